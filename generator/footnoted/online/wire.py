"""One request and its answer on one connection, to an address that was looked at.

Only this module imports what opens connections. A connection knows no proxy, no cookie and no password,
and looks nothing up: the name is for the server, the certificate and the `Host` header.
"""

import http.client
import io
import socket
import ssl
from collections.abc import Callable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse

from footnoted.online.faults import Fault
from footnoted.online.network import Limits, Network
from footnoted.online.packing import Body
from footnoted.online.targets import Target

_CHUNK = 64 * 1024
_CONNECT_SECONDS = 10.0
"""For each address of a host, so that a dead one leaves time for the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked of a target."""

    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    headers   by lower-case name.
    body      unpacked; empty unless the status is 200.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


class Budget:
    """How long and how much an answer may still be, asked before each read from the network."""

    def __init__(self, seconds: float, clock: Callable[[], float], limits: Limits) -> None:
        self._until = clock() + seconds
        self._clock = clock
        self._limits = limits
        self._read = 0
        self._in_head = True

    @property
    def seconds(self) -> float:
        """What is left; Fault `fetch-deadline` where nothing is."""
        left = self._until - self._clock()
        if left <= 0:
            raise _late()
        return left

    @property
    def room(self) -> int:
        """Bytes that may still be read; Fault `fetch-headers` or `fetch-size` where none may."""
        left = (self._limits.headers if self._in_head else self._limits.wire) - self._read
        if left > 0:
            return left
        if self._in_head:
            raise Fault("fetch-headers", f"the headers are longer than {self._limits.headers:,} bytes")
        raise Fault("fetch-size", f"the answer is larger than {self._limits.wire:,} bytes")

    def count(self, number: int) -> None:
        """So many bytes were read."""
        self._read += number

    def begin_body(self) -> None:
        """The headers are over."""
        self._in_head = False


def exchange(
    target: Target,
    addresses: Sequence[str],
    network: Network,
    request: Request,
    budget: Budget,
    limits: Limits,
) -> Answer:
    """Ask, and read the answer within its budget.

    addresses   that were looked at, tried in order.
    errors      Fault, whatever the other side does.
    """
    ways = [(address, network.served.get(address, target.port)) for address in addresses]
    connection = _connection(target, partial(_dial, ways, budget), budget, network.plain)
    try:
        with _told():
            connection.request(
                request.method,
                target.path,
                body=request.body,
                headers={"Accept-Encoding": "gzip, deflate", "Connection": "close", **request.headers},
                preload_content=False,
                decode_content=False,
            )
            response = connection.getresponse()
            headers = {name.lower(): value for name, value in response.headers.items()}
            body = _body(response, limits) if response.status == 200 else b""
            return Answer(response.status, headers, body)
    finally:
        connection.close()


def _body(response: HTTPResponse, limits: Limits) -> bytes:
    body = Body(response.headers.get("content-encoding", ""), limits.decoded)
    for chunk in response.stream(_CHUNK, decode_content=False):
        body.add(chunk)
    return body.whole()


@contextmanager
def _told() -> Any:
    """Whatever goes wrong on a connection, as a Fault. An answer's own words are not repeated."""
    try:
        yield
    except TimeoutError:
        raise _late() from None
    except ssl.SSLError as error:
        why = getattr(error, "verify_message", "") or error.reason or "refused"
        raise Fault("fetch-certificate", f"no trusted connection: {why}") from None
    except http.client.RemoteDisconnected:
        raise Fault("fetch-truncated", "the connection ended without an answer") from None
    except http.client.HTTPException:
        raise Fault("fetch-headers", "the answer is not one of HTTP") from None
    except (HTTPError, OSError, ValueError):
        raise Fault("fetch-truncated", "the connection ended before the answer was complete") from None


def _late() -> Fault:
    return Fault("fetch-deadline", "the answer was not complete in time")


def _dial(ways: Sequence[tuple[str, int]], budget: Budget) -> socket.socket:
    fault = Fault("fetch-connection", "the host takes no connection")
    for address, port in ways:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            connection.settimeout(min(_CONNECT_SECONDS, budget.seconds))
            connection.connect((address, port))
            connection.settimeout(budget.seconds)
            return connection
        except (OSError, Fault) as error:
            connection.close()
            if isinstance(error, Fault):
                raise
            if isinstance(error, TimeoutError):
                # It may shut programs out, and let readers in.
                fault = Fault("fetch-deadline", "the host did not answer in time")
    raise fault


class _Plain(HTTPConnection):
    """Connects by `dial` and by nothing else."""

    dial: Callable[[], socket.socket]

    def _new_conn(self) -> socket.socket:
        return self.dial()


class _Secure(HTTPSConnection):
    dial: Callable[[], socket.socket]

    def _new_conn(self) -> socket.socket:
        return self.dial()


def _connection(
    target: Target, dial: Callable[[], socket.socket], budget: Budget, plain: bool
) -> _Plain | _Secure:
    made: _Plain | _Secure
    if target.scheme == "https" and not plain:
        # The name is the one asked for, so that the certificate is judged by it.
        context = ssl.create_default_context()
        made = _Secure(target.host, target.port, timeout=budget.seconds, ssl_context=context)
    else:
        made = _Plain(target.host, target.port, timeout=budget.seconds)
    made.dial = dial
    made.response_class = partial(_Response, budget)  # type: ignore[assignment]
    return made


class _Response(http.client.HTTPResponse):
    """An answer that is read through the budget, from its first byte on."""

    def __init__(self, budget: Budget, connection: socket.socket, *arguments: Any, **named: Any) -> None:
        super().__init__(_Metered(connection, budget), *arguments, **named)  # type: ignore[arg-type]
        self._budget = budget

    def begin(self) -> None:
        super().begin()
        self._budget.begin_body()


class _Metered:
    """Stands for a connection where its answer is made a file."""

    def __init__(self, connection: socket.socket, budget: Budget) -> None:
        self._connection = connection
        self._budget = budget

    def makefile(self, *_: Any) -> io.BufferedReader:
        return io.BufferedReader(_Meter(self._connection, self._budget))


class _Meter(io.RawIOBase):
    """Asks the budget before each read: a timeout for one read would never end a slow drip."""

    def __init__(self, connection: socket.socket, budget: Budget) -> None:
        self._connection = connection
        self._file = connection.makefile("rb", buffering=0)
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        room = self._budget.room
        self._connection.settimeout(self._budget.seconds)
        try:
            number = self._file.readinto(memoryview(buffer)[:room])
        except TimeoutError:
            raise _late() from None
        self._budget.count(number or 0)
        return number

    def close(self) -> None:
        self._file.close()
        super().close()
