"""The files of single records, and of lists of them: each record is encoded once."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any

from footnoted.export.api.forms import Head
from footnoted.export.encode import file_of_item, file_of_items, head_of_item, item_of_file

MOST_KEPT = 20_000
"""Records that are held as JSON while the files that have them are made: about 30 MB of facts."""


class Records:
    """The records of one sort that there are, by id and in its order.

    form   what is published of one.
    """

    def __init__(self, living: Mapping[str, Any], form: Callable[[Any], dict[str, Any]]) -> None:
        self.living = living
        self._form = form
        self._kept: dict[str, bytes] = {}

    def item(self, id: str) -> bytes:
        """One record as JSON, as it stands in a list."""
        item = self._kept.get(id)
        if item is None:
            item = item_of_file(self._form(self.living[id]))
            if len(self._kept) < MOST_KEPT:
                self._kept[id] = item
        return item

    def list_file(self, head: Head, name: str, kind: str = "") -> bytes:
        """The file of all records, or of those of one kind."""
        return file_of_items(head, name, map(self.item, self._ids(kind)))

    def first(self, kind: str = "") -> list[dict[str, Any]]:
        """The first record, or the first of one kind; nothing where there is none."""
        return [self._form(self.living[id]) for id in islice(self._ids(kind), 1)]

    def _ids(self, kind: str) -> Iterator[str]:
        return (id for id, record in self.living.items() if not kind or record.kind == kind)


class RecordFiles(Mapping[str, Callable[[], bytes]]):
    """What makes the file of each record of one sort, and of each id that had one, by path.

    path       `{id}` stands for the id.
    more       what only a record's own file has, by id; not empty.
    departed   content by id.
    """

    def __init__(
        self,
        path: str,
        head: Head,
        records: Records,
        more: Callable[[str], Mapping[str, Any]],
        departed: Mapping[str, Callable[[], bytes]],
    ) -> None:
        self._start, self._end = path.split("{id}")
        self._head, self._records, self._more = head_of_item(head), records, more
        self._departed = departed

    def __getitem__(self, path: str) -> Callable[[], bytes]:
        if path not in self:
            raise KeyError(path)
        id = self._id_in(path)
        return partial(self._file, id) if id in self._records.living else self._departed[id]

    def __contains__(self, path: object) -> bool:
        if not (isinstance(path, str) and path.startswith(self._start) and path.endswith(self._end)):
            return False
        id = self._id_in(path)
        return id in self._records.living or id in self._departed

    def __iter__(self) -> Iterator[str]:
        for id in dict.fromkeys((*self._records.living, *self._departed)):
            yield f"{self._start}{id}{self._end}"

    def __len__(self) -> int:
        return len(self._records.living.keys() | self._departed.keys())

    def _id_in(self, path: str) -> str:
        return path[len(self._start) :].removesuffix(self._end)

    def _file(self, id: str) -> bytes:
        return file_of_item(self._head, self._records.item(id), self._more(id))
