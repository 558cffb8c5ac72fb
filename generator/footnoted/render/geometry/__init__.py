"""The shapes of countries as paths of a map: projected, simplified, cut to a frame, in whole numbers.

Where the shapes come from, and how disputed land is drawn: SOURCE.md.
"""

from collections.abc import Mapping

from footnoted.render.geometry.frames import EUROPE, WORLD, Frame
from footnoted.render.geometry.outlines import Outline, outlines_of

__all__ = ["EUROPE", "WORLD", "Frame", "Outline", "outlines"]


def outlines(frame: Frame) -> Mapping[str, Outline]:
    """Every country's outline by the id of its record; those outside the frame are missing."""
    return outlines_of(frame.name)
