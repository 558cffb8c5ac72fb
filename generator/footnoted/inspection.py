"""A folder of facts read and judged: all that `footnoted check` needs, and the beginning of a build."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from footnoted.check import Verdicts, all_told, judge_all, judge_records, judge_together
from footnoted.check.case import Interrupted, Run
from footnoted.check.inputs import changed_keys, inputs_of, keys_to_judge, reach_all
from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus, RecordKey
from footnoted.problems import FootnotedError, Problem, Severity

_AT_ONCE = 25
"""Records that are judged before whoever waits is looked for again."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """A folder of facts, read and judged."""

    corpus: Corpus
    problems: list[Problem]


def inspect_facts(
    folder: Path,
    today: date,
    shown_as: str | None = None,
    instead: Mapping[str, bytes] | None = None,
    cache: Path | None = None,
) -> Inspected:
    """All records and all problems of a folder of facts.

    instead  contents in place of those of some files, by the path by which reports name the file.
    cache    as for `load_corpus`.
    errors   FootnotedError if there is no such folder.
    """
    require_folder(folder)
    return inspected_of(*load_corpus(folder, shown_as, instead, cache), today)


def require_folder(folder: Path) -> None:
    """Nothing for a folder, else a FootnotedError."""
    if not folder.is_dir():
        raise FootnotedError(f"there is no folder {folder}; name the folder of facts with --facts")


def inspected_of(corpus: Corpus, found: Sequence[Problem], today: date) -> Inspected:
    """Records that have been read, judged; `found` is what reading them finds."""
    return _inspected(corpus, found, *judge_all(Run(corpus, today)))


def _inspected(
    corpus: Corpus, found: Sequence[Problem], verdicts: Verdicts, together: Iterable[Problem]
) -> Inspected:
    faults = [problem for problem in found if problem.severity is Severity.ERROR]
    noticed = [problem for problem in found if problem.severity is Severity.WARNING]
    return Inspected(corpus, faults + all_told(corpus, noticed, verdicts, together))


class Inspection:
    """A folder of facts that is judged again where it has changed, always for one day.

    A change is taken up in two steps, so that nobody who has changed one record waits for what follows for
    the others: first what has changed is judged, and of the rest the earlier verdicts go on; then what may
    rest on it, and what is said of all records together.
    """

    def __init__(self, corpus: Corpus, found: Sequence[Problem], today: date) -> None:
        """All of it judged; `found` is what reading the records finds."""
        self._today = today
        self._corpus, self._found = corpus, found
        self._run = Run(corpus, today)
        verdicts, self._together = judge_all(self._run)
        self._verdicts = {key: problems for key, problems in verdicts.items() if problems}
        self._inputs: dict[RecordKey, frozenset[RecordKey] | None] = {}
        self._changed: set[RecordKey] = set()
        """What has changed, and has not been followed to the records that rest on it."""
        self._waiting: set[RecordKey] = set()
        self.is_settled = True

    def inspected(self) -> Inspected:
        """The problems as they are known by now."""
        told = {key: self._verdicts[key] for key in sorted(self._verdicts)}
        return _inspected(self._corpus, self._found, told, self._together)

    def take(self, corpus: Corpus, found: Sequence[Problem]) -> None:
        """Judge what has changed; `found` is what reading the records finds now."""
        before = self._corpus
        self._know_all_inputs()
        changed = changed_keys(before, corpus)
        of_all = reach_all(changed, before, corpus)
        self._corpus, self._found = corpus, found
        self._run = Run(corpus, self._today, None if of_all else self._run.context.names)
        self._changed |= changed
        if of_all:
            self._waiting.update(corpus.records)
        for gone in (changed & before.records.keys()) - corpus.records.keys():
            self._verdicts.pop(gone, None)
            del self._inputs[gone]
            self._waiting.discard(gone)
        self._judge([key for key in changed if key in corpus.records])
        if self._together:
            paths = {file.path for file in corpus.files.values()}
            self._together = [problem for problem in self._together if problem.place.path in paths]
        self.is_settled = not changed and self.is_settled

    def settle(self, goes_on: Callable[[], bool] = lambda: True) -> bool:
        """Judge what waits, as long as `goes_on`; whether all of it is judged now."""
        # The next change need not wait for it.
        self._know_all_inputs()
        if self.is_settled:
            return True
        self._run.goes_on = goes_on
        try:
            self._judge_waiting()
            self._together = [*judge_together(self._run)]
        except Interrupted:
            return False
        self.is_settled = True
        return True

    def _judge_waiting(self) -> None:
        self._waiting.update(keys_to_judge(self._corpus, self._changed, self._inputs))
        self._changed.clear()
        waiting = [key for key in self._corpus.records if key in self._waiting]
        for i in range(0, len(waiting), _AT_ONCE):
            self._run.pause()
            self._judge(waiting[i : i + _AT_ONCE])

    def _judge(self, keys: Sequence[RecordKey]) -> None:
        for key, problems in judge_records(self._run, keys).items():
            self._verdicts.pop(key, None)
            if problems:
                self._verdicts[key] = problems
        self._know_inputs(keys)
        self._waiting.difference_update(keys)

    def _know_all_inputs(self) -> None:
        if len(self._inputs) < len(self._corpus.records):
            self._know_inputs(self._corpus.records.keys() - self._inputs.keys())

    def _know_inputs(self, keys: Iterable[RecordKey]) -> None:
        self._inputs.update({key: inputs_of(key, self._corpus) for key in keys})
