"""The kept scores as pages print them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkedSurvivor:
    """A wrong variant of a fact that the checks let pass, or with `honest` a right one that they refused.

    fault, change   the class of what is wrong, and what was done, in words.
    """

    fact: str
    fault: str
    change: str
    was: str
    now: str
    honest: bool


@dataclass(frozen=True, slots=True)
class LinkedMatrix:
    """Counts of variants. A row is what was done, in words, and for each of `kinds` `12 of 13` or "" and
    whether that is fewer than all."""

    kinds: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, bool], ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedQuality:
    """The scores of the last measurement.

    mutation, acceptance   shares as people read them: `98.8%`; `fields` is the first one over faults
                           in what facts say alone.
    variants               wrong variants that were tried.
    measured               of how many facts: `129`, or `120 of 129` where texts were missing.
    stale                  the facts or the checks have changed since.
    inferred, waived       `3 of 320 (0.9%)` of all load-bearing fields and of all citations.
    wrong, honest          refused wrong variants, accepted honest ones.
    """

    mutation: str
    fields: str
    acceptance: str
    variants: int
    measured: str
    stale: bool
    inferred: str
    waived: str
    wrong: LinkedMatrix
    honest: LinkedMatrix
    survivors: tuple[LinkedSurvivor, ...]
