"""Each generator with its copy of a project: how it builds, what it leaves behind, how one fact is edited."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from peers.chrome import Chrome
from peers.eleventy import write_eleventy
from peers.hugo import write_from_data, write_from_markdown
from peers.mkdocs_like import write_gen_files, write_markdown
from peers.reading import Records

from measuring.tools import Tools

BENCHMARKS = Path(__file__).parent.parent


@dataclass(frozen=True)
class Contender:
    """One generator in one folder.

    site     what it writes, below the folder.
    caches   what else it may have left there.
    fact     the file to edit, and `edited` its content with a remark of these words.
    serve    its server on a port; None where none is measured.
    """

    name: str
    title: str
    folder: Path
    build: Sequence[str]
    site: str
    caches: Sequence[str]
    fact: Path
    edited: Callable[[str, str], str]
    page: str
    serve: Callable[[int], Sequence[str]] | None = None
    environment: Mapping[str, str] = field(default_factory=dict)

    def clean(self) -> None:
        """Leave nothing that a build has made."""
        for name in (self.site, *self.caches, ".xdg"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def everything(self) -> dict[str, str]:
        """Its environment: caches that are kept by user go below its own folder."""
        own = self.folder / ".xdg"
        return {"XDG_CACHE_HOME": str(own), "HUGO_CACHEDIR": str(own / "hugo"), **self.environment}


def with_remark(text: str, words: str) -> str:
    """A record with a remark in it; it says nothing that a passage has to carry."""
    without = re.sub(r"(?m)^as_given: .*\n", "", text)
    return re.sub(r"(?m)^citations:", f"as_given: {words}\ncitations:", without, count=1)


def markdown_with_remark(text: str, words: str) -> str:
    """The same in a page of Markdown."""
    without = re.sub(r"(?m)^\| As given \|.*\n", "", text)
    return without.replace("|---|---|\n", f"|---|---|\n| As given | {words} |\n", 1)


def ours(project: Path) -> Contender:
    """Footnoted, which does all of its work: validation, evidence, search, data."""
    fact = sorted((project / "facts" / "quotes").glob("*.yml"))[3]
    mkdocs = [sys.executable, "-m", "mkdocs"]
    path = os.pathsep.join(
        filter(None, (str(BENCHMARKS.parent / "generator"), os.environ.get("PYTHONPATH", "")))
    )
    return Contender(
        "ours",
        "Footnoted",
        project,
        [*mkdocs, "build", "--quiet"],
        "site",
        (".cache", ".site.next", ".site.old"),
        fact,
        with_remark,
        f"facts/{fact.stem}/",
        lambda port: [*mkdocs, "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"],
        {"PYTHONPATH": path},
    )


def peers(
    work: Path, project: Path, records: Records, chrome: Chrome, tools: Tools, only: Sequence[str] = ()
) -> list[Contender]:
    """The others, each with its own copy of the same records; `only` those, or all."""
    assets = project / "site" / "assets"
    id = sorted(records.facts["quote"])[3]
    page = f"facts/{id}/"
    found: list[Contender] = []

    def wanted(name: str) -> Path | None:
        folder = work / name
        if only and name not in only:
            return None
        shutil.rmtree(folder, ignore_errors=True)
        return folder

    if folder := wanted("hugo"):
        write_from_data(folder, records, chrome, assets)
        fact = folder / "data" / "facts" / "quote" / f"{id}.yml"
        serve = lambda port: [str(tools.hugo), "server", "--port", str(port)]  # noqa: E731
        build = [str(tools.hugo), "--quiet"]
        found.append(Contender("hugo", "Hugo, YAML data", folder, build, "public", ("resources",), fact, with_remark, page, serve))  # fmt: skip
    if folder := wanted("hugo-markdown"):
        write_from_markdown(folder, records, chrome, assets)
        fact = folder / "content" / "facts" / f"{id}.md"
        serve = lambda port: [str(tools.hugo), "server", "--port", str(port)]  # noqa: E731
        build = [str(tools.hugo), "--quiet"]
        found.append(Contender("hugo-markdown", "Hugo, Markdown", folder, build, "public", ("resources",), fact, markdown_with_remark, page, serve))  # fmt: skip
    if tools.node is not None and (folder := wanted("eleventy")):
        write_eleventy(folder, records, chrome, assets, tools.modules)
        fact = folder / "records" / "facts" / "quote" / f"{id}.yml"
        build = [tools.node, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"]
        found.append(
            Contender("eleventy", "Eleventy", folder, build, "_site", (".cache",), fact, with_remark, page)
        )
    if folder := wanted("gen-files"):
        write_gen_files(folder, project / "facts")
        fact = folder / "facts" / "quotes" / f"{id}.yml"
        build = [str(tools.python), "-m", "mkdocs", "build", "--quiet"]
        environment = {"PYTHONPATH": str(BENCHMARKS)}
        found.append(Contender("gen-files", "MkDocs, gen-files", folder, build, "site", (".cache",), fact, with_remark, page, None, environment))  # fmt: skip
    if folder := wanted("zensical"):
        write_markdown(folder, records)
        fact = folder / "docs" / "facts" / f"{id}.md"
        build = [str(tools.zensical), "build"]
        found.append(Contender("zensical", "Zensical", folder, build, "site", (".cache",), fact, markdown_with_remark, page))  # fmt: skip
    return found
