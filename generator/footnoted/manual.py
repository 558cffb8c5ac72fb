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


def manual_pages() -> Mapping[str, str]:
    """Slug to page: plain text, the first line says what the fault is; by slug."""
    pages = {rule.SLUG: cleandoc(rule.__doc__ or "") for rule in RULES}
    pages[exceptions.SLUG] = cleandoc(exceptions.PAGE)
    pages[exceptions.FORBIDDEN_SLUG] = cleandoc(exceptions.FORBIDDEN_PAGE)
    for faults in (
        FAULTS,
        PROSE_FAULTS,
        BARE_FAULTS,
        MARKUP_FAULTS,
        COMPLEXITY_FAULTS,
        SCHEMA_FAULTS,
        VERIFY_FAULTS,
    ):
        pages |= {slug: cleandoc(page) for slug, page in faults.items()}
    return dict(sorted(pages.items()))
