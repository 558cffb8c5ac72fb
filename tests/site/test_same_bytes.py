"""One commit gives the same bytes on any machine, without a network, and however many build at once."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import combinations, product
from pathlib import Path

import pytest

from git_projects import committed
from helpers import HARBOUR, PROJECT, TEXTS, run_mkdocs, verified, write_project
from killed_builds import whole
from other_machines import PRINTED, REACHED_OUT, Machine
from site_pages import manifest

AWKWARD = "größer, als es/sein Ordner’s"
MACHINES = (
    Machine("Pacific/Kiritimati", "C", 0o022, 1, AWKWARD, 1),
    Machine("Pacific/Kiritimati", "tr_TR.UTF-8", 0o077, 2, "a", 22),
    Machine("UTC", "C", 0o022, 2, "b", 333),
    Machine("UTC", "C.UTF-8", 0o077, 1, f"c/{AWKWARD}", 4444),
    Machine("America/St_Johns", "C", 0o077, 1, "d", 55555),
    Machine("America/St_Johns", "tr_TR.UTF-8", 0o022, 2, f"e/{AWKWARD}/facts", 666666),
)
COMMANDS = (
    ("footnoted", "verify", "--texts", "texts"),
    ("footnoted", "check", "--docs", "docs"),
    ("footnoted", "build", "--docs", "docs", "--out", "plain"),
    ("mkdocs", "build", "--strict"),
)
WITHIN = "Häfen"
"""Where the project stands in its repository."""
UNUSED = {"ci": "Côte d’Ivoire", "tr": "Türkiye", "is": "Ísland", "cv": "Cabo Verde", "al": "Shqipëria"}
"""Countries that nothing uses, so that `check` has something to tell."""


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Where the same commit stands on each of the machines, after the commands."""
    repository = tmp_path_factory.mktemp("repository")
    root = repository / WITHIN
    shutil.copytree(HARBOUR / "facts", root / "facts", ignore=shutil.ignore_patterns("receipts"))
    shutil.copytree(TEXTS, root / "texts")
    write_project(root)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("site_url: https://harbour.example/facts/\n")
    committed(repository, "The harbour")
    for code, name in UNUSED.items():
        (root / f"facts/countries/{code}.yml").write_text(f"name: {name}\n", "utf-8")
        (root / f"docs/{code}.md").write_text(f"# {name}\n\n[[harbour-cost]]\n", "utf-8")
    committed(repository, "More of it")
    machines = tmp_path_factory.mktemp("machines")

    def run(machine: Machine) -> Path:
        copy = machine.copy(repository, machines) / WITHIN
        done = machine.run(copy, *COMMANDS, apart=machine.cores > 1)
        assert done.returncode == 0, done.stderr
        return copy

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(run, MACHINES))


def test_each_two_settings_meet():
    """Zone, kind of locale, umask, cores and sort of folder: each value of one is tried with each of another."""
    settings = [
        (one.zone, one.locale == "C", one.umask, one.cores, AWKWARD in one.folder) for one in MACHINES
    ]
    columns = list(zip(*settings, strict=True))

    for one, other in combinations(columns, 2):
        assert set(zip(one, other, strict=True)) == set(product(one, other))


def test_same_site(copies: list[Path]):
    """Pages, data, tables and feeds of one commit have the same bytes and modes everywhere: files that all may read."""
    first, *others = [whole(copy / "site") for copy in copies]

    assert {mode for mode, _ in first.values()} == {"0o40755", "0o100644"}
    assert [[path for path in first | other if first.get(path) != other.get(path)] for other in others] == [
        [] for _ in others
    ]


@pytest.mark.parametrize("written", ["plain", "facts/receipts", PRINTED])
def test_same_output(copies: list[Path], written: str):
    """The plain tree, receipts, and what `verify`, `check` and `build` print are the same everywhere."""
    first, *others = [manifest(copy / written) for copy in copies]
    for one in (first, *others):
        # MkDocs prints where it is, and how long it takes.
        one.pop("4", None)

    assert first
    assert others == [first for _ in others]


def test_builds_at_once_with_one_cache(copies: list[Path], tmp_path: Path):
    """Two builds of one project into two folders, and a check, with one cache: as those before, without one."""
    machine, copy = MACHINES[1], copies[1]
    commands = [("mkdocs", "build", "--strict", "--site-dir", name) for name in ("one", "other")]

    done = machine.run(copy, *commands, COMMANDS[1], at_once=True, cache=str(tmp_path))

    assert done.returncode == 0, done.stderr
    expected = manifest(copy / "site")
    assert [manifest(copy / name) == expected for name in ("one", "other")] == [True, True]
    assert (copy / PRINTED / "3").read_text("utf-8") == (copies[0] / PRINTED / "2").read_text("utf-8")
    assert [*tmp_path.iterdir()]


def test_another_day(project: Path):
    """By a later day the sitemap has it, and if it makes a statement overdue, so have the pages and data that say so."""
    config, settings = project / "mkdocs.yml", f"{PROJECT}site_url: https://harbour.example/facts/\n"
    measure = project / "facts/vocabulary/measures/cost.yml"
    measure.write_text(f"{measure.read_text('utf-8')}review: yearly\n", "utf-8")
    verified(project / "facts", day=date(2025, 3, 21))
    committed(project)
    sites = []
    for day in ("2025-12-01", "2026-12-01"):
        config.write_text(settings.replace("footnoted]", f"footnoted: {{today: '{day}'}}]"), "utf-8")
        run_mkdocs(project, "build", "--strict").check_returncode()
        sites.append(manifest(project / "site"))
    first, later = sites

    assert {path for path in first | later if first.get(path) != later.get(path)} == {
        "sitemap.xml", "sitemap.xml.gz",
        "facts/harbour-cost/index.html", "quality/index.html", "api/v1/quality.json", "search/search_index.json",
    }  # fmt: skip


def test_reaching_out_is_noticed(tmp_path: Path):
    """A program that listens, as one that opens a connection, does not come to its end on such a machine."""
    done = MACHINES[0].run(tmp_path, ("http.server", "0"))

    assert done.returncode == REACHED_OUT
    assert "socket.getaddrinfo" in done.stderr
