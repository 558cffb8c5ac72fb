"""The drawing of origins, texts and kinds of fact."""

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag

from footnoted.link.source_flow import FlowBand, FlowNode, SourceFlow
from footnoted.link.spans import Link
from footnoted.render.flow import flow_drawing


def flow_of(texts: int, facts: int, label: str = "Outlet") -> SourceFlow:
    """Texts that all go back to one origin and became figures."""
    nodes = tuple(
        FlowNode(f"t{i}", label, "20 March 2025", Link(label, f"sources/t{i}/"), facts) for i in range(texts)
    )
    origin = FlowNode("o", label, "20 March 2025", Link(label, "sources/o/"), texts * facts)
    kind = FlowNode("figure", "Figures", "some", Link("Figures", "figures/"), texts * facts)
    return SourceFlow(
        (origin,),
        nodes,
        (kind,),
        tuple(FlowBand("o", node.id, facts, node.link) for node in nodes),
        tuple(FlowBand(node.id, "figure", facts, Link("x", f"{node.link.url}#rests-figure")) for node in nodes),
        (),
    )  # fmt: skip


def drawn(flow: SourceFlow) -> Tag:
    svg = BeautifulSoup(str(flow_drawing(flow, "../")), "html5lib").find("svg")
    assert isinstance(svg, Tag)
    return svg


@pytest.mark.parametrize(("texts", "facts"), [(1, 1), (5, 20), (60, 1), (60, 300)])
def test_boxes_lie_apart_and_inside(texts: int, facts: int):
    """However many texts and facts there are, boxes of a column never overlap, each has room for its label,
    and all lie within the drawing."""
    svg = drawn(flow_of(texts, facts))

    columns: dict[str, list[tuple[float, float]]] = {}
    for box in svg.select(".fn-flow-box rect"):
        columns.setdefault(str(box["x"]), []).append((float(str(box["y"])), float(str(box["height"]))))
    height = float(str(svg["height"]))
    assert len(columns) == 3
    for boxes in columns.values():
        assert all(size >= 38 for _, size in boxes)
        assert all(top + size < below for (top, size), (below, _) in pairwise(boxes))
        assert boxes[0][0] >= 0
        assert boxes[-1][0] + boxes[-1][1] <= height


def test_bands_stay_in_their_boxes():
    """Bands end within the boxes that they join, even where a fact went through several texts."""
    svg = drawn(flow_of(5, 20))

    [origin] = [box for box in svg.select(".fn-flow-box rect") if box["x"] == "0"]
    top, size = float(str(origin["y"])), float(str(origin["height"]))
    for path in svg.select(".fn-flow-band path"):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", str(path["d"]))]
        if numbers[0] == float(str(origin["width"])):
            assert top - 0.1 <= numbers[1] <= numbers[-1] <= top + size + 0.1


def test_everything_is_a_link_with_its_words():
    """Every box and band leads to a page and says in words what it stands for."""
    svg = drawn(flow_of(1, 2))

    told = [(str(link["href"]), link.title.get_text() if link.title else "") for link in svg.find_all("a")]
    assert told == [
        ("../sources/t0/", "Outlet → Outlet: 2 facts"),
        ("../sources/t0/#rests-figure", "Outlet → Figures: 2 facts"),
        ("../sources/o/", "Outlet, 20 March 2025"),
        ("../sources/t0/", "Outlet, 20 March 2025"),
        ("../figures/", "Figures, some"),
    ]


def test_long_or_hostile_name():
    """A long name is cut in its box and whole in its title; markup in it is text."""
    name = "<b>" + "W" * 200

    svg = drawn(flow_of(1, 1, name))

    assert svg.find("b") is None
    labels = [text.get_text() for text in svg.select(".fn-flow-box text")]
    assert labels[0].startswith("<b>WWW")
    assert max(map(len, labels)) < 35
    assert f"{name}, 20 March 2025" in [title.get_text() for title in svg.find_all("title")]
