"""Where templates come from: a site's own folders, as Jinja reads them, then the packaged ones.

A packaged template is compiled once and kept where Python keeps its modules: in `__pycache__` beside it,
where whoever can write can change the program, too. It is kept under a seal, since Python runs or dies of whatever
it is handed as compiled. What can't be kept is compiled anew.
"""

import marshal
import sys
from collections.abc import Iterable, MutableMapping
from functools import cache
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, Template
from jinja2.utils import internalcode

from footnoted import sealed
from footnoted.program import hash_of
from footnoted.render.compiling import PackagedGenerator

TEMPLATES = Path(__file__).parent / "templates"

_MAX_BYTES = 16 * 1024 * 1024

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
            code = _compiled[path, source] = _kept_or_compiled(source, name, path, environment)
        return environment.template_class.from_code(environment, code, globals or {}, is_current)


def _kept_or_compiled(source: str, name: str, path: str, environment: Environment) -> CodeType:
    entry = Path(cache_from_source(path))
    key = repr((source, path, _compiler_version()))
    kept = sealed.kept(entry.parent, entry.name, key, _MAX_BYTES)
    if kept is not None:
        code: CodeType = marshal.loads(kept)
        return code
    compiler = environment.overlay()
    compiler.code_generator_class = PackagedGenerator
    code = compiler.compile(source, name, path)
    if not sys.dont_write_bytecode:
        sealed.keep(entry.parent, entry.name, key, marshal.dumps(code))
    return code


@cache
def _compiler_version() -> tuple[str, ...]:
    """Changes with what templates are compiled to."""
    return sys.version, version("jinja2"), hash_of(["render/compiling"])
