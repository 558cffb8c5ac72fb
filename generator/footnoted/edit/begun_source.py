"""A source's record from a saved page: what the page states, and nothing that it does not."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from footnoted.edit.addresses_alike import source_at
from footnoted.edit.new_record import Begun, check_free, missing_keys, new_file
from footnoted.edit.page_claims import Claims
from footnoted.edit.proposed_ids import propose_id, taken_ids
from footnoted.edit.record_text import faults_in, record_text
from footnoted.edit.saved_page import SavedPage
from footnoted.edit.settings import Setter, Settings
from footnoted.edit.titles import find_named
from footnoted.model.corpus import Corpus
from footnoted.model.kinds import KINDS, Kind
from footnoted.model.sources import Source
from footnoted.text.addresses import is_address, shown_host
from footnoted.text.codes import ID_PATTERN

_SOURCE, _ORGANISATION = KINDS["source"], KINDS["organisation"]
_NEWS_ARTICLE, _NEWS = "NewsArticle", "news"


def same_source(page: SavedPage, url: str, corpus: Corpus) -> tuple[Source, str] | None:
    """The source that is this page already, and the key in which the two agree: `url` or `text_sha256`."""
    address = url or page.claims.url
    at_address = source_at(address, corpus) if address else None
    if at_address is not None:
        return at_address, "url"
    with_text = (source for source in corpus.sources() if page.text and source.text_sha256 == page.sha256)
    found = next(with_text, None)
    return None if found is None else (found, "text_sha256")


def text_values(page: SavedPage) -> dict[str, str]:
    """What a record says of the text of its page, by key; empty for a page without text."""
    made = {"text_sha256": page.sha256, "text_extractor": page.extractor} if page.text else {}
    return {key: value for key, value in made.items() if value}


def begin_source(
    page: SavedPage,
    corpus: Corpus,
    id: str = "",
    url: str = "",
    settings: tuple[str, ...] = (),
    short: bool = False,
) -> Begun:
    """A source's record of a page, and its outlet's if that has none.

    url, settings   what somebody says of the page counts more than what it says of itself.
    errors          FootnotedError for an id that is taken or none, and for what somebody says that can't be.
    """
    claims = page.claims
    given = Setter(_SOURCE, corpus, _no_person).read((*settings, *((f"url={url}",) if url else ())))
    stated = {**_stated(claims), **text_values(page)}
    values = {key: value for key, value in stated.items() if _can_stand(_SOURCE, key, value)} | given.values
    files = []
    if "publisher_unknown" not in values and not _is_known(values.get("publisher", ""), given):
        outlet = _outlet(values, claims)
        publisher = "" if "publisher" in values else _publisher(claims, values.get("url", ""), corpus)
        if not publisher and outlet:
            publisher = propose_id(_ORGANISATION, outlet, corpus, taken_ids(corpus))
            files.append(new_file(_ORGANISATION, publisher, outlet, short=short, about=outlet["name"]))
        values |= {"publisher": publisher} if publisher else {}
    publisher = values.get("publisher", "")
    medium = _medium(claims, publisher, corpus)
    if medium:
        values.setdefault("medium", medium)
    new = id or propose_id(_SOURCE, values, corpus, taken_ids(corpus) | {publisher})
    check_free(new, _SOURCE, corpus)
    file = new_file(_SOURCE, new, values, short=short, remarks=_remarks(claims, values))
    read = {key: value for key, value in values.items() if key not in given.values}
    unknown = {one: kinds for one, kinds in given.unknown.items() if one in values.values()}
    return Begun(new, (file, *files), read, tuple(missing_keys(_SOURCE, values)), unknown)


def _no_person(name: str) -> str:
    raise AssertionError(name)


def _is_known(publisher: str, given: Settings) -> bool:
    """Whether somebody gives an id for the publisher, and not a name that no record has."""
    return bool(publisher) and (publisher not in given.unknown or ID_PATTERN.fullmatch(publisher) is not None)


def _stated(claims: Claims) -> dict[str, str]:
    days = claims.days
    stated = {
        "title": claims.title,
        "published": days[0] if len(days) == 1 else "",
        "url": claims.url,
        "language": claims.language,
    }
    return {key: value for key, value in stated.items() if value}


def _can_stand(kind: Kind, key: str, value: str) -> bool:
    """Whether a record can hold what a page claims: a title may be longer than any, or hold what nobody sees."""
    return not faults_in(kind, "", record_text(kind, {key: value}, short=True))


def _publisher(claims: Claims, url: str, corpus: Corpus) -> str:
    """The organisation that the page names, or whose site it stands on."""
    named = find_named(claims.outlet, (_ORGANISATION.name,), corpus) if claims.outlet else None
    if named is not None:
        return named
    host = shown_host(url) if is_address(url) else ""
    owners = {
        one.id
        for one in corpus.of_kind(_ORGANISATION.name)
        if one.website is not None and shown_host(one.website) == host
    }
    owners |= {
        source.publisher
        for source in corpus.sources()
        if source.publisher is not None and source.url is not None and shown_host(source.url) == host
    }
    return owners.pop() if len(owners) == 1 else ""


def _outlet(values: Mapping[str, Any], claims: Claims) -> dict[str, str]:
    """The record of an outlet that has none; empty where the page does not name it."""
    url = str(values.get("url", ""))
    site = f"https://{urlsplit(url).netloc}" if is_address(url) else ""
    stated = {"name": values.get("publisher", claims.outlet), "website": claims.outlet_site or site}
    kept = {key: value for key, value in stated.items() if value and _can_stand(_ORGANISATION, key, value)}
    return kept if "name" in kept else {}


def _medium(claims: Claims, publisher: str, corpus: Corpus) -> str:
    """News where the page calls itself that, else what all other texts of the publisher are."""
    if any(kind.endswith(_NEWS_ARTICLE) for kind in claims.kinds):
        return find_named(_NEWS, ("medium",), corpus) or ""
    media = {source.medium for source in corpus.sources() if publisher and source.publisher == publisher}
    return media.pop() if len(media) == 1 else ""


def _remarks(claims: Claims, values: Mapping[str, Any]) -> dict[str, str]:
    """What to say of keys for which the page states too much."""
    if len(claims.days) > 1 and "published" not in values:
        days = ", ".join(claims.days)
        return {"published": f"The page gives {days}; write the one that its readers see."}
    return {}
