"""The files of the site as MkDocs sees them: generated pages outside the navigation only when one is asked for by name."""

from collections.abc import Container
from pathlib import PurePath
from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from footnoted.handwritten import ids_in
from footnoted.tree import GeneratedFile


class IdsWhenAsked(Container[str]):
    """The ids on a page, for links to its parts: found once somebody asks for one of them."""

    def __init__(self, made: "Made", url: str) -> None:
        self._made, self._url = made, url
        self._ids: set[str] | None = None

    def __contains__(self, anchor: object) -> bool:
        if self._ids is None:
            self._ids = ids_in(self._made.body(self._url))
        return anchor in self._ids


class FilesByName(Files):
    """All files; generated ones are found by name, as by links of hand-written pages, and stand in no list."""

    def __init__(self, files: Files, made: "Made") -> None:
        super().__init__(files)
        self._made = made
        self._found: dict[str, File] = {}

    def follow(self, made: "Made") -> None:
        """Find other generated files from now on."""
        self._made = made
        self._found.clear()

    def get_file_from_path(self, path: str) -> File | None:
        """The file of this path, in a list or not."""
        path = PurePath(path).as_posix()
        found = super().get_file_from_path(path) or self._found.get(path)
        hidden = self._made.hidden(path) if found is None else None
        if hidden is not None:
            found = self._found[path] = file_of(hidden, self._made.config)
            if found.is_documentation_page():
                page = Page(None, found, self._made.config)
                page.present_anchor_ids = IdsWhenAsked(self._made, page.url)  # type: ignore[assignment]
        return found


class Made(Protocol):
    """Makes generated files."""

    @property
    def config(self) -> MkDocsConfig:
        """The site's settings."""
        ...

    def hidden(self, path: str) -> GeneratedFile | None:
        """A file without its content, by its path from the folder of pages; None where there is none."""
        ...

    def body(self, url: str) -> str:
        """The HTML of a page."""
        ...


def file_of(one: GeneratedFile, config: MkDocsConfig) -> File:
    """A generated file as MkDocs takes it."""
    level = InclusionLevel.INCLUDED if one.in_nav else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, one.path, content=one.content, inclusion=level)
    if one.edited_at is not None:
        file.edit_uri = one.edited_at
    return file
