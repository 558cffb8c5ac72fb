"""What readers get: linked facts, and pages made of them.

No open reference can be expressed here, and no value without a citation: what a page prints of a
fact is a `Cited`, which holds at least one mark into the page's reference list.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from footnoted.problems import Problem


@dataclass(frozen=True, slots=True)
class Link:
    """A page of this site.

    url      from the site's root, ending in `/`.
    faulty   the record has problems; the page shows them instead of the record.
    """

    title: str
    url: str
    faulty: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words, linked or not; `value` marks the words that carry what is claimed."""

    text: str
    link: Link | None = None
    value: bool = False


Sentence = tuple[Span, ...]


def plain(sentence: Sentence) -> str:
    """The words of a sentence without links."""
    return "".join(span.text for span in sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedSource:
    """A source as a reference shows it.

    published    earliest and latest day on which it can have appeared.
    address      where it stands on the web, or None with `address_unknown` saying why.
    """

    id: str
    link: Link
    outlet: str
    outlet_link: Link | None
    title: str
    published_spoken: str
    published: tuple[date, date]
    address: str | None
    address_unknown: str | None
    archived: str | None
    language: str
    note: str | None
    medium: str
    seen: bool
    relays: "LinkedSource | None"
    file: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedCitation:
    """One use of a source.

    passage   one or more verbatim segments in the order of the source.
    origin    the source that the information comes from; the cited source itself if it is its own.
    state     `pending` until a receipt proves the passage, or `unverified`.
    """

    source: LinkedSource
    passage: tuple[str, ...]
    origin: LinkedSource
    relation: str
    locator: str | None
    state: str

    @property
    def is_relayed(self) -> bool:
        """Whether the cited source has it from another one."""
        return self.origin.id != self.source.id


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedFact:
    """A fact with all its references resolved.

    sentence   the whole statement, its subject included; `brief` leaves the subject out.
    value      what prose prints for it: a figure's amount, a stance, quoted words.
    about      what a figure measures; empty for other kinds.
    details    label and words of every given field, in writing order.
    concerns   ids of all entities that it mentions, in a field or by name in its words.
    subject_id   the entity that the sentence is about, if it has a record; `speaks` if it says it.
                 `subject_sort` is its name as lists order it.
    occasion     the event at which it was said or taken, if it has a record.
    outlets      who reported it, `UNN after Bloomberg`; `attribution` says it in a sentence.
    when       the stated date or "reported 20 March 2025"; `day` sorts by it.
    values     the record as plain data, for exports.
    """

    id: str
    kind: str
    link: Link
    title: str
    sentence: Sentence
    brief: Sentence
    value: Sentence
    about: Sentence
    subject: Span | None
    when: str
    day: date
    is_dated: bool
    reported: str
    outlets: str
    attribution: str
    details: tuple[tuple[str, Sentence], ...]
    citations: tuple[LinkedCitation, ...]
    concerns: frozenset[str]
    subject_id: str | None
    subject_sort: str
    speaks: bool
    occasion: str | None
    same_as: tuple[str, ...]
    status: str
    standing: str | None
    as_given: str | None
    inferred: tuple[tuple[str, str], ...]
    file: str
    stance: str | None
    measure: str | None
    values: Mapping[str, Any]

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a fact without citation can't be linked: {self.id}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEntity:
    """A country, person, organisation or initiative.

    roles       the sentence of each role with its citation.
    belongs     ids of the countries that a person's offices or a metonym stand for.
    relations   label and links of what it is tied to.
    """

    id: str
    kind: str
    link: Link
    name: str
    sort_name: str
    aliases: tuple[str, ...]
    roles: tuple[tuple[Sentence, LinkedCitation], ...]
    belongs: frozenset[str]
    relations: tuple[tuple[str, tuple[Link, ...]], ...]
    note: str | None
    file: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """One use of a reference on a page.

    number   of the reference, from 1 in order of first use.
    use      `a`, `b` … in page order.
    """

    number: int
    use: str

    @property
    def id(self) -> str:
        """Anchor of this use."""
        return f"use-{self.number}-{self.use}"

    @property
    def target(self) -> str:
        """Anchor of the reference."""
        return f"note-{self.number}"


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of a page's reference list: one source and passage, and where the page uses it."""

    citation: LinkedCitation
    marks: tuple[Mark, ...]

    @property
    def number(self) -> int:
        """Its number on the page."""
        return self.marks[0].number


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a fact or role together with the marks that lead to their passages."""

    of: str
    sentence: Sentence
    marks: tuple[Mark, ...]

    def __post_init__(self) -> None:
        if not self.marks:
            raise ValueError(f"a value without a citation can't be printed: {self.of}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fact in a list: what it says, and when."""

    fact: LinkedFact
    said: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed part of a page.

    layout   which part template prints the rows: `list`, `table`, `by-subject`, `quotes`, `timeline`, `figures`,
             `accounts`, `chips`, `terms`, `note`.
    lead     a definition or explanation in our words, or "".
    empty    what stands there when no row does.
    terms    words and their definitions, for the layout `terms`.
    """

    anchor: str
    heading: str
    layout: str
    rows: tuple[Row, ...]
    lead: str = ""
    empty: str = ""
    level: int = 2
    terms: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What all generated pages share.

    url           from the site's root; "" for the overview.
    title         plain text, for lists, tabs and search.
    description   one plain sentence.
    file          the YAML behind the page, or None for lists.
    sections      the headed lists of facts, in page order.
    """

    template: ClassVar[str]
    url: str
    title: str
    description: str
    coverage: str
    file: str | None = None
    sections: tuple[Section, ...] = ()
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactPage(Page):
    """One fact at its permanent address."""

    template: ClassVar[str] = "fact"
    fact: LinkedFact
    heading: Cited
    details: tuple[tuple[str, Cited], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage(FactPage):
    """An event, with who took part and what refers to it."""

    template: ClassVar[str] = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage(Page):
    """A country, person, organisation or initiative, and all facts that concern it."""

    template: ClassVar[str] = "entity"
    entity: LinkedEntity
    roles: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPage(EntityPage):
    """A country, with the people who hold its offices."""

    template: ClassVar[str] = "country"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage(EntityPage):
    """A person, with the offices that sources name."""

    template: ClassVar[str] = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(Page):
    """A source, and all that rests on it."""

    template: ClassVar[str] = "source"
    source: LinkedSource
    relayed_by: tuple[LinkedSource, ...]
    roles: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Page):
    """A list of facts in sections."""

    template: ClassVar[str] = "list"
    intro: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage(Page):
    """All sources, with the number of facts that rest on each."""

    template: ClassVar[str] = "sources"
    sources: tuple[tuple[LinkedSource, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesPage(Page):
    """All entities by kind, with the number of facts that concern each."""

    template: ClassVar[str] = "entities"
    groups: tuple[tuple[str, str, tuple[tuple[LinkedEntity, int], ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPage(Page):
    """Stands where a faulty record would stand."""

    template: ClassVar[str] = "problem"
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The whole linked site.

    facts, sources, entities   by id, in id order.
    pages                      by url, in url order; the hand-written ones are not among them.
    stances                    id, label and definition, from opposed to committed.
    coalition                  the entity whose members have a page, or None.
    faulty                     links of the records that have problems, by id.
    """

    name: str
    subject: str
    coverage: str
    key_figures: tuple[str, ...]
    facts: Mapping[str, LinkedFact]
    sources: Mapping[str, LinkedSource]
    entities: Mapping[str, LinkedEntity]
    stances: tuple[tuple[str, str, str], ...]
    coalition: str | None
    pages: Mapping[str, Page] = field(default_factory=dict)
    faulty: Mapping[str, Link] = field(default_factory=dict)
