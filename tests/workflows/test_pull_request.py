"""The steps of pull-request.yml as they stand there, in a repository as a runner has it."""

import subprocess
import sys
from pathlib import Path

import pytest

from git_projects import committed, git
from helpers import build_environment, with_value, write_project
from workflows.reading import steps, workflow


@pytest.fixture
def work(harbour: Path) -> Path:
    """A runner's folder with `change`: a merge of a pull request, whose first parent is the main branch."""
    work = harbour.parent / "work"
    change = work / "change"
    change.mkdir(parents=True)
    harbour.rename(change / "facts")
    write_project(change)
    (change / "Makefile").write_text(".venv/ready:\n\t@echo base\n", "utf-8")
    committed(change)
    git(change, "switch", "--quiet", "--create", "patch")
    return work


def _propose(work: Path) -> None:
    """Commit what stands in `change` on its branch, and merge it as GitHub does."""
    change = work / "change"
    committed(change, "A change")
    git(change, "switch", "--quiet", "main")
    git(change, "merge", "--quiet", "--no-ff", "--message", "Merge", "patch")


def _run(work: Path, **environment: str) -> dict[str, subprocess.CompletedProcess[str]]:
    """Every step that runs lines of its own, in order, by its name; what could not start is left out."""
    given = {
        **build_environment(),
        **workflow("pull-request")["jobs"]["review"]["env"],
        "AUTHOR": "CONTRIBUTOR",
        "GITHUB_STEP_SUMMARY": str(work / "summary.md"),
        **environment,
    }
    done = {}
    for one in steps("pull-request"):
        folder = work / one.get("working-directory", ".")
        if "run" in one and folder.is_dir():
            # What GitHub runs lines with.
            done[one["name"]] = subprocess.run(
                ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", one["run"]],
                cwd=folder,
                env=given,
                capture_output=True,
                text=True,
                check=False,
            )
        if one.get("name") == "Install it, by the hashes of its lock":
            (work / "base/.venv").symlink_to(Path(sys.executable).parent.parent)
    return done


def test_facts(work: Path):
    """A change of facts is read, compared, checked and built by the program and settings of the main branch."""
    change = work / "change"
    path = change / "facts/figures/harbour-cost.yml"
    path.write_text(path.read_text("utf-8").replace("1.5 billion", "2 billion"), "utf-8")
    _propose(work)

    done = _run(work)

    assert {name: one.returncode for name, one in done.items() if one.returncode} == {}
    assert "\nbase\n" in done["Install it, by the hashes of its lock"].stdout
    assert "pending-citation" in done["Facts and pages"].stdout
    assert "    - now: `about €2 billion`\n" in (work / "summary.md").read_text("utf-8")
    assert "about €2 billion" in (work / "site/facts/harbour-cost/index.html").read_text("utf-8")


def test_hostile_change(work: Path):
    """Programs and settings that a change brings run in no step, and its links lead nowhere."""
    change = work / "change"
    pwned = work / "pwned"
    evil = f"open({str(pwned)!r}, 'w').write('x')\n"
    for name in (
        "sitecustomize.py",
        "yaml.py",
        "footnoted.py",
        "conftest.py",
        "facts/yaml.py",
        "docs/jinja2.py",
    ):
        (change / name).write_text(evil, "utf-8")
    (change / "mkdocs.yml").write_text("site_name: x\nhooks: [conftest.py]\n", "utf-8")
    (change / "Makefile").write_text(f".venv/ready:\n\ttouch {pwned}\n", "utf-8")
    (change / ".gitattributes").write_text("* filter=evil\n", "utf-8")
    (change / "docs/link.md").symlink_to("/etc/hostname")
    _propose(work)

    done = _run(work)

    assert not pwned.exists()
    told = done["Which files it touches, and what changes for readers"]
    assert told.returncode == 1
    assert {"config-change", "code-change", "path-symlink"} <= {
        line.split(": ")[1]
        for line in told.stdout.split("\n")
        if ".yml:" in line or ".md:" in line or ".g" in line
    }
    assert "path-ext" in done["Facts and pages"].stdout
    assert not (work / "review/tree/docs/link.md").exists()


@pytest.mark.parametrize(("author", "code"), [("CONTRIBUTOR", 1), ("NONE", 1), ("MEMBER", 0), ("OWNER", 0)])
def test_receipts(work: Path, author: str, code: int):
    """Receipts come from those who prove passages, and from nobody else."""
    path = work / "change/facts/countries/it.yml"
    path.write_text(with_value(path.read_text("utf-8"), "demonyms", "[Italian, Italians]"), "utf-8")
    (work / "change/facts/receipts/herald-2025-03-20.json").unlink()
    _propose(work)

    done = _run(work, AUTHOR=author)

    assert done["Which files it touches, and what changes for readers"].returncode == code
