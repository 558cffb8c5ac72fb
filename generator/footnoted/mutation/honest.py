"""Honest edits, which no check may refuse: the same truth, written otherwise."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from footnoted.model.corpus import RecordKey
from footnoted.model.facts import Event, Fact, Figure
from footnoted.model.parts import Alias, Citation
from footnoted.model.receipts import words_of
from footnoted.model.schema import attribute_of, fields_of
from footnoted.mutation.bench import Bench
from footnoted.mutation.variant import Variant
from footnoted.text.amounts import read_amount

_STRAIGHT = str.maketrans("“”„‘’–—", '"""\'\'--')

# Left out, these would no longer say what the passage says.
_NOT_LEFT_OUT = frozenset(
    ("bound", "direction", "compared_to", "per", "stage", "happened", "relays_words_of")
)

_WIDER = 2
"""Words by which another contributor may take a passage wider."""


@dataclass(frozen=True, slots=True)
class Edit:
    """An honest variant, and the other records that change with it."""

    variant: Variant
    others: Mapping[RecordKey, Any] = field(default_factory=dict)


def honest_variants(fact: Fact, bench: Bench) -> Iterator[Edit]:
    """Every honest edit of a fact, in a fixed order."""
    yield from _spelt("straight-quotes", fact, lambda text: text.translate(_STRAIGHT))
    yield from _spelt("curly-quotes", fact, lambda text: text.replace("'", "’"))
    yield from _spelt("decomposed", fact, lambda text: unicodedata.normalize("NFD", text))
    yield from _spelt("no-break-spaces", fact, lambda text: text.replace(" ", "\u00a0"))
    yield from _wider(fact, bench)
    yield from _left_out(fact)
    yield from _in_digits(fact)
    if isinstance(fact, Event) and len(fact.participants) > 1:
        yield _edit("reordered", replace(fact, participants=fact.participants[::-1]))
    if len(fact.citations) > 1:
        yield _edit("reordered", replace(fact, citations=fact.citations[::-1]))
    yield from _renamed(fact, bench)


def _spelt(operator: str, fact: Fact, change: Callable[[str], str]) -> Iterator[Edit]:
    """Another spelling of the same passages and quoted words; nothing where it changes nothing."""
    changes: dict[str, Any] = {"citations": tuple(_with_passage(one, change) for one in fact.citations)}
    words = words_of(fact)
    if words:
        changes["words"] = tuple(map(change, words))
    changed = replace(fact, **changes)
    if changed != fact:
        yield _edit(operator, changed)


def _wider(fact: Fact, bench: Bench) -> Iterator[Edit]:
    """The same passage with some more words of its sentence on one side."""
    for i, citation in enumerate(fact.citations):
        prover = bench.prover(citation.source)
        if prover is None or citation.relation != "supports":
            continue
        for operator, passage in prover.wider(citation.passage, words_of(fact), _WIDER):
            citations = list(fact.citations)
            citations[i] = replace(citation, passage=passage)
            yield _edit(operator, replace(fact, citations=tuple(citations)))


def _left_out(fact: Fact) -> Iterator[Edit]:
    """One optional field less: somebody who leaves it out says no more than the truth."""
    for key, spec in fields_of(type(fact)).items():
        value = getattr(fact, attribute_of(key))
        if spec.required or not spec.load_bearing or value in (None, ()) or key in _NOT_LEFT_OUT:
            continue
        if key != "participants":
            changes: dict[str, Any] = {attribute_of(key): None if key != "equivalents" else ()}
            inferred = tuple(one for one in fact.inferred if one.field != key)
            # Its segment is idle then, and would be left out, too.
            excused = ("idle-passage", "partial-citation")
            yield _edit("field-left-out", replace(fact, **changes, inferred=inferred), excused)


def _in_digits(fact: Fact) -> Iterator[Edit]:
    """The amount without its scale word: 800000000000 for 800 billion."""
    if isinstance(fact, Figure) and fact.amount.value == int(fact.amount.value):
        digits = read_amount(f"{fact.amount.value:f}".partition(".")[0])
        if digits != fact.amount:
            yield _edit("amount-in-digits", replace(fact, amount=digits))


def _renamed(fact: Fact, bench: Bench) -> Iterator[Edit]:
    """Somebody whom the fact concerns goes by another name, and the one in the text is an alias."""
    for key, entity in bench.entities_of(fact):
        known = replace(
            entity, name=f"{entity.name} (renamed)", aliases=(*entity.aliases, Alias(name=entity.name))
        )
        yield Edit(Variant("renamed", fact, entity.name, known.name), {key: known})


def _with_passage(citation: Citation, change: Callable[[str], str]) -> Citation:
    return replace(citation, passage=tuple(map(change, citation.passage)))


def _edit(operator: str, fact: Fact, excused: tuple[str, ...] = ()) -> Edit:
    passages = " / ".join(segment for citation in fact.citations for segment in citation.passage)
    return Edit(Variant(operator, fact, "", passages, excused))
