"""Dates and offices: what contradicts what, and what only looks as if it did."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import HARBOUR, problems_of, rules_of, with_value
from site_in_memory import built_with

Write = Callable[[str, str], Path]

EDTF = st.sampled_from(
    [
        "2025-03-20",
        "2025-03",
        "2025",
        "2025-03-20~",
        "../2025-03-01",
        "2020/..",
        "0001",
        "9999",
        "2020-01/2024-12",
    ]
)
PERSON = "name: {}\nroles:\n  - office: prime-minister-of-italy\n{}    citation: {{source: herald-2025-03-20, passage: was there}}\n"


def test_planned_event_may_lie_ahead(harbour: Path):
    """An event after its report is no problem when it was only planned."""
    path = harbour / "events/harbour-meeting.yml"
    text = with_value(path.read_text("utf-8"), "date", "2027-03-27")
    path.write_text(text, "utf-8")
    assert rules_of(harbour) == ["unscheduled-event", "date-future"]

    path.write_text(with_value(text, "happened", "scheduled"), "utf-8")
    assert rules_of(harbour) == []


@given(EDTF, EDTF, EDTF, EDTF)
@settings(max_examples=60, deadline=None)
def test_any_dates(start: str, end: str, published: str, said: str):
    """Every date that the reader takes goes through all rules and onto a page."""
    source = (HARBOUR / "facts/sources/herald-2025-03-20.yml").read_text("utf-8")
    built = built_with(
        {
            "people/giorgia-meloni.yml": PERSON.format(
                "Giorgia Meloni", f"    from: {start}\n    to: {end}\n"
            ),
            "sources/herald-2025-03-20.yml": with_value(source, "published", published),
            "quotes/meloni-harbour.yml": "speaker: giorgia-meloni\nwords: So be it\ncitations: "
            f"{{source: herald-2025-03-20, passage: x}}\nsaid_on: {said}\n",
        }
    )

    assert "people/giorgia-meloni/" in built.bodies


def test_terms_are_compared_also_when_the_source_has_no_day(harbour: Path, write: Write):
    """Two stated terms that overlap contradict each other, whenever their source appeared."""
    for name in ("Giorgia Meloni", "Mario Draghi"):
        write(
            f"people/{name.lower().replace(' ', '-')}.yml",
            PERSON.format(name, "    from: 2020-01\n    to: 2024-12\n"),
        )
    write("events/harbour-meeting.yml", "label: x\nhappened: reported\nparticipants: [mario-draghi]\n"
          "citations: {source: herald-2025-03-20, passage: x}\n")  # fmt: skip
    path = harbour / "sources/herald-2025-03-20.yml"
    path.write_text(with_value(path.read_text("utf-8"), "published", "2025-03"), "utf-8")

    assert rules_of(harbour) == ["contradicted-role"]


@pytest.mark.parametrize(
    ("former", "present", "rules"),
    [
        ("    to: 2022-10-22\n", "    from: 2022-10-22\n", []),
        ("    to: 2022-10\n", "    from: 2022-10\n", []),
        ("    to: 2022-10-25\n    from: 2021\n", "    from: 2022-10-22\n", ["contradicted-role"]),
        ("", "", ["contradicted-role"]),
    ],
)
def test_two_holders_of_an_office(harbour: Path, write: Write, former: str, present: str, rules: list[str]):
    """A handover is no contradiction; two holders on one sure day are."""
    write("people/mario-draghi.yml", PERSON.format("Mario Draghi", former))
    write("people/giorgia-meloni.yml", PERSON.format("Giorgia Meloni", present))
    write("events/harbour-meeting.yml", "label: x\nhappened: reported\nparticipants: [mario-draghi]\n"
          "citations: {source: herald-2025-03-20, passage: x}\n")  # fmt: skip

    assert rules_of(harbour) == rules


def test_office_named_after_its_end(harbour: Path, write: Write):
    """A text that still names an office after its stated end contradicts it."""
    write(
        "people/giorgia-meloni.yml",
        PERSON.format("Giorgia Meloni", "    to: 2022-10\n")
        + "  - office: prime-minister-of-italy\n    citation: {source: herald-2025-03-20, passage: x}\n",
    )

    assert [str(p.place) for p in problems_of(harbour)] == ["facts/people/giorgia-meloni.yml:6:13"]


def test_source_that_was_read_has_a_day(harbour: Path, write: Write):
    """A text that somebody read has a publication date with both ends."""
    path = harbour / "sources/herald-2025-03-20.yml"
    path.write_text(with_value(path.read_text("utf-8"), "published", "../2025-03-20"), "utf-8")

    assert rules_of(harbour) == ["incomplete-source"]
