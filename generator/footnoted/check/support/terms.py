"""The words of units, as they are looked for in passages."""

from dataclasses import dataclass

from footnoted.model.vocabulary import Unit
from footnoted.text.codes import CURRENCIES
from footnoted.text.folding import folded_words


@dataclass(frozen=True, slots=True)
class UnitWords:
    """A unit by what texts call it.

    symbol      "" if it has none.
    symbols     every sign and code that can stand left of an amount; of a currency alone.
    spellings   its words, folded, in lower case; `names` are a currency's code, too.
    """

    id: str
    sort: str
    symbol: str
    symbols: frozenset[str]
    spellings: frozenset[str]
    names: frozenset[str]


def words_of_unit(unit: Unit) -> UnitWords:
    """The words of a unit, made ready once for all passages."""
    code, symbol = unit.id.upper(), unit.symbol or ""
    spellings = frozenset(folded_words(word).lower() for word in unit.spellings)
    is_money = unit.sort == "currency"
    symbols = {symbol}
    if code in CURRENCIES:
        # US$ and A$ are the dollars of the codes that begin so.
        symbols |= {code, f"{code[0]}{symbol}", f"{code[:2]}{symbol}", *unit.words}
    return UnitWords(
        unit.id,
        unit.sort,
        symbol,
        frozenset(symbols - {""}) if is_money else frozenset(),
        spellings,
        spellings | {code.lower()} if is_money else spellings,
    )
