"""The dump of linked data, read back by a reader of RDF that has no network, is what the facts are."""

import json
import warnings
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, Namespace

from footnoted.export.linked_data import CONTEXT, LINKED_DATA, linked_data
from footnoted.link import link_site
from footnoted.link.imprint import Imprint
from footnoted.link.linked_departure import LinkedDeparture
from footnoted.link.site import Site
from footnoted.link.spans import Link, Span, plain
from footnoted.load import load_corpus
from helpers import HARBOUR

OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")
SCHEMA = Namespace("https://schema.org/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
PLACE = "file:///copies/of/the/site/"
ADDRESS = "https://harbour.example/x/"
REAL = Path(__file__).parents[2] / "facts"


def linked(folder: Path, address: str) -> Site:
    corpus, problems = load_corpus(folder, "facts")
    imprint = Imprint("Harbour facts", address, "0" * 40, date(2026, 11, 22))
    return link_site(corpus, problems, imprint=imprint)


def graph_of(content: bytes) -> Graph:
    """What a reader finds who has the file at its place in a copy of the site."""
    with warnings.catch_warnings():
        # It warns of what it does itself.
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return Graph().parse(data=content.decode(), format="json-ld", publicID=f"{PLACE}{LINKED_DATA}")


@pytest.fixture(scope="module", params=[(REAL, ""), (HARBOUR / "facts", ADDRESS)], ids=["real", "harbour"])
def read(request: pytest.FixtureRequest) -> tuple[Site, Graph, str]:
    """A site, what is read of it, and where its names begin."""
    folder, address = request.param
    site = linked(folder, address)
    return site, graph_of(linked_data(site)[LINKED_DATA]), address or PLACE


@pytest.fixture(scope="module")
def harbour() -> Site:
    return linked(HARBOUR / "facts", ADDRESS)


def one(graph: Graph, of: Any, what: URIRef) -> Any:
    """The only value that something has, as Python has it; None if there is none."""
    values = list(graph.objects(of, what))
    assert len(values) < 2, (of, what)
    return str(values[0]) if values else None


def records(graph: Graph, root: str, folder: str) -> dict[str, URIRef]:
    """Names of all records below a folder by their ids."""
    return {
        str(id): of
        for of, id in graph.subject_objects(DCTERMS.identifier)
        if isinstance(of, URIRef) and of.startswith(f"{root}{folder}/")
    }


def test_facts(read: tuple[Site, Graph, str]):
    """Every fact has its name, kind, sentence, title and stated date, and no other record is a fact."""
    site, graph, root = read

    found = {
        id: (
            str(of), one(graph, of, DCTERMS.type), one(graph, of, DCTERMS.abstract), one(graph, of, SCHEMA.name),
            one(graph, of, DCTERMS.date),
        )
        for id, of in records(graph, root, "facts").items()
    }  # fmt: skip

    inferred = {id: {item.field for item in fact.record.inferred} for id, fact in site.facts.items()}
    assert found == {
        id: (
            f"{root}{fact.link.url}", fact.kind, plain(fact.sentence), fact.title,
            fact.stated.written if fact.stated and not inferred[id] & {"date", "said_on", "from"} else None,
        )
        for id, fact in site.facts.items()
    }  # fmt: skip
    assert {literal.datatype for literal in graph.objects(None, DCTERMS.date)} == {EDTF}


def test_sources(read: tuple[Site, Graph, str]):
    """Every source has its title, address, day and outlet; what no text states is left out."""
    site, graph, root = read

    found = {
        id: (
            one(graph, of, SCHEMA.name), one(graph, of, SCHEMA.url), one(graph, of, DCTERMS.date),
            one(graph, of, SCHEMA.isBasedOn), one(graph, of, SCHEMA.publisher),
        )
        for id, of in records(graph, root, "sources").items()
    }  # fmt: skip

    assert found == {
        id: (
            source.title, source.address,
            None if source.record.inferred else source.record.published.written,
            f"{root}{source.relays.link.url}" if source.relays else None,
            f"{root}{source.outlet_link.url}" if source.outlet_link else None,
        )
        for id, source in site.sources.items()
    }  # fmt: skip


def test_entities(read: tuple[Site, Graph, str]):
    """Every country, person, organisation and initiative has its name and kind."""
    site, graph, root = read
    folders = ("countries", "people", "organisations", "initiatives")

    found = {
        id: (str(of), one(graph, of, DCTERMS.type), one(graph, of, SCHEMA.name))
        for folder in folders
        for id, of in records(graph, root, folder).items()
    }

    assert found == {
        id: (f"{root}{entity.link.url}", entity.kind, entity.name) for id, entity in site.entities.items()
    }


def test_passages(read: tuple[Site, Graph, str]):
    """Every citation is an annotation with its relation, source, origin, and verbatim segments in their order."""
    site, graph, root = read
    source_ids = {str(name): id for id, name in records(graph, root, "sources").items()}

    found: dict[str, list[Any]] = {}
    for note in sorted(graph.subjects(RDF.type, OA.Annotation), key=_number):
        targets = sorted(graph.objects(note, OA.hasTarget), key=_number)
        found.setdefault(one(graph, note, OA.hasBody), []).append(
            (
                one(graph, note, DCTERMS.type),
                source_ids[one(graph, note, DCTERMS.source)],
                source_ids[one(graph, note, PROV.hadPrimarySource)],
                [one(graph, one_of(graph, target, OA.hasSelector), OA.exact) for target in targets],
                {one(graph, target, OA.hasSource) for target in targets},
            )
        )

    cited = {fact.link.url: fact.citations for fact in site.facts.values()}
    cited |= {one.link.url: tuple(c for _, c in one.roles) for one in site.entities.values() if one.roles}
    assert found == {
        f"{root}{url}": [
            (
                citation.relation, citation.source.id, citation.origin.id, list(citation.segments),
                {citation.source.address or f"{root}{citation.source.link.url}"},
            )
            for citation in citations
        ]
        for url, citations in cited.items()
    }  # fmt: skip


def one_of(graph: Graph, of: Any, what: URIRef) -> Any:
    (value,) = graph.objects(of, what)
    return value


def _number(name: Any) -> tuple[str, list[int]]:
    page, _, numbers = str(name).partition("#citation-")
    return page, [int(number) for number in numbers.split("-")]


def faults_of(graph: Graph) -> list[str]:
    """Where an annotation is none of the Web Annotation Data Model, or tells more of a text than its passage."""
    faults = []
    for note in graph.subjects(RDF.type, OA.Annotation):
        bodies, targets = list(graph.objects(note, OA.hasBody)), list(graph.objects(note, OA.hasTarget))
        if len(bodies) != 1 or (bodies[0], RDF.type, None) not in graph:
            faults.append("body")
        if set(graph.objects(note, OA.motivatedBy)) - {OA.identifying, OA.linking} or not targets:
            faults.append("motivation or target")
        for target in targets:
            sources, selectors = (
                list(graph.objects(target, OA.hasSource)),
                list(graph.objects(target, OA.hasSelector)),
            )
            if (target, RDF.type, OA.SpecificResource) not in graph or len(sources) != 1:
                faults.append("specific resource")
            if not all(isinstance(source, URIRef) for source in sources) or len(selectors) != 1:
                faults.append("source or selector")
            for selector in selectors:
                said = {predicate: value for predicate, value in graph.predicate_objects(selector)}
                exact = said.pop(OA.exact, None)
                if (
                    said != {RDF.type: OA.TextQuoteSelector}
                    or len(list(graph.objects(selector, OA.exact))) != 1
                ):
                    faults.append("selector")
                if not isinstance(exact, Literal) or not str(exact).strip():
                    faults.append("exact")
    return faults


def test_annotations_are_well_formed(read: tuple[Site, Graph, str]):
    """Each has one body that is described, and targets of one source and one quotation; no text is told around it."""
    assert faults_of(read[1]) == []
    assert len(list(read[1].subjects(RDF.type, OA.Annotation))) > 3


def _first_note(data: dict[str, Any]) -> dict[str, Any]:
    return next(node for node in data["@graph"] if node["@type"] == "oa:Annotation")


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda note: note["target"][0]["selector"].pop("exact"), "exact"),
        (lambda note: note["target"][0]["selector"].update(exact=" "), "exact"),
        (lambda note: note["target"][0]["selector"].update(exact=["a", "b"]), "selector"),
        (lambda note: note["target"][0]["selector"].update({"oa:prefix": "the words before"}), "selector"),
        (lambda note: note["target"][0]["selector"].update({"@type": "oa:TextPositionSelector"}), "selector"),
        (lambda note: note["target"][0].pop("selector"), "source or selector"),
        (lambda note: note["target"][0].update({"@type": "oa:Choice"}), "specific resource"),
        (lambda note: note["target"][0].pop("source"), "specific resource"),
        (lambda note: note.update(target=[]), "motivation or target"),
        (lambda note: note.update(motivation="oa:tagging"), "motivation or target"),
        (lambda note: note.pop("body"), "body"),
        (lambda note: note.update(body=f"{ADDRESS}facts/nowhere/"), "body"),
    ],
)
def test_spoilt_annotation_is_found(harbour: Site, spoil: Callable[[dict[str, Any]], object], fault: str):
    """What makes an annotation another one, or none, is found."""
    data = json.loads(linked_data(harbour)[LINKED_DATA])
    spoil(_first_note(data))

    assert fault in faults_of(graph_of(json.dumps(data).encode()))


def test_nothing_else_is_fetched(harbour: Site):
    """The context stands in the file whole."""
    data = json.loads(linked_data(harbour)[LINKED_DATA])

    assert list(data) == ["@context", "@graph"]
    assert data["@context"] == CONTEXT
    assert "@import" not in CONTEXT


def test_every_page(read: tuple[Site, Graph, str]):
    """What is said of each page is in it, with the page's title."""
    site, graph, root = read
    names = {str(of): str(name) for of, name in graph.subject_objects(SCHEMA.name) if isinstance(of, URIRef)}

    for url, outline in site.outlines.items():
        # The title of a source says whose it is as well.
        assert outline.title.endswith(names[f"{root}{url}"]), url


def test_facts_as_a_whole(harbour: Site):
    """The site itself is a set of data in a version."""
    graph = graph_of(linked_data(harbour)[LINKED_DATA])
    whole = URIRef(ADDRESS)

    assert (whole, RDF.type, SCHEMA.Dataset) in graph
    assert one(graph, whole, SCHEMA.version) == "0" * 40
    assert one(graph, whole, SCHEMA.name) == "Harbour facts"


def test_id_without_a_record(harbour: Site):
    """An id that was given up is told with what became of it, and where it leads."""
    gone = LinkedDeparture(
        id="quay-cost", kind="figure", link=Link("quay-cost", "facts/quay-cost/"), sort="renamed",
        successor=harbour.facts["harbour-cost"].link, successor_id="harbour-cost", reason=(Span("It has <b>another</b> name."),),
        date=date(2026, 10, 1), date_spoken="1 October 2026",
    )  # fmt: skip
    graph = graph_of(linked_data(replace(harbour, departed={gone.id: gone}))[LINKED_DATA])
    name = URIRef(f"{ADDRESS}facts/quay-cost/")

    assert {str(predicate): str(value) for predicate, value in graph.predicate_objects(name)} == {
        str(RDF.type): str(SCHEMA.CreativeWork),
        str(DCTERMS.identifier): "quay-cost",
        str(DCTERMS.type): "figure",
        str(DCTERMS.isReplacedBy): f"{ADDRESS}facts/harbour-cost/",
        str(SCHEMA.creativeWorkStatus): "renamed",
        str(SCHEMA.expires): "2026-10-01",
        str(SCHEMA.description): "It has <b>another</b> name.",
    }


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert()</script><!--", "\"'\\", "a\u2028b\u2029c", "]]>", "&lt; &amp;",
        '"}, {"@id": "https://evil.example/', "@id", "_:b0", "\ufffd \ufeff \U000e0001 \U0010ffff", "tab\tline\nend", "مرفأ 港口",
    ],
)  # fmt: skip
def test_hostile_text(harbour: Site, text: str):
    """Any text comes back as it was, and none is a tag, a name or another record."""
    fact = harbour.facts["harbour-cost"]
    spoilt = replace(fact, title=text, sentence=(Span(text),), link=Link(text, fact.link.url))
    content = linked_data(_with(harbour, spoilt))[LINKED_DATA]
    graph, name = graph_of(content), URIRef(f"{ADDRESS}facts/harbour-cost/")

    assert one(graph, name, DCTERMS.abstract) == one(graph, name, SCHEMA.name) == text
    assert not {*"<>&\u2028\u2029"} & {*content.decode()}
    assert len(graph) == len(graph_of(linked_data(harbour)[LINKED_DATA]))


def _with(site: Site, fact: Any) -> Site:
    """The site in which a fact is another one."""
    outlines = dict(site.outlines)
    outlines[fact.link.url] = replace(outlines[fact.link.url], about=fact, title=fact.title)
    return replace(site, facts={**site.facts, fact.id: fact}, outlines=outlines)
