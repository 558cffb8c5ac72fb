"""When something appeared, as references write it: as far as it is known, and unsure where it is."""

from functools import lru_cache

from footnoted.link.fixed import fixed
from footnoted.text.edtf import MONTHS, EdtfDate

Point = tuple[int, ...]
"""A year, and behind it month and day as far as they are known; () where nothing is."""


@fixed
class CitedDate:
    """A point in time, or the span in which it lies.

    end        of one point, the same as `start`.
    is_about   whether the date is approximate, or follows from something else than the source's own words.
    written    as EDTF.
    spoken     in words.
    """

    start: Point
    end: Point
    is_about: bool
    written: str
    spoken: str

    @property
    def is_open(self) -> bool:
        """Whether one end of it is not known."""
        return not self.start or not self.end

    @property
    def is_sure(self) -> bool:
        """Whether it is one point that somebody has stated."""
        return self.start == self.end and not self.is_about

    @property
    def first_known(self) -> Point:
        """The point by which lists sort it."""
        return self.start or self.end


def cited_date(date: EdtfDate, is_inferred: bool = False) -> CitedDate:
    """A date of a record; one that is inferred has EDTF's sign for approximate dates, unless it is open anyway."""
    points = date.written.split("/")
    is_inferred = is_inferred and not date.is_open
    if is_inferred:
        points = [point if point.endswith("~") else f"{point}~" for point in points]
    return CitedDate(
        start=_point(points[0]),
        end=_point(points[-1]),
        is_about=is_inferred or date.approximate,
        written="/".join(points),
        spoken=date.spoken(),
    )


def _point(text: str) -> Point:
    return () if text == ".." else tuple(map(int, text.rstrip("~").split("-")))


@lru_cache(maxsize=4096)
def year_first(date: CitedDate) -> str:
    """`2025, March 20`, `ca. 2025, February 17–18`, `on or before 2025, March`: what APA has between parentheses."""
    start, end = date.start, date.end
    if date.is_open:
        return _one_sided(date, _year_first(date.first_known))
    if start == end:
        spoken = _year_first(start)
    elif start[0] != end[0]:
        spoken = f"{_year_first(start)}–{_year_first(end)}"
    else:
        spoken = f"{start[0]}, {_span_in_year(start, end)}"
    return spoken if date.is_sure else f"ca. {spoken}"


@lru_cache(maxsize=4096)
def month_first(date: CitedDate) -> str:
    """`March 20, 2025`, `[ca. February 17–18, 2025]`, `[on or before March 2025]`: as Chicago has it."""
    start, end = date.start, date.end
    if date.is_open:
        return f"[{_one_sided(date, _month_first(date.first_known))}]"
    if start == end:
        spoken = _month_first(start)
    elif start[0] != end[0] or len(start) != len(end):
        spoken = f"{_month_first(start)}–{_month_first(end)}"
    else:
        spoken = f"{_span_in_year(start, end)}{', ' if len(end) > 2 else ' '}{start[0]}"
    return spoken if date.is_sure else f"[ca. {spoken}]"


def _one_sided(date: CitedDate, spoken: str) -> str:
    return f"on or {'before' if not date.start else 'after'} {'ca. ' if date.is_about else ''}{spoken}"


def _year_first(point: Point) -> str:
    return f"{point[0]}, {_in_year(point)}" if len(point) > 1 else str(point[0])


def _month_first(point: Point) -> str:
    return f"{_in_year(point)}{', ' if len(point) > 2 else ' '}{point[0]}".strip()


def _in_year(point: Point) -> str:
    return " ".join([*(MONTHS[month] for month in point[1:2]), *map(str, point[2:])])


def _span_in_year(start: Point, end: Point) -> str:
    """`17–18 February`, its month first: of two points of one year what they do not share."""
    if len(start) == len(end) == 3 and start[1] == end[1]:
        return f"{_in_year(start)}–{end[2]}"
    return f"{_in_year(start) or start[0]}–{_in_year(end) or end[0]}"
