"""The harbour facts as a linked site, without a build."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from footnoted.build import Built, Inspected, build_site
from footnoted.export import export_files
from footnoted.link import link_site
from footnoted.link.site import Site
from footnoted.load import load_corpus
from footnoted.render import Renderer, render_pages
from footnoted.revision import Revision
from helpers import HARBOUR

REVISION = Revision(None, date(2026, 11, 22))


def built_with(changes: Mapping[str, str], checked: bool = False) -> Built:
    """The harbour site with some files written or replaced: name below `facts/` to text.

    checked   faulty records have a page that shows their problems; otherwise what a passage carries
              is not asked.
    """
    with TemporaryDirectory() as folder:
        for path in sorted((HARBOUR / "facts").rglob("*.*")):
            target = Path(folder) / path.relative_to(HARBOUR / "facts")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
        for name, text in changes.items():
            target = Path(folder) / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        if checked:
            return build_site(Path(folder), REVISION, "facts")
        corpus, problems = load_corpus(Path(folder), "facts")
        site, renderer = link_site(corpus, problems), Renderer()
        files = export_files(site)
        return Built(Inspected(corpus, problems), site, render_pages(site, renderer), files, renderer)


def harbour_site(changes: Mapping[str, str] | None = None) -> Site:
    """The linked harbour site."""
    return built_with(changes or {}).site
