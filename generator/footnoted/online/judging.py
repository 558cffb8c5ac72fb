"""What a page says of the address that served it. In doubt nothing: a good link must never be called dead."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from footnoted.model.sources import Source
from footnoted.online.faults import Fault
from footnoted.online.fetching import Page
from footnoted.online.reading import Words, words_of_page
from footnoted.text.folding import folded_words
from footnoted.verify.match import Text, find, occurrences

GONE = (404, 410)

Quoted = tuple[tuple[str, ...], tuple[str, ...]]
"""A passage, and the words of the quote that it attributes."""

_FEW_WORDS = 150
"""A page with fewer is no article: it waits for scripts, asks for consent, or says that there is nothing."""

_NOT_FOUND = re.compile(
    r"(?:error |erreur |fehler |error: )?404(?: error| not found| page not found)?"
    r"|(?:error )?(?:the )?(?:requested )?(?:page|article|document|content|file) (?:was |is |could |can ?)?not (?:be )?found"
    r"|not found|(?:this |the )?page (?:does not|doesn't) exist|(?:page|article) (?:is )?(?:not|no longer) available"
    r"|(?:page|document|article) (?:introuvable|non trouvée?)|(?:page|article) inexistante?"
    r"|(?:die )?seite (?:(?:wurde )?nicht gefunden|existiert nicht)|nicht gefunden"
    r"|página no encontrada|pagina non trovata|pagina niet gevonden|(?:nie znaleziono|strona nie istnieje).{0,20}"
    r"|сторінк[ау] не (?:знайдено|існує)|страница не (?:найдена|существует)|ничего не найдено",
    re.IGNORECASE,
)
_PARTS_OF_A_TITLE = re.compile(r"\s+[-–—|·•:]\s+|[|·•]|:\s|\s–|—")
_FRONT = re.compile(r"(?:/(?:index|home|default)(?:\.\w{2,5})?|/[a-z]{2}(?:-[a-z]{2})?)?/?", re.IGNORECASE)


def state_of(source: Source, cited: Sequence[Quoted], page: Page) -> str:
    """The state of an address that serves a page: all but `dead`.

    cited    what is quoted from the source.
    errors   Fault where the page can't be read or has too few words, and nothing is known of the passages.
    """
    try:
        words = words_of_page(page)
    except Fault:
        # It is there, at least: what says “not found” is a page of text.
        if page.kind.lower().startswith("application/pdf"):
            return "moved" if page.moved else "live"
        raise
    text = Text.of(words.text)
    missing = [quoted for quoted in cited if find(text, *quoted) is None]
    known = len(missing) < len(cited) or _has_title(source, words, text)
    if not known and (_says_not_found(source, words) or _is_front(source, page)):
        return "soft-404"
    if missing and source.access in ("registration", "paywall"):
        raise Fault(
            "fetch-unread", f"readers need {'to pay' if source.access == 'paywall' else 'an account'} for it"
        )
    if missing and not known and words.count < _FEW_WORDS:
        raise Fault("fetch-unread", f"the page has {words.count} words without scripts")
    if missing:
        return "changed"
    if page.moved and not known:
        raise Fault("fetch-unread", "it has moved to a page that does not have the source's title")
    return "moved" if page.moved else "live"


def _has_title(source: Source, words: Words, text: Text) -> bool:
    title = folded_words(source.title)
    seen = folded_words(words.title)
    return title in seen or any(
        next(occurrences(reading.text, title), None) is not None for reading in text.readings
    )


def _says_not_found(source: Source, words: Words) -> bool:
    """A title says it by itself; in a heading it may be what an article is about."""
    said = [words.title, *(words.headings if words.count < _FEW_WORDS else ())]
    return any(
        _NOT_FOUND.fullmatch(part.strip(" .!?…"))
        for text in said
        for part in (text[:500], *_PARTS_OF_A_TITLE.split(text[:500]))
    )


def _is_front(source: Source, page: Page) -> bool:
    """Whether somebody who asked for an article was sent to the site's front page."""
    asked, got = urlsplit(source.url or ""), urlsplit(page.address)
    is_front = _FRONT.fullmatch(got.path) is not None and not got.query
    return is_front and not (_FRONT.fullmatch(asked.path) is not None and not asked.query)
