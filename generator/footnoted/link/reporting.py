"""Who reported a fact and when: what the citations that support it come to."""

from collections.abc import Sequence
from datetime import date

from footnoted.link.basis import Basis
from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import LinkedCitation
from footnoted.link.origins import basis_of


@fixed_by_name
class Reported:
    """Who reported something, and when.

    outlets       `UNN after Bloomberg`; `attribution` says it in a sentence.
    in_words      `reported 20 March 2025`.
    first_day     the first on which one of the texts can have appeared; `date.min` if there is none.
    """

    outlets: str
    attribution: str
    in_words: str
    first_day: date
    basis: Basis


class Reporting:
    """What citations come to, once for all facts that the same sources support; made once for a corpus."""

    def __init__(self) -> None:
        self._known: dict[tuple[tuple[str, str], ...], Reported] = {}

    def of(self, citations: Sequence[LinkedCitation]) -> Reported:
        """What the supporting ones among some citations come to."""
        supporting = [citation for citation in citations if citation.relation == "supports"]
        key = tuple([(citation.source.id, citation.origin.id) for citation in supporting])
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _reported(supporting)
        return known


def _reported(citations: Sequence[LinkedCitation]) -> Reported:
    published = dict.fromkeys(citation.source.published_spoken for citation in citations)
    return Reported(
        outlets=", ".join(_outlets(citations, "{} after {}")),
        attribution=_attribution(citations),
        in_words=f"reported {' and '.join(published)}",
        first_day=min((citation.source.published[0] for citation in citations), default=date.min),
        basis=basis_of(citations),
    )


def _outlets(citations: Sequence[LinkedCitation], relayed: str) -> list[str]:
    """Each outlet once, in the order of the citations, with whom it relays."""
    named = (
        relayed.format(citation.source.outlet, citation.origin.outlet)
        if citation.is_relayed
        else citation.source.outlet
        for citation in citations
    )
    return list(dict.fromkeys(named))


def _attribution(citations: Sequence[LinkedCitation]) -> str:
    """`as UNN, after Bloomberg, reported`; `as UNN and Topgab reported`."""
    *others, last = _outlets(citations, "{}, after {}," if len(citations) == 1 else "{} after {}") or [""]
    joined = f"{', '.join(others)} and {last}" if others else last
    return f"as {joined} reported"
