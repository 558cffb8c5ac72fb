"""Fetch what others serve, robustly: whatever the other side does ends in a page or in a Fault."""

import email.utils
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from footnoted import __version__
from footnoted.online.faults import Fault
from footnoted.online.hosts import public_addresses
from footnoted.online.network import Limits, Network
from footnoted.online.targets import Target, read_target
from footnoted.problems import FootnotedError, quoted

if TYPE_CHECKING:
    from footnoted.online.wire import Answer

_PERMANENT = (301, 308)
_REDIRECTS = (*_PERMANENT, 302, 303, 307)
_ASKING_TO_WAIT = (429, 503)


@dataclass(frozen=True, slots=True)
class Page:
    """What an address served with status 200.

    address   where it was in the end.
    moved     where the address has moved for good; None if no redirect says so.
    kind      its `Content-Type` as sent; "" without one.
    body      unpacked.
    """

    address: str
    moved: str | None
    kind: str
    body: bytes


class Fetcher:
    """Fetches one address after another, with a pause for each host.

    errors   FootnotedError where the packages of the extra `net` are missing.
    """

    def __init__(self, network: Network | None = None, limits: Limits | None = None) -> None:
        self.network = network or Network()
        self.limits = limits or Limits()
        self._free: dict[str, float] = {}
        self._waited: dict[str, float] = {}
        self._busy: set[str] = set()
        try:
            # What opens connections is there only for who asked for it.
            from footnoted.online import wire
        except ImportError as error:
            raise FootnotedError(f"{error.name} is missing; install footnoted[net]") from None
        self._wire = wire

    def fetch(self, address: str) -> Page:
        """The page at an address, through at most 5 redirects, each looked at like the first address.

        errors   Fault; its `status` is that of the last answer if that was neither 200 nor a redirect.
        """
        target, moved, permanently = read_target(address), None, True
        seconds = self.limits.deadline
        for _ in range(self.limits.redirects + 1):
            answer, seconds = self._ask(target, seconds)
            if answer.status not in _REDIRECTS:
                if answer.status != 200:
                    raise Fault("fetch-status", f"the answer is {answer.status}", answer.status)
                return Page(target.address, moved, answer.headers.get("content-type", ""), answer.body)
            if not answer.headers.get("location"):
                raise Fault("fetch-redirects", f"the answer {answer.status} leads nowhere")
            target = read_target(answer.headers["location"], target)
            permanently = permanently and answer.status in _PERMANENT
            moved = target.address if permanently else moved
        raise Fault("fetch-redirects", f"there are more than {self.limits.redirects} redirects")

    def call(
        self, address: str, headers: Mapping[str, str], method: str = "GET", body: bytes | None = None
    ) -> "Answer":
        """The answer to one request, whatever its status; no redirect is followed.

        headers   sent to this host alone, so that they may be secret.
        """
        return self._ask(read_target(address), self.limits.deadline, headers, method, body)[0]

    def _ask(
        self,
        target: Target,
        seconds: float,
        headers: Mapping[str, str] | None = None,
        method: str = "GET",
        body: bytes | None = None,
    ) -> tuple["Answer", float]:
        """An answer, and what is left of the seconds; a host that asks to be waited for is waited for."""
        sent = {"User-Agent": f"footnoted/{__version__}", **(headers or {})}
        request = self._wire.Request(method=method, headers=sent, body=body)
        for _ in range(self.limits.tries):
            self._pause(target.host)
            began = self.network.clock()
            budget = self._wire.Budget(seconds, self.network.clock, self.limits)
            addresses = public_addresses(target.host, self.network, budget.seconds)
            answer = self._wire.exchange(target, addresses, self.network, request, budget, self.limits)
            now = self.network.clock()
            self._free[target.host] = now + self.limits.pause
            seconds -= now - began
            wait = _seconds_to_wait(answer.headers) if answer.status in _ASKING_TO_WAIT else None
            if wait is None:
                break
            self._put_off(target.host, wait, answer.status)
        return answer, seconds

    def _pause(self, host: str) -> None:
        if host in self._busy:
            raise Fault("fetch-busy", f"{quoted(host)} has asked to be left alone")
        left = self._free.get(host, 0.0) - self.network.clock()
        if host in self._free and left > 0:
            self.network.sleep(left)

    def _put_off(self, host: str, wait: float, status: int) -> None:
        """Remember that a host asks to be waited for; Fault where that is too long."""
        waited = self._waited[host] = self._waited.get(host, 0.0) + wait
        if waited > self.limits.patience:
            self._busy.add(host)
            raise Fault("fetch-busy", f"{quoted(host)} asks to be left alone for {wait:,.0f} seconds", status)
        self._free[host] = self.network.clock() + max(wait, self.limits.pause)


def _seconds_to_wait(headers: Mapping[str, str]) -> float | None:
    """What `Retry-After` asks for, as seconds or as a date beside the answer's own; None without it.

    source   RFC 9110, 10.2.3
    """
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:12])
    try:
        until, now = (email.utils.parsedate_to_datetime(text) for text in (asked, headers.get("date", "")))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return None
