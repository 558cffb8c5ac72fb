"""How facts came here: from the origins of their information, through the texts that were read, to what
kind of fact they are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import ClassVar

from footnoted.link.fixed import fixed
from footnoted.link.linked import LinkedSource
from footnoted.link.order import KINDS
from footnoted.link.site import Site
from footnoted.link.spans import Link

_LISTS = {
    "position": "positions/",
    "figure": "figures/",
    "event": "timeline/",
    "quote": "quotes/",
    "statement": "statements/",
    "member": "coalition/",
}


@fixed
class FlowNode:
    """An origin, a text or a kind of fact.

    facts   how many facts pass through it.
    """

    id: str
    label: str
    note: str
    link: Link
    facts: int


@fixed
class FlowBand:
    """Facts that go from one node to one of the next column; `link` leads to a page that lists them."""

    start: str
    end: str
    facts: int
    link: Link


@fixed
class FlowRow:
    """A text with one of its origins, and the number of facts of each kind that came that way."""

    origin: LinkedSource
    text: LinkedSource
    counts: tuple[int, ...]
    facts: int


@fixed
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
                sources[citation.source.id], sources[citation.origin.id] = citation.source, citation.origin
                ways.add((citation.origin.id, citation.source.id, fact.kind, fact.id))
    came = Counter(way[:3] for way in ways)
    taken = Counter(way[:2] for way in ways)
    told = Counter(way[:2] for way in {way[1:] for way in ways})
    from_origin = Counter(origin for origin, _ in {(way[0], way[3]) for way in ways})
    through_text = Counter(text for text, _ in {(way[1], way[3]) for way in ways})
    of_kind = Counter(kind for kind, _ in {(way[2], way[3]) for way in ways})
    origins = sorted(from_origin, key=lambda id: (*reversed(sources[id].published), id))
    heights = _heights(ways, {origin: place for place, origin in enumerate(origins)})
    texts = sorted(through_text, key=lambda id: (heights[id], sources[id].published, id))
    kinds = [kind for kind in KINDS if kind in of_kind]
    places = {id: place for place, id in enumerate(texts)}
    from_texts = defaultdict(list)
    for origin, text in sorted(taken, key=lambda way: places[way[1]]):
        from_texts[origin].append(text)
    ways_in_order = [(origin, text) for origin in origins for text in from_texts[origin]]
    return SourceFlow(
        origins=tuple(_source_node(id, sources, from_origin[id]) for id in origins),
        texts=tuple(_source_node(id, sources, through_text[id]) for id in texts),
        kinds=tuple(_kind_node(kind, of_kind[kind]) for kind in kinds),
        taken=tuple(FlowBand(origin, text, taken[origin, text], sources[text].link) for origin, text in ways_in_order),
        told=tuple(FlowBand(text, kind, told[text, kind], Link(KINDS[kind], f"{sources[text].link.url}#rests-{kind}")) for text in texts for kind in kinds if told[text, kind]),
        rows=tuple(
            FlowRow(
                sources[origin],
                sources[text],
                tuple(came[origin, text, kind] for kind in kinds),
                taken[origin, text],
            )
            for origin, text in ways_in_order
        ),
    )  # fmt: skip


def _heights(ways: Iterable[tuple[str, str, str, str]], places: Mapping[str, int]) -> dict[str, float]:
    """The mean height of the origins of a text's facts, at which it stands so that few bands cross."""
    sums: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for origin, text, _, _ in ways:
        sums[text] += places[origin]
        counts[text] += 1
    return {text: sums[text] / counts[text] for text in counts}


def _source_node(id: str, sources: dict[str, LinkedSource], facts: int) -> FlowNode:
    source = sources[id]
    return FlowNode(id, source.outlet, source.published_spoken, source.link, facts)


def _kind_node(kind: str, facts: int) -> FlowNode:
    return FlowNode(kind, KINDS[kind], f"{facts} fact{'' if facts == 1 else 's'}", Link(KINDS[kind], _LISTS[kind]), facts)  # fmt: skip
