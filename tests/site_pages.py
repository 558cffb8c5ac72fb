"""What the tests of built sites ask of a page; also used by the command that checks `site/`."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

ROOT = "https://site.invalid/"


@dataclass(frozen=True, slots=True)
class Look:
    """What the tests ask of one page, so that each page of a large site is parsed once and then let go.

    address       below the site's root.
    policy        its Content-Security-Policy; "" where that is not the first thing after the charset.
    refused       what of its own the policy would stop, as HTML.
    printed       how many fact values stand in its article.
    unreferenced  those without a complete reference.
    repeated      ids that stand more than once.
    anchors       all that a link to the page may lead to.
    links         every `href` and `src`.
    led_to        every `href` in its article.
    foreign       addresses elsewhere that a browser would fetch for it.
    prose         the article's words outside of statements, references and code; "" if it has no article.
    """

    address: str
    policy: str
    refused: tuple[str, ...]
    printed: int
    unreferenced: tuple[str, ...]
    repeated: tuple[str, ...]
    anchors: frozenset[str]
    links: tuple[str, ...]
    led_to: frozenset[str]
    foreign: tuple[str, ...]
    prose: str


@cache
def looks_of(site: Path) -> tuple[Look, ...]:
    """A look at every page of a built site, in order of address.

    What closes each element is written out in all of them, so that a reader which mends nothing sees
    what browsers do, in half the time.
    """
    return tuple(
        _look(
            path.relative_to(site).as_posix().removesuffix("index.html"),
            BeautifulSoup(path.read_text("utf-8"), "html.parser"),
        )
        for path in sorted(site.rglob("*.html"))
    )


def page_at(path: Path) -> BeautifulSoup:
    """The parsed HTML of one page."""
    return BeautifulSoup(path.read_text("utf-8"), "html5lib")


def _look(address: str, page: BeautifulSoup) -> Look:
    tags = page.find_all(True)
    article = page.article
    said = article.find_all(True) if article is not None else []
    look = Look(
        address=address,
        policy=policy_of(page),
        refused=tuple(refused_by_policy(tags)),
        printed=sum(tag.has_attr("data-fact") for tag in said),
        unreferenced=tuple(values_without_reference(page)),
        repeated=tuple(repeated_ids(page)),
        anchors=frozenset(
            str(tag[key])
            for tag in tags
            for key in ("id", "name")
            if tag.has_attr(key) and (key == "id" or tag.name == "a")
        ),
        links=tuple(str(tag[key]) for key in ("href", "src") for tag in tags if tag.has_attr(key)),
        led_to=frozenset(str(tag["href"]) for tag in said if tag.name == "a" and tag.has_attr("href")),
        foreign=tuple(foreign_resources(page)),
        prose="",
    )
    # A page is cited by its title, as a source is; a chart's axis has numbers of its own, and the checks are
    # tried on facts made wrong.
    for told in article.select(_TOLD) if article is not None else ():
        told.decompose()
    return look if article is None else replace(look, prose=article.get_text(" "))


_TOLD = (
    "[data-fact], .fn-references, .fn-cite, .fn-was-now, .fn-axis, .fn-survivors, cite, code, pre, "
    "a[href*='sources/'] bdi, select[name='source']"
)


def policy_of(page: BeautifulSoup) -> str:
    """The Content-Security-Policy of a page; "" where that is not the first thing after the charset."""
    first = [tag for tag in page.head.children if isinstance(tag, Tag)][:2] if page.head is not None else []
    if [(tag.get("charset"), tag.get("http-equiv")) for tag in first] != [
        ("utf-8", None),
        (None, "Content-Security-Policy"),
    ]:
        return ""
    return str(first[1]["content"])


def refused_by_policy(tags: Iterable[Tag]) -> Iterator[str]:
    """The beginning of each element with a style or handler of its own, or that may bring what is not the site's."""
    for tag in tags:
        fetched = {"script": "src", "link": "href"}.get(tag.name, "")
        if (
            tag.name in ("style", "base", "iframe", "object", "embed")
            or any(name == "style" or name.startswith("on") for name in tag.attrs)
            or (tag.name == "meta" and str(tag.get("http-equiv", "")).lower() == "refresh")
            or (
                ("stylesheet" in (tag.get("rel") or []) or tag.name == "script")
                and re.match(r"(?:[a-z]+:)?//", str(tag.get(fetched, "")), re.IGNORECASE)
            )
        ):
            yield str(tag)[:120]


def values_without_reference(page: BeautifulSoup) -> list[str]:
    """Printed fact values that no complete reference follows; empty when all is well.

    A value is what stands in `.fn-said`, `.fn-value` or any element with `data-fact`. It must be
    followed by marks, each leading to an entry with passage, outlet, date and a link.
    """
    ids: dict[str, Tag] = {}
    for tag in page.find_all(id=True):
        ids.setdefault(str(tag["id"]), tag)
    complete = cache(lambda href: _is_complete(ids.get(href.removeprefix("#"))))
    faulty = []
    for value in page.article.find_all(_is_value) if page.article is not None else ():
        said = value if value.has_attr("data-fact") else value.find_parent(attrs={"data-fact": True})
        marks = said.find_next_sibling() if isinstance(said, Tag) else None
        targets = marks.find_all("a", "fn-mark") if marks is not None and "fn-marks" in marks["class"] else []
        if not targets or not all(complete(str(mark["href"])) for mark in targets):
            faulty.append(value.get_text())
    return faulty


def _is_value(tag: Tag) -> bool:
    return tag.has_attr("data-fact") or not {"fn-said", "fn-value"}.isdisjoint(tag.get("class") or ())


def _is_complete(entry: Tag | None) -> bool:
    if entry is None:
        return False
    parts = [entry.select_one(f".{name}") for name in ("fn-passage q", "fn-outlet", "fn-date")]
    return all(part is not None and part.get_text(strip=True) for part in parts) and bool(
        entry.select(".fn-source a[href]")
    )


def broken_links(site: Path) -> list[str]:
    """Internal links and anchors that lead nowhere, as `page -> link`."""
    looks = looks_of(site)
    anchors = {look.address: look.anchors for look in looks}
    broken = []
    for look in looks:
        for link in look.links:
            target = urlsplit(urljoin(ROOT + look.address, link))
            if target.netloc != "site.invalid" or target.scheme != "https":
                continue
            path = unquote(target.path).lstrip("/")
            if path in anchors:
                fragment = unquote(target.fragment)
                if fragment and not fragment.startswith(":~:") and fragment not in anchors[path]:
                    broken.append(f"{look.address} -> {link}")
            elif not (site / path).is_file():
                broken.append(f"{look.address} -> {link}")
    return broken


def foreign_resources(page: BeautifulSoup) -> list[str]:
    """Addresses elsewhere that a browser would fetch for the page."""
    fetched = [str(tag["src"]) for tag in page.find_all(src=True)]
    fetched += [
        str(tag["href"])
        for tag in page.find_all("link", href=True)
        if not {"canonical", "alternate", "prev", "next"} & set(tag.get("rel") or [])
    ]
    return [address for address in fetched if re.match(r"(?:[a-z]+:)?//", address)]


def repeated_ids(page: BeautifulSoup) -> list[str]:
    """Ids that stand more than once on a page."""
    counted = Counter(str(tag["id"]) for tag in page.find_all(id=True))
    return [id for id, count in counted.items() if count > 1]


def manifest(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
