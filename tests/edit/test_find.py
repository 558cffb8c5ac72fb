from pathlib import Path

import pytest

from footnoted.edit.found import find_records
from footnoted.load import load_corpus
from helpers import HARBOUR, run_footnoted


def ids_of(words: str, facts: Path = HARBOUR / "facts") -> list[str]:
    """The ids that are found for some words, the best first."""
    return [found.id for found in find_records(words, load_corpus(facts)[0])]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("it-ready", "it-ready"),
        ("IT ready", "it-ready"),
        ("Giorgia Meloni", "giorgia-meloni"),
        ("GIORGIA  meloni", "giorgia-meloni"),
        ("Giórgia Melöni", "giorgia-meloni"),
        ("Georgia Meloni", "giorgia-meloni"),
        ("melony", "giorgia-meloni"),
        ("Italian", "it"),
        ("harbour league", "harbour-league"),
        ("Peacekeepers for the harbour", "herald-2025-03-20"),
        ("“The harbour comes first”", "meloni-harbour"),
        ("harbour comes", "meloni-harbour"),
        ("Italy is ready to send peacekeepers", "it-ready"),
        ("The host said: Italy is ready to send peacekeepers, when the lamps were lit", "it-ready"),
        ("1.5 billion EUR cost", "harbour-cost"),
        ("2025-03-18", "harbour-meeting"),
        ("https://herald.example/peacekeepers", "herald-2025-03-20"),
        ("http://www.herald.example/peacekeepers/?utm_campaign=a#b", "herald-2025-03-20"),
        ("herald.example/peacekeepers", "herald-2025-03-20"),
        ("https://herald.example/", "herald"),
        ("€", "eur"),
        ("peacekeepers ready Italy nobody", "it-ready"),
    ],
)
def test_what_is_there(words: str, first: str) -> None:
    """A record is found by its id, its names in any spelling, its words, a longer text around them, or its address."""
    assert ids_of(words)[0] == first


@pytest.mark.parametrize(
    "words",
    [
        "Norway",
        "https://herald.example/other",
        "https://herald.example/peacekeepers?page=2",
        "eace",
        "zz",
        "”",
        " ",
        "https://[",
        "Emmanuel Macron",
    ],
)
def test_what_is_not_there(words: str) -> None:
    """What only looks a little like something is not found, and no words are a fault."""
    assert ids_of(words) == []


def test_best_first() -> None:
    """Whose name it is comes before those whose words have it, and these by kind and id."""
    assert ids_of("meloni") == ["giorgia-meloni", "harbour-meeting", "meloni-harbour", "meloni-harbour-open"]


def test_place() -> None:
    """Each answer says in which line of which file it stands."""
    best = find_records("ready to send ships", load_corpus(HARBOUR / "facts", "facts")[0])[0]

    assert (best.kind, best.id, best.title) == ("position", "de-ready", "DE ready")
    assert str(best.place) == "facts/positions/de-ready.yml:5:14"


def test_aliases_and_cues(harbour: Path) -> None:
    """Other names count as names do, and so do the words by which a vocabulary knows its terms."""
    with (harbour / "people/giorgia-meloni.yml").open("a", encoding="utf-8") as stream:
        stream.write("aliases:\n  - Джорджа Мелоні\n")

    assert ids_of("джорджа мелоні", harbour) == ["giorgia-meloni"]
    assert ids_of("doubts that", harbour) == ["sceptical"]


def test_file_that_can_t_be_read(harbour: Path) -> None:
    """A faulty file is still found by its id, since its id is taken."""
    (harbour / "positions/it-ready.yml").write_text("country: [", "utf-8")

    assert "it-ready" in ids_of("it-ready", harbour)
    assert ids_of("ready it", harbour) == ["it-ready"]


def test_command(project: Path) -> None:
    """The command prints one line for each, the best up to a limit, and ends with 1 where nothing is found."""
    one = run_footnoted(project, "find", "melony")
    some = run_footnoted(project, "find", "--limit", "2", "harbour")
    none = run_footnoted(project, "find", "no", "such", "words", "here")
    lost = run_footnoted(project, "find", "x", "--facts", "none")

    assert one.stdout == "person giorgia-meloni  facts/people/giorgia-meloni.yml:1  Giorgia Meloni\n"
    assert len(some.stdout.splitlines()) == 3
    assert some.stdout.splitlines()[2].startswith("and ")
    assert (none.returncode, none.stdout) == (1, "nothing found; try fewer words, or others\n")
    assert (lost.returncode, lost.stderr.count("\n")) == (2, 1)
