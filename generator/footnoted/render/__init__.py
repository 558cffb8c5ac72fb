"""Site to HTML: `render_pages` for generated pages, `in_html` and `in_markdown` for hand-written ones. Pure."""

from footnoted.render.pages import Renderer, render_pages
from footnoted.render.prose import in_html, in_markdown, with_words
from footnoted.render.sanitise import sanitised

__all__ = ["Renderer", "in_html", "in_markdown", "render_pages", "sanitised", "with_words"]
