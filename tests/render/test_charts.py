"""What is drawn of a number, and that it is drawn alike each time."""

import pytest
from bs4 import BeautifulSoup

from figure_records import figure, records
from footnoted.build import build_site
from helpers import HARBOUR
from site_in_memory import REVISION, built_with


def plots(bound: str, *, note: bool) -> list[BeautifulSoup]:
    """The drawn rows of two figures of which the first has a bound: as accounts of one thing, or as two."""
    figures = {"a": figure("30", bound=bound), "b": figure("30", subject="DE")}
    built = built_with(records(figures, **({"both": "disagreement a b"} if note else {})))
    page = BeautifulSoup(built.bodies["figures/"], "html5lib")
    return [
        row.select_one(".fn-plot") for row in page.select("#counts ~ .fn-charts .fn-plotted:has(.fn-plot)")
    ]


@pytest.mark.parametrize("note", [True, False], ids=["dots", "bars"])
@pytest.mark.parametrize(
    ("bound", "path"),
    [("more-than", "M7 0H24"), ("at-least", "M7 0H24"), ("fewer-than", "M-7 0H-24"), ("at-most", "M-7 0H-24"), ("about", "V5M")],
)  # fmt: skip
def test_bound_is_drawn(bound: str, path: str, note: bool):
    """A bound has its sign on a bar and on a dot: open to the right, open to the left, or frayed; without one there is none."""
    rows = plots(bound, note=note)

    signs = [[sign["d"] for sign in row.select("path.fn-arrow, path.fn-frayed")] for row in rows]
    [[], [sign]] = sorted(signs)
    assert path in sign


def test_room_for_an_arrow():
    """A number that is open upwards is never the end of its axis."""
    [open_row] = [row for row in plots("more-than", note=True) if row.select("path")]

    assert float(open_row.select_one("circle")["cx"].rstrip("%")) <= 90


def test_far_apart():
    """Of 31 and a thousand trillion both have their place, and the axis says that it is logarithmic."""
    built = built_with(records({"a": figure("31"), "b": figure("1000 trillion", subject="DE")}))
    page = BeautifulSoup(built.bodies["figures/"], "html5lib")

    places = sorted(float(dot["cx"].rstrip("%")) for dot in page.select(".fn-plot circle"))
    axis = page.select_one("#counts ~ .fn-charts .fn-axis")
    assert places[1] - places[0] > 50
    assert "logarithmic" in axis.select_one(".fn-axis-unit").text
    assert axis["role"] == "img"
    assert axis["aria-label"].startswith("2 numbers on one logarithmic axis, in ships: ")


def test_drawings_link_to_their_facts():
    """Every drawn number leads to its fact, and nothing drawn carries style or script of its own."""
    built = built_with(records({"a": figure("31"), "b": figure("20", subject="DE")}))

    for url in ("figures/", "timeline/"):
        page = BeautifulSoup(built.bodies[url], "html5lib")
        assert page.select("[style], style, script") == []
        for link in page.select(".fn-plot-link"):
            assert link["href"].removeprefix("../") in built.site.pages
        for link in page.select(".fn-strip a"):
            assert page.select_one(str(link["href"])) is not None, link["href"]


def test_same_bytes():
    """Drawn twice, the pages are the same bytes."""
    first, second = (build_site(HARBOUR / "facts", REVISION, "facts").bodies for _ in range(2))

    assert [first[url] for url in ("figures/", "timeline/")] == [
        second[url] for url in ("figures/", "timeline/")
    ]
