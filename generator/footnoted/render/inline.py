"""Words of ours with their marks as HTML: emphasis, code, raised and lowered signs, links."""

import nh3
from markupsafe import Markup

from footnoted.link.linked import Span
from footnoted.render.sanitise import OUTWARD
from footnoted.text.addresses import is_address, shown_host

_TAGS = {
    style: (Markup(f"<{style}>"), Markup(f"</{style}>")) for style in ("em", "strong", "code", "sub", "sup")
}


def marked_up(span: Span, base: str) -> Markup:
    """A span that has styles or leads elsewhere. What leads to another site shows its host.

    base   the way from the page to the site's root.
    """
    html = Markup.escape(span.text)
    for style in reversed(span.styles):
        opened, closed = _TAGS[style]
        html = opened + html + closed
    if span.link is not None:
        html = Markup('<a href="{}{}">{}</a>').format(base, span.link.url, html)
    clean = Markup(_cleaner.clean(html))
    if span.address and is_address(span.address):
        outward = Markup(f'<a href="{{}}" {OUTWARD}>{{}}</a> <span class="fn-host">{{}}</span>')
        return outward.format(span.address, clean, shown_host(span.address))
    return clean


_cleaner = nh3.Cleaner(
    tags={"a", *_TAGS},
    attributes={"a": {"href"}},
    url_schemes={"http", "https"},
    generic_attribute_prefixes=set(),
    link_rel=None,
)
