"""Where countries stood: every position is shown, none is picked, and what is unknown is said to be."""

from footnoted.link.atlas import position_history, position_matrix, stance_map
from footnoted.link.notes import Notes
from footnoted.link.order import by_day
from footnoted.link.sections import rows_of
from footnoted.link.spans import plain
from site_in_memory import harbour_site

CITED = "citations:\n  - source: herald-2025-03-20\n    passage: as printed\n"
SCEPTICAL = "country: IT\nstance: sceptical\ndate: 2025-03-01\n" + CITED
FRANCE = "name: France\n"


def test_country_with_several_stances():
    """A country of which texts report two stances has both on the map, in the order of the scale, and says so."""
    site = harbour_site({"positions/it-sceptical.yml": SCEPTICAL})

    drawn = stance_map(site, Notes())

    germany, italy = drawn.countries
    assert [stance.id for stance in italy.stances] == ["sceptical", "ready"]
    assert italy.tokens == "sceptical ready differ"
    assert italy.title == (
        "Italy: sceptical of sending peacekeepers, as The Herald, after The Wire, reported; "
        "ready to send peacekeepers, as The Herald, after The Wire, reported"
    )
    assert drawn.differing == (italy,)
    assert (germany.name, germany.tokens) == ("Germany", "ready")


def test_country_without_a_position():
    """A country that the site knows and no text gives a stance is listed as such, without one."""
    drawn = stance_map(harbour_site({"countries/fr.yml": FRANCE}), Notes())

    assert [(one.name, one.stances, one.title) for one in drawn.without] == [
        ("France", (), "France: no position found in these texts")
    ]
    assert "fr" not in {one.id for one in drawn.countries}


def test_position_that_no_longer_stands():
    """A withdrawn position colours no map; the table keeps it and says what became of it."""
    withdrawn = "status: withdrawn\nwithdrawn:\n  date: 2025-04-01\n  reason: Misread.\n"
    site = harbour_site({"positions/it-sceptical.yml": SCEPTICAL + withdrawn})

    assert [one.tokens for one in stance_map(site, Notes()).countries] == ["ready", "ready"]
    rows = {row.fact.id: row for row in position_matrix(site, Notes()).rows}
    assert "[withdrawn]" in plain(rows["it-sceptical"].said.sentence)
    assert rows["it-ready"].tokens == "ready"


def test_legend_names_a_country_once():
    """Many positions of one country with one stance are one name with the marks of the latest."""
    facts = {
        f"positions/it-{i}.yml": f"country: IT\nstance: ready\ndate: 2025-03-{i:02}\n" + CITED
        for i in range(1, 31)
    }
    site = harbour_site(facts)

    (entry,) = stance_map(site, Notes()).legend

    assert [plain(country.sentence) for country in entry.countries] == ["Germany", "Italy"]
    assert [country.of for country in entry.countries][1] == "it-30"
    assert len(entry.countries[1].marks) == 1


def test_title_stays_readable():
    """A title names a few outlets for a stance and says that there are others."""
    texts = {}
    for name in "abcde":
        herald = "title: X\npublisher_unknown: not given\npublished: 2025-03-20\nurl_unknown: not given\nlanguage: en\nmedium: news\n"
        texts[f"organisations/paper-{name}.yml"] = f"name: Paper {name.upper()}\n"
        texts[f"sources/{name}.yml"] = herald.replace(
            "publisher_unknown: not given", f"publisher: paper-{name}"
        )
        texts[f"positions/it-{name}.yml"] = (
            f"country: IT\nstance: sceptical\ncitations:\n  - source: {name}\n    passage: as printed\n"
        )

    _, italy = stance_map(harbour_site(texts), Notes()).countries

    assert "sceptical of sending peacekeepers, as Paper A, Paper B and others reported" in italy.title


def test_matrix_in_order():
    """The table has every position once, by country and then by date."""
    site = harbour_site({"positions/it-sceptical.yml": SCEPTICAL})

    matrix = position_matrix(site, Notes())

    assert [row.fact.id for row in matrix.rows] == ["de-ready", "it-sceptical", "it-ready"]
    assert [row.order for row in matrix.rows] == [1, 0, 1]
    assert [row.tokens for row in matrix.rows] == ["ready", "sceptical differ", "ready differ"]
    assert [stance.id for stance in matrix.stances] == ["sceptical", "ready"]


def test_history_over_time():
    """A country's history has a line for each stance it took; a sentence says the same."""
    facts = {
        f"positions/it-{i}.yml": f"country: IT\nstance: ready\ndate: 2025-03-{i:02}\n" + CITED
        for i in range(2, 12)
    }
    site = harbour_site({"positions/it-sceptical.yml": SCEPTICAL, **facts})
    own = by_day(fact for fact in site.facts.values() if fact.kind == "position" and fact.subject_id == "it")

    history = position_history(rows_of(own, Notes()), site)

    assert [(stance.id, len(rows)) for stance, rows in history.tracks] == [("sceptical", 1), ("ready", 11)]
    assert history.summary == (
        "Sceptical: 1 March 2025; Ready: 11 times, 2 March 2025 to reported 20 March 2025"
    )
    assert history.has_reported_days
