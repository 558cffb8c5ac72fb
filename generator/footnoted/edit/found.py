"""Whether something is among the facts already: a fact, a passage, a person, a source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from footnoted.edit.addresses_alike import address_key, is_like_address
from footnoted.edit.titles import names_of_record, plain_letters, texts_in, title_of_record
from footnoted.model.corpus import Corpus, RecordFile, Route
from footnoted.model.schema import Address, Digest
from footnoted.model.walk import values_of
from footnoted.problems import Place

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")

# How well a record answers, the best first.
_SAME, _NAMED, _IN_NAME, _IN_TEXT, _ALL_WORDS, _ALIKE, _MOST_WORDS = range(7)

_LEAST_ALIKE = 0.8
_LEAST_LETTERS = 4
_LEAST_PASSAGE = 3
"""A passage of so many words is found in a longer text that was pasted."""


@dataclass(frozen=True, slots=True)
class Found:
    """A record that answers.

    place   of the value that answers, or of the record.
    title   its name or its words; "" for a file that can't be read.
    """

    kind: str
    id: str
    place: Place
    title: str


def find_records(words: str, corpus: Corpus) -> list[Found]:
    """The records that have these words, the best answer first, then by kind and id.

    Upper and lower case, accents, quotation marks and dashes count alike. An address answers for the page that it
    opens, a passage also within the longer text around it, a name also when it is spelt a little otherwise.
    Words that all stand in one record answer wherever they stand; of four words or more, most of them.
    """
    if is_like_address(words.strip()):
        return _at_address(words.strip(), corpus)
    wanted = _Wanted.of(words)
    if not wanted.text:
        return []
    answers = []
    for file in _written(corpus):
        record = corpus.records.get(file.key)
        answer = _answer(wanted, file, record)
        if answer is not None:
            rank, at = answer
            title = title_of_record(record) if record is not None else ""
            answers.append((rank, Found(file.kind.name, file.id, file.place(at), title)))
    return [found for _, found in sorted(answers, key=lambda answer: answer[0])]


def _written(corpus: Corpus) -> list[RecordFile]:
    """What people wrote, by kind and id."""
    files = (file for file in corpus.files.values() if file.kind.group != "generated")
    return sorted(files, key=lambda file: (file.kind.folder, file.id))


def _readable(corpus: Corpus) -> Iterator[tuple[RecordFile, Any]]:
    return ((file, corpus.records[file.key]) for file in _written(corpus) if file.key in corpus.records)


@dataclass(frozen=True, slots=True)
class _Wanted:
    text: str
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "_Wanted":
        plain = plain_letters(text)
        return cls(plain, frozenset(_WORD.findall(plain)))


def _at_address(address: str, corpus: Corpus) -> list[Found]:
    key = address_key(address)
    found = []
    for file, record in _readable(corpus):
        for at, type_, value in values_of(record):
            if isinstance(type_, Address) and address_key(value) == key:
                found.append(Found(file.kind.name, file.id, file.place(at), title_of_record(record)))
    return found


def _answer(wanted: _Wanted, file: RecordFile, record: Any) -> tuple[int, Route] | None:
    """How well a record answers and with which value; None if it does not."""
    if wanted.text in (file.id, file.id.replace("-", " ")):
        return _SAME, ()
    if record is None:
        return (_ALL_WORDS, ()) if wanted.words <= set(file.id.split("-")) else None
    names = [plain_letters(name) for name in names_of_record(record)]
    texts = [(at, plain_letters(text)) for at, text in _texts_of(record)]
    if wanted.text in names:
        return _NAMED, _place_of(wanted.text, texts)
    for text in names:
        if _stands_in(wanted.text, text):
            return _IN_NAME, _place_of(text, texts)
    for at, text in texts:
        is_passage = len(text.split()) >= _LEAST_PASSAGE and _stands_in(text, wanted.text)
        if is_passage or _stands_in(wanted.text, text):
            return _IN_TEXT, at
    return _by_words(wanted, names, texts, file)


def _by_words(
    wanted: _Wanted, names: list[str], texts: list[tuple[Route, str]], file: RecordFile
) -> tuple[int, Route] | None:
    had = {word for _, text in texts for word in _WORD.findall(text)} | set(file.id.split("-"))
    most = max(texts, key=lambda one: len(wanted.words & set(_WORD.findall(one[1]))), default=((), ""))[0]
    if wanted.words and wanted.words <= had:
        return _ALL_WORDS, most
    for name in names:
        if _is_alike(wanted.text, name):
            return _ALIKE, _place_of(name, texts)
    return (
        (_MOST_WORDS, most)
        if len(wanted.words) > 3 and 4 * len(wanted.words & had) >= 3 * len(wanted.words)
        else None
    )


def _texts_of(record: Any) -> Iterator[tuple[Route, str]]:
    for at, type_, value in values_of(record):
        if not isinstance(type_, Digest):
            yield from ((at, text) for text in texts_in(value))


def _place_of(plain: str, texts: list[tuple[Route, str]]) -> Route:
    return next((at for at, text in texts if text == plain), ())


def _stands_in(words: str, text: str) -> bool:
    """Whether words stand whole in a text."""
    at = text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() and words[0].isalnum()) and not (after.isalnum() and words[-1].isalnum()):
            return True
        at = text.find(words, at + 1)
    return False


def _is_alike(one: str, other: str) -> bool:
    """Whether a name is another one with a few letters changed; also each of its words by itself."""
    return any(
        abs(len(one) - len(part)) <= 2 and _ratio(one, part) >= _LEAST_ALIKE
        for part in (other, *other.split())
        if len(part) >= _LEAST_LETTERS and len(one) >= _LEAST_LETTERS
    )


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.quick_ratio() >= _LEAST_ALIKE else 0.0
