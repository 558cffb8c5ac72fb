"""What readers get: all linked records, and the pages made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from footnoted.link.imprint import UNPUBLISHED, Imprint
from footnoted.link.limits import USUAL, Limits
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_departure import LinkedDeparture
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.linker import Linker
from footnoted.link.long_lists import LongList
from footnoted.link.manual_page import RulePage, RulesPage
from footnoted.link.outline import Outline
from footnoted.link.page import Page
from footnoted.link.rule_pages import NO_MANUAL, Manual
from footnoted.link.scores import LinkedQuality
from footnoted.link.shared import Shared
from footnoted.link.spans import Link, Sentence
from footnoted.link.stances import LinkedStance
from footnoted.link.uses import Uses
from footnoted.model.history import NO_HISTORY, History


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The whole linked site.

    facts, sources, entities,
    disagreements   by id, in id order.
    pages           by url, in url order; the hand-written ones are not among them. Each is made when it is
                    asked for; `outlines` has what is known of it before.
    stances         from opposed to committed.
    stages          id, label and definition of the steps of money, from proposed to disbursed.
    coalition       the entity whose members have a page, or None.
    quality         the scores that are kept with the facts, or None.
    faulty          links of the records that have problems, by id.
    uses            who else rests on each passage.
    facts_by, entities_by, sources_by
                    the same records by what they share.
    linker          what has linked the records, by which a later site is linked faster.
    limits          how long lists may be; `long` has those that are longer, by the name of their page.
    imprint         under which name, where and in which version it is published.
    departed        ids that were published and have no record any more, in id order.
    history         what became of each record, and of each departed id, from commit to commit.
    explained       links of the rules that have a page, by rule; `manual` is what `rule_pages` explain, by url.
    """

    coverage: str
    key_figures: tuple[str, ...]
    facts: Mapping[str, LinkedFact]
    sources: Mapping[str, LinkedSource]
    entities: Mapping[str, LinkedEntity]
    disagreements: Mapping[str, LinkedDisagreement]
    stances: tuple[LinkedStance, ...]
    stages: tuple[tuple[str, str, Sentence], ...]
    coalition: str | None
    facts_by: Shared[LinkedFact]
    entities_by: Shared[LinkedEntity]
    sources_by: Shared[LinkedSource]
    uses: Uses
    linker: Linker = field(repr=False, compare=False)
    limits: Limits = USUAL
    long: Mapping[str, LongList] = field(default_factory=dict)
    imprint: Imprint = UNPUBLISHED
    departed: Mapping[str, LinkedDeparture] = field(default_factory=dict)
    history: History = NO_HISTORY
    quality: LinkedQuality | None = None
    pages: Mapping[str, Page] = field(default_factory=dict)
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    faulty: Mapping[str, Link] = field(default_factory=dict)
    explained: Mapping[str, Link] = field(default_factory=dict)
    manual: Manual = field(default_factory=lambda: NO_MANUAL, repr=False)
    rule_pages: Mapping[str, RulePage | RulesPage] = field(default_factory=dict, repr=False)

    @property
    def is_searched_in_parts(self) -> bool:
        """Whether its facts are too many for a browser to load them all."""
        return len(self.facts) > self.limits.searched
