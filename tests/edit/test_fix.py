"""`footnoted fix` as a command: what it writes, what it prints, what it leaves alone."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from footnoted.edit.mend import mend_facts
from helpers import TODAY, rules_of, run_footnoted

Write = Callable[[str, str], Path]

SPOILT = "Label: Talks: the “harbour”\nhappened: Reported,\ndate: 2025-3-18\nparticpants: Giorgia_Meloni\n"
MENDED = 'label: "Talks: the “harbour”"\nhappened: reported\ndate: 2025-03-18\nparticipants: giorgia-meloni\n'
CITED = "citations:\n  - source: herald-2025-03-20\n    passage: Giorgia Meloni came to the harbour meeting on 18 March\n"


def test_many_faults_of_one_file(harbour: Path, write: Write):
    """One run cures all of a file's faults, also those that showed only when others were gone."""
    meeting = write("events/harbour-meeting.yml", SPOILT + CITED)

    done = run_footnoted(harbour.parent, "fix", "--today", "2026-11-22")

    assert meeting.read_text("utf-8") == MENDED + CITED
    assert done.stdout.splitlines()[:6] == [
        'facts/events/harbour-meeting.yml:1:1: yaml-key: cured: "Label" is not a key',
        'facts/events/harbour-meeting.yml:1:13: yaml-syntax: cured: "Talks: the “harbour”" holds a colon with a space behind it, which would make a key of what is before it',
        'facts/events/harbour-meeting.yml:2:11: type-choice: cured: "Reported," is not one of the words for this key',
        'facts/events/harbour-meeting.yml:3:7: type-date: cured: "2025-3-18" is not a date',
        'facts/events/harbour-meeting.yml:4:1: schema-unknown-key: cured: there is no key "particpants" here',
        'facts/events/harbour-meeting.yml:4:15: unknown-record: cured: there is no person or organisation or country or initiative "Giorgia_Meloni"',
    ]


def test_what_is_left(harbour: Path, write: Write):
    """What wants a decision is printed as `check` prints it, and the exit code says so."""
    write(
        "figures/harbour-cost.yml",
        (harbour / "figures/harbour-cost.yml").read_text("utf-8").replace("1.5 billion", "1,5"),
    )

    done = run_footnoted(harbour.parent, "fix", "--today", "2026-11-22")

    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [
        'facts/figures/harbour-cost.yml:4:9: type-number: "1,5" is not an amount',
        "    write 1.5 if the comma is a decimal comma   more: footnoted explain type-number",
    ]


def test_check_writes_nothing(harbour: Path, write: Write):
    """`--check` names what could be cured, writes and renames nothing, and fails."""
    meeting = write("events/harbour-meeting.yml", SPOILT + CITED)
    (harbour / "positions/it-ready.yml").rename(harbour / "positions/It_Ready.yml")
    before = {path: path.read_bytes() for path in harbour.rglob("*.*")}

    done = run_footnoted(harbour.parent, "fix", "--check", "--today", "2026-11-22")

    assert {path: path.read_bytes() for path in harbour.rglob("*.*")} == before
    assert done.returncode == 1
    assert f"facts/events/{meeting.name}:1:1: yaml-key: can be cured: " in done.stdout
    assert "facts/positions/It_Ready.yml:1:1: id-charset: can be cured: " in done.stdout


def test_only_what_is_named(harbour: Path, write: Write):
    """Files that are not named stay as they are, and their problems are not printed."""
    meeting = write("events/harbour-meeting.yml", SPOILT + CITED)
    ready = harbour / "positions/it-ready.yml"
    ready.write_text(ready.read_text("utf-8").replace("IT", "it"), "utf-8")

    done = run_footnoted(harbour.parent, "fix", "facts/positions", "--today", "2026-11-22")

    assert meeting.read_text("utf-8") == SPOILT + CITED
    assert "country: IT" in ready.read_text("utf-8")
    assert "harbour-meeting" not in done.stdout


def test_file_in_other_letters(harbour: Path):
    """A file whose name is an id in other letters is renamed; references to it are a slip, and cured too."""
    people = harbour / "people"
    (people / "giorgia-meloni.yml").rename(people / "Giorgia_Meloni.yml")
    quote = harbour / "quotes/meloni-harbour.yml"
    sound = quote.read_text("utf-8")
    quote.write_text(sound.replace("giorgia-meloni", "Giorgia_Meloni"), "utf-8")

    mend_facts(harbour, TODAY)

    assert [path.name for path in people.iterdir()] == ["giorgia-meloni.yml"]
    assert quote.read_text("utf-8") == sound
    assert rules_of(harbour, evidence=True) == []


def test_second_file_in_other_letters(harbour: Path, write: Write):
    """A file whose name in lower case another one has, in whatever folder, stays: somebody has to choose."""
    here = write("positions/It-Ready.yml", "country: IT\n")
    there = write("events/It_ready.yml", "label: x\n")

    left = mend_facts(harbour, TODAY).left

    assert here.exists()
    assert there.exists()
    assert {problem.rule for problem in left} == {"path-case", "id-charset"}


def test_cure_that_brings_another_problem(harbour: Path):
    """A cure after which the file has a problem that it had not before is not written."""
    path = harbour / "quotes/meloni-harbour.yml"
    # The nearest record is one by its letters, and another kind of thing is meant.
    (harbour / "people/giorgia-melono.yml").write_text("name: Giorgia Melono\nsurname: Melono\n", "utf-8")
    bad = path.read_text("utf-8").replace("giorgia-meloni", "giorgia-melonoo")
    path.write_text(bad, "utf-8")

    mended = mend_facts(harbour, TODAY)

    assert path.read_text("utf-8") == bad
    assert mended.cured == []
    assert "unknown-record" in {problem.rule for problem in mended.left}


def test_a_sound_folder(harbour: Path):
    """Where nothing is wrong, nothing is written, and nothing is said."""
    before = {path: path.stat().st_mtime_ns for path in harbour.rglob("*")}

    done = run_footnoted(harbour.parent, "fix", "--today", "2026-11-22")

    assert {path: path.stat().st_mtime_ns for path in harbour.rglob("*")} == before
    assert (done.returncode, done.stdout) == (0, "0 problems in 23 records\n")


def test_links_are_not_followed(harbour: Path, tmp_path: Path):
    """What a link leads to is not written."""
    outside = tmp_path / "outside.yml"
    outside.write_text("country: it\n", "utf-8")
    (harbour / "positions/link.yml").symlink_to(outside)

    mend_facts(harbour, TODAY)

    assert outside.read_text("utf-8") == "country: it\n"


@pytest.mark.parametrize("named", ["nowhere.yml", os.sep])
def test_files_that_can_not_be_meant(harbour: Path, named: str):
    """A file that is not there, or not below the facts, is misuse: one line, exit code 2."""
    done = run_footnoted(harbour.parent, "fix", named)

    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_explain_tells_of_the_cure(tmp_path: Path):
    """The page of a rule that has a cure ends with it."""
    done = run_footnoted(tmp_path, "explain", "type-code")

    assert done.stdout.endswith(
        "\n\n`footnoted fix` cures it where there is no doubt about what was meant.\n"
    )
