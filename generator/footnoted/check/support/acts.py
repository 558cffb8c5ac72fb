"""Speech acts in a passage: who says, claims or proposes something, and who is only spoken of.

A speaker adjoins the verb: `Macron proposed`, `the latter insisted`, `said Sophie Primas`, `as stated
by Zelenskyy`, `Putin's claim that`. A second name in the sentence is not the speaker.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from footnoted.check.support.between import FAR, WHO_ASIDE, may_stand_between
from footnoted.check.support.said import Act, Said, Span
from footnoted.check.support.titles import start_of_titles, words_of_titles
from footnoted.text.polarity import modals_of, negators_in
from footnoted.text.words import WORD, either, ends_with, find_phrases, without

_POSSESSIVE = re.compile(r"'s? ")
_AUXILIARY = re.compile(r"(?<!\S)([^\W\d_]+) \Z")


def acts_of(said: Said, who: Iterable[Span]) -> Iterator[Act]:
    """The acts whose subject stands at one of these places."""
    acts = (_act_of(said, subject) for subject in who)
    return (act for act in acts if act is not None)


# As many as one fact has subjects, in all of its citations; the same are asked for again and again.
@lru_cache(maxsize=64)
def _act_of(said: Said, subject: Span) -> Act | None:
    verb = _verb_of(said, subject)
    if verb is None or _is_unsaid(said, subject, verb):
        return None
    # "Putin's claim" is his own act, also where somebody accepts it.
    nested = verb not in said.speech_nouns and _is_nested(said, subject, verb, said.speech_verbs)
    asserts = said.text[slice(*verb)].lower() not in said.language.attitudes
    return Act(subject, verb, nested, asserts)


def _verb_of(said: Said, subject: Span) -> Span | None:
    verbs, nouns = said.speech_verbs, said.speech_nouns
    if not verbs and not nouns:
        return None
    start, end = subject
    possessive = _POSSESSIVE.match(said.text, end)
    if possessive is not None:
        return next((noun for noun in nouns if noun[0] == possessive.end()), None)
    noun = next((noun for noun in nouns if _is_noun_of(said, noun, start)), None)
    if noun is not None:
        return noun
    agent = _is_agent(said, start)
    for verb in verbs if not agent else ():
        # ", the minister, said Y was ready": the comma ends an aside and no quotation.
        aside = WHO_ASIDE.match(said.text, end, verb[0]) is not None
        own = aside or not _has_subject_behind(said, verb)
        together = (
            may_stand_between(said, end, verb)
            or _is_told_aside(said, subject, verb)
            or _is_told_by_the_way(said, subject, verb)
        )
        if verb[0] >= end and own and together:
            return None if _is_passive(said, end, verb) else verb
    if not agent and _is_followed_by_verb(said, end):
        # ", said Zelensky was ready": the name begins what was said.
        return None
    for verb in reversed(verbs):
        if verb[1] <= start and _is_inverted(said, verb, start):
            return verb
    return next((noun for noun in reversed(nouns) if agent and _is_made_by(said, noun, start)), None)


def _is_noun_of(said: Said, noun: Span, subject: int) -> bool:
    """Italian "una nota di X": what English says with a possessive."""
    words = [match[0].lower() for match in WORD.finditer(said.text, noun[1], subject)]
    titles = either(words_of_titles(said.language), said.language.articles)
    apart = said.ends_between(noun[1], subject) or not titles.issuperset(words[1:])
    return noun[1] < subject and words[:1] != [] and words[0] in said.language.owning and not apart


def _is_agent(said: Said, start: int) -> bool:
    """Whether "by" stands before a name and its title: "the paper, owned by X, said" has another speaker."""
    return _stands_behind(said, start, said.language.agents)


def _is_made_by(said: Said, noun: Span, subject: int) -> bool:
    """ "The promise was made by X", "a statement by X"."""
    start = start_of_titles(said, subject)
    if noun[1] > start or said.ends_between(noun[1], start):
        return False
    language = said.language
    words = [match[0].lower() for match in WORD.finditer(said.text, noun[1], start)]
    while words and words[-1] in language.articles:
        words.pop()
    return (
        words[-1:] != []
        and words[-1] in language.agents
        and all(word in either(language.making, language.be, language.have) for word in words[:-1])
    )


def _is_told_aside(said: Said, subject: Span, verb: Span) -> bool:
    """German ", wie X nach dem Treffen mitteilte": the verb closes a clause that only says who told it."""
    if verb[0] < subject[1] or not _stands_behind(said, subject[0], said.language.attributing):
        return False
    between = said.text[subject[1] : verb[0]]
    words = [match[0].lower() for match in WORD.finditer(between)]
    apart = "," in between or said.ends_between(subject[1], verb[0])
    spoken = either(said.language.speech_verbs, without(said.language.clause_words, said.language.articles))
    return not apart and len(words) <= FAR and spoken.isdisjoint(words)


def _is_told_by_the_way(said: Said, subject: Span, verb: Span) -> bool:
    """ "Holm surprised her partners by saying": who does something by saying it; ", Holm, surprised" may be an aside."""
    start, end = subject
    between = said.text[end : verb[0]]
    if said.text[:start].endswith(", ") and between.startswith(","):
        between = between[1:]
    words = [match[0].lower() for match in WORD.finditer(between)]
    by = bool(words) and words[-1] in said.language.agents and said.text[slice(*verb)].lower().endswith("ing")
    if not by or len(words) > FAR or "," in between or said.ends_between(end, verb[0]):
        return False
    told = either(said.language.speech_verbs, said.language.clause_words, said.language.conjunctions)
    named = any(end <= one.start < verb[0] and one.form != "demonym" for one in said.mentions)
    return not named and without(told, said.language.articles).isdisjoint(words)


def _stands_behind(said: Said, start: int, phrases: Set[str]) -> bool:
    """Whether one of these phrases stands before a name and its titles."""
    left = said.text[: start_of_titles(said, start)].rstrip().lower()
    return ends_with(left, phrases)


def _is_unsaid(said: Said, subject: Span, verb: Span) -> bool:
    """ "Holm never said", "Holm would say": a negator or modal takes the verb back, unless that denies itself."""
    language = said.language
    between = said.text[min(subject[1], verb[1]) : max(subject[0], verb[0])]
    if said.text[slice(*verb)].lower() in language.denials:
        return False
    return any(negators_in(between, language)) or any(find_phrases(between, modals_of(language)))


def _is_followed_by_verb(said: Said, end: int) -> bool:
    behind = WORD.match(said.text, end + 1)
    language = said.language
    verbs = (language.be, language.have, language.modals)
    return behind is not None and any(behind[0].lower() in some for some in verbs)


def _is_passive(said: Said, end: int, verb: Span) -> bool:
    """ "Merz was told that": who is told, asked or believed does not speak."""
    words = {match[0].lower() for match in WORD.finditer(said.text, end, verb[0])}
    progressive = said.text[slice(*verb)].lower().endswith("ing")
    return bool(words & said.language.be) and not progressive


def _is_inverted(said: Said, verb: Span, subject: int) -> bool:
    """`," said X`, `as stated by X`, `according to X`: a verb with its subject behind it."""
    language = said.language
    between = said.text[verb[1] : subject].lower()
    words = [match[0] for match in WORD.finditer(between)]
    while words and words[0] in language.articles:
        # In German "der" may begin a clause, and here it does not.
        words.pop(0)
    if said.ends_between(verb[1], subject) or "," in between or len(words) > 4:
        return False
    if said.text[verb[0] : verb[1]].lower() in language.agents:
        return True
    if (words[:1] and words[0] in language.agents) or _has_agent(said, verb, subject, words):
        return True
    if any(word in language.clause_words or word in language.prepositions for word in words):
        return False
    run = next((i for i, (start, end) in enumerate(said.runs) if start <= verb[0] < end), 0)
    opens = verb[0]
    while (helper := _AUXILIARY.search(said.text, said.runs[run][0], opens)) and helper[
        1
    ] in language.between:
        # "a déclaré Holm": the auxiliary begins the attribution.
        opens = helper.start()
    if opens == said.runs[run][0]:
        return said.opens[run] in ("quote", "comma")
    left = said.text[:opens].rstrip(" ")
    # "We are ready—said Holm": a dash alone parts words from their speaker, too.
    return left.endswith("—") or left[-1:] in ('"', "'", ",")


def _has_agent(said: Said, verb: Span, subject: int, words: list[str]) -> bool:
    """ "Posted on X by the Prime Minister Y", "stated again today by Y": "by" before a name and its title, and nobody
    else behind the verb."""
    language = said.language
    at = max((i for i, word in enumerate(words) if word in language.agents), default=None)
    if at is None or any(word in language.clause_words for word in words):
        return False
    if any(word in either(language.be, language.have) for word in words[:at]):
        # "The promise was broken by Y": of what "promise" says, Y is not the agent.
        return False
    titles = either(words_of_titles(language), language.articles)
    others = any(one.form == "name" and verb[1] <= one.start < subject for one in said.mentions)
    return not others and all(word in titles for word in words[at + 1 :])


def _has_subject_behind(said: Said, verb: Span) -> bool:
    """Whether a verb that follows a quotation or comma has its own speaker behind it: `, said Primas`."""
    return any(
        mention.start > verb[1] and _is_inverted(said, verb, mention.start)
        for mention in said.mentions
        if mention.form in ("name", "office")
    )


def _is_nested(said: Said, subject: Span, verb: Span, verbs: list[Span]) -> bool:
    for other in verbs:
        if _is_agent_of_all(said, other, subject, verb):
            return True
        if other[1] <= subject[0] and other != verb and not said.ends_between(other[1], subject[0]):
            between = said.text[other[1] : subject[0]].lower()
            words = [match[0] for match in WORD.finditer(between)]
            if (
                len(words) <= 4
                and (not words or words[-1] in said.language.clause_words)
                and "," not in between
            ):
                return True
    return False


def _is_agent_of_all(said: Said, other: Span, subject: Span, verb: Span) -> bool:
    """ "According to X, …": all that follows in the sentence is told by X."""
    phrase = said.text[other[0] : other[1]].lower()
    return (
        phrase in said.language.agents
        and other != verb
        and other[1] <= subject[0]
        and not said.ends_between(other[1], subject[0])
    )
