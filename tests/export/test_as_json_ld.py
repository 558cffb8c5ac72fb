"""What pages tell machines: what the record says, and no more."""

import json

import pytest

from footnoted.export.as_json_ld import about_page, as_json_ld
from footnoted.export.head import head_of
from site_in_memory import harbour_site

ROOT = "https://harbour.example/"


def about(url: str, changes: dict[str, str] | None = None) -> dict:
    site = harbour_site(changes)
    return about_page(site.outlines[url], site, ROOT)


def event(**changes: str) -> dict[str, str]:
    keys = {"label": "Harbour meeting", "happened": "reported", **changes}
    cited = "citations:\n  - source: herald-2025-03-20\n    passage: came to the harbour meeting\n"
    return {"events/harbour-meeting.yml": "".join(f"{k}: {v}\n" for k, v in keys.items()) + cited}


def test_fact_is_a_claim():
    """A position is a claim that has appeared in a source; nothing says that it is so."""
    said = about("facts/it-ready/")

    assert said["@type"] == "Claim"
    assert said["text"] == "Italy: ready to send peacekeepers"
    assert said["about"] == [{"@type": "Country", "@id": f"{ROOT}countries/it/", "name": "Italy"}]
    assert said["appearance"] == [
        {
            "@type": "NewsArticle",
            "@id": f"{ROOT}sources/herald-2025-03-20/",
            "name": "Peacekeepers for the harbour",
            "inLanguage": "en",
            "publisher": {"@type": "Organization", "name": "The Herald"},
            "datePublished": "2025-03-20",
            "url": "https://herald.example/peacekeepers",
            "isBasedOn": f"{ROOT}sources/wire-2025-03-20/",
        }
    ]


def test_quote():
    """A quote has its words and its speaker."""
    said = about("facts/meloni-harbour/")

    assert (said["@type"], said["text"]) == ("Quotation", "The harbour comes first")
    assert said["spokenByCharacter"]["name"] == "Giorgia Meloni"


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2025-03-18", "2025-03-18", None),
        ("2025-03", "2025-03", None),
        ("2025-02-17/2025-02-18", "2025-02-17", "2025-02-18"),
        ("../2025-03-18", None, "2025-03-18"),
        ("2025-03-18~", None, None),
        (None, None, None),
    ],
)
def test_date_of_an_event(written: str | None, start: str | None, end: str | None):
    """An event has the dates that a passage states; an open end, an approximate or a missing one is left out."""
    said = about("facts/harbour-meeting/", event(**({"date": written} if written else {})))

    assert (said.get("startDate"), said.get("endDate")) == (start, end)


def test_inferred_date_is_left_out():
    """A date that no passage states is not given as the event's."""
    inferred = "\n  - {field: date, because: The day before the text.}"

    assert "startDate" not in about("facts/harbour-meeting/", event(date="2025-03-18", inferred=inferred))


def test_event_that_was_called_off():
    """An event that was called off says so."""
    said = about("facts/harbour-meeting/", event(happened="called-off", place="Trieste"))

    assert said["eventStatus"] == "https://schema.org/EventCancelled"
    assert said["location"] == {"@type": "Place", "name": "Trieste"}


def test_sorts_of_pages():
    """People, countries, bodies, sources and lists are told apart."""
    urls = ("people/giorgia-meloni/", "countries/it/", "organisations/herald/", "initiatives/harbour-league/",
            "sources/herald-2025-03-20/", "positions/", "quality/")  # fmt: skip

    assert [about(url)["@type"] for url in urls] == [
        "Person", "Country", "Organization", "Project", "NewsArticle", "CollectionPage", "WebPage",
    ]  # fmt: skip


def test_overview_is_the_dataset():
    """The overview and the data page stand for all facts, with what they cover and where to take them."""
    site = harbour_site()

    for url in ("", "data/"):
        said = json.loads(head_of(site, "Harbour", url, "Any", "What was reported.", ROOT).json_ld)
        assert (said["@type"], said["name"]) == ("Dataset", "Harbour")
        assert said["description"].endswith(f"{site.coverage}.")
        assert f"{ROOT}api/v1/facts.json" in [file["contentUrl"] for file in said["distribution"]]


@pytest.mark.parametrize("text", ["</script><script>", "<!--", "\u2028\u2029", '"\\', "&lt;"])
def test_text_stays_inside_its_script(text: str):
    """No text ends the element, opens a comment or breaks a line; it reads back as it was."""
    written = as_json_ld({"name": text})

    assert not {*"<>&\u2028\u2029"} & {*written}
    assert json.loads(written) == {"name": text}
