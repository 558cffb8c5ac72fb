"""The facts as the search page reads them: columns in place of objects, every name and outlet once.

The browser builds the inverted index, which would be several times as large.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from footnoted.export.encode import encoded
from footnoted.export.search_forms import SearchIndex
from footnoted.link.linked import LinkedCitation, LinkedFact
from footnoted.link.search import STATES, concerned_by, states_of
from footnoted.link.site import Site
from footnoted.link.spans import plain

FORM: Final = 1
"""Raised when a column changes its meaning, so that a script from a browser's store refuses the file."""

_GAP = " […] "


INDEX = "search/facts.json"
"""Where the page that searches facts looks for it."""


def search_index(site: Site) -> bytes:
    """What the page that searches facts reads: tables, and for each fact in id order one place in every column.

    about, cites   places in the tables `entities` and `sources`; the first source is that of the passage.
    by, when       places in the tables `outlets` and `times`.
    state          a sum of powers of two, one for each place in `states`.
    text           its sentence, then the passage of the first citation that supports it; "" if it is a
                   quote and the sentence holds those words.
    day            the earliest stated day, else that of the first report; "" if unknown.
    """
    facts = list(site.facts.values())
    entities = list(site.entities.values())
    entity_places = {entity.id: place for place, entity in enumerate(entities)}
    cited = {citation.source.id for fact in facts for citation in fact.citations}
    sources = [source for source in site.sources.values() if source.id in cited]
    source_places = {source.id: place for place, source in enumerate(sources)}
    outlets = _places_of(fact.outlets for fact in facts)
    times = _places_of(fact.when for fact in facts)
    bits = {state: 1 << place for place, (state, _) in enumerate(STATES)}
    content: SearchIndex = {
        "form": FORM,
        "states": [state for state, _ in STATES],
        "outlets": list(outlets),
        "times": list(times),
        "entities": {
            "id": [entity.id for entity in entities],
            "kind": [entity.kind for entity in entities],
            "name": [entity.name for entity in entities],
            "known_as": [list(entity.known_as) for entity in entities],
        },
        "sources": {
            "id": [source.id for source in sources],
            "title": [source.title for source in sources],
        },
        "facts": {
            "id": list(site.facts),
            "kind": [fact.kind for fact in facts],
            # In turn, so that words which a sentence and its passage share are packed once.
            "text": [text for fact in facts for text in (plain(fact.sentence), passage_of(fact))],
            "by": [outlets[fact.outlets] for fact in facts],
            "when": [times[fact.when] for fact in facts],
            "day": [fact.day.isoformat() if fact.day.year > 1 else "" for fact in facts],
            "about": [[entity_places[id] for id in concerned_by(fact, site)] for fact in facts],
            "cites": [_places(supporting_first(fact), source_places) for fact in facts],
            "state": [sum(bits[state] for state in states_of(fact, site)) for fact in facts],
        },
    }
    return encoded(content)


def supporting_first(fact: LinkedFact) -> list[LinkedCitation]:
    """A fact's citations, the supporting ones first."""
    return sorted(fact.citations, key=lambda citation: citation.relation != "supports")


def passage_of(fact: LinkedFact) -> str:
    """The words that a result shows below the fact's sentence, or "" where the sentence quotes them."""
    passage = _GAP.join(supporting_first(fact)[0].segments)
    return "" if fact.kind == "quote" and passage in plain(fact.sentence) else passage


def _places(citations: Sequence[LinkedCitation], places: dict[str, int]) -> list[int]:
    """The sources that are cited, each once; one whose record has problems is none to filter by."""
    cited = dict.fromkeys(citation.source.id for citation in citations)
    return [places[id] for id in cited if id in places]


def _places_of(texts: Iterable[str]) -> dict[str, int]:
    """Each text once, in order, with its place."""
    return {text: place for place, text in enumerate(sorted(set(texts)))}
