"""Hugo: pages from YAML data by a content adapter, or from Markdown."""

import shutil
from pathlib import Path

from peers.chrome import Chrome, filled
from peers.markdown import Pages
from peers.markdown_parts import rooted
from peers.reading import Records
from peers.records import write_copies

FILES = Path(__file__).parent / "files"

_WORDS = ("{{ .title }}", "{{ .url }}", "{{ .kind }}")


def write_from_data(out: Path, records: Records, chrome: Chrome, assets: Path) -> None:
    """A project whose pages a content adapter makes of the data."""
    shutil.copytree(FILES / "hugo", out)
    write_copies(records, out / "data")
    _write_chrome(out, chrome, assets)


def _write_chrome(out: Path, chrome: Chrome, assets: Path) -> None:
    partials = out / "layouts" / "_partials"
    partials.mkdir(parents=True, exist_ok=True)
    for name, text in (("head", chrome.before), ("foot", chrome.after)):
        (partials / f"{name}.html").write_text(filled(text, *_WORDS), encoding="utf-8")
    shutil.copytree(assets, out / "static" / "assets")


def write_from_markdown(out: Path, records: Records, chrome: Chrome, assets: Path) -> None:
    """A project with a file of Markdown a page, in the same chrome; no data files."""
    content = out / "content"
    content.mkdir(parents=True)
    for path, text in Pages(records, rooted).all():
        page = content / f"{path}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    settings = (FILES / "hugo" / "hugo.toml").read_text(encoding="utf-8")
    (out / "hugo.toml").write_text(settings, encoding="utf-8")
    _write_chrome(out, chrome, assets)
    head = '{{- partial "head.html" (dict "title" .Title "url" .Permalink "kind" "Article") -}}\n'
    page_layout = f'{head}{{{{ .Content }}}}\n{{{{- partialCached "foot.html" . -}}}}\n'
    for name in ("page", "home"):
        (out / "layouts" / f"{name}.html").write_text(page_layout, encoding="utf-8")
