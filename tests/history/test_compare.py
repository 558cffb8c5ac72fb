"""A record as it was and as it is: what readers see of the difference."""

import pytest

from footnoted.history.compare import Verdict, compared, tree_of
from footnoted.history.words import MAX_WORDS
from footnoted.model.history import FieldChange
from footnoted.model.kinds import KINDS

COST = """label: Cost of the harbour
subject: harbour-league
measure: cost
amount: 1 billion
unit: EUR
citations:
  - source: herald-2025-03-20
    passage: cost about €1 billion
"""


def verdict(was: str, now: str, kind: str = "figure") -> Verdict | None:
    return compared(KINDS[kind], tree_of(was.encode()), tree_of(now.encode()))


def fields(was: str, now: str, kind: str = "figure") -> list[tuple[str, str, str]]:
    """Label, what was, what is."""
    found = verdict(was, now, kind)
    assert found is not None
    return [(field.label, field.was, field.now) for field in found.fields]


@pytest.mark.parametrize(
    ("was", "now", "what"),
    [
        ("", "bound: about", "corrected bound"),
        ("stage: proposed", "", "corrected stage"),
        ("stage: proposed", "stage: approved", "corrected stage"),
        ("", "stage: proposed", "changed stage"),
        ("", "as_given: The number is smudged.", "changed as_given"),
        ("as_given: A.", "as_given: B.", "changed as_given"),
        ("equivalents: {amount: 2, unit: USD}", "equivalents: [{amount: 2, unit: USD}, {amount: 3, unit: UAH}]", "changed equivalents"),
        ("equivalents: {amount: 2, unit: USD}", "equivalents: {amount: 3, unit: USD}", "corrected equivalents equivalents"),
        ("according_to: herald", "according_to: {described: an outlet}", "corrected according_to"),
        ("", "status: disputed", "changed status"),
        ("status: current", "status: {superseded}", "changed status"),
        ("colour: blue", "colour: red", "changed colour"),
    ],
)  # fmt: skip
def test_sort_of_change(was: str, now: str, what: str):
    """What a passage carries and is taken back or replaced is a correction, anything else a change."""
    found = verdict(f"{COST}{was}\n", f"{COST}{now}\n")

    assert found is not None
    assert " ".join([found.what, *(field.key for field in found.fields)]) == what


@pytest.mark.parametrize(
    "now",
    [
        COST + "# A remark\n",
        "\n".join(reversed(COST.split("\n")[:5])) + "\n" + "\n".join(COST.split("\n")[5:]),
        COST.replace("amount: 1 billion", "amount: '1000000000'").replace("label: Cost", "label: >-\n  Cost"),
        COST.replace("  - source: herald-2025-03-20\n    ", "  source: herald-2025-03-20\n  "),
        COST + "status: current\nbound: stated\n",
        COST.replace("\n", "\r\n"),
    ],
    ids=["comment", "order", "spelling", "list of one", "what goes without saying", "line ends"],
)
def test_written_otherwise(now: str):
    """What only looks different is no change."""
    assert verdict(COST, now) is None


def test_another_citation():
    """A citation more is a change, whatever it says; the earlier ones are not told again."""
    more = COST + "  - {source: wire-2025-03-20, passage: [a billion, euros]}\n"

    assert verdict(COST, more) == Verdict(
        "changed",
        (FieldChange("citations", "Citations", "", "source: wire-2025-03-20, passage: a billion […] euros"),),
    )


@pytest.mark.parametrize(
    ("was", "now", "what"),
    [("[FR]", "[FR, DE]", "changed"), ("[FR, DE]", "[DE]", "corrected"), ("[FR]", "[DE, GB]", "corrected")],
)
def test_lists(was: str, now: str, what: str):
    """A list to which something is added takes nothing back."""
    text = "label: Talks\nhappened: reported\nparticipants: {}\n"
    found = verdict(text.format(was), text.format(now), "event")

    assert found is not None
    assert found.what == what


def test_citations_side_by_side():
    """A citation is set beside the earlier one of its source, part by part; one that is gone is told whole."""
    was = COST + "    locator: {page: 3}\n  - {source: wire-2025-03-20, passage: a billion}\n"
    now = COST.replace("about €1", "some €1") + "    locator: {page: 4}\n"

    assert fields(was, now) == [
        ("Passage (herald-2025-03-20)", "cost about €1 billion", "cost some €1 billion"),
        ("Locator (herald-2025-03-20)", "3", "4"),
        ("Citations", "source: wire-2025-03-20, passage: a billion", ""),
    ]


def test_offices():
    """The offices of a person are set side by side like citations."""
    role = "roles:\n  - office: minister\n    citation: {{source: a, passage: {}}}\n    from: 2024\n"
    was, now = (f"name: Ann\n{role.format(words)}" for words in ("one", "two"))

    assert fields(was, now, "person") == [
        ("Citation (minister)", "source: a, passage: one", "source: a, passage: two")
    ]


def test_quoted_words():
    """Segments of a quotation are parted as pages part them."""
    was, now = ("speaker: a\nwords: [we, are]\n", "speaker: a\nwords: [we, are, not]\n")

    assert fields(was, now, "quote") == [("Words", "we […] are", "we […] are […] not")]


@pytest.mark.parametrize("key", ["text_sha256", "text_extractor"])
def test_what_nobody_sees(key: str):
    """How a source's text is kept is no change to readers."""
    was, now = (
        f"title: T\npublished: 2025\nlanguage: en\nmedium: news\n{key}: {digit * 64}\n" for digit in "ab"
    )

    assert verdict(was, now, "source") is None


def test_long_texts():
    """Of long texts the part is told in which they differ."""
    was, now = (f"{COST}as_given: {'words ' * 100}{end}{' words' * 100}\n" for end in ("one", "two"))

    ((_, before, after),) = fields(was, now)

    assert before.startswith("…words words")
    assert " one words" in before
    assert after == before.replace("one", "two")
    assert len(before) == MAX_WORDS + 2


@pytest.mark.parametrize(
    "was",
    [b"<<<<<<< HEAD\nlabel: a\n", b"a: \t- b", b"\x00", b"", b"- a\n", b"\xff", None],
    ids=["conflict", "no YAML", "control", "nothing", "a list", "no text", "not here"],
)
def test_file_that_can_not_be_read(was: bytes | None):
    """Of a file that could not be read it is known that it has changed."""
    assert compared(KINDS["figure"], tree_of(was), tree_of(COST.encode())) == Verdict("changed")


def test_values_of_another_form():
    """A value that its field does not take any more is compared as it is written."""
    assert fields(COST.replace("1 billion\nunit", "[a, lot]\nunit"), COST) == [
        ("Amount", "a; lot", "1 billion")
    ]
