"""Words that turn a clause round, and words that weaken or oblige it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from footnoted.text.language import Language
from footnoted.text.phrases import Found
from footnoted.text.words import WORD, class_of, either, find_phrases

_COUNTS = re.compile(r"\. ?\d")
_CLAUSE_END = re.compile(r"[,;:.!?()—]")

_LEAST_FORM = 5
"""Letters of the shortest verb form that is known by its ending."""


def negators_in(text: str, language: Language, denials: bool = False) -> Iterator[Found]:
    """Each negator of a folded text, in order; with `denials` the verbs that deny, too.

    Phrases that hold a negator and deny nothing, "not only", are passed over.
    """
    words = (language.negators, language.denials) if denials else (language.negators,)
    for match in find_phrases(text, either(*words, language.affirmed)):
        if match[0].lower() not in language.affirmed and not _is_abbreviation(match, text):
            yield match


def denials_in(text: str, language: Language) -> Iterator[Found]:
    """The negators and denying verbs of a folded text, one for each denial: "ne … jamais" is one."""
    found = [*negators_in(text, language, denials=True)]
    full = [match for match in found if match[0].lower() not in language.companions]
    for match in found:
        if match in full or not any(_share_clause(text, match, one) for one in full):
            yield match


def modals_in(text: str, language: Language) -> frozenset[str]:
    """The classes of modal words in a folded text: `ability`, `possibility`, `future`, `duty`.

    Tenses of one class count alike, since reported speech shifts them: "will" becomes "would".
    """
    return frozenset(name for _, _, name in modal_words_in(text, language))


def modal_words_in(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """Start, end and class of each modal word, those of a list first, then those known by their ending."""
    for match in find_phrases(text, modals_of(language)):
        # The month of May, a surname: a capital within a sentence is a name.
        is_name = match[0][0].isupper() and match.start() > 0 and text[match.start() - 1] == " "
        if not is_name and not _is_passive(text, match.start(), language):
            yield match.start(), match.end(), class_of(match, language.modals)
    for word in WORD.finditer(text) if language.modal_endings else ():
        for name in _known_by_ending(word[0].rpartition("'")[2], language):
            yield word.start(), word.end(), name


@lru_cache
def modals_of(language: Language) -> frozenset[str]:
    """The modal words of a list."""
    return frozenset(language.modals)


def _known_by_ending(word: str, language: Language) -> Iterator[str]:
    """The classes of a verb form by its endings; words of the list are known by themselves."""
    if word.islower() and word not in language.modals and len(word) >= _LEAST_FORM:
        yield from (name for ending, name in language.modal_endings.items() if word.endswith(ending))


def _is_passive(text: str, at: int, language: Language) -> bool:
    """ "gefährdet | werden": what a participle stands before tells no future."""
    return bool(language.participle) and re.search(rf"\b{language.participle}\Z", text[:at]) is not None


def _share_clause(text: str, one: Found, other: Found) -> bool:
    return _CLAUSE_END.search(text, *sorted((one.start(), other.start()))) is None


def _is_abbreviation(match: Found, text: str) -> bool:
    """`No. 10` counts something and denies nothing."""
    return match[0] == "No" and _COUNTS.match(text, match.end()) is not None
