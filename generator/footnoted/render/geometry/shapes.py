"""The vendored atlas as rings of arcs.

An arc is a line that two countries share, so that a border stays one line when it is simplified.

source   https://github.com/topojson/topojson-specification
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from footnoted.render.geometry.codes import BY_ATLAS

ATLAS = Path(__file__).with_name("world-50m.json")

Point = tuple[float, float]
Ring = tuple[int, ...]
"""Arcs one after the other; `~i` is arc `i` from its end to its start."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """The world's land.

    arcs      points of each arc in degrees, longitude first.
    shapes    rings by the id of a country's record, `it`; holes are rings as well. Under "" is land
              that belongs to no code of a country.
    """

    arcs: tuple[tuple[Point, ...], ...]
    shapes: Mapping[str, tuple[Ring, ...]]


@cache
def atlas() -> Atlas:
    """The atlas, read once."""
    topology = json.loads(ATLAS.read_bytes())
    (across, up), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = tuple(
        tuple(
            (west + across * x, south + up * y)
            for x, y in zip(*(accumulate(steps) for steps in zip(*arc, strict=True)), strict=True)
        )
        for arc in topology["arcs"]
    )
    rings: dict[str, list[Ring]] = {}
    merged: set[str] = set()
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = geometry["properties"]["a3"]
        id = BY_ATLAS.get(code, "").lower()
        if id and id in rings:
            merged.add(id)
        rings.setdefault(id, []).extend(tuple(ring) for polygon in geometry["arcs"] for ring in polygon)
    shapes = {id: _dissolved(rings[id]) if id in merged else tuple(rings[id]) for id in sorted(rings)}
    return Atlas(arcs, shapes)


def _dissolved(rings: Iterable[Ring]) -> tuple[Ring, ...]:
    """The rings of several shapes as those of one: a line between two of them is in neither any more."""
    rings = tuple(rings)
    every = {arc for ring in rings for arc in ring}
    whole = [ring for ring in rings if not any(~arc in every for arc in ring)]
    joined = [ring for ring in rings if ring not in whole]
    # What remains of the rings that touch is one ring: each arc is followed by the arc that starts at
    # its end, which is the next one of its ring, or, past a line that fell away, of the other ring.
    after = {arc: ring[(i + 1) % len(ring)] for ring in joined for i, arc in enumerate(ring)}
    left = {arc for arc in after if ~arc not in every}
    while left:
        start = arc = min(left)
        ring = []
        while arc in left:
            left.remove(arc)
            ring.append(arc)
            arc = after[arc]
            while ~arc in every and arc != start:
                arc = after[~arc]
        whole.append(tuple(ring))
    return tuple(whole)
