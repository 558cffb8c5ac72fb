"""A fact of a plan: what its record holds, and the sentences of the texts that carry it."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text, and the segments of it that are cited.

    words   what a quote puts in somebody's mouth; it stands in the sentence between quotation marks.
    """

    text: str
    segments: tuple[str, ...]
    words: str = ""


@dataclass(slots=True)
class Fact:
    """One record with its citations.

    fields      in the order of the record, without its citations.
    sentences   one for each source that may be cited, each in words of its own.
    sources     numbers of the sources that are cited, in the order of the sentences.
    alone       it is cited from one source only.
    uses        ids of people, bodies, initiatives, countries and vocabulary that it names.
    """

    kind: str
    id: str
    fields: dict[str, Any]
    sentences: list[Sentence]
    sources: list[int] = field(default_factory=list)
    uses: set[str] = field(default_factory=set)
    alone: bool = False
