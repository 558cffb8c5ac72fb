"""Whom a pronoun means: the nearest name before it that it can stand for, where there is only one."""

import re
from collections.abc import Iterator, Set
from itertools import zip_longest

from footnoted.model.names import SMALL_WORDS as _NO_NAMES
from footnoted.model.names import Mention, Names
from footnoted.model.receipts import Reading
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import find_phrases
from footnoted.verify.match import Spans
from footnoted.verify.sentences import Sentences

_FULL_NAME = re.compile(r"(?<![\w'-])[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][\w'-]+")


def readings_of(
    text: Folded, spans: Spans, first: int, sentences: Sentences, names: Names, language: Language
) -> Iterator[Reading]:
    """The pronouns of a passage with their names, in order; one that could mean two is left out.

    first   number of the passage's first segment; a quote's words come before it and have no readings.

    The name stands in the same or the previous paragraph, with no other eligible name between and
    none beside it in its sentence: a person for "he", a body or country named in the passage for "it",
    such a country for "the government" where the language has it as one word.
    """
    words = language.pronouns | language.latter | language.neuter_pronouns | language.stand_ins
    for i, (start, end) in enumerate(spans):
        for match in find_phrases(text.text[start:end], words):
            at, word = start + match.start(), match[0].lower()
            candidates = list(_eligible(text, at, _kinds(word, language, names), names))
            if not candidates:
                continue
            nearest = candidates[-1]
            sentence = sentences.around(nearest.start)[0]
            beside = {one for mention in candidates if mention.start >= sentence for one in mention.means}
            within = any(begins <= nearest.start < ends for begins, ends in spans)
            if word in language.latter:
                clear = len(nearest.means) == 1
            else:
                clear = len(beside) == 1 and (within or word in language.pronouns)
            if clear and not _stranger(text, sentence, at, candidates):
                (means,) = nearest.means
                yield Reading(first + i, match.start(), match[0], means, within)


def _kinds(word: str, language: Language, names: Names) -> frozenset[str]:
    """The kinds of record that a pronoun can stand for."""
    if word in language.stand_ins:
        return frozenset(("country",))
    if word in language.neuter_pronouns:
        return frozenset(names.kinds.values()) - {"person"}
    return frozenset(("person",))


def _eligible(text: Folded, at: int, kinds: Set[str], names: Names) -> Iterator[Mention]:
    """The mentions before a pronoun that it could stand for, at their place in the whole text.

    An office that many hold means the one whose name follows it: "Defence Minister Lind".
    """
    begins = text.paragraph_span(max(0, text.paragraph_of(at) - 1))[0]
    mentions = names.mentions_in(text.text[begins:at])
    for mention, behind in zip_longest(mentions, mentions[1:]):
        named = behind is not None and behind.start == mention.end + 1 and behind.means <= mention.means
        if mention.form == "office" and named and len(mention.means) > 1:
            continue
        fits = any(names.kinds.get(one) in kinds for one in mention.means)
        if mention.form != "demonym" and fits:
            yield Mention(
                begins + mention.start, begins + mention.end, mention.form, mention.means, mention.of
            )


def _stranger(text: Folded, start: int, end: int, named: list[Mention]) -> bool:
    """Whether somebody without a record is named, too, so that the pronoun may mean them."""
    for match in _FULL_NAME.finditer(text.text, start, end):
        known = any(mention.start < match.end() and match.start() < mention.end for mention in named)
        if not known and not any(word.lower() in _NO_NAMES for word in match[0].split()):
            return True
    return False
