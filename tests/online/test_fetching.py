"""Whatever another server does, fetching ends in a page or in a fault of one name, within its limits."""

import os
import re
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from footnoted.online.fetching import Fetcher
from footnoted.online.network import Limits, Network
from footnoted.problems import FootnotedError
from helpers import HOSTILE
from online.serving import HERE, INSIDE, PAGE, Asked, Reply, Time, here, hostile_server, outcome, server

SECURE = Path(__file__).with_name("secure_example.pem")
"""A certificate for `secure.example` that nobody has signed but its own key, which is in it."""

VERDICTS = {
    "redir-file": "fetch-scheme",
    "redir-ftp": "fetch-scheme",
    "redir-gopher": "fetch-scheme",
    "redir-js": "fetch-scheme",
    "redir-meta": "fetch-address",
    "redir-hex": "fetch-address",
    "redir-nat64": "fetch-address",
    "redir-inside": "fetch-address",
    "redir-userinfo": "fetch-url",
    "redir-port": "fetch-url",
    "redir-bad": "fetch-url",
    "redir-loop": "fetch-redirects",
    "redir-crlf": "fine",
    "chain/1": "fetch-redirects",
    "drip": "fetch-deadline",
    "drip-head": "fetch-deadline",
    "endless": "fetch-size",
    "continued": "fetch-headers",
    "short": "fetch-truncated",
    "silent": "fetch-truncated",
    "nonsense": "fetch-headers",
    "gzip-bomb": "fetch-size",
    "gzip-twice": "fetch-encoding",
    "gzip-broken": "fetch-truncated",
    "gzip-garbage": "fetch-encoding",
    "charset": "Gr\ufffd\ufffde",
    "charset-unknown": "x",
    "bigheader": "fetch-headers",
    "filename": "fetch-type",
    "pdf-js": "fetch-type",
    "html-as-pdf": "fetch-type",
    "401": "fetch-status",
    "429": "fetch-busy",
    "500": "fetch-status",
    "soft404": "",
    "unicode-hdr": "fetch-type",
    "empty": "fetch-type",
    "anything": "fine",
}
"""What each name of the hostile source must come to: the fault, or the words of the page."""

SOURCE = (HOSTILE / "fetch/hostile_server.py").read_text("utf-8")
NAMES = {
    "chain/1",
    "anything",
    *re.findall(r"""['"]([a-z0-9-]+)['"] *:""", SOURCE),
    *re.findall(r"""== *['"]([a-z0-9-]+)['"]""", SOURCE),
}
"""The names that the hostile source knows: keys, and what a path is compared with."""

IN_LITTLE_MEMORY = """
import resource
from footnoted.online.faults import Fault
from footnoted.online.fetching import Fetcher
from footnoted.online.network import Network
resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))
network = Network(resolve=lambda host: ["127.0.0.1"], sleep=lambda seconds: None, served={"127.0.0.1": %d})
for name in ("gzip-bomb", "gzip-twice", "endless", "bigheader"):
    try:
        Fetcher(network).fetch(f"http://hostile.example/{name}")
    except Fault as fault:
        print(fault.rule)
"""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with hostile_server() as port:
        yield port


@pytest.mark.parametrize("name", sorted(NAMES))
def test_hostile_answer(name: str, port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Each hostile answer comes to its fault or to harmless words, and nothing is written anywhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    network = here(port)
    if VERDICTS[name] == "fetch-deadline":
        network = Network(resolve=network.resolve, clock=time.monotonic, served=network.served)
    fetcher = Fetcher(network, Limits(deadline=0.8 if VERDICTS[name] == "fetch-deadline" else 30))

    assert outcome(fetcher, f"http://hostile.example/{name}") == VERDICTS[name]
    assert list(tmp_path.iterdir()) == []


def test_memory(port: int):
    """What unpacks to 200 MB, or never ends, is refused in little memory."""
    done = subprocess.run(
        [sys.executable, "-c", IN_LITTLE_MEMORY % port],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["fetch-size", "fetch-encoding", "fetch-size", "fetch-headers"]


def test_name_that_turns_inwards():
    """A name is looked up once for a connection, and the connection goes to the address that was looked at."""
    answers = [(HERE,), (INSIDE,)]
    asked: list[str] = []

    def resolve(host: str) -> tuple[str, ...]:
        asked.append(host)
        return answers[len(asked) - 1]

    with server(lambda _: PAGE) as (port, requests):
        network = here(port)
        fetcher = Fetcher(
            Network(resolve=resolve, clock=network.clock, sleep=network.sleep, served={HERE: port})
        )

        first = outcome(fetcher, "http://turning.example/")
        second = outcome(fetcher, "http://turning.example/")

    assert (first, second) == ("fine", "fetch-address")
    assert asked == ["turning.example"] * 2
    assert [one.headers["Host"] for one in requests] == ["turning.example"]


def test_one_address_of_many():
    """One address that is not public condemns a name, wherever it stands among the others."""
    with server(lambda _: PAGE) as (port, requests):
        network = here(
            port, good_example=(HERE, HERE), first_example=(INSIDE, HERE), last_example=(HERE, "10.0.0.1")
        )
        found = [outcome(Fetcher(network), f"http://{name}.example/") for name in ("good", "first", "last")]

    assert found == ["fine", "fetch-address", "fetch-address"]
    assert len(requests) == 1


def test_redirect_inwards():
    """What a redirect leads to is looked at like the first address."""

    def reply(asked: Asked) -> Reply:
        return (302, {"Location": "http://inside.example/admin"}, b"") if asked.path == "/" else PAGE

    with server(reply) as (port, requests):
        fetcher = Fetcher(here(port, inside_example=(INSIDE,)))

        assert outcome(fetcher, "http://outside.example/") == "fetch-address"
    assert len(requests) == 1


def test_no_host():
    """A name without an address is told from a host that takes no connection, and both from one's own silence."""

    def resolve(host: str) -> tuple[str, ...]:
        if host == "slow.example":
            raise TimeoutError
        return () if host == "gone.example" else (HERE,)

    with server(lambda _: PAGE) as (port, _):
        pass
    fetcher = Fetcher(Network(resolve=resolve, served={HERE: port}))

    found = [outcome(fetcher, f"http://{name}.example/") for name in ("gone", "closed", "slow")]
    assert found == ["fetch-host", "fetch-connection", "fetch-deadline"]


def test_permanent_redirect():
    """An address has moved as far as redirects for good lead without a break."""
    way = {"/a": (301, "/b"), "/b": (308, "/c"), "/c": (302, "/d"), "/d": (301, "/e"), "/x": (302, "/a")}

    def reply(asked: Asked) -> Reply:
        status, to = way.get(asked.path, (0, ""))
        return (status, {"Location": to}, b"") if status else PAGE

    with server(reply) as (port, _):
        fetcher = Fetcher(here(port))
        pages = [fetcher.fetch(f"http://a.example/{name}") for name in ("a", "x", "e")]

    assert [page.moved for page in pages] == ["http://a.example/c", None, None]
    assert {page.address for page in pages} == {"http://a.example/e"}


def test_nothing_of_this_machine_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Neither proxies nor passwords nor cookies of the environment are used."""
    (tmp_path / ".netrc").write_text("machine a.example login me password secret\n", "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")

    def reply(asked: Asked) -> Reply:
        if asked.path == "/":
            return 302, {"Location": "/401", "Set-Cookie": "a=b"}, b""
        return 401, {"WWW-Authenticate": 'Basic realm="a"'}, b""

    with server(reply) as (port, requests):
        assert outcome(Fetcher(here(port)), "http://a.example/") == "fetch-status"
    assert [set(one.headers) for one in requests] == [
        {"Host", "Accept-Encoding", "Connection", "User-Agent"}
    ] * 2


def test_certificate(monkeypatch: pytest.MonkeyPatch):
    """A certificate is judged by the name that was asked for, though the connection goes to an address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(SECURE)
    named: list[str] = []
    context.sni_callback = lambda _socket, name, _context: named.append(name)  # type: ignore[assignment]
    with server(lambda _: PAGE, context) as (port, _):
        fetcher = Fetcher(Network(resolve=lambda _: (HERE,), sleep=lambda _: None, served={HERE: port}))

        untrusted = outcome(fetcher, "https://secure.example/")
        monkeypatch.setenv("SSL_CERT_FILE", str(SECURE))
        trusted = [outcome(fetcher, f"https://{name}.example/") for name in ("secure", "other")]

    assert untrusted == "fetch-certificate"
    assert trusted == ["fine", "fetch-certificate"]
    assert named == ["secure.example", "secure.example", "other.example"]


def test_without_the_extra(tmp_path: Path, harbour: Path):
    """Where the network's packages are not installed, the command says what to install."""
    (tmp_path / "urllib3.py").write_text("raise ModuleNotFoundError('gone', name='urllib3')\n", "utf-8")
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])

    done = subprocess.run(
        [sys.executable, "-m", "footnoted", "links", "--facts", str(harbour)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "footnoted: urllib3 is missing; install footnoted[net]\n"


def test_packages_that_are_missing(monkeypatch: pytest.MonkeyPatch):
    """Without the network's packages nothing that would use them is made."""
    monkeypatch.setitem(sys.modules, "urllib3.connection", None)
    monkeypatch.delitem(sys.modules, "footnoted.online.wire", raising=False)
    monkeypatch.delattr("footnoted.online.wire", raising=False)

    with pytest.raises(FootnotedError, match=r"urllib3.connection is missing; install footnoted\[net\]"):
        Fetcher()


def test_redirect_to_nowhere():
    """A redirect without an address is told as one, not followed to whatever an empty address means."""
    with server(lambda _: (302, {}, b"")) as (port, requests):
        assert outcome(Fetcher(here(port)), "http://a.example/") == "fetch-redirects"
    assert len(requests) == 1


def test_host_that_always_asks_to_wait():
    """A host that asks to wait is waited for a few times, and then its answer is taken as it is."""
    with server(lambda _: (503, {"Retry-After": "1"}, b"")) as (port, requests):
        assert outcome(Fetcher(here(port)), "http://a.example/") == "fetch-status"
    assert len(requests) == Limits().tries


@pytest.mark.parametrize("looks", range(1, 6))
def test_time_that_is_over_at_any_step(looks: int):
    """Wherever the time of a fetch is over, at the name, the connection or a read, that is what is told."""
    asked = iter([0.0] * (looks + 2))
    with server(lambda _: PAGE) as (port, _):
        network = Network(
            resolve=lambda _: (HERE,),
            clock=lambda: next(asked, 31.0),
            sleep=lambda _: None,
            served={HERE: port},
            plain=True,
        )

        assert outcome(Fetcher(network), "http://a.example/") == "fetch-deadline"


def _in_no_time(port: int) -> Fetcher:
    # By its clock no time passes, so that each step has all of it.
    return Fetcher(
        Network(resolve=lambda _: (HERE,), clock=Time().clock, served={HERE: port}), Limits(deadline=0.2)
    )


def test_host_that_says_nothing():
    """A host that takes a connection and does not say who it is, is late, and not one without a certificate."""
    with socket.create_server((HERE, 0)) as silent:
        assert outcome(_in_no_time(silent.getsockname()[1]), "https://a.example/") == "fetch-deadline"


def test_host_that_takes_no_more_connections():
    """A host that lets a connection wait may shut programs out: it is late, and not gone."""
    with socket.create_server((HERE, 0), backlog=0) as full:
        port = full.getsockname()[1]
        with socket.create_connection((HERE, port)):
            waiting = socket.socket()
            waiting.setblocking(False)
            waiting.connect_ex((HERE, port))
            with waiting:
                assert outcome(_in_no_time(port), "http://a.example/") == "fetch-deadline"
