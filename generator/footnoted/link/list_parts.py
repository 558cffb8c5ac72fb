"""The further pages of long lists: `long_lists` says which there are, `sheet_of` makes one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from footnoted.link.figures import further_figures, place_by_subject, places_of_figures
from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.link.gaps import gap_section, lacks, places_of_gaps
from footnoted.link.linked import LinkedFact
from footnoted.link.long_lists import LongList, Neighbours, Part, Place, split
from footnoted.link.notes import Notes
from footnoted.link.open_points import open_points, opens
from footnoted.link.outline import Outline
from footnoted.link.page import ListPage, Section
from footnoted.link.quality import SINGLE, places_of_points, single_origin
from footnoted.link.sections import place_by_speaker, quotes_of, statements_of, told
from footnoted.link.shared import differing
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.link.timeline import KINDS, TimelinePartPage, place_in_time, timed, timeline_of


@fixed_by_name
class PartPage(ListPage):
    """A further page of a long list."""

    is_part: ClassVar[bool] = True


_Sections = Callable[[Part, Sequence[LinkedFact], Site, Notes], Iterable[Section | None]]


@fixed
class _Splitting:
    """How a list is split.

    title      of the list, for its further pages.
    placed     ids of all facts that further pages have, with their places; none of a list that is short.
    place      that of a fact which decides where it stands, and in what order; None for one of no interest.
    sections   what a page has.
    """

    title: str
    placed: Callable[[Site], Iterable[tuple[Place, str]]]
    place: Callable[[LinkedFact], object]
    sections: _Sections


def _of(
    facts: Callable[[Site], list[LinkedFact]], place: Callable[[LinkedFact], Place]
) -> Callable[[Site], Iterator[tuple[Place, str]]]:
    def placed(site: Site) -> Iterator[tuple[Place, str]]:
        found = facts(site)
        if len(found) > site.limits.listed:
            yield from ((place(fact), fact.id) for fact in found)

    return placed


def _of_kind(kind: str, place: Callable[[LinkedFact], Place]) -> Callable[[LinkedFact], object]:
    def found(fact: LinkedFact) -> object:
        return (place(fact), fact.subject_sort, fact.day) if fact.kind == kind else None

    return found


def _figure(fact: LinkedFact) -> object:
    if fact.quantity is None:
        return None
    drawn = fact.stands, fact.quantity.unit.sort, fact.quantity.basis, fact.same_as, fact.noted_in
    return place_by_subject(fact), fact.subject_sort, fact.subject_id, fact.day, *drawn


def _gap(fact: LinkedFact) -> object:
    found, planned = lacks(fact), _planned(fact)
    return (found, planned, fact.day, fact.kind) if found or planned else None


def _point(fact: LinkedFact) -> object:
    found, planned = () if fact.standing else opens(fact), _planned(fact)
    origins = () if fact.standing else fact.basis.origins
    if not found and not planned and len(origins) != 1:
        return None
    return found, origins, planned, fact.day, fact.kind


def _planned(fact: LinkedFact) -> object:
    """All by which an announced event, or another account of it, is told to be followed up."""
    return (fact.happened, fact.same_as, bool(fact.standing)) if fact.kind == "event" else None


def _quality(part: Part, facts: Sequence[LinkedFact], site: Site, notes: Notes) -> Iterator[Section]:
    yield single_origin(facts, notes) if part.anchor == SINGLE else open_points(part.anchor, facts, notes)


_SPLITTINGS: Mapping[str, _Splitting] = {
    "figures": _Splitting(
        "Figures",
        places_of_figures,
        _figure,
        further_figures,
    ),
    "gaps": _Splitting(
        "What these texts do not say",
        places_of_gaps,
        _gap,
        lambda part, facts, site, notes: (gap_section(part.anchor, facts, notes, is_open=True),),
    ),
    "quality": _Splitting("How well it is proved", places_of_points, _point, _quality),
    "quotes": _Splitting(
        "Quotes",
        _of(lambda site: told(site, "quote"), place_by_speaker),
        _of_kind("quote", place_by_speaker),
        lambda part, facts, site, notes: quotes_of(facts, site, notes),
    ),
    "statements": _Splitting(
        "Statements",
        _of(lambda site: told(site, "statement"), place_by_speaker),
        _of_kind("statement", place_by_speaker),
        lambda part, facts, site, notes: statements_of(facts, notes),
    ),
    "timeline": _Splitting(
        "Timeline",
        _of(timed, place_in_time),
        lambda fact: (place_in_time(fact), fact.day, fact.kind == "event") if fact.kind in KINDS else None,
        lambda part, facts, site, notes: (),
    ),
}


def long_lists(site: Site, before: Site | None) -> dict[str, LongList]:
    """The lists that are too long for one page, by the name of their page.

    before   an earlier site with its long lists, for speed alone.
    """
    changed = None if before is None or before.limits != site.limits else differing(before.facts, site.facts)
    lists = {}
    for name, splitting in _SPLITTINGS.items():
        if before is not None and changed is not None and _all_stay(changed.values(), splitting.place):
            if name in before.long:
                lists[name] = before.long[name]
        elif placed := list(splitting.placed(site)):
            lists[name] = split(name, placed, site.limits.listed)
    return lists


def _all_stay(changed: Iterable[list[LinkedFact]], place: Callable[[LinkedFact], object]) -> bool:
    """Whether facts that have come, gone or changed, each as it was and as it is, leave a list as it is."""
    return all(place(both[0]) == (place(both[1]) if len(both) > 1 else None) for both in changed)


def part_outline(name: str, part: Part, site: Site) -> Outline:
    """What is known of a further page before it is made."""
    title = f"{_SPLITTINGS[name].title}: {part.heading}"
    return Outline(
        made=TimelinePartPage if name == "timeline" else PartPage,
        url=part.url,
        title=title,
        description=f"{title}. {site.coverage}.",
    )


def part_page(name: str, number: int, site: Site) -> ListPage:
    """A further page, by its place among those of the list."""
    long, splitting = site.long[name], _SPLITTINGS[name]
    part = long.parts[number]
    outline = part_outline(name, part, site)
    facts = [site.facts[id] for id in part.ids]
    beside = Neighbours(
        Link(splitting.title, f"{name}/"),
        *(
            Link(long.parts[near].heading, long.parts[near].url) if 0 <= near < len(long.parts) else None
            for near in (number - 1, number + 1)
        ),
    )
    if name == "timeline":
        return timeline_of(facts, outline, site, "", beside)
    notes = Notes()
    sections = splitting.sections(part, facts, site, notes)
    return PartPage(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        intro="",
        beside=beside,
        sections=tuple(section for section in sections if section is not None),
        references=notes.references(site.uses.on(outline.url)),
    )
