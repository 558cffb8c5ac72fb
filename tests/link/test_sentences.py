"""Facts in words: nothing dropped, nothing promoted, always as reported."""

import pytest

from footnoted.link.cited import Cited
from footnoted.link.linked import LinkedFact
from footnoted.link.spans import plain
from site_in_memory import harbour_site

CITED = "citations:\n  - source: herald-2025-03-20\n    passage: as printed\n"


def sentence_of(name: str, text: str) -> str:
    return plain(
        harbour_site({name: text + CITED}).facts[name.rpartition("/")[2].removesuffix(".yml")].sentence
    )


def test_article_and_capital():
    """A name takes its article within a sentence, and a sentence begins with a capital whoever it is about."""
    league = "name: Harbour League\narticle: true\n"
    member = "country: DE\norganisation: harbour-league\n" + CITED
    said = "speaker: harbour-league\ncontent: Germany would pay\n" + CITED
    official = "speaker: {described: one official}\ncontent: Germany would pay\n" + CITED

    site = harbour_site(
        {
            "initiatives/harbour-league.yml": league,
            "members/x.yml": member,
            "statements/xy.yml": said,
            "statements/z.yml": official,
        }
    )

    assert [plain(site.facts[id].sentence) for id in ("x", "xy", "z")] == [
        "Germany: member of the Harbour League",
        "The Harbour League said that Germany would pay",
        "One official said that Germany would pay",
    ]
    assert plain(site.facts["xy"].brief) == "Said that Germany would pay"
    assert site.entities["harbour-league"].name == "Harbour League"


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        (
            "figures/x.yml",
            "subject: IT\nmeasure: cost\namount: 30000\nunit: EUR\nbound: fewer-than\nper: year\nas_of: 2025-03\n",
            "Italy: cost, less than €30,000 a year, as of March 2025",
        ),
        (
            "figures/x.yml",
            "subject: IT\nmeasure: cost\namount: 2\nunit: EUR\nequivalents: [{amount: 3 billion, unit: EUR}]\n"
            "stage: proposed\naccording_to: {described: one official}\n",
            "Italy: cost, €2 (€3 billion), proposed, according to one official",
        ),
        (
            "statements/x.yml",
            "speaker: giorgia-meloni\ncontent: Germany would pay\nrelays_words_of: {described: a minister}\nsaid_on: 2025-03-18\n",
            "Giorgia Meloni said that Germany would pay, passing on words of a minister, 18 March 2025",
        ),
        (
            "quotes/x.yml",
            "speaker: {described: A senior official}\nwords: [We can not, do that]\nto: giorgia-meloni\n",
            "A senior official: “We can not […] do that” – to Giorgia Meloni",
        ),
        (
            "events/x.yml",
            "label: Second meeting\nhappened: scheduled\nplace: Genoa\nparticipants: [IT, DE, {described: others}]\n",
            "Planned when reported: Second meeting, Genoa; with Italy, Germany and others",
        ),
        (
            "events/x.yml",
            "label: Third meeting\nhappened: called-off\ndate: 2025-03\n",
            "Called off: Third meeting, March 2025",
        ),
        (
            "positions/x.yml",
            "country: DE\nstance: ready\nby: giorgia-meloni\noccasion: harbour-meeting\ndate: 2025-03-18\n",
            "Germany (Giorgia Meloni): ready to send peacekeepers, at: Harbour meeting, 18 March 2025",
        ),
        (
            "members/x.yml",
            "country: DE\norganisation: harbour-league\nrole: host\nfrom: 2024\nto: 2025-03\n",
            "Germany: host of Harbour League, since 2024, until March 2025",
        ),
    ],
)
def test_sentence(name: str, text: str, sentence: str):
    """Every given field is in the sentence: bound, period, planned, who passes on whose words."""
    assert sentence_of(name, text) == sentence


def test_names_in_our_words_are_links():
    """A person, country or organisation that our wording names is a link, by full name, surname or alias."""
    site = harbour_site(
        {
            "statements/x.yml": "speaker: DE\ncontent: Meloni and the Harbour League would help Germany\n"
            + CITED
        }
    )

    links = [span.link.url for span in site.facts["x"].sentence if span.link is not None]

    assert links == [
        "countries/de/",
        "people/giorgia-meloni/",
        "initiatives/harbour-league/",
        "countries/de/",
    ]
    assert site.facts["x"].concerns == {"de", "giorgia-meloni", "harbour-league"}


def test_when_no_date_is_stated():
    """Without a stated date the page says when it was reported, never that it happened then."""
    fact = harbour_site().facts["it-ready"]

    assert (fact.when, fact.is_dated, fact.attribution) == (
        "reported 20 March 2025",
        False,
        "as The Herald, after The Wire, reported",
    )


def test_fact_that_no_longer_stands():
    """A withdrawn or superseded fact says so wherever it is printed, and leads to what replaced it."""
    site = harbour_site(
        {
            "positions/x.yml": "country: DE\nstance: sceptical\nstatus: superseded\nsuperseded_by: de-ready\n"
            + CITED
        }
    )
    fact = site.facts["x"]

    assert plain(fact.sentence) == "Germany: sceptical of sending peacekeepers [superseded]"
    assert [plain(words).endswith("[superseded]") for words in (fact.brief, fact.value)] == [True, True]
    assert fact.title.endswith("[superseded]")
    assert fact.standing[1].link is not None
    assert fact.standing[1].link.url == "facts/de-ready/"
    assert fact.standing[1].text == "Germany: ready to send peacekeepers"


def test_who_reported_it():
    """Only sources that support a fact are said to have reported it."""
    both = (
        "country: DE\nstance: ready\nby: {described: a minister}\ncitations:\n  - source: herald-2025-03-20\n    origin: own\n    passage: x\n"
        "  - source: gazette\n    relation: contradicts\n    passage: y\n"
    )
    gazette = (
        "title: Other\npublisher: wire\npublished: 2025-03-01\nurl_unknown: x\nlanguage: en\nmedium: news\n"
    )
    fact = harbour_site({"positions/x.yml": both, "sources/gazette.yml": gazette}).facts["x"]

    assert (fact.attribution, fact.reported, fact.outlets) == (
        "as The Herald reported",
        "reported 20 March 2025",
        "The Herald",
    )


def test_origin_of_a_citation():
    """The origin is the end of the chain of relays, unless the citation says that it is the source's own."""
    own = "country: IT\nstance: ready\nby: {described: a minister}\ncitations:\n  - source: herald-2025-03-20\n    origin: own\n    passage: x\n"
    site = harbour_site({"positions/x.yml": own})

    assert site.facts["it-ready"].citations[0].origin.id == "wire-2025-03-20"
    assert site.facts["x"].citations[0].origin.id == "herald-2025-03-20"


def test_value_without_citation_can_not_be_made():
    """The linked model refuses a printed value without a mark, and a fact without a citation."""
    fact = harbour_site().facts["it-ready"]
    fields = {name: getattr(fact, name) for name in LinkedFact.__dataclass_fields__}

    with pytest.raises(ValueError, match="a value without a citation"):
        Cited("it-ready", fact.sentence, ())
    with pytest.raises(ValueError, match="a fact without citation"):
        LinkedFact(**{**fields, "citations": ()})


def test_two_speakers_of_one_name():
    """Two entities of one name each have one section, whatever the order of what they said."""
    outlet = "name: The Wire\n"
    said = "speaker: {}\ncontent: {}\nsaid_on: 2025-03-{:02}\n" + CITED
    days = [("wire", 1), ("wire-two", 2), ("wire", 3), ("wire-two", 4)]
    site = harbour_site(
        {"organisations/wire-two.yml": outlet}
        | {f"statements/s-{day}.yml": said.format(speaker, f"it was {day}", day) for speaker, day in days}
    )

    anchors = [section.anchor for section in site.pages["statements/"].sections]

    assert anchors == ["of-giorgia-meloni", "of-wire", "of-wire-two"]
