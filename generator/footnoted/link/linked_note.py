"""Notes on facts that may disagree with every reference resolved."""

from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import Linked
from footnoted.link.spans import Sentence


@fixed_by_name
class LinkedDisagreement(Linked):
    """A note on facts that may disagree.

    said     its kind in words; `reason` says why both stay.
    facts    ids of two or more linked facts, in the order of the note.
    """

    id: str
    kind: str
    said: str
    reason: Sentence
    facts: tuple[str, ...]
    file: str
