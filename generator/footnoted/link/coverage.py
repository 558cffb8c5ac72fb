"""What the site covers and until when."""

from collections.abc import Iterable

from footnoted.link.linked import LinkedSource
from footnoted.text.edtf import EdtfDate


def coverage_of(sources: Iterable[LinkedSource]) -> str:
    """`As reported in 5 texts, 17 February – 20 March 2025`, without a full stop; relayed texts nobody read don't count."""
    read = [source for source in sources if source.seen]
    if not read:
        return "No text has been read yet"
    first = min(source.published[0] for source in read)
    last = max(source.published[1] for source in read)
    span = EdtfDate(f"{first}/{last}" if first != last else f"{first}", first, last)
    return f"As reported in {len(read)} text{'' if len(read) == 1 else 's'}, {span.spoken()}"
