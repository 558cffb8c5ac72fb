"""One column of time: where each fact stands, what it says of its date, what filters find it by."""

from datetime import date

from bs4 import BeautifulSoup, Tag

from footnoted.link.strip import Strip
from footnoted.link.timeline import Days, TimelinePage
from footnoted.render import in_markdown
from helpers import HARBOUR, with_value
from site_in_memory import built_with

CITED = "citations:\n  - source: herald-2025-03-20\n    passage: the quay\n"


def event(**fields: str) -> str:
    given = {"label": "The opening", "happened": "reported"} | fields
    return "".join(f"{key}: {value}\n" for key, value in given.items()) + CITED


def page_with(**events: str) -> TimelinePage:
    built = built_with({f"events/{id.replace('_', '-')}.yml": text for id, text in events.items()})
    assert built.inspected.problems == []
    page = built.site.pages["timeline/"]
    assert isinstance(page, TimelinePage)
    return page


def column(page: TimelinePage) -> list[tuple[str, str, str, list[str]]]:
    """Section, anchor, words and the ids of the entries, those without a date of their own in brackets."""
    return [
        (
            section.anchor,
            day.anchor,
            day.words,
            [entry.row.fact.id for entry in day.dated] + [f"({entry.row.fact.id})" for entry in day.reported],
        )
        for section in page.sections
        if isinstance(section.drawn, Days)
        for day in section.drawn.days
    ]


def test_dated_and_reported():
    """What a passage dates stands at its day; everything else at the day of its report, behind what is dated."""
    assert column(page_with(quay=event(date="2025-03-20"))) == [
        ("month-2025-03", "d-2025-03-18", "18 March 2025", ["harbour-meeting"]),
        ("month-2025-03", "d-2025-03-20", "20 March 2025", ["quay", "(de-ready)", "(it-ready)", "(meloni-harbour)", "(meloni-harbour-open)"]),
    ]  # fmt: skip


def test_times_that_are_no_day():
    """A year, a month or a span has an anchor of its own, in words as its source gives it, below what it begins in."""
    page = page_with(
        years=event(date="2015/2025"), month=event(date="2025-03"), span=event(date="2025-02-27/2025-03-02"),
        until=event(date="../2025-03-01"), about=event(date="2025-03-18~"),
    )  # fmt: skip

    added = {"years", "month", "span", "until", "about"}
    assert [row for row in column(page) if added.intersection(row[3])] == [
        ("year-2015", "d-2015--2025", "2015 – 2025", ["years"]),
        ("month-2025-02", "d-2025-02-27--2025-03-02", "27 February – 2 March 2025", ["span"]),
        ("month-2025-03", "d-2025-03", "March 2025", ["month"]),
        ("month-2025-03", "d-2025-03-18-about", "about 18 March 2025", ["about"]),
        ("month-2025-03", "d-to-2025-03-01", "on or before 1 March 2025", ["until"]),
    ]


def test_planned_and_called_off():
    """What was planned or called off says so in words, and has its sign in the column and in the strip."""
    page = page_with(
        planned=event(happened="scheduled", date="2025-03-21"), called_off=event(happened="called-off")
    )
    entries = {
        entry.row.fact.id: entry
        for section in page.sections
        if isinstance(section.drawn, Days)
        for day in section.drawn.days
        for entry in (*day.dated, *day.reported)
    }

    assert (entries["planned"].state, entries["planned"].sign) == ("planned when reported", "scheduled")
    assert (entries["called-off"].state, entries["called-off"].sign) == ("called off", "called-off")
    assert isinstance(page.strip, Strip)
    events = next(lane for lane in page.strip.lanes if lane.label == "Events")
    assert [one.sign for one in events.placed] == ["dated", "called-off", "scheduled"]


def test_position_change():
    """Two positions of a country are a change only where a note says that they are of two times."""
    sceptical = f"country: IT\nstance: sceptical\n{CITED}"
    note = "facts: [it-ready, it-sceptical]\nkind: {}\nreason: In February and in March.\n"

    def found(kind: str) -> list[str]:
        built = built_with(
            {"positions/it-sceptical.yml": sceptical, "disagreements/it.yml": note.format(kind)}
        )
        page = BeautifulSoup(built.bodies["timeline/"], "html5lib")
        return sorted(str(item["data-kind"]) for item in page.select("[data-kind*=position]"))

    assert found("disagreement") == ["position"] * 3
    assert found("change-over-time") == ["position", "position change", "position change"]


def test_filters_name_what_items_have():
    """Every value that a filter offers is had by an item of the list, and its list is on the page."""
    page = BeautifulSoup(built_with({"events/quay.yml": event()}).bodies["timeline/"], "html5lib")

    form = page.select_one(".fn-filters")
    assert isinstance(form, Tag)
    items = page.select(f"#{form['data-fn-filter']} [data-fn-item]")
    assert len(items) == 6
    offered = [(button["data-fn-facet"], button["data-fn-value"]) for button in form.select("button")]
    offered += [("actor", option["value"]) for option in form.select("option") if option["value"]]
    assert ("kind", "event") in offered
    assert ("actor", "giorgia-meloni") in offered
    for facet, value in offered:
        assert any(value in str(item[f"data-{facet}"]).split() for item in items), (facet, value)


def test_two_lists_in_prose():
    """A list that prose shows twice repeats no anchor, whatever stands beside it."""
    built = built_with({})
    source = "[[show: timeline]]\n\ntext\n\n[[show: figures]]\n\n[[show: timeline]]\n"
    prose, problems = built.prose(source, "docs/x.md")

    page = BeautifulSoup(in_markdown(source, prose, "x/", built.renderer), "html5lib")

    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert problems == []
    assert len(ids) == len(set(ids))
    assert {"month-2025-03", "month-2025-03-2", "money"} <= set(ids)


def test_text_that_may_have_appeared_at_any_later_time():
    """A text of which only the first possible day is known does not draw the strip on to the end of time."""
    name = "sources/herald-2025-03-20.yml"
    record = with_value((HARBOUR / "facts" / name).read_text("utf-8"), "published", "2020/..")

    built = built_with({name: record})

    page = built.site.pages["timeline/"]
    assert isinstance(page, TimelinePage)
    assert page.strip is not None
    assert page.strip.first == date(2020, 1, 1)
    assert page.strip.last < date(2026, 1, 1)
    assert 'class="fn-lanes"' in built.bodies["timeline/"]
    assert "in 1 text, on or after 1 January 2020." in built.bodies["timeline/"]
