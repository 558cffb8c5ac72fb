"""A plain tree of Markdown files that MkDocs, ProperDocs and Zensical all build, without a plugin."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

from footnoted.build import Built, destination_of, page_url
from footnoted.link.prose import MarkdownSettings
from footnoted.load.pages import SUFFIXES, read_page
from footnoted.problems import Problem


def front_matter(title: str, description: str) -> str:
    """YAML front matter; both texts are HTML-escaped here, once, since themes print them raw."""
    quoted = (json.dumps(escape(text), ensure_ascii=False) for text in (title, description))
    return "---\ntitle: {}\ndescription: {}\n---\n".format(*quoted)


def markdown_path(url: str) -> str:
    """The Markdown file whose page has this url."""
    return f"{url.rstrip('/')}.md" if url else "index.md"


def plain_tree(
    built: Built, docs: Path | None, settings: MarkdownSettings
) -> tuple[dict[str, bytes], list[Problem]]:
    """Content by path: generated pages, hand-written ones with their references printed, data files.

    docs   the folder of hand-written pages, or None.
    """
    files = dict(built.files)
    problems: list[Problem] = []
    for url, body in built.bodies.items():
        page = built.site.pages[url]
        lines = "\n".join(line for line in body.split("\n") if line.strip())
        text = f'{front_matter(page.title, page.description)}\n<div class="fn-page">\n{lines}\n</div>\n'
        files[markdown_path(url)] = text.encode()
    if docs is not None:
        for path in written_files(docs):
            relative = path.relative_to(docs).as_posix()
            content = path.read_bytes()
            faults = built.file_problems(content, path.as_posix(), destination_of(relative), settings)
            problems += faults
            if not faults:
                files[relative] = _filled(content, relative, built, settings)
    return files, problems


def written_files(docs: Path) -> Iterator[Path]:
    """The files that people wrote below a folder, by path; links and dot-files are left out."""
    for path in sorted(docs.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(docs).parts)
        if path.is_file() and not path.is_symlink() and not hidden:
            yield path


def _filled(content: bytes, relative: str, built: Built, settings: MarkdownSettings) -> bytes:
    page = read_page(content, relative, []) if relative.endswith(SUFFIXES) else None
    if page is None:
        return content
    prose, _ = built.prose(page.body, relative, settings=settings)
    return (page.front + built.fill(page.body, prose, page_url(relative))).encode()
