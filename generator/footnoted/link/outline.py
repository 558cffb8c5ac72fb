"""Pages before they are made."""

from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.page import Page


@fixed_by_name
class Outline:
    """What is known of a page before it is made.

    made    the kind of page.
    about   the record that the page is of; None for lists.
    """

    made: type[Page]
    url: str
    title: str
    description: str
    file: str | None = None
    about: LinkedFact | LinkedEntity | LinkedSource | None = None

    @property
    def template(self) -> str:
        """The template that prints the page."""
        return self.made.template

    @property
    def is_manual(self) -> bool:
        """Whether the page explains a rule."""
        return self.made.is_manual
