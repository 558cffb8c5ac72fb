"""How facts came here: from the origins of their information, through the texts that were read, to what
kind of fact they are."""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from footnoted.link.linked import Link, LinkedSource
from footnoted.link.site import Site

KINDS = {
    "position": "Positions",
    "figure": "Figures",
    "event": "Events",
    "quote": "Quotes",
    "statement": "Statements",
    "member": "Memberships",
}
"""Kinds of fact in the order of pages, with the word for several."""

_LISTS = {
    "position": "positions/",
    "figure": "figures/",
    "event": "timeline/",
    "quote": "quotes/",
    "statement": "statements/",
    "member": "coalition/",
}


@dataclass(frozen=True, slots=True)
class FlowNode:
    """An origin, a text or a kind of fact.

    facts   how many facts pass through it.
    """

    id: str
    label: str
    note: str
    link: Link
    facts: int


@dataclass(frozen=True, slots=True)
class FlowBand:
    """Facts that go from one node to one of the next column; `link` leads to a page that lists them."""

    start: str
    end: str
    facts: int
    link: Link


@dataclass(frozen=True, slots=True)
class FlowRow:
    """A text with one of its origins, and the number of facts of each kind that came that way."""

    origin: LinkedSource
    text: LinkedSource
    counts: tuple[int, ...]
    facts: int


@dataclass(frozen=True, slots=True)
class SourceFlow:
    """Origins, texts and kinds of fact in order, the bands between them, and the same as a table.

    A fact with several texts or origins goes through each of them, and is counted in each.

    kinds         only those that a fact is of; the counts of rows are in their order.
    taken, told   bands from origins to texts, and from texts to kinds.
    """

    part: ClassVar[str] = "source_flow"
    has_facts: ClassVar[bool] = False
    origins: tuple[FlowNode, ...]
    texts: tuple[FlowNode, ...]
    kinds: tuple[FlowNode, ...]
    taken: tuple[FlowBand, ...]
    told: tuple[FlowBand, ...]
    rows: tuple[FlowRow, ...]


def source_flow(site: Site) -> SourceFlow:
    """The way of all facts that a text supports."""
    sources: dict[str, LinkedSource] = {}
    ways: set[tuple[str, str, str, str]] = set()
    for fact in site.facts.values():
        for citation in fact.citations:
            if citation.relation == "supports":
                sources |= {citation.source.id: citation.source, citation.origin.id: citation.origin}
                ways.add((citation.origin.id, citation.source.id, fact.kind, fact.id))
    origins = sorted({way[0] for way in ways}, key=lambda id: (*reversed(sources[id].published), id))
    texts = sorted({way[1] for way in ways}, key=lambda id: _height(id, ways, origins, sources))
    kinds = [kind for kind in KINDS if any(way[2] == kind for way in ways)]
    taken = Counter((origin, text) for origin, text, _, _ in ways)
    told = Counter((text, kind) for text, kind, _ in {way[1:] for way in ways})
    return SourceFlow(
        origins=tuple(_source_node(id, sources, len({way[3] for way in ways if way[0] == id})) for id in origins),
        texts=tuple(_source_node(id, sources, len({way[3] for way in ways if way[1] == id})) for id in texts),
        kinds=tuple(_kind_node(kind, len({way[3] for way in ways if way[2] == kind})) for kind in kinds),
        taken=tuple(FlowBand(origin, text, taken[origin, text], sources[text].link) for origin in origins for text in texts if taken[origin, text]),
        told=tuple(FlowBand(text, kind, told[text, kind], Link(KINDS[kind], f"{sources[text].link.url}#rests-{kind}")) for text in texts for kind in kinds if told[text, kind]),
        rows=tuple(
            FlowRow(
                sources[origin],
                sources[text],
                tuple(sum(way[:3] == (origin, text, kind) for way in ways) for kind in kinds),
                taken[origin, text],
            )
            for origin in origins
            for text in texts
            if taken[origin, text]
        ),
    )  # fmt: skip


def _height(
    text: str, ways: set[tuple[str, str, str, str]], origins: list[str], sources: dict[str, LinkedSource]
) -> tuple[float, object, str]:
    """A text stands at the mean height of the origins of its facts, so that few bands cross."""
    heights = [origins.index(way[0]) for way in ways if way[1] == text]
    return sum(heights) / len(heights), sources[text].published, text


def _source_node(id: str, sources: dict[str, LinkedSource], facts: int) -> FlowNode:
    source = sources[id]
    return FlowNode(id, source.outlet, source.published_spoken, source.link, facts)


def _kind_node(kind: str, facts: int) -> FlowNode:
    return FlowNode(kind, KINDS[kind], f"{facts} fact{'' if facts == 1 else 's'}", Link(KINDS[kind], _LISTS[kind]), facts)  # fmt: skip
