"""By which words the theme's own search finds a page: one entry for each, so that a fact that stands on
ten lists is found once.
"""

from collections.abc import Iterator
from decimal import Decimal

from footnoted.link.linked import LinkedFact, plain
from footnoted.link.page import EntityPage, FactPage, Page, SourcePage
from footnoted.link.search import concerned_by
from footnoted.link.site import Site
from footnoted.text.folding import fold
from footnoted.text.languages import ENGLISH
from footnoted.text.quantities import quantities_in

_SHORT = (
    (Decimal(10**12), "tn", "trillion"),
    (Decimal(10**9), "bn", "billion"),
    (Decimal(10**6), "m", "million"),
    (Decimal(10**3), "k", "thousand"),
)


def findable_words(page: Page, site: Site) -> tuple[str, ...]:
    """What a search finds a page by, beside its title, in paragraphs of plain text."""
    match page:
        case FactPage(fact=fact):
            names = "; ".join(_names(fact, site))
            numbers = " ".join(dict.fromkeys(number_forms(plain(fact.sentence))))
            words = (plain(fact.sentence), f"{fact.outlets}, {fact.when}", names, numbers)
        case EntityPage(entity=entity):
            words = ("; ".join(entity.known_as), entity.note or "", page.coverage)
        case SourcePage(source=source):
            words = (source.outlet, source.published_spoken, source.note or "", source.medium)
        case _:
            words = (page.description, "; ".join(section.heading for section in page.sections))
    return tuple(word for word in words if word)


def findable_weight(page: Page) -> int:
    """How much an entry counts beside hand-written pages: who or what was asked for comes first."""
    return 4 if isinstance(page, EntityPage) else 2 if isinstance(page, FactPage | SourcePage) else 1


def number_forms(text: str) -> Iterator[str]:
    """The ways in which readers may type the numbers of a text: `30,000`, `30000`, `30k`, `30 thousand`."""
    for quantity in quantities_in(fold(text).text, ENGLISH):
        value = quantity.value
        yield f"{value:,f}"
        yield f"{value:f}"
        for size, letters, word in _SHORT:
            if abs(value) >= size:
                short = f"{value / size:f}"
                short = short.rstrip("0").rstrip(".") if "." in short else short
                yield f"{short}{letters}"
                yield f"{short} {word}"
                break


def _names(fact: LinkedFact, site: Site) -> Iterator[str]:
    for id in concerned_by(fact, site):
        yield site.entities[id].name
        yield from site.entities[id].known_as
