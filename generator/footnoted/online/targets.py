"""What a request goes to: an address taken apart, with nothing left to read in two ways."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from footnoted.online.faults import Fault
from footnoted.problems import quoted

PORTS = {"http": 80, "https": 443}

_MOST = 8000
_SAFE = "-._~:/?#[]@!$&'()*+,;=%"
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes.

    host   lower case, in ASCII; an IPv6 address without its brackets.
    path   with the query, percent-encoded; no fragment.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def address(self) -> str:
        """It as an address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def read_target(address: str, base: Target | None = None) -> Target:
    """Take an address apart.

    base     what it is relative to: the target whose answer gave it.
    errors   Fault `fetch-scheme` for anything but http and https; `fetch-url` for user names, other
             ports than 80 and 443, hosts that are none; `fetch-address` for numbers that some read as one.
    """
    # A header comes as bytes, each of which stands for one character here.
    written = quote(address.strip().encode("latin-1", "replace"), safe=_SAFE)
    try:
        parts = urlsplit(urljoin(base.address, written) if base else written)
        port = parts.port
    except ValueError:
        raise _refused(address, "is no address") from None
    if parts.scheme not in PORTS:
        raise Fault("fetch-scheme", f"{quoted(address)} is not on the web")
    if len(written) > _MOST:
        raise _refused(address, "is far too long")
    if "@" in parts.netloc:
        raise _refused(address, "has a user name")
    if port is not None and port not in PORTS.values():
        raise _refused(address, f"has the port {port}")
    path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    return Target(parts.scheme, _host(parts.hostname or "", address), port or PORTS[parts.scheme], path)


def _host(host: str, address: str) -> str:
    host = host.lower().removesuffix(".")
    if ":" in host:
        try:
            if "%" in host:
                # A zone is of this machine's own links.
                raise ValueError
            return str(ipaddress.IPv6Address(host))
        except ValueError:
            raise _refused(address, "has a host that is none") from None
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        # `127.1`, `0177.0.0.1` and `0x7f000001` are this machine to some, and names to others.
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError:
            message = f"{quoted(address)} has a number for a host, in a form of its own"
            raise Fault("fetch-address", message) from None
    if len(host) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise _refused(address, "has a host that is none")
    return host


def _refused(address: str, what: str) -> Fault:
    return Fault("fetch-url", f"{quoted(address)} {what}")
