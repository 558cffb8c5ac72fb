"""What the site covers and until when."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from footnoted.link.linked import LinkedSource
from footnoted.text.edtf import EdtfDate


def coverage_of(sources: Iterable[LinkedSource]) -> str:
    """`As reported in 5 texts, 17 February – 20 March 2025`, without a full stop; relayed texts nobody read don't count."""
    read = [source for source in sources if source.seen]
    span = span_of(read)
    if span is None:
        return "No text has been read yet"
    return f"As reported in {len(read)} text{'' if len(read) == 1 else 's'}, {span.spoken()}"


def published(sources: Collection[LinkedSource]) -> str:
    """The time in which one or more sources appeared: `17 February – 20 March 2025`."""
    return days_between([source.published for source in sources]).spoken()


def span_of(sources: Iterable[LinkedSource]) -> EdtfDate | None:
    """From the first to the last day on which the sources appeared; None if there is none."""
    spans = [source.published for source in sources]
    return days_between(spans) if spans else None


def days_between(spans: Sequence[tuple[date, date]]) -> EdtfDate:
    """From the first day of all to the last, as one date to speak of; an end that nobody knows stays open."""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    written = f"{_point(first)}/{_point(last)}" if first != last else f"{first}"
    return EdtfDate(written, first, last)


def _point(day: date) -> str:
    return ".." if day in (date.min, date.max) else f"{day}"
