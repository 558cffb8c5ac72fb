"""`footnoted review`: a pull request is judged, compared and laid out, and nothing of it runs."""

import subprocess
from pathlib import Path

import pytest

from git_projects import committed, git
from helpers import run_footnoted, run_mkdocs, with_value


@pytest.fixture
def project(project: Path) -> Path:
    """The harbour project in a folder of its own, so that a review can stand beside it."""
    inner = project / "repository"
    inner.mkdir()
    for name in ("facts", "docs", "mkdocs.yml"):
        (project / name).rename(inner / name)
    return inner


@pytest.fixture
def before(project: Path) -> str:
    """The commit of the harbour project as it is without a problem."""
    return committed(project)


def _review(project: Path, before: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    after = committed(project, "A change")
    return run_footnoted(project, "review", before, after, "--out", "../review", *arguments)


def _dearer(project: Path) -> None:
    path = project / "facts/figures/harbour-cost.yml"
    path.write_text(with_value(path.read_text("utf-8"), "amount", "2 billion"), "utf-8")


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if not path.is_dir()
    }


def test_facts_and_pages(project: Path, before: str):
    """A change of facts and pages alone is clean, and told in `comment.md`."""
    _dearer(project)
    (project / "docs/more.md").write_text("# More\n", "utf-8")

    done = _review(project, before)

    assert (done.returncode, done.stdout, done.stderr) == (0, "0 problems in 2 changed files\n", "")
    comment = (project.parent / "review/comment.md").read_text("utf-8")
    assert "    - now: `about €2 billion`\n" in comment
    assert "- new: `more/` `more.md`\n" in comment


def test_tree(project: Path, before: str):
    """The tree has facts and pages of the change and everything else as it was, for a build to start from."""
    base = _files(project)
    _dearer(project)
    (project / "docs/index.md").unlink()
    (project / "docs/more.md").write_text("# More\n", "utf-8")
    (project / "docs/evil.html").write_text("<script>", "utf-8")
    (project / "mkdocs.yml").write_text("hooks: [facts/evil.py]\n", "utf-8")
    (project / "facts/evil.py").write_text("raise SystemExit\n", "utf-8")
    (project / "conftest.py").write_text("raise SystemExit\n", "utf-8")

    _review(project, before)

    expected = {name: content for name, content in base.items() if not name.startswith(".git/")}
    expected["facts/figures/harbour-cost.yml"] = (project / "facts/figures/harbour-cost.yml").read_bytes()
    # It is in the folder of facts, where `check` finds it, and nothing runs it.
    expected["facts/evil.py"] = b"raise SystemExit\n"
    expected["docs/more.md"] = b"# More\n"
    del expected["docs/index.md"]
    assert _files(project.parent / "review/tree") == expected


def test_tree_is_built(project: Path, before: str):
    """A preview builds in the tree with the settings of the main branch."""
    _dearer(project)
    passage = project / "facts/figures/harbour-cost.yml"
    passage.write_text(passage.read_text("utf-8").replace("€1.5 billion", "€2 billion"), "utf-8")
    (project / "mkdocs.yml").write_text("site_name: Evil\n", "utf-8")
    _review(project, before)
    tree = project.parent / "review/tree"

    run_footnoted(tree, "check", "--docs", "docs", "--pending-ok").check_returncode()
    run_mkdocs(tree, "build", "--strict").check_returncode()

    page = (tree / "site/facts/harbour-cost/index.html").read_text("utf-8")
    assert "about €2 billion" in page
    assert "Evil" not in page


def test_links(project: Path, before: str, tmp_path: Path):
    """Links below facts and pages are problems, and are neither followed nor made again."""
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "secret.md").write_text("# Secret\n", "utf-8")
    (project / "docs/link.md").symlink_to(secret / "secret.md")
    (project / "docs/folder").symlink_to(secret)
    (project / "facts/figures/link.yml").symlink_to("/etc/passwd")

    done = _review(project, before)

    assert done.returncode == 1
    assert [line.split(": ")[:2] for line in done.stdout.split("\n") if ": path-symlink: " in line] == [
        ["docs/link.md:1:1", "path-symlink"],
        ["facts/figures/link.yml:1:1", "path-symlink"],
    ]
    laid_out = project.parent / "review"
    assert not [path for path in laid_out.rglob("*") if path.is_symlink()]
    assert b"Secret" not in b"".join(_files(laid_out).values())
    assert not {"docs/link.md", "docs/folder", "facts/figures/link.yml"} & _files(laid_out / "tree").keys()


def test_folder_of_facts_is_a_link(project: Path, before: str):
    """A change that puts a link in place of the folder of facts can't be read, which is told in one line."""
    git(project, "rm", "-r", "--quiet", "facts")
    (project / "facts").symlink_to("/etc")

    done = _review(project, before)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(' has no folder "facts"\n')
    assert done.stderr.count("\n") == 1


def test_other_repository(project: Path, before: str, tmp_path: Path):
    """A repository within the facts is a problem at its place."""
    inner = project / "facts/figures/inner.yml"
    inner.mkdir()
    committed(inner)

    done = _review(project, before)

    assert "facts/figures/inner.yml:1:1: path-type: this is not an ordinary file\n" in done.stdout


def test_generated_edit(project: Path, before: str):
    """A receipt edited by hand fails the review, and the preview keeps the one of the main branch."""
    path = project / "facts/receipts/herald-2025-03-20.json"
    was = path.read_bytes()
    path.write_text("{}\n", "utf-8")

    done = _review(project, before)

    assert done.returncode == 1
    assert "facts/receipts/herald-2025-03-20.json:1:1: generated-edit: " in done.stdout
    assert (project.parent / "review/tree/facts/receipts/herald-2025-03-20.json").read_bytes() == was


def test_generated_by_whom_we_trust(project: Path, before: str):
    """With `--generated-ok` a receipt is data like any other."""
    path = project / "facts/receipts/herald-2025-03-20.json"
    path.unlink()

    done = _review(project, before, "--generated-ok")

    assert (done.returncode, done.stdout) == (0, "0 problems in 1 changed file\n")
    assert not (project.parent / "review/tree/facts/receipts/herald-2025-03-20.json").exists()


def test_code(project: Path, before: str):
    """Code is told and fails nothing; the comment names it first."""
    (project / "conftest.py").write_text("import os\n", "utf-8")

    done = _review(project, before)

    assert done.returncode == 0
    assert done.stdout.endswith("0 problems and 1 warning in 1 changed file\n")
    comment = (project.parent / "review/comment.md").read_text("utf-8")
    assert "\n### Needs a maintainer\n\n- `conftest.py:1:1` code-change: " in comment


def test_config(project: Path, before: str):
    """Settings that run something fail the review at their place."""
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as stream:
        stream.write("hooks: [facts/evil.py]\n")

    done = _review(project, before, "--format", "github")

    line = len((project / "mkdocs.yml").read_text("utf-8").splitlines())
    assert done.returncode == 1
    assert f"::error file=mkdocs.yml,line={line},col=1,title=config-change::" in done.stdout


def test_very_large_file(project: Path, before: str):
    """Of a file that is too large to be a record only its size is laid out, by which `check` refuses it."""
    (project / "facts/figures/large.yml").write_bytes(b"#" * (9 * 1024 * 1024))
    _review(project, before)

    done = run_footnoted(project.parent / "review/tree", "check")

    assert "facts/figures/large.yml:1:1: file-size: the file is larger than 256 KiB\n" in done.stdout


def test_names_that_nobody_expects(project: Path, before: str):
    """Names with line breaks, signs for other systems or none of UTF-8 act on no log and end nothing."""
    for name in ("a\n::error::b.yml", "c\x1b[2J.yml", "d\udcff.yml", "::warning::e.yml", "f|g`h.yml"):
        (project / "facts/figures" / name).write_text("label: x\n", "utf-8")

    done = _review(project, before, "--format", "github")

    lines = done.stdout.split("\n")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert lines == ["0 problems in 5 changed files", ""]
    comment = (project.parent / "review/comment.md").read_text("utf-8")
    assert "a\\x0a::error::b.yml" in comment
    assert not [line for line in comment.split("\n") if line.strip().startswith("::")]


def test_folder_that_is_there(project: Path, before: str):
    """Nothing is written over."""
    (project.parent / "review").mkdir()

    done = _review(project, before)

    assert (done.returncode, done.stderr) == (
        2,
        "footnoted: ../review is there already; name a new folder\n",
    )


def test_published_record_deleted(project: Path, before: str):
    """A record that is published and taken away without a line in the ledger needs a maintainer."""
    (project / "facts/members/it-harbour-league.yml").unlink()

    done = _review(project, before)

    assert done.returncode == 1
    assert "facts/members/it-harbour-league.yml:1:1: id-removed: " in done.stdout
    comment = (project.parent / "review/comment.md").read_text("utf-8")
    assert comment.index("Needs a maintainer") < comment.index("it-harbour-league.yml")


def test_retired_by_a_maintainer(project: Path, before: str):
    """With a line in the ledger the address answers, and nothing is to be said."""
    run_footnoted(
        project, "retire", "it-harbour-league", "--because", "It was counted twice."
    ).check_returncode()

    done = _review(project, before, "--generated-ok")

    assert (done.returncode, done.stdout) == (0, "0 problems in 2 changed files\n")


def test_ledger_that_forgets(project: Path):
    """An id that the ledger had stays in it, whoever changes the ledger."""
    run_footnoted(
        project, "retire", "it-harbour-league", "--because", "It was counted twice."
    ).check_returncode()
    before = committed(project)
    (project / "facts/ledger.yml").unlink()

    done = _review(project, before, "--generated-ok")

    assert done.returncode == 1
    assert "facts/ledger.yml:3:1: id-removed: " in done.stdout
