"""A source's address opens a page that no longer has a passage that is cited from it.

`footnoted links` finds it. What was read then stays proved by its receipt; but readers who look the passage
up find another text. Give an archived copy of the page as it was, which `footnoted archive` looks for.
Where the publication has corrected itself, correct the facts from a new source record.

Bad:
    # facts/sources/herald-2025-03-20.yml
    link:
      state: changed
      since: 2025-06-01
Good:
    # facts/sources/herald-2025-03-20.yml
    archived:
      url: https://web.archive.org/web/20250321101500/https://herald.example/peacekeepers
      captured: 2025-03-21
    link:
      state: changed
      since: 2025-06-01
"""

from collections.abc import Iterator

from footnoted.check.rule import Finding
from footnoted.model.sources import Source
from footnoted.problems import Severity

SLUG = "source-changed"
SEVERITY = Severity.WARNING


def check(source: Source) -> Iterator[Finding]:
    if source.url and source.link and source.link.state == "changed" and source.archived is None:
        message = f"the page no longer has a passage that is cited, found on {source.link.since.spoken()}"
        help = "look at it: was it corrected? Run `footnoted archive` for a copy of the page as it was"
        yield Finding(("url",), message, help)
