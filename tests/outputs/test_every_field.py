"""Every payload in every text of every kind of record, on every page kind and in every data file.

What is checked: outputs/invariants.py. What the records are: outputs/records.py.
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from footnoted.link.data import as_data
from footnoted.problems import quotable
from outputs.invariants import (
    check_signs,
    elements_of,
    foreign_markup,
    id_faults,
    link_faults,
    parsed,
    shape_of,
    signs_in,
    strict_json,
    texts_in,
)
from outputs.payloads import HARMLESS, PAYLOADS
from outputs.shown import FAULTY, Shown, shown
from page_kinds import LISTS

RECORD_KINDS = (
    "member", "position", "figure", "quote", "event", "statement", "countries", "people", "organisations", "initiatives",
    "sources", "problem", "prose",
)  # fmt: skip

ON_NO_PAGE = {
    # Words by which the program recognises things in passages, and names by which search finds them.
    "country.demonyms", "measure.cues", "office.phrases", "person.surname", "stage.cues", "unit.words",
    # What sorts a list, and what is told in other words.
    "stage.order", "stance.order", "quality.kind", "unit.label",
    # For people who work on the facts.
    "measure.definition", "medium.definition", "office.definition", "unit.definition", "source.text_extractor",
    "source.inferred.because", "source.inferred.field",
    "exceptions.exceptions.rule", "exceptions.exceptions.record", "exceptions.exceptions.because",
    "exceptions.exceptions.until",
}  # fmt: skip
"""Texts that no page prints. A new one has to be on a page, or to be named here."""

AS_LABELS = {f"{kind}.inferred.field" for kind in RECORD_KINDS[:6]}
"""Names of fields, which pages print as labels: `as_of` is “as of”."""


@dataclass
class Seen:
    """What the parsed pages of a site hold, and everything that is wrong with any of them.

    signs, shapes   by url.
    """

    signs: dict[str, Counter[int]] = field(default_factory=dict)
    shapes: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def seen_on(site: Shown, payload: str) -> Seen:
    """Parse every page of a site and look at all of it."""
    trees = {url: parsed(html) for url, html in site.pages.items()}
    anchors = {url: {element.get("id") for element in elements_of(root)} for url, (root, _) in trees.items()}

    def leads_somewhere(path: str, anchor: str) -> bool:
        # The overview is written by hand.
        there = path in site.files or path in anchors or path == ""
        return there and (not anchor or anchor in anchors[path])

    seen = Seen()
    for url, (root, guessed) in trees.items():
        here = [*guessed, *foreign_markup(root), *id_faults(root), *link_faults(root, url, leads_somewhere)]
        seen.signs[url] = signs_in(root, payload, here)
        seen.shapes[url] = shape_of(root)
        seen.faults += [f"{url}: {fault}" for fault in here]
    return seen


@pytest.fixture(scope="module")
def harmless() -> Iterator[Seen]:
    """The same site with a word in place of the payload."""
    seen = seen_on(shown(HARMLESS), HARMLESS)
    # What lives as long as the tests need not be looked through at each collection.
    gc.collect()
    gc.freeze()
    yield seen
    gc.unfreeze()


@pytest.mark.parametrize("name", PAYLOADS)
def test_every_field_on_every_page(name: str, harmless: Seen, record_property: Callable[[str, int], None]):
    """A text is the same text wherever it stands, and brings no markup, no script and no address."""
    payload = PAYLOADS[name]
    site = shown(payload)

    seen = seen_on(site, payload)

    assert seen.faults == []
    assert [url for url, shape in seen.shapes.items() if shape != harmless.shapes[url]] == []
    printed = {site.fields[sign] for signs in seen.signs.values() for sign in signs}
    assert printed == set(site.fields) - ON_NO_PAGE - AS_LABELS
    kinds = {site.kind_of(url) for url in site.pages}
    assert kinds == {*LISTS, *RECORD_KINDS} - {""}
    record_property("combinations", len(set(site.fields)) * len(kinds))
    record_property("readings", sum(sum(signs.values()) for signs in seen.signs.values()))
