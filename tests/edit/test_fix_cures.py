"""Every rule with a cure: the bad text, and the text that `footnoted fix` makes of it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from footnoted.edit.cures import CURES
from footnoted.edit.cures.words import is_slip
from footnoted.edit.mend import mend_facts
from helpers import TODAY, problems_of

Write = Callable[[str, str], Path]

MEETING = "events/harbour-meeting.yml"
READY = "positions/it-ready.yml"
COST = "figures/harbour-cost.yml"
HERALD = "sources/herald-2025-03-20.yml"
QUOTE = "quotes/meloni-harbour.yml"


class Case(NamedTuple):
    """A rule, a file of the harbour facts, words in it as they should be and as they are written."""

    rule: str
    file: str
    sound: str
    spoilt: str


CASES = [
    Case("text-bom", MEETING, "label: Harbour", "\ufefflabel: Harbour"),
    Case("text-line-end", MEETING, "label: Harbour meeting\n", "label: Harbour meeting\r\n"),
    Case("text-invisible", MEETING, "Harbour meeting\n", "Har\u200bbour\u00ad meet\u2060ing\n"),
    Case("text-invisible", HERALD, "herald.example", "herald\u00ad.example"),
    Case("yaml-tab", MEETING, "  - source: herald-2025-03-20\n    passage", "\t- source: herald-2025-03-20\n\t  passage"),
    Case("yaml-tab", MEETING, "    passage", "\tpassage"),
    Case("yaml-syntax", MEETING, 'label: "Talks: Harbour meeting"', "label: Talks: Harbour meeting"),
    Case("yaml-syntax", MEETING, "label: 'Talks: “the” \"Harbour\" meeting'", "label: Talks: “the” \"Harbour\" meeting"),
    Case("yaml-syntax", MEETING, 'label: "Talks: Harbour" # note', "label: Talks: Harbour # note"),
    Case("yaml-syntax", MEETING, 'label: "Talks: Harbour"', "label: “Talks: Harbour”"),
    Case("yaml-syntax", MEETING, 'label: "Harbour meeting"', 'label: "Harbour meeting”'),
    Case("yaml-syntax", MEETING, 'label: "Harbour meeting"', 'label: "Harbour meeting",'),
    Case("yaml-syntax", MEETING, "label: '\"Harbour\" meeting'", 'label: "Harbour" meeting'),
    Case("yaml-syntax", MEETING, "label: \"Harbour's meeting\"", "label: 'Harbour's meeting'"),
    Case("yaml-syntax", MEETING, 'label: "@Harbour"', "label: @Harbour"),
    Case("yaml-syntax", MEETING, "label: Harbour", "label:Harbour"),
    Case("yaml-syntax", MEETING, "came to\n      the harbour\n      meeting on", "came to\nthe harbour\n  meeting on"),
    Case("yaml-key", MEETING, "label:", "Label:"),
    Case("yaml-key", MEETING, "- source", "-source"),
    Case("yaml-key", MEETING, "happened:", "“happened”:"),
    Case("yaml-dup-key", MEETING, "happened: reported\n", "happened: reported\nhappened: reported\n"),
    Case("schema-unknown-key", MEETING, "participants:", "particpants:"),
    Case("text-quotes", MEETING, "happened: reported", "happened: “reported”"),
    Case("text-quotes", MEETING, "date: 2025-03-18", "date: ‘2025-03-18’"),
    Case("type-choice", MEETING, "happened: reported", "happened: reported,"),
    Case("type-choice", MEETING, "happened: reported", "happened: repported"),
    Case("type-choice", MEETING, "happened: reported", "happened: Reported"),
    Case("type-choice", MEETING, "happened: reported", "happened: \"'reported'\""),
    Case("type-code", READY, "country: IT", "country: it"),
    Case("type-code", COST, "unit: EUR", "unit: eur"),
    Case("type-code", HERALD, "language: en\n", "language: EN\n"),
    Case("type-code", HERALD, "language: en-GB\n", "language: en_gb\n"),
    Case("type-code", HERALD, "sha256: 87cdca9f", "sha256: 87CDCA9F"),
    Case("type-date", MEETING, "date: 2025-03-18", "date: 20250318"),
    Case("type-date", MEETING, "date: 2025-03-18", "date: 2025-3-18;"),
    Case("type-number", COST, "amount: 1500000000", "amount: 1.500.000.000"),
    Case("type-number", COST, "amount: 1500000000.00", "amount: 1.500.000.000,00"),
    Case("type-number", COST, "amount: 1.5 billion", "amount: 1.5 billion,"),
    Case("url-form", HERALD, "example/peacekeepers", "example/peacekeepers#:~:text=Italy,ready"),
    Case("unknown-record", QUOTE, "speaker: giorgia-meloni", "speaker: giorgia-melony"),
    Case("unknown-record", QUOTE, "speaker: giorgia-meloni", "speaker: Giorgia_Meloni"),
    Case("unknown-record", QUOTE, "speaker: giorgia-meloni", "speaker: giorgia-meloni;"),
    Case("needless-waiver", READY, "peacekeepers\n", "peacekeepers\n    context: The sentence before it is about Germany.\n"),
    Case("needless-waiver", READY, "peacekeepers\n", "peacekeepers\n    supports:\n      - stance\n"),
    Case("needless-waiver", READY, "peacekeepers\n", "peacekeepers\n    supports: stance\n"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.spoilt[:30]!r}")
def test_cure(case: Case, harbour: Path):
    """A bad text is reported under its rule; `fix` writes the good one, and `check` has nothing more to say of it."""
    path = harbour / case.file
    # What is sound here need not be in the harbour's file.
    sound = path.read_text("utf-8")
    words = next((words for words in (case.sound, *_KNOWN.get(case.sound, ())) if words in sound), "")
    assert words
    good, bad = sound.replace(words, case.sound, 1), sound.replace(words, case.spoilt, 1)
    path.write_bytes(bad.encode())
    before = [problem.rule for problem in problems_of(harbour, evidence=True)]

    mended = mend_facts(harbour, TODAY)

    assert case.rule in before
    assert path.read_bytes().decode() == good
    assert case.rule in {problem.rule for problem in mended.cured}
    assert case.rule not in {problem.rule for problem in problems_of(harbour, evidence=True)}


_KNOWN = {
    words: (original,)
    for original, some in {
        "label: Harbour meeting": [case.sound for case in CASES if case.sound.startswith("label: ")],
        "came to the harbour meeting on": ["came to\n      the harbour\n      meeting on"],
        "language: en\n": ["language: en-GB\n"],
        "amount: 1.5 billion": ["amount: 1500000000", "amount: 1500000000.00"],
    }.items()
    for words in some
}
"""What stands in the harbour's file where a case wants other words."""


def test_every_cure_is_tried():
    """No rule is in the list of cures without a case."""
    assert {case.rule for case in CASES} | {"unused-exception"} == CURES.keys()


EXCEPTIONS = """exceptions:
  - rule: long-passage
    record: it-ready
    because: The clause can't be cut.
    until: A shorter report is found.
"""
NEEDED = """  - rule: incomplete-status
    record: it-ready
    because: It is known.
    until: It is mended.
"""


def test_unused_exception(harbour: Path, write: Write):
    """An exception that excuses nothing is taken out, and the others stay."""
    write(READY, f"{(harbour / READY).read_text('utf-8')}superseded_by: de-ready\n")
    exceptions = write("exceptions.yml", EXCEPTIONS + NEEDED)

    mend_facts(harbour, TODAY)

    assert exceptions.read_text("utf-8") == f"exceptions:\n{NEEDED}"
    assert "unused-exception" not in {problem.rule for problem in problems_of(harbour)}


@pytest.mark.parametrize(
    ("file", "sound", "spoilt"),
    [
        # A thousand or one, a day or a month.
        (COST, "amount: 1.5 billion", "amount: 1,500"),
        (COST, "amount: 1.5 billion", "amount: 1,5 billion"),
        (MEETING, "2025-03-18", "04/03/2025"),
        (MEETING, "2025-03-18", "2025-03-18/2025-03-17"),
        # Another country, another day, another word.
        (QUOTE, "speaker: giorgia-meloni", "speaker: DK"),
        (QUOTE, "herald-2025-03-20", "herald-2025-03-21"),
        (MEETING, "happened: reported", "happened: planned"),
        (MEETING, "label: Harbour", "titel: Harbour"),
        # Comments and hidden messages are somebody's.
        (MEETING, "label: Harbour meeting", "label: Harbour meeting #5"),
        (MEETING, "label: Harbour meeting", "label: Harbour \u202emeeting"),
        (MEETING, "label: Harbour meeting", "label: Har\U000e0041bour meeting"),
        (READY, "peacekeepers\n", "peacekeepers\n    context: It is not. # why?\n"),
        # Text or keys, and where they belong.
        (MEETING, "came to the harbour", "came to\nItaly said: the harbour"),
        (MEETING, "label: Harbour meeting", "label: Harbour meeting\nhappened reported"),
        (MEETING, "    passage", "   passage"),
        (MEETING, "label: Harbour meeting", 'label: "Harbour meeting'),
        (MEETING, "happened: reported\n", "happened: reported\nhappened: scheduled\n"),
        (MEETING, "label: Harbour", "label: &x Harbour"),
    ],
)  # fmt: skip
def test_no_cure_where_somebody_has_to_decide(file: str, sound: str, spoilt: str, harbour: Path):
    """What could mean two things stays as it is, and is reported."""
    path = harbour / file
    bad = path.read_text("utf-8").replace(sound, spoilt, 1).encode()
    path.write_bytes(bad)

    mended = mend_facts(harbour, TODAY)

    assert path.read_bytes() == bad
    assert mended.cured == []
    assert str(path) in {problem.place.path for problem in mended.left}


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("giorgia-melony", "giorgia-meloni", True),
        ("giorgia-meolni", "giorgia-meloni", True),
        ("giorgia-melonii", "giorgia-meloni", True),
        ("Giorgia Meloni", "giorgia-meloni", True),
        ("giorgiameloni", "giorgia-meloni", True),
        ("de-ready", "dk-ready", False),
        ("au-ready", "ru-ready", False),
        ("plan-2024", "plan-2025", False),
        ("g20-plan", "g30-plan", False),
        ("giorgia", "giorgia-meloni", False),
        ("mario-meloni", "giorgia-meloni", False),
    ],
)
def test_slip(written: str, meant: str, expected: bool):
    """A slip is one letter of a long word, never a digit or a letter of a code."""
    assert is_slip(written, meant) is expected


def test_a_word_between_two(harbour: Path, write: Write):
    """A name that is as near to another record is nobody's for sure."""
    write("people/giorgia-melonis.yml", "name: Giorgia Melonis\n")
    path = harbour / QUOTE
    path.write_text(path.read_text("utf-8").replace("giorgia-meloni", "giorgia-meloniz"), "utf-8")

    assert "unknown-record" in {problem.rule for problem in mend_facts(harbour, TODAY).left}
