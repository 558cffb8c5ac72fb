import gc
import os
import re
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from helpers import AWKWARD, HARBOUR, build_environment, run_mkdocs, write_project
from outputs.hostile_project import HostileProject, build_hostile_project
from served import a_free_port

# How long an example takes says more of what else runs on the machine.
settings.register_profile("no deadline", settings.default, deadline=None)
settings.load_profile("no deadline")

# Records and pages go when nothing refers to them; to look so often for those that refer to each other
# takes an eighth of the time.
gc.set_threshold(100_000, 50, 100)

# Nor may what an earlier test found answer for a later one.
os.environ["FOOTNOTED_CACHE"] = "off"

# Nor may the texts that somebody works with be read.
os.environ.pop("FOOTNOTED_TEXTS", None)


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """A copy of the harbour facts: a small folder without a problem, to spoil as a test needs."""
    return Path(shutil.copytree(HARBOUR / "facts", tmp_path / "facts"))


@pytest.fixture
def project(harbour: Path) -> Path:
    """A project folder around the harbour facts, with `mkdocs.yml` and a page of prose."""
    return write_project(harbour.parent)


@pytest.fixture(scope="session")
def harbour_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built harbour site."""
    root = tmp_path_factory.mktemp("harbour")
    shutil.copytree(HARBOUR / "facts", root / "facts")
    run_mkdocs(write_project(root), "build", "--strict").check_returncode()
    return root / "site"


@pytest.fixture(scope="session")
def awkward_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the awkward facts, in the looks of the real one and with all that its overview shows."""
    root = tmp_path_factory.mktemp("awkward")
    shutil.copytree(AWKWARD / "facts", root / "facts")
    write_project(root)
    real = Path(__file__).parents[1]
    (root / "mkdocs.yml").write_text(
        re.sub(r"(?m)^(?:nav|not_in_nav):.*\n(?:(?: .*)?\n)*", "", (real / "mkdocs.yml").read_text("utf-8")),
        "utf-8",
    )
    shown = re.findall(r"\[\[show: .*?\]\]", (real / "docs/index.md").read_text("utf-8"))
    (root / "docs/index.md").write_text("\n\n".join(["# All of it", *shown]), "utf-8")
    run_mkdocs(root, "build", "--strict").check_returncode()
    return root / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built from this repository as `make site` does, on the day of its commit."""
    out = tmp_path_factory.mktemp("real") / "site"
    environment = {key: value for key, value in build_environment().items() if key != "SOURCE_DATE_EPOCH"}
    arguments = ("build", "--strict", "--site-dir", str(out))
    run_mkdocs(Path(__file__).parents[1], *arguments, environment=environment).check_returncode()
    return out


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> HostileProject:
    """A built site with a text in every title that a page might take for something else."""
    return build_hostile_project(tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def write(harbour: Path) -> Callable[[str, str], Path]:
    """Write a file of the harbour facts: `write("figures/x.yml", text)`."""

    def write_file(name: str, text: str) -> Path:
        path = harbour / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def unused_port() -> int:
    """A port of this machine on which nothing listens."""
    return a_free_port()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how much stands behind the few tests that look at many things at once."""
    counted: dict[str, int] = {}
    for report in terminalreporter.getreports("passed"):
        for name, number in report.user_properties:
            counted[name] = counted.get(name, 0) + int(str(number))
    for name, number in counted.items():
        terminalreporter.write_line(f"{number:,} {name}")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected files anew")
    parser.addoption("--all-faults", action="store_true", help="try every fault of the disk at every change")
    parser.addoption("--in-one-process", action="store_true", help="let no test copy this process")


def pytest_configure(config: pytest.Config) -> None:
    """Which branches are taken is seen in this process alone; where another thread runs, no copy of it is made."""
    if config.getoption("--in-one-process"):
        threading.Thread(target=threading.Event().wait, daemon=True).start()
