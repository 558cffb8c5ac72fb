"""Words of ours against words of a source: names, numbers, negations, modals; the rest is the editor's.

Names, numbers and dates of our words must stand in the passage. Negations are counted and modals
compared, since one "not" more or less says the contrary.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from footnoted.check.support.context import Context
from footnoted.check.support.said import Said, content_stems
from footnoted.model.facts import Mentioned
from footnoted.model.names import Mention
from footnoted.text.days import Tense, days_in
from footnoted.text.folding import folded_words
from footnoted.text.languages import language_of
from footnoted.text.polarity import modals_in, negators_in
from footnoted.text.quantities import quantities_in
from footnoted.text.words import find_phrases

_OURS = language_of("en")

LEAST_SHARED = 0.5
"""Least share of the words of a statement that its passage has in some form."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What our words say that the passages don't, or the other way round."""

    message: str
    help: str


def differences(
    ours: str, saids: Sequence[Said], context: Context, speaker: Mentioned | None = None
) -> Iterator[Difference]:
    """Everything in a text of ours that its passages do not carry.

    speaker   of a statement: negations, modals and words are compared, too, and who speaks is named by
              that alone, so that no word of ours can mean them.
    """
    text = folded_words(ours)
    yield from _names(text, saids, context, speaker)
    yield from _numbers(text, saids)
    if speaker is not None:
        yield from _negations(text, saids, context, speaker)
        yield from _modals(text, saids)
        yield from _order(text, saids, context, speaker)
        yield from _words(text, saids)


def turned(ours: str, saids: Sequence[Said]) -> Iterator[Difference]:
    """Negations in a short text of ours, a condition or an outcome, that no passage has."""
    words = [match[0] for match in negators_in(folded_words(ours), _OURS)]
    theirs = [match[0] for said in saids for match in negators_in(said.text, said.language, denials=True)]
    if len(words) > len(theirs):
        yield Difference(f"“{words[-1]}” has nothing like it in the passage", "say it as the passage does")


def _names(
    text: str, saids: Sequence[Said], context: Context, speaker: Mentioned | None
) -> Iterator[Difference]:
    there = {
        one for said in saids for mention in _spoken_of(said, context, speaker) for one in _meant(mention)
    }
    for mention in context.names.mentions_in(text):
        if not _meant(mention) & there:
            word = text[mention.start : mention.end]
            yield Difference(f"“{word}” is not named in the passage", "name only whom the passage names")


def _spoken_of(said: Said, context: Context, speaker: Mentioned | None) -> Iterator[Mention]:
    """The mentions of a passage, less those that only name its speaker."""
    acts = context.acts_by(speaker, said) if speaker is not None else []
    for mention in said.mentions:
        if not any(start <= mention.start < end for start, end in (act.subject for act in acts)):
            yield mention


def _meant(mention: Mention) -> frozenset[str]:
    return mention.means | ({mention.of} if mention.of else set())


def _numbers(text: str, saids: Sequence[Said]) -> Iterator[Difference]:
    there = {value for said in saids for _, value in _values(said.text, said)}
    for word, value in _values(text, None):
        if value not in there:
            yield Difference(
                f"the number {word} is not in the passage", "take the passage's number, or its words"
            )


def _values(text: str, said: Said | None) -> Iterator[tuple[str, Decimal]]:
    language = said.language if said is not None else _OURS
    days = list(days_in(text, language, None, Tense.PAST))
    for one in quantities_in(text, language):
        if said is not None or not any(day.start <= one.start < day.end for day in days):
            yield text[one.start : one.end], one.value
    for day in days:
        yield text[day.start : day.end], Decimal(day.earliest.toordinal())


def _negations(
    text: str, saids: Sequence[Said], context: Context, speaker: Mentioned
) -> Iterator[Difference]:
    ours = [match[0] for match in negators_in(text, _OURS, denials=True)]
    theirs = [word for said in saids for word in _turns(said, context, speaker)]
    if len(ours) != len(theirs):
        told = f"has {_counted(ours)}, the passage {_counted(theirs)}"
        help = "say it as the passage does; cut from the passage what says something else"
        yield Difference(f"the statement {told}", help)


def _turns(said: Said, context: Context, speaker: Mentioned) -> Iterator[str]:
    """The negators of a passage, and the denials that are not another one's act: "Trump denied that"."""
    own = [act.verb for act in context.acts_by(speaker, said)]
    verbs = [match.span() for match in find_phrases(said.text, said.language.speech_verbs)]
    for match in negators_in(said.text, said.language, denials=True):
        if match.span() in own or match.span() not in verbs:
            yield match[0]


def _modals(text: str, saids: Sequence[Said]) -> Iterator[Difference]:
    ours = modals_in(text, _OURS)
    theirs = frozenset(modal for said in saids for modal in modals_in(said.text, said.language))
    if ours != theirs:
        told = f"speaks of {_listed(ours)}, the passage of {_listed(theirs)}"
        yield Difference(f"the statement {told}", "keep can, may, will and must as the passage has them")


def _order(text: str, saids: Sequence[Said], context: Context, speaker: Mentioned) -> Iterator[Difference]:
    """Names in another order than the passage's, where two of them change places: who did what to whom."""
    ours = list(dict.fromkeys(_who(mention) for mention in context.names.mentions_in(text) if _who(mention)))
    told = [mention for said in saids for mention in _in_what_was_said(said, context, speaker)]
    theirs = list(dict.fromkeys(_who(mention) for mention in told if _who(mention)))
    shared = [one for one in theirs if one in ours]
    if shared != [one for one in ours if one in theirs] and not _is_turned_voice(text):
        yield Difference(
            "the names stand in another order than in the passage",
            "keep their order, so that nobody is taken for somebody else",
        )


def _in_what_was_said(said: Said, context: Context, speaker: Mentioned) -> Iterator[Mention]:
    """The mentions behind the speaker's verb; before it where nothing stands behind: "…, Merz said"."""
    verbs = [act.verb[1] for act in context.acts_by(speaker, said)]
    after = min(verbs, default=0)
    behind = [mention for mention in said.mentions if mention.start >= after]
    return iter(behind or said.mentions)


def _who(mention: Mention) -> str:
    """The one record that a mention is of, a people counting as its country."""
    meant = mention.means or ({mention.of} if mention.of else set())
    return next(iter(meant)) if len(meant) == 1 else ""


def _is_turned_voice(text: str) -> bool:
    """Whether our words are in the passive, which turns the order round and means the same."""
    return any(find_phrases(text, ("by",)))


def _words(text: str, saids: Sequence[Said]) -> Iterator[Difference]:
    """Fewer than half of our words in some form in a passage of our language: another thing is said."""
    if any(said.language.code != _OURS.code for said in saids):
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
