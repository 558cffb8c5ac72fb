"""Operators that make one load-bearing field of a fact wrong."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from footnoted.model.facts import BOUNDS, Event, Fact, Figure, Member, Mentioned, Position, Quote, Statement
from footnoted.model.names import Names
from footnoted.model.parts import Described
from footnoted.model.schema import attribute_of
from footnoted.mutation.pool import Pool
from footnoted.mutation.variant import Variant
from footnoted.text.amounts import SCALES, Amount, read_amount
from footnoted.text.codes import record_id
from footnoted.text.edtf import EdtfDate, read_date
from footnoted.text.folding import folded_words
from footnoted.text.languages import language_of
from footnoted.text.words import find_phrases

_ENGLISH = language_of("en")
_DATES = ("date", "said_on", "from_", "to", "as_of", "period")


def field_mutants(fact: Fact, pool: Pool, names: Names, random: Random) -> Iterator[Variant]:
    """Every wrong form of a fact's fields, in a fixed order."""
    yield from _taken_for(fact, names)
    match fact:
        case Figure():
            yield from _figure(fact, pool, random)
        case Position():
            yield from _position(fact, pool, random)
        case Member():
            yield from _swap(fact, "country", "country", pool.countries, pool, random)
            yield from _swap(fact, "organisation", "subject", pool.bodies, pool, random)
        case Quote():
            yield from _swap(fact, "speaker", "speaker", pool.speakers, pool, random)
            yield from _swap(fact, "to", "participant", pool.participants, pool, random)
        case Statement():
            yield from _statement(fact, pool, random)
        case Event():
            yield from _event(fact, pool, random)
    yield from _swap(fact, "occasion", "occasion", pool.events, pool, random)
    for attribute in _DATES:
        value = getattr(fact, attribute, None)
        if isinstance(value, EdtfDate):
            yield from _dates(fact, attribute, value)


def _taken_for(fact: Fact, names: Names) -> Iterator[Variant]:
    """Somebody else whom the passages name, taken for the one who spoke, acted or is measured."""
    attribute, operator, kinds = _WHO.get(type(fact), ("", "", ()))
    if not attribute:
        return
    was = record_id(_id(getattr(fact, attribute)))
    passages = [folded_words(segment) for citation in fact.citations for segment in citation.passage]
    mentions = [mention for passage in passages for mention in names.mentions_in(passage)]
    named = {id for mention in mentions for id in (*mention.means, mention.of) if id}
    for id in sorted(named - {was}):
        if names.kinds.get(id) in kinds:
            yield _changed(fact, operator, attribute, id.upper() if names.kinds[id] == "country" else id)


_WHO: dict[type[Fact], tuple[str, str, tuple[str, ...]]] = {
    Figure: ("subject", "subject", ("person", "organisation", "country", "initiative")),
    Position: ("country", "country", ("country",)),
    Quote: ("speaker", "speaker", ("person", "organisation", "country")),
    Statement: ("speaker", "speaker", ("person", "organisation", "country")),
}


def _figure(fact: Figure, pool: Pool, random: Random) -> Iterator[Variant]:
    for operator, amount in _amounts(fact.amount, random):
        yield _changed(fact, operator, "amount", amount)
    for i, other in enumerate(fact.equivalents):
        for _, amount in list(_amounts(other.amount, random))[:1]:
            others = list(fact.equivalents)
            others[i] = replace(other, amount=amount)
            yield _changed(fact, "equivalent", "equivalents", tuple(others))
    yield from _swap(fact, "unit", "unit", pool.units, pool, random)
    if fact.unit in pool.currencies:
        yield from _swap(fact, "unit", "currency", pool.currencies, pool, random)
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
    yield from _swap(fact, "measure", "measure", pool.measures, pool, random)
    yield from _swap(fact, "subject", "subject", pool.subjects, pool, random)
    yield from _swap(fact, "according_to", "speaker", pool.speakers, pool, random)
    for attribute in ("measured_by", "commissioned_by"):
        known = sorted({*pool.bodies, *pool.participants})
        yield from _swap(fact, attribute, "participant", known, pool, random)


def _position(fact: Position, pool: Pool, random: Random) -> Iterator[Variant]:
    yield from _swap(fact, "country", "country", pool.countries, pool, random)
    yield from _swap(fact, "by", "speaker", pool.speakers, pool, random)
    for stance in pool.steps("stance", fact.stance):
        yield _changed(fact, "stance", "stance", stance)


def _event(fact: Event, pool: Pool, random: Random) -> Iterator[Variant]:
    for happened in ("reported", "scheduled", "called-off"):
        if happened != fact.happened:
            yield _changed(fact, "happened", "happened", happened)
    yield from _swap(fact, "place", "place", pool.places, pool, random)
    for i, one in enumerate(fact.participants):
        taken = [_id(other) for other in fact.participants]
        other = pool.other([id for id in pool.participants if id not in taken], _id(one), random)
        if other is not None:
            everybody = list(fact.participants)
            everybody[i] = other
            yield _changed(fact, "participant", "participants", tuple(everybody))


def _statement(fact: Statement, pool: Pool, random: Random) -> Iterator[Variant]:
    yield from _swap(fact, "speaker", "speaker", pool.speakers, pool, random)
    yield from _swap(fact, "relays_words_of", "speaker", pool.speakers, pool, random)
    yield _changed(fact, "negation", "content", _negated(fact.content))
    for match in find_phrases(fact.content, _ENGLISH.modals):
        other = "should" if _ENGLISH.modals[match[0].lower()] != "duty" else "could"
        yield _changed(
            fact, "modal", "content", f"{fact.content[: match.start()]}{other}{fact.content[match.end() :]}"
        )
        break
    for id in pool.speakers:
        name = pool.name_of(id)
        other_id = pool.other(
            [one for one in pool.speakers if pool.name_of(one) not in fact.content], id, random
        )
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", fact.content) and other_id is not None:
            yield _changed(
                fact, "content-name", "content", fact.content.replace(name, pool.name_of(other_id))
            )


def _negated(content: str) -> str:
    """The contrary: the first negator taken out, or one put in."""
    for match in find_phrases(content, ("not", "no", "never", "cannot")):
        rest = f"{content[: match.start()]}{'can' if match[0] == 'cannot' else ''}{content[match.end() :]}"
        return re.sub(" +", " ", rest).strip()
    for match in find_phrases(content, (*_ENGLISH.modals, "was", "were", "is", "are", "had", "has")):
        return f"{content[: match.end()]} not{content[match.end() :]}"
    return f"it was not so that {content}"


def _amounts(amount: Amount, random: Random) -> Iterator[tuple[str, Amount]]:
    number, _, scale = amount.written.partition(" ")
    digits = [i for i, char in enumerate(number) if char.isdigit()]
    at = random.choice(digits)
    lowest = 1 if at == digits[0] and len(digits) > 1 else 0
    digit = random.choice([str(one) for one in range(lowest, 10) if str(one) != number[at]])
    yield "digit", _amount(number[:at] + digit + number[at + 1 :], scale)
    whole, point, fraction = number.partition(".")
    yield "×10", _amount(f"{whole}{(fraction or '0')[0]}{point if fraction[1:] else ''}{fraction[1:]}", scale)
    words = ["", *SCALES]
    bigger = words[min(words.index(scale) + 1, len(words) - 1)]
    yield "×1000", _amount(number, bigger) if bigger != scale else _amount(f"{number}000", scale)
    yield "sign", _amount(number.removeprefix("-") if number.startswith("-") else f"-{number}", scale)


def _amount(number: str, scale: str) -> Amount:
    return read_amount(f"{number} {scale}".strip())


def _dates(fact: Fact, attribute: str, value: EdtfDate) -> Iterator[Variant]:
    for operator, moved in _moved(value):
        key = "from" if attribute == "from_" else attribute
        yield _changed(fact, operator, key, read_date(moved))


def _moved(value: EdtfDate) -> Iterator[tuple[str, str]]:
    """Day, month and year before and after, as far as the date names them."""
    if "/" in value.written or value.approximate:
        return
    parts = value.written.count("-")
    first = value.earliest
    if parts == 2:
        for step in (-1, 1):
            yield "date-day", (first + timedelta(days=step)).isoformat()
    if parts >= 1:
        for step in (-1, 1):
            month = (first.month - 1 + step) % 12 + 1
            year = first.year + (first.month - 1 + step) // 12
            moved = date(year, month, min(first.day, 28))
            yield "date-month", moved.isoformat()[: 10 if parts == 2 else 7]
    for step in (-1, 1):
        yield "date-year", f"{first.year + step}{value.written[4:]}".replace("-02-29", "-02-28")


def _swap(
    fact: Fact, attribute: str, operator: str, values: list[str], pool: Pool, random: Random
) -> Iterator[Variant]:
    """The value exchanged for one that another fact uses; nothing where the field is not given."""
    value = getattr(fact, attribute, None)
    if value is None:
        return
    taken = {record_id(_id(value)), record_id(fact.id)}
    other = pool.other([one for one in values if record_id(one) not in taken], _id(value), random)
    if other is not None:
        yield _changed(fact, operator, attribute, other)


def _id(mentioned: Mentioned) -> str:
    return mentioned.described if isinstance(mentioned, Described) else mentioned


def _changed(fact: Fact, operator: str, key: str, value: Any) -> Variant:
    attribute = attribute_of(key)
    was = getattr(fact, attribute)
    changes: dict[str, Any] = {attribute: value}
    return Variant(operator, replace(fact, **changes), f"{key}: {told(was)}", f"{key}: {told(value)}")


def told(value: Any) -> str:
    """A value as people write it."""
    if isinstance(value, tuple):
        return ", ".join(map(told, value))
    if hasattr(value, "amount"):
        return f"{told(value.amount)} {value.unit}"
    return str(getattr(value, "written", getattr(value, "described", value)))
