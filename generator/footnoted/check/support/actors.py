"""Who acts in a passage, and who is only acted on: "support for Ukraine" says nothing of Ukraine's acts."""

from collections.abc import Iterator, Set

from footnoted.check.support.said import Said, Span
from footnoted.model.names import Mention
from footnoted.text.words import WORD, find_phrases

_ARTICLES = frozenset(("the", "a", "an"))
_AND = frozenset(("and", "or", "both", "as", "well"))


def is_acted_on(said: Said, mention: Mention, besides: Set[str] = frozenset()) -> bool:
    """Whether a preposition makes the named one an object; in a list the first name's counts for all.

    besides   prepositions that don't: the budget "of" a country is the country's.
    """
    words = [
        match for match in WORD.finditer(said.text, 0, mention.start) if match[0].lower() not in _ARTICLES
    ]
    before = [other for other in said.mentions if other.end <= mention.start]
    if before and _is_listed(said, before[-1], mention):
        return is_acted_on(said, before[-1], besides)
    if not words or said.ends_between(words[-1].end(), mention.start):
        return False
    if words[-1][0].lower() not in said.language.prepositions - besides:
        return False
    # "The government of Italy" is Italy acting.
    noun = words[-2][0].lower() if len(words) > 1 else ""
    return noun not in said.language.representatives


def holders_of(said: Said, cue: Span) -> Iterator[Mention]:
    """Those whom words at `cue` are about: the nearest name before them, and the names it is listed with."""
    nearest: Mention | None = None
    for mention in reversed(said.mentions):
        if mention.end > cue[0]:
            continue
        if nearest is None:
            if said.ends_between(mention.end, cue[0]) or _is_addressed(said, mention):
                return
            if is_acted_on(said, mention) or not _can_act(said, mention):
                continue
        elif not _only_joins(said, mention.end, nearest.start):
            return
        nearest = mention
        yield mention


def titles_of(said: Said, person: Mention) -> Iterator[Mention]:
    """The office or demonym that stands right before a name: "Danish Prime Minister Mette Frederiksen"."""
    for mention in said.mentions:
        if mention.end < person.start and not said.text[mention.end : person.start].strip() and mention.of:
            yield mention


def _is_addressed(said: Said, mention: Mention) -> bool:
    """Whether somebody tells or asks the named one, so that the words after it are not its own."""
    before = said.text[: mention.start].rstrip()
    return any(match.end() == len(before) for match in find_phrases(before, said.language.addressing))


def _can_act(said: Said, mention: Mention) -> bool:
    """A demonym alone describes something else: "Italian troops"; "the Italian government" acts."""
    if mention.form != "demonym":
        return True
    following = WORD.search(said.text, mention.end)
    return following is not None and following[0].lower() in said.language.representatives


def _is_listed(said: Said, one: Mention, other: Mention) -> bool:
    """Whether two names stand together or are parts of one list; a comma alone may end a phrase."""
    if not _only_joins(said, one.end, other.start):
        return False
    between = said.text[one.end : other.start]
    following = said.text[other.end : other.end + 5]
    return "," not in between or "and " in between or following.startswith((",", " and "))


def _only_joins(said: Said, start: int, end: int) -> bool:
    """Whether two names stand together or in one list."""
    if said.ends_between(start, end):
        return False
    words = (match[0].lower() for match in WORD.finditer(said.text, start, end))
    between = said.text[start:end]
    joined = all(word in _AND or word in _ARTICLES for word in words)
    return joined and set(between) <= set(" ,␟abcdefghijklmnopqrstuvwxyz")
