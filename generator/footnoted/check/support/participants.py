"""Who took part in an event, and who is only spoken of, served, missing or the place where it was."""

from collections.abc import Sequence

from footnoted.check.support.actors import is_listed
from footnoted.check.support.context import Context
from footnoted.check.support.said import Said, Span
from footnoted.model.facts import Mentioned
from footnoted.model.names import Mention
from footnoted.model.parts import Described
from footnoted.text.codes import record_id
from footnoted.text.words import WORD, ends_with, find_phrases

_OWNED = 3
"""Most words from an owner to the event: "Holm's first trip"."""


def present(who: Mentioned, said: Said, named: Sequence[Span], context: Context) -> list[Span]:
    """Where somebody is named as there themselves: not in "Norway's minister", "to talk about Holm".

    named   where the event's own words stand.
    """
    if isinstance(who, Described):
        return said.places_of(who.described)
    person = context.names.kinds.get(record_id(who)) == "person"
    return [
        (mention.start, mention.end)
        for mention in said.mentions_of(record_id(who))
        if _may_act(mention, said)
        and _owns_event(mention, said, named, person)
        and not _is_beside(mention, said, named, person)
    ]


def _may_act(mention: Mention, said: Said) -> bool:
    """A people alone describes somebody else: "Danish journalists"; "Norwegian and Danish ministers" act."""
    if mention.form != "demonym":
        return True
    behind = said.text[mention.end : mention.end + 40]
    found = next(find_phrases(behind, said.language.representatives), None)
    return found is not None and not said.ends_between(mention.end, mention.end + found.start())


def _owns_event(mention: Mention, said: Said, named: Sequence[Span], person: bool) -> bool:
    """ "Holm's trip" is Holm's own; "Holm's deputy" is another one, and so is "Norway's minister"."""
    if not said.text.startswith("'s ", mention.end):
        return True
    words = [match.span() for match in WORD.finditer(said.text, mention.end + 2)][:_OWNED]
    return person and (said.language.code != "en" or any(span in named for span in words))


def _is_beside(mention: Mention, said: Said, named: Sequence[Span], person: bool) -> bool:
    """Whether the words before a name make it a topic, a place, a master or a part of another clause."""
    language = said.language
    first = _first_of_list(mention, said)
    words = [match for match in WORD.finditer(said.text, 0, first.start)]
    while words and words[-1][0].lower() in language.articles:
        words.pop()
    if not words or said.ends_between(words[-1].end(), first.start):
        return False
    left = said.text[: words[-1].end()].lower()
    last, noun = words[-1][0].lower(), words[-2] if len(words) > 1 else None
    if ends_with(left, language.topics):
        return True
    if noun is not None and last in language.prepositions and noun[0].lower() in language.attendants:
        return True
    if last in language.genitives & language.with_others and language.code == "en":
        return (
            noun is not None and noun.span() not in named and noun[0].lower() not in language.representatives
        )
    if last in language.away:
        return not any(
            start >= mention.end and not said.ends_between(mention.end, start) for start, _ in named
        )
    return not person and last in language.prepositions and last not in language.with_others


def _first_of_list(mention: Mention, said: Said) -> Mention:
    """The first of the names that one is listed with, or the title that stands right before it."""
    before = [other for other in said.mentions if other.end <= mention.start]
    if before and is_listed(said, before[-1], mention):
        return _first_of_list(before[-1], said)
    return mention
