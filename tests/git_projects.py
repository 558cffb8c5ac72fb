"""Git repositories around small projects, for what compares their revisions."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_IDENTITY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Harbour",
    "GIT_AUTHOR_EMAIL": "harbour@example.org",
    "GIT_COMMITTER_NAME": "Harbour",
    "GIT_COMMITTER_EMAIL": "harbour@example.org",
    # The day by which the tests judge.
    "GIT_AUTHOR_DATE": "1795305600 +0000",
    "GIT_COMMITTER_DATE": "1795305600 +0000",
}


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder; what it printed."""
    done = subprocess.run(
        ["git", *arguments],
        cwd=root,
        env={**os.environ, **_IDENTITY},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def committed(root: Path, message: str = "As it stands") -> str:
    """Commit all that stands in a folder, which becomes a repository if it is none; the commit's name."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all", "--force")
    git(root, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(root, "rev-parse", "HEAD")


class Commit(NamedTuple):
    """What one commit does: content by path, None for what it removes.

    days     after the one by which the tests judge.
    merges   number of another commit that it merges, from 0.
    after    number of the commit before it, from 0; by default the last one.
    """

    files: Mapping[str, str | bytes | None]
    message: str | bytes = "As it stands"
    days: int | None = None
    merges: int | None = None
    after: int | None = None


def imported(root: Path, commits: Sequence[Commit]) -> str:
    """Make a repository of these commits at once, check out the last one, and give its name."""
    root.mkdir(exist_ok=True)
    stream = b"".join(_commands(number, commit) for number, commit in enumerate(commits))
    git(root, "init", "--quiet", "--initial-branch=main")
    subprocess.run(
        ["git", "fast-import", "--quiet", "--force"], cwd=root, input=stream, check=True, capture_output=True
    )
    git(root, "reset", "--quiet", "--hard", "main")
    return git(root, "rev-parse", "HEAD")


def _commands(number: int, commit: Commit) -> bytes:
    seconds = 1795305600 + 86400 * (number if commit.days is None else commit.days)
    before = number - 1 if commit.after is None else commit.after
    lines = [
        f"commit refs/heads/main\nmark :{number + 1}\ncommitter Harbour <harbour@example.org> {seconds} +0000\n".encode(),
        _told(commit.message),
        f"from :{before + 1}\n".encode() if before >= 0 else b"",
        b"" if commit.merges is None else f"merge :{commit.merges + 1}\n".encode(),
    ]
    for path, content in commit.files.items():
        quoted = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        if content is None:
            lines.append(f'D "{quoted}"\n'.encode(errors="surrogateescape"))
        else:
            lines += [f'M 100644 inline "{quoted}"\n'.encode(errors="surrogateescape"), _told(content)]
    return b"".join(lines)


def _told(content: str | bytes) -> bytes:
    given = content if isinstance(content, bytes) else content.encode()
    return b"data %d\n%s\n" % (len(given), given)
