"""The scale of stances as readers see it."""

from collections.abc import Iterable

from footnoted.link.fixed import fixed_by_name
from footnoted.link.own_words import own_words
from footnoted.link.resolve import Resolver
from footnoted.link.spans import Sentence
from footnoted.model.vocabulary import Stance

STEPS = 11
"""Colours and patterns that the look has for the scale; with more stances than this some share one."""


@fixed_by_name
class LinkedStance:
    """A stance and its place on the scale from opposed to committed.

    phrase   what a sentence prints for it.
    cues     words of a passage that express it; `about` are words of which it needs one as well.
    place    from 0, in the order of the scale.
    step     of the look's colours and patterns, 1 to `STEPS`.
    """

    id: str
    label: str
    definition: Sentence
    phrase: str
    cues: tuple[str, ...]
    about: tuple[str, ...]
    place: int
    step: int

    @property
    def anchor(self) -> str:
        """Where the positions page defines it."""
        return f"stance-{self.id}"


def link_stances(resolver: Resolver) -> tuple[LinkedStance, ...]:
    """All stances, from opposed to committed."""
    ordered: Iterable[Stance] = resolver.of_kind("stance")
    stances = sorted(ordered, key=lambda stance: (stance.order, stance.id))
    return tuple(
        LinkedStance(
            id=stance.id,
            label=stance.label,
            definition=own_words(stance.definition, resolver),
            phrase=stance.phrase,
            cues=stance.cues,
            about=stance.about,
            place=place,
            step=step_of(place, len(stances)),
        )
        for place, stance in enumerate(stances)
    )


def step_of(place: int, count: int) -> int:
    """The step of the look that a place on a scale of `count` has: its ends are the first and the last."""
    return STEPS if count == 1 else 1 + round(place * (STEPS - 1) / (count - 1))
