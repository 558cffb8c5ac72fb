"""What the tests of built sites ask of a page; also used by the command that checks `site/`."""

import gc
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

ROOT = "https://site.invalid/"


def pages_of(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Address below the site's root and parsed HTML of every page, in order of address.

    A page that has not changed is parsed once for all tests of a file: they look at it and change nothing.
    """
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        yield address, page_at(path)


def page_at(path: Path) -> BeautifulSoup:
    """The parsed HTML of one page, as `pages_of` has it: to be looked at and not to be changed."""
    return _parsed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=600)
def _parsed(path: Path, changed: int) -> BeautifulSoup:
    page = BeautifulSoup(path.read_text("utf-8"), "html5lib")
    # What is kept for all tests need not be looked through at each collection.
    gc.freeze()
    return page


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
    for value in page.select("article [data-fact], article .fn-said, article .fn-value"):
        said = value if value.has_attr("data-fact") else value.find_parent(attrs={"data-fact": True})
        marks = said.find_next_sibling() if isinstance(said, Tag) else None
        targets = marks.select("a.fn-mark") if marks is not None and "fn-marks" in marks["class"] else []
        if not targets or not all(complete(str(mark["href"])) for mark in targets):
            faulty.append(value.get_text())
    return faulty


def _is_complete(entry: Tag | None) -> bool:
    if entry is None:
        return False
    parts = [entry.select_one(f".{name}") for name in ("fn-passage q", "fn-outlet", "fn-date")]
    return all(part is not None and part.get_text(strip=True) for part in parts) and bool(
        entry.select(".fn-source a[href]")
    )


def broken_links(site: Path) -> list[str]:
    """Internal links and anchors that lead nowhere, as `page -> link`."""
    pages = dict(pages_of(site))
    anchors = {
        address: {tag["id"] for tag in page.find_all(id=True)}
        | {tag["name"] for tag in page.find_all("a", attrs={"name": True})}
        for address, page in pages.items()
    }
    broken = []
    for address, page in pages.items():
        for tag, attribute in ((tag, a) for a in ("href", "src") for tag in page.find_all(attrs={a: True})):
            target = urlsplit(urljoin(ROOT + address, str(tag[attribute])))
            if target.netloc != "site.invalid" or target.scheme != "https":
                continue
            path = unquote(target.path).lstrip("/")
            if path in anchors:
                fragment = unquote(target.fragment)
                if fragment and not fragment.startswith(":~:") and fragment not in anchors[path]:
                    broken.append(f"{address} -> {tag[attribute]}")
            elif not (site / path).is_file():
                broken.append(f"{address} -> {tag[attribute]}")
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
