"""Sites of a few files of each sort, where what writes them is to be tried at every file."""

from functools import partial
from typing import Any

from mkdocs.structure.files import Files

from footnoted import build, manual
from footnoted.export import WhenAsked
from footnoted.link.site import Site
from footnoted.plugin import facts


def make_few() -> None:
    """Have sites of some files of each sort, and no table in DuckDB's form."""
    exported = build.export_files
    facts.manual_groups = manual.manual_groups = dict
    build.schemas_with_ids = lambda *_: {}
    build.data_schemas = lambda: WhenAsked({})

    def some_exported(site: Site) -> WhenAsked:
        files = exported(site)
        names = [name for name in files if not name.endswith((".parquet", ".sqlite", "datapackage.json"))]
        return WhenAsked({name: partial(files.__getitem__, name) for name in names[::12]})

    build.export_files = some_exported
    looks = build.look_files
    build.look_files = lambda: dict(list(looks().items())[::8])
    added = Files.add_files_from_theme

    def some_added(self: Files, *given: Any) -> None:
        added(self, *given)
        for number, file in enumerate([*self.media_files()]):
            if number % 4:
                self.remove(file)

    Files.add_files_from_theme = some_added
