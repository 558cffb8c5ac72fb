"""Eleventy: pages by pagination over data that is read from YAML."""

import json
import shutil
from pathlib import Path

from peers.chrome import Chrome
from peers.hugo import FILES
from peers.reading import Records
from peers.records import write_copies

INDEX = "<h1>Lightships in the strait, as reported</h1>\n<p>What was reported, who said it, and where.</p>\n"


def write_eleventy(out: Path, records: Records, chrome: Chrome, assets: Path, modules: Path) -> None:
    """A project of its own; `modules` is the folder of installed packages, which it links to."""
    shutil.copytree(FILES / "eleventy", out)
    write_copies(records, out / "records")
    shutil.copytree(assets, out / "assets")
    parts = {"before": chrome.before, "after": chrome.after, "index": INDEX}
    (out / "chrome.json").write_text(json.dumps(parts), encoding="utf-8")
    (out / "package.json").write_text('{"type": "module"}\n', encoding="utf-8")
    (out / "node_modules").symlink_to(modules)
