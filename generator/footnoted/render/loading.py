"""Where templates come from: a site's own folders, read by Jinja itself, then the packaged ones."""

from collections.abc import Iterable, MutableMapping
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, Template
from jinja2.utils import internalcode

from footnoted.render.compiling import PackagedGenerator

TEMPLATES = Path(__file__).parent / "templates"

_compiled: dict[tuple[str, str], CodeType] = {}
"""What packaged templates were compiled to in this process, by name and text."""


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
        code = _compiled.get((name, source))
        if code is None:
            compiler = environment.overlay()
            compiler.code_generator_class = PackagedGenerator
            code = _compiled[name, source] = compiler.compile(source, name, path)
        return environment.template_class.from_code(environment, code, globals or {}, is_current)
