"""The last changes for whoever follows the facts: `feed.xml` and `feed.json`.

source   RFC 4287 (Atom), https://www.jsonfeed.org/version/1.1/, and https://www.w3.org/TR/xml/#charsets for the
         characters that XML can hold.
"""

import re
from datetime import UTC, datetime
from functools import partial
from typing import Literal, NotRequired, TypedDict
from uuid import NAMESPACE_OID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from footnoted.export.encode import encoded
from footnoted.export.when_asked import WhenAsked
from footnoted.link.histories import latest_changes, linked_change
from footnoted.link.linked_change import LinkedChange
from footnoted.link.site import Site

ATOM, JSON = "feed.xml", "feed.json"

MAX_ENTRIES = 200

_ATOM = "http://www.w3.org/2005/Atom"
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_RIGHTS = f"CC BY 4.0, {_LICENCE}; quotations belong to their owners."
_OURS = uuid5(NAMESPACE_OID, "footnoted")
# What XML 1.0 can't hold, and the controls and non-characters that it advises against.
_UNFIT = re.compile("[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


class Author(TypedDict):
    """Who answers for the feed."""

    name: str


class FeedItem(TypedDict):
    """One change."""

    id: str
    url: NotRequired[str]
    title: str
    content_text: str
    date_published: str
    date_modified: str
    tags: list[str]


class JsonFeed(TypedDict):
    """The last changes, as JSON Feed."""

    version: Literal["https://jsonfeed.org/version/1.1"]
    title: str
    home_page_url: NotRequired[str]
    feed_url: NotRequired[str]
    description: str
    language: Literal["en"]
    authors: list[Author]
    items: list[FeedItem]


def feeds(site: Site) -> WhenAsked:
    """Both feeds, by their paths from the site's root. Without a history they are without entries.

    An entry keeps its id when the site moves: it is made of the commit, the record and what became of it.
    """
    return WhenAsked({ATOM: partial(_atom, site), JSON: partial(_json, site)})


def _entries(site: Site) -> list[LinkedChange]:
    return [linked_change(change, site) for change in latest_changes(site, MAX_ENTRIES)]


def _atom(site: Site) -> bytes:
    imprint = site.imprint
    entries = _entries(site)
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _text(feed, "id", _id_of(f"feed {imprint.name}"))
    _text(feed, "title", _title(site))
    _text(feed, "subtitle", f"{site.coverage}.")
    _text(feed, "updated", _moment(entries[0].at) if entries else _moment(imprint.moment.timestamp()))
    SubElement(SubElement(feed, "author"), "name").text = _fit(imprint.name or "The editors")
    _text(feed, "rights", _RIGHTS)
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": imprint.absolute(ATOM)})
    SubElement(
        feed, "link", {"rel": "alternate", "type": "text/html", "href": imprint.absolute("corrections/")}
    )
    SubElement(feed, "link", {"rel": "license", "href": _LICENCE})
    for change in entries:
        entry = SubElement(feed, "entry")
        _text(entry, "id", _entry_id(change))
        _text(entry, "title", _headline(change))
        _text(entry, "updated", _moment(change.at))
        if change.url:
            href = imprint.absolute(change.url)
            SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": href})
        for term in (change.what, change.kind):
            SubElement(entry, "category", {"term": term})
        _text(entry, "content", _words(change)).set("type", "text")
    indent(feed, " ")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, "unicode").encode() + b"\n"


def _json(site: Site) -> bytes:
    imprint = site.imprint
    feed: JsonFeed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _fit(_title(site)),
        "description": _fit(f"{site.coverage}. {_RIGHTS}"),
        "language": "en",
        "authors": [{"name": _fit(imprint.name or "The editors")}],
        "items": [_item(change, site) for change in _entries(site)],
    }
    # Addresses have to be whole, so that there are none until somebody has said where the site is.
    if imprint.address:
        feed |= {"home_page_url": imprint.address, "feed_url": imprint.absolute(JSON)}
    return encoded(feed)


def _item(change: LinkedChange, site: Site) -> FeedItem:
    item: FeedItem = {
        "id": _entry_id(change),
        "title": _fit(_headline(change)),
        "content_text": _fit(_words(change)),
        "date_published": _moment(change.at),
        "date_modified": _moment(change.at),
        "tags": [change.what, change.kind],
    }
    if site.imprint.address and change.url:
        item["url"] = site.imprint.absolute(change.url)
    return item


def _title(site: Site) -> str:
    return (
        f"{site.imprint.name}: what is new and what has changed"
        if site.imprint.name
        else "What is new and what has changed"
    )


def _headline(change: LinkedChange) -> str:
    return f"{change.headline}: {change.title}"


def _words(change: LinkedChange) -> str:
    """What a reader is told of a change, a line for each part of it."""
    lines = [change.reason] if change.reason else []
    lines += [f"{label}: {was or '(new)'} → {now or '(left out)'}" for label, was, now in change.fields]
    lines += [change.why] if change.why else []
    return "\n".join(lines or [_headline(change)])


def _entry_id(change: LinkedChange) -> str:
    return _id_of(f"{change.commit} {change.id} {change.what}")


def _id_of(name: str) -> str:
    return f"urn:uuid:{uuid5(_OURS, _fit(name))}"


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(parent: Element, tag: str, words: str) -> Element:
    element = SubElement(parent, tag)
    element.text = _fit(words)
    return element


def _fit(words: str) -> str:
    """The words with a sign in place of each character that a feed can't hold."""
    return _UNFIT.sub("\ufffd", words)
