"""What a statement rests on: its sources, and the origins that they go back to."""

from collections.abc import Iterable

from footnoted.link.basis import Basis
from footnoted.link.linked import LinkedCitation, LinkedSource
from footnoted.link.spans import Link


def basis_of(citations: Iterable[LinkedCitation]) -> Basis:
    """The sources and origins of the citations that support, each once, in order of first use."""
    supporting = [citation for citation in citations if citation.relation == "supports"]
    ways = {(citation.source.id, citation.origin.id): citation for citation in supporting}
    return Basis(
        sources=tuple(dict.fromkeys(citation.source.id for citation in supporting)),
        origins=tuple(dict.fromkeys(citation.origin.id for citation in supporting)),
        chains=tuple(_chain(citation) for citation in ways.values()),
    )


def chain_of(source: LinkedSource, origin: LinkedSource) -> tuple[Link, ...]:
    """The outlets from the one that was read to where it has it from, each with its source's page."""
    steps = [source]
    if origin.id != source.id:
        step, between = source.relays, []
        while step is not None and step.id != origin.id:
            between.append(step)
            step = step.relays
        # An origin that the citation states may lie off the chain of relays.
        steps += [*(between if step is not None else []), origin]
    return tuple(Link(step.outlet, step.link.url, step.link.faulty) for step in steps)


def _chain(citation: LinkedCitation) -> str:
    told = " ← ".join(link.title for link in citation.chain)
    # Of a source that names no other report nobody knows whether it reports itself.
    is_own = not citation.is_relayed and citation.source.relays is not None
    return f"{told}, its own reporting" if is_own else told
