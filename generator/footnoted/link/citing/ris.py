"""RIS, as reference managers read it: a tag and a text on each line, CR LF at its end.

source   the RIS specification of 2011, by Thomson Reuters
"""

from collections.abc import Iterator

from footnoted.link.citing.citable import Citable, one_line
from footnoted.link.citing.dates import CitedDate

_SORTS = {"article-newspaper": "NEWS", "dataset": "DATA", "report": "RPRT", "document": "GEN"}


def ris(of: Citable) -> str:
    """The record, from `TY` to `ER`."""
    lines = [f"{tag}  - {one_line(text)}\r\n" for tag, text in _tags(of) if text]
    return f"TY  - {_SORTS.get(of.sort, 'ELEC')}\r\n{''.join(lines)}ER  - \r\n"


def _tags(of: Citable) -> Iterator[tuple[str, str]]:
    yield "ID", of.key
    yield "AU", of.author
    yield "TI", of.title
    yield "T2", of.container
    yield "PB", of.publisher
    yield "M3", of.genre
    yield "ET", of.version
    yield "PY", str(of.issued.first_known[0])
    yield "DA", _date(of.issued)
    # A semicolon would begin another address.
    yield "UR", of.url.replace(";", "%3B")
    yield "Y2", _date(of.accessed) if of.accessed is not None else ""
    yield "LA", of.language
    for note in of.notes:
        yield "N1", note


def _date(date: CitedDate) -> str:
    """Year, month, day, and behind them in words what these can't say."""
    year, month, day = (*date.first_known, 0, 0)[:3]
    about = "ca. " if date.is_about and not date.is_open else ""
    unsure = "" if date.is_sure else f"{about}{date.spoken.removeprefix('about ')}"
    return f"{year:04}/{f'{month:02}' if month else ''}/{f'{day:02}' if day else ''}/{unsure}"
