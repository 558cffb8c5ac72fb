"""What a fact says, apart from how it is written."""

from typing import Any

from footnoted.model.facts import Equivalent, Fact
from footnoted.model.schema import FieldType, Passage, attribute_of, fields_of
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate


def what_it_says(fact: Fact) -> tuple[Any, ...]:
    """Kind and load-bearing values, hashable and comparable; order counts in quoted words only."""
    kind = type(fact)
    if kind not in _BEARING:
        _BEARING[kind] = [
            (attribute_of(key), field.type) for key, field in fields_of(kind).items() if field.load_bearing
        ]
    values = ((getattr(fact, attribute), type_) for attribute, type_ in _BEARING[kind])
    return kind.__name__, *(
        value if value is None or type(value) is str else _meaning(value, type_) for value, type_ in values
    )


_BEARING: dict[type[Fact], list[tuple[str, FieldType]]] = {}


def _meaning(value: Any, type_: FieldType | None = None) -> Any:
    """A value by what it means: an amount not by its spelling, a list not by its order."""
    if isinstance(value, Amount):
        return value.value
    if isinstance(value, EdtfDate):
        return value.earliest, value.latest, value.approximate
    if isinstance(value, Equivalent):
        return value.amount.value, value.unit
    if isinstance(value, tuple) and not isinstance(type_, Passage):
        return frozenset(_meaning(item) for item in value)
    return value
