"""A source stands on this very site.

What the site prints rests on other publications. Were it cited itself, a statement would be its own
support. The site's address is `address` in `facts/site.yml`.

Bad:
    # facts/site.yml
    address: https://facts.example/harbour/
    # facts/sources/herald-2025-03-20.yml
    url: https://facts.example/harbour/facts/it-ready/
Good:
    # facts/site.yml
    address: https://facts.example/harbour/
    # facts/sources/herald-2025-03-20.yml
    url: https://herald.example/peacekeepers
"""

from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote, urlsplit

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.site import SiteRecord
from footnoted.problems import Severity, quoted

SLUG = "self-citation"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    site: SiteRecord | None = next(corpus.of_kind("site"), None)
    if site is None or site.address is None:
        return
    for source in corpus.sources():
        if source.url is not None and _is_below(source.url, site.address):
            yield Finding(
                ("url",),
                f"this is a page of the site itself, {quoted(site.address)}",
                "cite the publication that the page rests on",
                source,
            )


def _is_below(url: str, address: str) -> bool:
    """By host and path; http and https are one, and so are hosts with `www.` and without."""
    host, path = _parts(url)
    own_host, own_path = _parts(address)
    return host == own_host and path[: len(own_path)] == own_path


def _parts(url: str) -> tuple[str, list[str]]:
    parts = urlsplit(url)
    segments = [unquote(segment) for segment in parts.path.split("/") if segment]
    return parts.netloc.lower().removeprefix("www."), segments
