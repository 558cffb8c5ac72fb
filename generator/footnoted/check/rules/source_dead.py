"""A source's address no longer opens.

`footnoted links` finds it: the address says that nothing is there, or its host is gone. Readers can't look
a passage up any more, unless an archive has the page; then this is a warning. `footnoted archive` looks for
a copy from before that day. Where there is none, and no other address, write the reason under
`url_unknown` in place of `url` and `link`.

Bad:
    # facts/sources/herald-2025-03-20.yml
    link:
      state: dead
      since: 2025-06-01
Good:
    # facts/sources/herald-2025-03-20.yml
    link:
      state: live
      since: 2025-06-01
"""

from collections.abc import Iterator

from footnoted.check.rule import Finding
from footnoted.model.sources import Source
from footnoted.problems import Severity

SLUG = "source-dead"
SEVERITY = Severity.ERROR


def check(source: Source) -> Iterator[Finding]:
    if source.url is None or source.link is None or source.link.state != "dead":
        return
    message = f"the address no longer opens, found on {source.link.since.spoken()}"
    if source.archived is None:
        help = (
            "run `footnoted archive` for an older copy; or write `url_unknown:` in place of `url` and `link`"
        )
        yield Finding(("url",), message, help)
    else:
        help = (
            "readers have the archived copy; where the page has a new address, write that and delete `link`"
        )
        yield Finding(("url",), message, help, severity=Severity.WARNING)
