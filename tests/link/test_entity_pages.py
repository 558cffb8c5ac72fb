"""The pages of countries, people, organisations and initiatives, and the list of them all."""

import pytest

from footnoted.link.entity_list import EntityTable
from footnoted.link.page import EntityPage
from footnoted.link.spans import plain
from helpers import HARBOUR, with_value
from site_in_memory import built_with

MEETING = "events/harbour-meeting.yml"
CITED = "citations: [{source: herald-2025-03-20, passage: x y}]\n"


def page_of(url: str, changes: dict[str, str] | None = None) -> EntityPage:
    """One entity's page in the harbour with some records written or replaced."""
    page = built_with(changes or {}).site.pages[url]
    assert isinstance(page, EntityPage)
    return page


def parts(page: EntityPage) -> dict[str, list[str]]:
    """Anchor of each section to the facts in it, in page order."""
    return {section.anchor: [row.fact.id for row in section.rows] for section in page.sections}


def test_person():
    """A person's page has what they took part in, then their words, and the office with its passage."""
    page = page_of("people/giorgia-meloni/")

    assert list(parts(page)) == ["events", "quotes", "statements"]
    assert parts(page)["events"] == ["harbour-meeting"]
    assert [role.marks[0].number for role in page.roles] == [1]
    assert page.covered == (
        "Named in 3 facts from 1 source, which goes back to 1 origin, published 20 March 2025"
    )


def test_country():
    """A country's page says who spoke for it and holds its offices, and what they did and said for it."""
    page = page_of("countries/it/")

    assert parts(page) == {
        "positions": ["it-ready"],
        "said-for-it": ["meloni-harbour", "meloni-harbour-open"],
        "events-for-it": ["harbour-meeting"],
        "membership": ["it-harbour-league"],
    }
    assert [(link.title, count) for link, count in page.voices] == [("Giorgia Meloni", 2)]
    assert [office.of for office in page.offices] == ["giorgia-meloni"]
    assert page.contents[-1] == ("offices", "Offices", 1)


def test_each_stance_once():
    """The head of a country's page has each of its stances once, where it was reported first, in order of time."""
    taken = {"a": ("sceptical", "02"), "b": ("ready", "03"), "c": ("sceptical", "01")}
    more = {
        f"positions/{id}.yml": f"country: IT\nstance: {stance}\ndate: 2025-03-{day}\n{CITED}"
        for id, (stance, day) in taken.items()
    }

    page = page_of("countries/it/", more)

    assert [row.fact.id for row in page.stances] == ["c", "b"]
    assert parts(page)["positions"] == ["c", "a", "b", "it-ready"]


def test_country_without_position():
    """Where no text reports a position, the page says so."""
    body = built_with({"countries/fr.yml": "name: France\n"}).bodies["countries/fr/"]

    assert "no position found in these texts" in body


def test_numbers_in_the_head():
    """The head has a few figures: those that the site chose first, then the earliest."""
    record = "subject: giorgia-meloni\nmeasure: cost\namount: '{}'\nunit: EUR\n" + CITED.replace(
        "{", "{{"
    ).replace("}", "}}")
    more = {f"figures/f{i}.yml": record.format(i) for i in range(1, 6)}

    page = page_of("people/giorgia-meloni/", {**more, "site.yml": "key_figures: [f4]\n"})

    assert [row.fact.id for row in page.numbers] == ["f4", "f1", "f2"]
    assert parts(page)["figures"] == ["f1", "f2", "f3", "f4", "f5"]


def test_initiative_begins_with_its_figures():
    """An initiative's page begins with its figures and members, which are not repeated in its head."""
    page = page_of("initiatives/harbour-league/")

    assert list(parts(page)) == ["figures", "members", "said-of-it"]
    assert page.numbers == ()


@pytest.mark.parametrize(
    ("name", "record", "anchor"),
    [
        ("statements/x.yml", "speaker: wire\ncontent: peace was near\nrelays_words_of: giorgia-meloni\n", "passed-on"),
        ("quotes/x.yml", "speaker: wire\nwords: Peace is near\nto: giorgia-meloni\n", "said-to-it"),
        ("statements/x.yml", "speaker: wire\ncontent: Giorgia Meloni was late\n", "said-of-it"),
        ("figures/x.yml", "subject: wire\nmeasure: cost\namount: '3'\nunit: EUR\naccording_to: giorgia-meloni\n", "figures-given"),
    ],
)  # fmt: skip
def test_what_others_say(name: str, record: str, anchor: str):
    """What others pass on from somebody, say to them or of them, and figures that they give, stand apart."""
    page = page_of("people/giorgia-meloni/", {name: record + CITED})

    assert parts(page)[anchor] == ["x"]


def test_every_fact_stands_once():
    """A fact that fits several parts stands in the first of them, and none is lost."""
    record = "speaker: giorgia-meloni\ncontent: Giorgia Meloni was late\nrelays_words_of: giorgia-meloni\n"

    shown = [
        id for ids in parts(page_of("people/giorgia-meloni/", {"statements/x.yml": record + CITED})).values() for id in ids
    ]  # fmt: skip

    assert sorted(shown) == ["harbour-meeting", "meloni-harbour", "meloni-harbour-open", "x"]


def test_planned_event_is_marked():
    """What somebody was only to take part in is marked as planned on their page."""
    record = (HARBOUR / "facts" / MEETING).read_text("utf-8")

    body = built_with({MEETING: with_value(record, "happened", "scheduled")}).bodies["people/giorgia-meloni/"]

    assert "Planned when reported: " in body


def test_list_tells_one_thing_of_each():
    """The list has a person's office and a country's stance with their passages, and says where there is none."""
    page = built_with({"countries/fr.yml": "name: France\n"}).site.pages["entities/"]

    tables = {section.anchor: section.drawn for section in page.sections}
    countries, people = tables["countries"], tables["people"]
    assert isinstance(countries, EntityTable)
    assert isinstance(people, EntityTable)
    told = {line.entity.id: ([told.of for told in line.told], plain(line.note)) for line in countries.lines}
    assert told == {
        "fr": ([], "no position found in these texts"),
        "de": (["de-ready"], ""),
        "it": (["it-ready"], ""),
    }
    assert [line.told[0].sentence[0].text for line in people.lines] == ["Prime Minister of Italy"]
