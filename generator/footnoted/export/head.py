"""What the head of a page says of it, to those who link to it and to machines: `head_of`. Pure."""

from dataclasses import dataclass

from footnoted.export.as_json_ld import about_dataset, about_page, about_prose, as_json_ld
from footnoted.link.citing.pages import DATASETS
from footnoted.link.departure_pages import moved_to
from footnoted.link.site import Site


@dataclass(frozen=True, slots=True)
class Head:
    """Plain text; whoever prints it escapes it for its place.

    sort      the page's `og:type`.
    json_ld   to be printed as it is into a `<script type="application/ld+json">`.
    leads_to  of a page that has another address now, the way there; "" for all others.
    """

    title: str
    description: str
    sort: str
    json_ld: str
    leads_to: str = ""


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
    sort = "website" if url == "" else "article"
    moved = moved_to(url, site)
    return Head(
        title, description, sort, as_json_ld(about), f"{'../' * url.count('/')}{moved}" if moved else ""
    )
