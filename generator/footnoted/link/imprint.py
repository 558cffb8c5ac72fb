"""Under which name, where and in which version the facts are published."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time


@dataclass(frozen=True, slots=True)
class Imprint:
    """What whoever cites the site has to know of it.

    name      the site's, as its readers know it; "" if nobody has named it.
    address   where it is published, ending in `/`; "" if nobody has said.
    commit    the version of the facts; None outside a repository.
    day       that of the version.
    """

    name: str = ""
    address: str = ""
    commit: str | None = None
    day: date = date(1970, 1, 1)
    at: int | None = None

    @property
    def moment(self) -> datetime:
        """When the version was made, in UTC: the commit's time, outside a repository the beginning of the day."""
        if self.at is None:
            return datetime.combine(self.day, time(), UTC)
        return datetime.fromtimestamp(self.at, UTC)

    def absolute(self, url: str) -> str:
        """An address from the site's root as one of the web; as it is if nobody has said where the site is."""
        return f"{self.address}{url}"


UNPUBLISHED = Imprint()
"""Of facts that are looked at and not published."""
