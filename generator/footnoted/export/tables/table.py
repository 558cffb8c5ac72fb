"""What every table is, in whatever file it comes to stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import Any, Literal

from footnoted.link.site import Site

Sort = Literal["text", "list", "number", "integer", "flag", "day"]

Cell = str | int | bool | None
"""Numbers and days are text, too: `-31.5` with all digits and without an exponent, `2025-03-20`."""

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    sort     `number` is exact, `list` is a JSON array of texts.
    says     what stands in it, in one line.
    to       the table of which it has the key; "" for none.
    needed   whether each row has something in it.
    words    of which a text is one; empty if it can be any.
    """

    name: str
    sort: Sort
    says: str
    to: str = ""
    needed: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns in which the key of a row of another table stands."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Some columns, and what a row has in them.

    cells   for each column one, of whatever the row is about.
    """

    columns: tuple[Column, ...]
    cells: Callable[[Any, Site], Sequence[Cell]]


def _tell(
    sort: Sort,
    name: str,
    says: str,
    cell: Callable[[Any], Cell],
    *,
    to: str = "",
    needed: bool = False,
    words: tuple[str, ...] = (),
) -> Told:
    """One column, and what stands in it."""
    return Told((Column(name, sort, says, to, needed, words),), lambda one, site: (cell(one),))


text = partial(_tell, "text")
day = partial(_tell, "day")
count = partial(_tell, "integer")


def of(inner: Callable[[Any], Any], *told: Told) -> tuple[Told, ...]:
    """Columns about a part of what a row is about."""

    def within(one: Told) -> Told:
        cells = one.cells
        return Told(one.columns, lambda whole, site: cells(inner(whole), site))

    return tuple(map(within, told))


@dataclass(frozen=True)
class Table:
    """One table.

    says     what a row is, in one line.
    key      the columns by which a row is known.
    each     what the rows are about, in their order.
    part_of  the row that a row is a part of, where its key has several columns.
    """

    name: str
    says: str
    key: tuple[str, ...]
    told: tuple[Told, ...]
    each: Callable[[Site], Iterable[Any]]
    part_of: ForeignKey | None = None

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in their order."""
        return tuple(chain.from_iterable(told.columns for told in self.told))

    @cached_property
    def foreign_keys(self) -> tuple[ForeignKey, ...]:
        """All that lead from its rows to others; those with one column lead to a table with the key `id`."""
        to_one = (ForeignKey((column.name,), column.to, ("id",)) for column in self.columns if column.to)
        return (*to_one, *((self.part_of,) if self.part_of else ()))

    def rows(self, site: Site) -> list[Row]:
        """All rows of a site."""
        cells = [told.cells for told in self.told]
        return [tuple(chain.from_iterable([some(one, site) for some in cells])) for one in self.each(site)]
