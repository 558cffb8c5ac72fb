"""The harbour facts as a linked site, without a build."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from footnoted.build import Built, build_site
from footnoted.link.site import Site
from footnoted.revision import Revision
from helpers import HARBOUR

REVISION = Revision(None, date(2026, 11, 22))


def built_with(changes: Mapping[str, str]) -> Built:
    """The harbour site with some files written or replaced: name below `facts/` to text."""
    with TemporaryDirectory() as folder:
        for path in sorted((HARBOUR / "facts").rglob("*.yml")):
            target = Path(folder) / path.relative_to(HARBOUR / "facts")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
        for name, text in changes.items():
            target = Path(folder) / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        return build_site(Path(folder), REVISION, "facts")


def harbour_site(changes: Mapping[str, str] | None = None) -> Site:
    """The linked harbour site."""
    return built_with(changes or {}).site
