"""Git repositories around small projects, for what compares two of their revisions."""

import os
import subprocess
from pathlib import Path

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
