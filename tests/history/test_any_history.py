"""Any small history: its newest entries are the difference of its last two states."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.history import read_history
from footnoted.load import load_corpus
from footnoted.revision import read_revision
from git_projects import Commit, imported

State = Mapping[str, tuple[int, bool, bool, str]]
"""Amount, whether something is noted, whether there is a comment, and the folder, by id."""

FIRST_DAY = date(2026, 11, 22)

RECORDS = st.tuples(
    st.integers(1, 2), st.booleans(), st.booleans(), st.sampled_from(["figures", "statements"])
)
STATES = st.lists(st.dictionaries(st.sampled_from("ab"), RECORDS), min_size=1, max_size=5)


def files_of(state: State) -> dict[str, str]:
    files = {"facts/site.yml": "address: https://harbour.example\n"}
    for id, (amount, noted, commented, folder) in state.items():
        text = f"amount: {amount}\nunit: EUR\n" + "as_given: Smudged.\n" * noted + "# A remark\n" * commented
        files[f"facts/{folder}/{id}.yml"] = text
    return files


def commits_of(states: list[State]) -> list[Commit]:
    commits = [Commit(files_of(states[0]))]
    for was, now in pairwise(map(files_of, states)):
        commits.append(Commit({path: now.get(path) for path in was.keys() | now.keys()}))
    return commits


def expected(id: str, states: list[State]) -> list[tuple[str, int]]:
    """What became of a record, newest first, and in which commit, from 0."""
    told = []
    for number, (was, now) in enumerate(pairwise([{}, *states])):
        before, after = was.get(id), now.get(id)
        if before is None and after is not None:
            known = any(id in state for state in states[:number])
            told.append(("restored" if known else "added", number))
        elif before is not None and after is None:
            told.append(("retired", number))
        elif before is not None and after is not None:
            # In the folder of statements nobody knows an amount.
            is_figure = after[3] == "figures"
            if before[0] != after[0]:
                told.append(("corrected" if is_figure else "changed", number))
            elif before[1] != after[1]:
                told.append(("changed", number))
    return told[::-1]


@settings(max_examples=12)
@given(STATES)
def test_any_history(states: list[State]):
    """Whatever is added, changed, moved, commented, removed and brought back, each change is told once, as what it is."""
    with TemporaryDirectory() as folder:
        imported(Path(folder), commits_of(states))
        facts = Path(folder, "facts")
        found = read_history(facts, read_revision(facts), load_corpus(facts, "facts")[0])

    for id in "ab":
        changes = found.of.get(id, ())
        numbers = [(change.day - FIRST_DAY).days for change in changes]
        told = [(change.what, number) for change, number in zip(changes, numbers, strict=True)]
        assert told == expected(id, states)
        for change, number in zip(changes, numbers, strict=True):
            for field in change.fields:
                amounts = [state[id][0] for state in states[number - 1 : number + 1]]
                assert field.key == "as_given" or [field.was, field.now] == [str(one) for one in amounts]
