"""Who else rests on a passage: counted in every reference, listed in the reference of its source's page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from footnoted.link.cited import Reference
from footnoted.link.linked import Link, LinkedCitation, LinkedEntity, LinkedFact
from footnoted.link.page import Page, SourcePage

Passage = tuple[str, tuple[str, ...]]
"""Id of a source, and the segments taken from it."""


@dataclass(slots=True)
class _Users:
    facts: dict[str, Link] = field(default_factory=dict)
    offices: dict[str, Link] = field(default_factory=dict)


class Uses:
    """All facts and people that rest on each passage, and where its source's page has them.

    pages   those of the sources among them are read; others are passed over.
    """

    def __init__(
        self,
        facts: Mapping[str, LinkedFact],
        entities: Mapping[str, LinkedEntity],
        pages: Iterable[Page] = (),
    ) -> None:
        self._users: dict[Passage, _Users] = defaultdict(_Users)
        self._listed: dict[Passage, str] = {}
        for fact in facts.values():
            for citation in fact.citations:
                self._users[passage_of(citation)].facts[fact.id] = fact.link
        for entity in entities.values():
            for _, citation in entity.roles:
                self._users[passage_of(citation)].offices[entity.id] = replace(
                    entity.link, title=f"the office of {entity.name}"
                )
        for page in pages:
            if isinstance(page, SourcePage):
                for reference in page.references:
                    if reference.citation.source.id == page.source.id:
                        address = f"{page.url}#{reference.marks[0].target}"
                        self._listed.setdefault(passage_of(reference.citation), address)

    def told(self, references: tuple[Reference, ...], url: str) -> tuple[Reference, ...]:
        """The references of the page at `url`, each with who else rests on its passage."""
        return tuple(self._told(reference, url) for reference in references)

    def _told(self, reference: Reference, url: str) -> Reference:
        passage = passage_of(reference.citation)
        users = self._users[passage]
        if reference.citation.source.link.url == url:
            return replace(reference, used_by=(*users.facts.values(), *users.offices.values()))
        listed = self._listed.get(passage)
        by_fact = bool(reference.facts)
        counted = (
            (len(users.facts) - by_fact, "other fact" if by_fact else "fact"),
            (len(users.offices) - (not by_fact), "office" if by_fact else "other office"),
        )
        words = " and ".join(f"{n} {what}{'' if n == 1 else 's'}" for n, what in counted if n > 0)
        if listed is None or not words:
            return reference
        return replace(reference, others=Link(words, listed))


def passage_of(citation: LinkedCitation) -> Passage:
    """What two citations of one passage have in common."""
    return citation.source.id, citation.segments
