"""What a statement rests on: its sources, and the origins that they go back to."""

from collections.abc import Iterable

from footnoted.link.linked import Basis, LinkedCitation


def basis_of(citations: Iterable[LinkedCitation]) -> Basis:
    """The sources and origins of the citations that support, each once, in order of first use."""
    supporting = [citation for citation in citations if citation.relation == "supports"]
    ways = {(citation.source.id, citation.origin.id): citation for citation in supporting}
    return Basis(
        sources=tuple(dict.fromkeys(citation.source.id for citation in supporting)),
        origins=tuple(dict.fromkeys(citation.origin.id for citation in supporting)),
        chains=tuple(_chain(citation) for citation in ways.values()),
    )


def _chain(citation: LinkedCitation) -> str:
    """From the outlet that was read to where it has it from."""
    outlets = [citation.source.outlet]
    if not citation.is_relayed:
        # Of a source that names no other report nobody knows whether it reports itself.
        return f"{outlets[0]}, its own reporting" if citation.source.relays is not None else outlets[0]
    step = citation.source.relays
    between = []
    while step is not None and step.id != citation.origin.id:
        between.append(step.outlet)
        step = step.relays
    # An origin that the citation states may lie off the chain of relays.
    outlets += between if step is not None else []
    return " ← ".join([*outlets, citation.origin.outlet])
