"""Which linked records rest on a record, without a look at all of them."""

from collections.abc import Mapping, Set

from footnoted.link.linked import Linked
from footnoted.model.corpus import RecordKey


class Resting:
    """Ids by the keys of what linked records rest on, or have rested on in an earlier form.

    Nothing is taken out, so that the forms of a site which follow each other can share one.
    """

    def __init__(self) -> None:
        self._ids: dict[RecordKey, set[str]] = {}

    def add(self, linked: Mapping[str, Linked]) -> None:
        """Know these records, too."""
        for id, one in linked.items():
            for key in one.rests_on:
                self._ids.setdefault(key, set()).add(id)

    def on(self, changed: Set[RecordKey], linked: Mapping[str, Linked]) -> set[str]:
        """Ids of those of some records, all of them known, that rest on what has changed."""
        found = {id for key in changed for id in self._ids.get(key, ()) if id in linked}
        return {id for id in found if not changed.isdisjoint(linked[id].rests_on)}
