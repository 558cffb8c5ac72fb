"""Every payload in every text of every kind of record, on every page kind and in every data file.

What is checked: outputs/invariants.py. What the records are: outputs/records.py.
"""

import gc
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from footnoted.export.calendar import CALENDAR
from footnoted.link.data import as_data
from footnoted.link.page import EntityPage, ProblemPage, SourcePage
from footnoted.link.resolve import ENTITY_KINDS
from footnoted.model.facts import FACT_KINDS
from footnoted.problems import quoted
from footnoted.render.outward import passage_address
from outputs.citations import taken_out
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
from outputs.shown import Shown, shown
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

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no XML can hold, or should."""

AS_LABELS = {f"{kind}.inferred.field" for kind in RECORD_KINDS[:6]}
"""Names of fields, which pages print as labels: `as_of` is “as of”."""


@dataclass
class Seen:
    """What the parsed pages of a site hold, and everything that is wrong with any of them.

    signs, shapes, headings   by url.
    """

    signs: dict[str, Counter[int]] = field(default_factory=dict)
    shapes: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
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
        for text in taken_out(root):
            check_signs(text, payload, Counter(), here)
        seen.signs[url] = signs_in(root, payload, here)
        seen.shapes[url] = shape_of(root)
        (heading,) = root.iter("h1")
        seen.headings[url] = "".join(heading.itertext())
        seen.faults += [f"{url}: {fault}" for fault in here]
    return seen


@dataclass(frozen=True)
class Case:
    """A site whose texts hold one payload, and what its pages hold."""

    payload: str
    site: Shown
    seen: Seen


def case_of(payload: str) -> Case:
    """Build the site of a payload and read it."""
    site = shown(payload)
    return Case(payload, site, seen_on(site, payload))


@pytest.fixture(scope="module")
def harmless() -> Iterator[Case]:
    """The same site with a word in place of the payload."""
    case = case_of(HARMLESS)
    # What lives as long as the tests need not be looked through at each collection.
    gc.collect()
    gc.freeze()
    yield case
    gc.unfreeze()


@pytest.fixture(scope="module", params=PAYLOADS)
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    # Nothing but trees is made, and all of them live until the next case.
    gc.disable()
    yield case_of(PAYLOADS[request.param])
    gc.enable()


def test_on_every_page(case: Case, harmless: Case, record_property: Callable[[str, int], None]):
    """A text is the same text wherever it stands, and brings no markup, no script and no address."""
    site, seen = case.site, case.seen

    assert seen.faults == []
    assert [url for url, shape in seen.shapes.items() if shape != harmless.seen.shapes[url]] == []
    printed = {site.fields[sign] for signs in seen.signs.values() for sign in signs}
    assert printed == set(site.fields) - ON_NO_PAGE - AS_LABELS
    kinds = {site.kind_of(url) for url in site.pages}
    assert kinds == {*LISTS, *RECORD_KINDS} - {""}
    record_property("combinations of payload, field and page kind", len(set(site.fields)) * len(kinds))
    record_property(
        "texts and attributes compared with what was written",
        sum(sum(signs.values()) for signs in seen.signs.values()),
    )


def test_in_every_data_file(case: Case):
    """Data files are JSON for the strictest reader, harmless inside a page, and give every value back."""
    found: Counter[int] = Counter()
    faults: list[str] = []

    calendar = Calendar.from_ical(case.site.files[CALENDAR])
    files = {
        path: strict_json(case.site.files[path].decode())
        for path in case.site.files
        # The tables hold them all at once in another test: export/tables/test_round_trips.py.
        if path.endswith((".json", ".jsonld")) and not path.startswith("tables/")
    }

    for content in files.values():
        for text in texts_in(content):
            check_signs(text, case.payload, found, faults)
    for event in calendar.events:
        for value in event.values():
            check_signs(str(value), case.payload, found, faults)
    assert faults == []
    assert {case.site.fields[sign] for sign in found} >= {
        name for name in case.site.fields if name.partition(".")[0] in RECORD_KINDS
    }
    for name, kinds in (
        ("facts", FACT_KINDS), ("entities", ENTITY_KINDS), ("sources", ("source",)), ("disagreements", ("disagreement",)),
    ):  # fmt: skip
        given = {item["id"]: item for item in files[f"api/v1/{name}.json"][name]}
        for record in case.site.corpus.of_kind(*kinds):
            for key, value in as_data(record).items():
                assert key == "citations" or given[record.id][key] == value, (record.id, key)


def test_in_every_feed(case: Case):
    """Feeds are XML and JSON without a character that they can't hold, and have every text of a change as it is."""
    feed = ElementTree.fromstring(case.site.files["feed.xml"])
    texts = {
        "feed.xml": [*feed.itertext(), *(value for one in feed.iter() for value in one.attrib.values())],
        "feed.json": texts_in(strict_json(case.site.files["feed.json"].decode())),
    }

    for name, told in texts.items():
        found: Counter[int] = Counter()
        faults: list[str] = []
        for text in told:
            check_signs(text, UNFIT.sub("\ufffd", case.payload), found, faults)
        assert faults == [], name
        assert {case.site.fields[sign] for sign in found} >= {
            "history.why", "history.label", "history.was", "history.now", "history.reason",
        }, name  # fmt: skip


def test_in_every_head(case: Case):
    """Title, description and structured data have the same texts as the page, also when read back from it."""
    faults: list[str] = []
    for url, head in case.site.heads.items():
        root, guessed = parsed(head)
        faults += guessed
        title, description, script = elements_of(root)[1:]
        data = strict_json(script.text or "")
        page = case.site.site.pages.get(url)
        if page is None:
            continue
        assert [title.text, description.get("content")] == [page.title, page.description], url
        assert data["description"] == page.description, url
        # The title of a source says whose it is as well.
        assert page.title.endswith(data["name"]), url
        for text in (page.title, page.description, *texts_in(data)):
            check_signs(text, case.payload, Counter(), faults)
        if isinstance(page, EntityPage | SourcePage):
            assert case.seen.headings[url] == data["name"], url
    assert faults == []


def test_problems_are_quoted(case: Case):
    """What a report quotes of a faulty record stands on its page as the report has it."""
    (url,) = [url for url, page in case.site.site.pages.items() if isinstance(page, ProblemPage)]
    text = "".join(parsed(case.site.pages[url])[0].itertext())

    assert f"{quoted(case.payload)} is not one of the words for this key" in text


def test_address_of_a_passage(case: Case):
    """A link to a passage holds its words as one text directive, whatever signs are in them."""
    pending = [
        citation
        for fact in case.site.site.facts.values()
        for citation in fact.citations
        if not citation.fragment
    ]

    for citation in pending:
        address, _, directive = passage_address(citation).partition("#:~:text=")
        assert address == citation.source.address
        assert unquote(directive) == citation.segments[0]
        assert re.search("[-,&]", directive) is None
    assert pending
