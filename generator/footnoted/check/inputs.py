"""What a verdict on one record rests on, so that after an edit only some records are judged again."""

from collections.abc import Iterator, Mapping, Set

from footnoted.model.corpus import Corpus, RecordKey
from footnoted.model.edition import unlike
from footnoted.model.kinds import KINDS
from footnoted.model.sources import Source
from footnoted.model.walk import prose_references_of, references_of
from footnoted.text.codes import record_id

_NAMESPACES = tuple(dict.fromkeys(kind.namespace for kind in KINDS.values()))

READ_BY_ALL = frozenset(
    kind.name for kind in KINDS.values() if kind.group in ("entity", "vocabulary") or kind.name == "site"
)
"""Kinds of which a verdict may rest on every record: who is named, by which words, and where the site is."""


Inputs = Mapping[RecordKey, frozenset[RecordKey] | None]
"""What the verdict on each record rests on, see `inputs_of`."""


def changed_keys(before: Corpus, after: Corpus) -> set[RecordKey]:
    """The records that came, went, moved, or say something else; seen by the paths and hashes of files."""
    keys = {*unlike(before.files, after.files), *unlike(before.records, after.records)}
    return {key for key in keys if _state(before, key) != _state(after, key)}


def reach_all(changed: Set[RecordKey], before: Corpus, after: Corpus) -> bool:
    """Whether the verdict on every record may rest on one of those that have changed."""
    kinds = {
        corpus.files[key].kind.name for corpus in (before, after) for key in changed & corpus.files.keys()
    }
    return before.contested != after.contested or not kinds.isdisjoint(READ_BY_ALL)


def keys_to_judge(corpus: Corpus, changed: Set[RecordKey], inputs: Inputs) -> list[RecordKey]:
    """The records of a corpus whose verdicts can't be taken over from an earlier form of it and the same day.

    The rules that compare all records are not meant.

    changed  what has changed since, where that does not reach all.
    inputs   those in the earlier form. They hold for a later one as long as the record need not be judged
             again: whatever would change them is among them.
    """
    return [key for key in corpus.records if _may_have_changed(inputs.get(key), changed)] if changed else []


def _may_have_changed(rests_on: frozenset[RecordKey] | None, changed: Set[RecordKey]) -> bool:
    return rests_on is None or not rests_on.isdisjoint(changed)


def inputs_of(key: RecordKey, corpus: Corpus) -> frozenset[RecordKey] | None:
    """The keys of all that the verdict on a readable record may rest on, there or not; `READ_BY_ALL` aside.

    None if it may rest on every record: for an id that nobody has, the nearest one is looked for.
    """
    record = corpus.records[key]
    named = [record_id(reference) for _, _, reference in references_of(record)]
    named += [reference for _, reference in prose_references_of(record)]
    # With the receipts of sources that it cites, which have the ids of those.
    keys = {(namespace, id) for id in named for namespace in _NAMESPACES}
    if any(all((namespace, id) not in corpus.files for namespace in _NAMESPACES) for id in named):
        return None
    if isinstance(record, Source):
        keys.update(_relayed_by(record, corpus))
        keys.add(("receipt", record.id))
    return frozenset({key, *keys})


def _relayed_by(source: Source, corpus: Corpus) -> Iterator[RecordKey]:
    """The chain of relays from a source on, as far as it is known and does not turn back."""
    passed: set[str] = set()
    step: Source | None = source
    while step is not None and step.relays is not None and step.relays not in passed:
        passed.add(step.relays)
        yield "", step.relays
        step = corpus.get(step.relays, "source")


def _state(corpus: Corpus, key: RecordKey) -> tuple[object, ...] | None:
    """What a file has to do with any verdict: what it says, and where."""
    file = corpus.files.get(key)
    return None if file is None else (file.path, file.kind.name, file.sha256, key in corpus.records)
