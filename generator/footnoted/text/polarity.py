"""Words that turn a clause round, and words that weaken or oblige it."""

import re
from collections.abc import Iterator

from footnoted.text.language import Language
from footnoted.text.words import class_of, find_phrases

_COUNTS = re.compile(r"\. ?\d")


def negators_in(text: str, language: Language, denials: bool = False) -> Iterator[re.Match[str]]:
    """Each negator of a folded text, in order; with `denials` the verbs that deny, too.

    Phrases that hold a negator and deny nothing, "not only", are passed over.
    """
    words = language.negators | language.denials if denials else language.negators
    for match in find_phrases(text, words | language.affirmed):
        if match[0].lower() not in language.affirmed and not _is_abbreviation(match, text):
            yield match


def modals_in(text: str, language: Language) -> frozenset[str]:
    """The classes of modal words in a folded text: `ability`, `possibility`, `future`, `duty`.

    Tenses of one class count alike, since reported speech shifts them: "will" becomes "would".
    """
    return frozenset(
        class_of(match, language.modals)
        for match in find_phrases(text, language.modals)
        # The month of May, a surname: a capital within a sentence is a name.
        if not (match[0][0].isupper() and match.start() > 0 and text[match.start() - 1] == " ")
    )


def _is_abbreviation(match: re.Match[str], text: str) -> bool:
    """`No. 10` counts something and denies nothing."""
    return match[0] == "No" and _COUNTS.match(text, match.end()) is not None
