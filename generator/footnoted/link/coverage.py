"""What the site covers and until when."""

from collections.abc import Collection, Iterable

from footnoted.link.linked import LinkedSource
from footnoted.text.edtf import EdtfDate


def coverage_of(sources: Iterable[LinkedSource]) -> str:
    """`As reported in 5 texts, 17 February – 20 March 2025`, without a full stop; relayed texts nobody read don't count."""
    read = [source for source in sources if source.seen]
    if not read:
        return "No text has been read yet"
    return f"As reported in {len(read)} text{'' if len(read) == 1 else 's'}, {published(read)}"


def published(sources: Collection[LinkedSource]) -> str:
    """The time in which one or more sources appeared: `17 February – 20 March 2025`."""
    first = min(source.published[0] for source in sources)
    last = max(source.published[1] for source in sources)
    return EdtfDate(f"{first}/{last}" if first != last else f"{first}", first, last).spoken()
