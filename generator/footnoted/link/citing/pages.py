"""What is cited on a page: the page itself, in the version of the facts that it is made of, and the sources behind it."""

import re

from footnoted.link.citing.citable import Citable, one_line
from footnoted.link.citing.dates import cited_date
from footnoted.link.citing.formats import Cite, cite
from footnoted.link.citing.sources import citable_source
from footnoted.link.imprint import Imprint
from footnoted.link.linked import LinkedSource
from footnoted.link.page import FactPage, Page, ProblemPage, SourcePage
from footnoted.text.edtf import read_date

DATASETS = ("", "data/")
"""Pages that stand for all facts: the overview, and the one from which they are taken away."""


class Citing:
    """The citations on the pages of one site; those of a source are made once."""

    def __init__(self, imprint: Imprint) -> None:
        self._imprint = imprint
        self._issued = cited_date(read_date(imprint.day.isoformat()))
        self._site = one_line(imprint.name)
        self._sources: dict[str, Cite | None] = {}

    def of(self, page: Page) -> tuple[Cite, ...]:
        """Those on a generated page, in its order; none where a record has problems."""
        if page.is_manual or isinstance(page, ProblemPage):
            return ()
        if isinstance(page, SourcePage):
            citable = citable_source(page.source)
            of_source = () if citable is None else (cite(citable, "Cite the source"),)
            return (*of_source, self._page(page.url, page.title, "this page"))
        if isinstance(page, FactPage):
            behind = {citation.source.id: citation.source for citation in page.fact.citations}
            found = [self._source(source) for source in behind.values()]
            return (
                self._page(page.url, page.title, "this fact"),
                *[one for one in found if one is not None],
            )
        return (self._page(page.url, page.title, "this page"),)

    def of_written(self, url: str, title: str) -> tuple[Cite, ...]:
        """Those on a hand-written page. What stands for all facts is cited as they are, by the site's name."""
        if url in DATASETS and self._site:
            whole = self._citable("", self._site, sort="dataset", genre="Data set")
            return (cite(whole, "Cite these facts"),)
        return (self._page(url, title or self._site, "this page"),)

    def _page(self, url: str, title: str, what: str) -> Cite:
        return cite(self._citable(url, one_line(title), sort="webpage"), f"Cite {what}")

    def _citable(self, url: str, title: str, sort: str, genre: str = "") -> Citable:
        imprint = self._imprint
        here = {"url": imprint.absolute(url)} if imprint.address else {"path": f"/{url}"}
        notes = () if imprint.address else (f"Path on the site: /{url}",)
        return Citable(
            key=_key(url or self._site),
            sort=sort,
            title=title,
            issued=self._issued,
            # The whole site has the name that its pages have for their author.
            author=self._site if sort == "webpage" else "",
            container=self._site if sort == "webpage" else "",
            genre=genre,
            version=imprint.commit or "",
            language="en",
            notes=notes,
            **here,  # type: ignore[arg-type]
        )

    def _source(self, source: LinkedSource) -> Cite | None:
        if source.id not in self._sources:
            citable = citable_source(source)
            name = f"{source.outlet}, {source.published_spoken}"
            self._sources[source.id] = None if citable is None else cite(citable, "Cite the source", name)
        return self._sources[source.id]


def _key(of: str) -> str:
    """`facts-it-ready` for `facts/it-ready/`; a source has its id alone."""
    return re.sub("[^a-z0-9]+", "-", of.lower()).strip("-") or "facts"
