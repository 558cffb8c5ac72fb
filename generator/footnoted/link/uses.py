"""Who else rests on a passage: counted in every reference, listed in the reference of its source's page."""

from collections.abc import Callable, Iterable, Mapping

from footnoted.link.linked import LinkedCitation, LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.shared import Key, Shared
from footnoted.link.source_order import numbers_on, sources_of
from footnoted.link.spans import Link

Tell = Callable[[LinkedCitation, bool], tuple[Link | None, tuple[Link, ...]]]
"""How many others cite a passage, as a link to where they are listed; and all that cite it, on the page that
lists them. The flag says whether a fact of the page cites it, or an office alone."""


class Uses:
    """All facts and people that rest on each passage, and where its source's page has them."""

    def __init__(
        self,
        facts: Shared[LinkedFact],
        entities: Shared[LinkedEntity],
        sources: Mapping[str, LinkedSource],
    ) -> None:
        self._facts = facts
        self._entities = entities
        self._sources = sources
        self._numbers: dict[str, Mapping[Key, int]] = {}

    def after(
        self,
        facts: Shared[LinkedFact],
        entities: Shared[LinkedEntity],
        sources: Mapping[str, LinkedSource],
        changed: Iterable[LinkedFact | LinkedEntity],
    ) -> "Uses":
        """The same for other records, which differ from these in the `changed` ones, as they were and as they are."""
        new = Uses(facts, entities, sources)
        touched = {id for one in changed for id in sources_of(one)}
        new._numbers = {id: numbers for id, numbers in self._numbers.items() if id not in touched}
        return new

    def on(self, url: str) -> Tell:
        """What references of the page at `url` tell of others."""

        def tell(citation: LinkedCitation, by_fact: bool) -> tuple[Link | None, tuple[Link, ...]]:
            if citation.source.link.url == url:
                return None, self._listed(citation)
            return self._counted(citation, by_fact), ()

        return tell

    def numbers_on(self, source: str) -> Mapping[Key, int]:
        """The number that each passage of a source has on the source's own page; empty if it has none."""
        if source not in self._sources:
            return {}
        if source not in self._numbers:
            self._numbers[source] = numbers_on(source, self._facts, self._entities)
        return self._numbers[source]

    def _listed(self, citation: LinkedCitation) -> tuple[Link, ...]:
        people = self._entities.resting_on(citation.at)
        offices = [Link(f"the office of {person.name}", person.link.url) for person in people]
        return (*[fact.link for fact in self._facts.resting_on(citation.at)], *offices)

    def _counted(self, citation: LinkedCitation, by_fact: bool) -> Link | None:
        facts = self._facts.number_resting_on(citation.at) - by_fact
        offices = self._entities.number_resting_on(citation.at) - (not by_fact)
        if facts <= 0 and offices <= 0:
            return None
        number = self.numbers_on(citation.source.id).get(citation.at)
        if number is None:
            return None
        counted = (
            (facts, "other fact" if by_fact else "fact"),
            (offices, "office" if by_fact else "other office"),
        )
        words = " and ".join(f"{n} {what}{'' if n == 1 else 's'}" for n, what in counted if n > 0)
        return Link(words, f"{citation.source.link.url}#note-{number}")
