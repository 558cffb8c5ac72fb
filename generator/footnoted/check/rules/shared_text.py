"""Two sources have the same text.

One publication is one source. Two records of it would be counted as two that say the same.

Bad:
    # facts/sources/herald-2025-03-20.yml
    text_sha256: 87cdca9f2e09eb357faa718d5996ed65628773126d6ed250febfa5f038d9c58d
    # facts/sources/wire-2025-03-20.yml
    text_sha256: 87cdca9f2e09eb357faa718d5996ed65628773126d6ed250febfa5f038d9c58d
Good:
    # facts/sources/herald-2025-03-20.yml
    text_sha256: 87cdca9f2e09eb357faa718d5996ed65628773126d6ed250febfa5f038d9c58d
    # facts/sources/wire-2025-03-20.yml
    text_sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.sources import Source
from footnoted.problems import Severity, quoted

SLUG = "shared-text"
SEVERITY = Severity.ERROR


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    first: dict[str, Source] = {}
    for source in corpus.sources():
        if source.text_sha256 is not None:
            other = first.setdefault(source.text_sha256, source)
            if other is not source:
                yield Finding(
                    ("text_sha256",),
                    f"{quoted(other.id)} has the same text",
                    f"cite {other.id} and delete this file; or give the hash of the text that was read",
                    source,
                )
