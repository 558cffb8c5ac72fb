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
from urllib.parse import unquote, urlsplit

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.site import SiteRecord
from footnoted.model.sources import Source
from footnoted.problems import Severity, quoted

SLUG = "self-citation"
SEVERITY = Severity.ERROR
JUDGES = (Source,)


def check(case: Case) -> Iterator[Finding]:
    source: Source = case.record
    site: SiteRecord | None = case.corpus.get("site", "site") if source.url is not None else None
    if site is None or site.address is None or source.url is None:
        return
    if _is_below(source.url, site.address):
        yield Finding(
            ("url",),
            f"this is a page of the site itself, {quoted(site.address)}",
            "cite the publication that the page rests on",
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
