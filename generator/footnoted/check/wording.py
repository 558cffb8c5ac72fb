"""Words of a text as they are compared: without case, punctuation and grouping of digits."""

import re

_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"\w+")
_GROUPING = re.compile(r"(?<=[0-9]),(?=[0-9]{3}\b)")

_FUNCTION_WORDS = frozenset(
    """
    a about after all also an and any are as at be because been before being between both but by can
    could did do does down during each for from further had has have he her here him his how i if in
    into is it its just may me might more most must my no nor not of off on only or other our out over
    own same shall she should so some such than that the their them then there these they this those
    through to too under until up upon us very was we were what when where which while who whom whose
    why will with would you your
    """.split()
)


def words_in(text: str) -> tuple[str, ...]:
    """The words and numbers of a text in their order: `30,000` is one, `Macron’s` is `macron`."""
    plain = text.casefold()
    if "'" in plain or "’" in plain:
        plain = _POSSESSIVE.sub("", plain)
    if "," in plain:
        plain = _GROUPING.sub("", plain)
    return tuple(_WORD.findall(plain))


def content_words(text: str) -> frozenset[str]:
    """The words that say something by themselves.

    Only English has function words here; of a text in another language every word counts.
    """
    return frozenset(words_in(text)) - _FUNCTION_WORDS
