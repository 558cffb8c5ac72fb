"""The bodies of pages, made by the templates beside this module."""

import re
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from footnoted.link.page import Page
from footnoted.link.site import Site
from footnoted.problems import FootnotedError, quotable
from footnoted.render.charts import Plotter, frame, rail
from footnoted.render.escaping import filled
from footnoted.render.flow import flow_drawing
from footnoted.render.inline import marked_up
from footnoted.render.loading import template_loader
from footnoted.render.outward import OUTWARD, external, host, passage_address
from footnoted.render.remembering import Memory
from footnoted.render.stances import STANCE_FILTERS, STANCE_SIGNS
from footnoted.render.strip import sign, strip
from footnoted.text.segments import SEGMENT_GAP

# Hebrew, Arabic, Syriac, Thaana, N'Ko and their forms for presentation.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Renderer:
    """A Jinja environment over the packaged templates; a site's own folder of templates comes first.

    It reads a template once: what has changed on the disk since, the next one sees.
    Autoescape is always on: contributed text is data and never a template.
    Every method raises FootnotedError for a template of the site's own that can't be used.
    """

    def __init__(self, own_templates: Iterable[Path] = ()) -> None:
        own_folders = tuple(own_templates)
        for folder in own_folders:
            if not folder.is_dir():
                raise FootnotedError(f"there is no folder of templates {folder}")
        self._environment = _environment(own_folders)

    def page(self, page: Page) -> str:
        """The body of one page, from its `h1` to its references."""
        return self._render(f"{page.template}.html.jinja", page.url, page=page)

    def part(self, name: str, url: str, **values: object) -> str:
        """One part template, for prose on the page at `url`."""
        return self._render(f"parts/{name}.html.jinja", url, **values)

    def _render(self, name: str, url: str, **values: object) -> str:
        try:
            return self._environment.get_template(name).render(base=base_of(url), **values)
        except Exception as error:
            # A template of the site's own is a program: it can fail in any way.
            where = f"{getattr(error, 'filename', None) or name}:{getattr(error, 'lineno', None) or 1}"
            raise FootnotedError(f"the template {where} can't be used: {error}") from error


class _Environment(Environment):
    """One in which all templates share its globals, as they are."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template; nobody here has any of its own."""
        return super().make_globals(d) if d else self.globals


def _environment(own_folders: Iterable[Path] = ()) -> Environment:
    environment = _Environment(
        loader=template_loader(own_folders),
        # Who wants what has changed on the disk makes another one.
        auto_reload=False,
        cache_size=-1,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "external": external,
        "flow_drawing": flow_drawing,
        "frame": frame,
        "marked_up": marked_up,
        "host": host,
        "isolated": isolated,
        "passage_address": passage_address,
        "plot": Plotter().plot,
        "quotable": quotable,
        "rail": rail,
        "sentence_case": sentence_case,
        "share": share,
        "sign": sign,
        "strip": strip,
    }
    environment.filters |= STANCE_FILTERS
    environment.globals |= {
        "outward_rel": OUTWARD,
        "remembered": Memory().remembered,
        "segment_gap": SEGMENT_GAP.strip(),
        **STANCE_SIGNS,
    }
    return environment


class _Bodies(Mapping[str, str]):
    """Made anew each time that they are asked for, since all of them would fill the memory."""

    def __init__(self, site: Site, renderer: Renderer) -> None:
        self._pages, self._renderer = site.pages, renderer

    def __getitem__(self, url: str) -> str:
        return self._renderer.page(self._pages[url])

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)


def render_pages(site: Site, renderer: Renderer) -> Mapping[str, str]:
    """The body of every generated page, by its url and in url order, each made when it is asked for."""
    return _Bodies(site, renderer)


def base_of(url: str) -> str:
    """The way from a page back to the site's root: "../../" for `facts/it-ready/`, "" for the overview."""
    return "../" * url.count("/")


def sentence_case(text: str) -> str:
    """The text with its first letter in upper case and nothing else changed."""
    return text[:1].upper() + text[1:]


def share(parts: tuple[int, int]) -> str:
    """A part of a whole in per cent: `31.9%`; `0.0%` of nothing."""
    part, whole = parts
    return f"{part / whole:.1%}" if whole else "0.0%"


def isolated(text: str) -> str:
    """The text, apart from what follows if a letter of it runs from right to left.

    Else a note's number or a date behind it would jump to the other side of it.
    """
    if text.isascii() or _RIGHT_TO_LEFT.search(text) is None:
        return text
    return filled("<bdi>{}</bdi>", text)
