"""One changed fact."""

from dataclasses import dataclass

from footnoted.model.facts import Fact


@dataclass(frozen=True, slots=True)
class Variant:
    """A fact as one operator leaves it.

    was, now   what changed, for people.
    """

    operator: str
    fact: Fact
    was: str
    now: str
