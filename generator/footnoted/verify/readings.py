"""Whom a pronoun means: the nearest name before it that it can stand for."""

from collections.abc import Iterator

from footnoted.model.names import Mention, Names
from footnoted.model.receipts import Reading
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import find_phrases
from footnoted.verify.match import Spans


def readings_of(text: Folded, spans: Spans, names: Names, language: Language) -> Iterator[Reading]:
    """The pronouns of a passage with their names, in order; one that could mean two is left out.

    The name stands in the same or the previous paragraph, and no other eligible name between: a
    person for "he", a body, country or initiative for "it".
    """
    for i, (start, end) in enumerate(spans):
        for match in find_phrases(text.text[start:end], language.singular_pronouns | language.other_pronouns):
            at = start + match.start()
            person = match[0].lower() in language.singular_pronouns
            named = _antecedent(text, at, person, names)
            if named is not None:
                (means,) = named[0].means
                within = any(one <= named[1] < other for one, other in spans)
                yield Reading(i, match.start(), match[0], means, within)


def _antecedent(text: Folded, at: int, person: bool, names: Names) -> tuple[Mention, int] | None:
    """The mention that a pronoun at `at` stands for, and where it is."""
    begins = text.paragraph_span(max(0, text.paragraph_of(at) - 1))[0]
    for mention in reversed(names.mentions_in(text.text[begins:at])):
        if mention.form == "demonym" or not mention.means:
            continue
        if any((names.kinds.get(one) == "person") == person for one in mention.means):
            return (mention, begins + mention.start) if len(mention.means) == 1 else None
    return None
