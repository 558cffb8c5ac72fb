"""Hugo: pages from YAML data by a content adapter, or from Markdown."""

import shutil
from pathlib import Path

from peers.chrome import Chrome, filled
from peers.records import Records, write_copies

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
