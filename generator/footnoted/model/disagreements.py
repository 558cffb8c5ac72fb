"""Notes on facts that may disagree: which ones, in which way, and why both stay."""

from dataclasses import dataclass

from footnoted.model.facts import FACT_KINDS
from footnoted.model.schema import Avoid, Choice, ListOf, Prose, Reference, required

NOTE_KINDS = ("disagreement", "change-over-time", "not-the-same")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A note that covers every pair among its facts. Which pairs need one is computed, never written."""

    id: str
    facts: tuple[str, ...] = required(
        ListOf(Reference(FACT_KINDS)),
        "The facts, two or more, by id.",
        good=["[it-ready, it-sceptical]"],
        bad=["[]", Avoid("it-ready", "one fact can’t differ from itself")],
    )
    kind: str = required(
        Choice(NOTE_KINDS),
        "`disagreement`: the accounts differ. `change-over-time`: each holds for its own time. "
        "`not-the-same`: they only look like accounts of one thing.",
        good=["disagreement", "change-over-time"],
        bad=["contradiction"],
    )
    reason: str = required(
        Prose(400),
        "One or two sentences of ours: who reports what and how it differs. They take no side and add nothing.",
        good=["The Herald names Italy among those that are ready; the Wire gives the view of its minister."],
        bad=["[]", Avoid("The Herald is wrong", "it takes a side")],
    )
