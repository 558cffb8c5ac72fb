"""Records of two corpora compared: which are new, changed, withdrawn or gone, and what of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from footnoted.changes.citations import CitationChange, compare_citations, evidence_of
from footnoted.changes.sides import Side
from footnoted.link.spans import plain
from footnoted.link.urls import url_of
from footnoted.model.corpus import RecordFile, RecordKey
from footnoted.model.entities import Role
from footnoted.model.history import FieldChange
from footnoted.model.kinds import Group
from footnoted.model.schema import attribute_of, fields_of
from footnoted.model.words import label_of, told

What = Literal["added", "changed", "withdrawn", "removed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """What became of one record.

    was, now     the record in one sentence or name; "" where it is not there, its id where it has a problem.
    url          its page from the site's root; "" for a record without one.
    fields       in writing order, citations aside; of a record that is new or gone those that are given.
    reason       why it was withdrawn.
    tainted      labels of the load-bearing fields whose value changed while no passage did.
    unreadable   a side can't be read, so that nothing more is known.
    """

    what: What
    group: Group
    kind: str
    id: str
    path: str
    url: str
    was: str = ""
    now: str = ""
    fields: tuple[FieldChange, ...] = ()
    citations: tuple[CitationChange, ...] = ()
    reason: str = ""
    tainted: tuple[str, ...] = ()
    unreadable: bool = False


def compare_records(base: Side, head: Side) -> tuple[tuple[RecordChange, ...], tuple[str, ...]]:
    """Every record that differs, by kind and id, and the paths of those that are only written otherwise."""
    changes: list[RecordChange] = []
    in_form: list[str] = []
    for key in sorted(base.corpus.files.keys() | head.corpus.files.keys()):
        was, now = base.corpus.files.get(key), head.corpus.files.get(key)
        file = now or was
        if file is None or file.kind.group == "generated":
            continue
        if was is None or now is None:
            changes.append(
                _one_sided(head if was is None else base, file, "added" if was is None else "removed")
            )
        elif (was.kind, was.sha256) != (now.kind, now.sha256):
            change = _changed(base, head, key, now)
            changes += [] if change is None else [change]
            in_form += [now.path] if change is None else []
    return tuple(sorted(changes, key=_order)), tuple(in_form)


def _order(change: RecordChange) -> tuple[int, int, str, str]:
    """Facts first, and of them those that changed."""
    groups = ("fact", "note", "entity", "source", "vocabulary", "singleton")
    whats = ("changed", "withdrawn", "removed", "added")
    return groups.index(change.group), whats.index(change.what), change.kind, change.id


def _one_sided(side: Side, file: RecordFile, what: What) -> RecordChange:
    record = side.corpus.records.get(file.key)
    called = called_on(side, file)
    labels = _labels(side, file.id)
    given = () if record is None else tuple(_given(record, labels))
    return RecordChange(
        what=what,
        group=file.kind.group,
        kind=file.kind.name,
        id=file.id,
        path=file.path,
        url=url_of(file.kind.name, file.id) or "",
        was=called if what == "removed" else "",
        now=called if what == "added" else "",
        fields=tuple(
            FieldChange(key, label, *((words, "") if what == "removed" else ("", words)))
            for key, label, words in given
        ),
        citations=compare_citations(record, None) if what == "removed" else compare_citations(None, record),
        unreadable=record is None,
    )


def _changed(base: Side, head: Side, at: RecordKey, file: RecordFile) -> RecordChange | None:
    """What changed in a record that both sides have; None if it says the same."""
    was, now = base.corpus.records.get(at), head.corpus.records.get(at)
    if was == now and was is not None:
        return None
    same_kind = type(was) is type(now) and was is not None
    withdrawn = same_kind and getattr(now, "status", "") == "withdrawn" != getattr(was, "status", "")
    keys = tuple(_differing(was, now)) if same_kind else ()
    labels = _labels(base, file.id), _labels(head, file.id)
    return RecordChange(
        what="withdrawn" if withdrawn else "changed",
        group=file.kind.group,
        kind=file.kind.name,
        id=file.id,
        path=file.path,
        url=url_of(file.kind.name, file.id) or "",
        was=called_on(base, base.corpus.files[at]),
        now=called_on(head, file),
        fields=tuple(_field(was, now, key, *labels) for key in keys),
        citations=compare_citations(was, now) if same_kind else (),
        reason=getattr(getattr(now, "withdrawn", None), "reason", "") if withdrawn else "",
        tainted=tuple(_tainted(was, now, keys)) if same_kind and not withdrawn else (),
        unreadable=was is None or now is None,
    )


def _field(was: Any, now: Any, key: str, *labels: Mapping[str, str]) -> FieldChange:
    """As pages print it where both have one and it shows the change; else as the files write it."""
    words = [_words(record, key, printed) for record, printed in zip((was, now), labels, strict=True)]
    if not all(labels) or words[0] == words[1]:
        words = [_words(record, key, {}) for record in (was, now)]
    return FieldChange(key, label_of(key), *words)


def _differing(was: Any, now: Any) -> Iterator[str]:
    for key in fields_of(type(was)):
        name = attribute_of(key)
        if key != "citations" and getattr(was, name) != getattr(now, name):
            yield key


def _given(record: Any, labels: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Key, label and words of each field that a record gives, citations and what goes without saying aside."""
    for key in fields_of(type(record)):
        value = getattr(record, attribute_of(key))
        if key != "citations" and value not in (None, (), False) and (key, value) != ("status", "current"):
            yield key, label_of(key), _words(record, key, labels)


def _words(record: Any, key: str, labels: Mapping[str, str]) -> str:
    value = getattr(record, attribute_of(key))
    return "" if value in (None, ()) else labels.get(label_of(key)) or told(value)


def _labels(side: Side, id: str) -> Mapping[str, str]:
    """Words of each field as a fact's page prints them, by label; empty for what has no such page."""
    fact = side.built.site.facts.get(id)
    return {} if fact is None else {label: plain(words) for label, words in (*fact.details, *fact.remarks)}


def called_on(side: Side, file: RecordFile) -> str:
    """What readers of a side see a record called: a fact in its sentence, others by their name."""
    fact = side.built.site.facts.get(file.id) if file.kind.group == "fact" else None
    if fact is not None:
        return plain(fact.sentence)
    record = side.corpus.records.get(file.key)
    names = (getattr(record, key, None) for key in ("name", "title", "label"))
    return next((name for name in names if name), file.id)


def _tainted(was: Any, now: Any, keys: Sequence[str]) -> Iterator[str]:
    """Labels of what a passage has to carry, was given another value, and kept its passages.

    An office has one citation of its own; the fields of a fact share theirs.
    """
    fields = fields_of(type(now))
    if evidence_of(was) and evidence_of(was) == evidence_of(now):
        for key in keys:
            value = getattr(now, attribute_of(key))
            if fields[key].load_bearing and value not in (None, ()):
                yield label_of(key)
    roles = {evidence_of(role): role for role in getattr(was, "roles", ())}
    for role in getattr(now, "roles", ()):
        before: Role | None = roles.get(evidence_of(role))
        if before is not None and list(_differing(before, role)) not in ([], ["citation"]):
            yield label_of("roles")
