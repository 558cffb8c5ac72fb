"""What a rule's page can't show: edges, and what must not be reported."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from footnoted.build import build_site, inspect_facts
from footnoted.check.rules import EVIDENCE_RULES
from footnoted.revision import Revision
from helpers import TODAY, problems_of, rules_of, with_value

Write = Callable[[str, str], Path]


def test_reference_to_a_faulty_record(harbour: Path, write: Write):
    """A file that fails keeps its id: what refers to it is not reported again."""
    write("sources/herald-2025-03-20.yml", "title: [\n")

    assert rules_of(harbour) == ["yaml-syntax"]


def test_country_by_name(harbour: Path):
    """A country's name in place of its code is answered with the code."""
    path = harbour / "positions/it-ready.yml"
    path.write_text(with_value(path.read_text("utf-8"), "country", "Italy"), "utf-8")

    [problem] = problems_of(harbour)

    assert (problem.rule, str(problem.place)) == ("unknown-record", "facts/positions/it-ready.yml:1:10")
    assert problem.help == 'did you mean "IT"?'


def test_all_faults_of_one_record(write: Write, harbour: Path):
    """Every fault of a file is reported in one run, each at its value, by place."""
    write(
        "figures/spoilt.yml",
        "subject: harbour-league\nmeasure: cost\namount: 1,5\nunit: eur\nbond: about\nbound: around\nas_of: 20 March\n",
    )

    assert [(str(p.place), p.rule) for p in problems_of(harbour)] == [
        ("facts/figures/spoilt.yml:3:9", "type-number"),
        ("facts/figures/spoilt.yml:4:7", "type-code"),
        ("facts/figures/spoilt.yml:5:1", "schema-unknown-key"),
        ("facts/figures/spoilt.yml:6:8", "type-choice"),
        ("facts/figures/spoilt.yml:7:8", "type-date"),
    ]


def test_column_behind_wide_characters(harbour: Path, write: Write):
    """Columns count code points, also behind an emoji and with Windows line ends."""
    write(
        "figures/spoilt.yml",
        "\r\n{subject: harbour-league, label: ☕️𝒳, amount: x, measure: cost, unit: EUR}\r\n",
    )

    assert [str(p.place) for p in problems_of(harbour) if p.rule == "type-number"] == [
        "facts/figures/spoilt.yml:2:47"
    ]


def test_two_accounts_need_different_words(harbour: Path, write: Write):
    """Two spellings of one amount are one value, so the second fact is a duplicate."""
    text = (harbour / "figures/harbour-cost.yml").read_text("utf-8")
    write("figures/harbour-cost-again.yml", text.replace("1.5 billion\n", "1500 million\n", 1))

    assert rules_of(harbour) == ["duplicate-fact"]


def exception(rule: str, record: str) -> str:
    return f"exceptions:\n  - rule: {rule}\n    record: {record}\n    because: It is known.\n    until: It is mended.\n"


def test_exception_is_not_judged_while_a_file_is_unread(harbour: Path, write: Write):
    """What an unreadable file breaks or mends is not known, so its exception is not called unused."""
    write("positions/it-ready.yml", "country: [\n")
    write("exceptions.yml", exception("incomplete-status", "it-ready"))

    assert rules_of(harbour) == ["yaml-syntax"]


def test_exception_covers_and_must_be_needed(harbour: Path, write: Write):
    """An exception silences its problem; when the problem is gone, the exception is one."""
    path = harbour / "positions/it-ready.yml"
    sound = path.read_text("utf-8")
    path.write_text(with_value(sound, "superseded_by", "de-ready"), "utf-8")
    write("exceptions.yml", exception("incomplete-status", "it-ready"))
    assert rules_of(harbour) == []

    path.write_text(sound, "utf-8")
    [problem] = problems_of(harbour)
    assert (problem.rule, str(problem.place)) == ("unused-exception", "facts/exceptions.yml:2:5")


@pytest.mark.parametrize("rule", sorted({one.SLUG for one in EVIDENCE_RULES} | {"pending-citation"}))
def test_evidence_is_not_excused(harbour: Path, write: Write, rule: str):
    """A fact that its source does not carry can't be let through by a list that no reader sees."""
    write("exceptions.yml", exception(rule, "it-ready"))

    [problem] = problems_of(harbour)

    assert (problem.rule, problem.message) == ("forbidden-exception", f'"{rule}" can\'t be excused')


@pytest.mark.parametrize(
    ("review", "today", "overdue"),
    [
        ("yearly", "2026-03-20", False),
        ("yearly", "2026-03-21", True),
        ("quarterly", "2025-06-21", True),
        ("monthly", "2025-04-20", False),
        ("monthly", "2025-04-21", True),
        ("yearly", "2019-01-01", False),
    ],
)
def test_overdue(harbour: Path, write: Write, review: str, today: str, overdue: bool):
    """A figure is overdue once its report is longer ago than its measure is to be looked at again."""
    write("vocabulary/measures/cost.yml", f"label: cost\ncues: [cost]\nreview: {review}\n")

    found = inspect_facts(harbour, date.fromisoformat(today), "facts").problems

    assert [one.severity.value for one in found if one.rule == "overdue-fact"] == ["warning"] * overdue


def test_office_that_ended_is_not_overdue(harbour: Path, write: Write):
    """A role with its end stated can't get old; one without can."""
    office = (harbour / "vocabulary/offices/prime-minister-of-italy.yml").read_text("utf-8")
    write("vocabulary/offices/prime-minister-of-italy.yml", f"{office}review: yearly\n")
    assert rules_of(harbour) == ["overdue-fact"]

    path = harbour / "people/giorgia-meloni.yml"
    path.write_text(
        path.read_text("utf-8").replace("    citation:", "    to: 2025-10\n    citation:"), "utf-8"
    )
    assert rules_of(harbour) == []


def test_names_that_windows_or_the_site_keep(harbour: Path, write: Write):
    """A file name that is no id is refused, and the files beside it are still read."""
    write("events/Harbour.yml", "label: x\n")
    write("events/con.yml", "label: x\n")
    write("countries/xx.yml", "name: Nowhere\n")
    write("evnts/meeting.yml", "label: x\n")
    write("notes.txt", "x\n")

    assert [(p.place.path, p.rule, p.help) for p in problems_of(harbour)] == [
        ("facts/countries/xx.yml", "country-code", "name the file after the code: no.yml"),
        ("facts/events/Harbour.yml", "id-charset", "write harbour: a-z, 0-9 and single hyphens between them"),
        ("facts/events/con.yml", "id-reserved", "choose another name"),
        ("facts/evnts/meeting.yml", "path-folder", 'did you mean "events"?'),
        ("facts/notes.txt", "path-ext", "name it .yml, or keep it outside this folder"),
    ]


def test_link_is_not_followed(harbour: Path, tmp_path: Path):
    """A link below the facts is refused, whether to a file or a folder."""
    secret = tmp_path / "secret.yml"
    secret.write_text("label: secret\n", "utf-8")
    (harbour / "events/linked.yml").symlink_to(secret)
    (harbour / "folder").symlink_to(tmp_path, target_is_directory=True)

    assert rules_of(harbour) == ["path-symlink", "path-symlink"]


def test_two_files_with_one_id(harbour: Path, write: Write):
    """Facts and entities share one set of ids; the second file is named together with the first."""
    write("people/harbour-league.yml", "name: Harbour League\n")

    assert [(p.place.path, p.rule, p.message) for p in problems_of(harbour)] == [
        (
            "facts/initiatives/harbour-league.yml",
            "duplicate-id",
            'the id "harbour-league" is also that of facts/people/harbour-league.yml',
        ),
        (
            "facts/people/harbour-league.yml",
            "duplicate-id",
            'the id "harbour-league" is also that of facts/initiatives/harbour-league.yml',
        ),
    ]


def test_id_that_two_kinds_claim(harbour: Path, write: Write):
    """An id used twice is reported at both files, and no good reference is called wrong."""
    meeting = (harbour / "events/harbour-meeting.yml").read_text("utf-8")
    write("events/giorgia-meloni.yml", with_value(meeting, "label", "Another meeting"))

    assert set(rules_of(harbour)) == {"duplicate-id"}


def test_warning_of_the_reader_can_be_excused(harbour: Path, write: Write):
    """An exception covers a warning that reading finds, too."""
    path = harbour / "figures/harbour-cost.yml"
    path.write_text(with_value(path.read_text("utf-8"), "amount", "1.000"), "utf-8")
    write("exceptions.yml", exception("number-ambiguous", "harbour-cost"))

    assert rules_of(harbour) == []


def test_relay_loop_over_two_sources(harbour: Path):
    """Two sources that relay each other are both reported, and nothing hangs."""
    path = harbour / "sources/wire-2025-03-20.yml"
    path.write_text(path.read_text("utf-8") + "relays: herald-2025-03-20\n", "utf-8")

    assert rules_of(harbour) == ["relay-loop", "relay-loop"]


POSITION = "country: DE\nstance: sceptical\ncitations:\n  - source: herald-2025-03-20\n    passage: doubts\n"


def test_fact_that_is_only_contradicted(harbour: Path, write: Write):
    """What a source only contradicts is no reason to state it."""
    write("positions/x.yml", POSITION + "    relation: contradicts\n")

    [problem] = problems_of(harbour)

    assert (problem.rule, problem.message) == ("missing-passage", "no citation supports this fact")


def test_withdrawn_fact_may_have_a_successor(harbour: Path, write: Write):
    """A withdrawn fact is no duplicate of the sound one that says the same."""
    write(
        "positions/x.yml",
        (harbour / "positions/de-ready.yml").read_text("utf-8")
        + "status: withdrawn\nwithdrawn: {reason: The outlet corrected itself., date: 2025-03-22}\n",
    )

    assert rules_of(harbour) == []


@pytest.mark.parametrize(("published", "found"), [("2025-03-27", ["duplicate-fact"]), ("2025-03-28", [])])
def test_position_reported_again_later(harbour: Path, write: Write, published: str, found: list[str]):
    """A position of a text that appeared more than a week later tells of another time."""
    source = (harbour / "sources/herald-2025-03-20.yml").read_text("utf-8")
    later = with_value(source, "published", published).replace("/peacekeepers", "/later").split("relays:")[0]
    position = (harbour / "positions/it-ready.yml").read_text("utf-8")
    write("sources/herald-later.yml", later)
    write("positions/it-ready-again.yml", position.replace("herald-2025-03-20", "herald-later"))

    assert [rule for rule in rules_of(harbour) if rule != "pending-citation"] == found


def test_order_does_not_make_another_fact(harbour: Path, write: Write):
    """Participants in another order, or an equivalent spelt otherwise, are the same fact."""
    cost = (harbour / "figures/harbour-cost.yml").read_text("utf-8")
    for name, amount in (("a", "3 billion"), ("b", "3000 million")):
        write(f"figures/{name}.yml", f"equivalents: [{{amount: {amount}, unit: EUR}}]\n{cost}")

    assert rules_of(harbour) == ["duplicate-fact"]


def test_slip_in_one_value_hides_no_other(harbour: Path, write: Write):
    """A value that loses its end to a comment is reported together with all other faults of the file."""
    write("events/x.yml", "label: Talks #5\nhappened: maybe\ndate: tomorrow\nzzz: 1\n")

    assert rules_of(harbour) == ["yaml-inline-comment", "type-choice", "type-date", "schema-unknown-key"]


def test_folder_that_looks_like_a_record(harbour: Path):
    """A folder named like a file is reported, not passed over."""
    (harbour / "events/meeting.yml").mkdir()

    assert rules_of(harbour) == ["path-type"]


def test_long_chain_of_relays(harbour: Path, write: Write):
    """A chain of relays may be as long as it likes."""
    template = (harbour / "sources/wire-2025-03-20.yml").read_text("utf-8")
    for i in range(600):
        write(f"sources/chain-{i}.yml", f"{template}relays: chain-{i + 1}\n" if i < 599 else template)
    write("sources/wire-2025-03-20.yml", f"{template}relays: chain-0\n")

    built = build_site(harbour, Revision(None, TODAY), "facts")

    assert built.site.facts["it-ready"].citations[0].origin.id == "chain-599"
