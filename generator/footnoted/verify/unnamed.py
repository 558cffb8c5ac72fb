"""Whom an attribution means that names nobody: `" disse ainda`, `" said the prime minister`."""

import re

from footnoted.model.names import Mention, Names
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import WORD, either, find_phrases
from footnoted.verify.readings import stranger_in

_SIGN = re.compile(r"[,;:.!?()—\"]")


def understood(
    text: Folded, at: int, attribution: str, teller: str, names: Names, language: Language
) -> frozenset[str]:
    """Who is meant beside the marks of a quote, where no name and no pronoun stands there; empty if it isn't clear.

    at       where the quote's words begin.
    teller   who was last told to speak before them, or "".

    A title alone means whose it was shown to be: "the prime minister, X, came". In a language that leaves
    pronouns out, a verb alone means who spoke before it, if nobody was named since.
    """
    subject = _subject_of(attribution, language)
    begins = text.paragraph_span(max(0, text.paragraph_of(at) - 1))[0]
    before = text.text[begins:at]
    mentions = names.mentions_in(before)
    people = [
        one
        for one in mentions
        if one.form in ("name", "office") and {names.kinds.get(id) for id in one.means} == {"person"}
    ]
    if subject:
        return _holder_of(subject, before, people)
    if subject is None or not language.drops_pronouns or not people or people[-1].means != {teller}:
        return frozenset()
    return (
        frozenset()
        if stranger_in(before, people[-1].end, len(before), mentions, names, language)
        else people[-1].means
    )


def _subject_of(attribution: str, language: Language) -> str | None:
    """The title that stands for a verb's subject, in lower case; "" where none stands there, None for another subject."""
    verb = next(find_phrases(attribution, language.speech_verbs), None)
    if verb is None:
        return None
    opens = max(attribution.rfind(sign, 0, verb.start()) for sign in ',;:."') + 1
    closes = _SIGN.search(attribution, verb.end())
    before = WORD.findall(attribution[opens : verb.start()].lower())
    behind = WORD.findall(attribution[verb.end() : closes.start() if closes else len(attribution)].lower())
    if not all(word in language.between for word in before):
        return None
    light = either(language.between, language.articles, language.day_opens)
    while behind and behind[0] in light:
        behind.pop(0)
    if not behind or behind[0] in language.prepositions:
        return ""
    title = " ".join(behind)
    return title if title in language.representatives else None


def _holder_of(title: str, before: str, people: list[Mention]) -> frozenset[str]:
    """The only one whose name stands right behind a title: "the prime minister, X,"; empty for none, two or a stranger."""
    named = {one.start: one.means for one in people}
    titled = re.finditer(rf"(?<!\w){re.escape(title)},? ", before.lower())
    holders = {named.get(one.end()) for one in titled if before[one.end() : one.end() + 1].isupper()}
    holder = holders.pop() if len(holders) == 1 else None
    return holder if holder is not None and len(holder) == 1 else frozenset()
