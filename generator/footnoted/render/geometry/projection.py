"""From degrees to a flat map, on a sphere of radius 1; y grows downwards. Both keep areas true."""

from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

from footnoted.render.geometry.shapes import Point

Projection = Callable[[Point], Point]


def lambert(centre: Point) -> Projection:
    """Lambert's azimuthal equal-area projection around a point; everything but its antipode has a place."""
    middle, latitude = radians(centre[0]), radians(centre[1])
    sin_centre, cos_centre = sin(latitude), cos(latitude)

    def project(point: Point) -> Point:
        east, north = radians(point[0]) - middle, radians(point[1])
        sin_north, cos_north = sin(north), cos(north)
        turned = cos_north * cos(east)
        # Never 0, also at the antipode: a ring around it must not end the build.
        k = sqrt(2 / max(1 + sin_centre * sin_north + cos_centre * turned, 1e-9))
        return k * cos_north * sin(east), -k * (cos_centre * sin_north - sin_centre * turned)

    return project


def equal_earth(meridian: float) -> Projection:
    """The Equal Earth projection around a meridian; land is cut at the opposite one.

    source   Šavrič, Patterson, Jenny: The Equal Earth map projection (2018)
    """
    a, b, c, d = 1.340264, -0.081106, 0.000893, 0.003796

    def project(point: Point) -> Point:
        east = radians((point[0] - meridian + 180) % 360 - 180)
        angle = asin(sqrt(3) / 2 * sin(radians(point[1])))
        square = angle * angle
        sixth, eighth = square**3, square**4
        x = 2 * sqrt(3) * east * cos(angle) / (3 * (9 * d * eighth + 7 * c * sixth + 3 * b * square + a))
        return x, -angle * (d * eighth + c * sixth + b * square + a)

    return project
