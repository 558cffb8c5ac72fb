"""The archive played back on this machine: what is asked of it, and what its answers come to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from footnoted.load import load_corpus
from footnoted.online.archiving import Copy, archive_sources, problems_of, write_copy
from footnoted.online.fetching import Fetcher
from footnoted.online.wayback import Keys, Wayback, keys_given
from footnoted.problems import FootnotedError
from helpers import run_footnoted
from online.serving import Asked, Reply, Time, here, server

TRANSCRIPTS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("transcripts.yml").read_text("utf-8")
)
KEYS = Keys("accesskey", "verysecret")
HERALD = "sources/herald-2025-03-20.yml"
URL = "https://herald.example/peacekeepers"
COPY = f"https://web.archive.org/web/20261122101500/{URL}"


@contextmanager
def played(
    transcript: list[dict[str, Any]], clock: Time | None = None
) -> Iterator[tuple[Wayback, list[Asked]]]:
    """The archive as it answered once; each request must be the one that was asked then."""
    left = list(transcript)

    def reply(asked: Asked) -> Reply:
        exchange = left.pop(0)
        assert f"{asked.method} {asked.path}" == exchange["asked"]
        body = exchange.get("body", json.dumps(exchange.get("answer")).replace("%", URL))
        return exchange.get("status", 200), exchange.get("headers", {}), body.encode()

    with server(reply) as (port, requests):
        yield Wayback(Fetcher(here(port, clock)), KEYS), requests
    assert left == []


def only(wayback: Wayback, facts: Path) -> Copy:
    """The copy of the only source of the harbour that has an address."""
    corpus, _ = load_corpus(facts)
    (copy,) = archive_sources(list(corpus.sources()), wayback)
    return copy


@pytest.mark.parametrize("name", ["captured", "recent", "waits-for-its-turn"])
def test_captured(name: str, harbour: Path):
    """A page is captured, also after waiting; the record gets the copy's address and day, and keeps its comments."""
    path = harbour / HERALD
    path.write_text(f"# From the newsstand.\n{path.read_text('utf-8')}", "utf-8")
    with played(TRANSCRIPTS[name]) as (wayback, requests):
        corpus, _ = load_corpus(harbour)
        (copy,) = archive_sources(list(corpus.sources()), wayback)
    written = write_copy(copy, corpus)

    assert written.fault is None
    assert (
        f"relays: wire-2025-03-20\narchived:\n  url: {COPY}\n  captured: 2026-11-22\ntext_sha256:"
        in path.read_text("utf-8")
    )
    assert path.read_text("utf-8").startswith("# From the newsstand.\n")
    assert {one.headers["Authorization"] for one in requests} == {"LOW accesskey:verysecret"}
    assert {one.headers["Host"].partition(":")[0] for one in requests} == {"web.archive.org"}
    assert requests[0].body == b"url=https%3A%2F%2Fherald.example%2Fpeacekeepers&skip_first_archive=1"


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("no-room", "archive-busy"),
        ("too-often-today", "archive-busy"),
        ("no-access", "archive-refused"),
        ("led-elsewhere", "archive-elsewhere"),
        ("out-of-order", "archive-busy"),
        ("redirects", "archive-busy"),
        ("job-that-is-none", "archive-answer"),
        ("day-that-is-none", "archive-answer"),
        ("no-json", "archive-answer"),
        ("list", "archive-answer"),
    ],
)
def test_refused(name: str, rule: str, harbour: Path):
    """What the archive refuses is a problem of one name at the address, without a word that the archive could put into it."""
    with played(TRANSCRIPTS[name]) as (wayback, _):
        copy = only(wayback, harbour)
    corpus, _ = load_corpus(harbour)

    (problem,) = problems_of([copy], corpus)
    assert (copy.archived, problem.rule) == (None, rule)
    assert str(problem.place).endswith(f"{HERALD}:4:6")
    assert not {"accesskey", "verysecret", "::"} & set(problem.message.split())
    assert "verysecret" not in repr(problem)


def test_keys_that_are_not_taken(harbour: Path):
    """Keys that the archive does not take end the run, and are not in what is said of it."""
    with played(TRANSCRIPTS["keys-not-taken"]) as (wayback, _), pytest.raises(FootnotedError) as caught:
        only(wayback, harbour)

    assert "FOOTNOTED_ARCHIVE_ACCESS_KEY" in str(caught.value)
    assert "accesskey" not in str(caught.value)
    assert "verysecret" not in repr(KEYS)


def test_capture_that_never_ends(harbour: Path):
    """A capture that is not done after five minutes is given up."""
    pending = {"asked": "GET /save/status/spn2-1", "answer": {"status": "pending"}}
    begun = {"asked": "POST /save", "answer": {"job_id": "spn2-1"}}
    clock = Time()
    with played([begun, *[pending] * 60], clock) as (wayback, _):
        copy = only(wayback, harbour)

    assert copy.fault is not None
    assert copy.fault.rule == "archive-busy"
    assert clock.now == 300.0


def test_captures_keep_their_distance(harbour: Path):
    """No more captures are asked for than seven a minute."""
    second = (harbour / HERALD).read_text("utf-8").replace("peacekeepers\n", "piers\n")
    (harbour / "sources/herald-2025-03-21.yml").write_text(second, "utf-8")
    clock, posted = Time(), []

    def reply(asked: Asked) -> Reply:
        if asked.method == "POST":
            posted.append(clock.now)
        job = (
            {"job_id": "a"}
            if asked.method == "POST"
            else {"status": "error", "status_ext": "error:blocked-url"}
        )
        return 200, {}, json.dumps(job).encode()

    with server(reply) as (port, _):
        corpus, _ = load_corpus(harbour)
        copies = list(archive_sources(list(corpus.sources()), Wayback(Fetcher(here(port, clock)), KEYS)))

    assert len(copies) == 2
    assert posted[1] - posted[0] >= 60 / 7


@pytest.mark.parametrize(
    "more",
    [
        "archived: {url: 'https://web.archive.org/web/2025/https://herald.example/', captured: 2025-03-21}\n",
        "seen: false\n",
    ],
)
def test_left_out(more: str, harbour: Path):
    """A source that has a copy, or that nobody has seen, is not captured."""
    path = harbour / HERALD
    path.write_text(f"{path.read_text('utf-8')}{more}", "utf-8")
    corpus, _ = load_corpus(harbour)
    with played([]) as (wayback, _):
        assert list(archive_sources(list(corpus.sources()), wayback)) == []


@pytest.mark.parametrize(
    ("closest", "copy"),
    [
        ({"available": True, "status": "200", "timestamp": "20250321101500"}, "2025-03-21"),
        ({"available": True, "status": "200", "timestamp": "20250601101500"}, "archive-missing"),
        ({"available": True, "status": "404", "timestamp": "20250321101500"}, "archive-missing"),
        (None, "archive-missing"),
    ],
)
@pytest.mark.parametrize("state", ["dead", "soft-404", "changed"])
def test_page_as_it_was(state: str, closest: dict[str, Any] | None, copy: str, harbour: Path):
    """Of a page that is gone or another, the copy from before is taken, and no new one made; without the keys."""
    path = harbour / HERALD
    path.write_text(f"{path.read_text('utf-8')}link: {{state: {state}, since: 2025-06-01}}\n", "utf-8")
    if closest is not None:
        closest = {**closest, "url": f"http://web.archive.org/web/{closest['timestamp']}/{URL}"}
    answer = {"url": URL, "archived_snapshots": {"closest": closest} if closest else {}}
    asked = "GET /wayback/available?url=https%3A%2F%2Fherald.example%2Fpeacekeepers&timestamp=20250320"

    with played([{"asked": asked, "answer": answer}]) as (wayback, requests):
        found = only(wayback, harbour)

    assert (found.archived.captured.written if found.archived else found.fault and found.fault.rule) == copy
    assert requests[0].headers["Host"].partition(":")[0] == "archive.org"
    assert "Authorization" not in requests[0].headers


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "FOOTNOTED_ARCHIVE_ACCESS_KEY is not set"),
        ({"FOOTNOTED_ARCHIVE_ACCESS_KEY": "a"}, "FOOTNOTED_ARCHIVE_SECRET is not set"),
        (
            {"FOOTNOTED_ARCHIVE_ACCESS_KEY": "a", "FOOTNOTED_ARCHIVE_SECRET": "verysecret\nHost: b"},
            "is not a key",
        ),
    ],
)
def test_keys(given: dict[str, str], said: str, harbour: Path, monkeypatch: pytest.MonkeyPatch):
    """Without keys nothing is asked, and the message says where to get them; a key's words are never in it."""
    for name in ("FOOTNOTED_ARCHIVE_ACCESS_KEY", "FOOTNOTED_ARCHIVE_SECRET"):
        monkeypatch.delenv(name, raising=False)

    done = run_footnoted(harbour.parent, "archive", environment=given)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "verysecret" not in done.stderr


def test_keys_of_the_environment(monkeypatch: pytest.MonkeyPatch):
    """The keys are those of the environment."""
    monkeypatch.setenv("FOOTNOTED_ARCHIVE_ACCESS_KEY", "accesskey")
    monkeypatch.setenv("FOOTNOTED_ARCHIVE_SECRET", " verysecret\n")

    assert keys_given() == KEYS


@pytest.mark.parametrize(
    ("access", "secret", "said"),
    [
        ("", "", "FOOTNOTED_ARCHIVE_ACCESS_KEY is not set"),
        ("accesskey", " ", "FOOTNOTED_ARCHIVE_SECRET is not set"),
        ("accesskey", "verysecret\nHost: b", "FOOTNOTED_ARCHIVE_SECRET is not a key"),
    ],
)
def test_keys_that_are_none(access: str, secret: str, said: str, monkeypatch: pytest.MonkeyPatch):
    """What can't be a key is never sent, least of all a line that would be another header."""
    monkeypatch.setenv("FOOTNOTED_ARCHIVE_ACCESS_KEY", access)
    monkeypatch.setenv("FOOTNOTED_ARCHIVE_SECRET", secret)

    with pytest.raises(FootnotedError) as caught:
        keys_given()

    assert str(caught.value).startswith(said)
    assert "verysecret" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "rule"),
    [
        ({"status": "success", "timestamp": 20261122101500, "original_url": URL}, "archive-answer"),
        ({"status": "success", "timestamp": "20261122", "original_url": URL}, "archive-answer"),
        ({"status": "success", "timestamp": "20261122101500", "original_url": None}, "archive-answer"),
        ({"status": "success", "timestamp": "20261122101500", "original_url": "http://[::1"}, "archive-answer"),
        (
            {"status": "success", "timestamp": "20261122101500", "original_url": "javascript://herald.example/%0a\nx"},
            "archive-answer",
        ),
        ({"status": "error", "status_ext": "error: click https://evil.example"}, "archive-answer"),
        ({"status": "error"}, "archive-answer"),
        ({"status": "<b>done</b>"}, "archive-answer"),
    ],
)  # fmt: skip
def test_answer_that_would_be_another_address(status: dict[str, Any], rule: str, harbour: Path):
    """No answer of the archive becomes an address that is not of a copy of the page, or words in a report."""
    begun = {"asked": "POST /save", "answer": {"job_id": "spn2-1"}}
    with played([begun, {"asked": "GET /save/status/spn2-1", "answer": status}]) as (wayback, _):
        copy = only(wayback, harbour)

    assert (copy.archived, copy.fault and copy.fault.rule) == (None, rule)
    assert "evil" not in str(copy.fault)


def test_archive_that_is_down(harbour: Path):
    """Where the archive answers nothing of the page as it was, it is asked another day."""
    path = harbour / HERALD
    path.write_text(f"{path.read_text('utf-8')}link: {{state: dead, since: 2025-06-01}}\n", "utf-8")
    asked = "GET /wayback/available?url=https%3A%2F%2Fherald.example%2Fpeacekeepers&timestamp=20250320"
    with played([{"asked": asked, "status": 502, "answer": {}}]) as (wayback, _):
        copy = only(wayback, harbour)

    assert (copy.archived, copy.fault and copy.fault.rule) == (None, "archive-busy")
