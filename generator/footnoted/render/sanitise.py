"""Contributed HTML, read as a browser reads it and printed again with nothing in it but what a page may hold."""

import re

import nh3

from footnoted.policy import ATTRIBUTES, TAGS, allowed_classes, is_internal, is_own_id
from footnoted.render.outward import OUTWARD
from footnoted.text.addresses import is_address, shown_host

_LINK = re.compile(r'<a\b([^<>"]*(?:"[^"]*"[^<>"]*)*)>(.*?)</a>', re.DOTALL)
_HREF = re.compile(r'\bhref="(https?:[^"]*)"')


def sanitised(html: str) -> str:
    """A page as converted from Markdown, with links to other sites told as such, their host beside them.

    What is not in the policy's lists goes: elements leave their text, scripts and styles nothing.
    """
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        # The library lets every element have a title and a language unless told otherwise.
        attributes={"*": set(), **{tag: set(names) for tag, names in ATTRIBUTES.items()}},
        attribute_filter=_allowed,
        url_schemes={"http", "https"},
        generic_attribute_prefixes=set(),
        link_rel=None,
    )
    return _LINK.sub(_outward, clean)


def _allowed(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        return allowed_classes(value) or None
    if name == "id":
        return value if is_own_id(value) else None
    if name == "src":
        return value if is_internal(value) else None
    if name == "href":
        return value if is_internal(value) or is_address(value) else None
    return value


def _outward(match: re.Match[str]) -> str:
    attributes, text = match.groups()
    address = _HREF.search(attributes)
    if address is None:
        return match[0]
    host = shown_host(address[1].replace("&amp;", "&"))
    told = "" if host in re.sub("<[^<>]*>", "", text) else f' <span class="fn-host">{host}</span>'
    return f'<a{attributes} rel="{OUTWARD}">{text}</a>{told}'
