"""Number words: `thirty-seven`, `two hundred and fifty thousand`, `deux cents`."""

import re
from functools import lru_cache

from footnoted.text.language import Language


def number_of(words: str, language: Language) -> int | None:
    """The number that a run of number words spells, or None if they spell no single one: "two three"."""
    total, current, last = 0, None, None
    for match in _pattern(language).finditer(words):
        word = match[0].lower()
        power = language.scales.get(word)
        if current is not None and power is not None:
            current *= 10**power
            if power > 2:
                if last is not None and power >= last:
                    return None
                total, current, last = total + current, None, power
        elif word not in language.numerals:
            return None
        elif current is None:
            current = language.numerals[word]
        elif _follows(current, language.numerals[word]):
            current += language.numerals[word]
        else:
            return None
    return None if current is None and last is None else total + (current or 0)


def _follows(current: int, new: int) -> bool:
    """Whether a number word goes on with the number so far: seven after thirty, fifty after a hundred."""
    if current % 100 == 0:
        return 0 < new < 100 <= current
    return current % 10 == 0 and current % 100 >= 20 and 0 < new < 10


@lru_cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = sorted({*language.numerals, *language.scales}, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
