"""How long hosts are left in peace, on a clock that nothing but waiting moves."""

import pytest

from footnoted.online.fetching import Fetcher
from online.serving import PAGE, Asked, Reply, Time, here, outcome, server


def test_pause():
    """Two requests to one host lie a second apart, redirects with them; other hosts are not waited for."""

    def reply(asked: Asked) -> Reply:
        return (302, {"Location": "/there"}, b"") if asked.path == "/here" else PAGE

    clock = Time()
    with server(reply) as (port, _):
        fetcher = Fetcher(here(port, clock))
        for address in ("http://a.example/here", "http://b.example/", "http://a.example/"):
            fetcher.fetch(address)

    assert clock.waits == [1.0, 1.0]


@pytest.mark.parametrize(
    "asks", [{"Retry-After": "120"}, {"Retry-After": "Sun, 22 Nov 2026 10:02:00 GMT", "Date": "Sun, 22 Nov 2026 10:00:00 GMT"}]
)  # fmt: skip
def test_host_that_asks_to_wait(asks: dict[str, str]):
    """A host that says when to come back is asked again then."""
    clock = Time()
    # http.server gives a date of its own, which would come first.
    head = "".join(f"{key}: {value}\r\n" for key, value in asks.items())
    busy = f"HTTP/1.1 503 Busy\r\n{head}Content-Length: 0\r\n\r\n".encode()
    with server(lambda _: PAGE if clock.waits else busy) as (port, _):
        assert outcome(Fetcher(here(port, clock)), "http://a.example/") == "fine"

    assert clock.waits == [120.0]


def test_host_that_asks_for_too_long():
    """Nobody is waited for longer than an hour, all in all; then a host's other addresses are left alone."""
    clock = Time()
    with server(lambda _: (429, {"Retry-After": "2000"}, b"")) as (port, requests):
        fetcher = Fetcher(here(port, clock))
        found = [outcome(fetcher, f"http://a.example/{n}") for n in range(3)]

    assert found == ["fetch-busy"] * 3
    assert clock.waits == [2000.0]
    assert len(requests) == 2
