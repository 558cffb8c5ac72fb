"""Citations of one record on two sides: which passages are new, changed or gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from footnoted.model.parts import Citation
from footnoted.model.schema import Passage, attribute_of, fields_of
from footnoted.model.walk import citations_of, values_of
from footnoted.model.words import label_of
from footnoted.text.segments import SEGMENT_GAP


@dataclass(frozen=True, slots=True)
class CitationChange:
    """One use of a source.

    what       `passage` where the source stayed and its words did not, `remarks` where only what is said
               of the citation changed.
    was, now   the words of the passage; "" for none.
    labels     of the keys that differ, the passage aside.
    """

    what: Literal["added", "removed", "passage", "remarks"]
    source: str
    was: str
    now: str
    labels: tuple[str, ...] = ()


def compare_citations(was: Any, now: Any) -> tuple[CitationChange, ...]:
    """What differs between the citations of two records, in writing order; None is a record without any."""
    before = [] if was is None else [citation for _, citation in citations_of(was)]
    after = [] if now is None else [citation for _, citation in citations_of(now)]
    changes: list[CitationChange] = []
    # The same words first, so that a citation put before another is not taken for a change of both.
    for citation in list(after):
        same = next((one for one in before if _passage(one) == _passage(citation)), None)
        if same is not None:
            before.remove(same)
            after.remove(citation)
            if labels := _differing(same, citation):
                words = _words(citation)
                changes.append(CitationChange("remarks", citation.source, words, words, labels))
    for citation in after:
        other = next((one for one in before if one.source == citation.source), None)
        if other is None:
            changes.append(CitationChange("added", citation.source, "", _words(citation)))
        else:
            before.remove(other)
            labels = _differing(other, citation)
            change = CitationChange("passage", citation.source, _words(other), _words(citation), labels)
            changes.append(change)
    changes += [CitationChange("removed", one.source, _words(one), "") for one in before]
    return tuple(changes)


def evidence_of(record: Any) -> tuple[tuple[str, ...], ...]:
    """Every verbatim word that a record rests on, with its source, in no order that means anything."""
    citation = getattr(record, "citation", None)
    cited = [citation] if citation is not None else [one for _, one in citations_of(record)]
    own = [value for at, type_, value in values_of(record) if isinstance(type_, Passage) and len(at) == 1]
    return tuple(sorted([*map(_passage, cited), *own]))


def _passage(citation: Citation) -> tuple[str, ...]:
    return (citation.source, *citation.passage)


def _words(citation: Citation) -> str:
    return SEGMENT_GAP.join(citation.passage)


def _differing(was: Citation, now: Citation) -> tuple[str, ...]:
    keys: Sequence[str] = [key for key in fields_of(Citation) if key not in ("source", "passage")]
    return tuple(
        label_of(key) for key in keys if getattr(was, attribute_of(key)) != getattr(now, attribute_of(key))
    )
