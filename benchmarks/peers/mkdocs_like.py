"""MkDocs with gen-files, and Zensical: the same settings, the same theme, the same pages in Markdown."""

import shutil
from pathlib import Path

from synthetic.pages import SETTINGS

from peers.hugo import FILES
from peers.markdown import Pages
from peers.markdown_parts import relative
from peers.reading import Records

INDEX = "# Lightships in the strait, as reported\n\nWhat was reported, who said it, and where.\n"

_NAV = """
nav:
  - Overview: index.md
  - Positions: positions.md
  - Figures: figures.md
  - Quotes: quotes.md
  - Statements: statements.md
  - Where sources differ: disagreements.md
  - Timeline: timeline.md
  - People and countries: entities.md
  - Sources: all-sources.md

not_in_nav: |
  facts/*
  people/*
  countries/*
  organisations/*
  initiatives/*
  sources/*
"""

_EXTENSIONS = """
markdown_extensions:
  - tables
  - footnotes
  - toc:
      permalink: false

extra:
  generator: false
"""

_LONGEST_FOR_ZENSICAL = 5000
"""Words; it counts 16,384 pieces of words and signs at most."""

_UNSEARCHED = """---
search:
  exclude: true
---

"""


def _settings(plugins: str) -> str:
    """Those of our own project, less what only our own theme and plugin know."""
    head = SETTINGS.partition("\nnav:\n")[0]
    head = head.replace("  icon:\n    logo: footnoted/mark\n  favicon: assets/footnoted/mark.svg\n", "")
    head = head.replace("primary: custom", "primary: indigo").replace("accent: custom", "accent: indigo")
    return f"{head}\n{_NAV}\nplugins:\n  - search\n{plugins}{_EXTENSIONS}"


def write_gen_files(out: Path, facts: Path) -> None:
    """A project whose pages are made of the records within the build."""
    (out / "docs").mkdir(parents=True)
    (out / "docs" / "index.md").write_text(INDEX, encoding="utf-8")
    shutil.copytree(facts, out / "facts", ignore=shutil.ignore_patterns("receipts", "quality.json"))
    shutil.copy(FILES / "genfiles" / "gen_pages.py", out)
    plugins = "  - gen-files:\n      scripts:\n        - gen_pages.py\n"
    (out / "mkdocs.yml").write_text(_settings(plugins), encoding="utf-8")


def write_markdown(out: Path, records: Records) -> None:
    """A project with the pages as files, for Zensical."""
    docs = out / "docs"
    docs.mkdir(parents=True)
    for path, text in (("index", INDEX), *Pages(records, relative).all()):
        page = docs / f"{path}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        # Its search refuses a whole build for one part that is longer.
        is_long = len(text.split()) > _LONGEST_FOR_ZENSICAL
        page.write_text(f"{_UNSEARCHED if is_long else ''}{text}", encoding="utf-8")
    (out / "mkdocs.yml").write_text(_settings(""), encoding="utf-8")
