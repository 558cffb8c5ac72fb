"""The pages that explain the rules."""

from typing import ClassVar

from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.link.page import Page
from footnoted.link.spans import Link, Sentence


@fixed
class Example:
    """What a file may hold or not; `file` is "" where it is of no record."""

    file: str
    content: str


@fixed_by_name
class RuleBlock:
    """A paragraph of a rule's page, or examples below a heading, which may be ""."""

    words: Sentence = ()
    heading: str = ""
    examples: tuple[Example, ...] = ()


@fixed_by_name
class RulePage(Page):
    """What a rule refuses, and what to do.

    group   heading of the rules it stands among.
    """

    template: ClassVar[str] = "rule"
    is_manual: ClassVar[bool] = True
    group: str
    lead: Sentence
    blocks: tuple[RuleBlock, ...]


@fixed_by_name
class RulesPage(Page):
    """All rules by group, each with what it refuses."""

    template: ClassVar[str] = "rules"
    groups: tuple[tuple[str, tuple[tuple[Link, Sentence], ...]], ...]
