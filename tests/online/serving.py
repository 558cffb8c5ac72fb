"""Servers on this machine that stand for the web, and a network on which they are all that there is."""

import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from footnoted.online.faults import Fault
from footnoted.online.fetching import Fetcher
from footnoted.online.network import Network
from footnoted.online.reading import words_of_page
from helpers import HOSTILE

HERE = "127.0.0.1"
INSIDE = "127.0.0.2"
"""An address of this machine on which nobody may connect."""


@dataclass
class Time:
    """A clock that nothing but waiting moves, with all waits."""

    now: float = 0.0
    waits: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


def here(port: int, clock: Time | None = None, **names: Sequence[str]) -> Network:
    """A network in which every name leads to a server here, except the given ones.

    names   with `_` for dots.
    """
    clock = clock or Time()
    known = {name.replace("_", "."): addresses for name, addresses in names.items()}

    def resolve(host: str) -> Sequence[str]:
        return known.get(host, (HERE,))

    return Network(resolve=resolve, clock=clock.clock, sleep=clock.sleep, served={HERE: port}, plain=True)


@contextmanager
def hostile_server() -> Iterator[int]:
    """The hostile source as a program of its own; its port."""
    process = subprocess.Popen(
        [sys.executable, str(HOSTILE / "fetch/hostile_server.py")], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@dataclass
class Asked:
    """One request, as a server got it."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


Reply = tuple[int, Mapping[str, str], bytes]
"""Status, headers and body."""


@contextmanager
def server(
    reply: Callable[[Asked], Reply | bytes], encrypted: ssl.SSLContext | None = None
) -> Iterator[tuple[int, list[Asked]]]:
    """A server that answers by a function, with bytes as they are; its port, and what it was asked."""
    asked: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            one = Asked(self.command, self.path, dict(self.headers), body)
            asked.append(one)
            self.close_connection = True
            answer = reply(one)
            if isinstance(answer, bytes):
                self.wfile.write(answer)
                return
            status, headers, content = answer
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            # Who asks may hang up.
            pass

    made = Server((HERE, 0), Handler)
    if encrypted is not None:
        # The handshake is left to the thread that answers.
        made.socket = encrypted.wrap_socket(made.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield made.server_address[1], asked
    finally:
        made.shutdown()
        thread.join()
        made.server_close()


PAGE: Reply = (200, {"Content-Type": "text/html"}, b"<p>fine</p>")


def outcome(fetcher: Fetcher, address: str) -> str:
    """The words of a page, or the fault that keeps one from having them."""
    try:
        return words_of_page(fetcher.fetch(address)).text
    except Fault as fault:
        return fault.rule
