"""The drawn map and table: every country a link with its words, every value with its marks."""

from bs4 import BeautifulSoup

from site_in_memory import built_with

CITED = "citations:\n  - source: herald-2025-03-20\n    passage: as printed\n"


def page_of(changes: dict[str, str], url: str = "positions/") -> BeautifulSoup:
    return BeautifulSoup(built_with(changes).bodies[url], "html5lib")


def position(country: str, stance: str = "ready", more: str = "") -> str:
    return f"country: {country}\nstance: {stance}\n{more}{CITED}"


def test_country_is_a_link_with_its_words():
    """A country leads to its page, and its name for those who listen says what it was reported to be."""
    (italy,) = page_of({}).select("a.fn-country[href='../countries/it/']")

    assert italy["aria-label"] == "Italy: ready to send peacekeepers, as The Herald, after The Wire, reported"
    assert italy.find("title").get_text() == italy["aria-label"]
    assert italy.find("path")["fill"] == "url(#fn-hatch-11)"


def test_country_overseas():
    """A country outside Europe is a link on the small map, which is there for it only."""
    australia = {"countries/au.yml": "name: Australia\n", "positions/au-ready.yml": position("AU")}

    page = page_of(australia)

    assert len(page.select(".fn-map-drawing")) == 2
    assert len(page.select(".fn-map-drawing")[1].select("a.fn-country")) == 1
    assert len(page.select("a.fn-country[href='../countries/au/']")) == 1
    assert len(page_of({}).select(".fn-map-drawing")) == 1


def test_country_too_small_to_see():
    """A very small country has a dot."""
    monaco = {"countries/mc.yml": "name: Monaco\n", "positions/mc-ready.yml": position("MC")}

    assert page_of(monaco).select_one("a.fn-country[href='../countries/mc/'] circle") is not None


def test_country_without_a_shape():
    """A country that the atlas does not have is named below the map, and stands in the legend."""
    bouvet = {"countries/bv.yml": "name: Bouvet\n", "positions/bv-ready.yml": position("BV")}

    page = page_of(bouvet)

    assert "Not drawn: Bouvet." in page.select_one(".fn-map-basis").get_text()
    assert "Bouvet" in page.select_one(".fn-legend").get_text()


def test_several_stances_are_bands():
    """A country with two stances is filled with both, and with neither alone."""
    page = page_of({"positions/it-sceptical.yml": position("IT", "sceptical")})

    fill = page.select_one("a.fn-country[href='../countries/it/'] path")["fill"]

    assert fill == "url(#fn-bands-1-11)"
    assert [rect["class"] for rect in page.select("#fn-bands-1-11 rect")] == [["fn-step-1"], ["fn-step-11"]]


def test_every_fill_is_defined():
    """Each pattern that a country is filled with stands on the page, once."""
    page = page_of({"positions/it-sceptical.yml": position("IT", "sceptical")})
    used = {tag["fill"][5:-1] for tag in page.select("[fill^='url(#']")}

    assert used
    assert all(len(page.select(f"pattern[id='{id}']")) == 1 for id in used)


def test_strip_of_forty_positions():
    """Forty positions of one country are one dot for each place on the strip, and forty entries with marks."""
    facts = {
        f"positions/it-{i:02}.yml": position(
            "IT", "sceptical" if i % 2 else "ready", f"date: 2025-{1 + i // 20:02}-{1 + i % 20:02}\n"
        )
        for i in range(40)
    }

    page = page_of(facts, "countries/it/")

    assert len(page.select(".fn-course-line")) == 2
    assert len(page.select(".fn-history > li")) == 41
    assert all(item.select(".fn-marks a") for item in page.select(".fn-history > li"))
    assert len(page.select_one(".fn-course")["aria-label"]) < 200


def test_no_position_at_all():
    """Without a position there is no empty map: the page says that there is none, and what stances mean."""
    built = built_with({"positions/it-ready.yml": "country: XX\n", "positions/de-ready.yml": "country: XX\n"})
    page = BeautifulSoup(built.bodies["positions/"], "html5lib")

    assert page.select("svg.fn-map-drawing") == []
    assert "None in these texts." in page.get_text()
    assert page.select_one("#stance-ready") is not None


def test_styles_have_no_attribute():
    """Nothing of it needs a style attribute, which a strict policy forbids."""
    for url in ("positions/", "countries/it/"):
        assert page_of({}, url).select("[style], style, script") == []
