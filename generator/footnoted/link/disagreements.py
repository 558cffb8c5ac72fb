"""The facts of a note side by side, and all notes."""

from collections.abc import Sequence

from footnoted.link.linked import LinkedFact
from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.notes import Notes
from footnoted.link.origins import basis_of
from footnoted.link.page import Comparison, Row, Section
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.link.urls import disagreement_anchor
from footnoted.link.wording import mark_differences
from footnoted.model.disagreements import NOTE_KINDS

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ACCOUNTS = {"position": "positions", "quote": "wordings", "figure": "numbers"}


def compare(note: LinkedDisagreement, site: Site, notes: Notes, first: str = "") -> Comparison:
    """The facts of a note side by side, in its order but for the one that comes `first`."""
    facts = sorted((site.facts[id] for id in note.facts), key=lambda fact: fact.id != first)
    sentences = [fact.sentence for fact in facts]
    words_count = all(fact.speaks for fact in facts)
    if words_count:
        sentences = list(mark_differences(sentences))
    return Comparison(
        said=note.said,
        reason=note.reason,
        rows=tuple(
            Row(fact=fact, said=notes.cite(fact, sentence))
            for fact, sentence in zip(facts, sentences, strict=True)
        ),
        basis=basis_of(citation for fact in facts for citation in fact.citations),
        marks_words=any(span.differs for sentence in sentences for span in sentence),
    )


def disagreements(site: Site, notes: Notes) -> tuple[Section, ...]:
    """Every note with its facts, first those whose accounts differ."""
    ordered = sorted(site.disagreements.values(), key=lambda note: (NOTE_KINDS.index(note.kind), note.id))
    return tuple(
        Section(
            anchor=disagreement_anchor(note.id),
            heading=heading_of([site.facts[id] for id in note.facts]),
            layout="comparisons",
            rows=(),
            comparisons=(compare(note, site, notes),),
        )
        for note in ordered
    )


def heading_of(facts: Sequence[LinkedFact]) -> str:
    """What the accounts are of, and how many there are."""
    first = facts[0]
    count = _NUMBERS[len(facts)] if len(facts) < len(_NUMBERS) else str(len(facts))
    about = plain(first.about) or (first.subject.text if first.subject else str(first.record.label))
    return f"{about}: {count} {_ACCOUNTS.get(first.kind, 'accounts')}"
