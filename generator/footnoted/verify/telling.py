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
    verbs = [match.span() for match in find_phrases(text, language.speech_verbs)]
    starts, ends = [start for start, _ in verbs], [end for _, end in verbs]
    titled: Mention | None = None
    for mention in names.mentions_in(text) if verbs else ():
        opens = mention.start
        if titled is not None and titled.end + 1 == opens and mention.means <= titled.means:
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
        if i >= 0 and not text[ends[i] : opens][:_FAR].strip():
            yield Teller(starts[i], mention.end, means, starts[i])


def only_auxiliaries(text: str, start: int, end: int, language: Language) -> bool:
    """Whether nothing but a party, auxiliaries and adverbs stands between a subject and its verb."""
    if end - start > _FAR:
        return False
    between = _PARTY.sub("", text[start:end])
    words = [word.lower() for word in WORD.findall(between)]
    fits = all(word in language.between or word.endswith("ly") for word in words)
    return len(words) <= _FEW and fits and not set(between) & set('.;:()?!"')
