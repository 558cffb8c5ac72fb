import re
import shlex
from pathlib import Path

import pytest

from footnoted.load.folders import ordinary_files
from helpers import problems_of, run_footnoted

GUIDE = (Path(__file__).parents[2] / "docs/contribute/first-fact.md").read_text("utf-8")
FILES = re.findall(r"```yaml\n# (facts/\S+)\n(.*?)```", GUIDE, re.DOTALL)
COMMANDS = re.search(r"```sh\n(.*?)```", GUIDE, re.DOTALL)[1].splitlines()

PAGE = """<!DOCTYPE html><html lang="en"><title>The title of the article - The Herald</title>
<link rel="canonical" href="https://herald.example/the-article"><meta property="og:site_name" content="The Herald">
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-03-21T08:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The title of the article"}</script>
<article><p>“These are somebody’s words,” said Somebody Named, and went home.</p>
<p>The rain had not stopped for a week, and the quay was as empty as it had been in the winter before.
Whoever could stay inside did so, and the others looked at the sky and walked a little faster.</p></article>
"""


def files_of(project: Path) -> set[str]:
    """The paths of all records of a project."""
    return {entry.relative for entry in ordinary_files(project / "facts", "facts", [])}


def test_three_files_of_the_guide(project: Path) -> None:
    """Source, person and quote as the guide shows them are three files of at most 25 lines, and the checks pass."""
    before = files_of(project)

    for path, text in FILES:
        (project / path).write_text(f"# {path}\n{text}", "utf-8")

    assert [path.split("/")[1] for path, _ in FILES] == ["sources", "people", "quotes"]
    assert len(files_of(project) - before) == 3
    assert sum(text.count("\n") + 1 for _, text in FILES) <= 25
    done = run_footnoted(project, "check", "--pending-ok")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "0 problems and 1 pending in 27 records")


@pytest.mark.parametrize("short", [False, True])
def test_two_commands_of_the_guide(project: Path, short: bool) -> None:
    """The two commands of the guide write the same three records, and the checks pass without any edit."""
    before = files_of(project)
    (project / "page.html").write_text(PAGE, "utf-8")

    for command in COMMANDS:
        program, *arguments = shlex.split(command)
        done = run_footnoted(project, *arguments, *(["--short"] if short else []))
        assert (program, done.returncode) == ("footnoted", 0), done.stderr

    written = files_of(project) - before
    assert len(COMMANDS) == 2
    assert {path.split("/")[0] for path in written} == {"sources", "people", "quotes"}
    lines = [(project / "facts" / path).read_text("utf-8").splitlines() for path in sorted(written)]
    assert sum(map(len, lines)) <= 25 or not short
    values = {line for one in lines for line in one if not line.lstrip().startswith("#")}
    assert {line for _, text in FILES for line in text.splitlines()} <= values
    checked = run_footnoted(project, "check", "--pending-ok")
    assert (checked.returncode, checked.stdout.splitlines()[-1]) == (
        0,
        "0 problems and 1 pending in 27 records",
    )


def test_two_commands_and_a_proof(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the two commands write can be proved with the text that the first of them keeps."""
    private = tmp_path_factory.mktemp("private")
    (project / "page.html").write_text(PAGE, "utf-8")

    for command in COMMANDS:
        run_footnoted(
            project, *shlex.split(command)[1:], environment={"FOOTNOTED_TEXTS": str(private)}
        ).check_returncode()
    run_footnoted(project, "verify", "--texts", str(private)).check_returncode()

    assert problems_of(project / "facts", evidence=True) == []


def test_text_for_a_source_that_was_added_without(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """For a source that somebody added in a browser the command keeps the text, and gives the lines that it lacks."""
    private = tmp_path_factory.mktemp("private")
    (project / "page.html").write_text(PAGE, "utf-8")
    for path, text in FILES:
        (project / path).write_text(text, "utf-8")

    told = run_footnoted(project, "source", "page.html", "--texts", str(private))
    with (project / FILES[0][0]).open("a", encoding="utf-8") as stream:
        stream.write("\n".join(told.stdout.splitlines()[2:]))
    run_footnoted(project, "verify", "--texts", str(private)).check_returncode()

    assert told.returncode == 1
    assert "add to it" in told.stdout
    assert problems_of(project / "facts", evidence=True) == []


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("citations:\n  - source: herald-2025-03-21\n    passage:", "source: herald-2025-03-21\npassage:", "below `citations:`"),
        ("source: herald-2025-03-21", "source: https://herald.example/the-article", 'its id, "herald-2025-03-21"'),
        ("speaker: somebody-named", "speaker: Somebody Named", 'did you mean "somebody-named"?'),
        ("passage: said Somebody Named", "passage: Somebody Named", "together with its verb"),
        ("words: These are", "said_on: 2025-03-21\nwords: These are", "said_on: 2025-03-21"),
    ],
)  # fmt: skip
def test_slips_of_the_guide(project: Path, wrong: str, right: str, told: str) -> None:
    """Each slip that the guide tells of gets a message from which one who knows no YAML can go on."""
    for path, text in FILES:
        (project / path).write_text(text, "utf-8")
    quote = project / FILES[2][0]
    quote.write_text(quote.read_text("utf-8").replace(wrong, right), "utf-8")

    problems = problems_of(project / "facts", evidence=True)

    assert told in " ".join(f"{problem.message} {problem.help}" for problem in problems)
