"""The one record that says what the whole site is about, and the list of accepted exceptions."""

from dataclasses import dataclass

from footnoted.model.facts import FACT_KINDS
from footnoted.model.schema import Address, ListOf, Nested, Reference, Text, optional, required


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRecord:
    """`facts/site.yml`: what the overview and the coalition's page are about."""

    id: str
    coalition: str | None = optional(
        Reference(("initiative", "organisation")), "The initiative whose members have a page."
    )
    key_figures: tuple[str, ...] = optional(
        ListOf(Reference(FACT_KINDS)), "Four to six figures for the overview."
    )
    address: str | None = optional(Address(), "Where the site is published; nothing there can be a source.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionEntry:
    """One problem that is known and accepted for now."""

    rule: str = required(Text(80), "The rule.")
    record: str = required(Text(80), "The id of the record.")
    because: str = required(Text(), "Why it is accepted.")
    until: str = required(Text(), "What must happen before the exception goes.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionList:
    """`facts/exceptions.yml`; an entry that excuses nothing is itself a problem."""

    id: str
    exceptions: tuple[ExceptionEntry, ...] = required(ListOf(Nested(ExceptionEntry)), "The entries.")
