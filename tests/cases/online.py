"""Cases of what only the network can bring: a folder `web` beside the facts says how it answers.

It is this machine that answers, for every name. Without the folder all is well: the Herald's page is there,
and the archive captures it.
"""

import json
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cases.built import Case, Put
from footnoted.load import load_corpus
from footnoted.online import archiving, links
from footnoted.online.fetching import Fetcher
from footnoted.online.network import Network
from footnoted.online.wayback import Keys, Wayback
from footnoted.problems import Problem
from helpers import TEXTS, TODAY, with_value
from online.serving import INSIDE, Asked, Reply, here, server

HERALD = "facts/sources/herald-2025-03-20.yml"
URL = "https://herald.example/peacekeepers"
HTML = {"Content-Type": "text/html"}
PAGE: Reply = (200, {"Content-Type": "text/plain"}, (TEXTS / "herald-2025-03-20.txt").read_bytes())


def _redirect(to: str) -> Reply:
    return 302, {"Location": to}, b""


ANSWERS: Mapping[str, Reply | bytes] = {
    "fetch-url": _redirect("https://name:word@herald.example/"),
    "fetch-scheme": _redirect("file:///etc/passwd"),
    "fetch-address": _redirect(f"http://{INSIDE}/"),
    "fetch-redirects": _redirect("/peacekeepers"),
    "fetch-size": (200, HTML, b"x" * (8 * 1024 * 1024 + 1)),
    "fetch-headers": b"SSH-2.0-OpenSSH_9.2\r\n",
    "fetch-encoding": (200, {**HTML, "Content-Encoding": "br"}, b"x"),
    "fetch-truncated": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
    "fetch-status": (503, {}, b""),
    "fetch-busy": (429, {"Retry-After": "7200"}, b""),
    "fetch-type": (200, {"Content-Type": "application/zip"}, b"PK"),
    "fetch-unread": (200, HTML, b"<p>Please switch scripts on.</p>"),
    "record-layout": (410, {}, b""),
    "record-changed": (410, {}, b""),
}
"""What the Herald's host answers, by the rule that it breaks."""


def _no_name(host: str) -> Sequence[str]:
    raise socket.gaierror(socket.EAI_NONAME, "no such name")


def _no_answer(host: str) -> Sequence[str]:
    raise TimeoutError


NETWORKS: Mapping[str, Callable[[Network], Network]] = {
    "fetch-host": lambda network: replace(network, resolve=_no_name),
    "fetch-deadline": lambda network: replace(network, resolve=_no_answer),
    # Nobody listens there.
    "fetch-connection": lambda network: replace(network, served=dict.fromkeys(network.served, 1)),
    # Who waits for a handshake gets an answer in the clear.
    "fetch-certificate": lambda network: replace(network, plain=False),
}
"""What the network is like, by the rule that it breaks."""

STATUS: Mapping[str, Mapping[str, str]] = {
    "archive-busy": {"status": "error", "status_ext": "error:too-many-daily-captures"},
    "archive-refused": {"status": "error", "status_ext": "error:no-access"},
    "archive-answer": {"status": "as you like it"},
    "archive-elsewhere": {
        "status": "success",
        "timestamp": "20261122101500",
        "original_url": "https://consent.example/",
    },
}
"""What the archive says of a capture, by the rule that it breaks."""

CAPTURED = {"status": "success", "timestamp": "20261122101500", "original_url": URL}


def _web(rule: str, *others: Put) -> Put:
    """The network answers as breaks a rule."""

    def put(project: Path) -> None:
        (project / "web").mkdir()
        (project / "web" / rule).touch()
        for other in others:
            other(project)

    return put


def _well(project: Path) -> None:
    """The harbour facts as they are, and a network that has what they cite."""


def _between_braces(project: Path) -> None:
    record = "{title: A, publisher: herald, published: 2025-03-20, url: 'https://a.example/', language: en, medium: news}\n"
    (project / "facts/sources/a.yml").write_text(record, "utf-8")


def _dead(project: Path) -> None:
    path = project / HERALD
    path.write_text(with_value(path.read_text("utf-8"), "link", "{state: dead, since: 2025-06-01}"), "utf-8")


CASES: dict[str, Case] = {
    **{rule: Case(_web(rule), _well) for rule in (*ANSWERS, *NETWORKS, *STATUS)},
    "record-layout": Case(_web("record-layout", _between_braces), _web("record-layout")),
    "archive-missing": Case(_dead, _well),
}
"""By the rule that the bad one breaks."""


def links_written(project: Path) -> list[Problem]:
    """What `footnoted links --write` tells."""
    rule = _broken(project)

    def reply(asked: Asked) -> Reply | bytes:
        if rule == "record-changed":
            path = project / HERALD
            path.write_text(f"{path.read_text('utf-8')}# Looked at again.\n", "utf-8")
        return ANSWERS.get(rule, PAGE)

    with server(reply) as (port, _):
        network = NETWORKS.get(rule, lambda network: network)(here(port))
        corpus, _ = load_corpus(project / "facts")
        found = links.check_links(corpus, Fetcher(network), TODAY, list(corpus.sources()))
    return [*links.problems_of(found, corpus), *links.write_links(found, corpus)]


def copies_asked_for(project: Path) -> list[Problem]:
    """What `footnoted archive` tells."""
    rule = _broken(project)

    def reply(asked: Asked) -> Reply:
        if asked.path.startswith("/wayback/available"):
            said: Mapping[str, object] = {"archived_snapshots": {}}
        else:
            said = {"job_id": "spn2-1"} if asked.method == "POST" else STATUS.get(rule, CAPTURED)
        return 200, {}, json.dumps(said).encode()

    with server(reply) as (port, _):
        corpus, _ = load_corpus(project / "facts")
        wayback = Wayback(Fetcher(here(port)), Keys("accesskey", "verysecret"))
        copies = list(archiving.archive_sources(list(corpus.sources()), wayback))
    return archiving.problems_of(copies, corpus)


def _broken(project: Path) -> str:
    """The rule that the network is to break, or ""."""
    return next((path.name for path in project.glob("web/*")), "")
