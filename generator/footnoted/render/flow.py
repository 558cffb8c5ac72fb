"""The drawing of how facts came from origins through texts: boxes in three columns, and bands between
them as wide as the number of facts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from footnoted.link.source_flow import FlowBand, FlowNode, SourceFlow
from footnoted.render.escaping import filled

WIDTH = 700
_COLUMNS = ((0, 170), (262, 188), (556, 144))
"""Left edge and width of each column of boxes."""

_BOX_HEIGHT = 40
_GAP = 8
_BANDS_HEIGHT = 380
"""What all bands of a column share, if that leaves each fact its least."""

_THICKEST, _THINNEST = 8.0, 1.0
_LETTER, _SMALL_LETTER = 6.6, 5.7
"""Mean width of a letter; a label that is too long is cut, and has its whole text in its title."""


@dataclass(frozen=True, slots=True)
class _Box:
    """A node at its place; `height` holds its bands and its label."""

    node: FlowNode
    x: float
    y: float
    width: float
    height: float


def flow_drawing(flow: SourceFlow, base: str) -> Markup:
    """The whole drawing as SVG, in which every box and band is a link.

    base   the way to the site's root.
    """
    leaving, passing, arriving = _widest(flow)
    most = max((sum(column.values()) for column in (leaving, passing, arriving)), default=0)
    # One measure for all columns, so that bands can be compared.
    each = min(_THICKEST, max(_THINNEST, _BANDS_HEIGHT / max(most, 1)))
    columns = [
        _placed([(node, facts[node.id] * each) for node in nodes], x, width)
        for nodes, facts, (x, width) in zip(
            (flow.origins, flow.texts, flow.kinds), (leaving, passing, arriving), _COLUMNS, strict=True
        )
    ]
    height = max((box.y + box.height for column in columns for box in column), default=0)
    origins, texts, kinds = (_centred(column, height) for column in columns)
    return filled(
        '<svg class="fn-flow" viewBox="-1 -1 {} {}" width="{}" height="{}" role="group" aria-label="{}">{}{}</svg>',
        *(WIDTH + 2, _figure(height + 2)) * 2,
        "Facts by origin, text and kind; the table below has the same",
        _bands(flow.taken, origins, texts, each, base) + _bands(flow.told, texts, kinds, each, base),
        Markup("").join(_box(box, base) for box in (*origins.values(), *texts.values(), *kinds.values())),
    )


def _widest(flow: SourceFlow) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """By column and node, how many facts its bands hold on the side where they hold more."""
    leaving, told = Counter[str](), Counter[str]()
    taken, arriving = Counter[str](), Counter[str]()
    for band in flow.taken:
        leaving[band.start] += band.facts
        taken[band.end] += band.facts
    for band in flow.told:
        told[band.start] += band.facts
        arriving[band.end] += band.facts
    return leaving, taken | told, arriving


def _placed(nodes: Iterable[tuple[FlowNode, float]], x: float, width: float) -> list[_Box]:
    """Boxes one below the other, each at least as high as its bands and its label."""
    boxes: list[_Box] = []
    y = 0.0
    for node, bands in nodes:
        boxes.append(_Box(node, x, y, width, max(_BOX_HEIGHT, bands)))
        y += boxes[-1].height + _GAP
    return boxes


def _centred(column: Sequence[_Box], height: float) -> dict[str, _Box]:
    """The boxes by id, in the middle of the drawing's height."""
    down = (height - column[-1].y - column[-1].height) / 2 if column else 0.0
    return {box.node.id: _Box(box.node, box.x, box.y + down, box.width, box.height) for box in column}


def _bands(
    bands: Iterable[FlowBand], starts: dict[str, _Box], ends: dict[str, _Box], each: float, base: str
) -> Markup:
    """The bands of one pair of columns; those of a box lie one below the other, in its middle."""
    bands = list(bands)
    sent, received = Counter[str](), Counter[str]()
    for band in bands:
        sent[band.start] += band.facts
        received[band.end] += band.facts
    leaving = {id: _first(box, sent[id] * each) for id, box in starts.items()}
    arriving = {id: _first(box, received[id] * each) for id, box in ends.items()}
    drawn = []
    for band in bands:
        start, end, width = starts[band.start], ends[band.end], band.facts * each
        said = f"{start.node.label} → {end.node.label}: {band.facts} fact{'' if band.facts == 1 else 's'}"
        path = _band(start.x + start.width, leaving[band.start], end.x, arriving[band.end], width)
        drawn.append(
            filled(
                '<a href="{}{}" class="fn-flow-band" tabindex="-1"><title>{}</title><path d="{}"/></a>',
                base,
                band.link.url,
                said,
                path,
            )
        )
        leaving[band.start] += width
        arriving[band.end] += width
    return Markup("").join(drawn)


def _first(box: _Box, width: float) -> float:
    return box.y + (box.height - width) / 2


def _band(left: float, top: float, right: float, end: float, width: float) -> str:
    """A band between two columns, bent like an S."""
    middle = _figure((left + right) / 2)
    left_, right_ = _figure(left), _figure(right)
    return (
        f"M{left_} {_figure(top)}C{middle} {_figure(top)} {middle} {_figure(end)} {right_} {_figure(end)}"
        f"V{_figure(end + width)}"
        f"C{middle} {_figure(end + width)} {middle} {_figure(top + width)} {left_} {_figure(top + width)}Z"
    )


def _box(box: _Box, base: str) -> Markup:
    node, middle = box.node, box.y + box.height / 2
    return filled(
        '<a href="{}{}" class="fn-flow-box"><title>{}</title><rect x="{}" y="{}" width="{}" height="{}"/>'
        '<text x="{}" y="{}">{}</text><text x="{}" y="{}" class="fn-flow-note">{}</text></a>',
        base,
        node.link.url,
        f"{node.label}, {node.note}",
        *map(_figure, (box.x, box.y, box.width, box.height)),
        *map(_figure, (box.x + 8, middle - 3)),
        _cut(node.label, box.width / _LETTER),
        *map(_figure, (box.x + 8, middle + 13)),
        _cut(node.note, box.width / _SMALL_LETTER),
    )


def _cut(text: str, letters: float) -> str:
    """The text if it fits into so many letters, a margin of two aside."""
    fitting = int(letters) - 2
    return text if len(text) <= fitting else f"{text[: fitting - 1].rstrip()}…"


def _figure(number: float) -> str:
    """A length without needless digits, the same on every machine."""
    return f"{number:.1f}".removesuffix(".0")
