"""Quotes and statements that may be one utterance in two wordings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from footnoted.check.accounts import days_of, overlap, sources_of
from footnoted.check.wording import content_words, words_in
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Fact, Quote, Statement
from footnoted.model.origins import origin_of
from footnoted.text.codes import record_id

MIN_SHARED_WORDS = 2
"""Content words that two wordings of one utterance share at least."""

Utterance = Quote | Statement


def wordings(facts: Iterable[Fact], corpus: Corpus) -> Iterator[tuple[Utterance, Utterance]]:
    """Other words for what one speaker said, from sources that share an origin and nothing else."""
    groups: dict[Any, list[Utterance]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Quote | Statement) and isinstance(fact.speaker, str):
            supporting = [citation for citation in fact.citations if citation.relation == "supports"]
            for origin in {origin_of(citation, corpus) for citation in supporting}:
                groups[(type(fact), record_id(fact.speaker), origin)].append(fact)
    for group in groups.values():
        yield from _alike(group, corpus)


def _alike(group: Sequence[Utterance], corpus: Corpus) -> Iterator[tuple[Utterance, Utterance]]:
    using: dict[str, list[Utterance]] = defaultdict(list)
    for fact in group:
        words = sorted(content_words(_said(fact)))
        sharing = Counter(other.id for word in words for other in using[word])
        earlier = {other.id: other for word in words for other in using[word]}
        for id, shared in sharing.items():
            if shared >= MIN_SHARED_WORDS and _are_accounts(fact, earlier[id], corpus):
                yield earlier[id], fact
        for word in words:
            using[word].append(fact)


def _are_accounts(fact: Utterance, other: Utterance, corpus: Corpus) -> bool:
    return (
        not sources_of(fact) & sources_of(other)
        and words_in(_said(fact)) != words_in(_said(other))
        and overlap(days_of(fact.said_on, fact, corpus), days_of(other.said_on, other, corpus))
    )


def _said(fact: Utterance) -> str:
    return " ".join(fact.words) if isinstance(fact, Quote) else fact.content
