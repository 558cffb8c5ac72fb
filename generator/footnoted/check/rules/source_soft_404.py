"""A source's address opens a page that says that there is none.

It answers as if all were well, and shows “page not found” or the site's front page; `footnoted links` finds
it. Look at it: where the page is gone, give an archived copy, which `footnoted archive` looks for.

Bad:
    # facts/sources/herald-2025-03-20.yml
    link:
      state: soft-404
      since: 2025-06-01
Good:
    # facts/sources/herald-2025-03-20.yml
    archived:
      url: https://web.archive.org/web/20250321101500/https://herald.example/peacekeepers
      captured: 2025-03-21
    link:
      state: soft-404
      since: 2025-06-01
"""

from collections.abc import Iterator

from footnoted.check.rule import Finding
from footnoted.model.sources import Source
from footnoted.problems import Severity

SLUG = "source-soft-404"
SEVERITY = Severity.WARNING


def check(source: Source) -> Iterator[Finding]:
    if source.url and source.link and source.link.state == "soft-404" and source.archived is None:
        message = f"the address opens a page that says “not found”, found on {source.link.since.spoken()}"
        help = "look at it; where the page is gone, run `footnoted archive` for an older copy"
        yield Finding(("url",), message, help)
