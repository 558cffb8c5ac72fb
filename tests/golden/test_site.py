"""The harbour site as the locked MkDocs and Material build it. `make update-golden` writes the record anew.

`site/SHA256SUMS` has its files, `site/requirements.lock.sha256` the lock that they are of, `site/pages/` some of its
pages. So whoever changes a dependency sees in the pull request what that does to the site, and that it was looked at.
"""

import difflib
import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from helpers import HARBOUR, run_mkdocs, write_project

EXPECTED = Path(__file__).parent / "site"
LOCK = Path(__file__).parents[2] / "requirements.lock"
SHOWN = ("index.html", "facts/harbour-cost/index.html", "404.html")
"""Pages that are kept whole: written by hand, generated, and without the theme's frame."""

NOT_OF_THE_LOCK = re.compile(
    # Compressed, or laid out, by the libraries of whichever Python it is; the second has the size of the first.
    r"sitemap\.xml\.gz|tables/facts\.sqlite|tables/datapackage\.json"
    # Copies of files of this repository, and what only our own words are in; one of them is there for all.
    r"|assets/footnoted/.*|assets/javascripts/workers/when_asked\.js|api/v1/schema/.*|api/v1/linked-data\.jsonld"
    r"|problems/(?!missing-passage/).*"
)
SEARCH = "search/search_index.json"
SITEMAP = "sitemap.xml"
OF_OTHER_RULES = re.compile(
    rb"\s*<url>\s*<loc>[^<]*/problems/(?!missing-passage/)[^<]+</loc>.*?</url>", re.DOTALL
)

SETTINGS = """
site_name: Harbour facts
site_url: https://harbour.example/
copyright: By the harbour
theme:
  name: material
  font: false
  features: [content.code.copy, navigation.instant, navigation.sections, search.highlight, search.suggest, toc.integrate]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/weather-night, name: Dark}}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/weather-sunny, name: Light}}
nav: [index.md, positions.md, About: [timeline.md, sources.md]]
plugins: [search, footnoted]
markdown_extensions: [tables, toc, admonition, footnotes, pymdownx.superfences]
"""
PAGE = """# Harbour

The harbour costs [[harbour-cost]].

## More

Words with *stress*, `code`, a [link](positions.md) and [another](https://elsewhere.example/a?b=c&d).

!!! note
    What Markdown becomes.

| left | right |
|---|--:|
| a | b |

1. one
2. two
    - within

> “Quoted” – and so on.[^1]

```python
def answer() -> str:
    return "<b>"  # a comment
```

[^1]: A footnote of Markdown’s.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from a folder that is in no repository, on a day that is always the same."""
    root = tmp_path_factory.mktemp("golden")
    shutil.copytree(HARBOUR / "facts", root / "facts")
    write_project(root)
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (root / "docs/index.md").write_text(PAGE, "utf-8")
    run_mkdocs(root, "build", "--strict").check_returncode()
    return root / "site"


def record_of(site: Path) -> dict[str, str]:
    """The record of a site: name of a file below `site/` to its text."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    listed = [
        f"{hashlib.sha256(_content(site, path)).hexdigest()}  {path}\n"
        for path in paths
        if not NOT_OF_THE_LOCK.fullmatch(path)
    ]
    return {
        "SHA256SUMS": "".join(listed),
        "requirements.lock.sha256": f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()}  requirements.lock\n",
        **{f"pages/{path.replace('/', '-')}": (site / path).read_text("utf-8") for path in SHOWN},
    }


def _content(site: Path, path: str) -> bytes:
    content = (site / path).read_bytes()
    if path == SITEMAP:
        return OF_OTHER_RULES.sub(b"", content)
    if path != SEARCH:
        return content
    index = json.loads(content)
    index["docs"] = [one for one in index["docs"] if not NOT_OF_THE_LOCK.fullmatch(one["location"])]
    return json.dumps(index).encode()


def differences(known: dict[str, str], actual: dict[str, str]) -> str:
    """What a maintainer has to know of two records; "" where they are the same."""
    if known == actual:
        return ""
    sums = [
        dict(line.split("  ")[::-1] for line in one.get("SHA256SUMS", "").splitlines())
        for one in (known, actual)
    ]
    files = sorted(path for path in sums[0].keys() | sums[1].keys() if sums[0].get(path) != sums[1].get(path))
    is_new = known.get("requirements.lock.sha256") != actual["requirements.lock.sha256"]
    whose = (
        "requirements.lock is not the one of this record: what differs is what its packages do"
        if is_new
        else "requirements.lock is the one of this record: what differs is our own doing, or your .venv is older"
    )
    told = [
        whose,
        "run `make update-golden`, and review the difference of tests/golden/site/pages/ as a reader would",
        f"{len(files)} files of the site differ",
        *(f"  {path}" for path in files),
    ]
    for name in sorted(name for name in known.keys() | actual.keys() if name.startswith("pages/")):
        was, now = (one.get(name, "").splitlines() for one in (known, actual))
        told += difflib.unified_diff(was, now, f"was/{name}", f"now/{name}", lineterm="", n=1)
    return "\n".join(told)


def test_site_is_as_recorded(site: Path, request: pytest.FixtureRequest):
    """With the packages of the lock the site is the one that was looked at: files by their hashes, and some pages."""
    actual = record_of(site)
    if request.config.getoption("--update-golden"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for name, text in actual.items():
            (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / name).write_bytes(text.encode())
    known = {
        path.relative_to(EXPECTED).as_posix(): path.read_bytes().decode()
        for path in sorted(EXPECTED.rglob("*"))
        if path.is_file()
    }

    assert differences(known, actual) == ""


def test_differences_of_a_bump():
    """A newer lock is told by name, a file by its path, a page by its lines; the same lock is no package's fault."""
    known = {
        "SHA256SUMS": "1  a.html\n2  b.html\n",
        "requirements.lock.sha256": "1",
        "pages/b.html": "<p>\nb\n",
    }
    actual = {
        "SHA256SUMS": "1  a.html\n3  b.html\n",
        "requirements.lock.sha256": "2",
        "pages/b.html": "<q>\nb\n",
    }

    assert differences(known, known) == ""
    assert differences(known, actual).splitlines() == [
        "requirements.lock is not the one of this record: what differs is what its packages do",
        "run `make update-golden`, and review the difference of tests/golden/site/pages/ as a reader would",
        "1 files of the site differ",
        "  b.html",
        "--- was/pages/b.html",
        "+++ now/pages/b.html",
        "@@ -1,2 +1,2 @@",
        "-<p>",
        "+<q>",
        " b",
    ]
    assert differences({**known, "requirements.lock.sha256": "2"}, actual).startswith(
        "requirements.lock is the one"
    )
