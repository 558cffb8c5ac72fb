"""Ids that were published and have no record any more."""

from datetime import date

from footnoted.link.fixed import fixed_by_name
from footnoted.link.spans import Link, Sentence


@fixed_by_name
class LinkedDeparture:
    """What became of an id. Its page, its file of data and its entries in feeds still answer.

    link        its address, as it was.
    sort        `renamed`, `retired` or `erased`.
    successor   the record that it leads to now, over any number of renamings; None if there is none.
    reason      why it was taken away; empty for one that was renamed.
    """

    id: str
    kind: str
    link: Link
    sort: str
    successor: Link | None
    successor_id: str | None
    reason: Sentence
    date: date
    date_spoken: str

    @property
    def is_renamed(self) -> bool:
        """Whether its record goes on under another id."""
        return self.sort == "renamed"
