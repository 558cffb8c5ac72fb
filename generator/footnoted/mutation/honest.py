"""Honest edits, which no check may refuse: the same truth, written otherwise."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from footnoted.model.corpus import RecordKey
from footnoted.model.facts import Event, Fact, Figure
from footnoted.model.parts import Alias, Citation
from footnoted.model.schema import attribute_of, fields_of
from footnoted.mutation.bench import Bench
from footnoted.mutation.variant import Variant
from footnoted.text.amounts import read_amount

_STRAIGHT = str.maketrans("“”„‘’–—", '"""\'\'--')

# Left out, these would no longer say what the passage says.
_NOT_LEFT_OUT = frozenset(("bound", "direction", "compared_to", "per", "happened", "relays_words_of"))


@dataclass(frozen=True, slots=True)
class Edit:
    """An honest variant, and the other records that change with it.

    excused   rules that may refuse it: a field that is left out leaves its segment idle.
    """

    variant: Variant
    others: Mapping[RecordKey, Any]
    excused: tuple[str, ...] = ()


def honest_variants(fact: Fact, bench: Bench) -> Iterator[Edit]:
    """Every honest edit of a fact, in a fixed order."""
    yield from _plain("straight-quotes", fact, lambda text: text.translate(_STRAIGHT))
    yield from _plain("curly-quotes", fact, lambda text: text.replace("'", "’"))
    yield from _plain("decomposed", fact, lambda text: unicodedata.normalize("NFD", text))
    yield from _plain("no-break-spaces", fact, lambda text: text.replace(" ", "\u00a0"))
    yield from _wider(fact, bench)
    yield from _left_out(fact)
    if isinstance(fact, Figure):
        yield _edit(
            "amount-in-digits",
            replace(fact, amount=read_amount(f"{fact.amount.value:f}".partition(".")[0]))
            if fact.amount.value == int(fact.amount.value)
            else fact,
        )
    if isinstance(fact, Event) and len(fact.participants) > 1:
        yield _edit("reordered", replace(fact, participants=fact.participants[::-1]))
    if len(fact.citations) > 1:
        yield _edit("reordered", replace(fact, citations=fact.citations[::-1]))
    yield from _aliased(fact, bench)


def _plain(operator: str, fact: Fact, change: Callable[[str], str]) -> Iterator[Edit]:
    """Another spelling of the same passages and quoted words; nothing where it changes nothing."""
    changes: dict[str, Any] = {"citations": tuple(_with_passage(one, change) for one in fact.citations)}
    words: tuple[str, ...] | None = getattr(fact, "words", None)
    if words is not None:
        changes["words"] = tuple(map(change, words))
    changed = replace(fact, **changes)
    if changed != fact:
        yield _edit(operator, changed)


def _wider(fact: Fact, bench: Bench) -> Iterator[Edit]:
    """The same passage with one more word of its sentence on one side."""
    for i, citation in enumerate(fact.citations):
        prover = bench.prover(citation.source)
        if prover is None or citation.relation != "supports":
            continue
        for operator, passage in prover.wider(citation.passage, getattr(fact, "words", ())):
            citations = list(fact.citations)
            citations[i] = replace(citation, passage=passage)
            yield _edit(operator, replace(fact, citations=tuple(citations)))


def _left_out(fact: Fact) -> Iterator[Edit]:
    """One optional field less: the fact with it says no more than the truth, so without it neither."""
    for key, field in fields_of(type(fact)).items():
        value = getattr(fact, attribute_of(key))
        if field.required or not field.load_bearing or value in (None, ()) or key in _NOT_LEFT_OUT:
            continue
        if key != "participants":
            changes: dict[str, Any] = {attribute_of(key): None if key != "equivalents" else ()}
            inferred = tuple(one for one in fact.inferred if one.field != key)
            edit = _edit("field-added", replace(fact, **changes, inferred=inferred))
            yield replace(edit, excused=("idle-passage", "partial-citation"))


def _aliased(fact: Fact, bench: Bench) -> Iterator[Edit]:
    """One more name for somebody whom the fact concerns."""
    for key, entity in bench.entities_of(fact):
        aliases = (*entity.aliases, Alias(name=f"{entity.name} of the harbour"))
        yield Edit(
            Variant("alias-added", fact, entity.name, aliases[-1].name),
            {key: replace(entity, aliases=aliases)},
        )
        return


def _with_passage(citation: Citation, change: Callable[[str], str]) -> Citation:
    return replace(citation, passage=tuple(map(change, citation.passage)))


def _edit(operator: str, fact: Fact) -> Edit:
    passages = " / ".join(segment for citation in fact.citations for segment in citation.passage)
    return Edit(Variant(operator, fact, "", passages), {})
