"""Notes on facts that may disagree: which ones, in which way, and why both stay."""

from dataclasses import dataclass

from footnoted.model.facts import FACT_KINDS
from footnoted.model.schema import Choice, ListOf, Prose, Reference, required

NOTE_KINDS = ("disagreement", "change-over-time", "not-the-same")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A note that covers every pair among its facts. Which pairs need one is computed, never written."""

    id: str
    facts: tuple[str, ...] = required(ListOf(Reference(FACT_KINDS)), "The facts, two or more, by id.")
    kind: str = required(
        Choice(NOTE_KINDS),
        "`disagreement`: the accounts differ. `change-over-time`: each holds for its own time. "
        "`not-the-same`: they only look like accounts of one thing.",
    )
    reason: str = required(
        Prose(400), "One or two sentences of ours, neutral, that say nothing which the texts don't say."
    )
