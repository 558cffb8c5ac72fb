"""What may stand between a subject and its verb without parting them: "Li, who came late, has on Monday also | said"."""

import re
from functools import lru_cache

from footnoted.check.support.said import Said, Span
from footnoted.text.language import Language
from footnoted.text.phrases import phrases_of
from footnoted.text.words import WORD

FAR = 6
"""Most words between a subject and its verb."""

WHO_ASIDE = re.compile(
    r", (?:(?:who|which|whose|the|a|an|[^\W\d_]+ing|co-[a-z]+ing)\b[^,;:()␝␜]{1,100}|\d\d),"
)
_WHO_TELLS = re.compile(r",? who ")
_WHO_DID = re.compile(r" who [^\W\dA-ZÀ-Þ]+ed [^,;:()␞␝␜]{1,60} ")
_JOINED = re.compile(r" and (?=[^\W\d_a-z])")
_PARTY = re.compile(r" \([^\W_][^()␟␞␝␜]{0,24}\)")


def may_stand_between(said: Said, start: int, verb: Span) -> bool:
    """Whether the words between a subject and a verb leave them together; a party or an age may stand there."""
    language, end = said.language, verb[0]
    party = _PARTY.match(said.text, start, end)
    start = party.end() if party is not None else start
    if said.ends_between(start, end):
        return False
    if _WHO_TELLS.fullmatch(said.text, start, end) is not None:
        # "Holm, who told the paper"
        return True
    did = _WHO_DID.fullmatch(said.text, start, end)
    if did is not None and said.language.clause_words.isdisjoint(did[0].lower().split()[1:]):
        # "Holm who attended the meeting said"
        return not any(start < one.start < end for one in said.mentions)
    between = WHO_ASIDE.sub(" ", said.text[start:end].replace("␟", " "))
    joined = _JOINED.match(between)
    if joined is not None and said.begins_name(start + joined.end()):
        # "Merz and Tusk said": both did.
        end = said.end_of_name(start + joined.end())
        while said.begins_name(end + 1):
            # A title and its name: "Merz and British Prime Minister Lind said".
            end = said.end_of_name(end + 1)
        return may_stand_between(said, end, verb)
    words = [match[0].lower() for match in WORD.finditer(between)]
    if not words:
        return True
    if len(words) > FAR:
        return False
    if words == ["as"] and said.text[slice(*verb)].lower().endswith("ing"):
        # "quoted Holm as saying"
        return True
    rest = between.lower()
    for phrase in sorted(phrases_of(language.between).begun_in(rest), key=len, reverse=True):
        rest = _whole(phrase).sub(" ", rest)
    rest = without_days(rest, language)
    left = [match[0] for match in WORD.finditer(rest) if not match[0].endswith("ly")]
    gathered = left and left[0].endswith(("ed", "ing")) and language.kindred.get(left[0].lower()) == "meet"
    if gathered and any(start < one.start < end for one in said.mentions):
        return False
    if left and (left[0] in language.affiliating or gathered):
        # "Holm of the Strait said", "the ministers gathered in Oslo today, assert"
        return not any(word in language.clause_words or word in language.speech_verbs for word in left)
    return not left


@lru_cache(maxsize=512)
def _whole(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")


@lru_cache
def _weekdays(language: Language) -> frozenset[str]:
    return frozenset(language.weekdays)


@lru_cache
def _on_a_day_in(language: Language) -> re.Pattern[str]:
    """A weekday with its preposition: "Merz on Monday said"."""
    before = "|".join(map(re.escape, sorted(language.prepositions)))
    days = "|".join(map(re.escape, sorted(language.weekdays)))
    return re.compile(rf"(?<!\w)(?:(?:{before}) )?(?:{days})(?!\w)")


def without_days(text: str, language: Language) -> str:
    """A text in lower case without its weekdays and their prepositions: "on Monday reaffirmed"."""
    if not any(phrases_of(_weekdays(language)).begun_in(text)):
        return text
    return _on_a_day_in(language).sub(" ", text)
