"""What `mkdocs.yml` says: the plugin's own settings, and where the folders it names are."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from footnoted.link.places import MarkdownSettings
from footnoted.problems import FootnotedError


class FootnotedConfig(Config):
    """The plugin's settings in `mkdocs.yml`; folders are relative to that file.

    fast         `auto`: the theme is rendered for a few pages and put around the others, where that gives the
                 same bytes; `off`: MkDocs builds each page; `verify`: both, and a difference is an error.
    repository   address at which readers find the facts and the issue forms; "" prints no such links.
    """

    facts = c.Type(str, default="facts")
    templates = c.Optional(c.Type(str))
    today = c.Optional(c.Type(str))
    # YAML reads `off` as false.
    fast = c.Choice(("auto", "verify", "off", False), default="auto")
    repository = c.Type(str, default="")
    branch = c.Type(str, default="main")


@contextmanager
def told() -> Iterator[None]:
    """An error of ours as one line of MkDocs."""
    try:
        yield
    except FootnotedError as error:
        raise PluginError(str(error)) from None


def is_written(file: File, config: MkDocsConfig) -> bool:
    """Whether a file comes from the folder of pages or from another plugin, not from the theme."""
    path = file.abs_src_path
    return path is None or Path(path).is_relative_to(config.docs_dir)


def docs_folder(config: MkDocsConfig) -> str:
    """The folder of pages as seen from `mkdocs.yml`."""
    return Path(os.path.relpath(config.docs_dir, Path(config.config_file_path or "").parent)).as_posix()


def beside(config: MkDocsConfig, folder: str) -> Path:
    """A folder that `mkdocs.yml` names, seen from where it stands."""
    return Path(config.config_file_path or "").parent / folder


def markdown_settings(config: MkDocsConfig) -> MarkdownSettings:
    """How the site's pages are converted.

    errors   FootnotedError for an extension that puts other files into a page.
    """
    return MarkdownSettings(config.markdown_extensions, config.mdx_configs)
