"""The shapes of countries: the vendored file is what its note says, and disputed land is drawn as that says."""

import hashlib
import re
from collections.abc import Sequence
from itertools import pairwise

import pytest

from footnoted.render.geometry import EUROPE, WORLD, outlines
from footnoted.render.geometry.frames import traced
from footnoted.render.geometry.lines import area, clipped, simplified
from footnoted.render.geometry.outlines import OUTLINES, as_file
from footnoted.render.geometry.shapes import ATLAS, Point, atlas

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def rings_of(id: str) -> list[list[Point]]:
    """A country's rings in degrees."""
    arcs = atlas().arcs
    return [
        [point for arc in ring for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
        for ring in atlas().shapes[id]
    ]


def countries_at(point: Point) -> list[str]:
    """The countries that a place falls into."""
    return [id for id in atlas().shapes if sum(_is_within(point, ring) for ring in rings_of(id)) % 2]


def _is_within(point: Point, ring: Sequence[Point]) -> bool:
    x, y = point
    return bool(
        sum(
            (y0 > y) != (y1 > y) and x < x0 + (x1 - x0) * (y - y0) / (y1 - y0)
            for (x0, y0), (x1, y1) in pairwise([*ring, ring[0]])
        )
        % 2
    )


def test_file_is_the_one_named():
    """The atlas is byte for byte the file whose sum stands in SOURCE.md, with its licence beside it."""
    note = ATLAS.with_name("SOURCE.md").read_text("utf-8")

    assert re.search(r"`([0-9a-f]{64})`", note)[1] == hashlib.sha256(ATLAS.read_bytes()).hexdigest()
    assert "BSD 3-Clause" in ATLAS.with_name("LICENSE").read_text("utf-8")


def test_outlines_are_those_of_the_atlas(request: pytest.FixtureRequest):
    """What maps draw is what the atlas gives in their frames. `make update-golden` writes it anew."""
    drawn = as_file({frame.name: traced(frame) for frame in (EUROPE, WORLD)})
    if request.config.getoption("--update-golden"):
        OUTLINES.write_text(drawn, "utf-8")

    assert OUTLINES.read_text("utf-8") == drawn


@pytest.mark.parametrize(
    ("place", "point", "country"),
    [
        ("Simferopol", (34.10, 44.95), "ua"),
        ("Sevastopol", (33.55, 44.62), "ua"),
        ("Donetsk", (37.80, 48.00), "ua"),
        ("Kerch", (36.40, 45.33), "ua"),
        ("Krasnodar", (38.98, 45.04), "ru"),
        ("Nicosia's north", (33.36, 35.25), "cy"),
        ("Limassol", (33.05, 34.75), "cy"),
        ("Pristina", (21.17, 42.66), "xk"),
        ("Laayoune", (-13.10, 27.10), "eh"),
        ("Hargeisa", (44.06, 9.56), "so"),
        ("Ramallah", (35.20, 31.90), "ps"),
        ("Rome", (12.50, 41.90), "it"),
        ("Maseru's hinterland, a hole of South Africa", (28.20, -29.50), "ls"),
    ],
)
def test_where_a_place_falls(place: str, point: Point, country: str):
    """A place falls into the one country that the maps show it in."""
    assert countries_at(point) == [country], place


@pytest.mark.parametrize("id", ["cy", "so"])
def test_no_line_within_a_country(id: str):
    """Land that is drawn as part of a country has no line to the rest of it."""
    used = {arc for ring in atlas().shapes[id] for arc in ring}

    assert not any(~arc in used for arc in used)


def test_every_country_of_europe_is_on_the_map():
    """All members of the Council of Europe, Belarus, Kosovo and Russia are on the large map, small ones too."""
    expected = set(
        "al ad am at az be ba bg hr cy cz dk ee fi fr ge de gr hu is ie it lv li lt lu mt md mc me nl mk "
        "no pl pt ro ru sm rs sk si es se ch tr ua gb by xk va".split()
    )

    assert expected - set(outlines(EUROPE)) == set()


def test_overseas_is_on_the_small_map():
    """Countries of other continents are on the map of the world, and not on that of Europe."""
    overseas = set("us ca au nz jp kr br za in sg".split())

    assert overseas <= set(outlines(WORLD))
    assert not overseas & set(outlines(EUROPE))


def test_outlines_are_small():
    """The whole of Europe's coasts and borders takes little of a page, in whole numbers."""
    paths = [outline.path for outline in outlines(EUROPE).values()]

    assert sum(map(len, paths)) < 40_000
    assert all(re.fullmatch(r"(M-?\d+ -?\d+l[-\d ]+z)*", path) for path in paths)


def test_simplified_line():
    """A line keeps its ends and its corners, and loses what lies on the way."""
    line = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 5.0), (10.0, 10.0)]

    assert simplified(line, 1) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]


def test_clipped_ring():
    """A ring is cut to the frame; one outside is gone, one inside stays."""
    assert area(clipped(SQUARE, (5, -5, 20, 5))) == 25
    assert clipped(SQUARE, (20, 20, 30, 30)) == []
    assert clipped(SQUARE, (-1, -1, 11, 11)) == SQUARE
