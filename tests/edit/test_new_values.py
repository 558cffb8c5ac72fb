from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given
from hypothesis import settings as trials
from hypothesis import strategies as st
from ruamel.yaml import YAML

from begun_records import HERALD, begun
from footnoted.edit.settings import one_line
from footnoted.load import load_corpus
from footnoted.problems import FootnotedError
from helpers import HARBOUR


@given(
    text=st.one_of(
        st.text(min_size=1, max_size=40),
        st.sampled_from("- # : ? ! & * { [ | > % @ ` ' \" ~ no 1e5 0o7 null <<".split()),
    )
)
@trials(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back(tmp_path: Path, text: str) -> None:
    """Whatever somebody gives as a value, the reader of records reads that and nothing else, or it is refused."""
    try:
        record = begun(
            HARBOUR / "facts", "event", f"place={text}", "label=a", "happened=reported", id="evening"
        )
    except FootnotedError:
        return
    (tmp_path / "events").mkdir(exist_ok=True)
    (tmp_path / "events/evening.yml").write_bytes(record.files[0].text.encode())

    read, problems = load_corpus(tmp_path)

    assert [problem.rule for problem in problems if problem.severity.value == "error"] == []
    assert read.get("evening", "event").place == one_line(text)


@pytest.mark.parametrize("text", "1e5 0o7 0x1f .5 null ~ .inf <<".split())
def test_words_that_look_like_values(harbour: Path, text: str) -> None:
    """Words that editors read as a number or as nothing stand in quotes, as `fmt` has them; numbers and days of their own do not."""
    words = begun(harbour, "event", f"place={text}", "date=2025-03-20").files[0].text
    amount = begun(harbour, "figure", "amount=30000").files[0].text

    assert f'place: "{text}"\n' in words
    assert yaml.safe_load(words)["place"] == text
    assert YAML(typ="safe", pure=True).load(words)["place"] == text
    assert "date: 2025-03-20\n" in words
    assert "amount: 30000\n" in amount


def test_values_by_name(harbour: Path) -> None:
    """A record can be given by the name that people know; what is written is its id or code."""
    record = begun(
        harbour, "position", "country=germany", "by=Meloni", "stance=Ready", "occasion=Harbour meeting"
    )

    assert "country: DE\nstance: ready\nby: giorgia-meloni\n" in record.files[0].text
    assert "occasion: harbour-meeting\n" in record.files[0].text


def test_source_by_address(harbour: Path) -> None:
    """A source can be given by its address, pasted with whatever a newsletter hung on it."""
    record = begun(harbour, "quote", source="http://www.herald.example/peacekeepers/?utm_source=mail#top")

    assert f"  - source: {HERALD}\n" in record.files[0].text


def test_people_without_a_record(harbour: Path) -> None:
    """A name that no record has becomes a person, once; words that only describe somebody stay words."""
    record = begun(
        harbour,
        "event",
        "label=Evening",
        "participants=Somebody van Else",
        "participants=Somebody van Else",
        "participants=a senior official",
        "participants.described=The Harbour Master",
        "participants=nobody-yet",
    )

    assert (
        record.files[0]
        .text.split("participants:\n")[1]
        .startswith(
            "  - somebody-van-else\n  - somebody-van-else\n  - described: a senior official\n"
            "  - described: The Harbour Master\n  - nobody-yet\n"
        )
    )
    assert [file.path for file in record.files[1:]] == ["people/somebody-van-else.yml"]
    assert list(record.unknown) == ["nobody-yet"]


def test_nested_values(harbour: Path) -> None:
    """Keys within a key are set by both names; what a citation takes besides goes to the one with the passage."""
    record = begun(
        harbour,
        "quote",
        "citations.origin=own",
        "inferred.field=to",
        "inferred.because=It is so.",
        source=HERALD,
    )

    assert "inferred:\n  - field: to\n    because: It is so.\n" in record.files[0].text
    assert f"  - source: {HERALD}\n    origin: own\n" in record.files[0].text


@pytest.mark.parametrize(
    ("kind", "settings", "told"),
    [
        ("quotee", (), 'no kind of record "quotee"; did you mean "quote"?'),
        ("receipt", (), "a receipt is written by the program"),
        ("quote", ("speker=x",), 'a quote has no key "speker"; did you mean "speaker"?'),
        ("quote", ("speaker",), "--set takes KEY=VALUE"),
        ("quote", ("speaker= ",), "--set takes KEY=VALUE"),
        ("figure", ("amount=1.000,50",), '"1.000,50" is not an amount: write 1000.50'),
        ("figure", ("amount=1", "amount=2"), "is given twice"),
        (
            "event",
            ("happened=maybe", "date=20.3.2025"),
            '"maybe" is not one of the words.*"20.3.2025" is not a date',
        ),
        ("quote", ("words=a\u202eb",), "U\\+202E is a character that turns the direction of writing"),
        ("quote", ("words=a\udcff",), "is no text in UTF-8"),
        ("person", ("roles=x",), "set roles.office"),
        ("person", ("name.first=x",), '"name" has no keys of its own'),
        ("country", (), "named after its ISO 3166 code"),
        ("site", (), "is there already: .*site.yml"),
    ],
)
def test_values_that_can_t_be(harbour: Path, kind: str, settings: tuple[str, ...], told: str) -> None:
    """What can't be a value is told with its cure before anything is written."""
    with pytest.raises(FootnotedError, match=told):
        begun(harbour, kind, *settings)
