"""The shapes of countries as paths of a map: projected, simplified, cut to a frame, in whole numbers.

Where the shapes come from, and how disputed land is drawn: SOURCE.md.
"""

from footnoted.render.geometry.frames import EUROPE, WORLD, Frame, Outline, outlines

__all__ = ["EUROPE", "WORLD", "Frame", "Outline", "outlines"]
