"""A plain tree of Markdown files that MkDocs, ProperDocs and Zensical all build, without a plugin."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

from footnoted.build import Built
from footnoted.problems import FootnotedError, Problem


def front_matter(title: str, description: str) -> str:
    """YAML front matter; both texts are HTML-escaped here, once, since themes print them raw."""
    quoted = (json.dumps(escape(text), ensure_ascii=False) for text in (title, description))
    return "---\ntitle: {}\ndescription: {}\n---\n".format(*quoted)


def markdown_path(url: str) -> str:
    """The Markdown file whose page has this url."""
    return f"{url.rstrip('/')}.md" if url else "index.md"


def plain_tree(built: Built, docs: Path | None) -> tuple[dict[str, bytes], list[Problem]]:
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
    for path in _written(docs) if docs is not None else ():
        relative = path.relative_to(docs).as_posix() if docs else ""
        content = path.read_bytes()
        if path.suffix == ".md":
            content = _filled(content.decode(), relative, built, problems).encode()
        if relative in files:
            raise FootnotedError(f"{path} has the address of a generated page; give it another name")
        files[relative] = content
    return files, problems


def _filled(text: str, relative: str, built: Built, problems: list[Problem]) -> str:
    url = (
        ""
        if relative == "index.md"
        else f"{relative.removesuffix('.md').removesuffix('index')}/".replace("//", "/")
    )
    prose, faults = built.prose(text, relative)
    problems += faults
    return built.fill(text, prose, url)


def _written(docs: Path) -> Iterator[Path]:
    return (path for path in sorted(docs.rglob("*")) if path.is_file() and not path.is_symlink())
