"""The search page, and by what a fact can be picked out there."""

from collections.abc import Iterable
from typing import ClassVar

from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import LinkedFact
from footnoted.link.outline import Outline
from footnoted.link.page import Page
from footnoted.link.site import Site
from footnoted.link.spans import Link

STATES = (
    ("verified", "Verified"),
    ("pending", "Pending"),
    ("unverified", "Unverified"),
    ("not-found-since", "No longer found"),
    ("inferred", "Partly inferred"),
    ("single-origin", "One origin"),
    ("disagreement", "Sources disagree"),
)
"""How far a fact is proved, as the page names it; a fact can be in several."""

_KINDS = (
    ("position", "Positions"),
    ("figure", "Figures"),
    ("quote", "Quotes"),
    ("statement", "Statements"),
    ("event", "Events"),
    ("member", "Memberships"),
)
_NAMED = (
    ("country", "Country", ("country",)),
    ("person", "Person", ("person",)),
    ("organisation", "Organisation or plan", ("organisation", "initiative")),
)
FACET_OF_KIND = {kind: name for name, _, kinds in _NAMED for kind in kinds}
"""By which facet an entity is chosen."""

_WAYS = (
    ("positions", "Positions", "country by country, from opposed to committed"),
    ("figures", "Figures", "every number with its bound"),
    ("quotes", "Quotes", "by speaker"),
    ("statements", "Statements", "what somebody was reported to have said"),
    ("timeline", "Timeline", "by date"),
    ("coalition", "Coalition", "who was named as taking part"),
    ("disagreements", "Where sources differ", "accounts side by side"),
    ("entities", "People and countries", "everybody whom a fact concerns"),
    ("sources", "Sources", "every text, and what rests on it"),
)


@fixed_by_name
class Facet:
    """One way to narrow a search.

    name      as the page's address has it.
    options   value and label, in the order shown.
    several   whether more than one value can be asked for at once.
    """

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    several: bool = False


@fixed_by_name
class SearchPage(Page):
    """Finds facts by words, people, numbers and facets.

    ways   the lists that lead to every fact without a search, with what each shows.
    """

    template: ClassVar[str] = "search"
    facets: tuple[Facet, ...]
    ways: tuple[tuple[Link, str], ...]
    in_parts: bool = False


def search_outline(site: Site) -> Outline:
    """What is known of the search page before it is made."""
    return Outline(
        made=SearchPage,
        url="search/",
        title="Search the facts",
        description=f"Find a fact by words, names, numbers, dates and how far it is proved. {site.coverage}.",
    )


def search_page(site: Site) -> SearchPage:
    """The search page of a site; it offers only what some fact has."""
    outline = search_outline(site)
    facts = site.facts.values()
    kinds = {fact.kind for fact in facts}
    states = {state for fact in facts for state in states_of(fact, site)}
    concerned = {id for fact in facts for id in concerned_by(fact, site)}
    cited = {citation.source.id for fact in facts for citation in fact.citations}
    named = (
        Facet(
            name=name,
            label=label,
            options=tuple(
                (entity.id, entity.name)
                for entity in sorted(site.entities.values(), key=lambda entity: (entity.sort_name, entity.id))
                if entity.kind in of and entity.id in concerned
            ),
        )
        for name, label, of in _NAMED
    )
    sources = Facet(
        name="source",
        label="Source",
        options=tuple(
            (source.id, f"{source.outlet}, {source.published_spoken}: {source.title}")
            for source in sorted(
                site.sources.values(), key=lambda source: (source.outlet, source.published, source.id)
            )
            if source.id in cited
        ),
    )
    facets = (
        Facet(name="kind", label="Kind", options=_those(_KINDS, kinds), several=True),
        *named,
        sources,
        Facet(name="state", label="Proof", options=_those(STATES, states), several=True),
    )
    return SearchPage(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        facets=tuple(facet for facet in facets if facet.options),
        ways=tuple((Link(title, f"{name}/"), shows) for name, title, shows in _WAYS),
        in_parts=site.is_searched_in_parts,
    )


def concerned_by(fact: LinkedFact, site: Site) -> tuple[str, ...]:
    """Ids of the entities under which a fact is found, in id order: those that it concerns, and those
    for whom its speaker speaks.
    """
    speaker = site.entities.get(fact.subject_id or "") if fact.speaks else None
    ids = fact.concerns | (speaker.belongs if speaker else frozenset())
    return tuple(sorted(id for id in ids if id in site.entities))


def states_of(fact: LinkedFact, site: Site) -> tuple[str, ...]:
    """How far a fact is proved: of `STATES` those that hold, in their order.

    It is verified when each citation that supports it is.
    """
    found = {citation.state for citation in fact.citations if citation.relation == "supports"}
    if len(found) > 1:
        found.discard("verified")
    if fact.inferred:
        found.add("inferred")
    if len(fact.basis.origins) == 1:
        found.add("single-origin")
    if any(site.disagreements[id].kind == "disagreement" for id in fact.noted_in if id in site.disagreements):
        found.add("disagreement")
    return tuple(state for state, _ in STATES if state in found)


def _those(options: Iterable[tuple[str, str]], present: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((value, label) for value, label in options if value in present)
