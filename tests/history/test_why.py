"""Why a commit was made."""

import pytest

from footnoted.git import Commit
from footnoted.history.why import why_of


@pytest.mark.parametrize(
    ("message", "why"),
    [
        ("Merge the second reading\n\nBody", "Merge the second reading"),
        ("Merge branch 'second' into 'main'\n\nA second reading", "A second reading"),
        ("Merge branch 'second'", "Merge branch 'second'"),
        ("Merged in second (pull request #3)\n\n\nA second reading", "A second reading"),
        ("Merge request from the harbour", "Merge request from the harbour"),
    ],
)
def test_reason_of_a_merge(message: str, why: str):
    """Where a machine has named the merge, the first line below its name is why."""
    subject, _, body = message.partition("\n\n")

    assert why_of(Commit("a", 0, ("b", "c"), subject, body, ())) == why
