"""What the theme's templates are handed once: the policies of their pages, fonts, our script."""

from collections.abc import Set
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url, get_theme_dir

from footnoted.looks import FONTS, SCRIPT, SHEET
from footnoted.policy import inline_of, inline_of_theme, policy_for

THEME = Path(__file__).parents[1] / "theme"


class _Compiled(BytecodeCache):
    """Templates as they were compiled in this process: each build has an environment of its own, `serve` many."""

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, Any]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand over what was compiled from the same text."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has been compiled."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)


_COMPILED = _Compiled()


def bring_look(config: MkDocsConfig) -> None:
    """Our templates before the theme's, behind those of the site's own `custom_dir`; our style sheet and script."""
    if str(THEME) in config.theme.dirs:
        return
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra_css.insert(0, SHEET)
    if config.theme.name != "material":
        # In Material our template puts it before the theme's own script.
        config.extra_javascript.append(SCRIPT)


def theme_globals(env: Environment, config: MkDocsConfig, urls: Set[str]) -> dict[str, Any]:
    """Names for the templates of the pages at some urls, with their values.

    One policy holds for all pages, since with instant navigation the policy of the first stays.
    What Material writes into a page names the way to the site's root, so that there are as many
    variants of it as folders are deep.
    """
    env.bytecode_cache = env.bytecode_cache or _COMPILED
    found: dict[str, Any] = {
        "footnoted_fonts": FONTS,
        "footnoted_error_policy": policy_for([inline_of((THEME / "404.html").read_text("utf-8"))]),
    }
    if config.theme.name == "material":
        folders = [get_theme_dir("material"), *config.theme.dirs]
        ways = {get_relative_url(".", url) for url in urls}
        contexts = [get_context(Navigation([], []), Files([]), config, base_url=way) for way in ways]
        found |= {
            "footnoted_policy": policy_for(inline_of_theme(env, folders, contexts)),
            "footnoted_script": SCRIPT,
        }
    return found
