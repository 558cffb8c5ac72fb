"""Who acts in a passage, and who is only acted on: "support for Ukraine" says nothing of Ukraine's acts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from footnoted.check.support.between import without_days
from footnoted.check.support.said import Said, Span
from footnoted.check.support.titles import before_title
from footnoted.model.names import Mention
from footnoted.text.language import Language
from footnoted.text.words import WORD, either, ends_with, find_phrases, without

_ASIDE = re.compile(r",[^,;:()␝␜␞]{1,160},")


def is_acted_on(said: Said, mention: Mention, besides: frozenset[str] = frozenset()) -> bool:
    """Whether a preposition makes the named one an object; in a list the first name's counts for all.

    besides   prepositions that don't: the budget "of" a country is the country's.
    """
    words = [
        match
        for match in WORD.finditer(said.text, 0, mention.start)
        if match[0].lower() not in said.language.articles
    ]
    before = [other for other in said.mentions if other.end <= mention.start]
    if before and is_listed(said, before[-1], mention):
        return is_acted_on(said, before[-1], besides)
    if not words or said.ends_between(words[-1].end(), mention.start):
        return False
    if words[-1][0].lower() not in without(said.language.prepositions, besides):
        return False
    # "The government of Italy" is Italy acting.
    noun = words[-2][0].lower() if len(words) > 1 else ""
    return noun not in said.language.representatives


def _is_viewpoint(said: Said, mention: Mention) -> bool:
    """ "For Spain it is too early": the view of the one named, of what "it" only stands in for."""
    words = [match[0].lower() for match in WORD.finditer(said.text, 0, mention.start)]
    behind = [match[0].lower() for match in islice(WORD.finditer(said.text, mention.end), 2)]
    if not words or words[-1] not in said.language.viewpoints or len(behind) < 2:
        return False
    pronoun = next(
        (one for one in said.mentions if one.start > mention.end and one.form == "pronoun"), mention
    )
    own = pronoun.means == mention.means
    return own and behind[0] in said.language.neuter_pronouns and behind[1] in said.language.be


def is_object(said: Said, span: Span, person: bool) -> bool:
    """Whether a preposition other than "by" before a place makes it part of another subject:
    "officials close to Merz", "critics of Merz", "a letter from Merz".

    person   who speaks "for" a person is another one; who speaks for a government is its voice.
    """
    words = [match[0].lower() for match in WORD.finditer(before_title(said, span[0]))]
    if not words or words[-1] not in said.language.prepositions or (words[-1] == "for" and not person):
        return False
    if words[-1] in said.language.owning and words[-2:-1] and words[-2] in said.language.speech_nouns:
        # Italian "una nota di X": what English says with a possessive.
        return False
    phrase = " ".join(words[-2:])
    return phrase not in said.language.agents and words[-1] not in said.language.agents


def holders_of(said: Said, cue: Span, topic: frozenset[str] = frozenset()) -> Iterator[Mention]:
    """Those whom words at `cue` are about: the nearest name before them, and the names it is listed with.

    topic   what the words are about, in lower case; it may stand between: "believes that troops are no help".
    """
    nearest: Mention | None = None
    asides = asides_of(said, cue[0])
    for mention in reversed(said.mentions):
        if mention.end > cue[0] or any(start <= mention.start < end for start, end in asides):
            continue
        if mention.form == "office" and is_of_another_time(said, mention.start):
            continue
        if nearest is None:
            if said.ends_between(mention.end, cue[0]) or _is_addressed(said, mention):
                return
            acted_on = is_acted_on(said, mention) and not _is_viewpoint(said, mention)
            if acted_on or not _can_act(said, mention):
                continue
            if not _only_light(said, mention.end, cue[0], asides, topic):
                return
        elif not _only_joins(said, mention.end, nearest.start) or is_acted_on(said, mention):
            return
        nearest = mention
        yield mention


def asides_of(said: Said, before: int) -> list[Span]:
    """What stands between two commas and is about somebody else: ", which borders Norway,", ", Li said,"."""
    found: list[Span] = []
    if said.text.find(",", 0, before) < 0:
        return found
    opening = either(said.language.clause_words, said.language.prepositions, said.language.along)
    for match in _ASIDE.finditer(said.text, 0, before):
        words = [word[0].lower() for word in WORD.finditer(said.text, match.start(), match.end())]
        opens = words[:1] and words[0] in opening
        if (
            opens
            or _describes(said, match.start() + 2, match.end() - 1)
            or any(word in said.language.speech_verbs for word in words)
        ):
            found.append((match.start(), match.end() - 1))
    return found


def _describes(said: Said, start: int, end: int) -> bool:
    """ ", a member of the alliance,": an article and more than a name behind it, which may be part of a list."""
    article = WORD.match(said.text, start)
    if article is None or article[0].lower() not in said.language.articles:
        return False
    return not any(one.start <= article.end() + 1 and one.end == end for one in said.mentions)


def _only_light(said: Said, start: int, end: int, asides: list[Span], topic: frozenset[str]) -> bool:
    """Whether nothing between a name and a cue can be another subject or take the cue back."""
    language = said.language
    rest = list(said.text[start:end].lower())
    for begin, finish in asides:
        for i in range(max(begin, start), min(finish, end)):
            rest[i - start] = " "
    between = "".join(rest).removeprefix("'s ").removeprefix("' ")
    # "on Monday reaffirmed", "are among the six countries"
    between = _numbers_in(language).sub("", without_days(between, language))
    light = either(
        language.light,
        language.between,
        language.speech_verbs,
        language.representatives,
        language.clause_words,
        topic,
    )
    for match in find_phrases(between, light):
        between = f"{between[: match.start()]}{' ' * len(match[0])}{between[match.end() :]}"
    return all(word.endswith("ly") for word in WORD.findall(between))


def titles_of(said: Said, person: Mention) -> Iterator[Mention]:
    """The office or demonym that stands right before a name: "Danish Prime Minister Mette Frederiksen"."""
    for mention in said.mentions:
        beside = mention.end < person.start and not said.text[mention.end : person.start].strip()
        if beside and mention.of and not is_of_another_time(said, mention.start):
            yield mention


def is_of_another_time(said: Said, start: int) -> bool:
    """Whether a word before an office says that somebody does not hold it: "former", "deputy", "ex-".

    The people of a country may stand between, or be a part of the office: "former | Danish finance minister".
    """
    for mention in said.mentions:
        if mention.start < start <= mention.end + 1 and mention.form in ("office", "demonym"):
            start = mention.start
            break
    left = said.text[:start].rstrip(" -").lower()
    return ends_with(left, said.language.past_holders)


def _is_addressed(said: Said, mention: Mention) -> bool:
    """Whether somebody tells or asks the named one, so that the words after it are not its own."""
    before = said.text[: mention.start].rstrip()
    return ends_with(before, said.language.addressing)


def _can_act(said: Said, mention: Mention) -> bool:
    """A demonym alone describes something else: "Italian troops"; "the Italian government" acts."""
    if mention.form != "demonym":
        return True
    behind = said.text[mention.end : mention.end + 60]
    for match in find_phrases(behind, said.language.representatives):
        return not behind[: match.start()].strip()
    if any(find_phrases(said.text, said.language.polls)):
        return False
    # "The Dutch are willing": a people by itself.
    before = WORD.findall(said.text[: mention.start].lower())[-1:]
    following = WORD.match(behind, 1)
    return before == ["the"] and following is not None and following[0].lower() in said.language.between


def is_listed(said: Said, one: Mention, other: Mention) -> bool:
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
    between = _without_group(said.text[start:end], said.language)
    joining = either(said.language.conjunctions, said.language.articles)
    joined = all(word.lower() in joining for word in WORD.findall(between))
    return joined and all(sign.isalpha() or sign in " ,␟" for sign in between)


def _without_group(between: str, language: Language) -> str:
    """ "France, and the Baltic states—Estonia": a group whose countries follow behind a dash goes with the list."""
    words = list(WORD.finditer(between.removesuffix("—"))) if between.endswith("—") else []
    if not words or words[-1].end() != len(between) - 1 or words[-1][0].lower() not in language.groups:
        return between
    named = len(words) > 1 and words[-2][0][0].isupper()
    return between[: words[-2 if named else -1].start()]


@lru_cache
def _numbers_in(language: Language) -> re.Pattern[str]:
    """A number with the space behind it."""
    words = "|".join(map(re.escape, sorted(language.numerals, key=len, reverse=True)))
    return re.compile(rf"(?<![\w'-])(?:\d+{'|' if words else ''}{words}) ")
