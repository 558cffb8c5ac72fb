"""Titles before a name, recorded as an office or not: "British Prime Minister Li"."""

import re
from functools import lru_cache

from footnoted.check.support.said import Said
from footnoted.text.language import Language
from footnoted.text.words import WORD

_LAST_WORD = re.compile(rf"{WORD.pattern}\Z")


@lru_cache
def words_of_titles(language: Language) -> frozenset[str]:
    """Words that titles before a name are made of, recorded as an office or not."""
    return frozenset(word for phrase in language.representatives for word in phrase.split())


def start_of_titles(said: Said, start: int) -> int:
    """Where the titles right before a name begin, or the name itself."""
    while (title := next((one for one in said.mentions if one.end + 1 == start), None)) is not None:
        start = title.start
    return start


def before_title(said: Said, at: int) -> str:
    """What stands left of a name and of the office right before it, recorded or not: "critics of | Prime Minister Li"."""
    titles = words_of_titles(said.language)
    left = said.text[:at].rstrip(" ")
    titled = False
    while (last := _LAST_WORD.search(left)) is not None:
        word = last[0].lower()
        office = next((one for one in said.mentions if one.end == len(left) and one.form == "office"), None)
        # "Foreign Minister", "former Prime Minister"
        belongs = titled and (last[0][0].isupper() or word in said.language.past_holders)
        if office is None and not belongs and word not in titles and word not in said.language.articles:
            break
        titled = titled or office is not None or word in titles
        left = left[: office.start if office is not None else last.start()].rstrip(" ")
    return left
