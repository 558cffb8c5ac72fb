"""A chart's marks and axis as inline SVG, as wide as its place: everything along the axis is in per cent.

Bound words stay visible: a number that is open upwards has a hollow end or an arrow to the right, one
that is open downwards to the left, one that is about so a frayed end.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from footnoted.link.charts import Chart, Plotted
from footnoted.render.escaping import filled
from footnoted.render.scales import Axis, linear_axis, logarithmic_axis, tick_words

_HEIGHT = 36
_MIDDLE = 18

_OPEN_UP = ("more-than", "at-least")
_OPEN_DOWN = ("fewer-than", "at-most")
_BESIDE_THE_END = ("more-than", "fewer-than")

_ARROW_UP = Markup('<path class="fn-arrow" d="M7 0H24M19 -4L25 0L19 4"/>')
_ARROW_DOWN = Markup('<path class="fn-arrow" d="M-7 0H-24M-19 -4L-25 0L-19 4"/>')
_FRAYED_BAR = Markup(
    '<path class="fn-gaps" d="M-9 -6V6M-5 -6V6M-1 -6V6"/><path class="fn-frayed" d="M3 -5V5M7 -5V5M11 -5V5"/>'
)
_FRAYED_DOT = Markup('<path class="fn-frayed" d="M-13 -5V5M-9 -5V5M9 -5V5M13 -5V5"/>')


def axis_of(chart: Chart) -> Axis:
    """The axis that all numbers of a chart share."""
    values = [point.quantity.value for point in chart.points]
    is_open = any(point.quantity.bound in _OPEN_UP for point in chart.points)
    make = logarithmic_axis if chart.scale == "logarithmic" else linear_axis
    return make(values, is_open)


class Plotter:
    """Draws chart after chart: the axis that all rows of one share is made once."""

    def __init__(self) -> None:
        self._begun: tuple[Chart, Axis, Markup] | None = None

    def plot(self, point: Plotted, chart: Chart) -> Markup:
        """The mark of one number between the grid's lines; hidden from reading aloud, for the number stands beside it."""
        if self._begun is None or self._begun[0] is not chart:
            axis = axis_of(chart)
            self._begun = chart, axis, _grid(axis)
        _, axis, grid = self._begun
        mark = Markup().join(_bar(point, axis) if chart.shape == "bars" else _dot(point, axis))
        return filled(
            '<svg class="fn-plot" width="100%" height="{}" aria-hidden="true" focusable="false">{}{}</svg>',
            _HEIGHT,
            grid,
            mark,
        )


def frame(chart: Chart) -> Markup:
    """The axis below the rows with the words of its ticks; read aloud it says the whole chart."""
    axis = axis_of(chart)
    words, scale_word = tick_words(axis)
    last = len(axis.ticks) - 1
    labels = Markup().join(
        filled(
            '<text x="{}" y="13" text-anchor="{}">{}</text>',
            _percent(axis.at(tick)),
            {0: "start", last: "end"}.get(index, "middle"),
            word,
        )
        for index, (tick, word) in enumerate(zip(axis.ticks, words, strict=True))
    )
    unit = " ".join(part for part in (scale_word, chart.unit) if part)
    log = ", on a logarithmic scale" if axis.logarithmic else ""
    return filled(
        '<svg class="fn-axis" width="100%" height="34" role="img" aria-label="{}">{}'
        '<text class="fn-axis-unit" x="100%" y="29" text-anchor="end">{}{}</text></svg>',
        chart.alternative,
        labels,
        unit,
        log,
    )


def rail(points: Sequence[Plotted]) -> Markup:
    """A rung's piece of the ladder's rail: a full knob where a figure stands, a hollow one elsewhere."""
    return filled(
        '<svg class="fn-rail" width="20" height="100%" aria-hidden="true" focusable="false">'
        '<line x1="10" x2="10" y1="0" y2="100%"/><circle class="{}" cx="10" cy="14" r="5"/></svg>',
        "fn-dot" if points else "fn-dot fn-dot-hollow",
    )


def _grid(axis: Axis) -> Markup:
    return Markup().join(
        filled(
            '<line class="{0}" x1="{1}" x2="{1}" y1="0" y2="100%"/>',
            "fn-grid fn-nought" if not tick else "fn-grid",
            _percent(axis.at(tick)),
        )
        for tick in axis.ticks
    )


def _bar(point: Plotted, axis: Axis) -> Iterator[Markup]:
    """A bar from nought; what lies below an upper bound is only outlined, since it may be anything there."""
    bound = point.quantity.bound
    nought, end = axis.at(point.quantity.value * 0), axis.at(point.quantity.value)
    left, width = min(nought, end), abs(end - nought)
    style = "fn-bar-open" if bound in _OPEN_DOWN else "fn-bar-about" if bound == "about" else "fn-bar"
    yield filled(
        '<rect class="{}" x="{}" y="{}" width="{}" height="10"/>',
        style,
        _percent(left),
        _MIDDLE - 5,
        _percent(width),
    )
    yield from _ends(bound, end, _FRAYED_BAR)


def _dot(point: Plotted, axis: Axis) -> Iterator[Markup]:
    """A dot at the number; hollow if the number itself is not meant."""
    bound = point.quantity.bound
    place = axis.at(point.quantity.value)
    yield from _ends(bound, place, _FRAYED_DOT)
    style = "fn-dot fn-dot-hollow" if bound in _BESIDE_THE_END else "fn-dot"
    yield filled('<circle class="{}" cx="{}" cy="{}" r="5"/>', style, _percent(place), _MIDDLE)


def _ends(bound: str, place: int, frayed: Markup) -> Iterator[Markup]:
    sign = (
        _ARROW_UP if bound in _OPEN_UP
        else _ARROW_DOWN if bound in _OPEN_DOWN
        else frayed if bound == "about"
        else None
    )  # fmt: skip
    if sign is not None:
        yield filled('<svg x="{}" y="{}" overflow="visible">{}</svg>', _percent(place), _MIDDLE, sign)


def _percent(thousandths: int) -> str:
    whole, tenth = divmod(thousandths, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"
