"""Dates that may be given to programs without a remark: those that a passage states."""

from typing import Any

from footnoted.link.linked import LinkedFact
from footnoted.text.edtf import EdtfDate

_FIELDS = {"date": "date", "said_on": "said_on", "from_": "from"}
"""Those that say when a fact is of, and how records write them."""


def inferred_fields(record: Any) -> set[str]:
    """The fields that no passage states."""
    return {item.field for item in record.inferred}


def stated_date(fact: LinkedFact) -> EdtfDate | None:
    """The date that a passage gives a fact; None if none does."""
    if fact.stated is None:
        return None
    (field,) = (key for name, key in _FIELDS.items() if getattr(fact.record, name, None) is fact.stated)
    return None if field in inferred_fields(fact.record) else fact.stated
