"""Where templates come from: a site's own folders, as Jinja reads them, then the packaged ones.

A packaged template is compiled once and kept as Python keeps its modules: in `__pycache__` beside it,
where whoever can write can change the program, too. What can't be kept is compiled anew.
"""

from collections.abc import Iterable, MutableMapping
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.metadata import version
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, Template
from jinja2.utils import internalcode

from footnoted.render import compiling
from footnoted.render.compiling import PackagedGenerator

TEMPLATES = Path(__file__).parent / "templates"

_compiled: dict[tuple[str, str], CodeType] = {}
"""What packaged templates are in this process, by path and text."""


def template_loader(own_folders: Iterable[Path]) -> BaseLoader:
    """Finds a template in the first folder that has one of its name, and last in the package."""
    return ChoiceLoader([*map(FileSystemLoader, own_folders), _PackagedLoader(TEMPLATES)])


class _PackagedLoader(FileSystemLoader):
    """Compiles what a process needs of the packaged templates, each once."""

    @internalcode
    def load(
        self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """The template, whoever asks for it."""
        source, path, is_current = self.get_source(environment, name)
        code = _compiled.get((path, source))
        if code is None:
            code = _Kept(name, path, environment).get_code(name)
            assert code is not None
            _compiled[path, source] = code
        return environment.template_class.from_code(environment, code, globals or {}, is_current)


class _Kept(SourceFileLoader):
    """A template as Python loads a module: from what it was compiled to, unless it has changed since."""

    def __init__(self, name: str, path: str, environment: Environment) -> None:
        super().__init__(name, path)
        self._compiler = environment.overlay()
        self._compiler.code_generator_class = PackagedGenerator

    def path_stats(self, path: str) -> dict[str, Any]:
        """By what Python knows a file again: in place of its time a number for that and the compiler's version."""
        stats = super().path_stats(path)
        return {**stats, "mtime": crc32(f"{stats['mtime']} {_compiler_version()}".encode())}

    def source_to_code(self, data: Any, path: Any, *_: object) -> CodeType:  # type: ignore[override]
        """What the template is compiled to."""
        return self._compiler.compile(bytes(data).decode(), self.name, path)


@cache
def _compiler_version() -> str:
    """Changes with what templates are compiled to."""
    ours = Path(compiling.__file__).stat()
    return f"{version('jinja2')} {ours.st_mtime_ns} {ours.st_size}"
