"""The Internet Archive's Wayback Machine: a page captured now, or found as it was.

source   “Save Page Now 2 Public API Docs” of the Internet Archive, as of October 2025, and its availability API.
"""

import json
import os
import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode, urlsplit

from footnoted.model.sources import Archived
from footnoted.online.faults import Fault
from footnoted.online.fetching import Fetcher
from footnoted.problems import FootnotedError, quoted
from footnoted.text.addresses import is_address
from footnoted.text.edtf import read_date

ACCESS_KEY, SECRET = "FOOTNOTED_ARCHIVE_ACCESS_KEY", "FOOTNOTED_ARCHIVE_SECRET"

_SAVE = "https://web.archive.org/save"
_FOUND = "https://archive.org/wayback/available"

_SECONDS_BETWEEN_CAPTURES = 9.0
"""Seven a minute are allowed."""

_SECONDS_BETWEEN_LOOKS = 5.0
_MOST_LOOKS = 60
"""A capture takes two minutes at most, and may wait for its turn before."""

_SECONDS_WHEN_BUSY = 60.0
_TRIES = 3

_KEY = re.compile(r"[A-Za-z0-9._~+/=-]{1,200}")
_JOB = re.compile(r"[A-Za-z0-9-]{1,100}")
_STAMP = re.compile(r"[0-9]{14}")
_REASON = re.compile(r"error:[a-z0-9-]{1,60}")

# What is about the moment or the account, not about the page.
_LATER = frozenset(
    f"error:{name}"
    for name in (
        "bandwidth-limit-exceeded browsing-timeout cannot-fetch capture-location-error celery gateway-timeout "
        "internal-server-error job-failed max-daily-bandwidth max-daily-bandwidth-from-ip max-daily-bandwidth-host "
        "no-browsers-available no-captures proxy-error read-timeout service-unavailable soft-time-limit-exceeded "
        "too-many-daily-captures too-many-requests user-session-limit"
    ).split()
)
_AT_ONCE = "error:user-session-limit"


@dataclass(frozen=True, slots=True)
class Keys:
    """What an account of the archive is known by. As text it says nothing of them."""

    access: str
    secret: str

    def __repr__(self) -> str:
        return "Keys(…)"


def keys_given() -> Keys:
    """The keys that the environment has; FootnotedError where one is missing or can't be one."""
    access, secret = (os.environ.get(name, "").strip() for name in (ACCESS_KEY, SECRET))
    for name, key in ((ACCESS_KEY, access), (SECRET, secret)):
        if not key:
            where = "an account's keys are at https://archive.org/account/s3.php"
            raise FootnotedError(f"{name} is not set; put the archive's keys into the environment: {where}")
        if _KEY.fullmatch(key) is None:
            raise FootnotedError(f"{name} is not a key: it has signs that none has")
    return Keys(access, secret)


class Wayback:
    """Captures pages with an account's keys, which go to no other host and into no message."""

    def __init__(self, fetcher: Fetcher, keys: Keys) -> None:
        self._fetcher = fetcher
        self._headers = {
            "Accept": "application/json",
            "Authorization": f"LOW {keys.access}:{keys.secret}",
        }
        self._next = fetcher.network.clock()

    def capture(self, address: str) -> Archived:
        """Have a page captured, and wait for it.

        errors   Fault `archive-busy`, `archive-refused`, `archive-elsewhere`, `archive-answer`, or one of
                 fetching; FootnotedError where the archive does not take the keys.
        """
        job = self._job(address)
        for _ in range(_MOST_LOOKS):
            self._fetcher.network.sleep(_SECONDS_BETWEEN_LOOKS)
            said = self._said(f"{_SAVE}/status/{job}")
            if said.get("status") == "success":
                return _archived(said.get("timestamp"), said.get("original_url"), address)
            if said.get("status") == "error":
                raise _refused(said)
            if said.get("status") != "pending":
                raise _unreadable()
        raise Fault("archive-busy", "the capture was not done in time")

    def as_it_was(self, address: str, wanted: date, before: date) -> Archived:
        """The copy nearest to a day, captured before another day; Fault `archive-missing` where there is none."""
        query = urlencode({"url": address, "timestamp": f"{wanted:%Y%m%d}"})
        # Without the keys: it is another host.
        answer = self._fetcher.call(f"{_FOUND}?{query}", {"Accept": "application/json"})
        if answer.status != 200:
            raise Fault("archive-busy", f"the archive answers {answer.status}", answer.status)
        said = _json(answer.body)
        closest = _mapping(_mapping(said.get("archived_snapshots")).get("closest"))
        if not closest.get("available") or str(closest.get("status")) != "200":
            raise Fault("archive-missing", "the archive has no copy of the address")
        there = re.fullmatch(r"https?://web\.archive\.org/web/[0-9]{14}/(.+)", str(closest.get("url")))
        found = _archived(closest.get("timestamp"), there[1] if there else None, address)
        if found.captured.earliest >= before:
            raise Fault("archive-missing", "the archive has no copy from before the address stopped working")
        return found

    def _job(self, address: str) -> str:
        body = urlencode({"url": address, "skip_first_archive": "1"}).encode()
        for _ in range(_TRIES):
            self._fetcher.network.sleep(max(0.0, self._next - self._fetcher.network.clock()))
            self._next = self._fetcher.network.clock() + _SECONDS_BETWEEN_CAPTURES
            said = self._said(_SAVE, body)
            job = said.get("job_id")
            if isinstance(job, str) and _JOB.fullmatch(job):
                return job
            # Refusals come with the status 200 as well.
            if said.get("status") != "error":
                raise _unreadable()
            if said.get("status_ext") != _AT_ONCE:
                raise _refused(said)
            self._next += _SECONDS_WHEN_BUSY
        raise Fault("archive-busy", "the archive has no room for another capture of this account")

    def _said(self, address: str, body: bytes | None = None) -> dict[str, Any]:
        """What the archive answers; while it only asks to wait it is asked again."""
        headers = self._headers
        if body is not None:
            headers = {**headers, "Content-Type": "application/x-www-form-urlencoded"}
        answer = self._fetcher.call(address, headers, "GET" if body is None else "POST", body)
        if answer.status in (401, 403):
            message = f"the archive does not take the keys; look at {ACCESS_KEY} and {SECRET}"
            raise FootnotedError(message)
        if answer.status != 200:
            raise Fault("archive-busy", f"the archive answers {answer.status}", answer.status)
        return _json(answer.body)


def _archived(stamp: Any, original: Any, address: str) -> Archived:
    if not isinstance(stamp, str) or _STAMP.fullmatch(stamp) is None or not isinstance(original, str):
        raise _unreadable()
    asked, got = _host(address), _host(original)
    if asked != got:
        raise Fault("archive-elsewhere", f"the archive was led to {quoted(got)}")
    url = f"https://web.archive.org/web/{stamp}/{original}"
    if not is_address(url):
        raise _unreadable()
    try:
        captured = read_date(f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}")
    except ValueError:
        raise _unreadable() from None
    return Archived(url=url, captured=captured)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        raise _unreadable() from None


def _refused(said: dict[str, Any]) -> Fault:
    """Why there is no capture, by the archive's own word; its sentences are not repeated."""
    reason = said.get("status_ext")
    if not isinstance(reason, str) or _REASON.fullmatch(reason) is None:
        raise _unreadable()
    if reason in _LATER:
        return Fault("archive-busy", f"the archive can't capture it now: {reason}")
    return Fault("archive-refused", f"the archive can't capture it: {reason}")


def _json(body: bytes) -> dict[str, Any]:
    try:
        return _mapping(json.loads(body.decode("utf-8")))
    except (ValueError, RecursionError):
        raise _unreadable() from None


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _unreadable() -> Fault:
    return Fault("archive-answer", "the archive's answer can't be read")
