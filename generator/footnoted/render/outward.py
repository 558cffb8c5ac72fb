"""Addresses of other sites, as templates print them."""

from urllib.parse import quote, urlsplit

from footnoted.link.linked import LinkedCitation
from footnoted.text.addresses import read_address
from footnoted.text.reading import Unreadable


def external(address: str | None) -> str:
    """The address if a record may give it, else "": no other one may become a link, whatever brought it here."""
    try:
        return read_address(address or "")
    except Unreadable:
        return ""


def host(address: str) -> str:
    """The host that an address leads to, in the letters that go over the wire."""
    return urlsplit(external(address)).netloc.lower()


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
    return external(f"{address}{'' if '#' in address else '#'}:~:{fragment}") or address
