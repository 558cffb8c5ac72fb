"""A source's address has moved for good.

It redirects, and says that it always will; `footnoted links` finds it. Redirects do not last: write the new
address, and delete `link`.

Bad:
    # facts/sources/herald-2025-03-20.yml
    link:
      state: moved
      since: 2025-06-01
      to: https://herald.example/world/peacekeepers
Good:
    # facts/sources/herald-2025-03-20.yml
    url: https://herald.example/world/peacekeepers
    link:
      state: moved
      since: 2025-06-01
      to: https://herald.example/world/peacekeepers
"""

from collections.abc import Iterator

from footnoted.check.rule import Finding
from footnoted.model.sources import Source
from footnoted.problems import Severity, quoted

SLUG = "source-moved"
SEVERITY = Severity.WARNING


def check(source: Source) -> Iterator[Finding]:
    link = source.link
    if source.url and link and link.state == "moved" and link.to and link.to != source.url:
        message = f"the address has moved for good, found on {link.since.spoken()}"
        yield Finding(("url",), message, f"write {quoted(link.to, 300)} and delete `link`")
