"""Words of a fact with the marks that lead to their passages: the only way in which a page prints them."""

from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.link.linked import LinkedCitation
from footnoted.link.passages import Piece
from footnoted.link.spans import Link, Sentence


@fixed
class Mark:
    """One use of a reference on a page.

    number   of the reference, from 1 in order of first use.
    use      `a`, `b` … in page order.
    """

    number: int
    use: str

    @property
    def id(self) -> str:
        """Anchor of this use."""
        return f"use-{self.number}-{self.use}"

    @property
    def target(self) -> str:
        """Anchor of the reference."""
        return f"note-{self.number}"


@fixed
class Inferred:
    """What of a fact no passage states, and how it follows."""

    fact: Link
    label: str
    because: Sentence


@fixed_by_name
class Reference:
    """An entry of a page's reference list: one source and passage, and where the page uses it.

    passage    as the source has it, cut where the words begin and end that carry what the page takes from it.
    chain      the sources from the cited one to its origin; one alone reports itself, or says nothing of it.
    facts      ids of the facts of this page that cite it; none where only offices do.
    inferred   what of these facts is inferred.
    others     how many others cite the passage, as the title of a link to where they are listed; None for none.
    used_by    all that cite it, on the source's own page.
    """

    citation: LinkedCitation
    marks: tuple[Mark, ...]
    passage: tuple[tuple[Piece, ...], ...]
    chain: tuple[Link, ...]
    facts: tuple[str, ...] = ()
    inferred: tuple[Inferred, ...] = ()
    others: Link | None = None
    used_by: tuple[Link, ...] = ()

    @property
    def number(self) -> int:
        """Its number on the page."""
        return self.marks[0].number


@fixed
class Cited:
    """Words of a fact or role together with the marks that lead to their passages.

    inferred   what of it no passage states, and how it follows: label and reason.
    unproved   states of its citations that are not verified, in words.
    """

    of: str
    sentence: Sentence
    marks: tuple[Mark, ...]
    inferred: tuple[tuple[str, Sentence], ...] = ()
    unproved: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.marks:
            raise ValueError(f"a value without a citation can't be printed: {self.of}")
