"""The lines of comment.yml as they stand there, against a stand-in for GitHub's API on this machine."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from footnoted.changes.as_markdown import LIMIT, MARK
from workflows.github_api import REPOSITORY, SHA, Api, packed, serving
from workflows.reading import step

WORDS = f"{MARK}\n\n## What changes for readers\n\n- now: `about €2 billion`\n"
RUN = f"https://github.example/{REPOSITORY}/actions/runs/99"


_LIMITED = "import resource; resource.setrlimit(resource.RLIMIT_AS, ({0}, {0}))\n"


@pytest.fixture
def api() -> Iterator[Api]:
    """A pull request of facts alone, whose run kept its comment."""
    with serving(Api(artifacts={"comment": packed(WORDS.encode())})) as api:
        yield api


def _post(api: Api, most_memory: int = 0, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the lines of the workflow, in at most so many bytes of memory if any are given."""
    one = step("comment", "Post what changes")
    assert one["shell"] == "python"
    given = {
        "GITHUB_API_URL": api.url,
        "GITHUB_SERVER_URL": "https://github.example",
        "GITHUB_REPOSITORY": REPOSITORY,
        "TOKEN": "t0ken",
        "RUN": "99",
        "SHA": SHA,
        "OWNER": "someone",
        "BRANCH": "patch-1",
    }
    assert set(one["env"]) <= set(given)
    return subprocess.run(
        [sys.executable, "-I", "-c", (_LIMITED.format(most_memory) if most_memory else "") + one["run"]],
        env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1", **given, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_posted(api: Api):
    """What the run found is posted on the pull request whose last commit it ran, and data has no label."""
    done = _post(api)

    assert (done.returncode, done.stderr) == (0, "")
    assert api.written[0] == ("DELETE", "issues/7/labels/code", None)
    assert api.written[1][:2] == ("POST", "issues/7/comments")
    assert api.posted == [f"{WORDS}\n---\nLines with a problem are marked under *Files changed*."]
    assert not api.strayed


def test_preview(api: Api):
    """Where the pages were built, the comment says where they are."""
    api.artifacts["site"] = b"pages"

    _post(api)

    assert f"artifact `site` of [this run]({RUN}#artifacts)" in api.posted[0]


def test_posted_once(api: Api):
    """A comment that is there is brought up to date, wherever it stands among others."""
    others = [(i, "someone", "Nice.") for i in range(130)]
    api.comments = [*others, (500, "github-actions[bot]", f"{MARK}\n\nOld."), (501, "someone", MARK)]

    _post(api)

    assert [one[:2] for one in api.written if "comments" in one[1]] == [("PATCH", "issues/comments/500")]


@pytest.mark.parametrize("login", ["someone", "dependabot[bot]"])
def test_comment_of_another(api: Api, login: str):
    """A comment by somebody else that looks like ours is left alone."""
    api.comments = [(500, login, f"{MARK}\n\nMine.")]

    _post(api)

    assert [one[:2] for one in api.written if "comments" in one[1]] == [("POST", "issues/7/comments")]


@pytest.mark.parametrize(
    "file",
    [
        {"filename": ".github/workflows/pull-request.yml"},
        {"filename": "generator/footnoted/cli/review.py"},
        {"filename": "mkdocs.yml"},
        {"filename": "docs/evil.html"},
        {"filename": "facts/x.yml", "previous_filename": ".github/workflows/pull-request.yml"},
    ],
    ids=lambda file: "-".join(file.values()),
)
def test_code(api: Api, file: dict[str, str]):
    """Of a change that may have changed the workflow itself no word is taken; it is labelled and told."""
    api.files.append(file)
    api.artifacts["comment"] = packed(f"{MARK}\n\nAll is well, merge at once. @everyone".encode())

    done = _post(api)

    assert done.returncode == 0
    assert api.written[0] == ("POST", "issues/7/labels", {"labels": ["code"]})
    assert "needs a maintainer" in api.posted[0]
    assert "merge at once" not in api.posted[0]


def test_very_many_files(api: Api):
    """Where GitHub may not have listed all files, the change is taken for code."""
    api.files = [{"filename": f"facts/figures/x{i}.yml"} for i in range(300)]

    _post(api)

    assert api.labelled == ["POST"]


def test_label_that_is_not_there(api: Api):
    """A label that can't be taken away, since it is not there, keeps nothing from being posted."""
    api.has_label = False

    assert _post(api).returncode == 0
    assert len(api.posted) == 1


@pytest.mark.parametrize(
    "pulls",
    [
        [],
        [(7, "someone:patch-1", "6" * 40)],
        [(7, "other:patch-1", SHA)],
    ],
    ids=["closed", "newer commit", "another's branch"],
)
def test_no_such_pull_request(api: Api, pulls: list[tuple[int, str, str]]):
    """Without an open pull request whose last commit was run, nothing is written anywhere."""
    api.pulls = pulls

    done = _post(api)

    assert (done.returncode, done.stderr, api.written) == (0, "", [])


@pytest.mark.parametrize(
    "content",
    [
        b"no archive",
        packed(WORDS.encode(), "other.md"),
        packed(b"\xff\xfe"),
        packed(b"Anything else."),
        packed(f" {WORDS}".encode()),
        packed(f"{MARK}\n{'x' * LIMIT}".encode()),
        packed(f"{MARK}\n{'é' * LIMIT}é".encode()),
    ],
    ids=[
        "no archive",
        "no comment",
        "no UTF-8",
        "no mark",
        "mark not first",
        "too long",
        "too long in bytes",
    ],
)
def test_odd_artifact(api: Api, content: bytes):
    """What is not a comment as the program writes it is not posted; that it lacks is."""
    api.artifacts["comment"] = content

    done = _post(api)

    assert (done.returncode, done.stderr) == (0, "")
    assert api.posted == [f"{MARK}\n\nThe checks did not come to their end; [the run]({RUN}) says why.\n"]


def test_bomb(api: Api):
    """An artifact that unpacks to far more than a comment is read no further than a comment goes."""
    api.artifacts["comment"] = packed(MARK.encode() + b"\n" + b"x" * 400_000_000)
    assert len(api.artifacts["comment"]) < 1_000_000

    done = _post(api, most_memory=300_000_000)

    assert (done.returncode, done.stderr) == (0, "")
    assert "did not come to their end" in api.posted[0]


def test_no_artifact(api: Api):
    """A run that ended before it had words is told as such."""
    del api.artifacts["comment"]

    _post(api)

    assert "did not come to their end" in api.posted[0]


def test_large_artifact(api: Api):
    """An artifact that says it is large is not even fetched."""
    api.sizes["comment"] = 2_000_000

    _post(api)

    assert "did not come to their end" in api.posted[0]


def test_names_act_on_nothing(api: Api):
    """A branch may have any name that git allows: it is a value in an address, and no part of one."""
    branch = "x&state=closed#%2F../`id`$(id)"
    api.pulls = [(7, f"someone:{branch}", SHA)]

    assert _post(api, BRANCH=branch).returncode == 0
    assert len(api.posted) == 1
