"""Notes on facts that may disagree."""

from collections.abc import Mapping

from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.own_words import own_words
from footnoted.link.resolve import Resolver
from footnoted.model.disagreements import Disagreement
from footnoted.model.facts import FACT_KINDS

SAID_OF = {
    "disagreement": "These accounts differ",
    "change-over-time": "Reported at another time",
    "not-the-same": "Not the same thing",
}


def link_note(note: Disagreement, resolver: Resolver) -> LinkedDisagreement:
    """A note with those of its facts that can be read; with less than two it sets nothing side by side."""
    resolver.begin(("disagreement", note.id))
    facts = tuple(fact.id for id in dict.fromkeys(note.facts) if (fact := resolver.get(id, *FACT_KINDS)))
    return LinkedDisagreement(
        id=note.id,
        kind=note.kind,
        said=SAID_OF[note.kind],
        reason=own_words(note.reason, resolver, names=True),
        facts=facts,
        file=resolver.corpus.file_for(note).path,
        record=note,
        rests_on=tuple(resolver.asked),
    )


def by_fact(notes: Mapping[str, LinkedDisagreement]) -> dict[str, tuple[str, ...]]:
    """Ids of the notes that name a fact, by the fact's id."""
    found: dict[str, tuple[str, ...]] = {}
    for note in notes.values():
        for id in note.facts:
            found[id] = (*found.get(id, ()), note.id)
    return found
