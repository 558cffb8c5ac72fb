"""The outside world as this package meets it: names, time and limits. Tests give another one."""

import socket
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

MIB = 1024 * 1024


def system_addresses(host: str) -> Sequence[str]:
    """The addresses that the system knows for a host; OSError where it knows none."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How names are looked up and time passes.

    resolve   the addresses of a host, asked once for each connection.
    clock     seconds that only grow; `sleep` waits for so many.
    served    addresses of this machine that a test serves on, with the port to which a connection goes
              whatever port was asked for; `plain` where nothing is encrypted there. No command sets them.
    """

    resolve: Callable[[str], Sequence[str]] = system_addresses
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    served: Mapping[str, int] = field(default_factory=dict)
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may take; sizes in bytes, times in seconds.

    deadline   of all requests of a fetch together, waiting for a host's sake left out.
    wire       of an answer as sent, its headers and framing with it; `decoded` of its body unpacked.
    pause      between two requests to one host.
    patience   how long a host may ask to be waited for, in one run.
    tries      of an address whose host asks to wait, or is not there.
    """

    deadline: float = 30.0
    headers: int = 64 * 1024
    wire: int = 20 * MIB
    decoded: int = 50 * MIB
    redirects: int = 5
    pause: float = 1.0
    patience: float = 3600.0
    tries: int = 3
