"""All records of a folder of facts, each with the file and the marks it was read from."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Protocol

from footnoted.model.edition import Edition
from footnoted.model.facts import Fact
from footnoted.model.kinds import KINDS, KINDS_BY_RECORD, Kind
from footnoted.model.parts import Citation
from footnoted.model.receipts import Proof, Receipt, digest_of
from footnoted.model.sources import Source
from footnoted.problems import Place
from footnoted.text.codes import record_id

Route = tuple[str | int, ...]
"""Route of keys and list positions to a value: `("citations", 0, "passage")`."""

RecordKey = tuple[str, str]
"""Namespace and id; the namespace is "" for facts, entities and sources."""


class _Placed(Protocol):
    """Anything with a line and a column, from 1."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


def mark_of(route: str, placed: _Placed) -> str:
    """One of the marks of a file, in the form that takes little room: a folder has a million of them.

    route   `citations.0.passage`; "" for the record itself.
    """
    return f"\n{route}:{placed.line}:{placed.column}"


@dataclass(frozen=True, slots=True)
class RecordFile:
    """Where a record was read, and the line and column of each of its values.

    marks   those that `mark_of` makes, one for the record itself, for each key's value and for each list item.
    sha256  of the file's content; "" if it could not be read.
    """

    kind: Kind
    id: str
    path: str
    marks: str
    sha256: str = ""

    @property
    def key(self) -> RecordKey:
        """What the record is found by."""
        return (self.kind.namespace, self.id)

    def place(self, at: Route = ()) -> Place:
        """The place of a value, or of the nearest value around it that was written."""
        for length in range(len(at), -1, -1):
            begin = f"\n{'.'.join(map(str, at[:length]))}:"
            found = self.marks.find(begin)
            if found >= 0:
                line, column = self.marks[found + len(begin) :].partition("\n")[0].split(":")
                return Place(self.path, int(line), int(column))
        return Place(self.path)


@lru_cache(maxsize=256)
def _namespaces_of(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(KINDS[kind].namespace for kind in kinds))


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """Records by key. A file that failed keeps its place in `files` and reserves its id.

    files       every file below the folder that has an address, good or not, in path order.
    records     the ones that could be read.
    contested   ids that two files claim; the first file by path has it, and may be the wrong one.
    """

    files: Mapping[RecordKey, RecordFile] = field(default_factory=dict)
    records: Mapping[RecordKey, Any] = field(default_factory=dict)
    contested: frozenset[str] = frozenset()
    _keys: dict[str, list[RecordKey]] = field(default_factory=dict, init=False, repr=False)
    """Those of the files of each kind, by id; empty until somebody asks."""
    _digests: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = field(
        default_factory=dict, init=False, repr=False
    )
    """Of the passages that somebody has asked for: each rule asks for all of them."""

    def of_kind(self, *kinds: str) -> Iterator[Any]:
        """Readable records of these kinds, by kind and then by id."""
        records = self.records
        for kind in kinds:
            yield from (records[key] for key in self._keys_of(kind) if key in records)

    def _keys_of(self, kind: str) -> list[RecordKey]:
        if not self._keys:
            for key, file in sorted(self.files.items(), key=lambda item: item[0]):
                self._keys.setdefault(file.kind.name, []).append(key)
        return self._keys.get(kind, [])

    def facts(self) -> Iterator[Fact]:
        """All readable facts, by kind and id."""
        yield from self.of_kind(*(kind.name for kind in KINDS.values() if kind.group == "fact"))

    def sources(self) -> Iterator[Source]:
        """All readable sources, by id."""
        yield from self.of_kind("source")

    def file_of(self, reference: str, kinds: Sequence[str]) -> RecordFile | None:
        """The file that a reference to one of `kinds` means, readable or not; None if there is none."""
        id = record_id(reference)
        for namespace in _namespaces_of(tuple(kinds)):
            found = self.files.get((namespace, id))
            if found is not None and found.kind.name in kinds:
                return found
        return None

    def get(self, reference: str, *kinds: str) -> Any:
        """The readable record that a reference means, or None."""
        found = self.file_of(reference, kinds)
        return None if found is None else self.records.get(found.key)

    def is_unread(self, reference: str, kinds: Sequence[str]) -> bool:
        """Whether a reference leads to a file that is there and could not be read: nothing is known of it."""
        found = self.file_of(reference, kinds)
        return found is not None and found.key not in self.records

    def proof_of(self, citation: Citation, words: tuple[str, ...] = ()) -> Proof | None:
        """The proof of a citation, with the words of the quote that it attributes.

        None while it is pending, also after its passage or the source's text has changed, and where what
        is filed under the passage can't be of it.
        """
        proof = self.filed_proof(citation, words)
        return proof if proof is not None and proof.fits(len(words), len(citation.passage)) else None

    def filed_proof(self, citation: Citation, words: tuple[str, ...] = ()) -> Proof | None:
        """What is filed under a citation's passage, whether it can be of it or not."""
        receipt: Receipt | None = self.records.get(("receipt", citation.source))
        source = self.get(citation.source, "source")
        if receipt is None or source is None or receipt.text_sha256 != source.text_sha256:
            return None
        of = (citation.passage, words)
        digest = self._digests.get(of) or self._digests.setdefault(of, digest_of(*of))
        return receipt.proofs.get(digest)

    @property
    def sha256(self) -> str:
        """One hash over all that people wrote; what the program generates is left out."""
        written = [
            f"{file.kind.folder}/{file.id} {file.sha256}"
            for _, file in sorted(self.files.items())
            if file.kind.group != "generated"
        ]
        return hashlib.sha256("\n".join(written).encode()).hexdigest()

    def with_records(self, changed: Mapping[RecordKey, Any]) -> "Corpus":
        """The same corpus with some records in another form."""
        return self._with(self.files, Edition.of(self.records).edited(changed))

    def with_files(self, changed: Mapping[RecordKey, tuple[RecordFile, Any]]) -> "Corpus":
        """The same corpus with some of its readable files, and what they hold, in another readable form."""
        files = Edition.of(self.files).edited({key: file for key, (file, _) in changed.items()})
        records = Edition.of(self.records).edited({key: record for key, (_, record) in changed.items()})
        return self._with(files, records)

    def _with(self, files: Mapping[RecordKey, RecordFile], records: Mapping[RecordKey, Any]) -> "Corpus":
        """Other contents under the same keys."""
        copy = replace(self, files=files, records=records)
        # Of the same keys, and of passages wherever they stand.
        object.__setattr__(copy, "_keys", self._keys)
        object.__setattr__(copy, "_digests", self._digests)
        return copy

    def file_for(self, record: Any) -> RecordFile:
        """The file of a record of this corpus."""
        return self.files[(KINDS_BY_RECORD[type(record)].namespace, record.id)]
