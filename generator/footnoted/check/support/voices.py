"""Who did what to whom: the order of names in our words and in a passage's, and who is acted on.

An order that is turned round says the contrary, unless the voice is turned round with it, which is known of
English alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice

from footnoted.check.support.context import Context
from footnoted.check.support.said import Said, stem_of
from footnoted.model.facts import Mentioned
from footnoted.model.names import Mention
from footnoted.text.languages import language_of
from footnoted.text.phrases import read_text
from footnoted.text.words import WORD

_ENGLISH = language_of("en")

_AND = ("", "and", "or", "as well as", "and the")

_VERB_WITHIN = 4
"""Words behind a name among which its verb stands."""


def is_turned(text: str, saids: Sequence[Said], context: Context, speaker: Mentioned | None) -> bool:
    """Whether names stand in another order in our words than in a passage, or one acts that is acted on there.

    speaker   of a statement, whose own name is no part of what was said.
    """
    mentions = context.names.mentions_in(text)
    ours = _ranks(text, mentions)
    kept = all(any(_agree(ours, order) for order in _orders(said, context, speaker)) for said in saids)
    return not kept or _turned_voices(text, mentions, saids)


def _agree(ours: Mapping[str, int], theirs: Mapping[str, int]) -> bool:
    """Whether no two names change places; those of one rank may."""
    shared = sorted(ours.keys() & theirs.keys())
    return not any(
        (ours[one] - ours[two]) * (theirs[one] - theirs[two]) < 0 for one, two in combinations(shared, 2)
    )


def _orders(said: Said, context: Context, speaker: Mentioned | None) -> Iterator[dict[str, int]]:
    """The names of a passage as they stand, and with those behind the speaker's verb first: "A of B, but X said
    that C" tells of C."""
    acts = context.acts_by(speaker, said) if speaker is not None else []
    told = [
        mention
        for mention in said.mentions
        if not any(act.subject[0] <= mention.start < act.subject[1] for act in acts)
    ]
    yield _ranks(said.text, told)
    after = min((act.verb[1] for act in acts), default=0)
    behind = _ranks(said.text, [mention for mention in told if mention.start >= after])
    before = _ranks(said.text, [mention for mention in told if mention.start < after])
    yield {**{who: rank + len(told) for who, rank in before.items()}, **behind}


def _ranks(text: str, mentions: Iterable[Mention]) -> dict[str, int]:
    """Who is named, with their place in the order; in a list all have the same. Who stands behind "by" acts,
    and comes first."""
    named = [mention for mention in mentions if _who_of(mention)]
    if "by" in read_text(text).words:
        named.sort(key=lambda mention: (not _ends_with_by(text[: mention.start]), mention.start))
    ranks: dict[str, int] = {}
    rank = 0
    for before, mention in zip([None, *named], named, strict=False):
        rank += before is None or not _are_listed(text, before, mention)
        ranks.setdefault(_who_of(mention), rank)
    return ranks


def _who_of(mention: Mention) -> str:
    """The one record that a mention is of, a people counting as its country."""
    meant = mention.means or ({mention.of} if mention.of else set())
    return next(iter(meant)) if len(meant) == 1 else ""


def _are_listed(text: str, one: Mention, other: Mention) -> bool:
    return one.end <= other.start and text[one.end : other.start].strip(" ,␟") in _AND


def _ends_with_by(text: str) -> bool:
    words = [word.lower() for word in WORD.findall(text)]
    return bool(words) and (words[-1] == "by" or (words[-1] == "the" and words[-2:-1] == ["by"]))


def _turned_voices(text: str, mentions: Iterable[Mention], saids: Sequence[Said]) -> bool:
    """Whether somebody who does something in the passage has it done to them in our words, or the other way round."""
    ours = set(_voices(text, mentions))
    theirs = {voice for said in saids for voice in _voices(said.text, said.mentions)}
    return any((who, stem, not passive) in theirs for who, stem, passive in ours - theirs)


def _voices(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[str, str, bool]]:
    """Each name with the first full word behind it and whether a form of "be" stands between: "was attacked"."""
    for mention in mentions:
        following = islice(WORD.finditer(text, mention.end), _VERB_WITHIN)
        words = [match[0].lower() for match in following]
        stem = next(((i, stem_of(word)) for i, word in enumerate(words) if stem_of(word)), None)
        if stem is not None and words[stem[0]].endswith(("ed", "en", "t")):
            yield _who_of(mention), stem[1], not _ENGLISH.be.isdisjoint(words[: stem[0]])
