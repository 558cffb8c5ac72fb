"""The addresses of a host, each looked at before anything connects to it."""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from threading import Thread

from footnoted.online.faults import Fault
from footnoted.online.network import Network
from footnoted.problems import quoted

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_6TO4 = ipaddress.ip_network("2002::/16")
_UNICAST = ipaddress.ip_network("2000::/3")
# What `ipaddress` of some Python takes for public: tunnels, relays, documentation, identifiers.
_NEVER = tuple(
    map(
        ipaddress.ip_network,
        ("100.64.0.0/10", "192.88.99.0/24", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "3fff::/20"),
    )
)
_NO_NAME = {
    code
    for name in ("EAI_NONAME", "EAI_NODATA")
    if (code := getattr(socket, name, None)) is not None
}  # fmt: skip


def public_addresses(host: str, network: Network, seconds: float) -> Sequence[str]:
    """The addresses of a host, all of which are public; one that is not condemns the name.

    seconds   how long the look-up may take.
    errors    Fault `fetch-host` where there is none, `fetch-address` for one that is not public,
              `fetch-deadline`.
    """
    found = (host,) if _parsed(host) else _looked_up(host, network.resolve, seconds)
    if not found:
        raise Fault("fetch-host", f"{quoted(host)} has no address")
    for text in found:
        if text not in network.served and not is_public(text):
            what = "is" if text == host else f"has the address {quoted(text)},"
            raise Fault("fetch-address", f"{quoted(host)} {what} not of the public internet")
    return found


def is_public(text: str) -> bool:
    """Whether an address belongs to one host of the public internet, whatever it is wrapped in.

    source   RFC 6890 and the IANA registries for special purposes; RFC 6052 (NAT64), 3056 (6to4), 4380 (Teredo).
    """
    address = _parsed(text)
    if address is None:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        within = _within(address)
        if within is not None:
            return is_public(str(within))
        if address not in _UNICAST:
            return False
    # Of two versions, no address is in a network of the other.
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not any(address in network for network in _NEVER)
    )


def _parsed(text: str) -> Address | None:
    try:
        # A zone, `fe80::1%eth0`, is of this machine's own links.
        return None if "%" in text else ipaddress.ip_address(text)
    except ValueError:
        return None


def _within(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that packets to this one come out at."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.sixtofour if address in _6TO4 else None


def _looked_up(host: str, resolve: Callable[[str], Sequence[str]], seconds: float) -> Sequence[str]:
    """Look a name up beside the program, which goes on when it takes too long: nothing can break it off."""
    answers: list[Sequence[str] | Exception] = []

    def look_up() -> None:
        try:
            answers.append(resolve(host))
        except (OSError, UnicodeError) as error:
            answers.append(error)

    thread = Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(seconds)
    answer = answers[0] if answers else TimeoutError()
    if isinstance(answer, socket.gaierror) and answer.errno in _NO_NAME:
        raise Fault("fetch-host", f"{quoted(host)} has no address")
    if isinstance(answer, Exception):
        # Its name servers are silent, or ours are.
        raise Fault("fetch-deadline", f"the name {quoted(host)} could not be looked up in time")
    return answer
