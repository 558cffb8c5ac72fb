"""What a workflow may do: nothing of a pull request runs with a right or a secret."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click import Context

from footnoted.changes.as_markdown import LIMIT, MARK
from footnoted.cli import footnoted
from helpers import HOSTILE
from hostile_cases import Case, cases_in
from natures import NATURES
from workflows.reading import FOLDER, PATHS, ROOT, step, steps, triggers, workflow

BIN = Path(sys.executable).parent
WRITING = {
    ("comment", "comment"): {"pull-requests"},
    ("publish", "prove"): {"contents"},
    ("publish", "deploy"): {"pages", "id-token"},
    ("scheduled", "propose"): {"contents", "pull-requests", "issues"},
}
"""What each job may write; no other may write anything."""


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False)


def _zizmor(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return _run(BIN / "zizmor", "--offline", "-qq", "--no-progress", "--color=never", *arguments)


def test_zizmor():
    """zizmor finds nothing, and one thing is excused: the trigger without which no comment could be posted."""
    done = _zizmor(FOLDER.parent)

    assert done.returncode == 0
    assert done.stdout.startswith("No findings to report.")
    ignored = [
        line for path in PATHS.values() for line in path.read_text("utf-8").split("\n") if "zizmor:" in line
    ]
    assert [line.strip().partition("] ")[0] for line in ignored] == [
        "workflow_run: # zizmor: ignore[dangerous-triggers"
    ]
    assert not (ROOT / "zizmor.yml").exists()
    assert not (ROOT / ".github/zizmor.yml").exists()


def test_zizmor_is_pedantic():
    """Pedantic it finds one thing more: Debian is taken as it comes, which is the point of that job."""
    found = re.findall(r"(?m)^\w+\[([a-z-]+)\]", _zizmor("--persona=pedantic", FOLDER.parent).stdout)

    assert found == ["unpinned-images"]


@pytest.mark.parametrize(
    "case",
    [case for case in cases_in("ci") if case.rule.startswith("zizmor:")],
    ids=lambda case: case.path,
)
def test_zizmor_finds_what_is_there(case: Case):
    """The negative control: in a hostile workflow zizmor finds what it is known to hold."""
    done = _zizmor(HOSTILE / case.path)

    assert done.returncode != 0
    assert f"error[{case.rule.removeprefix('zizmor:')}]" in done.stdout


def test_schema(tmp_path: Path):
    """Every workflow is one; a misspelt key would be noticed."""
    schema = (BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows")
    spoilt = tmp_path / "spoilt.yml"
    spoilt.write_text(PATHS["test"].read_text("utf-8").replace("runs-on:", "run-on:", 1), "utf-8")

    assert _run(*schema, *PATHS.values()).returncode == 0
    assert _run(*schema, spoilt).returncode == 1


def test_lint_runs_both():
    """`make lint` asks zizmor and the schema."""
    told = _run("make", "--dry-run", "lint").stdout

    assert "zizmor --offline" in told
    assert "check-jsonschema --builtin-schema vendor.github-workflows" in told


def test_actions_are_pinned():
    """Every action is named by the hash of a commit, with its version beside it, and is the same everywhere."""
    used: dict[str, set[str]] = {}
    for path in PATHS.values():
        for line in re.findall(r"(?m)uses: *(.*)$", path.read_text("utf-8")):
            action, commit = re.fullmatch(r"([\w/-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+", line).groups()
            used.setdefault(action, set()).add(commit)

    assert all(len(commits) == 1 for commits in used.values()), used


@pytest.mark.parametrize("name", PATHS)
def test_rights(name: str):
    """No workflow has a right by default but reading; a job that writes is on the list."""
    read = workflow(name)

    assert read["permissions"] in ({}, {"contents": "read"})
    for job, what in read["jobs"].items():
        granted = what.get("permissions", {})
        writes = {key for key, right in granted.items() if right == "write"}
        assert writes == WRITING.get((name, job), set())
        assert set(granted.values()) <= {"read", "write"}


@pytest.mark.parametrize("name", PATHS)
def test_foreign_values(name: str):
    """No expression stands in a program: what a pull request is called goes through the environment."""
    for one in steps(name):
        assert "${{" not in one.get("run", "")


def test_pull_requests():
    """What runs for a pull request only reads, and has no secret; nothing runs for it with the rights of main."""
    for name in PATHS:
        assert "pull_request_target" not in triggers(name)
        assert "issue_comment" not in triggers(name)
    running = [name for name in PATHS if "pull_request" in triggers(name)]
    assert sorted(running) == ["pull-request", "test"]
    for name in running:
        text = PATHS[name].read_text("utf-8")
        assert workflow(name)["permissions"] == {"contents": "read"}
        assert not re.search(r"\$\{\{[^}]*\bsecrets\b", text)
        assert "environment:" not in text


def test_no_credentials_are_left():
    """No checkout leaves its token where a later step finds it."""
    checkouts = [
        one for name in PATHS for one in steps(name) if one.get("uses", "").startswith("actions/checkout")
    ]

    assert len(checkouts) > 5
    assert all(one["with"]["persist-credentials"] is False for one in checkouts)


def test_review_runs_the_program_of_main():
    """Every program that reads a pull request as data is that of the main branch."""
    told = "\n".join(one.get("run", "") for one in steps("pull-request"))
    programs = re.findall(r"\S*bin/\S+", told)

    assert programs
    assert all(program.startswith(("../base/.venv/bin/", "../../base/.venv/bin/")) for program in programs)
    assert "HEAD^1" in step("pull-request", "Take the program from the main branch")["run"]
    assert workflow("pull-request")["jobs"]["review"]["env"]["PYTHONSAFEPATH"] == "1"
    assert not re.search(r"(?m)(python3?|pip|npm|make) (?!-C base )", told)


def test_comment_gets_nothing_of_the_change():
    """The workflow that writes to pull requests uses no action, so that nothing is checked out or unpacked."""
    assert triggers("comment") == {"workflow_run"}
    assert workflow("comment")["on"]["workflow_run"]["workflows"] == [workflow("pull-request")["name"]]
    assert [one for one in steps("comment") if "uses" in one] == []


def test_comment_agrees_with_the_program():
    """What the comment takes for data, its first line and its length are those of the program."""
    (script,) = [one["run"] for one in steps("comment")]
    data = re.compile(re.search(r'DATA = re\.compile\(r"(.*)", re\.DOTALL\)', script)[1], re.DOTALL)

    assert {path for path in NATURES if data.fullmatch(path)} == {
        path for path, nature in NATURES.items() if nature != "code"
    }
    assert f'MARK = "{MARK}"' in script
    assert f"LONGEST = {LIMIT:_}" in script


@pytest.mark.parametrize("name", PATHS)
def test_commands(name: str):
    """Every command and option that a workflow gives is one that the program has."""
    for line in "\n".join(one.get("run", "") for one in steps(name)).replace("\\\n", " ").split("\n"):
        for called, rest in re.findall(r"bin/footnoted (\S+)([^|>]*)", line):
            command = footnoted.get_command(Context(footnoted), called)
            known = {option for one in command.params for option in one.opts}
            assert set(re.findall(r"(?<!\S)--[a-z-]+", rest)) <= known


def test_overdue_facts_stay_code():
    """Foreign lines in the weekly issue stand behind four spaces."""
    assert "sed 's/^/    /' found/overdue.txt" in step("scheduled", "Issue of overdue facts")["run"]
