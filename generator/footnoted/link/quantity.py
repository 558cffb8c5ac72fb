"""A figure's number taken apart, so that pages can set it beside others that it may stand beside."""

import re
from decimal import Decimal

from footnoted.link.fixed import fixed_by_name
from footnoted.model.vocabulary import Unit

_ONE = re.compile(r"1(\.0+)?")


@fixed_by_name
class LinkedUnit:
    """What an amount counts.

    sort        `currency`, `share`, `count` or `time`; "" for a unit without a record.
    symbol      before a currency's number, behind a share's; or "".
    one, many   the words after an amount of one and after any other.
    """

    id: str
    label: str
    sort: str
    symbol: str
    one: str
    many: str

    def of(self, number: str) -> str:
        """A number as people write it, with its unit: `€800 billion`, `31%`, `30,000 troops`."""
        if self.symbol and self.sort == "share":
            return f"{number}{self.symbol}"
        if self.symbol:
            sign = "−" if number.startswith("−") else ""
            return f"{sign}{self.symbol}{number.removeprefix('−')}"
        return f"{number} {self.one if _ONE.fullmatch(number) else self.many}"


def linked_unit(id: str, term: Unit | None) -> LinkedUnit:
    """A unit of a corpus; one without a record is called by its id."""
    if term is None:
        return LinkedUnit(id=id, label=id, sort="", symbol="", one=id, many=id)
    return LinkedUnit(
        id=term.id,
        label=term.label,
        sort=term.sort,
        symbol=term.symbol or "",
        one=term.one or term.label,
        many=term.many or term.label,
    )


@fixed_by_name
class Quantity:
    """The number of a figure and all that must be equal for another one to be set on its scale.

    measured        the words for what is measured: `planned troops`.
    per             `year`, `month` …; "" for an amount in all.
    change          what it is more or less than; "" for a level.
    stage           id of the step that it has reached; "" where no passage says one.
    period, as_of   written out; "" where no passage says one.
    """

    value: Decimal
    bound: str
    unit: LinkedUnit
    measured: str
    per: str
    change: str
    stage: str
    period: str
    as_of: str

    @property
    def basis(self) -> tuple[str, str, str]:
        """What two numbers share that may stand on one axis."""
        return (self.unit.id, self.per, self.change)

    @property
    def counted_in(self) -> str:
        """The unit in words: `euros a year`."""
        return f"{self.unit.many}{f' a {self.per}' if self.per else ''}"
