"""What became of each record from commit to commit: `read_history`."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path

from footnoted.collection import no_collection
from footnoted.git import Commit, Repository
from footnoted.history.compare import Verdict, compared, tree_of
from footnoted.history.events import Event, events_of
from footnoted.history.line import published_line
from footnoted.history.steps import Held, steps_of
from footnoted.history.why import why_of
from footnoted.load.files import MAX_BYTES
from footnoted.model.corpus import Corpus
from footnoted.model.history import NO_HISTORY, Change, History
from footnoted.model.ledger import Departure, ledger_of
from footnoted.problems import FootnotedError
from footnoted.revision import Revision

_Sides = tuple[Held, Held]


def read_history(folder: Path, revision: Revision, corpus: Corpus) -> History:
    """The changes of the records below a folder, up to the commit of a revision.

    corpus   the records as they are now: what a departed or erased id may still show is for its ledger to say.
    result   `NO_HISTORY` for a folder that no commit holds, and where git can't say. Nothing here is an error.
    """
    if revision.commit is None:
        return NO_HISTORY
    try:
        repository = Repository(folder)
        line = published_line(repository, revision.commit)
        ends = repository.ends()
    except FootnotedError:
        return NO_HISTORY
    if not line:
        return NO_HISTORY
    with no_collection():
        events = events_of(steps_of(line, ends), _departed(corpus))
        changes = _changes(events, _verdicts(repository, events))
    return History(changes, _day_of(line[-1]) if line[-1].name in ends else None, is_known=True)


def _departed(corpus: Corpus) -> Mapping[str, Departure]:
    """What became of ids without a record; whatever else is so, one that was erased is."""
    return {
        id: departure
        for id, departure in ledger_of(corpus.records).departed.items()
        if departure.erased is not None or ("", id) not in corpus.files
    }


def _changes(
    events: Sequence[Event], verdicts: Mapping[_Sides, Verdict | None]
) -> Mapping[str, tuple[Change, ...]]:
    """The changes of each record, newest first; what only looks like one is none."""
    reasons: dict[str, str] = {}
    changes: dict[str, list[Change]] = {}
    for event in reversed(events):
        verdict = None if event.sides is None else verdicts[event.sides]
        if event.sides is not None and verdict is None:
            continue
        commit, held = event.step.commit, event.step.now or event.step.was
        if commit.name not in reasons:
            reasons[commit.name] = why_of(commit)
        changes.setdefault(event.of, []).append(
            Change(
                id=event.step.id,
                kind=held.kind.name if held is not None else "",
                what=verdict.what if verdict is not None else event.what,
                commit=commit.name,
                at=commit.at,
                why="" if event.silent else reasons[commit.name],
                of=event.of,
                number=event.step.number,
                fields=() if event.erases else verdict.fields if verdict is not None else event.fields,
                reason=verdict.reason if verdict is not None else event.reason,
            )
        )
    return {id: tuple(changes[id]) for id in sorted(changes)}


def _verdicts(repository: Repository, events: Sequence[Event]) -> Mapping[_Sides, Verdict | None]:
    """What each pair of contents comes to; of those that are not here, or are too large for a record, that they differ."""
    pairs: dict[str, list[_Sides]] = {}
    for event in events:
        if event.sides is not None:
            pairs.setdefault(event.of, []).append(event.sides)
    objects = {
        of: list(dict.fromkeys(held.object for pair in some for held in pair)) for of, some in pairs.items()
    }
    contents = repository.objects([*chain.from_iterable(objects.values())], MAX_BYTES)
    verdicts: dict[_Sides, Verdict | None] = {}
    for of, some in pairs.items():
        # Those of one record at a time: all of them would fill the memory.
        trees = {object: tree_of(content) for object, content in zip(objects[of], contents, strict=False)}
        for was, now in some:
            verdicts[was, now] = compared(now.kind, trees[was.object], trees[now.object])
    return verdicts


def _day_of(commit: Commit) -> date:
    return datetime.fromtimestamp(commit.at, UTC).date()
