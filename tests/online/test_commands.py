"""`footnoted links` and `footnoted archive` as somebody calls them, with this machine for the web."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from footnoted.cli import footnoted
from footnoted.problems import FootnotedError
from helpers import rules_of
from online.serving import Asked, Reply, here, server

HERALD = "sources/herald-2025-03-20.yml"
GONE: Reply = (404, {}, b"")


@pytest.fixture
def run(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command in the harbour's folder; `reply` answers for all hosts."""
    monkeypatch.chdir(harbour.parent)
    monkeypatch.setenv("FOOTNOTED_ARCHIVE_ACCESS_KEY", "accesskey")
    monkeypatch.setenv("FOOTNOTED_ARCHIVE_SECRET", "verysecret")

    def run_command(reply: Callable[[Asked], Reply], *arguments: str) -> Result:
        with server(reply) as (port, _):
            monkeypatch.setattr("footnoted.online.fetching.Network", lambda: here(port))
            return CliRunner().invoke(footnoted, arguments)

    return run_command


def test_dead_link(run: Callable[..., Result], harbour: Path):
    """A dead address is told at its place with the cure; the record stays as it is unless told to write."""
    before = (harbour / HERALD).read_bytes()

    done = run(lambda _: GONE, "links", "--today", "2026-11-22")

    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "facts/sources/herald-2025-03-20.yml:4:6: source-dead: the address no longer opens, found on 22 November 2026",
        "    run `footnoted archive` for an older copy; or write `url_unknown:` in place of `url` and `link`"
        "   more: footnoted explain source-dead",
        "1 problem in 24 records",
        "1 dead",
    ]
    assert (harbour / HERALD).read_bytes() == before


def test_written_link(run: Callable[..., Result], harbour: Path):
    """A state is written once: `check` then says the same, and a later run changes nothing while it is so."""
    first = run(lambda _: GONE, "links", "--write", "--today", "2026-11-21")
    written = (harbour / HERALD).read_text("utf-8")
    second = run(lambda _: GONE, "links", "--write", "--today", "2026-11-22")

    assert (first.exit_code, second.exit_code) == (1, 1)
    assert "link:\n  state: dead\n  since: 2026-11-21\n" in written
    assert (harbour / HERALD).read_text("utf-8") == written
    assert rules_of(harbour) == ["source-dead"]


def test_nothing_is_known(run: Callable[..., Result], harbour: Path):
    """What says nothing leaves a state that was found before, and is no failure."""
    (harbour / HERALD).write_text(
        f"{(harbour / HERALD).read_text('utf-8')}link: {{state: moved, since: 2026-01-01, to: 'https://a.example/'}}\n",
        "utf-8",
    )
    before = (harbour / HERALD).read_bytes()

    done = run(lambda _: (503, {}, b""), "links", "--write", "--format", "json", "--today", "2026-11-22")

    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert told["passes"]
    assert [(one["rule"], one["severity"]) for one in told["problems"]] == [("fetch-status", "warning")]
    assert told["links"] == [
        {
            "id": "herald-2025-03-20",
            "url": "https://herald.example/peacekeepers",
            "state": "unknown",
            "was": "moved",
            "since": None,
            "to": None,
            "fault": {"rule": "fetch-status", "message": "the answer is 503"},
        }
    ]
    assert (harbour / HERALD).read_bytes() == before


def test_record_into_which_nothing_fits(run: Callable[..., Result], harbour: Path):
    """A record that can't be written is a problem, unless it says what was found; the others are written."""
    flow = "{title: A, publisher: herald, published: 2025-03-20, url: 'https://a.example/', language: en, medium: news}\n"
    (harbour / "sources/a.yml").write_text(flow, "utf-8")
    known = flow.replace("}", ", link: {state: dead, since: 2025-06-01}}")
    (harbour / "sources/b.yml").write_text(known, "utf-8")

    done = run(lambda _: (410, {}, b""), "links", "--write", "--today", "2026-11-22")

    assert "facts/sources/a.yml:1:1: record-layout: " in done.stdout
    assert done.stdout.count("record-layout: ") == 1
    assert (harbour / "sources/a.yml").read_text("utf-8") == flow
    assert "state: dead" in (harbour / HERALD).read_text("utf-8")


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("herald-2025-03-2", 'there is no source "herald-2025-03-2"; did you mean "herald-2025-03-20"?'),
        ("wire-2025-03-20", 'the source "wire-2025-03-20" has no `url`'),
    ],
)
def test_source_that_is_not_there(id: str, said: str, run: Callable[..., Result]):
    """A source that can't be asked is told before anything is."""
    done = run(lambda _: GONE, "links", id)

    assert isinstance(done.exception, FootnotedError)
    assert str(done.exception) == said


def test_archive(run: Callable[..., Result], harbour: Path):
    """A capture is written into the record, told in one line, and not made again."""

    def reply(asked: Asked) -> Reply:
        if asked.method == "POST":
            return 200, {}, b'{"job_id": "spn2-1"}'
        url = "https://herald.example/peacekeepers"
        done = {"status": "success", "timestamp": "20261122101500", "original_url": url}
        return 200, {}, json.dumps(done).encode()

    first = run(reply, "archive", "--write")
    second = run(lambda _: GONE, "archive", "--write", "--format", "json")

    assert (first.exit_code, first.stdout) == (0, "0 problems in 24 records\n1 of 1 have a copy now\n")
    assert "captured: 2026-11-22" in (harbour / HERALD).read_text("utf-8")
    assert rules_of(harbour) == []
    assert (second.exit_code, json.loads(second.stdout)["copies"]) == (0, [])
