"""Countries, people, bodies and initiatives with every reference resolved."""

from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import Linked, LinkedCitation
from footnoted.link.spans import Link, Sentence


@fixed_by_name
class LinkedEntity(Linked):
    """A country, person, organisation or initiative.

    known_as    other words that texts use for it: aliases, demonyms, phrases for an office.
    roles       the sentence of each role with its citation; `roles_of` are ids of what they are
                offices of, in the same order.
    belongs     ids of the countries that a person's offices or a metonym stand for.
    relations   label and links of what it is tied to.
    overdue     why a role should be looked at again; "" if none need be.
    """

    id: str
    kind: str
    link: Link
    name: str
    sort_name: str
    aliases: tuple[str, ...]
    known_as: tuple[str, ...]
    roles: tuple[tuple[Sentence, LinkedCitation], ...]
    roles_of: tuple[str | None, ...]
    belongs: frozenset[str]
    relations: tuple[tuple[str, tuple[Link, ...]], ...]
    note: Sentence
    overdue: str
    file: str
