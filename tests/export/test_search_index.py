"""The facts as the search page reads them."""

import gzip
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from footnoted.export.search_index import search_index
from footnoted.link import link_site
from footnoted.link.search import concerned_by, states_of
from footnoted.link.site import Site
from footnoted.link.spans import Link, Span, plain
from footnoted.load import load_corpus

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "generator/footnoted/theme/assets/footnoted/search"
LIMIT_BYTES = 60_000


@pytest.fixture(scope="module")
def real() -> Site:
    """The facts of this repository."""
    return link_site(*load_corpus(ROOT / "facts", "facts"))


def index_of(site: Site) -> Mapping[str, Any]:
    """The content of the file."""
    content: Mapping[str, Any] = json.loads(search_index(site))
    return content


def cut(site: Site, count: int) -> Site:
    """The site with `count` of its facts, drawn with a fixed seed; all entities stay."""
    ids = set(Random(1).sample(sorted(site.facts), count))
    return replace(site, facts={id: fact for id, fact in site.facts.items() if id in ids})


def test_reads_back_to_the_same_facts(real: Site):
    """Every fact can be read back from its places in the columns, with its evidence."""
    index = index_of(real)
    columns = index["facts"]
    read = [
        (
            id,
            columns["kind"][at],
            columns["text"][2 * at],
            index["outlets"][columns["by"][at]],
            index["times"][columns["when"][at]],
            columns["day"][at],
            tuple(index["entities"]["id"][place] for place in columns["about"][at]),
            {index["sources"]["id"][place] for place in columns["cites"][at]},
            tuple(state for bit, state in enumerate(index["states"]) if columns["state"][at] & 1 << bit),
        )
        for at, id in enumerate(columns["id"])
    ]

    assert read == [
        (
            fact.id,
            fact.kind,
            plain(fact.sentence),
            fact.outlets,
            fact.when,
            fact.day.isoformat(),
            concerned_by(fact, real),
            {citation.source.id for citation in fact.citations},
            states_of(fact, real),
        )
        for fact in real.facts.values()
    ]


def test_every_fact_has_a_passage(real: Site):
    """A passage is left out only where the sentence quotes it."""
    index = index_of(real)["facts"]
    for at, fact in enumerate(real.facts.values()):
        sentence, passage = index["text"][2 * at : 2 * at + 2]
        segments = [segment for citation in fact.citations for segment in citation.segments]
        if passage:
            assert set(passage.split(" […] ")) <= set(segments), fact.id
        else:
            assert fact.kind == "quote", fact.id
            assert segments[0] in sentence, fact.id


def test_size_at_500_facts(real: Site):
    """500 facts take at most 60 kB, packed as a server packs them."""
    site = cut(real, 500)

    assert len(index_of(site)["facts"]["id"]) == 500
    assert len(gzip.compress(search_index(site), 9, mtime=0)) <= LIMIT_BYTES


def test_same_facts_same_bytes(real: Site):
    """Two readings of one folder give one file."""
    again = link_site(*load_corpus(ROOT / "facts", "facts"))

    assert search_index(again) == search_index(real)


def test_speaker_stands_for_a_country(real: Site):
    """What somebody said is found under the country whose office they hold."""
    fact = next(fact for fact in real.facts.values() if fact.speaks and fact.subject_id == "giorgia-meloni")

    assert "it" in concerned_by(fact, real)


def test_no_tag_begins_in_it(real: Site):
    """A page that includes the file can't be broken by a fact's words."""
    fact = next(iter(real.facts.values()))
    hostile = replace(fact, sentence=(Span("</script><!-- &", Link("", "")),))
    content = search_index(replace(real, facts={fact.id: hostile}))

    assert not set(b"<>&") & set(content)
    assert json.loads(content)["facts"]["text"][0] == "</script><!-- &"


def test_library_is_the_one_named():
    """The library is the published file, byte for byte: its sum is the one in the README beside it."""
    stated = re.search(r"sha256 `([0-9a-f]{64})`", (LIBRARY / "README.md").read_text("utf-8"))

    assert stated is not None
    assert hashlib.sha256((LIBRARY / "minisearch.js").read_bytes()).hexdigest() == stated[1]
