"""What sites are made of: values that nobody changes, of which there are a hundred for each fact."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_Made = TypeVar("_Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fixed(made: type[_Made]) -> type[_Made]:
    """A dataclass with slots that is frozen for the type checker alone: one that Python guards takes five
    times as long to make."""
    return dataclass(slots=True, unsafe_hash=True)(made)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def fixed_by_name(made: type[_Made]) -> type[_Made]:
    """The same, with fields that are given by name."""
    return dataclass(slots=True, unsafe_hash=True, kw_only=True)(made)
