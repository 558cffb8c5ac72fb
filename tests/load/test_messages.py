"""Slips of people who do not know YAML: where each is told, in which words, with which line to write."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from footnoted.load.tree import cure_of, read_tree
from footnoted.problems import Problem
from helpers import problems_of, run_footnoted

Write = Callable[[str, str], Path]

MEETING = """label: Harbour meeting
happened: reported
date: 2025-03-18
participants: [giorgia-meloni]
citations:
  - source: herald-2025-03-20
    passage: Giorgia Meloni came to the harbour meeting on 18 March
"""

IN_A_RECORD = [
    # An unquoted colon.
    (
        "label: Talks: the second round",
        "label: Harbour meeting",
        '1:13: yaml-syntax: "Talks: the second round" holds a colon with a space behind it, which would make a key of what is before it',
        'put it in quotes: `label: "Talks: the second round"`',
    ),
    (
        "label: Talks: the second round\n  and the third",
        "label: Harbour meeting",
        '1:13: yaml-syntax: "Talks: the second round" holds a colon with a space behind it, which would make a key of what is before it',
        "write `label: >-`, and all of the text below it with 2 spaces before each line",
    ),
    # Typographic quotes, around and at one end.
    (
        "label: “Talks: the second”",
        "label: Harbour meeting",
        '1:14: yaml-syntax: "“Talks: the second”" stands in typographic quotes, and only straight ones hold a text together',
        'write `label: "Talks: the second"`',
    ),
    (
        'label: "Harbour meeting”',
        "label: Harbour meeting",
        '1:8: yaml-syntax: ""Harbour meeting”" stands in typographic quotes, and only straight ones hold a text together',
        'write `label: "Harbour meeting"`',
    ),
    (
        "happened: “reported”",
        "happened: reported",
        '2:11: text-quotes: "“reported”" stands in typographic quotes, which count as letters of it',
        "write reported",
    ),
    # Quotes within quotes, and behind them.
    (
        'label: "Harbour "grand" meeting"',
        "label: Harbour meeting",
        '1:18: yaml-syntax: the text goes on behind the " that ends it',
        "put all of it in quotes: `label: 'Harbour \"grand\" meeting'`",
    ),
    (
        "label: 'Harbour's meeting'",
        "label: Harbour meeting",
        "1:17: yaml-syntax: the text goes on behind the ' that ends it",
        'put all of it in quotes: `label: "Harbour\'s meeting"`',
    ),
    (
        "label: [Harbour] meeting",
        "label: Harbour meeting",
        "1:18: yaml-syntax: the text goes on behind the ] that ends it",
        'put all of it in quotes: `label: "[Harbour] meeting"`',
    ),
    (
        'label: "Harbour meeting",',
        "label: Harbour meeting",
        '1:25: yaml-syntax: nothing may stand behind the closing "',
        'write `label: "Harbour meeting"`',
    ),
    (
        'label: "Harbour meeting',
        "label: Harbour meeting",
        '1:8: yaml-syntax: the " opened here is never closed',
        'write " where the text ends; if it ends here: `label: "Harbour meeting"`',
    ),
    (
        'label: "Harbour \\meeting"',
        "label: Harbour meeting",
        "1:17: yaml-syntax: a backslash in double quotes stands for a special letter, and this one for none",
        'write `label: "Harbour \\\\meeting"`',
    ),
    # Signs at the beginning.
    (
        "label: *Harbour*",
        "label: Harbour meeting",
        "1:8: yaml-syntax: a text can't begin with * unless it is in quotes",
        'write `label: "*Harbour*"`',
    ),
    (
        "label: - Harbour",
        "label: Harbour meeting",
        "1:8: yaml-syntax: a list can't begin behind a key",
        "end the line after `label:`, and write below it: `  - Harbour`",
    ),
    (
        "label: >- Harbour",
        "label: Harbour meeting",
        "1:8: yaml-syntax: behind > nothing may stand: it says that the text begins on the next line",
        "put the text on a line of its own, two spaces further right",
    ),
    (
        "label: Harbour #5",
        "label: Harbour meeting",
        '1:16: yaml-inline-comment: all from here on is a comment; the value is "Harbour"',
        'put a space after the # of a comment, or the whole value in quotes: `label: "Harbour #5"`',
    ),
    # Keys.
    ("Label:", "label:", '1:1: yaml-key: "Label" is not a key', "write `label: Harbour meeting`"),
    ("“label”:", "label:", '1:1: yaml-key: "“label”" is not a key', "write `label: Harbour meeting`"),
    ("label:Harbour", "label: Harbour", "1:7: yaml-syntax: a space is missing behind `label:`", "write `label: Harbour meeting`"),
    ("happened reported", "happened: reported", "2:9: yaml-syntax: there is no colon behind `happened`", "write `happened: reported`"),
    ("  -source", "  - source", '6:3: yaml-key: no list item begins with "-source"', "write `  - source: herald-2025-03-20`"),
    # Indentation.
    (
        "\tpassage",
        "    passage",
        "7:1: yaml-tab: a tab can't indent a line",
        "write spaces, two for each step: `  passage: Giorgia Meloni came to the harbour meeting on 18 March`",
    ),
    (
        "     passage",
        "    passage",
        "7:13: yaml-syntax: `passage:` begins further right than `source:` above it, so it counts as part of that text",
        "begin it below `source`: `    passage: Giorgia Meloni came to the harbour meeting on 18 March`",
    ),
    (
        "   passage",
        "    passage",
        "7:4: yaml-syntax: this line begins with 3 spaces, and no line above it that it could belong to does",
        "begin it below `source:`, with 4: `    passage: Giorgia Meloni came to the harbour meeting on 18 March`",
    ),
    (
        " label",
        "label",
        "2:1: yaml-syntax: this line begins further left than the first one, so the record has ended before it",
        "begin the first one at the left edge too: `label: Harbour meeting`",
    ),
    # A text pasted with its line breaks.
    (
        "came to\nthe harbour meeting",
        "came to the harbour meeting",
        '8:1: yaml-syntax: "the harbour meeting on 18 March" has no key; it looks like more of the text of `passage` on line 7',
        "begin each line of that text with 6 spaces: `      the harbour meeting on 18 March`",
    ),
    (
        "came to\nRome said: the harbour meeting",
        "came to the harbour meeting",
        '8:1: yaml-key: "Rome said: the harbour meeting on 18 March" has no key; it looks like more of the text of `passage` on line 7',
        "write `passage: >-`, and all of the text below it with 6 spaces before each line: `      Rome said: the harbour meeting on 18 March`",
    ),
    (
        "came to\n      Rome said: the harbour meeting",
        "came to the harbour meeting",
        "8:16: yaml-syntax: a colon with a space behind it makes a key of what is before it",
        "write `passage: >-`, and all of the text below it with 6 spaces before each line",
    ),
    # Numbers of other countries.
    ("date: 18.3.2025", "date: 2025-03-18", '3:7: type-date: "18.3.2025" is not a date', "write year-month-day, 2025-03-04; day and month can't be told apart here"),
]  # fmt: skip


@pytest.mark.parametrize(("spoilt", "sound", "message", "help"), IN_A_RECORD, ids=lambda text: text[:24])
def test_slip_in_a_record(spoilt: str, sound: str, message: str, help: str, harbour: Path, write: Write):
    """A slip is told at its place in words that need no YAML, and the help has the line to write."""
    assert sound in MEETING
    write("events/harbour-meeting.yml", MEETING.replace(sound, spoilt, 1))

    [problem] = [one for one in problems_of(harbour) if one.place.path.endswith("harbour-meeting.yml")]

    assert f"{problem.place.line}:{problem.place.column}: {problem.rule}: {problem.message}" == message
    assert problem.help == help


IN_A_FILE = [
    # Where a line stands, when what it stands below is no beginning of it.
    (
        "label: Harbour meeting\n\n# On the quay.\n  date: 2025-03-18\n",
        "4:3: yaml-syntax: this line begins with 2 spaces, and no line above it that it could belong to does",
        "begin it below `label:`, with 0: `date: 2025-03-18`",
    ),
    (
        "label: a\n  - b\n c\n  d: e\n",
        "4:4: yaml-syntax: this can't be read as `key: value` (libyaml says: mapping values are not allowed in this context)",
        "check the indentation and the quotes; a text that holds `: ` or ` #` needs double quotes",
    ),
    (
        "label: Harbour meeting\n  minister: the same day\n",
        "2:11: yaml-syntax: `minister:` begins further right than `label:` above it, so it counts as part of that text",
        "if it is part of that text, put the whole text behind `label:` in double quotes",
    ),
    (
        'label: "Harbour meeting"\n   on the quay\ndate: 2025\n',
        "2:4: yaml-syntax: this line begins with 3 spaces, and no line above it that it could belong to does",
        "begin it below `label:`, with 0: `on the quay`",
    ),
    (
        "passage: Harbour\n  and more\nfor the quay\nnear by\n",
        '3:1: yaml-syntax: "for the quay" has no key; it looks like more of the text of `passage` on line 1',
        "begin each line of that text with 2 spaces: `  for the quay`",
    ),
    (
        "passage: Harbour\nOn the quay: open\n",
        '2:1: yaml-key: "On the quay: open" has no key; it looks like more of the text of `passage` on line 1',
        "write `passage: >-`, and all of the text below it with 2 spaces before each line: `  On the quay: open`",
    ),
    (
        "label: Harbour meeting\non the quay\nfor all\ndate: 2025\n",
        '2:1: yaml-syntax: "on the quay" has no key; it looks like more of the text of `label` on line 1',
        "begin each line of that text with 2 spaces: `  on the quay`",
    ),
    (
        "citations:\n  - source: a\n - source: b\n",
        "3:2: yaml-syntax: a list item begins here, but no list does",
        "put it below its key, two spaces further right than the key",
    ),
    (
        '- "a"\n   more words\n',
        "2:4: yaml-syntax: this can't be read as `key: value` (libyaml says: while parsing a block collection: did not find expected '-' indicator)",
        "check the indentation and the quotes; a text that holds `: ` or ` #` needs double quotes",
    ),
    # Brackets and quotes that nothing closes.
    (
        "participants:\n  [a, b\nlabel: x\n",
        "3:6: yaml-syntax: the [ opened at 2:3 is not closed",
        "close it, or put a comma before this; quote a text that begins with [",
    ),
    (
        'label:\n  "Harbour meeting\n',
        '2:3: yaml-syntax: the " opened here is never closed',
        'write " where the text ends',
    ),
    (
        'label: "Harbour meeting\ndate: "2025"\n',
        '1:8: yaml-syntax: the " opened here is never closed',
        'write " where the text ends; if it ends here: `label: "Harbour meeting"`',
    ),
    (
        'label:\n  "Harbour meeting\ndate: "2025"\n',
        "3:8: yaml-syntax: this line begins with 0 spaces, and no line above it that it could belong to does",
        'begin it below `label:`, with 0: `date: "2025"`',
    ),
    (
        "participants:\n  - Ada: the first\n",
        '2:5: yaml-key: "Ada" is not a key',
        'quote a text that holds a colon: `  - "Ada: the first"`',
    ),
    # Files that hold no record.
    ('""\n', "1:1: yaml-empty: the file holds no record", "write its keys, or delete it"),
    (
        "{*a : b}\n",
        "1:2: yaml-anchor: anchors and aliases hide what a value is",
        "write the value out; quote a text that begins with & or *",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "help"), IN_A_FILE, ids=lambda text: text[:24])
def test_slip_in_a_file(text: str, message: str, help: str):
    """Where nothing shows what was meant, the place is told and no line is made up."""
    problems: list[Problem] = []

    read_tree(text.encode(), "x", problems)

    assert [
        (f"{one.place.line}:{one.place.column}: {one.rule}: {one.message}", one.help) for one in problems
    ] == [(message, help)]


def test_number_of_another_country(harbour: Path, write: Write):
    """`1.000,50` is answered with the number to write."""
    cost = (harbour / "figures/harbour-cost.yml").read_text("utf-8")
    write("figures/harbour-cost.yml", cost.replace("1.5 billion", "1.000,50"))

    [problem] = problems_of(harbour)

    assert (problem.message, problem.help) == ('"1.000,50" is not an amount', "write 1000.50")


@pytest.mark.parametrize("name", ["text-bom", "text-line-end"])
def test_marks_of_windows(name: str, harbour: Path):
    """A byte order mark, and line ends that other files do not have, are harmless: a warning says what to do."""
    path = harbour / "events/harbour-meeting.yml"
    content = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + content if name == "text-bom" else content.replace(b"\n", b"\r\n"))

    done = run_footnoted(harbour.parent, "check", "--today", "2026-11-22")

    assert done.returncode == 0
    assert done.stdout.startswith(f"facts/events/harbour-meeting.yml:1:1: {name}: warning: ")
    assert "    run `footnoted fix`, or " in done.stdout


def test_checkout_of_windows(harbour: Path):
    """Where Git has turned all line ends to those of Windows, nothing is said."""
    for path in harbour.rglob("*.yml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert problems_of(harbour) == []


def test_quotes_around_a_name(harbour: Path, write: Write):
    """Typographic quotes around a name may be wanted: a warning tells that readers see them."""
    write("events/harbour-meeting.yml", MEETING.replace("label: Harbour meeting", "label: “Harbour meeting”"))

    [problem] = problems_of(harbour)

    assert (problem.rule, problem.severity.value) == ("text-quotes", "warning")
    assert problem.help == "write Harbour meeting if they are only there to hold it together"


@pytest.mark.parametrize("passage", ["“the harbour”", "“The harbour” and “the quay”"])
def test_quotes_that_a_source_has(passage: str, harbour: Path, write: Write):
    """Typographic quotes in a passage are the source's."""
    write("events/harbour-meeting.yml", re.sub("passage: .*", f"passage: {passage}", MEETING))

    assert [problem.rule for problem in problems_of(harbour)] == []


def test_two_files_that_differ_in_case(harbour: Path, write: Write):
    """Of two files that differ in letter case the one in lower case is the record; the other one is told what to do."""
    write("positions/It-Ready.yml", "country: IT\n")

    [problem] = problems_of(harbour)

    assert (problem.place.path, problem.rule) == ("facts/positions/It-Ready.yml", "path-case")
    assert (
        problem.help
        == 'put what is new into "positions/it-ready.yml" and delete this file, or give it another name'
    )


def test_one_id_in_two_letter_cases(harbour: Path, write: Write):
    """A file in another folder whose name is an id in other letters is told where that id is."""
    write("events/It_Ready.yml", "label: x\n")

    [problem] = problems_of(harbour)

    assert (problem.place.path, problem.rule) == ("facts/events/It_Ready.yml", "id-charset")
    assert problem.help.startswith(
        "that is facts/positions/it-ready.yml: put what is new into it and delete this file"
    )


def test_file_name_in_capitals(harbour: Path, write: Write):
    """A file name that is an id in other letters is answered with the id."""
    write("events/Quay_Opening.yml", "label: x\n")

    [problem] = problems_of(harbour)

    assert problem.help == "write quay-opening: a-z, 0-9 and single hyphens between them"


@pytest.mark.parametrize("case", IN_A_RECORD, ids=lambda case: case[0][:24])
def test_cure_is_read_further(case: tuple[str, str, str, str]):
    """The lines that are written instead let the file be read, or at least beyond that place."""
    text = MEETING.replace(case[1], case[0], 1)
    lines = text.split("\n")
    problems: list[Problem] = []

    cure = cure_of(text)
    for number, line in cure.items():
        lines[number - 1] = line
    read_tree("\n".join(lines).encode(), "x", problems)

    place = tuple(map(int, case[2].split(":")[:2]))
    assert not cure or all((one.place.line, one.place.column) > place for one in problems)
