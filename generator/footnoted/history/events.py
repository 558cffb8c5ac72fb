"""What became of the records, as far as the coming and going of their files tells, and the ledger."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from footnoted.history.steps import Held, Step
from footnoted.history.words import plain_prose
from footnoted.model.history import FieldChange, What
from footnoted.model.ledger import Departure, end_of


class Event(NamedTuple):
    """What one commit did to one record.

    of       the id that the record has now.
    sides    what has to be compared to tell what has changed, if anything has; None where nothing has to.
    silent   the commit did something to a record that was erased, too: its words may be of that one.
    erases   the commit erases a record: what it did to others may tell what that one said.
    """

    of: str
    step: Step
    what: What
    sides: tuple[Held, Held] | None = None
    fields: tuple[FieldChange, ...] = ()
    reason: str = ""
    silent: bool = False
    erases: bool = False


def events_of(steps: Iterable[Sequence[Step]], departed: Mapping[str, Departure]) -> list[Event]:
    """What became of all records, the first first. Of an erased one there is its erasure alone.

    steps      of each commit, by id.
    departed   ids that have no record any more, as the ledger has it.
    """
    groups = [group for group in steps if group]
    last = {step.id: step.number for group in groups for step in group if step.now is None}
    known: set[str] = set()
    events: list[Event] = []
    for group in groups:
        # A file that came back later was taken away for a reason that nobody has kept.
        left = {
            step.id: departed[step.id]
            for step in group
            if step.id in departed and step.now is None and last[step.id] == step.number
        }
        silent = any(_is_erased(_end(step.id, departed), departed) for step in group)
        erases = any(departure.erased is not None for departure in left.values())
        for of, step, what, sides, fields, reason in _told(group, left, known):
            end = _end(of, departed)
            if what == "erased" or not _is_erased(end, departed):
                events.append(Event(end, step, what, sides, fields, reason, silent, erases))
        known.update(step.id for step in group)
    return events


_Told = tuple[str, Step, What, tuple[Held, Held] | None, tuple[FieldChange, ...], str]


def _told(group: Sequence[Step], left: Mapping[str, Departure], known: set[str]) -> Iterator[_Told]:
    """Id, step, what it is, sides, fields and reason of what one commit did.

    left    what became of the ids that go for good.
    known   ids that have had a file before.
    """
    came = {step.id: step for step in group if step.was is None}
    for step in group:
        departure = left.get(step.id)
        if step.now is None and departure is not None and departure.renamed is not None:
            name = FieldChange("id", "Id", step.id, departure.renamed)
            yield step.id, step, "renamed", None, (name,), ""
            new = came.pop(departure.renamed, None)
            if new is not None:
                yield from _changed(new, step.was, new.now)
        elif step.now is None:
            is_erased = departure is not None and departure.erased is not None
            reason = "" if departure is None else plain_prose(departure.reason)
            yield step.id, step, "erased" if is_erased else "retired", None, (), reason
        elif step.was is not None:
            yield from _changed(step, step.was, step.now)
    for id, step in came.items():
        yield id, step, "restored" if id in known else "added", None, (), ""


def _changed(step: Step, was: Held | None, now: Held | None) -> Iterator[_Told]:
    if was is not None and now is not None and was.object != now.object:
        yield step.id, step, "changed", (was, now), (), ""


def _end(id: str, departed: Mapping[str, Departure]) -> str:
    """The id that a record has now; one that renamings lead round in a ring keeps its own."""
    return (end_of(id, departed) or id) if id in departed else id


def _is_erased(id: str, departed: Mapping[str, Departure]) -> bool:
    return id in departed and departed[id].erased is not None
