"""What became of each record from commit to commit, in real repositories."""

import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from footnoted.history import read_history
from footnoted.load import load_corpus
from footnoted.model.history import NO_HISTORY, Change, History
from footnoted.revision import Revision, read_revision
from git_projects import Commit, git, imported

COST = """label: Cost of the harbour
subject: harbour-league
measure: cost
amount: {amount}
unit: EUR
citations:
  - source: herald-2025-03-20
    passage: cost about €{amount}
"""
WAS, NOW = COST.format(amount="1 billion"), COST.format(amount="2 billion")
PATH = "facts/figures/harbour-cost.yml"
LATER = {"facts/figures/other-cost.yml": COST.format(amount="3 billion")}


def read(root: Path, folder: str = "facts") -> History:
    """The history of a folder of facts as it is checked out."""
    facts = root / folder
    corpus, _ = load_corpus(facts, "facts")
    return read_history(facts, read_revision(facts), corpus)


def history(root: Path, commits: Sequence[Commit]) -> History:
    """That of a repository of these commits."""
    imported(root, commits)
    return read(root)


def told(changes: Sequence[Change]) -> list[str]:
    """What each change was, newest first, with the fields that it changed: `corrected amount`."""
    return [" ".join([change.what, *(field.key for field in change.fields)]) for change in changes]


def of(root: Path, *contents: str | None, id: str = "harbour-cost") -> list[str]:
    """What becomes of a record whose file has these contents, commit after commit; None for no file."""
    return told(history(root, [Commit({PATH: one}) for one in contents]).of.get(id, ()))


def test_added(tmp_path: Path):
    """A new file is an addition, with its commit, day and reason."""
    name = imported(tmp_path, [Commit({PATH: WAS}, "The first fact", days=3)])

    assert read(tmp_path).of == {
        "harbour-cost": (
            Change(
                id="harbour-cost",
                kind="figure",
                what="added",
                commit=name,
                at=1795305600 + 3 * 86400,
                why="The first fact",
                of="harbour-cost",
                number=1,
            ),
        )
    }


def test_corrected(tmp_path: Path):
    """Another value of what the fact says is a correction, told together with the passage that carries it."""
    (change, _) = history(tmp_path, [Commit({PATH: WAS}), Commit({PATH: NOW}, "The sum of the report")]).of[
        "harbour-cost"
    ]

    assert (change.what, change.why, change.day) == ("corrected", "The sum of the report", date(2026, 11, 23))
    assert [(field.label, field.was, field.now) for field in change.fields] == [
        ("Amount", "1 billion", "2 billion"),
        ("Passage (herald-2025-03-20)", "cost about €1 billion", "cost about €2 billion"),
    ]


def test_withdrawn_and_restored(tmp_path: Path):
    """A withdrawal has its reason from the record, without marks; who lifts it restores the fact."""
    reason = "The outlet *corrected* it; see [[other-cost]]."
    gone = f"{WAS}status: withdrawn\nwithdrawn: {{reason: '{reason}', date: 2025-04-02}}\n"
    contents = [Commit({PATH: one}) for one in (WAS, gone, NOW)]

    changes = history(tmp_path, contents).of["harbour-cost"]

    assert told(changes) == ["restored amount citations.passage", "withdrawn", "added"]
    assert [change.reason for change in changes] == ["", "The outlet corrected it; see [[other-cost]].", ""]


def test_removed_and_brought_back(tmp_path: Path):
    """A file that is removed is retired, without a reason where the ledger has none; one that comes back is restored."""
    assert of(tmp_path, WAS, None, WAS) == ["restored", "retired", "added"]


def test_retired_with_a_reason(tmp_path: Path):
    """What the ledger says of an id that is no more is the reason of its last removal, and of no earlier one."""
    entry = "harbour-cost: {kind: figure, retired: 'It was *two* things.', date: 2026-11-25}\n"
    last = Commit({PATH: None, "facts/ledger.yml": entry, **LATER})

    changes = history(
        tmp_path, [Commit({PATH: WAS}), Commit({PATH: None, **LATER}), Commit({PATH: WAS}), last]
    ).of["harbour-cost"]

    assert [(change.what, change.reason) for change in changes] == [
        ("retired", "It was two things."),
        ("restored", ""),
        ("retired", ""),
        ("added", ""),
    ]


def test_ledger_that_is_behind(tmp_path: Path):
    """An id that has a file goes by its own name and has lost nothing, whatever the ledger says of it."""
    for entry in ("retired: It was two things.", "renamed: other-cost"):
        ledger = f"harbour-cost: {{kind: figure, {entry}, date: 2026-11-25}}\n"
        commits = [
            Commit({PATH: WAS, **LATER}),
            Commit({PATH: None, "facts/ledger.yml": ledger}),
            Commit({PATH: WAS}),
        ]
        root = tmp_path / entry[:7]

        changes = history(root, commits).of["harbour-cost"]

        assert [(change.what, change.reason) for change in changes] == [
            ("restored", ""),
            ("retired", ""),
            ("added", ""),
        ]


def test_moved_to_another_folder(tmp_path: Path):
    """A file keeps its id, and so its history, when it moves to the folder of another kind."""
    moved = Commit({PATH: None, "facts/statements/harbour-cost.yml": WAS})
    commits = [Commit({PATH: WAS}), moved, Commit({"facts/statements/harbour-cost.yml": NOW})]

    changes = history(tmp_path, commits).of["harbour-cost"]

    assert [(change.what, change.kind) for change in changes] == [
        ("changed", "statement"),
        ("added", "figure"),
    ]


@pytest.mark.parametrize("text", ["- no record\n", WAS + "# " * 200_000], ids=["broken", "too large"])
def test_what_can_not_be_read_and_moves(tmp_path: Path, text: str):
    """A file that is none of a record is known to have changed when its bytes do, and not when it moves."""
    other = "facts/statements/harbour-cost.yml"
    commits = [Commit({PATH: text}), Commit({PATH: None, other: text}), Commit({other: WAS})]

    assert told(history(tmp_path, commits).of["harbour-cost"]) == ["changed", "added"]


def test_folder_of_facts_moved(tmp_path: Path):
    """Where the folder of facts comes from another place, the history goes on there, and the move is none."""
    old = {f"old/data/{path.removeprefix('facts/')}": text for path, text in LATER.items()}
    moved: dict[str, str | None] = {path: None for path in old}
    moved |= {**LATER, PATH: NOW, "old/data/figures/harbour-cost.yml": None}
    commits = [
        Commit({**old, "old/data/figures/harbour-cost.yml": WAS, "README.md": "Facts"}, days=0),
        Commit({"old/data/figures/gone.yml": WAS}, days=1),
        Commit(moved | {"old/data/figures/gone.yml": None}, "Facts have a folder", days=2),
    ]

    found = history(tmp_path, commits).of

    assert {id: told(changes) for id, changes in found.items()} == {
        "other-cost": ["added"],
        "harbour-cost": ["corrected amount citations.passage", "added"],
        "gone": ["retired", "added"],
    }


def test_renamed(tmp_path: Path):
    """What a record was before it was renamed, any number of times, stands under the name that it has now."""
    ledger = (
        "a: {kind: figure, renamed: b, date: 2026-11-23}\nb: {kind: figure, renamed: c, date: 2026-11-24}\n"
    )
    at = "facts/figures/{}.yml".format
    commits = [
        Commit({at("a"): WAS}),
        Commit({at("a"): None, at("b"): NOW}),
        Commit({at("b"): None, at("c"): NOW, "facts/ledger.yml": ledger}),
        Commit({at("c"): WAS}),
    ]

    found = history(tmp_path, commits)

    assert [*found.of] == ["c"]
    assert [(change.what, change.id) for change in found.of["c"]] == [
        ("corrected", "c"),
        ("renamed", "b"),
        ("corrected", "b"),
        ("renamed", "a"),
        ("added", "a"),
    ]
    assert [(field.was, field.now) for field in found.of["c"][1].fields] == [("b", "c")]


def test_names_that_go_round(tmp_path: Path):
    """A ring of renamings ends nowhere: each id keeps what it was."""
    ledger = (
        "a: {kind: figure, renamed: b, date: 2026-11-23}\nb: {kind: figure, renamed: a, date: 2026-11-24}\n"
    )
    at = "facts/figures/{}.yml".format
    commits = [
        Commit({at("a"): WAS, at("b"): NOW, **LATER}),
        Commit({at("a"): None, at("b"): None, "facts/ledger.yml": ledger}),
    ]

    found = history(tmp_path, commits).of

    assert {id: told(found[id]) for id in "ab"} == {
        "a": ["renamed id", "added"],
        "b": ["renamed id", "added"],
    }


def test_erased(tmp_path: Path):
    """Of an erased record there is its erasure alone; commits that touched it say of others nothing in words."""
    person, ledger = (
        "facts/people/jane-doe.yml",
        "jane-doe: {kind: person, erased: She asked for it., date: 2026-11-25}\n",
    )
    commits = [
        Commit({person: "name: Jane Doe\n", PATH: WAS}, "Jane Doe and the harbour"),
        Commit({person: "name: Jane Dove\n"}, "Jane is called Dove"),
        Commit({person: None, PATH: NOW, "facts/ledger.yml": ledger}, "Jane Doe goes"),
        Commit({PATH: WAS}, "The sum of the report"),
    ]

    found = history(tmp_path, commits)

    assert [(change.what, change.reason, change.why) for change in found.of["jane-doe"]] == [
        ("erased", "She asked for it.", "")
    ]
    assert told(found.of["harbour-cost"]) == ["corrected amount citations.passage", "corrected", "added"]
    assert "Jane" not in str(found)


def test_merge(tmp_path: Path):
    """A merge is one commit that did all that it brought, on the day it came; what led to it is not told."""
    commits = [
        Commit({PATH: WAS}, "First", days=0),
        Commit({PATH: COST.format(amount="5 billion")}, "On the way", days=1),
        Commit({PATH: NOW}, "There", days=2),
        Commit(
            {PATH: NOW}, "Merge pull request #12 from o/b\n\nThe sum of the report\n\nMore", days=5, after=0, merges=2
        ),
    ]  # fmt: skip

    changes = history(tmp_path, commits).of["harbour-cost"]

    assert told(changes) == ["corrected amount citations.passage", "added"]
    assert (changes[0].why, changes[0].day) == ("The sum of the report", date(2026, 11, 27))


def test_hostile_subjects(tmp_path: Path):
    """Why is one line of what can be seen, and no more than a line should have."""
    told = {
        b"Two\nlines\n\nand more": "Two lines",
        b"a\x07b\x1b[31mc\x7f": "ab[31mc",
        "a\u202eb\u2066c\u200bd\ufeffe\u2028f".encode(): "abcde f",
        b"</script><!-- ]]>": "</script><!-- ]]>",
        b"\xff\xfe not text": "\ufffd\ufffd not text",
        b"x" * 10_000: "x" * 199 + "…",
        b"": "",
    }

    found = history(
        tmp_path, [Commit({f"facts/figures/a-{i}.yml": WAS}, message) for i, message in enumerate(told)]
    )

    assert [changes[0].why for _, changes in sorted(found.of.items())] == [*told.values()]


def cloned(root: Path, depth: int) -> History:
    """The history in a copy that is cut off."""
    git(root, "clone", "--quiet", f"--depth={depth}", f"file://{root / 'whole'}", "shallow")
    return read(root / "shallow")


def test_shallow_copies(tmp_path: Path):
    """A copy that is cut off tells what came after its first commit, and since when it knows anything."""
    imported(tmp_path / "whole", [Commit({PATH: WAS}), Commit({PATH: NOW}), Commit({PATH: WAS, **LATER})])

    assert cloned(tmp_path, 1) == History({}, date(2026, 11, 24), is_known=True)
    git(tmp_path, "-C", "shallow", "fetch", "--quiet", "--deepen=1")
    two = read(tmp_path / "shallow")
    git(tmp_path, "-C", "shallow", "fetch", "--quiet", "--unshallow")

    assert {id: told(changes) for id, changes in two.of.items()} == {
        "harbour-cost": ["corrected amount citations.passage"],
        "other-cost": ["added"],
    }
    assert two.since == date(2026, 11, 23)
    assert read(tmp_path / "shallow") == read(tmp_path / "whole")


@pytest.mark.parametrize("broken", ["none", "unknown commit", "untracked", "no git", "head", "objects"])
def test_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str):
    """Outside a repository, and in one that does not work, nothing is known, and nothing fails."""
    facts = tmp_path / "facts"
    if broken == "untracked":
        imported(tmp_path, [Commit({"README.md": "Facts"})])
    elif broken != "none":
        imported(tmp_path, [Commit({PATH: WAS})])
    facts.mkdir(exist_ok=True)
    revision = read_revision(facts)
    if broken == "unknown commit":
        revision = Revision("0" * 40, date(2026, 11, 22))
    elif broken == "no git":
        monkeypatch.setenv("PATH", str(tmp_path))
    elif broken == "head":
        (tmp_path / ".git/HEAD").write_bytes(b"\xff")
    elif broken == "objects":
        for path in (tmp_path / ".git/objects").rglob("*"):
            if path.is_file():
                path.chmod(0o600)
                path.write_bytes(b"\0")
    corpus, _ = load_corpus(facts, "facts")

    assert read_history(facts, revision, corpus) == NO_HISTORY


def test_contents_that_are_elsewhere(tmp_path: Path):
    """A copy without old contents asks nobody for them: it knows what has changed, and not from what."""
    imported(tmp_path / "whole", [Commit({PATH: WAS}), Commit({PATH: NOW})])
    git(tmp_path / "whole", "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", f"file://{tmp_path / 'whole'}", "copy")
    before = [*(tmp_path / "copy/.git/objects").rglob("*")]

    found = read(tmp_path / "copy")

    assert told(found.of["harbour-cost"]) == ["changed", "added"]
    assert [*(tmp_path / "copy/.git/objects").rglob("*")] == before


def test_paths_that_are_no_records(tmp_path: Path):
    """Links, other repositories, names that are no ids and other files have no history and harm none."""
    imported(
        tmp_path,
        [
            Commit(
                {
                    PATH: WAS,
                    "facts/figures/a b\n.yml": WAS,
                    "facts/figures/\udcff.yml": WAS,
                    "facts/figures/deep/a.yml": WAS,
                    "facts/stray.yml": WAS,
                    "facts/vocabulary/units/eur.yml": "label: euro\n",
                    "facts/figures/a.json": "{}",
                }
            )
        ],
    )
    (tmp_path / "facts/figures/linked.yml").symlink_to("harbour-cost.yml")
    git(tmp_path, "add", "facts/figures/linked.yml")
    git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},facts/figures/inner.yml")
    git(tmp_path, "commit", "--quiet", "-m", "Odd ones")

    assert {id: told(changes) for id, changes in read(tmp_path).of.items()} == {"harbour-cost": ["added"]}


def test_file_that_becomes_a_link(tmp_path: Path):
    """A link is no record: whoever puts one in the place of a file takes the record away."""
    imported(tmp_path, [Commit({PATH: WAS, **LATER})])
    (tmp_path / PATH).unlink()
    (tmp_path / PATH).symlink_to("other-cost.yml")
    git(tmp_path, "add", PATH)
    git(tmp_path, "commit", "--quiet", "-m", "A link")

    assert told(read(tmp_path).of["harbour-cost"]) == ["retired", "added"]


def test_settings_of_somebody(tmp_path: Path):
    """What git is set to in a repository or by a user changes nothing."""
    commits = [Commit({PATH: WAS}), Commit({PATH: NOW}), Commit({PATH: NOW}, "Für immer", after=0, merges=1)]
    imported(tmp_path, commits)
    plain = read(tmp_path)
    for setting in ("log.showSignature=true", "log.showRoot=false", "log.follow=true", "diff.relative=true",
                    "log.diffMerges=off", "diff.renames=copies", "color.ui=always", "i18n.logOutputEncoding=latin1",
                    "log.date=raw", "core.quotePath=false", "format.pretty=oneline"):  # fmt: skip
        git(tmp_path, "config", *setting.split("="))

    assert read(tmp_path) == plain


def test_times_that_are_none(tmp_path: Path):
    """A commit may say any number of seconds; the latest day that there is stands for what is later."""
    imported(tmp_path, [Commit({PATH: WAS})])
    tree = git(tmp_path, "rev-parse", "HEAD^{tree}")
    text = f"tree {tree}\nauthor A <a@b> 0 +0000\ncommitter A <a@b> 99999999999999 +0000\n\nLate\n"
    name = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin", "--literally"],
        cwd=tmp_path, input=text, text=True, capture_output=True, check=True,
    ).stdout.strip()  # fmt: skip
    corpus, _ = load_corpus(tmp_path / "facts", "facts")

    found = read_history(tmp_path / "facts", Revision(name, date(2026, 11, 22)), corpus)

    assert found.of["harbour-cost"][0].day == date(9999, 12, 31)


def test_order(tmp_path: Path):
    """Newest first is as they were published, whatever their clocks said."""
    commits = [Commit({PATH: WAS}, days=9), Commit({PATH: NOW, **LATER}, days=1), Commit({PATH: WAS}, days=1)]

    found = history(tmp_path, commits).latest()

    assert [(change.number, change.id) for change in found] == [
        (3, "harbour-cost"),
        (2, "harbour-cost"),
        (2, "other-cost"),
        (1, "harbour-cost"),
    ]
