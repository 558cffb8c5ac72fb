"""Where a citation's information comes from."""

from footnoted.model.corpus import Corpus
from footnoted.model.parts import OWN, Citation


def origin_of(citation: Citation, corpus: Corpus) -> str:
    """Id of the source that the information comes from, as the citation states it.

    Where it states nothing, the end of the chain of relays: the last source that relays no other or
    can't be read. A chain without an end, which is a problem of its own, is left before it repeats.
    """
    if citation.origin is not None:
        return citation.source if citation.origin == OWN else citation.origin
    end, passed = citation.source, {citation.source}
    while (relayed := _relayed_by(end, corpus)) is not None and relayed not in passed:
        end = relayed
        passed.add(end)
    return end


def _relayed_by(id: str, corpus: Corpus) -> str | None:
    source = corpus.get(id, "source")
    return None if source is None else source.relays
