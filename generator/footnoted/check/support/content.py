"""Words of ours against words of a source: what they may not say beyond it; the rest is the editor's.

Names, numbers and dates of our words must stand in the passage, with their bounds and currencies.
Negations are counted; modals, hedges and extents, "may", "likely", "all", are compared, since one
more or less says another thing. Names stay in their order, and half of the words in some form.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from footnoted.check.support.context import Context
from footnoted.check.support.counting import currencies_of
from footnoted.check.support.said import Said, content_stems
from footnoted.check.support.voices import is_turned
from footnoted.model.facts import Mentioned
from footnoted.model.names import Mention
from footnoted.text.days import Tense, days_in
from footnoted.text.folding import folded_words
from footnoted.text.language import Language
from footnoted.text.languages import language_of
from footnoted.text.polarity import denials_in, modals_in, negators_in
from footnoted.text.quantities import quantities_in
from footnoted.text.words import class_of, find_phrases

_OURS = language_of("en")

LEAST_SHARED = 0.5
"""Least share of the words of a statement that its passage has in some form."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What our words say that the passages don't, or the other way round.

    of_name   a name is not there; a pronoun may mean it.
    """

    message: str
    help: str
    of_name: bool = False


def differences(
    ours: str, saids: Sequence[Said], context: Context, speaker: Mentioned | None = None
) -> Iterator[Difference]:
    """Everything in a text of ours that its passages do not carry.

    speaker   of a statement: all else that the module names is compared, too, and who speaks is named
              by that alone, so that no word of ours can mean them.
    """
    text = folded_words(ours)
    yield from _names(text, saids, context, speaker)
    yield from _numbers(text, saids, context)
    if speaker is not None:
        yield from _negations(text, saids, context, speaker)
        yield from _modals(text, saids)
        yield from _hedges(text, saids)
        yield from _extents(text, saids)
        yield from _order(text, saids, context, speaker)
        yield from _words(text, saids)


def misnamed(ours: str, saids: Sequence[Said], context: Context) -> Iterator[Difference]:
    """What the name that we give to an event says otherwise than its passages."""
    yield from differences(ours, saids, context)
    yield from _order(folded_words(ours), saids, context, None)
    yield from _words(folded_words(ours), saids)


def remarks(ours: str | None, saids: Sequence[Said], context: Context) -> Iterator[Difference]:
    """What a short text of ours, a condition or an outcome, says beyond its passages, also in what it denies."""
    if ours is None:
        return
    yield from differences(ours, saids, context)
    words = [match[0] for match in negators_in(folded_words(ours), _OURS)]
    theirs = [match[0] for said in saids for match in denials_in(said.text, said.language)]
    if len(words) > len(theirs):
        yield Difference(f"“{words[-1]}” has nothing like it in the passage", "say it as the passage does")


def _names(
    text: str, saids: Sequence[Said], context: Context, speaker: Mentioned | None
) -> Iterator[Difference]:
    there = {
        one for said in saids for mention in _spoken_of(said, context, speaker) for one in _meant(mention)
    }
    sources = {said.citation.source for said in saids}
    for mention in context.names.mentions_in(text):
        word = text[mention.start : mention.end]
        if not _meant(mention) & there and context.names.is_known_in(word, sources):
            yield Difference(
                f"“{word}” is not named in the passage",
                "name only whom the passage names, or add the text's spelling to the record's `aliases`",
                of_name=True,
            )


def _spoken_of(said: Said, context: Context, speaker: Mentioned | None) -> Iterator[Mention]:
    """The mentions of a passage, less those that only name its speaker."""
    acts = context.acts_by(speaker, said) if speaker is not None else []
    for mention in said.mentions:
        if not any(start <= mention.start < end for start, end in (act.subject for act in acts)):
            yield mention


def _meant(mention: Mention) -> frozenset[str]:
    return mention.means | ({mention.of} if mention.of else set())


def _numbers(text: str, saids: Sequence[Said], context: Context) -> Iterator[Difference]:
    numbers = list(_values(text, None, context))
    theirs = [one for said in saids if numbers for one in _values(said.text, said.language, context)]
    for ours in numbers:
        same = [one for one in theirs if one.value == ours.value]
        help = "take the passage's number, or its words"
        if not same:
            yield Difference(f"the number {ours.word} is not in the passage", help)
        elif all(one.bound != ours.bound for one in same):
            told = same[0].bound
            yield Difference(
                f"the passage has {ours.word} as `{told}`, the statement as `{ours.bound}`", help
            )
        elif all(one.is_share != ours.is_share for one in same):
            yield Difference(f"only one of the passage and the statement has {ours.word} as a share", help)
        elif ours.currencies and not any(one.currencies & ours.currencies for one in same):
            yield Difference(f"the passage has {ours.word} in another currency", help)


def _values(text: str, theirs: Language | None, context: Context) -> Iterator["_Value"]:
    """The numbers and dates of a text of ours, or of a passage in some language, whose days count as numbers, too."""
    language = theirs or _OURS
    days = list(days_in(text, language, None, Tense.PAST))
    for one in quantities_in(text, language):
        if theirs is not None or not any(day.start <= one.start < day.end for day in days):
            money = currencies_of(one, text, language, context)
            yield _Value(text[one.start : one.end], one.value, one.bound, money, one.is_share)
    for day in days:
        yield _Value(text[day.start : day.end], Decimal(day.earliest.toordinal()))


@dataclass(frozen=True, slots=True)
class _Value:
    """A number or date in a text; dates count as days, without bound and currency."""

    word: str
    value: Decimal
    bound: str = ""
    currencies: frozenset[str] = frozenset()
    is_share: bool = False


def _negations(
    text: str, saids: Sequence[Said], context: Context, speaker: Mentioned
) -> Iterator[Difference]:
    ours = [match[0] for match in (*denials_in(text, _OURS), *find_phrases(text, _OURS.privatives))]
    theirs = [word for said in saids for word in _turns(said, context, speaker)]
    if len(ours) != len(theirs):
        told = f"has {_counted(ours)}, the passage {_counted(theirs)}"
        help = "say it as the passage does; cut from the passage what says something else"
        yield Difference(f"the statement {told}", help)


def _turns(said: Said, context: Context, speaker: Mentioned) -> Iterator[str]:
    """The negators of a passage, and the denials that are not another one's act: "Trump denied that"."""
    own = [act.verb for act in context.acts_by(speaker, said)]
    verbs = [match.span() for match in find_phrases(said.text, said.language.speech_verbs)]
    for match in (*denials_in(said.text, said.language), *find_phrases(said.text, said.language.privatives)):
        if match.span() in own or match.span() not in verbs:
            yield match[0]


def _modals(text: str, saids: Sequence[Said]) -> Iterator[Difference]:
    ours = modals_in(text, _OURS)
    theirs = _union(modals_in(said.unquoted, said.language) for said in saids)
    if ours != theirs:
        told = f"speaks of {_listed(ours)}, the passage of {_listed(theirs)}"
        yield Difference(f"the statement {told}", "keep can, may, will and must as the passage has them")


def _hedges(text: str, saids: Sequence[Said]) -> Iterator[Difference]:
    """What makes the passage's words less sure and is not in ours; in English the other way round as well."""
    ours = _classes_in(text, _OURS.hedges, _hedges_of(_OURS))
    theirs = _union(
        _classes_in(said.unquoted, said.language.hedges, _hedges_of(said.language)) for said in saids
    )
    if theirs - ours or (_are_ours(saids) and ours - theirs):
        told = f"has {_listed(ours)}, the passage {_listed(theirs)}"
        yield Difference(f"the statement {told}", "keep what makes it less sure: likely, plans to, if")


def _extents(text: str, saids: Sequence[Said]) -> Iterator[Difference]:
    """All, only, most or some where the passage has another extent, or none; in English also a left-out most or some."""
    ours = _classes_in(text, _OURS.extents, _extents_of(_OURS))
    theirs = _union(
        _classes_in(said.unquoted, said.language.extents, _extents_of(said.language)) for said in saids
    )
    if ours - theirs or (_are_ours(saids) and theirs & {"most", "some"} - ours):
        told = f"speaks of {_listed(ours)}, the passage of {_listed(theirs)}"
        yield Difference(f"the statement {told}", "keep all, most, some and only as the passage has them")


@lru_cache
def _hedges_of(language: Language) -> frozenset[str]:
    return frozenset({**language.per, **language.hedges})


@lru_cache
def _extents_of(language: Language) -> frozenset[str]:
    return frozenset({**language.per, **language.extents})


def _classes_in(text: str, table: Mapping[str, str], phrases: frozenset[str]) -> frozenset[str]:
    """The classes of words in a text. `phrases` are rates, too: "every day" is one, and no extent."""
    found = find_phrases(text, phrases)
    return frozenset(class_of(match, table) for match in found if match[0].lower() in table)


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _are_ours(saids: Sequence[Said]) -> bool:
    """Whether all passages are in the language of our own words."""
    return all(said.language.code == _OURS.code for said in saids)


def _order(
    text: str, saids: Sequence[Said], context: Context, speaker: Mentioned | None
) -> Iterator[Difference]:
    """Names in another order than the passage's, where two of them change places: who did what to whom."""
    if is_turned(text, saids, context, speaker):
        yield Difference(
            "the names stand in another order than in the passage",
            "keep their order, so that nobody is taken for somebody else",
        )


def _words(text: str, saids: Sequence[Said]) -> Iterator[Difference]:
    """Fewer than half of our words in some form in a passage of our language: another thing is said."""
    if not _are_ours(saids):
        return
    ours = content_stems(text)
    theirs = {stem for said in saids for stem in content_stems(said.text)}
    if len(ours & theirs) < LEAST_SHARED * len(ours):
        yield Difference(
            "fewer than half of the words stand in the passage in any form",
            "stay closer to the passage's words, or cite the words that say it",
        )


def _counted(words: Sequence[str]) -> str:
    if not words:
        return "no negation"
    return f"{len(words)} negation{'' if len(words) == 1 else 's'} ({', '.join(words)})"


def _listed(classes: frozenset[str]) -> str:
    return " and ".join(sorted(classes)) or "plain fact"
