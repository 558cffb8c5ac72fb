"""Site to HTML: `render_pages` for generated pages, `render_prose` for hand-written ones. Pure."""

from footnoted.render.pages import Renderer, render_pages
from footnoted.render.prose import render_prose

__all__ = ["Renderer", "render_pages", "render_prose"]
