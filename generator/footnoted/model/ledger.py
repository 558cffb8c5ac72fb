"""Every id that was ever published: the addresses that have to answer for ever."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from footnoted.model.facts import FACT_KINDS
from footnoted.model.schema import Avoid, Choice, Date, Prose, Text, optional, required
from footnoted.text.edtf import EdtfDate

LEDGERED_KINDS = (*FACT_KINDS, "country", "person", "organisation", "initiative", "source")
"""Records with an address of their own; they share one set of ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """What became of an id that has no record any more: it has another name, or its record was taken away.

    Just one of `renamed`, `retired` and `erased` is given, and the day.
    """

    kind: str = required(
        Choice(LEDGERED_KINDS), "The kind of the record that had it.", good=["figure"], bad=["fact"]
    )
    renamed: str | None = optional(
        Text(80),
        "The id that the record has now.",
        good=["eu-plan-800-billion"],
        bad=["[eu-plan, eu-plan-800-billion]", Avoid("EU plan", "the id is wanted, not a title")],
    )
    retired: str | None = optional(
        Prose(),
        "Why the record was taken away.",
        good=["The two records were about one meeting; [[paris-meeting-17-february]] has it."],
        bad=["[]", Avoid("Wrong", "it does not say what was wrong")],
    )
    erased: str | None = optional(
        Prose(),
        "Why the record was taken away, so that nothing it said is shown, in its history neither.",
        good=["It named somebody who is not a public person."],
        bad=["[]", Avoid("Private", "it does not say whose request or which rule it follows")],
    )
    date: EdtfDate = required(
        Date(past=True), "The day it was renamed or taken away.", good=["2025-04-02"], bad=["2 April 2025"]
    )

    @property
    def reason(self) -> str:
        """Why it was taken away; "" for one that has another name."""
        return self.retired or self.erased or ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """`facts/ledger.yml`.

    published   kind of every id that has a record, as far as it has been published.
    departed    ids that had one.
    """

    id: str
    published: Mapping[str, str] = field(default_factory=dict)
    departed: Mapping[str, Departure] = field(default_factory=dict)


_NONE = Ledger("ledger")


def ledger_of(records: Mapping[tuple[str, str], Any]) -> Ledger:
    """The ledger among records by their keys; an empty one if there is none that can be read."""
    ledger: Ledger = records.get(("ledger", _NONE.id), _NONE)
    return ledger


def end_of(id: str, departed: Mapping[str, Departure]) -> str | None:
    """The id that renamings lead to from an id, itself if it was not renamed; None if they go round in a ring."""
    seen = {id}
    while (departure := departed.get(id)) is not None and departure.renamed is not None:
        id = departure.renamed
        if id in seen:
            return None
        seen.add(id)
    return id
