"""One key of a record is written, and no other byte of its file changes."""

from pathlib import Path

import pytest

from footnoted.edit.layout import formatted
from footnoted.load import load_corpus
from footnoted.model.kinds import KINDS
from footnoted.model.sources import Archived, Standing
from footnoted.online.faults import Fault
from footnoted.online.rewriting import write_key
from footnoted.problems import FootnotedError, Severity
from footnoted.text.edtf import read_date

RECORD = """# Taken from the paper edition.
title: "Peacekeepers for the harbour"   # as printed
publisher: herald
published: 2025-03-20
url: https://herald.example/peacekeepers
language: en
# It is news, if only just.
medium: news
{}
# The hash of what was read.
text_sha256: 87cdca9f2e09eb357faa718d5996ed65628773126d6ed250febfa5f038d9c58d
note: >-
  A long note that is folded by hand,
  and stays so.
"""
DEAD = Standing(state="dead", since=read_date("2026-11-22"))
MOVED = Standing(state="moved", since=read_date("2026-11-22"), to="https://herald.example/world/peacekeepers")
LINES = {
    "dead": "link:\n  state: dead\n  since: 2026-11-22\n",
    "moved": "link:\n  state: moved\n  since: 2026-11-22\n  to: https://herald.example/world/peacekeepers\n",
}


def put(harbour: Path, content: str | bytes, key: str = "link", value: object = DEAD) -> str:
    """The Herald's record after a key was written into it."""
    path = harbour / "sources/herald-2025-03-20.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    corpus, problems = load_corpus(harbour)
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    write_key(corpus, corpus.get("herald-2025-03-20", "source"), key, value)
    return path.read_bytes().decode()


@pytest.mark.parametrize(("state", "value"), [("dead", DEAD), ("moved", MOVED)])
def test_new_key(state: str, value: Standing, harbour: Path):
    """A new key stands where its kind has it, before the comment of the key that follows."""
    assert put(harbour, RECORD.format(""), value=value) == RECORD.format(LINES[state])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LINES["moved"], LINES["dead"]),
        ("link: {state: live, since: 2025-06-01}\n", "link: {state: dead, since: 2026-11-22}\n"),
        (
            "link: # by machine\n  # The state first.\n  state: live # so far\n  since: 2025-06-01 # a Sunday\n",
            "link: # by machine\n  # The state first.\n  state: dead # so far\n  since: 2026-11-22 # a Sunday\n",
        ),
        (
            "link:\n    since: 2025-06-01\n    state: 'live'\n",
            "link:\n  since: 2026-11-22\n  state: 'dead'\n",
        ),
    ],
)
def test_key_that_is_there(old: str, new: str, harbour: Path):
    """A key that is there gets other values, and keeps its comments."""
    assert put(harbour, RECORD.format(old)) == RECORD.format(new)


def test_form(harbour: Path):
    """A record that has its form has it still."""
    form = formatted(RECORD.format("").encode(), KINDS["source"], "", [])
    assert form is not None

    written = put(harbour, form, value=MOVED).encode()

    assert written != form
    assert formatted(written, KINDS["source"], "", []) == written


def test_copy(harbour: Path):
    """A copy stands before the state of the address."""
    copy = Archived(
        url="https://web.archive.org/web/20250321101500/https://herald.example/peacekeepers",
        captured=read_date("2025-03-21"),
    )

    written = put(harbour, RECORD.format(LINES["dead"]), "archived", copy)

    lines = f"archived:\n  url: {copy.url}\n  captured: 2025-03-21\n"
    assert written == RECORD.format(f"{lines}{LINES['dead']}")


def test_last_key_without_a_line_end(harbour: Path):
    """A file that ends in the middle of a line is ended first."""
    record = RECORD.format("").partition("# The hash")[0].rstrip()

    assert put(harbour, record) == f"{record}\n{LINES['dead']}"


def test_line_ends_of_windows(harbour: Path):
    """New lines end as the others do."""
    record = RECORD.format("").replace("\n", "\r\n")

    assert put(harbour, record) == RECORD.format(LINES["dead"]).replace("\n", "\r\n")


@pytest.mark.parametrize(
    "record",
    [
        "{title: A, publisher: herald, published: 2025-03-20, url: 'https://a.example/', language: en, medium: news}\n",
        "{title: A, publisher: herald,\npublished: 2025-03-20, url: 'https://a.example/', language: en,\nmedium: news}\n",
    ],
)
def test_record_without_lines(record: str, harbour: Path):
    """Into a record between braces nothing is put."""
    with pytest.raises(Fault) as caught:
        put(harbour, record)

    assert caught.value.rule == "record-layout"
    assert (harbour / "sources/herald-2025-03-20.yml").read_text("utf-8") == record


def test_record_that_was_changed_in_the_meantime(harbour: Path):
    """What somebody wrote while the network was asked is not overwritten."""
    corpus, _ = load_corpus(harbour)
    path = harbour / "sources/herald-2025-03-20.yml"
    changed = path.read_text("utf-8").replace("harbour", "port")
    path.write_text(changed, "utf-8")

    with pytest.raises(Fault) as caught:
        write_key(corpus, corpus.get("herald-2025-03-20", "source"), "link", DEAD)

    assert caught.value.rule == "record-changed"
    assert path.read_text("utf-8") == changed


@pytest.mark.parametrize(
    "value",
    [
        # A month, of which only a day could be written; and a word that no record has.
        Standing(state="dead", since=read_date("2026-11")),
        Standing(state="perhaps", since=read_date("2026-11-22")),
    ],
)
def test_value_that_would_be_read_otherwise(value: Standing, harbour: Path):
    """What would not be read again as it is meant is not written."""
    with pytest.raises(Fault) as caught:
        put(harbour, RECORD.format(""), value=value)

    assert caught.value.rule == "record-layout"
    assert (harbour / "sources/herald-2025-03-20.yml").read_text("utf-8") == RECORD.format("")


def test_record_that_is_gone(harbour: Path):
    """Where the file can't be opened any more, the run ends with its path and the system's words."""
    corpus, _ = load_corpus(harbour)
    (harbour / "sources/herald-2025-03-20.yml").unlink()

    with pytest.raises(FootnotedError, match=r"herald-2025-03-20\.yml can't be written: No such file"):
        write_key(corpus, corpus.get("herald-2025-03-20", "source"), "link", DEAD)
