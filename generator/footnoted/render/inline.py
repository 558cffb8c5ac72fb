"""Words of ours with their marks as HTML: emphasis, code, raised and lowered signs, links."""

import nh3
from markupsafe import Markup

from footnoted.link.spans import Span
from footnoted.render.escaping import filled
from footnoted.render.outward import OUTWARD, external, host

_STYLED = {
    "em": Markup("<em>{}</em>"),
    "strong": Markup("<strong>{}</strong>"),
    "code": Markup("<code>{}</code>"),
    "sub": Markup("<sub>{}</sub>"),
    "sup": Markup("<sup>{}</sup>"),
}
_cleaner = nh3.Cleaner(
    tags={"a", *_STYLED},
    attributes={"*": set(), "a": {"href"}},
    url_schemes={"http", "https"},
    generic_attribute_prefixes=set(),
    link_rel=None,
)


def marked_up(span: Span, base: str) -> Markup:
    """A span that has styles or leads elsewhere. What leads to another site shows its host.

    base   the way from the page to the site's root.
    """
    html = filled("{}", span.text)
    for style in reversed(span.styles):
        html = _STYLED[style].format(html)
    if span.link is not None:
        html = filled('<a href="{}{}">{}</a>', base, span.link.url, html)
    clean = Markup(_cleaner.clean(html))
    if external(span.address):
        return filled(
            '<a href="{}" rel="{}">{}</a> <span class="fn-host">{}</span>',
            span.address,
            OUTWARD,
            clean,
            host(span.address),
        )
    return clean
