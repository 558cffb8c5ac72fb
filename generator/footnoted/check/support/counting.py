"""The numbers of a passage with what they count: unit, bound, for each of what, whole, part or change."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from footnoted.check.support.context import Context
from footnoted.check.support.said import Said, Span
from footnoted.check.support.terms import UnitWords
from footnoted.text.amounts import Amount
from footnoted.text.language import Language
from footnoted.text.quantities import Quantity, quantities_in
from footnoted.text.words import WORD, either, ends_with, find_phrases

_NEAR = 5
"""Most words between a number and what it counts: "30 European and NATO countries"."""

_TAKEN = 40
"""Most characters of a word or number before "of" that takes a part of a number."""

_MOVED = 4
"""Most words between a number and the verb that makes it a change: "fell sharply by 3 percent"."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its unit.

    span   of the number alone; `end` is that of the unit.
    """

    span: Span
    end: int
    bound: str
    bounded_by: Span | None


def counts_of(amount: Amount, unit: str | None, said: Said, context: Context) -> list[Count]:
    """The numbers of a passage that have this value and this unit, each within one segment; None is a number
    that has neither sign nor share."""
    term = context.unit(unit) if unit is not None else None
    if term is None and unit is not None:
        return []
    return [
        count
        for quantity, count in _counted(term, said)
        if quantity.value == amount.value and not _is_part(count, said)
    ]


def currencies_of(quantity: Quantity, text: str, language: Language, context: Context) -> frozenset[str]:
    """The currencies that a number may be in; more than one for a sign that many share, none for other units."""
    units = context.currencies
    return frozenset(unit.id for unit in units if _end_of_unit(quantity, text, unit, language) is not None)


def per_of(count: Count, said: Said) -> tuple[str, Span] | None:
    """For each of what a number is, "a year" or "annually" right behind it and its unit, and where it says so."""
    behind = said.text[count.span[1] :]
    for match in find_phrases(behind, _rates_of(said.language)):
        if len(WORD.findall(behind[: match.start()])) <= 2:
            start, end = match.span()
            return said.language.per[match[0].lower()], (count.span[1] + start, count.span[1] + end)
        break
    return None


@lru_cache
def _rates_of(language: Language) -> frozenset[str]:
    return frozenset(language.per)


def change_in(count: Count, said: Said) -> str:
    """The words by which a number is how much something rose or fell, "rise by", or "" for none."""
    moving = either(said.language.rising, said.language.falling)
    opens, closes = _segment(count.span[0], said)
    left = said.text[opens : _start(count)].rstrip()
    words = [match for match in WORD.finditer(left)][-_MOVED:]
    here = [match for match in words if match[0].lower() in moving]
    if here and here[-1] is words[-1]:
        return here[-1][0]
    by = ends_with(left, said.language.measure_of_change)
    if by and here:
        return left[here[0].start() :]
    after = max(count.span[1], count.bounded_by[1] if count.bounded_by else 0)
    for match in find_phrases(said.text[after:closes], moving):
        between = said.text[after : after + match.start()]
        words_between = [word for word in WORD.findall(between) if word not in said.language.partitives]
        far = len(words_between) > (_MOVED if by else _words_of_unit(count, said))
        return "" if far or set(between) & set(",;:.()") else match[0]
    return ""


def _words_of_unit(count: Count, said: Said) -> int:
    return len(WORD.findall(said.text[count.span[1] : count.end]))


def _segment(at: int, said: Said) -> Span:
    return next(run for run in said.runs if run[0] <= at <= run[1])


def _counted(unit: UnitWords | None, said: Said) -> Iterator[tuple[Quantity, Count]]:
    for start, end in said.runs:
        segment = said.text[start:end]
        for one in quantities_in(segment, said.language):
            plain = None if one.symbol or one.is_share else one.end
            closes = plain if unit is None else _end_of_unit(one, segment, unit, said.language)
            if closes is not None:
                by = one.bounded_by and (start + one.bounded_by[0], start + one.bounded_by[1])
                yield one, Count((start + one.start, start + one.end), start + closes, one.bound, by)


def _is_part(count: Count, said: Said) -> bool:
    """Whether words before a number take it for a part, an addition, an old value or another's:
    "a third of the 30", "another 30", "from 30 to 40", "those of the 30"."""
    language = said.language
    opens, closes = _segment(count.span[0], said)
    left = said.text[opens : _start(count)].rstrip().lower()
    whole = left
    while (last := _last_word(left)) in language.determiners or last.endswith(("'s", "s'")):
        left = left[: len(left) - len(last)].rstrip()
    if last in language.others or (last == "by" and left != whole):
        return True
    if last == "from":
        behind = said.text[count.span[1] : closes]
        return any(behind[: one.start].endswith(" to ") for one in quantities_in(behind, language))
    if ends_with(left, either(language.out_of, language.parts)):
        return True
    if last not in language.genitives:
        return False
    left = left[: len(left) - len(last)].rstrip()
    numbers = quantities_in(left[-_TAKEN:], language)
    return ends_with(left, language.parts) or any(one.end == len(left[-_TAKEN:]) for one in numbers)


def _start(count: Count) -> int:
    """Where a number begins, with the bound word before it."""
    by = count.bounded_by
    return by[0] if by is not None and by[0] < count.span[0] else count.span[0]


def _last_word(text: str) -> str:
    words = WORD.findall(text[-_TAKEN:])
    return words[-1] if words and text.endswith(words[-1]) else ""


def _end_of_unit(quantity: Quantity, segment: str, unit: UnitWords, language: Language) -> int | None:
    """Where the unit of a number ends, or None if it has another one."""
    behind = segment[quantity.end :]
    if unit.sort == "currency":
        if quantity.symbol:
            return quantity.end if quantity.symbol in unit.symbols else None
        for match in find_phrases(behind, unit.names):
            if match.start() <= 3 and not behind[: match.start()].strip(" d'e"):
                return None if _is_qualified(behind[match.end() :], language) else quantity.end + match.end()
        signed = bool(unit.symbol) and behind.lstrip().startswith(unit.symbol)
        return quantity.end + behind.index(unit.symbol) + len(unit.symbol) if signed else None
    if unit.symbol == "%":
        return quantity.end if quantity.is_share else None
    if quantity.is_share or quantity.symbol:
        return None
    # "30 European ships", not "30 men from ships".
    for match in find_phrases(behind, unit.names):
        between = behind[: match.start()]
        words = WORD.findall(between)
        if words and words[0].lower() in either(language.partitives, language.counted_of):
            # "26 of the ships" are ships.
            words = words[1:]
        parted = any(word.lower() in language.prepositions for word in words)
        owns = behind.startswith(("' ", "'s "), match.end())
        counts = (
            len(words) <= _NEAR and not parted and not owns and not set(between) & set("0123456789,;:.()")
        )
        return quantity.end + match.end() if counts else None
    return None


def _is_qualified(behind: str, language: Language) -> bool:
    """Whether an adjective behind a currency's name makes it another one: "dollars canadiens"."""
    return next((match.start() for match in find_phrases(behind, language.moneys)), -1) == 1
