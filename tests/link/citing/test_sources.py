"""A source in each form. `sources/` has one file a situation: its record, and then what is made of it."""

from pathlib import Path

import pytest

from footnoted.link.citing.formats import cite
from footnoted.link.citing.sources import citable_source
from footnoted.link.site import Site
from footnoted.link.spans import Sentence
from read_citations import assert_reads_back
from site_in_memory import harbour_site

SITUATIONS = {
    path.stem: path.read_text("utf-8") for path in sorted((Path(__file__).parent / "sources").iterdir())
}
MEDIA = ("transcript", "official", "poll", "social-post", "letter")


@pytest.fixture(scope="module")
def site() -> Site:
    """The harbour site with a source for each situation."""
    records = {f"sources/{name}.yml": text.partition("\n---\n")[0] for name, text in SITUATIONS.items()}
    media = {f"vocabulary/media/{medium}.yml": f"label: {medium}\n" for medium in MEDIA}
    office = {"organisations/harbour-office.yml": "name: Office of the Harbour\n"}
    return harbour_site({**records, **media, **office})


def marked(sentence: Sentence) -> str:
    """A reference with its emphasis between asterisks."""
    return "".join(f"*{span.text}*" if span.styles else span.text for span in sentence)


@pytest.mark.parametrize("name", SITUATIONS)
def test_situation(site: Site, name: str):
    """APA, Chicago, BibTeX, RIS and CSL-JSON say what the record says, and that it is unsure where it is."""
    of = citable_source(site.sources[name])
    assert of is not None

    made = cite(of, "Cite the source")

    printed = [marked(made.apa), marked(made.chicago), made.bibtex, made.ris.removesuffix("\n"), made.csl]
    assert printed == SITUATIONS[name].removesuffix("\n").split("\n---\n")[1:]


@pytest.mark.parametrize("name", SITUATIONS)
def test_situation_as_others_read_it(site: Site, name: str):
    """What reference managers read is what was recorded, and no more."""
    of = citable_source(site.sources[name])

    assert of is not None
    assert_reads_back(of)


def test_source_that_can_not_be_read():
    """A source with problems is not cited: nothing is known of it."""
    site = harbour_site({"sources/herald-2025-03-20.yml": "title: [x]\n"})
    (source,) = {
        citation.source.id: citation.source for citation in site.facts["it-ready"].citations
    }.values()

    assert citable_source(source) is None
    assert [one.label for one in site.pages["facts/it-ready/"].cites] == ["Cite this fact"]
