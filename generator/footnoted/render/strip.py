"""The strip above the timeline as inline SVG: bars as high as many entries, lanes one below the other.

The axis has 48 steps of one or more days, so that no bar is too thin to see; a link is four steps
wide, so that it can be hit on a phone. Links lead to the first of its entries.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from markupsafe import Markup

from footnoted.link.strip import Lane, Placed, Strip
from footnoted.render.escaping import filled
from footnoted.render.scales import Days, day_ticks

_STEPS = 48
_CELLS = 12
_LABEL_PX = 18
_GAP_PX = 5
_TALLEST_PX = 60
_EACH_PX = 6
_RANGE_PX = 7
_SIGNS = ("dated", "scheduled", "called-off", "reported")


@dataclass(frozen=True, slots=True)
class _Scale:
    """The axis of all lanes: `step_days` a step, `height` of a lane's bars, `most` entries at that height."""

    days: Days
    step_days: int
    height: int
    most: int

    def step(self, day: date) -> int:
        """The step in which a day lies; at the edge if it lies beyond."""
        return min(_STEPS - 1, max(0, (day - self.days.first).days // self.step_days))

    def lies_beyond(self, day: date) -> bool:
        """Whether a day is not on the axis."""
        return not self.days.first <= day <= self.days.last


def strip(of: Strip) -> Markup:
    """The whole strip; its links are read aloud, its bars are not."""
    scale = _scale(of)
    top, parts = 0, []
    for lane in of.lanes:
        height = _LABEL_PX + scale.height + _RANGE_PX * _ranges(lane)
        parts.append(
            filled(
                '<svg y="{}" width="100%" height="{}">{}</svg>',
                top,
                height,
                Markup().join(_lane(lane, scale, height)),
            )
        )
        top += height + _GAP_PX
    return filled(
        '<svg class="fn-lanes" width="100%" height="{}" role="group" aria-label="{}">{}{}{}</svg>',
        top + 20,
        of.alternative,
        _covered(of, scale, top),
        Markup().join(parts),
        Markup().join(_axis(scale, top)),
    )


@cache
def sign(kind: str) -> Markup:
    """A bar's sign, small, for the legend and beside an entry."""
    return filled(
        '<svg class="fn-sign" width="14" height="12" aria-hidden="true" focusable="false">{}</svg>',
        Markup('<path class="fn-range" d="M0 6H14"/>') if kind == "range" else _bar(kind, "2", 1, "9", 10),
    )


def _scale(of: Strip) -> _Scale:
    covered = (of.last - of.first).days + 1
    step_days = -(-covered // (_STEPS - 2))
    before = min((step_days * _STEPS - covered) // 2, (of.first - date.min).days)
    days = Days(of.first - timedelta(before), step_days * _STEPS)
    scale = _Scale(days, step_days, 0, 1)
    most = max(
        (
            len(group)
            for lane in of.lanes
            for group in _by_step(lane, scale).values()
        ),
        default=1,
    )  # fmt: skip
    return _Scale(days, step_days, max(12, min(_TALLEST_PX, _EACH_PX * most)), most)


def _by_step(lane: Lane, scale: _Scale) -> dict[int, list[Placed]]:
    steps: dict[int, list[Placed]] = {}
    for one in lane.placed:
        if not one.is_range and not scale.lies_beyond(one.first):
            steps.setdefault(scale.step(one.first), []).append(one)
    return steps


def _ranges(lane: Lane) -> int:
    return sum(one.is_range for one in lane.placed)


def _lane(lane: Lane, scale: _Scale, height: int) -> Iterator[Markup]:
    yield filled('<text class="fn-lane" x="0" y="13">{}</text>', lane.label)
    yield filled('<line class="fn-lane-line" x1="0" x2="100%" y1="{0}" y2="{0}"/>', height - 1)
    bars = _by_step(lane, scale)
    # Ranges of the same days lie upon each other, where the first of them has its line.
    lines: dict[Placed, int] = {}
    for index, one in enumerate(one for one in lane.placed if one.is_range):
        lines.setdefault(one, index)
    cells: dict[int, list[Placed]] = {}
    for one in lane.placed:
        cells.setdefault(scale.step(max(one.first, scale.days.first)) * _CELLS // _STEPS, []).append(one)
    for cell, inside in sorted(cells.items()):
        steps = range(cell * _STEPS // _CELLS, (cell + 1) * _STEPS // _CELLS)
        drawn = [mark for step in steps for mark in _pile(bars.get(step, ()), step, scale, height - 1)]
        drawn += [
            _range(one, _LABEL_PX + 3 + _RANGE_PX * lines[one], scale) for one in inside if one.is_range
        ]
        drawn += _beyond(inside, scale, height)
        left, right = _step_place(steps[0]), _step_place(steps[-1] + 1)
        yield filled(
'<a href="#{}" aria-label="{}: {}"><rect class="fn-cell" x="{}" y="0" width="{}" height="{}"/>{}</a>',
inside[0].anchor, lane.label, _told(inside), _percent(left), _percent(right - left), height, Markup().join(drawn))  # fmt: skip


def _told(inside: Sequence[Placed]) -> str:
    """How many entries a link stands for, and of when: `3, from 2025-03-18`."""
    start = inside[0].anchor.removeprefix("d-")
    return (
        f"{len(inside)}, {start}"
        if len({one.anchor for one in inside}) == 1
        else f"{len(inside)}, from {start}"
    )


def _pile(placed: Sequence[Placed], step: int, scale: _Scale, floor: int) -> Iterator[Markup]:
    """The entries of one step, one sign on the other; each as high as many of it there are."""
    below = 0
    left = _percent(_step_place(step))
    for kind in _SIGNS:
        count = sum(one.sign == kind for one in placed)
        if count:
            start, end = (number * scale.height // scale.most for number in (below, below + count))
            yield _bar(kind, left, floor - max(end, start + 3), "1.6%", max(end - start, 3))
            below += count


def _bar(kind: str, left: str, top: int, width: str, height: int) -> Markup:
    return filled(
        '<rect class="fn-tick fn-tick-{}" x="{}" y="{}" width="{}" height="{}"/>',
        kind,
        left,
        top,
        width,
        height,
    )


def _range(one: Placed, y: int, scale: _Scale) -> Markup:
    """A line over the days of a longer time, with an arrow where it goes on beyond the axis."""
    first, last = scale.step(one.first), scale.step(one.last) + 1
    line = filled(
        '<line class="fn-range fn-range-{}" x1="{}" x2="{}" y1="{}" y2="{}"/>',
        one.sign,
        _percent(_step_place(first)),
        _percent(_step_place(last)),
        y,
        y,
    )
    before = _arrow("0%", y, "M6 -4L0 0L6 4") if one.first < scale.days.first else Markup()
    after = _arrow("100%", y, "M-6 -4L0 0L-6 4") if one.last > scale.days.last else Markup()
    return line + before + after


def _beyond(inside: Sequence[Placed], scale: _Scale, height: int) -> list[Markup]:
    """An arrow at the edge for single days that lie beyond it, with their number."""
    days = [one.first for one in inside if not one.is_range and scale.lies_beyond(one.first)]
    before, after = sum(day < scale.days.first for day in days), sum(day > scale.days.last for day in days)
    y = height - 8
    marks = []
    if before:
        marks += [_arrow("0%", y, "M10 0H0M5 -4L0 0L5 4"), _edge("14", "start", y + 4, before)]
    if after:
        marks += [_arrow("100%", y, "M-10 0H0M-5 -4L0 0L-5 4"), _edge("97%", "end", y + 4, after)]
    return marks


def _edge(x: str, anchor: str, y: int, count: int) -> Markup:
    return filled('<text x="{}" y="{}" text-anchor="{}">{}</text>', x, y, anchor, count)


def _arrow(x: str, y: int, path: str) -> Markup:
    return filled('<svg x="{}" y="{}" overflow="visible"><path class="fn-arrow" d="{}"/></svg>', x, y, path)


def _covered(of: Strip, scale: _Scale, height: int) -> Markup:
    left = scale.days.at(of.first)
    return filled(
        '<rect class="fn-covered" x="{}" y="0" width="{}" height="{}"/>',
        _percent(left),
        _percent(scale.days.at(of.last + timedelta(1)) - left),
        height,
    )


def _axis(scale: _Scale, top: int) -> Iterator[Markup]:
    for day, words in day_ticks(scale.days):
        place = scale.days.at(day)
        anchor = "start" if place < 60 else "end" if place > 940 else "middle"
        yield filled(
            '<line class="fn-grid" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>'
            '<text x="{0}" y="{3}" text-anchor="{4}">{5}</text>',
            _percent(place),
            top,
            top + 4,
            top + 17,
            anchor,
            words,
        )


def _step_place(step: int) -> int:
    return step * 1000 // _STEPS


def _percent(thousandths: int) -> str:
    whole, tenth = divmod(thousandths, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"
