"""The only place that knows the order of the steps: load, check, link, render, export."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from footnoted.collection import no_collection
from footnoted.export import WhenAsked, export_files
from footnoted.history import read_history
from footnoted.inspection import Inspected, inspect_facts
from footnoted.link import link_site
from footnoted.link.bare import find_bare_values, is_guarded
from footnoted.link.citing.formats import Cite
from footnoted.link.citing.pages import Citing
from footnoted.link.complexity import complexity_problems
from footnoted.link.imprint import Imprint
from footnoted.link.markup import UNSAFE, find_unsafe_markup
from footnoted.link.places import MarkdownSettings
from footnoted.link.prose import LinkedProse, link_prose
from footnoted.link.repository import Repository
from footnoted.link.rule_pages import NO_MANUAL, Manual
from footnoted.link.site import Site
from footnoted.load.docs import PAGE
from footnoted.load.pages import read_page
from footnoted.looks import look_files
from footnoted.model.history import NO_HISTORY, History
from footnoted.model.kinds import SCHEMA_FOLDER
from footnoted.model.page import WrittenPage
from footnoted.problems import Place, Problem, quoted
from footnoted.render import Renderer, render_pages
from footnoted.revision import Revision, read_rules
from footnoted.schemas import data_schemas, schemas_with_ids

_USUAL = MarkdownSettings()


class Named(NamedTuple):
    """What a site is called, and its address, ending in `/`; "" for what nobody has said."""

    name: str = ""
    address: str = ""


UNNAMED = Named()


@dataclass(frozen=True, slots=True)
class Built:
    """A site in memory.

    bodies   HTML of every generated page, by url.
    files    content of every other file, data and look, by path from the site's root.
    """

    inspected: Inspected
    site: Site
    bodies: Mapping[str, str]
    files: Mapping[str, bytes]
    renderer: Renderer

    def prose(
        self, markdown: str, path: str, first_line: int = 1, settings: MarkdownSettings = _USUAL
    ) -> tuple[LinkedProse, list[Problem]]:
        """The references of a hand-written page, and the faulty ones."""
        return link_prose(markdown, path, self.site, first_line, settings)

    def cites(self, url: str, title: str) -> tuple[Cite, ...]:
        """How a hand-written page is cited."""
        return Citing(self.site.imprint).of_written(url, title)

    def read_written(
        self, files: Mapping[str, bytes], shown_as: str, settings: MarkdownSettings = _USUAL
    ) -> tuple[Mapping[str, WrittenPage | None], list[Problem]]:
        """The hand-written files of a site as pages, by path below their folder, and all of their problems.

        page   None for a picture, and for a page that must not reach readers as it is.
        """
        pages: dict[str, WrittenPage | None] = {}
        problems: list[Problem] = []
        taken: dict[str, str] = {}
        for name, content in files.items():
            path, destination = f"{shown_as}/{name}", destination_of(name)
            pages[name], faults = self.read_file(content, path, destination, settings)
            other = taken.setdefault(destination.casefold(), name)
            if other != name:
                message = f"{quoted(other)} has this address too"
                faults.append(Problem(Place(path), "page-address", message, "give the file another name"))
            problems += faults
        return pages, problems

    def read_file(
        self, content: bytes, path: str, destination: str, settings: MarkdownSettings = _USUAL
    ) -> tuple[WrittenPage | None, list[Problem]]:
        """A hand-written file: its page, and everything that is wrong with it.

        path          how reports name it.
        destination   where it comes to stand, from the site's root.
        page          None for a picture, and for a page that must not reach readers as it is.
        """
        problems: list[Problem] = []
        page = read_page(content, path, problems) if path.endswith(PAGE) else None
        if page is not None:
            try:
                problems += self._page_problems(page, path, destination, settings)
            except RecursionError:
                place = Place(path, page.first_line)
                problems.append(Problem(place, "md-depth", "marks are nested too deep", "keep them flat"))
            page = None if {problem.rule for problem in problems} & UNSAFE else page
        if self.is_generated(destination):
            message = "something generated has this address"
            problems.append(Problem(Place(path), "page-address", message, "give the file another name"))
        return page, problems

    def _page_problems(
        self, page: WrittenPage, path: str, destination: str, settings: MarkdownSettings
    ) -> list[Problem]:
        problems = complexity_problems(page.body, path, page.first_line)
        if problems:
            return problems
        problems += find_unsafe_markup(page, path, settings)
        problems += self.prose(page.body, path, page.first_line, settings)[1]
        if is_guarded(destination):
            problems += find_bare_values(page, path, self.site, settings)
        return problems

    def is_generated(self, destination: str) -> bool:
        """Whether something generated stands at a path below the site's root."""
        url = destination.removesuffix("index.html")
        return destination in self.files or (url != destination and url in self.bodies)


def page_url(relative: str) -> str:
    """The address of a hand-written page: `method/` for `method.md`, "" for `index.md` or `README.md`."""
    stem = relative.rpartition(".")[0]
    folder, _, name = stem.rpartition("/")
    url = folder if name in ("index", "README") else stem
    return f"{url}/" if url else ""


def destination_of(relative: str) -> str:
    """Where a hand-written file comes to stand, from the site's root."""
    return f"{page_url(relative)}index.html" if relative.endswith(PAGE) else relative


def build_site(
    folder: Path,
    revision: Revision,
    shown_as: str | None = None,
    own_templates: Sequence[Path] = (),
    manual: Manual = NO_MANUAL,
    repository: Repository | None = None,
    named: Named = UNNAMED,
) -> Built:
    """The whole site, also from a partly faulty folder: a faulty record's page shows its problems.

    manual       what the site explains of its checks.
    repository   where pages are edited and reported.
    named        the site's name and address.
    """
    inspected = inspect_facts(folder, revision.today, shown_as)
    history = read_history(folder, revision, inspected.corpus)
    return built_of(inspected, revision, Renderer(own_templates), manual, repository, named, history)


def built_of(
    inspected: Inspected,
    revision: Revision,
    renderer: Renderer,
    manual: Manual,
    repository: Repository | None,
    named: Named = UNNAMED,
    history: History = NO_HISTORY,
    before: Site | None = None,
) -> Built:
    """The site of facts that have been read; `before` is that of earlier ones, for speed alone."""
    imprint = Imprint(named.name, named.address, revision.commit, revision.day, revision.at)
    with no_collection():
        site = link_site(
            inspected.corpus,
            inspected.problems,
            read_rules(),
            manual,
            repository,
            before,
            imprint=imprint,
            history=history,
        )
    schemas = schemas_with_ids(inspected.corpus)
    return Built(
        inspected,
        site,
        bodies=render_pages(site, renderer),
        files=export_files(site)
        | data_schemas()
        | WhenAsked({f"{SCHEMA_FOLDER}/{name}": partial(schemas.__getitem__, name) for name in schemas})
        | WhenAsked({name: partial(_same, content) for name, content in look_files().items()}),
        renderer=renderer,
    )


def _same(content: bytes) -> bytes:
    return content
