"""What a record is called: for whoever looks for it, and for the values that mean it."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from footnoted.model.corpus import Corpus, RecordFile
from footnoted.model.parts import Alias, Described
from footnoted.model.schema import attribute_of, fields_of
from footnoted.text.amounts import Amount
from footnoted.text.codes import CURRENCIES
from footnoted.text.edtf import EdtfDate
from footnoted.text.folding import folded_words

_NAMES = ("name", "surname", "label", "title", "symbol")
_OTHER_NAMES = ("aliases", "demonyms", "phrases")
_TITLES = ("name", "title", "label", "words", "content")


def names_of_record(record: Any) -> list[str]:
    """Every name by which people may look for a record, the usual one first; empty for most facts."""
    names = [getattr(record, key, None) for key in _NAMES]
    for key in _OTHER_NAMES:
        names += [one.name if isinstance(one, Alias) else one for one in getattr(record, key, ())]
    names += getattr(record, "spellings", ())
    return list(dict.fromkeys(name for name in names if name))


def title_of_record(record: Any) -> str:
    """A record in one line: its name or its words, else what is required of its kind."""
    for key in _TITLES:
        value = getattr(record, key, None)
        if value:
            return value if isinstance(value, str) else " […] ".join(value)
    values = (
        getattr(record, attribute_of(key))
        for key, field in fields_of(type(record)).items()
        if field.required or key == "facts"
    )
    return " ".join(_shown(value) for value in values)


def reference_to(file: RecordFile) -> str:
    """How a record's id is written in other records: codes of countries and currencies in capitals."""
    is_code = file.kind.name == "country" or (file.kind.name == "unit" and file.id.upper() in CURRENCIES)
    return file.id.upper() if is_code else file.id


def find_named(text: str, kinds: Iterable[str], corpus: Corpus) -> str | None:
    """The id, as it is written in other records, that an id, a code or a name means among these kinds.

    result   None for no record, and where several have the name.
    """
    kinds = tuple(kinds)
    for written in (text, text.lower()):
        file = corpus.file_of(written, kinds)
        if file is not None:
            return reference_to(file)
    wanted = plain_letters(text)
    found = [
        corpus.file_for(record)
        for record in corpus.of_kind(*kinds)
        if wanted in map(plain_letters, names_of_record(record))
    ]
    return reference_to(found[0]) if len(found) == 1 else None


def plain_letters(text: str) -> str:
    """A text for looking up: folded as passages are, in lower case, without accents."""
    parted = unicodedata.normalize("NFKD", folded_words(text).casefold())
    return "".join(char for char in parted if not unicodedata.combining(char))


def _shown(value: Any) -> str:
    if isinstance(value, Amount | EdtfDate):
        return value.written
    if isinstance(value, Described):
        return value.described
    return ", ".join(map(_shown, value)) if isinstance(value, tuple) else str(value)


def texts_in(value: Any) -> Iterator[str]:
    """The texts of one value of a record: a passage's segments one by one."""
    if isinstance(value, tuple):
        yield from value
    else:
        yield _shown(value)
