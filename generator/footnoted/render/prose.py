"""`[[id]]` in hand-written pages: filled in as HTML, into HTML or into Markdown that others convert."""

import hashlib
import re
from collections.abc import Iterator

from footnoted.link.cited import Cited
from footnoted.link.citing.formats import Cite
from footnoted.link.places import edited
from footnoted.link.prose import LinkedProse, ProseUse
from footnoted.link.spans import Link
from footnoted.render.pages import Renderer
from footnoted.render.sanitise import sanitised

# Every sign of ASCII: what Markdown or any of its extensions might read as markup, a dash or a link.
_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")


def with_words(markdown: str, prose: LinkedProse) -> str:
    """The Markdown with a word in place of each reference, for whoever converts it: see `in_html`."""
    stem = _stem(markdown)
    return edited(markdown, [(use.start, use.end, f"{stem}{i}z") for i, use in enumerate(prose.uses)])


def in_html(
    html: str, markdown: str, prose: LinkedProse, url: str, renderer: Renderer, cites: tuple[Cite, ...] = ()
) -> str:
    """The page as converted from `with_words`, sanitised, with every reference printed and their list below.

    url     of the page, from the site's root.
    cites   how it is cited, which stands at its end.
    """
    printed = [_printed(use, url, renderer) for use in prose.uses]
    # A list has its paragraph to itself, and takes its place.
    word = re.compile(rf"<p>\s*{_stem(markdown)}(\d+)z\s*</p>|{_stem(markdown)}(\d+)z")

    def put(match: re.Match[str]) -> str:
        alone = match[1] is not None
        index = int(match[1] or match[2])
        use = prose.uses[index]
        if alone and isinstance(use.shows, Cited | Link):
            return f"<p>{printed[index]}</p>"
        return printed[index]

    return "".join([word.sub(put, sanitised(html)), *_below(prose, url, renderer, cites)])


def in_markdown(
    markdown: str, prose: LinkedProse, url: str, renderer: Renderer, cites: tuple[Cite, ...] = ()
) -> str:
    """The Markdown with every reference printed as HTML that Markdown leaves alone, and the same below."""
    edits = []
    for use in prose.uses:
        html = _printed(use, url, renderer)
        kept = _inline(html) if isinstance(use.shows, Cited | Link) else _block(html)
        edits.append((use.start, use.end, kept))
    below = (f"\n\n{_block(html)}\n" for html in _below(prose, url, renderer, cites))
    return "".join([edited(markdown, edits), *below])


def _stem(markdown: str) -> str:
    """The beginning of words that a page can't hold, since they depend on all of it."""
    return f"fn{hashlib.sha256(markdown.encode()).hexdigest()[:24]}n"


def _printed(use: ProseUse, url: str, renderer: Renderer) -> str:
    if isinstance(use.shows, Cited):
        return renderer.part("cited_inline", url, cited=use.shows).strip()
    if isinstance(use.shows, Link):
        return renderer.part("link_inline", url, link=use.shows).strip()
    return renderer.part("block", url, sections=use.shows)


def _below(prose: LinkedProse, url: str, renderer: Renderer, cites: tuple[Cite, ...]) -> Iterator[str]:
    if prose.references:
        yield renderer.part("reference_list", url, references=prose.references)
    if cites:
        yield renderer.part("cite_list", url, cites=cites)


def _inline(html: str) -> str:
    """Inline HTML whose text Markdown can't read as markup."""
    pieces = re.split(r"(<[^<>]*>|&[#\w]+;)", html.strip())
    return "".join(
        piece if piece.startswith(("<", "&")) else _MARKUP.sub(lambda match: f"&#{ord(match[0])};", piece)
        for piece in pieces
    )


def _block(html: str) -> str:
    """HTML as one raw block: Markdown reads a block up to its closing tag if no line in it is blank."""
    return "\n".join(line for line in html.split("\n") if line.strip())
