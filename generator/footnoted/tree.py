"""A plain tree of Markdown files that MkDocs, ProperDocs and Zensical all build, without a plugin."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from footnoted.build import Built, page_url
from footnoted.link.places import MarkdownSettings
from footnoted.load.pages import SUFFIXES, read_page


def front_matter(title: str, description: str) -> str:
    """YAML front matter; both texts are HTML-escaped here, once, since themes print them raw."""
    quoted = (json.dumps(escape(text), ensure_ascii=False) for text in (title, description))
    return "---\ntitle: {}\ndescription: {}\n---\n".format(*quoted)


def markdown_path(url: str) -> str:
    """The Markdown file whose page has this url."""
    return f"{url.rstrip('/')}.md" if url else "index.md"


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


def generated_files(built: Built, docs: str) -> Iterator[GeneratedFile]:
    """All generated pages, without their bodies, and all other generated files.

    docs   the folder of pages, seen from where the records' paths begin.
    """
    for url in built.bodies:
        page = built.site.pages[url]
        edited_at = None if page.file is None else Path(os.path.relpath(page.file, docs)).as_posix()
        content = front_matter(page.title, page.description)
        yield GeneratedFile(markdown_path(url), content, page.file is None, edited_at)
    for path, data in built.files.items():
        yield GeneratedFile(path, data)


def plain_tree(built: Built, written: Mapping[str, bytes], settings: MarkdownSettings) -> Mapping[str, bytes]:
    """Content by path: generated pages, hand-written ones with their references printed, data files.

    written   hand-written files by path; none of them has a problem.
    """
    files = dict(built.files)
    for url, body in built.bodies.items():
        page = built.site.pages[url]
        lines = "\n".join(line for line in body.split("\n") if line.strip())
        text = f'{front_matter(page.title, page.description)}\n<div class="fn-page">\n{lines}\n</div>\n'
        files[markdown_path(url)] = text.encode()
    return files | {path: _filled(content, path, built, settings) for path, content in written.items()}


def _filled(content: bytes, relative: str, built: Built, settings: MarkdownSettings) -> bytes:
    page = read_page(content, relative, []) if relative.endswith(SUFFIXES) else None
    if page is None:
        return content
    prose, _ = built.prose(page.body, relative, settings=settings)
    return (page.front + built.fill(page.body, prose, page_url(relative))).encode()
