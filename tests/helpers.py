"""What several tests need: problems of a folder, a project to build, records to spoil."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from footnoted.build import inspect_facts
from footnoted.check.rules import EVIDENCE_RULES
from footnoted.problems import Problem
from footnoted.receipts import Checked, receipts_of, write_receipts
from loaded_programs import loaded

OF_EVIDENCE = {rule.SLUG for rule in EVIDENCE_RULES} - {"missing-passage"} | {
    "pending-citation",
    "stale-receipt",
    "too-many-inferred",
}

HARBOUR = Path(__file__).parent / "harbour"
TEXTS = HARBOUR / "texts"
AWKWARD = Path(__file__).parent / "golden/awkward"
"""Facts without a problem that are hard to lay out, with their texts."""
HOSTILE = Path(os.environ.get("FOOTNOTED_HOSTILE", Path(__file__).parent / "hostile"))
"""Bad inputs with their verdicts; another collection of the same layout can be named instead."""

TODAY = date(2026, 11, 22)

PROJECT = """
site_name: Harbour facts
theme:
  name: material
  font: false
  features: [toc.integrate]
nav:
  - index.md
  - positions.md
validation:
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
plugins: [search, footnoted]
"""

PROSE = """# Harbour

The harbour costs [[harbour-cost]], says [[giorgia-meloni]] in [[herald-2025-03-20]].

[[show: positions]]
"""


def problems_of(folder: Path, evidence: bool = False, today: date = TODAY) -> list[Problem]:
    """The problems of a folder of facts, by place.

    evidence   those, too, which say that a source does not say it: a value that a test spoils is in no
               passage, which is not what most tests ask.
    """
    problems = inspect_facts(folder, today, shown_as="facts").problems
    asked = [problem for problem in problems if evidence or problem.rule not in OF_EVIDENCE]
    return sorted(asked, key=lambda problem: problem.sort_key)


def rules_of(folder: Path, evidence: bool = False) -> list[str]:
    """The rules that a folder of facts breaks, in order of place."""
    return [problem.rule for problem in problems_of(folder, evidence)]


def verified(folder: Path, texts: Path = TEXTS, day: date = TODAY) -> Checked:
    """Write the receipts of a folder of facts, as `footnoted verify` does."""
    checked = receipts_of(folder, texts, day)
    write_receipts(checked, folder)
    return checked


def with_value(record: str, key: str, value: str) -> str:
    """A record's text in which `key` has another value; the key is added if it was missing."""
    line = f"{key}: {value}" if value else f"{key}:"
    changed, count = re.subn(rf"(?m)^{key}:.*(\n[ -].*)*$", lambda _: line, record)
    return changed if count else f"{record.rstrip()}\n{line}\n"


def write_project(root: Path) -> Path:
    """Put `mkdocs.yml` and a page of prose beside a folder of facts."""
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text(PROSE, encoding="utf-8")
    (root / "mkdocs.yml").write_text(PROJECT, encoding="utf-8")
    return root


def run_mkdocs(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a project folder, in the environment of `build_environment` if in no other."""
    return _run(root, ["mkdocs", *arguments], environment or build_environment(), 240)


def unescaped(written: str) -> str:
    r"""A bad input as a list writes it: `\n`, `\t`, `\0`, `\\` and `\u0301` stand for the character."""
    named = {"n": "\n", "t": "\t", "0": "\0", "\\": "\\"}
    return re.sub(
        r"\\([nt0\\]|u[0-9a-f]{4})", lambda match: named.get(match[1]) or chr(int(match[1][1:], 16)), written
    )


def run_footnoted(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder, with some more variables in its environment if asked to."""
    return _run(root, ["footnoted", *arguments], {**build_environment(), **(environment or {})}, 60)


def _run(
    root: Path, arguments: list[str], environment: Mapping[str, str], timeout: int
) -> subprocess.CompletedProcess[str]:
    if loaded().suits(environment):
        return loaded().run(root, arguments, environment, timeout)
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=timeout,
    )


def build_environment() -> dict[str, str]:
    """The environment for a program under test: a fixed day, no banner of the theme, nothing kept from an earlier
    run, and the same in CI as at home."""
    here = {name: value for name, value in os.environ.items() if name != "CI"}
    return {**here, "FOOTNOTED_CACHE": "off", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795305600"}
