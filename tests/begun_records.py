"""Records begun among the harbour facts, for the tests of `footnoted new` and `footnoted source`."""

from pathlib import Path

from footnoted.edit.begun import Asked, begin_record
from footnoted.edit.new_files import write_new
from footnoted.edit.new_record import Begun
from footnoted.edit.settings import kind_named
from footnoted.load import load_corpus

HERALD = "herald-2025-03-20"

PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Lamps on the quay - The Gazette</title>
<link rel="canonical" href="https://gazette.example/2025/lamps">
<meta property="og:site_name" content="The Gazette">
<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Lamps on the quay", "datePublished": "2025-03-21T08:00:00+01:00"}
</script>
<style>p { color: red }</style>
</head>
<body>
<nav><a href="/">Home</a></nav>
<article>
<h1>Lamps on the quay</h1>
<p>“The lamps will burn all winter,” said Somebody Else,
who keeps them.</p>
<p>Nobody has asked the fishermen, who go out <b>be</b>fore dawn.</p>
</article>
<footer>All rights reserved</footer>
</body>
</html>
"""
"""A saved page that states all that a source's record needs."""


def begun(
    facts: Path, kind: str, *settings: str, short: bool = False, **asked: str | tuple[str, ...]
) -> Begun:
    """A record begun with settings, an id, a passage, a source or one that it is like; nothing is written."""
    corpus, _ = load_corpus(facts)
    return begin_record(Asked(kind_named(kind), settings=settings, **asked), corpus, short)  # type: ignore[arg-type]


def write_begun(record: Begun, facts: Path) -> Path:
    """Write a record that was begun; its own file."""
    write_new(record.files, facts)
    return facts / record.files[0].path
