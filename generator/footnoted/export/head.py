"""What the head of a page says of it, to those who link to it and to machines: `head_of`. Pure."""

from dataclasses import dataclass

from footnoted.export.as_json_ld import about_dataset, about_page, about_prose, as_json_ld
from footnoted.link.citing.pages import DATASETS
from footnoted.link.departure_pages import moved_to
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.site import Site
from footnoted.link.urls import json_of


@dataclass(frozen=True, slots=True)
class Head:
    """Plain text; whoever prints it escapes it for its place.

    sort      the page's `og:type`.
    json_ld   to be printed as it is into a `<script type="application/ld+json">`.
    leads_to  of a page that has another address now, the way there; "" for all others.
    json      the way to the file of the record that the page is of; "" on other pages.
    """

    title: str
    description: str
    sort: str
    json_ld: str
    leads_to: str = ""
    json: str = ""


def head_of(site: Site, site_name: str, url: str, title: str, description: str, root: str) -> Head:
    """The head of the page at `url`, generated or hand-written.

    title, description   of a hand-written page; a generated one has its own.
    root                 the way to the site's root, absolute or from the page, ending in `/`.
    """
    outline = site.outlines.get(url)
    if outline is not None:
        title, description = outline.title, outline.description
    if url == "":
        title = site_name
    if url in DATASETS:
        about = about_dataset(site, site_name, description, url, root)
    elif outline is not None:
        about = about_page(outline, site, root)
    else:
        about = about_prose(title, description, url, root)
    json = _json_of(outline.about) if outline is not None and outline.about is not None else None
    moved = moved_to(url, site)
    return Head(
        title,
        description,
        sort="website" if url == "" else "article",
        json_ld=as_json_ld(about),
        leads_to=f"{'../' * url.count('/')}{moved}" if moved else "",
        json=f"{root}{json}" if json else "",
    )


def _json_of(record: LinkedFact | LinkedEntity | LinkedSource) -> str | None:
    return json_of("source" if isinstance(record, LinkedSource) else record.kind, record.id)
