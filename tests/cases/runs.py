"""Which command finds what a rule tells, and what it finds in a project."""

import ctypes
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.online import copies_asked_for, links_written
from footnoted.build import build_site, inspect_facts
from footnoted.changes.review import review
from footnoted.edit.forms import format_facts
from footnoted.edit.layout import refusal
from footnoted.load.change_faults import FAULTS as CHANGE_FAULTS
from footnoted.load.docs import read_docs
from footnoted.model.kinds import KINDS
from footnoted.online.faults import FAULTS as ONLINE_FAULTS
from footnoted.problems import Problem
from footnoted.receipts import receipts_of
from footnoted.revision import Revision
from footnoted.schemas import outdated
from footnoted.verify.faults import FAULTS as VERIFY_FAULTS
from git_projects import committed
from helpers import HARBOUR, PROJECT, PROSE, TODAY, build_environment, run_mkdocs
from loaded_programs import loaded

Told = tuple[str, str, str]
"""Severity, place and rule of a problem."""


def checked(project: Path) -> list[Told]:
    """What `footnoted check --docs docs` tells, in the order of its report."""
    with _bound_by_permissions():
        if not (project / "docs").exists():
            return _told(project, inspect_facts(project / "facts", TODAY).problems)
        built = build_site(project / "facts", Revision(None, TODAY))
        files, faults = read_docs(project / "docs", "docs")
        return _told(project, built.inspected.problems + faults + built.read_written(files, "docs")[1])


def verified(project: Path) -> list[Told]:
    """What `footnoted verify` tells."""
    return _told(project, receipts_of(project / "facts", project / "texts", TODAY).problems)


def built(project: Path) -> list[Told]:
    """What `mkdocs build` tells when it ends without a site, other than `check` would."""
    (project / "mkdocs.yml").write_text(PROJECT, "utf-8")
    (project / "docs/index.md").write_text(PROSE, "utf-8")
    return _errors_in(run_mkdocs(project, "build", "--strict").stderr)


def crashed(project: Path) -> list[Told]:
    """What `footnoted check` tells where a comment in a file makes its reader crash."""
    done = loaded().run(project, ["breaking_reader", "check"], build_environment(), 60)
    return _errors_in(done.stdout)


def _errors_in(report: str) -> list[Told]:
    return [("error", place, rule) for place, rule in re.findall(r"(?m)^(\S+:\d+:\d+): ([a-z-]+): ", report)]


def schemas_checked(project: Path) -> list[Told]:
    """What `footnoted schema --check` tells."""
    folder = project / "facts/schema"
    return _told(project, outdated({path.name: path.read_bytes() for path in folder.iterdir()}, str(folder)))


def links_asked(project: Path) -> list[Told]:
    """What `footnoted links --write` tells, with this machine for the web."""
    return _told(project, links_written(project))


def archive_asked(project: Path) -> list[Told]:
    """What `footnoted archive` tells, with this machine for the archive."""
    return _told(project, copies_asked_for(project))


def formatted(project: Path) -> list[Told]:
    """What `footnoted fmt --check` tells of the harbour meeting."""
    facts = project / "facts"
    return _told(project, format_facts(facts, [facts / "events/harbour-meeting.yml"], check=True).problems)


def refused(project: Path) -> list[Told]:
    """What `footnoted fmt` would tell, had it made `form.yml` of the harbour's cost."""
    file = project / "facts/figures/harbour-cost.yml"
    text, form = file.read_text("utf-8"), (project / "form.yml").read_text("utf-8")
    problem = refusal(text, form, KINDS["figure"], str(file))
    return [] if problem is None else _told(project, [problem])


def reviewed(project: Path) -> list[Told]:
    """What `footnoted review` tells of the files that a pull request touches, which makes the harbour this project."""
    repository = project / "repository"
    shutil.copytree(HARBOUR / "facts", repository / "facts")
    (repository / "mkdocs.yml").write_text(PROJECT, "utf-8")
    before = committed(repository)
    for path in (
        path for name in ("facts", "docs") for path in (project / name).rglob("*") if path.is_file()
    ):
        target = repository / path.relative_to(project)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    for path in (path for path in project.iterdir() if path.is_file()):
        (repository / path.name).write_bytes(path.read_bytes())
    after = committed(repository)
    folders = repository / "facts", repository / "docs", project / "review"
    return _told(project, [*review(before, after, *folders, generated_ok=False, today=f"{TODAY}").paths])


RUNS: dict[str, Callable[[Path], list[Told]]] = {
    **dict.fromkeys((*VERIFY_FAULTS, "text-size"), verified),
    **dict.fromkeys(CHANGE_FAULTS, reviewed),
    "path-shadow": built,
    "file-breaks-reader": crashed,
    "schema-stale": schemas_checked,
    "unformatted": formatted,
    "format-refused": refused,
    **{rule: archive_asked if rule.startswith("archive-") else links_asked for rule in ONLINE_FAULTS},
}
"""By rule; all others are told by `checked`."""


def run(rule: str, project: Path) -> list[Told]:
    """The problems of a project by the command that tells a rule."""
    return RUNS.get(rule, checked)(project)


def _told(project: Path, problems: list[Problem]) -> list[Told]:
    return [
        (one.severity.value, str(one.place).removeprefix(f"{project}/"), one.rule)
        for one in sorted(problems, key=lambda problem: problem.sort_key)
    ]


@contextmanager
def _bound_by_permissions() -> Iterator[None]:
    """For root, whom no permission of a file stops, the time of a run without that privilege.

    source   capabilities(7): CAP_DAC_OVERRIDE is 1, CAP_DAC_READ_SEARCH 2; of this thread alone.
    """
    if os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    held, fewer = (ctypes.c_uint32 * 6)(), (ctypes.c_uint32 * 6)()
    libc.capget(header, held)
    libc.capget(header, fewer)
    fewer[0] &= ~0b110
    libc.capset(header, fewer)
    try:
        yield
    finally:
        libc.capset(header, held)
