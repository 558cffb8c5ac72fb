"""Which pages an edit reaches: `pages_reached`."""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace

from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.page import Page
from footnoted.link.pages import Pages, Sheet
from footnoted.link.search import concerned_by, states_of
from footnoted.link.shared import Key, differing
from footnoted.link.shown_on import (
    pages_of_entity,
    pages_of_fact,
    pages_of_note,
    pages_of_offices,
    pages_of_source,
    parts_of,
)
from footnoted.link.site import Site
from footnoted.link.source_order import sources_of
from footnoted.model.edition import unlike


def pages_reached(before: Site, after: Site) -> frozenset[str]:
    """Addresses of all generated pages that are new, or of which the body, the head or the words by which a
    search finds them may be others. Those that are gone are not among them.

    after   of the same repository. Where it was not linked with `before` as its `before`, all pages may be others.
    """
    if after.linker.follows is not before.linker.state or _of_all_pages(before) != _of_all_pages(after):
        return frozenset(after.pages)
    facts = differing(before.facts, after.facts)
    changed = {id for id, both in facts.items() if _differs(both, after, _on_other_pages)}
    reached = {*_pages_alone(before, after), *_passages(before, after, changed)}
    for one, other in ((before, after), (after, before)):
        reached |= {*_reached_by_facts(one, other, changed), *_reached_by_others(one, other)}
    return frozenset(reached & after.pages.keys())


def _of_all_pages(site: Site) -> tuple[object, ...]:
    """What every page says, or too many for a look at each."""
    return site.coverage, site.coalition, site.stances, site.explained, site.history, site.imprint


def _differs(both: list[LinkedFact], after: Site, seen: Callable[[LinkedFact], LinkedFact]) -> bool:
    """Whether a fact came or went, or what is `seen` of it is not what it was."""
    return len(both) == 1 or both[0].id in after.linker.renamed or seen(both[0]) != seen(both[1])


def _on_its_page(fact: LinkedFact) -> LinkedFact:
    """A fact without that of its sources of which pages of sources alone have the words."""
    citations = (
        replace(citation, source=_of_source(citation.source), origin=_of_source(citation.origin))
        for citation in fact.citations
    )
    return replace(fact, citations=tuple(citations))


def _of_source(source: LinkedSource) -> LinkedSource:
    record = None if source.record is None else replace(source.record, note=None)
    relays = None if source.relays is None else _of_source(source.relays)
    return replace(source, record=record, note=(), quoted=None, relays=relays)


def _on_other_pages(fact: LinkedFact) -> LinkedFact:
    """A fact without that of which its own page, or the one on proof, alone has the words."""
    is_shown = fact.kind == "quote"
    as_given = fact.record.as_given if is_shown else None
    return replace(
        _on_its_page(fact),
        record=replace(fact.record, challenges=(), withdrawn=None, as_given=as_given),
        as_given=fact.as_given if is_shown else (),
        challenges=(),
        overdue="",
        standing=(),
    )


def _pages_alone(before: Site, after: Site) -> Iterator[str]:
    """New pages, those that are made beforehand, and what follows from no record in particular."""
    was, now = _sheets(before), _sheets(after)
    for url in unlike(was, now):
        sheet = now.get(url)
        if url not in was or (isinstance(sheet, Page) and sheet != was[url]):
            yield url
    # Scores are of the records as they are written.
    if before.quality != after.quality or (after.quality is not None and after.linker.changed):
        yield "quality/"
    if before.stages != after.stages:
        yield "figures/"
        yield from _all_parts("figures", after)
    for name in before.long.keys() | after.long.keys():
        yield from _parts_alone(name, before, after)
    for site in (before, after) if before.key_figures != after.key_figures else ():
        for figure in (*before.key_figures, *after.key_figures):
            if figure in site.facts:
                yield from pages_of_fact(site.facts[figure], site)
    for both in differing(before.facts, after.facts).values():
        if _differs(both, after, _on_its_page):
            yield both[0].link.url
        if len({(fact.challenges, fact.overdue) for fact in both}) > 1:
            yield "quality/"
            yield from parts_of(both[0].id, after)


def _parts_alone(name: str, before: Site, after: Site) -> Iterator[str]:
    """Further pages of a list that have other facts or neighbours, and the list itself."""
    was, now = before.long.get(name), after.long.get(name)
    if was == now:
        return
    yield f"{name}/"
    parts, others = (() if long is None else long.parts for long in (now, was))
    if [(part.url, part.heading) for part in parts] != [(part.url, part.heading) for part in others]:
        yield from _all_parts(name, after)
    else:
        yield from (part.url for part, other in zip(parts, others, strict=True) if part != other)


def _all_parts(name: str, site: Site) -> Iterator[str]:
    yield from (part.url for part in site.long[name].parts) if name in site.long else ()


def _sheets(site: Site) -> Mapping[str, Sheet]:
    return site.pages.sheets if isinstance(site.pages, Pages) else {}


def _reached_by_facts(site: Site, other: Site, changed: Set[str]) -> Iterator[str]:
    """What the `changed` facts of one of two sites reach in it."""
    for fact in (site.facts[id] for id in changed if id in site.facts):
        yield from pages_of_fact(fact, site)
        twin = other.facts.get(fact.id)
        if twin is None or _tallied(fact) != _tallied(twin):
            yield "sources/"
        if twin is None or (fact.kind, fact.concerns) != (twin.kind, twin.concerns):
            yield "entities/"
        if twin is None or _found_by(fact, site) != _found_by(twin, other):
            yield "search/"
        # Each page of a fact tells how many others rest on its sources.
        for source in (
            fact.basis.sources if twin is None else set(fact.basis.sources) - set(twin.basis.sources)
        ):
            yield from (one.link.url for one in site.facts_by.having("rests-on", source))


def _tallied(fact: LinkedFact) -> tuple[object, ...]:
    ways = [(citation.relation, citation.source.id, citation.origin.id) for citation in fact.citations]
    return fact.kind, ways


def _found_by(fact: LinkedFact, site: Site) -> tuple[object, ...]:
    return (
        fact.kind,
        states_of(fact, site),
        concerned_by(fact, site),
        {one.source.id for one in fact.citations},
    )


def _reached_by_others(site: Site, other: Site) -> Iterator[str]:
    """What the entities, sources and notes of one of two sites reach in it that the other one has not, or otherwise."""
    for id in differing(site.entities, other.entities).keys() & site.entities.keys():
        entity, twin = site.entities[id], other.entities.get(id)
        if twin is not None and _called(entity) == _called(twin):
            yield from (*pages_of_offices(entity, site), "coalition/")
        else:
            yield from pages_of_entity(entity, site)
    for id in differing(site.sources, other.sources).keys() & site.sources.keys():
        yield from pages_of_source(site.sources[id], site)
    for id in differing(site.disagreements, other.disagreements).keys() & site.disagreements.keys():
        yield from pages_of_note(site.disagreements[id], site)


def _called(entity: LinkedEntity) -> tuple[object, ...]:
    """All that other pages say of an entity but its offices."""
    return (
        entity.kind, entity.link, entity.name, entity.sort_name, entity.known_as, entity.belongs, entity.roles_of,
    )  # fmt: skip


def _passages(before: Site, after: Site, changed: Set[str]) -> Iterator[str]:
    """Where a reference tells of others that rest on its passage, and these or their place are others now."""
    entities = differing(before.entities, after.entities)
    passages: set[Key] = set()
    sources = set(differing(before.sources, after.sources))
    for id in changed:
        both = [site.facts[id] for site in (before, after) if id in site.facts]
        of = [{citation.at for citation in fact.citations} for fact in both]
        passages |= of[0] ^ of[1] if len(of) > 1 else of[0]
        sources |= {source for fact in both for source in sources_of(fact)}
    for people in entities.values():
        passages |= {citation.at for person in people for _, citation in person.roles}
        sources |= {source for person in people for source in sources_of(person)}
    for source in sources:
        was, now = before.uses.numbers_on(source), after.uses.numbers_on(source)
        passages |= {passage for passage in was.keys() | now.keys() if was.get(passage) != now.get(passage)}
    for passage in passages:
        if not _is_shared(passage, before) and not _is_shared(passage, after):
            continue
        for site in (before, after):
            for fact in site.facts_by.resting_on(passage):
                yield from pages_of_fact(fact, site)
            for person in site.entities_by.resting_on(passage):
                yield from pages_of_offices(person, site)


def _is_shared(passage: Key, site: Site) -> bool:
    return site.facts_by.number_resting_on(passage) + site.entities_by.number_resting_on(passage) > 1
