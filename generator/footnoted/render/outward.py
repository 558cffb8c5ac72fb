"""Addresses of other sites, as templates print them."""

import re
from functools import lru_cache
from urllib.parse import quote

from footnoted.link.linked import LinkedCitation
from footnoted.text.addresses import MAX_LENGTH, is_address, shown_host

OUTWARD = "noopener noreferrer nofollow ugc external"
"""What a link to another site says of it (`rel`), to browsers and to search engines."""

_DIRECTIVES = re.compile(r"text=[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*")


@lru_cache(20_000)
def external(address: str | None) -> str:
    """The address if a record may give it, else "": no other one may become a link, whatever brought it here."""
    return address if address and is_address(address) else ""


@lru_cache(20_000)
def host(address: str) -> str:
    """The host that an address leads to, as readers see it; "" for one that may be no link."""
    return shown_host(address) if is_address(address) else ""


def passage_address(citation: LinkedCitation) -> str:
    """The source's address with text directives for the passage; "" if there is no address.

    While no receipt has found the shortest ones, the first segment's own words are taken. Where they
    would make the address too long, it is the plain one.

    source   https://wicg.github.io/scroll-to-text-fragment/ (`-`, `,` and `&` are its syntax)
    """
    address = external(citation.source.address)
    if not address:
        return ""
    fragment = citation.fragment or f"text={quote(citation.segments[0], safe='').replace('-', '%2D')}"
    directed = f"{address}{'' if '#' in address else '#'}:~:{fragment}"
    return directed if _DIRECTIVES.fullmatch(fragment) and len(directed) <= MAX_LENGTH else address
