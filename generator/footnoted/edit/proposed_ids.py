"""The id that a new record gets if nobody names one: an address for ever, so it says what the record says."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from footnoted.model.corpus import Corpus
from footnoted.model.kinds import Kind
from footnoted.text.codes import MAX_ID_LENGTH, check_id, record_id
from footnoted.text.language import Language
from footnoted.text.languages import language_of
from footnoted.text.reading import Unreadable

_SPELT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_WORDS = 3
_OF_KIND: dict[str, tuple[str, ...]] = {
    "member": ("country", "organisation", "role"),
    "position": ("country", "by", "stance"),
    "figure": ("subject", "measure"),
    "quote": ("speaker", "words"),
    "statement": ("speaker", "content"),
    "source": ("publisher", "published"),
    "disagreement": ("facts",),
}
"""The fields that tell records of a kind apart; of all other kinds it is the name or the label."""


def slug(text: str, limit: int = MAX_ID_LENGTH) -> str:
    """The letters and digits of a text as an id has them; "" where it has none of ASCII."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT)).replace("'", "").replace("’", "")
    words = re.findall("[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char)))
    while len("-".join(words)) > limit and len(words) > 1:
        words.pop()
    return "-".join(words)[:limit]


def propose_id(kind: Kind, values: Mapping[str, Any], corpus: Corpus, taken: frozenset[str]) -> str:
    """An id made of a record's values, which no record has and nothing else may have.

    taken   ids in lower case that can't be given any more.
    """
    language = language_of(str(values.get("language", "en")))
    parts = [*filter(None, _parts(kind, values, corpus, language))]
    # Cut so that a number can still follow.
    stem = slug(" ".join(parts), MAX_ID_LENGTH - 4) or f"new-{kind.name}"
    if not _is_allowed(stem):
        stem = f"{kind.name}-{stem}"
    number, id = 1, stem
    while id in taken:
        number += 1
        id = f"{stem}-{number}"
    return id


def taken_ids(corpus: Corpus) -> frozenset[str]:
    """Every id that some file has, of whatever kind and good or not."""
    return frozenset(id.lower() for _, id in corpus.files)


def _is_allowed(id: str) -> bool:
    with suppress(Unreadable):
        check_id(id)
        return True
    return False


def _parts(kind: Kind, values: Mapping[str, Any], corpus: Corpus, language: Language) -> Iterator[str]:
    for key in _OF_KIND.get(kind.name, ()):
        value = values.get(key)
        if key in ("words", "content") and value:
            yield _first_words(" ".join(_texts(value)), language)
        elif key == "published" and value:
            # Of a span the day by which all of it was published.
            yield (re.findall("[0-9][0-9-]*", str(value)) or [""])[-1]
        elif key in ("speaker", "by") and value:
            yield _surname(_texts(value)[0], corpus, language)
        elif value:
            yield " ".join(record_id(text) for text in _texts(value)[:2])
    if kind.name not in _OF_KIND or (kind.name == "source" and "publisher" not in values):
        named = str(next((values[key] for key in ("name", "label", "title") if key in values), ""))
        first, _, rest = named.partition(" ")
        named = rest if first.lower() in language.articles and rest else named
        yield named if kind.name != "source" else _first_words(named, language)


def _texts(value: Any) -> Sequence[str]:
    if isinstance(value, dict):
        return [str(value.get("described", ""))]
    return [_texts(one)[0] for one in value] if isinstance(value, list) else [str(value)]


def _surname(id: str, corpus: Corpus, language: Language) -> str:
    """The surname of a person's record, or the last word of their name; of others the id or their first words."""
    person = corpus.get(id, "person")
    if person is not None:
        return str(person.surname or person.name.split()[-1])
    return id if corpus.file_of(id, ("organisation", "country", "initiative")) else _first_words(id, language)


def _first_words(text: str, language: Language) -> str:
    """The first few words that carry something."""
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text)
    light = language.articles | language.determiners | language.prepositions | language.pronouns | language.be
    telling = [word for word in words if word.lower() not in light]
    return " ".join((telling or words)[:_WORDS])
