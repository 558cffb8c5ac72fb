"""Web addresses that a record may give: one policy for checking and printing."""

import re
from urllib.parse import urlsplit

from footnoted.problems import quoted
from footnoted.text.reading import Unreadable

MAX_LENGTH = 2000

_ALLOWED = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


def read_address(text: str) -> str:
    """The address, unchanged, if it is a plain http or https one that every reader parses alike.

    errors   Unreadable `url-scheme` for another scheme; `url-form` for user names, spaces,
             backslashes, characters outside ASCII (write them percent-encoded), a bare or numeric
             host, a port.
    source   RFC 3986; where RFC and WHATWG parsers differ the address is refused.
    """
    scheme = text.partition(":")[0].lower()
    if scheme not in ("http", "https"):
        raise Unreadable("url-scheme", f"{quoted(text)} is not a web address", "begin it with https://")
    if len(text) > MAX_LENGTH or _ALLOWED.fullmatch(text) is None or not text.startswith(f"{scheme}://"):
        raise Unreadable(
            "url-form",
            f"{quoted(text)} has characters that an address can't have",
            "copy it from the browser's address bar; other scripts as percent signs or punycode",
        )
    try:
        host = urlsplit(text).netloc
    except ValueError:
        host = ""
    if _HOST.fullmatch(host.lower()) is None:
        raise Unreadable(
            "url-form",
            f"{quoted(text)} has the host {quoted(host)}",
            "give the host alone: no user name, no port, a name with a dot",
        )
    return text


def is_address(text: str) -> bool:
    """Whether a link may lead there."""
    try:
        read_address(text)
    except Unreadable:
        return False
    return True


def shown_host(address: str) -> str:
    """The host of an address as readers see it: lower case, other scripts as punycode."""
    return urlsplit(address).netloc.lower()
