"""What a page says of itself: in its metadata, its linked data and its marks. Nothing is concluded from it."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from footnoted.edit.page_text import readable
from footnoted.text.addresses import is_address
from footnoted.text.edtf import read_date
from footnoted.text.reading import Unreadable

_DATE_NAMES = frozenset(
    "article:published_time og:article:published_time citation_publication_date citation_date date datepublished"
    " dc.date dc.date.issued dcterms.date dcterms.issued parsely-pub-date pubdate publishdate sailthru.date".split()
)
_SITE_NAMES = ("og:site_name", "application-name", "citation_journal_title")
_ARTICLE = re.compile(r"(?:.*Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)")
_DAY = re.compile(r"\s*([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})(?![0-9])")
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")
_MAX_NODES = 10_000


@dataclass(frozen=True, slots=True)
class Claims:
    """What a page states; "" or empty for what it does not.

    days      each day that it gives as that of its publication, without repeats: 2025-03-20.
    outlet    the name of who publishes it, `outlet_site` their address.
    kinds     what its linked data calls it: NewsArticle.
    """

    title: str
    days: tuple[str, ...]
    language: str
    url: str
    outlet: str
    outlet_site: str
    kinds: tuple[str, ...]


def claims_of(page: BeautifulSoup, json_ld: Iterable[str], saved_from: str) -> Claims:
    """The claims of a page, each from the first place that makes it; days from all of them.

    saved_from  the address that a browser noted as it saved the page, or "".
    """
    named = _metadata(page)
    article = _article(json_ld)
    publisher = _first(article.get("publisher"))
    publisher = publisher if isinstance(publisher, dict) else {"name": publisher}
    headings = [readable(tag.get_text()) for tag in page.find_all("h1", limit=2)]
    titles = [
        _words(article.get("headline")),
        headings[0] if len(headings) == 1 else "",
        *named.get("og:title", ()),
        readable(page.title.get_text()) if page.title is not None else "",
    ]
    days = [_words(article.get("datePublished")), *_stated_days(page, named)]
    return Claims(
        title=next(filter(None, titles), ""),
        days=tuple(dict.fromkeys(filter(None, map(_day, days)))),
        language=_language(page, named),
        url=_address([*_linked(page), *named.get("og:url", ()), _words(article.get("url")), saved_from]),
        outlet=next(filter(None, [*_named(named, _SITE_NAMES), _words(publisher.get("name"))]), ""),
        outlet_site=_address([_words(publisher.get("url"))], root=True),
        kinds=tuple(kind for kind in _listed(article.get("@type")) if isinstance(kind, str)),
    )


def _metadata(page: BeautifulSoup) -> dict[str, list[str]]:
    """The contents of `meta` tags by their name in lower case."""
    found: dict[str, list[str]] = {}
    for tag in page.find_all("meta"):
        content = readable(str(tag.get("content", "")))
        for key in ("property", "name", "itemprop"):
            name = str(tag.get(key, "")).lower()
            if name and content:
                found.setdefault(name, []).append(content)
    return found


def _named(named: dict[str, list[str]], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from named.get(name, ())


def _stated_days(page: BeautifulSoup, named: dict[str, list[str]]) -> Iterator[str]:
    yield from _named(named, sorted(_DATE_NAMES))
    times = page.find_all("time", attrs={"datetime": True})
    marked = [tag for tag in times if tag.get("itemprop") == "datePublished" or "pubdate" in tag.attrs]
    # Other times on a page are those of other articles, or of what the text tells.
    yield from (str(tag["datetime"]) for tag in marked)


def _day(text: str) -> str:
    """The day that a time begins with, in the zone in which it is written; "" for another form."""
    match = _DAY.match(text)
    if match is None:
        return ""
    day = "-".join(match.groups())
    try:
        return read_date(day).written
    except Unreadable:
        return ""


def _language(page: BeautifulSoup, named: dict[str, list[str]]) -> str:
    tags = page.find_all(["html", "body"], attrs={"lang": True}, limit=1)
    stated = [str(tag["lang"]) for tag in tags]
    for text in (*stated, *_named(named, ("og:locale", "content-language", "language"))):
        match = _LANGUAGE.match(text)
        if match is not None:
            return match[1].lower()
    return ""


def _linked(page: BeautifulSoup) -> Iterator[str]:
    for tag in page.find_all("link", attrs={"href": True}):
        rel = tag.get("rel")
        if "canonical" in ([rel] if isinstance(rel, str) else rel or ()):
            yield str(tag["href"]).strip()


def _address(stated: Iterable[str], root: bool = False) -> str:
    """The first that a record may hold; the home page is no article's address, unless `root` asks for that."""
    for text in stated:
        if is_address(text) and (root or urlsplit(text).path.strip("/")):
            return text
    return ""


def _article(json_ld: Iterable[str]) -> dict[str, Any]:
    """The article in a page's linked data; empty where there is none, or several that are not one."""
    found = [node for text in json_ld for node in _nodes(text) if _is_article(node)]
    titles = {_words(node.get("headline")) for node in found}
    return found[0] if len(titles) == 1 else {}


def _is_article(node: dict[str, Any]) -> bool:
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in _listed(node.get("@type")))


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """The objects at the top of a script of linked data; none if it is not JSON."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            yield node
            waiting.append(node.get("@graph"))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _first(value: Any) -> Any:
    return next(iter(_listed(value)), None)


def _words(value: Any) -> str:
    """A value of linked data as words; some have their entities doubly written."""
    first = _first(value)
    return readable(html.unescape(first)) if isinstance(first, str) else ""
