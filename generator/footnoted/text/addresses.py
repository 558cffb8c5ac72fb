"""Web addresses that a record may give: one policy for checking and printing."""

import re
from contextlib import suppress
from unicodedata import normalize
from urllib.parse import quote

from footnoted.problems import quoted
from footnoted.text.reading import Unreadable

MAX_LENGTH = 2000
_MAX_HOST = 253

LOCAL_NAMES = frozenset(
    "localhost localdomain local internal intranet private corp home lan arpa onion alt invalid".split()
)
"""Last labels of hosts that no reader can open, or that are another machine for each.

source   RFC 6761, 6762 (appendix G), 7686, 9476; ICANN's board on .internal, 2024
"""

_PARTS = re.compile(r"(?i:https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL)
# What has nothing in it that could be wrong, as most addresses: read at once.
_PLAIN = re.compile(
    r"https?://((?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}))"
    r"(?:/(?!\.{1,2}(?:[/?]|\Z))[A-Za-z0-9._~:@!$&'()*+,;=-]*)*(?:\?[A-Za-z0-9._~:/?@!$&'()*+,;=-]*)?"
)
_FOREIGN = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]")
_SAFE = "-._~:/?#[]@!$&'()*+,;=%"
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NO_LETTER = re.compile(
    "[\x80-\xa9\xab-\xb4\u2000-\u206f\ud800-\uf8ff\ufe00-\ufe0f\ufeff-\uffff\U000e0000-\U0010ffff]"
)
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CONTROL = re.compile(r"%(?:[01][0-9A-Fa-f]|7[Ff])")
_DOTS = re.compile(r"(?:\.|%2[Ee]){1,2}")


def read_address(text: str) -> str:
    """The address, unchanged, if it is a plain http or https one that every reader parses alike.

    errors   Unreadable `url-scheme` for another scheme; `url-form` for user names, ports, spaces,
             backslashes, characters outside ASCII (write them percent-encoded), hosts that are numbers
             or local names, escapes that are none or stand for controls, dots as steps of the path,
             a text directive.
    source   RFC 3986 and https://url.spec.whatwg.org/; where the two differ the address is refused.
    """
    plain = _PLAIN.fullmatch(text)
    if plain and len(text) <= MAX_LENGTH and len(plain[1]) <= _MAX_HOST and plain[2] not in LOCAL_NAMES:
        return text
    scheme = text.partition(":")[0]
    if scheme.lower() not in ("http", "https"):
        raise Unreadable("url-scheme", f"{quoted(text)} is not a web address", "begin it with https://")
    parts = _PARTS.fullmatch(text)
    if parts is None:
        raise _refused(text, f"has no // behind {quoted(scheme)}", "begin it with https://")
    host, path, _, fragment = parts.groups(default="")
    if len(text) > MAX_LENGTH:
        raise _refused(text, f"has {len(text)} characters", "leave out what the page opens without")
    _check_characters(text, host)
    _check_host(text, host.lower())
    if _BAD_ESCAPE.search(text):
        raise _refused(text, "has a percent sign that is no escape", "write %25 for a percent sign")
    if _CONTROL.search(text):
        raise _refused(text, "has an escape that stands for a control character", "leave it out")
    if any(_DOTS.fullmatch(step) for step in path.split("/")):
        raise _refused(text, "has dots as a step of its path", "copy it from the browser's address bar")
    if "[" in path or "]" in path or re.search(r"[\[\]]", fragment):
        raise _refused(text, "has a bracket outside the query", "write %5B and %5D for brackets")
    if "#" in fragment[1:]:
        raise _refused(text, "has two fragments", "keep one #, or none")
    if ":~:" in fragment:
        help = "leave out what begins at `:~:`; the site makes the way to a passage itself"
        raise _refused(text, "has a text directive of its own", help)
    return text


def is_address(text: str) -> bool:
    """Whether `read_address` takes it."""
    with suppress(Unreadable):
        return bool(read_address(text))
    return False


def shown_host(address: str) -> str:
    """The host of an address as readers should see it, so that none passes for another.

    address  one that `read_address` takes.
    result   lower case, without `www.`; other scripts as the punycode that stands in the address,
             since their letters may look like others.
    """
    parts = _PARTS.fullmatch(address)
    assert parts is not None
    host = parts[1].lower()
    bare = host.removeprefix("www.")
    return bare if "." in bare else host


def _check_characters(text: str, host: str) -> None:
    foreign = _FOREIGN.search(text)
    if foreign is None:
        return
    if not host.isascii():
        help = "write other scripts in a host as punycode, xn--…, as the browser's address bar does"
    elif text.isprintable() and not set(text) & set('\\ "<>'):
        help = f"write {quote(text, safe=_SAFE)}"
    else:
        help = "copy it from the browser's address bar; other scripts as percent signs"
    letter = f"{quoted(foreign[0])} (U+{ord(foreign[0]):04X})"
    raise _refused(text, f"has {letter}, which an address can't have", help)


def _check_host(text: str, host: str) -> None:
    if not host:
        raise _refused(text, "has no host", "give the host behind https://")
    name, at, _ = host.rpartition("@")
    if at:
        help = f"leave out {quoted(f'{name}@')}: the host is what follows"
        raise _refused(text, "has a user name before the host", help)
    labels = host.split(".")
    last = labels[-1]
    if host.startswith("[") or last[:1].isdigit():
        raise _refused(text, f"has the number {quoted(host)} for a host", "give the host's name")
    if ":" in host:
        raise _refused(text, "has a port", f"leave out {quoted(host[host.index(':') :])}")
    if len(labels) < 2 or last in LOCAL_NAMES:
        raise _refused(text, f"has the host {quoted(host)}, a local name", "give a host of the public web")
    if len(host) > _MAX_HOST or len(last) < 2 or not all(map(_is_label, labels)):
        help = "names between dots have a-z, 0-9 and hyphens within, 63 at most; none is empty"
        raise _refused(text, f"has the host {quoted(host)}", help)


def _is_label(label: str) -> bool:
    if _LABEL.fullmatch(label) is None:
        return False
    if not label.startswith("xn--"):
        return True
    # Browsers refuse a name that needs no punycode, or that they would write otherwise.
    try:
        meant = label.removeprefix("xn--").encode().decode("punycode")
        again = f"xn--{meant.encode('punycode').decode()}"
    except UnicodeError:
        return False
    return again == label and meant == normalize("NFKC", meant).lower() and _NO_LETTER.search(meant) is None


def _refused(text: str, what: str, help: str) -> Unreadable:
    return Unreadable("url-form", f"{quoted(text)} {what}", help)
