"""Pages and what stands on them.

No value without a citation can be expressed here: what a page prints of a fact is a `Cited`, which
holds at least one mark into the page's reference list.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar, Protocol

from footnoted.link.basis import Basis
from footnoted.link.cited import Cited, Reference
from footnoted.link.citing.formats import Cite
from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_change import LinkedChange, RecordHistory
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.long_lists import Neighbours
from footnoted.link.scores import LinkedQuality
from footnoted.link.spans import Link, Sentence
from footnoted.problems import Problem


@fixed_by_name
class Row:
    """One fact in a list: what it says, and when."""

    fact: LinkedFact
    said: Cited


@fixed_by_name
class Comparison:
    """Facts that may disagree, side by side.

    said, reason   in which way they differ, and why all of them stay.
    basis          of all of them together.
    marks_words    whether words that differ are marked.
    """

    said: str
    reason: Sentence
    rows: tuple[Row, ...]
    basis: Basis
    marks_words: bool


class Drawn(Protocol):
    """What a section shows in place of rows: a map, a chart, a matrix.

    part        the template under `parts/` that prints it, with `drawn` and `base`.
    has_facts   whether a fact stands in it.
    """

    part: ClassVar[str]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        ...


@fixed_by_name
class Section:
    """A headed part of a page.

    layout   which part template prints the rows: `list`, `quotes`, `timeline`, `figures`, `comparisons`,
             `chips`, `note`, `quality`, `drawn`.
    lead     a definition or explanation in our words, or "".
    link     whom the heading names, if it has a page.
    empty    what stands there when no row does.
    more     the way to all facts, where these are only the first.
    comparisons   what stands in place of rows, for the layout `comparisons`; `quality` and `drawn` for
                  their own.
    """

    anchor: str
    heading: str
    layout: str
    rows: tuple[Row, ...]
    lead: str = ""
    empty: str = ""
    link: Link | None = None
    more: Link | None = None
    comparisons: tuple[Comparison, ...] = ()
    quality: LinkedQuality | None = None
    drawn: Drawn | None = None

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.rows or self.comparisons or (self.drawn is not None and self.drawn.has_facts))


@fixed
class Report:
    """A form at which readers tell what is wrong, filled in as far as the page knows."""

    label: str
    address: str


@fixed_by_name
class Page:
    """What all generated pages share.

    url           from the site's root; "" for the overview.
    title         plain text, for lists, tabs and search.
    description   one plain sentence.
    file          the YAML behind the page, or None for lists.
    edit          address at which that file is edited, or "".
    reports       forms for what is wrong with it.
    sections      the headed lists of facts, in page order.
    history       what became of the record behind it; None for lists, and where nothing is known.
    cites         how the page, and the sources behind it, are cited.
    """

    template: ClassVar[str]
    is_manual: ClassVar[bool] = False
    """Whether it explains a rule, and is neither searched nor in the navigation."""
    is_part: ClassVar[bool] = False
    """Whether no search and no navigation leads to it: a further page of a list, or one of what is gone."""

    url: str
    title: str
    description: str
    coverage: str
    file: str | None = None
    sections: tuple[Section, ...] = ()
    references: tuple[Reference, ...] = ()
    edit: str = ""
    reports: tuple[Report, ...] = ()
    history: RecordHistory | None = None
    cites: tuple[Cite, ...] = ()


@fixed_by_name
class FactPage(Page):
    """One fact at its permanent address.

    found_in   the pages on which it stands: label and links.
    beside     how many other facts rest on each of its sources: number and link.
    """

    template: ClassVar[str] = "fact"
    fact: LinkedFact
    heading: Cited
    details: tuple[tuple[str, Cited], ...]
    found_in: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    beside: tuple[tuple[int, Link], ...] = ()


@fixed_by_name
class EventPage(FactPage):
    """An event, with who took part and what refers to it."""

    template: ClassVar[str] = "event"


@fixed_by_name
class EntityPage(Page):
    """A country, person, organisation or initiative, and all facts that concern it.

    roles     offices that it holds.
    stances   its positions, each stance once, in order of time.
    numbers   a few of its figures, for the head of the page.
    voices    who spoke for it, and in how many facts.
    offices   those of its own, with the people who hold them.
    covered   in how many facts from how many sources it is named, in words; "" if in none.
    contents  anchor, heading and count of its parts, where there are several.
    """

    template: ClassVar[str] = "entity"
    entity: LinkedEntity
    roles: tuple[Cited, ...]
    stances: tuple[Row, ...] = ()
    numbers: tuple[Row, ...] = ()
    voices: tuple[tuple[Link, int], ...] = ()
    offices: tuple[Cited, ...] = ()
    covered: str = ""
    contents: tuple[tuple[str, str, int], ...] = ()


@fixed_by_name
class CountryPage(EntityPage):
    """A country, with the people who hold its offices."""

    template: ClassVar[str] = "country"


@fixed_by_name
class PersonPage(EntityPage):
    """A person, with the offices that sources name."""

    template: ClassVar[str] = "person"


@fixed_by_name
class SourcePage(Page):
    """A source, and all that rests on it.

    facts      how many cite it in support; `single` of them go back to one origin alone.
    origins    other sources that they go back to, but for the one that it relays.
    contents   anchor, heading and count of its parts, where there are several.
    """

    template: ClassVar[str] = "source"
    source: LinkedSource
    language: str
    facts: int
    single: int
    origins: tuple[LinkedSource, ...]
    relayed_by: tuple[LinkedSource, ...]
    roles: tuple[Cited, ...]
    contents: tuple[tuple[str, str, int], ...] = ()


@fixed_by_name
class ListPage(Page):
    """A list of facts in sections.

    beside   of a further page of a long list, where it stands in it.
    """

    template: ClassVar[str] = "list"
    intro: str
    beside: Neighbours | None = None


@fixed_by_name
class SourcesPage(Page):
    """All sources, with what rests on each, and how facts came from origins through texts."""

    template: ClassVar[str] = "sources"


@fixed_by_name
class EntitiesPage(Page):
    """All entities by kind, with what tells most of each."""

    template: ClassVar[str] = "entities"


@fixed_by_name
class QualityPage(Page):
    """How far the facts are proved.

    counts    label, number in words, and anchor of the part that lists them, or "".
    """

    template: ClassVar[str] = "quality"
    counts: tuple[tuple[str, str, str], ...]


@fixed_by_name
class CorrectionsPage(Page):
    """What was taken back or put back of what was published.

    changes   newest first, each with what a fact says now; None for another record, and for one that is no more.
    more      how many older ones stand on the pages of the records alone.
    is_known  whether there is a history.
    since     the first day that this copy of the repository knows, in words; "" for a whole one.
    """

    template: ClassVar[str] = "corrections"
    changes: tuple[tuple[LinkedChange, Row | None], ...]
    more: int
    is_known: bool
    since: str


@fixed_by_name
class ProblemPage(Page):
    """Stands where a faulty record would stand.

    explained   links of the rules that have a page, by rule.
    """

    template: ClassVar[str] = "problem"
    problems: tuple[Problem, ...]
    explained: Mapping[str, Link] = field(default_factory=dict)
