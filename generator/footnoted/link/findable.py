"""By which words the theme's own search finds a page: one entry for each, so that a fact that stands on
ten lists is found once.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from footnoted.link.linked import LinkedFact
from footnoted.link.page import EntityPage, FactPage, Page, SourcePage
from footnoted.link.search import concerned_by
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.text.folding import fold
from footnoted.text.languages import language_of
from footnoted.text.quantities import quantities_in

_SHORT = (
    (Decimal(10**12), "tn", "trillion"),
    (Decimal(10**9), "bn", "billion"),
    (Decimal(10**6), "m", "million"),
    (Decimal(10**3), "k", "thousand"),
)

_YEAR = re.compile(r"[12][0-9]{3}")


def findable_words(page: Page, site: Site) -> tuple[str, ...]:
    """What a search finds a page by, beside its title, in paragraphs of plain text.

    A result shows the paragraph that has the words, so a fact's stands in one with who reported it.
    """
    words: tuple[str, ...]
    match page:
        case FactPage(fact=fact):
            sentence = plain(fact.sentence)
            forms = [form for form in number_forms(sentence) if form not in sentence]
            others = ", ".join(dict.fromkeys([*forms, *_names(fact, site)]))
            found_by = f" Also found by: {others}." if others else ""
            words = (f"{sentence} – {fact.outlets}, {fact.when}.{found_by}",)
        case EntityPage(entity=entity):
            called = f"Also called: {', '.join(entity.known_as)}." if entity.known_as else ""
            words = (f"{entity.kind.capitalize()}. {called}", plain(entity.note))
        case SourcePage(source=source):
            words = (f"{source.outlet}, {source.published_spoken}, {source.medium}.", plain(source.note))
        case _:
            words = (page.description, ", ".join(section.heading for section in page.sections))
    return tuple(paragraph for paragraph in words if paragraph)


def is_findable(page: type[Page], site: Site) -> bool:
    """Whether the theme's own search knows pages of a kind: not those of a rule, of which the examples are of an
    invented harbour, nor the further ones of a list; nor records, where they are so many that readers who
    search would have to fetch them all.
    """
    if page.is_manual or page.is_part:
        return False
    return not (site.is_searched_in_parts and issubclass(page, FactPage | EntityPage | SourcePage))


def findable_weight(page: Page) -> int:
    """How much an entry counts beside hand-written pages: who or what was asked for comes first."""
    return 4 if isinstance(page, EntityPage) else 2 if isinstance(page, FactPage | SourcePage) else 1


def number_forms(text: str) -> Iterator[str]:
    """The ways in which readers may type the numbers of a text: `30,000`, `30000`, `30k`, `30 thousand`."""
    folded = fold(text).text
    for quantity in quantities_in(folded, language_of("en")):
        value = quantity.value
        if _YEAR.fullmatch(folded, quantity.start, quantity.end):
            continue
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
    """Names and offices of those whom a fact concerns; of two that differ in case only, the first."""
    told: set[str] = set()
    for id in concerned_by(fact, site):
        for name in (site.entities[id].name, *site.entities[id].known_as):
            if name.casefold() not in told:
                told.add(name.casefold())
                yield name
