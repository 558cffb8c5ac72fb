"""A plain tree of Markdown files that MkDocs, ProperDocs and Zensical all build, without a plugin."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from footnoted.build import Built, page_url
from footnoted.link.places import MarkdownSettings, first_heading, html_of
from footnoted.model.page import WrittenPage
from footnoted.render import in_markdown, with_words


def front_matter(title: str | None, description: str | None, searched: bool = True) -> str:
    """YAML front matter of the texts that there are; both are HTML-escaped here, once, since themes print them raw.

    searched   whether the site's search finds the page.
    """
    texts = {"title": title, "description": description}
    lines = [
        f"{key}: {json.dumps(escape(text), ensure_ascii=False)}\n"
        for key, text in texts.items()
        if text is not None
    ]
    lines += [] if searched else ["search:\n  exclude: true\n"]
    return f"---\n{''.join(lines)}---\n" if lines else ""


def markdown_path(url: str) -> str:
    """The Markdown file whose page has this url."""
    return f"{url.rstrip('/')}.md" if url else "index.md"


def url_of_markdown(path: str) -> str:
    """The url of a page whose Markdown file that is; nothing's for any other path."""
    return "" if path == "index.md" else f"{path.removesuffix('.md')}/"


@dataclass(frozen=True, slots=True)
class GeneratedFile:
    """A file that nobody wrote by hand, as MkDocs takes it.

    path        from the folder of pages.
    in_nav      whether it may stand in the navigation; pages of single records don't.
    edited_at   the record behind it as seen from the folder of pages, or None.
    """

    path: str
    content: str | bytes
    in_nav: bool = True
    edited_at: str | None = None


def generated_page(built: Built, url: str, docs: str) -> GeneratedFile:
    """A generated page, without its body.

    docs   the folder of pages, seen from where the records' paths begin.
    """
    page = built.site.outlines[url]
    edited_at = None if page.file is None else Path(os.path.relpath(page.file, docs)).as_posix()
    content = front_matter(page.title, page.description, not page.is_manual)
    in_nav = page.file is None and not page.is_manual
    return GeneratedFile(markdown_path(url), content, in_nav, edited_at)


def plain_tree(
    built: Built,
    written: Mapping[str, bytes],
    pages: Mapping[str, WrittenPage | None],
    settings: MarkdownSettings,
) -> Mapping[str, bytes]:
    """Content by path: generated pages, hand-written ones with their references printed, data files.

    written   hand-written files by path; none of them has a problem.
    pages     what was read of them.
    """
    files = dict(built.files)
    for url, body in built.bodies.items():
        generated = built.site.outlines[url]
        lines = "\n".join(line for line in body.split("\n") if line.strip())
        head = front_matter(generated.title, generated.description, not generated.is_manual)
        text = f'{head}\n<div class="fn-page">\n{lines}\n</div>\n'
        files[markdown_path(url)] = text.encode()
    for path, content in written.items():
        page = pages[path]
        files[path] = content if page is None else _filled(page, path, built, settings)
    return files


def _filled(page: WrittenPage, relative: str, built: Built, settings: MarkdownSettings) -> bytes:
    prose, _ = built.prose(page.body, relative, settings=settings)
    url = page_url(relative)
    cites = built.cites(url, page.title or first_heading(html_of(with_words(page.body, prose), settings)))
    body = in_markdown(page.body, prose, url, built.renderer, cites)
    return (front_matter(page.title, page.description) + body).encode()
