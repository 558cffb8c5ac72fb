"""Why a commit was made, in its author's words."""

import re

from footnoted.git import Commit
from footnoted.load.characters import seen_in

MAX_WHY = 200
"""So many characters of it are shown."""

_READ = 2000
_OF_MACHINES = re.compile(
    "Merged? (pull request #|branch(es)? '|remote-tracking branch '|tag '|commit '|in [^ ]+ [(]pull request #)"
)


def why_of(commit: Commit) -> str:
    """The subject of a commit in one line of what can be seen; of a merge that a machine has named, the line below."""
    told = commit.subject
    if len(commit.parents) > 1 and _OF_MACHINES.match(told):
        told = next((line for line in commit.body[:_READ].split("\n") if line.strip()), told)
    # Bytes that are no UTF-8 are shown as such.
    seen = seen_in(told[:_READ].encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    return seen if len(seen) <= MAX_WHY else f"{seen[: MAX_WHY - 1].rstrip()}…"
