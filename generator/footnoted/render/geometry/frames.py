"""What of the world a map shows, and each country's outline on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor

from footnoted.render.geometry.lines import Box, area, centroid, clipped, simplified
from footnoted.render.geometry.outlines import Outline
from footnoted.render.geometry.projection import Projection, equal_earth, lambert
from footnoted.render.geometry.shapes import Point, Ring, atlas

MARGIN = 6
"""Outlines are cut this far outside the frame, so that the cut itself is not seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A map's projection and the part of it that is shown.

    view         left, top, right and bottom of that part, on the sphere of radius 1.
    width        of the drawing; coordinates are whole numbers in it.
    tolerance    how far an outline may be from the true one, in the drawing's units.
    smallest     rings of less area than this are left out, unless they are a country's largest.
    near         degrees of longitude and latitude within which all of it lies.
    spacing      degrees; of points closer together than this only one is looked at.
    """

    name: str
    projection: Projection
    view: Box
    width: int
    tolerance: float
    smallest: float
    near: Box
    spacing: float = 0

    @property
    def scale(self) -> float:
        """Units of the drawing for one radius."""
        return self.width / (self.view[2] - self.view[0])

    @property
    def height(self) -> int:
        """Of the drawing."""
        return round((self.view[3] - self.view[1]) * self.scale)

    def place(self, point: Point) -> Point:
        """Where a place on earth, in degrees, stands in the drawing."""
        x, y = self.projection(point)
        return (x - self.view[0]) * self.scale, (y - self.view[1]) * self.scale


EUROPE = Frame(
    name="europe",
    projection=lambert((15, 52)),
    view=(-0.42, -0.355, 0.455, 0.325),
    width=1000,
    tolerance=0.8,
    smallest=8,
    near=(-75, 10, 120, 84),
)
"""From Iceland to the Urals' foot and from the North Cape to Cyprus."""

WORLD = Frame(
    name="world",
    # Cut through the Bering Strait, where only a small island is lost.
    projection=equal_earth(11),
    view=(-2.6, -1.33, 2.62, 1.09),
    width=640,
    tolerance=1.0,
    smallest=5,
    near=(-180, -58, 180, 90),
    spacing=0.3,
)
"""All land but Antarctica."""


def traced(frame: Frame) -> Mapping[str, Outline]:
    """Every country's outline from the atlas, by the id of its record; those outside the frame are missing."""
    lines: dict[int, list[Point]] = {}
    made = {
        id: outline
        for id, rings in atlas().shapes.items()
        if (outline := _outline(list(_rings(rings, frame, lines)), frame)) is not None
    }
    return dict(sorted(made.items()))


def _rings(rings: Sequence[Ring], frame: Frame, lines: dict[int, list[Point]]) -> Iterator[list[Point]]:
    """The rings that reach into the frame, cut to it. `lines` keeps the arcs that are done."""
    box = (-MARGIN, -MARGIN, frame.width + MARGIN, frame.height + MARGIN)
    for ring in rings:
        if not any(_is_near(arc, frame) for arc in ring):
            continue
        points: list[Point] = []
        for arc in ring:
            line = _line(arc if arc >= 0 else ~arc, frame, lines)
            points += (line if arc >= 0 else line[::-1])[1 if points else 0 :]
        if len(points) < 4:
            # A country too small to draw still has a place.
            (x, y), r = points[0], 0.4
            points = [(x - r, y), (x, y - r), (x + r, y), (x - r, y)]
        # The cut at the back of the world runs through this one.
        if any(abs(p[0] - q[0]) > frame.width / 2 for p, q in pairwise(points)):
            continue
        inside = clipped(points[:-1], box)
        if len(inside) > 2:
            yield inside


def _is_near(arc: int, frame: Frame) -> bool:
    left, bottom, right, top = frame.near
    # A few points of an arc tell well enough where it is.
    line = atlas().arcs[arc if arc >= 0 else ~arc]
    return any(left <= x <= right and bottom <= y <= top for x, y in line[:: max(1, len(line) // 8)])


def _line(arc: int, frame: Frame, lines: dict[int, list[Point]]) -> list[Point]:
    known = lines.get(arc)
    if known is None:
        placed = [frame.place(point) for point in _thinned(atlas().arcs[arc], frame.spacing)]
        known = lines[arc] = simplified(placed, frame.tolerance)
    return known


def _thinned(line: Sequence[Point], spacing: float) -> Sequence[Point]:
    """The line without points that are less than `spacing` from the one before; its ends stay."""
    if not spacing:
        return line
    kept = [line[0]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= spacing:
            kept.append(point)
    return [*kept, line[-1]]


def _outline(rings: list[list[Point]], frame: Frame) -> Outline | None:
    if not rings:
        return None
    largest = max(rings, key=area)
    shown = clipped(largest, (0, 0, frame.width, frame.height))
    if len(shown) < 3:
        return None
    path = "".join(_path(ring) for ring in rings if ring is largest or area(ring) >= frame.smallest)
    xs, ys = [x for x, _ in shown], [y for _, y in shown]
    x, y = centroid(shown)
    return Outline(
        path,
        (round(x), round(y)),
        (ceil(max(xs)) - floor(min(xs)), ceil(max(ys)) - floor(min(ys))),
    )


def _path(ring: list[Point]) -> str:
    """A ring in whole numbers, each point as the way from the one before; "" if nothing is left of it."""
    points = [(round(x), round(y)) for x, y in ring]
    steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(points)]
    steps = [step for step in steps if step != (0, 0)]
    if len(steps) < 2:
        return ""
    (x, y) = points[0]
    way = "".join(f"{dx}{dy}" if dy < 0 else f"{dx} {dy}" for dx, dy in _joined(steps))
    return f"M{x} {y}l{way}z"


def _joined(steps: list[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """The steps with a space before a number that needs one."""
    for i, (dx, dy) in enumerate(steps):
        yield (f"{dx}" if i == 0 or dx < 0 else f" {dx}"), dy
