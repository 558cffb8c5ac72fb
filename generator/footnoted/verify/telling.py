"""Who is told to speak in a run of text: a name with a verb of speech beside it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from footnoted.model.names import Mention, Names
from footnoted.text.language import Language
from footnoted.text.words import WORD, find_phrases

_FEW = 3
"""Most auxiliaries and adverbs between a name and its verb."""

_FAR = 60
"""Most characters that these take."""

_TITLES = re.compile(r" *(?:[^\W\da-z][\w'-]+ ){0,3}")
"""Between a verb and the name behind it: "said Danish Foreign Minister Li"."""

_PARTY = re.compile(r"\A \([^\W_][^()]{0,24}\)")


@dataclass(frozen=True, slots=True)
class Teller:
    """A name with a verb of speech beside it: `Macron stated`, `said Sophie Primas`; where the verb begins."""

    start: int
    end: int
    means: str
    verb: int


def tellers_in(text: str, names: Names, language: Language) -> Iterator[Teller]:
    """Everybody who is told to speak in a run of folded text, in order; whoever is ambiguous is left out."""
    verbs = telling_verbs(text, names, language)
    starts, ends = [start for start, _ in verbs], [end for _, end in verbs]
    titled: Mention | None = None
    for mention in names.mentions_in(text) if verbs else ():
        opens = mention.start
        if titled is not None and titled.end + 1 == opens and mention.form == "name":
            # "said Defence Minister Lind"
            opens = titled.start
        titled = mention if mention.form == "office" else None
        if mention.form not in ("name", "office") or len(mention.means) != 1:
            continue
        (means,) = mention.means
        i = bisect_left(starts, mention.end)
        if i < len(verbs) and only_auxiliaries(text, mention.end, starts[i], language):
            yield Teller(mention.start, ends[i], means, starts[i])
            continue
        i = bisect_left(ends, opens) - 1
        i += i + 1 < len(ends) and ends[i + 1] == opens
        if (
            i >= 0
            and _TITLES.fullmatch(text, ends[i], opens)
            and not _is_infinitive(text, starts[i], language)
        ):
            yield Teller(starts[i], mention.end, means, starts[i])


def telling_verbs(text: str, names: Names, language: Language) -> list[tuple[int, int]]:
    """Where verbs of speech stand in a run of folded text, and not as part of a name: "United States"."""
    named = [(one.start, one.end) for one in names.mentions_in(text)]
    verbs = (match.span() for match in find_phrases(text, language.speech_verbs))
    return [verb for verb in verbs if not any(start <= verb[0] < end for start, end in named)]


def only_auxiliaries(text: str, start: int, end: int, language: Language) -> bool:
    """Whether nothing but a party, auxiliaries and adverbs stands between a subject and its verb."""
    if end - start > _FAR:
        return False
    between = _PARTY.sub("", text[start:end])
    words = [word.lower() for word in WORD.findall(between)]
    fits = all(word in language.between or word.endswith("ly") for word in words)
    return len(words) <= _FEW and fits and not set(between) & set('.;:()?!"')


def _is_infinitive(text: str, verb: int, language: Language) -> bool:
    """Whether a verb has what stands behind it as its object: "to support Ukraine", "must tell Lind"."""
    *_, before = WORD.findall(text[:verb][-_FAR:]) or [""]
    return before.lower() in language.prepositions or before.lower() in language.modals
