"""What is known of a source, for whoever cites it: as it is recorded, and nothing else."""

from typing import NamedTuple

from footnoted.link.citing.citable import Citable, one_line
from footnoted.link.citing.dates import CitedDate, cited_date
from footnoted.link.linked import LinkedSource


class _Sort(NamedTuple):
    """How sources of a medium are cited.

    sort        in CSL; "" for a page of the web or, without an address, a document.
    publisher   whether it is the `container`, the `author` or the `publisher`.
    """

    sort: str
    genre: str
    publisher: str


_SORTS = {
    # Of the news nobody knows who wrote them.
    "news": _Sort("article-newspaper", "", "container"),
    # What a body publishes of its own, it says.
    "official": _Sort("", "", "author"),
    "poll": _Sort("report", "Poll", "author"),
    "transcript": _Sort("", "Transcript", "publisher"),
    "social-post": _Sort("post", "Social media post", "container"),
}


def citable_source(source: LinkedSource) -> Citable | None:
    """A source as the text that it is; None for one that can't be read.

    An outlet without a name is left out, and so is an address that nobody has recorded. Nor is it told whom the
    source relays: that need not be true of the passage for which it is cited.
    """
    record = source.record
    if record is None:
        return None
    known = _SORTS.get(record.medium) or _Sort("", source.medium[:1].upper() + source.medium[1:], "publisher")
    outlet = one_line(source.outlet) if record.publisher else ""
    sort = known.sort if outlet or known.sort != "article-newspaper" else ""
    is_inferred = any(one.field == "published" for one in record.inferred)
    issued = cited_date(record.published, is_inferred)
    archived = record.archived
    return Citable(
        key=source.id,
        sort=sort or ("webpage" if source.address else "document"),
        title=one_line(source.title),
        issued=issued,
        genre=known.genre,
        remark="" if source.seen else "Known only through texts that relay it",
        url=source.address or "",
        accessed=cited_date(record.accessed) if record.accessed else None,
        archived=archived.url if archived else "",
        archived_on=cited_date(archived.captured) if archived else None,
        language=source.language,
        notes=tuple(_notes(source, issued, is_inferred)),
        **{known.publisher: outlet},
    )


def _notes(source: LinkedSource, issued: CitedDate, is_inferred: bool) -> list[str]:
    notes = []
    if not issued.is_sure:
        known = "inferred" if is_inferred else "not known exactly"
        notes.append(f"Its date is {known}: {issued.spoken}.")
    if not source.seen:
        notes.append("Known only through texts that relay it.")
    if source.record.archived:
        captured = source.record.archived.captured
        notes.append(f"Archived {captured.spoken()} at {source.archived}")
    return notes
