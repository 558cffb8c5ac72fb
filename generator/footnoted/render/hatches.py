"""The pattern of each step of the scale: colour is never the only sign.

The colours are those of the style sheet, `fn-step-1` to `fn-step-11`; lines are light on its strong ends.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from markupsafe import Markup

from footnoted.link.stances import STEPS, LinkedStance
from footnoted.render.escaping import filled

_STRONG = (1, 2, STEPS - 1, STEPS)
_TILES = {
    1: (6, "M0 0l6 6M6 0l-6 6"),
    2: (6, "M-1 5l2 2M0 0l6 6M5 -1l2 2"),
    3: (10, "M-1 9l2 2M0 0l10 10M9 -1l2 2"),
    4: (5, "M0 2.5h5"),
    5: (9, "M0 4.5h9"),
    6: (7, "M3 3.5h1"),
    7: (9, "M4.5 0v9"),
    8: (5, "M2.5 0v5"),
    9: (10, "M-1 1l2 -2M0 10l10 -10M9 11l2 -2"),
    10: (6, "M-1 1l2 -2M0 6l6 -6M5 7l2 -2"),
    11: (6, "M3 0v6M0 3h6"),
}
"""For each step a square tile: its side, and the lines on it."""

_BAND = 11
"""Breadth of a band where a country has several stances."""

MAP_SCALE = 1.7
"""A map is drawn larger than it is shown."""

SWATCH = (18, 12)


def pattern(step: int) -> Markup:
    """The step as an SVG pattern, `fn-hatch-3`."""
    side, lines = _TILES[step]
    return filled(
        '<pattern id="fn-hatch-{0}" width="{1}" height="{1}" patternUnits="userSpaceOnUse" patternTransform="scale({2})">{3}</pattern>',
        step,
        side,
        MAP_SCALE,
        _tile(step, side, side, lines),
    )


def bands(steps: Sequence[int]) -> Markup:
    """Several steps side by side as an SVG pattern, `fn-bands-3-10`; none comes before another."""
    return filled(
        '<pattern id="fn-bands-{}" width="{}" height="40" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">{}</pattern>',
        "-".join(map(str, steps)),
        _BAND * len(steps),
        _bands(steps, 40),
    )


def stance_swatch(stance: LinkedStance) -> Markup:
    """A small field in the colour and pattern of a stance, for a legend."""
    width, height = SWATCH
    return filled(
        '<svg class="fn-swatch" width="{0}" height="{1}" aria-hidden="true" focusable="false">{2}</svg>',
        width,
        height,
        _field(stance.step, width, height),
    )


def differing_swatch() -> Markup:
    """The field of a country with several stances."""
    width, height = SWATCH
    return filled(
        '<svg class="fn-swatch" width="{}" height="{}" aria-hidden="true" focusable="false">'
        '<g transform="rotate(35) scale(0.55) translate(-8 -24)">{}</g></svg>',
        width,
        height,
        _bands((3, 9, 3, 9), 60),
    )


def empty_swatch() -> Markup:
    """The field of a country without a position."""
    width, height = SWATCH
    return filled(
        '<svg class="fn-swatch fn-without" width="{}" height="{}" aria-hidden="true" focusable="false"></svg>',
        width,
        height,
    )


def scale_mark(stance: LinkedStance | None, count: int) -> Markup:
    """The place of a stance on a scale of `count`: the same width for all, so that a column of them is read
    like a matrix."""
    return _scale_mark(None if stance is None else (stance.place, stance.step), count)


@lru_cache(1000)
def _scale_mark(at: tuple[int, int] | None, count: int) -> Markup:
    """The mark of a place and step, since every row of a table has one."""
    width, height = SWATCH
    gap = 6
    whole = width + gap * max(count - 1, 0)
    ticks = "".join(f"M{width // 2 + gap * i} 4v4" for i in range(count))
    field = (
        filled(
            '<svg x="{}" width="{}" height="{}">{}</svg>',
            gap * at[0],
            width,
            height,
            _field(at[1], width, height),
        )
        if at is not None
        else ""
    )
    return filled(
        '<svg class="fn-scale-mark" width="{0}" height="{1}" aria-hidden="true" focusable="false">'
        '<path class="fn-scale-line" d="M0 6h{0}{2}"/>{3}</svg>',
        whole,
        height,
        ticks,
        field,
    )


@cache
def _field(step: int, width: int, height: int) -> Markup:
    """A field without a pattern of its own to refer to: ids are scarce where there are many fields."""
    side, lines = _TILES[step]
    starts = ((x, y) for y in range(0, height, side) for x in range(0, width, side))
    # Each subpath of a tile, moved to where the tile lies.
    moved = "".join(_moved(lines, x, y) for x, y in starts)
    return _tile(step, width, height, moved)


def _tile(step: int, width: int, height: int, lines: str) -> Markup:
    return filled(
        '<rect class="fn-step-{0}" width="{1}" height="{2}"/><path class="fn-hatch{3}" d="{4}"/>',
        step,
        width,
        height,
        " fn-strong" if step in _STRONG else "",
        lines,
    )


def _moved(lines: str, x: int, y: int) -> str:
    moved = []
    for subpath in lines.split("M")[1:]:
        start, rest = _start(subpath)
        moved.append(f"M{start[0] + x:g} {start[1] + y:g}{rest}")
    return "".join(moved)


def _start(subpath: str) -> tuple[tuple[float, float], str]:
    at = next(i for i, sign in enumerate(subpath) if sign in "lhv")
    x, y = map(float, subpath[:at].split())
    return (x, y), subpath[at:]


def _bands(steps: Sequence[int], height: int) -> Markup:
    return Markup("").join(
        filled('<rect class="fn-step-{}" x="{}" width="{}" height="{}"/>', step, _BAND * i, _BAND, height)
        for i, step in enumerate(steps)
    )
