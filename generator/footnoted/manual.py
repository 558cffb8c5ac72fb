"""The manual page of every rule and fault, by its name."""

from collections.abc import Mapping
from inspect import cleandoc

from footnoted.check import exceptions
from footnoted.check.rules import RULES
from footnoted.link.bare import FAULTS as BARE_FAULTS
from footnoted.link.complexity import FAULTS as COMPLEXITY_FAULTS
from footnoted.link.markup import FAULTS as MARKUP_FAULTS
from footnoted.link.prose import FAULTS as PROSE_FAULTS
from footnoted.load.faults import FAULTS
from footnoted.schemas import FAULTS as SCHEMA_FAULTS
from footnoted.verify.faults import FAULTS as VERIFY_FAULTS

_GROUPS: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "What a source says, and what facts say of it": (
        {rule.SLUG: rule.__doc__ or "" for rule in RULES},
        {exceptions.SLUG: exceptions.PAGE, exceptions.FORBIDDEN_SLUG: exceptions.FORBIDDEN_PAGE},
        VERIFY_FAULTS,
    ),
    "How records are written": (FAULTS, SCHEMA_FAULTS),
    "How pages are written": (PROSE_FAULTS, BARE_FAULTS, MARKUP_FAULTS, COMPLEXITY_FAULTS),
}


def manual_groups() -> Mapping[str, Mapping[str, str]]:
    """Slug to page, by slug, below the heading of each group; the groups in reading order."""
    return {
        heading: {
            slug: cleandoc(page) for slug, page in sorted(pair for texts in group for pair in texts.items())
        }
        for heading, group in _GROUPS.items()
    }


def manual_pages() -> Mapping[str, str]:
    """Slug to page: plain text, the first line says what the fault is; by slug."""
    return dict(sorted(pair for texts in manual_groups().values() for pair in texts.items()))
