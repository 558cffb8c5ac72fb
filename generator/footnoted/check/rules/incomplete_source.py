"""A source does not say who published it or where, nor why that is not known.

Readers must be able to find the source, or be told that they can't.

Bad:
    # facts/sources/herald-2025-04-01.yml
    title: A longer wall in the sea
    publisher: herald
    published: 2025-04-01
    language: en
    medium: news
Good:
    # facts/sources/herald-2025-04-01.yml
    title: A longer wall in the sea
    publisher: herald
    published: 2025-04-01
    url_unknown: The address was not recorded when the text was kept.
    language: en
    medium: news
"""

from collections.abc import Iterator

from footnoted.check.rule import Finding
from footnoted.model.sources import Source
from footnoted.problems import Severity

SLUG = "incomplete-source"
SEVERITY = Severity.ERROR


def check(source: Source) -> Iterator[Finding]:
    if source.seen and source.published.is_open:
        help = "give the day, the month or the span that the text allows, with `~` for about"
        yield Finding(("published",), "a text that was read appeared on some day", help)
    for key, excuse in (("publisher", "publisher_unknown"), ("url", "url_unknown")):
        known, unknown = getattr(source, key), getattr(source, excuse)
        if known is None and unknown is None:
            yield Finding((), f"`{key}` is missing", f"add `{key}:`, or `{excuse}:` with the reason")
        if known is not None and unknown is not None:
            yield Finding((excuse,), f"`{key}` is given too", f"delete one of `{key}` and `{excuse}`")
