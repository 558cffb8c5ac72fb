"""Hand-written pages on their way through a builder of sites: what it converts, and what comes of it."""

import re
from collections.abc import Iterator, Mapping
from html import escape

from footnoted.build import Built, destination_of
from footnoted.link.page import Page
from footnoted.link.places import MarkdownSettings, first_heading
from footnoted.link.prose import LinkedProse
from footnoted.problems import Place, Problem
from footnoted.render import in_html, sanitised, with_words
from footnoted.tree import front_matter


class Handwritten:
    """The hand-written files of one build.

    problems   all that is wrong with them.
    refused    the problems of pages which must not reach readers as they are, by path: these stand in
               their place where a build goes on in spite of them.
    """

    def __init__(
        self, files: Mapping[str, bytes], shown_as: str, built: Built, settings: MarkdownSettings
    ) -> None:
        self.pages, self.problems = built.read_written(files, shown_as, settings)
        self.refused = {
            name: tuple(one for one in self.problems if one.place.path == f"{shown_as}/{name}")
            for name, page in self.pages.items()
            if page is None and destination_of(name) != name
        }
        self._files = files
        self._shown_as = shown_as
        self._built = built
        self._settings = settings
        self._prose: dict[str, tuple[str, LinkedProse]] = {}

    def follow(self, built: Built) -> None:
        """Print the facts of another site from now on; whether a page may reach readers hangs on no fact."""
        self._built = built
        self._prose.clear()

    def problems_beside(self, built: Built) -> list[Problem]:
        """All that is wrong with the files beside other facts: a page may name one that has come or gone."""
        return built.read_written(self._files, self._shown_as, self._settings)[1]

    def source(self, name: str) -> bytes:
        """What somebody has written; nothing for a file that is none of these."""
        return self._files.get(name, b"")

    def content(self, name: str) -> bytes:
        """What the builder reads of a file: a page with its titles escaped, a picture as it is."""
        page = self.pages[name]
        if page is not None:
            return (front_matter(page.title, page.description) + page.body).encode()
        return front_matter("Problem", None).encode() if name in self.refused else self._files[name]

    def markdown(self, name: str, markdown: str) -> tuple[str, list[Problem]]:
        """What the builder converts of a page: words in the place of references, and those that are faulty."""
        if name in self.refused:
            return "", []
        prose, problems = self._built.prose(markdown, name, settings=self._settings)
        self._prose[name] = (markdown, prose)
        return with_words(markdown, prose), problems

    def html(self, name: str, html: str, url: str) -> str:
        """What readers get of a page that the builder has converted."""
        if name in self.refused:
            return self._built.renderer.part(
                "problems", url, problems=self.refused[name], explained=self._built.site.explained
            )
        if name not in self._prose:
            return sanitised(html)
        page = self.pages[name]
        cites = self._built.cites(url, (page.title if page else None) or first_heading(html))
        return in_html(html, *self._prose[name], url, self._built.renderer, cites)


def title_of(html: str) -> str | None:
    """The words of a page's first heading, escaped for HTML once; None if it has none."""
    heading = first_heading(html)
    return escape(heading) if heading else None


def anchors_of(generated: Page | None, html: str) -> Iterator[tuple[str, str]]:
    """Words, escaped for HTML, and anchor of each part of a page that Markdown does not know of, in page order."""
    for part in generated.sections if generated is not None else ():
        yield escape(part.heading, quote=False), part.anchor
    if 'id="fn-references"' in html:
        yield "References", "fn-references"


def ids_in(html: str) -> set[str]:
    """Every id in HTML as our templates and the sanitiser print it."""
    return set(re.findall(r'\bid="([^"]+)"', html))


def shadow_of_the_theme(path: str) -> Problem:
    """What is wrong with a hand-written file at the address of one of the theme's."""
    return Problem(
        Place(path),
        "path-shadow",
        "a file of the theme has this address",
        "give it another name; a site's own go into the theme's `custom_dir`",
    )
