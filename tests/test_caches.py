"""Whatever becomes of what is kept between runs, `check` and `build` do what they do without.

All that two projects leave in the folder for caches is damaged, so that another sort of entry is tried here
without a word. How a single entry is told from a damaged one: `test_sealed.py`.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from mkdocs.config import load_config

from footnoted import sealed
from footnoted.cli.check import check
from helpers import HARBOUR, build_environment, run_mkdocs, write_project
from site_pages import manifest

Damage = Callable[[Path], None]
"""Does something to the folder for caches."""


class Kept(NamedTuple):
    """Two projects, and a folder with all that they leave, whole.

    spoilt   has problems, and was checked.
    clean    was checked and built.
    pages    of its site, as built without a cache.
    """

    spoilt: Path
    clean: Path
    pages: dict[str, str]
    whole: Path


def _checked(project: Path, cache: Path | str) -> tuple[int, str, str]:
    """Exit code, output and errors of `footnoted check` in the folder of a project."""
    before = Path.cwd()
    os.chdir(project)
    try:
        done = CliRunner(env={"FOOTNOTED_CACHE": str(cache)}).invoke(check, ["--today", "2026-11-22"])
    finally:
        os.chdir(before)
    return done.exit_code, done.stdout, done.stderr


def _build(project: Path, cache: Path | str) -> str:
    """What a build prints."""
    environment = {**build_environment(), "FOOTNOTED_CACHE": str(cache)}
    done = run_mkdocs(project, "build", "--strict", "--quiet", environment=environment)
    done.check_returncode()
    return done.stdout + done.stderr


def _project(root: Path) -> Path:
    shutil.copytree(HARBOUR / "facts", root / "facts")
    return write_project(root)


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Both projects after one run of each command."""
    folder = tmp_path_factory.mktemp("kept")
    spoilt, clean, caches = _project(folder / "spoilt"), _project(folder / "clean"), folder / "caches"
    cost = spoilt / "facts/figures/harbour-cost.yml"
    cost.write_text(cost.read_text("utf-8").replace("1.5", "2.5", 1), "utf-8")
    _build(clean, "off")
    pages = manifest(clean / "site")
    _build(clean, caches)
    for project in (spoilt, clean):
        _checked(project, caches)
    return Kept(spoilt, clean, pages, caches)


@pytest.fixture
def cache(projects: Kept, tmp_path: Path) -> Path:
    """A copy of all that is kept."""
    return Path(shutil.copytree(projects.whole, tmp_path / "caches"))


def _entries(cache: Path) -> list[Path]:
    entries = sorted(path for path in cache.rglob("*") if path.is_file())
    assert len({path.name for path in entries}) > 2
    return entries


def _each(change: Callable[[bytes], bytes]) -> Damage:
    def damage(cache: Path) -> None:
        for entry in _entries(cache):
            entry.write_bytes(change(entry.read_bytes()))

    return damage


def _flipped(part: float) -> Damage:
    def change(content: bytes) -> bytes:
        at = int((len(content) - 1) * part)
        return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]

    return _each(change)


def _put(changed: Callable[[Path], tuple[str, str]]) -> Damage:
    """Put each entry into the place of the one that comes next in an order."""

    def damage(cache: Path) -> None:
        entries = sorted(_entries(cache), key=changed)
        contents = [entry.read_bytes() for entry in entries]
        for entry, content in zip(entries, contents[1:] + contents[:1], strict=True):
            entry.write_bytes(content)

    return damage


def _sealed_anew(cache: Path) -> None:
    """As if kept by another version of the program, which found something else."""
    for entry, other in zip(_entries(cache), reversed(_entries(cache)), strict=True):
        sealed.keep(entry.parent, entry.name, "another version", other.read_bytes().partition(b"\n")[2])


def _unreadable(cache: Path) -> None:
    for entry in _entries(cache):
        entry.unlink()
        entry.mkdir()


def _instead(put: Callable[[Path], object]) -> Damage:
    def damage(cache: Path) -> None:
        shutil.rmtree(cache)
        put(cache)

    return damage


DAMAGES: dict[str, Damage] = {
    "empty": _each(lambda content: b""),
    "one byte": _each(lambda content: content[:1]),
    "seal alone": _each(lambda content: content.partition(b"\n")[0] + b"\n"),
    "cut in the middle": _each(lambda content: content[: len(content) // 2]),
    "last byte lost": _each(lambda content: content[:-1]),
    "zeroed": _each(lambda content: bytes(len(content))),
    "without seal": _each(lambda content: content.partition(b"\n")[2]),
    "first bit": _flipped(0),
    "a bit in the middle": _flipped(0.5),
    "last bit": _flipped(1),
    "swapped": _put(lambda entry: (entry.parent.name, entry.name)),
    "of another project": _put(lambda entry: (entry.name, entry.parent.name)),
    "of another version": _sealed_anew,
    "unreadable": _unreadable,
    "no folder": shutil.rmtree,
    "a file for a folder": _instead(lambda path: path.write_bytes(b"a file\n")),
    "a link for a folder": _instead(lambda path: path.symlink_to(path)),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_check(projects: Kept, cache: Path, name: str):
    """What `check` prints, its notes and its exit code are those of a run without a cache; so are the next run's."""
    DAMAGES[name](cache)

    plain = _checked(projects.spoilt, "off")
    assert [_checked(projects.spoilt, cache) for _ in range(2)] == [plain] * 2
    assert plain[0] == 1
    assert plain[2] == ""


def test_several_checks_at_once(projects: Kept, tmp_path: Path):
    """Runs that share an empty folder for caches print what each prints alone."""
    plain = _checked(projects.spoilt, "off")
    runs = []
    for _ in range(4):
        if not (run := os.fork()):
            os._exit(_checked(projects.spoilt, tmp_path / "caches") != plain)
        runs.append(run)
    ended = [os.waitpid(run, 0)[1] for run in runs]

    assert ended == [0] * 4
    assert _checked(projects.spoilt, tmp_path / "caches") == plain


def _is_done(project: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether `mkdocs build` would end because its site is there already."""
    monkeypatch.setenv("FOOTNOTED_CACHE", str(cache))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", build_environment()["SOURCE_DATE_EPOCH"])
    config = load_config(str(project / "mkdocs.yml"), strict=True)
    plugin = config.plugins["footnoted"]
    plugin._publishing._command = "build"
    try:
        plugin.on_config(config)
    except SystemExit:
        return True
    plugin._publishing.abandon(SystemExit())
    return False


def test_build_of_what_is_there(projects: Kept, cache: Path, monkeypatch: pytest.MonkeyPatch):
    """A whole entry ends a build of the same: else the next test would show nothing."""
    assert _is_done(projects.clean, cache, monkeypatch)


@pytest.mark.parametrize("name", DAMAGES)
def test_stale_site(projects: Kept, cache: Path, name: str, monkeypatch: pytest.MonkeyPatch):
    """No damaged entry lets a site stay."""
    DAMAGES[name](cache)

    assert not _is_done(projects.clean, cache, monkeypatch)


@pytest.mark.parametrize("name", ["a bit in the middle", "a file for a folder"])
def test_build(projects: Kept, cache: Path, name: str):
    """A build without a word gives each byte as without a cache, also in the place of a page that somebody has changed.

    The page has the size and the times that the last build gave it.
    """
    page = projects.clean / "site/index.html"
    times = page.stat()
    page.write_bytes(page.read_bytes().replace(b"Harbour", b"Hamburg"))
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))
    DAMAGES[name](cache)

    assert _build(projects.clean, cache) == ""
    assert manifest(projects.clean / "site") == projects.pages
