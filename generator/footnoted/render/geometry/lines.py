"""Lines of fewer points, and rings cut to a frame."""

from collections.abc import Callable, Sequence

from footnoted.render.geometry.shapes import Point

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The line without the points that lie nearer to it than `tolerance`; its ends stay.

    source   Douglas and Peucker (1973)
    """
    if len(line) < 3:
        return list(line)
    limit = tolerance * tolerance
    kept = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        (x0, y0), (x1, y1) = line[first], line[last]
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        furthest, far = limit, 0
        for i in range(first + 1, last):
            x, y = line[i][0] - x0, line[i][1] - y0
            # A closed line has no direction; then the distance from its ends counts.
            apart = (x * dy - y * dx) ** 2 / length if length else x * x + y * y
            if apart > furthest:
                furthest, far = apart, i
        if far:
            kept.add(far)
            spans += [(first, far), (far, last)]
    return [line[i] for i in sorted(kept)]


def clipped(ring: list[Point], box: Box) -> list[Point]:
    """The part of a ring within a box; empty if none is.

    source   Sutherland and Hodgman (1974)
    """
    left, top, right, bottom = box
    for inside, cut in (
        (lambda p: p[0] >= left, lambda p, q: _at_x(p, q, left)),
        (lambda p: p[0] <= right, lambda p, q: _at_x(p, q, right)),
        (lambda p: p[1] >= top, lambda p, q: _at_y(p, q, top)),
        (lambda p: p[1] <= bottom, lambda p, q: _at_y(p, q, bottom)),
    ):
        ring = _cut(ring, inside, cut)
    return ring


def area(ring: Sequence[Point]) -> float:
    """The area within a ring, whichever way round it goes."""
    return abs(_doubled_area(ring)) / 2


def centroid(ring: Sequence[Point]) -> Point:
    """The centre of gravity of a ring's area; its first point if it has none."""
    doubled = _doubled_area(ring)
    if not doubled:
        return ring[0]
    x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x0 * y1 - x1 * y0
        x += (x0 + x1) * cross
        y += (y0 + y1) * cross
    return x / (3 * doubled), y / (3 * doubled)


def _doubled_area(ring: Sequence[Point]) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True))


def _cut(
    ring: list[Point], inside: Callable[[Point], bool], cut: Callable[[Point, Point], Point]
) -> list[Point]:
    if all(map(inside, ring)):
        return ring
    kept = []
    for before, point in zip([ring[-1], *ring[:-1]], ring, strict=True):
        if inside(point) != inside(before):
            kept.append(cut(before, point))
        if inside(point):
            kept.append(point)
    return kept


def _at_x(p: Point, q: Point, x: float) -> Point:
    return x, p[1] + (q[1] - p[1]) * (x - p[0]) / (q[0] - p[0])


def _at_y(p: Point, q: Point, y: float) -> Point:
    return p[0] + (q[0] - p[0]) * (y - p[1]) / (q[1] - p[1]), y
