"""One changed fact."""

from dataclasses import dataclass

from footnoted.model.facts import Fact


@dataclass(frozen=True, slots=True)
class Variant:
    """A fact as one operator leaves it.

    was, now   what changed, for people.
    excused    rules that say nothing of this variant: a segment that became idle could be taken out.
    """

    operator: str
    fact: Fact
    was: str
    now: str
    excused: tuple[str, ...] = ()
