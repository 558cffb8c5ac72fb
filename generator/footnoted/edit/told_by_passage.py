"""What a passage says of a new fact, where it can be read in one way only.

Each reading is judged as `check` judges facts: a value is taken if of all that the words name it is the only one
that they carry. Where two are carried, or none, nothing is concluded.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import product
from typing import Any

from footnoted.check.support import examine_record
from footnoted.check.support.cited import cited_by
from footnoted.check.support.context import Context
from footnoted.check.support.titles import words_of_titles
from footnoted.edit.titles import reference_to
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Fact
from footnoted.model.kinds import KINDS, Kind
from footnoted.model.names import NAMED_KINDS, names_of
from footnoted.model.names import Mention as Named
from footnoted.model.parts import Citation
from footnoted.model.schema import Choice, FieldType, Mention, Number, Reference, Text, fields_of
from footnoted.model.sources import Source
from footnoted.text.amounts import grouped, read_amount, spoken_number
from footnoted.text.days import Tense, days_in
from footnoted.text.folding import folded_words
from footnoted.text.languages import language_of
from footnoted.text.quantities import Quantity, quantities_in
from footnoted.text.reading import Unreadable
from footnoted.text.words import WORD, find_phrases

_STEPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "quote": (("speaker",),),
    "statement": (("speaker",),),
    "member": (("country", "organisation"),),
    "position": (("country", "stance"),),
    "figure": (("amount", "unit", "bound"), ("measure",), ("subject",)),
}
"""Fields that are read together, by kind; a step knows what those before it found, and needs it."""

_QUOTATION = re.compile(r"“([^“”]*)”|„([^„“]*)“|«([^«»]*)»|\"([^\"]*)\"")
_MARKS = frozenset('“”„«»"')
_AT_ENDS = " ,.;:–—"
_POSSESSIVE = re.compile(r"['’]s? ")
_MOST = 400
"""Readings tried at most in one step."""


def parted_quotation(passage: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words between quotation marks, and the words around them; two empty lists if the marks do not pair."""
    quoted: list[str] = []
    around: list[str] = []
    for segment in passage:
        at = 0
        for match in _QUOTATION.finditer(segment):
            around.append(segment[at : match.start()])
            quoted.append(next(group for group in match.groups() if group is not None))
            at = match.end()
        around.append(segment[at:])
    if any(_MARKS & set(piece) for piece in (*around, *quoted)):
        return [], []
    stripped = [[piece.strip(_AT_ENDS) for piece in pieces] for pieces in (quoted, around)]
    words, told = ([piece for piece in pieces if piece] for pieces in stripped)
    return words, told


def told_by_passage(
    kind: Kind, given: Mapping[str, Any], citation: Citation, words: Sequence[str], corpus: Corpus
) -> dict[str, str]:
    """The values of a fact that only its passage gives.

    given    the values that are known, as `record_text` takes them.
    words    those of a quote, which are no part of the passage.
    result   only keys that `given` lacks; empty if the passage names nothing, or too much.
    """
    reader = _Reader(kind, citation, tuple(words), corpus)
    known = {key: value for key, value in given.items() if isinstance(value, str)}
    found: dict[str, str] = {}
    for step in _STEPS.get(kind.name, ()):
        if all(key in known or key not in given for key in step):
            found |= reader.only_reading(step, {**known, **found})
        if step[0] not in {**given, **found}:
            break
    return {key: value for key, value in found.items() if key not in given}


class _Reader:
    def __init__(self, kind: Kind, citation: Citation, words: tuple[str, ...], corpus: Corpus) -> None:
        source: Source | None = corpus.get(citation.source, "source")
        self._kind = kind
        self._citation = citation
        self._words = words
        self._language = language_of(source.language if source is not None else "en")
        self._published = (
            source.published.earliest if source is not None and source.published.is_day else None
        )
        self._about = source.published.about if source is not None else None
        self._text = " ␟ ".join(map(folded_words, citation.passage))
        self._corpus = _without_facts(corpus)
        self._context = Context(self._corpus, names_of(self._corpus))
        self._named = self._mentioned()

    def only_reading(self, step: tuple[str, ...], known: Mapping[str, str]) -> dict[str, str]:
        """The one set of values of a step that the passage carries; empty for none and for several."""
        readings = [
            reading
            for reading in self._readings(step, known)
            if all(known.get(key, value) == value for key, value in reading.items())
        ]
        if len(readings) > _MOST or all(key in known or key == "bound" for key in step):
            return {}
        carried = list(self._carried(step, readings, known))
        return carried[0] if len(carried) == 1 else {}

    def _readings(self, step: tuple[str, ...], known: Mapping[str, str]) -> Iterator[dict[str, str]]:
        if step[0] == "amount":
            numbers = self._numbers()
            # Of two numbers in a passage nobody but its reader knows which one is meant.
            meant = numbers if "amount" in known or len({one.value for one in numbers}) == 1 else []
            for number, unit in product(meant, self._terms("unit")):
                written = _amount(number, self._text, known.get("amount", ""))
                yield {"amount": written, "unit": unit, "bound": number.bound}
            return
        fields = fields_of(self._kind.record)
        choices = [self._choices(fields[key].type) for key in step]
        for values in product(*choices):
            yield dict(zip(step, values, strict=True))

    def _choices(self, type_: FieldType) -> list[str]:
        """Every record that the passage may mean in a field: the named ones, or all terms of a vocabulary."""
        assert isinstance(type_, Reference | Mention)
        terms = [kind for kind in type_.kinds if KINDS[kind].group == "vocabulary"]
        return [term for kind in terms for term in self._terms(kind)] or [
            id for id, kind in self._named.items() if kind in type_.kinds
        ]

    def _numbers(self) -> list[Quantity]:
        days = list(days_in(self._text, self._language, self._published, Tense.PAST, self._about))
        return [
            one
            for one in quantities_in(self._text, self._language)
            if not any(day.start <= one.start < day.end for day in days)
        ]

    def _terms(self, kind: str) -> list[str]:
        return [reference_to(self._corpus.file_for(term)) for term in self._corpus.of_kind(kind)]

    def _mentioned(self) -> dict[str, str]:
        """Whoever the passage names by a name or an office that is theirs alone, with their kind."""
        if any(find_phrases(self._text, self._language.pronouns | self._language.latter)):
            # Whom a pronoun means can only be read in the whole text.
            return {}
        found: dict[str, str] = {}
        for mention in self._context.names.mentions_in(self._text):
            if self._is_part_named(mention):
                continue
            for id in sorted({*mention.means, *filter(None, (mention.of,))}):
                file = self._corpus.file_of(id, NAMED_KINDS)
                if file is not None:
                    found[reference_to(file)] = file.kind.name
        return found

    def _is_part_named(self, mention: Named) -> bool:
        """ "Germany's Bundestag", "the Ukrainian capital": the passage may be of the part, unless that acts for it."""
        possessive = _POSSESSIVE.match(self._text, mention.end)
        if possessive is None and mention.form != "demonym":
            return False
        noun = WORD.match(self._text, possessive.end() if possessive else mention.end + 1)
        return noun is not None and noun[0].lower() not in words_of_titles(self._language)

    def _carried(
        self, step: tuple[str, ...], readings: Sequence[dict[str, str]], known: Mapping[str, str]
    ) -> Iterator[dict[str, str]]:
        for reading in readings:
            fact = self._fact({**known, **reading})
            examination = examine_record(fact, cited_by(fact, self._context.corpus), self._context)
            if examination is not None and not any(
                lacking.at[0] in step for lacking in examination.unsupported
            ):
                yield reading

    def _fact(self, values: Mapping[str, str]) -> Fact:
        """A fact with these values, and nothing where others are needed."""
        filled: dict[str, Any] = {}
        for key, field in fields_of(self._kind.record).items():
            if key == "words":
                filled[key] = self._words
            elif isinstance(field.type, Number):
                filled[key] = read_amount(values.get(key, "0"))
            elif key in values and isinstance(field.type, Reference | Mention | Choice | Text):
                filled[key] = values[key]
            elif field.required:
                filled[key] = ""
        fact: Fact = self._kind.record(id="reading", **{**filled, "citations": (self._citation,)})
        return fact


def _without_facts(corpus: Corpus) -> Corpus:
    """Whoever and whatever a passage may name: a reading is judged beside no other fact."""
    kept = {key: file for key, file in corpus.files.items() if file.kind.group != "fact"}
    return replace(
        corpus, files=kept, records={key: corpus.records[key] for key in kept if key in corpus.records}
    )


def _amount(quantity: Quantity, text: str, known: str) -> str:
    """A number of a passage as facts write it; as somebody has written it, if that is the same number."""
    with suppress(Unreadable):
        if known and read_amount(known).value == quantity.value:
            return known
    has_words = any(char.isalpha() for char in text[quantity.start : quantity.end])
    spoken = spoken_number(quantity.value) if has_words else grouped(quantity.value)
    return spoken.replace(",", "").replace("−", "-")
