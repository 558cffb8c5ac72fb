"""Two sources print nearly the same words, and are counted as two origins.

Outlets that carry one wire report share its sentences. If one has it from the other, or both from a
third, `relays` in the source or `origin` in the citation says so, and readers see one origin.
Not compared are texts that appeared more than a week apart, and facts that name nobody and nothing in common:
what they share is how such things are told.

Bad:
    # facts/sources/gazette-2025-03-21.yml
    title: Harbour costs
    publisher: wire
    published: 2025-03-21
    url: https://gazette.example/costs
    language: en
    medium: news
    # facts/figures/harbour-cost.yml
    citations:
      - source: herald-2025-03-20
        passage: The harbour will cost about €1.5 billion, the minister said
      - source: gazette-2025-03-21
        passage: "“The harbour will cost about €1.5 billion”, the minister said"
Good:
    # facts/sources/gazette-2025-03-21.yml
    title: Harbour costs
    publisher: wire
    published: 2025-03-21
    url: https://gazette.example/costs
    language: en
    medium: news
    relays: wire-2025-03-20
    # facts/figures/harbour-cost.yml
    citations:
      - source: herald-2025-03-20
        passage: The harbour will cost about €1.5 billion, the minister said
      - source: gazette-2025-03-21
        passage: "“The harbour will cost about €1.5 billion”, the minister said"
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from footnoted.check.accounts import ONE_REPORT
from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.check.wording import words_in
from footnoted.model.corpus import Corpus, Route
from footnoted.model.origins import origin_of
from footnoted.model.walk import citations_of, references_of
from footnoted.problems import Severity, quoted

SLUG = "shared-wording"
SEVERITY = Severity.WARNING

MIN_WORDS = 8
SHINGLE = 4
"""Words in a row that are compared as one."""

MIN_SHARED = 0.5
"""Part of the shorter passage's shingles that both have."""

MAX_KNOWN = 50
"""Passages that are remembered for one shingle; more of them add nothing but time."""


_NAMED = ("country", "person", "organisation", "initiative", "event")


@dataclass(frozen=True, slots=True)
class _Passage:
    record: Any
    at: Route
    source: str
    origin: str
    shingles: tuple[tuple[str, ...], ...]


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    known: dict[tuple[str, ...], list[_Passage]] = defaultdict(list)
    for passage in run.each(_passages(corpus)):
        earlier = [known[shingle] for shingle in passage.shingles]
        other = _like(passage, earlier, corpus)
        if other is not None:
            yield Finding(
                (*passage.at, "source"),
                f"{quoted(other.source)} prints nearly the same words ({corpus.file_for(other.record).path})",
                "if one report carries both, say so: `relays:` in the source, or `origin:` in this citation",
                passage.record,
            )
        for passages in earlier:
            if len(passages) < MAX_KNOWN:
                passages.append(passage)


def _like(passage: _Passage, earlier: Sequence[Sequence[_Passage]], corpus: Corpus) -> _Passage | None:
    """The earlier passage that is most like this one and has another origin, if any is like it.

    earlier   those that have each of its shingles.
    """
    alike = [other for passages in earlier for other in passages]
    if not alike:
        return None
    others = {id(other): other for other in alike}
    shared = Counter(map(id, alike))
    for key, count in shared.most_common():
        other = others[key]
        apart = other.source != passage.source and other.origin != passage.origin
        alike_enough = count >= MIN_SHARED * min(len(passage.shingles), len(other.shingles))
        if apart and alike_enough and _may_be_one_report(passage, other, corpus):
            return other
    return None


def _may_be_one_report(one: _Passage, other: _Passage, corpus: Corpus) -> bool:
    """Whether two outlets told of the same in the same days."""
    sources = [corpus.get(passage.source, "source") for passage in (one, other)]
    if any(source is None for source in sources):
        return True
    first, second = sorted((source.published for source in sources), key=lambda day: day.earliest)
    if second.earliest - first.latest > ONE_REPORT:
        return False
    return one.record is other.record or not _named(one.record, corpus).isdisjoint(
        _named(other.record, corpus)
    )


def _named(record: Any, corpus: Corpus) -> frozenset[str]:
    """Whom and what a record names, by id."""
    named = (reference for _, _, reference in references_of(record))
    return frozenset(id for id in named if any(corpus.get(id, kind) is not None for kind in _NAMED))


def _passages(corpus: Corpus) -> Iterator[_Passage]:
    """Passages of enough words, each once for its source, by kind and id of their records."""
    seen = set()
    for key in sorted(corpus.records):
        record = corpus.records[key]
        for at, citation in citations_of(record):
            words = words_in(" ".join(citation.passage))
            if len(words) >= MIN_WORDS and (citation.source, words) not in seen:
                seen.add((citation.source, words))
                # Each once, and in a fixed order, on which the choice between equals depends.
                shingles = dict.fromkeys(words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1))
                yield _Passage(record, at, citation.source, origin_of(citation, corpus), tuple(shingles))
