"""What became of a record, as pages and feeds tell it."""

from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.model.history import What


@fixed_by_name
class LinkedChange:
    """One change of one record.

    id        of the record as it was called then.
    headline  what it was, in a word.
    title     of the record as it is now, or its id where it is no more.
    url       its page from the site's root; "" if it has none.
    at        when it was made, in seconds since 1970.
    day       the same in words.
    commit    the name of the commit; `address` is where it can be seen, "" if that is not known.
    why       its author's words for it; "" if there are none to be shown, nor where they stand.
    fields    label, what was, what is now; "" where there was or is nothing.
    reason    why it was withdrawn, retired or erased; or "".
    """

    id: str
    kind: str
    what: What
    headline: str
    title: str
    url: str
    at: int
    day: str
    commit: str
    why: str
    fields: tuple[tuple[str, str, str], ...]
    reason: str
    address: str = ""


@fixed
class RecordHistory:
    """The changes of one record, newest first.

    since   the first day that this copy of the repository knows, in words; "" for a whole one.
    """

    changes: tuple[LinkedChange, ...]
    since: str = ""
