"""How much is known of each country: what readers weigh a silence by."""

from dataclasses import dataclass
from typing import ClassVar

from footnoted.link.coverage import published
from footnoted.link.entity_pages import facts_on
from footnoted.link.fixed import fixed
from footnoted.link.mentions import origins_of, sources_of
from footnoted.link.site import Site
from footnoted.link.spans import Link


@dataclass(frozen=True, slots=True)
class CountryKnown:
    """A country with the facts on its page: their number, what they rest on, and when those texts appeared."""

    country: Link
    facts: int
    positions: int
    sources: int
    origins: int
    appeared: str


@fixed
class CountriesKnown:
    """Every country that a fact concerns, by name."""

    part: ClassVar[str] = "countries_known"
    rows: tuple[CountryKnown, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it: only their numbers do."""
        return False


def countries_known(site: Site) -> CountriesKnown | None:
    """The table of all countries, or None if no fact concerns any."""
    rows = []
    for entity in sorted(site.entities.values(), key=lambda entity: (entity.sort_name, entity.id)):
        facts = facts_on(entity, site) if entity.kind == "country" else []
        sources = sources_of(facts)
        if facts:
            positions = sum(fact.stance is not None and fact.subject_id == entity.id for fact in facts)
            rows.append(
                CountryKnown(
                    country=entity.link,
                    facts=len(facts),
                    positions=positions,
                    sources=len(sources),
                    origins=len(origins_of(facts)),
                    appeared=published(list(sources.values())) if sources else "",
                )
            )
    return CountriesKnown(tuple(rows)) if rows else None
