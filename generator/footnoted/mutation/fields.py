"""Operators that make one load-bearing field of a fact wrong."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

from footnoted.check.support.messages import shown
from footnoted.model.facts import BOUNDS, Event, Fact, Figure, Member, Mentioned, Position, Quote, Statement
from footnoted.model.names import Names
from footnoted.model.parts import Described
from footnoted.model.schema import attribute_of, key_of
from footnoted.mutation.numbers import wrong_amounts, wrong_dates
from footnoted.mutation.pool import Pool
from footnoted.mutation.variant import Variant
from footnoted.mutation.wording import wrong_modals, wrong_names, wrong_numbers, wrong_polarity
from footnoted.text.codes import record_id
from footnoted.text.edtf import EdtfDate
from footnoted.text.folding import folded_words

_DATES = ("date", "said_on", "from_", "to", "as_of", "period")


def field_mutants(fact: Fact, pool: Pool, names: Names, chance: Random) -> Iterator[Variant]:
    """Every wrong form of a fact's fields, in a fixed order."""
    yield from _taken_for(fact, names)
    match fact:
        case Figure():
            yield from _figure(fact, pool, chance)
        case Position():
            yield from _position(fact, pool, chance)
        case Member():
            yield from _swap(fact, "country", "country", pool.countries, pool, chance)
            yield from _swap(fact, "organisation", "subject", pool.bodies, pool, chance)
            yield from _swap(fact, "role", "role", pool.roles, pool, chance)
        case Quote():
            yield from _swap(fact, "speaker", "speaker", pool.speakers, pool, chance)
            yield from _swap(fact, "to", "participant", pool.participants, pool, chance)
        case Statement():
            yield from _swap(fact, "speaker", "speaker", pool.speakers, pool, chance)
            yield from _swap(fact, "relays_words_of", "speaker", pool.speakers, pool, chance)
            yield from _worded(fact, "content", names, pool, chance)
        case Event():
            yield from _event(fact, names, pool, chance)
    yield from _swap(fact, "occasion", "occasion", pool.events, pool, chance)
    for attribute in _DATES:
        value = getattr(fact, attribute, None)
        if isinstance(value, EdtfDate):
            for operator, moved in wrong_dates(value):
                yield _changed(fact, operator, key_of(attribute), moved)


def _taken_for(fact: Fact, names: Names) -> Iterator[Variant]:
    """Somebody else whom the passages name, taken for the one who spoke, acted or is measured."""
    attribute, operator, kinds = _WHO.get(type(fact), ("", "", ()))
    if not attribute:
        return
    was = record_id(_id(getattr(fact, attribute)))
    segments = [segment for citation in fact.citations for segment in citation.passage]
    named = {id for segment in segments for id in _named_in(segment, names)}
    for id in sorted(named - {was}):
        if names.kinds.get(id) in kinds:
            yield _changed(fact, operator, attribute, id.upper() if names.kinds[id] == "country" else id)


_WHO: dict[type[Fact], tuple[str, str, tuple[str, ...]]] = {
    Figure: ("subject", "subject", ("person", "organisation", "country", "initiative")),
    Position: ("country", "country", ("country",)),
    Quote: ("speaker", "speaker", ("person", "organisation", "country")),
    Statement: ("speaker", "speaker", ("person", "organisation", "country")),
}


def _figure(fact: Figure, pool: Pool, chance: Random) -> Iterator[Variant]:
    for operator, amount in wrong_amounts(fact.amount, chance):
        yield _changed(fact, operator, "amount", amount)
    for i, other in enumerate(fact.equivalents):
        for _, amount in list(wrong_amounts(other.amount, chance))[:1]:
            others = list(fact.equivalents)
            others[i] = replace(other, amount=amount)
            yield _changed(fact, "equivalent", "equivalents", tuple(others))
    yield from _swap(fact, "unit", "unit", pool.units, pool, chance)
    if fact.unit in pool.currencies:
        yield from _swap(fact, "unit", "currency", pool.currencies, pool, chance)
    for bound in BOUNDS:
        if bound != fact.bound:
            yield _changed(fact, "bound", "bound", bound)
    if fact.stage:
        for stage in pool.steps("stage", fact.stage):
            yield _changed(fact, "stage", "stage", stage)
    if fact.direction:
        yield _changed(fact, "direction", "direction", "lower" if fact.direction == "higher" else "higher")
    if fact.per:
        yield _changed(fact, "per", "per", "month" if fact.per == "year" else "year")
    yield from _swap(fact, "compared_to", "compared-to", pool.comparisons, pool, chance)
    yield from _swap(fact, "measure", "measure", pool.measures, pool, chance)
    yield from _swap(fact, "subject", "subject", pool.subjects, pool, chance)
    yield from _swap(fact, "according_to", "speaker", pool.speakers, pool, chance)
    for attribute in ("measured_by", "commissioned_by"):
        known = sorted({*pool.bodies, *pool.participants})
        yield from _swap(fact, attribute, "participant", known, pool, chance)


def _position(fact: Position, pool: Pool, chance: Random) -> Iterator[Variant]:
    yield from _swap(fact, "country", "country", pool.countries, pool, chance)
    yield from _swap(fact, "by", "speaker", pool.speakers, pool, chance)
    for stance in pool.steps("stance", fact.stance):
        yield _changed(fact, "stance", "stance", stance)


def _event(fact: Event, names: Names, pool: Pool, chance: Random) -> Iterator[Variant]:
    yield from _swap(fact, "label", "label", pool.labels, pool, chance)
    yield from _worded(fact, "label", names, pool, chance)
    for happened in ("reported", "scheduled", "called-off"):
        if happened != fact.happened:
            yield _changed(fact, "happened", "happened", happened)
    yield from _swap(fact, "place", "place", pool.places, pool, chance)
    # Whom a description names took part in a way: "US officials".
    taken = {id for one in fact.participants for id in (record_id(_id(one)), *_named_in(_id(one), names))}
    strangers = [id for id in pool.participants if record_id(id) not in taken]
    for i in range(len(fact.participants) + 1):
        other = pool.other(strangers, "", chance)
        if other is not None:
            everybody = (*fact.participants[:i], other, *fact.participants[i + 1 :])
            yield _changed(fact, "participant", "participants", everybody)


def _worded(fact: Fact, key: str, names: Names, pool: Pool, chance: Random) -> Iterator[Variant]:
    """Our own words with other names, and of a statement with another sense."""
    text = folded_words(getattr(fact, key))
    found = [*wrong_names(text, names, pool, chance), *wrong_numbers(text, chance)]
    if isinstance(fact, Statement):
        found += [*wrong_polarity(text), *wrong_modals(text)]
    for operator, wrong in found:
        yield _changed(fact, operator, key, wrong)


def _swap(
    fact: Fact, attribute: str, operator: str, values: list[str], pool: Pool, chance: Random
) -> Iterator[Variant]:
    """The value exchanged for one that another fact uses; nothing where the field is not given."""
    value = getattr(fact, attribute, None)
    if value is None:
        return
    taken = {record_id(_id(value)), record_id(fact.id)}
    other = pool.other([one for one in values if record_id(one) not in taken], _id(value), chance)
    if other is not None:
        yield _changed(fact, operator, attribute, other)


def _named_in(text: str, names: Names) -> frozenset[str]:
    """Everybody whom some words name, a people as its country."""
    mentions = names.mentions_in(folded_words(text))
    return frozenset(id for one in mentions for id in (*one.means, one.of) if id)


def _id(mentioned: Mentioned) -> str:
    return mentioned.described if isinstance(mentioned, Described) else mentioned


def _changed(fact: Fact, operator: str, key: str, value: Any) -> Variant:
    attribute = attribute_of(key)
    was = getattr(fact, attribute)
    changes: dict[str, Any] = {attribute: value}
    told_was, told_now = f"{key}: {shown(was)}", f"{key}: {shown(value)}"
    return Variant(operator, replace(fact, **changes), told_was, told_now, excused=("idle-passage",))
