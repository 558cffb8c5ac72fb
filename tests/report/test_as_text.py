"""What is printed of problems: two lines each, in one order, and nothing that a terminal or runner acts on."""

import os
import random
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from footnoted.problems import Place, Problem, line_of_output, quotable
from footnoted.report import Frames, problems_as_text
from helpers import run_footnoted, with_value

COMMAND = re.compile(r" *::|##[A-Za-z]*\[")

# Surrogates stand for the bytes of names that are no UTF-8.
FOREIGN = st.one_of(
    st.text(st.characters(categories=("L", "M", "N", "P", "S", "Z", "C")), max_size=40),
    st.lists(
        st.sampled_from(
            ["::error::", "##[set-env]", "##", "[a]", "#", "##vso[", " ", "\n", "\r", "\t", "\x1b[2J", "\u2028", "\u202e",
             "\ufe0f", "\u3164", "\U000e0064", "\udcff", "a", ":", "\u0301"]
        ),
        max_size=8,
    ).map("".join),
)  # fmt: skip


@given(
    st.lists(
        st.builds(Problem, st.builds(Place, FOREIGN), st.just("text-bidi"), FOREIGN, FOREIGN), max_size=3
    )
)
@example([Problem(Place("::x"), "text-bidi", "##", "[x] ")])
@example([Problem(Place("x" * 10_000), "text-bidi", "\u202e" * 100_000, "##[" * 100_000)])
@settings(max_examples=300, deadline=None)
def test_any_words(problems: list[Problem]):
    """Whatever a problem's words hold, it has two lines that can be seen and are no command."""
    report = problems_as_text(problems, 5)

    lines = report.split("\n")
    assert len(lines) == 2 * len(problems) + 1
    for line in lines:
        assert line.isprintable()
        assert not re.search(
            "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]", line
        )
        assert not COMMAND.match(line)
        assert not re.search(r"##[A-Za-z]*\[", line)
        assert len(line) < 3_100
    assert all(line.startswith("    ") for line in lines[1:-1:2])


@given(
    st.lists(FOREIGN, max_size=3).map("\n".join),
    st.integers(min_value=1, max_value=4),
    st.integers(min_value=1, max_value=130),
)
@example("::error::" + "x" * 500, 1, 100)
@settings(max_examples=300, deadline=None)
def test_any_line(content: str, line: int, column: int):
    """Whatever a file holds, the line shown of it can be seen and is no command."""
    problem = Problem(Place("facts/x.yml", line, column), "type-date", "wrong", "right")
    frames = Frames({"facts/x.yml": content.encode("utf-8", "surrogatepass")})

    report = problems_as_text([problem], 1, frames=frames)

    _first, *framed, _help, _ = report.split("\n")
    assert len(framed) in (0, 2)
    for shown in framed:
        assert shown.isprintable()
        assert shown.startswith("    ")
        assert not COMMAND.match(shown)
        assert not re.search(r"##[A-Za-z]*\[", shown)


@pytest.mark.parametrize(
    ("content", "column", "frame"),
    [
        ("amount: 1,5", 9, ["      1 | amount: 1,5", "        |         ^"]),
        ("東京: 1,5", 5, ["      1 | 東京: 1,5", "        |       ^"]),
        ("Kýiv: 1,5", 7, ["      1 | Kýiv: 1,5", "        |       ^"]),
        ("\ta: b\r", 2, ["      1 | \\x09a: b", "        |     ^"]),
        ("\ufefflabel: x", 1, ["      1 | label: x", "        | ^"]),
        (
            f"label: {'x' * 100}!{'y' * 100}",
            108,
            [f"      1 | …{'x' * 40}!{'y' * 49}…", f"        | {' ' * 41}^"],
        ),
        ("short", 40, []),
        ("", 1, []),
    ],
)
def test_frame(content: str, column: int, frame: list[str]):
    """A problem shows the line that it is in, cut if long, with a caret below its column."""
    problem = Problem(Place("facts/x.yml", 1, column), "type-number", "wrong", "right")

    report = problems_as_text([problem], 1, frames=Frames({"facts/x.yml": content.encode()}))

    assert report.split("\n")[1:-2] == frame


def test_frame_of_a_name():
    """What is wrong with a file's name shows none of its lines."""
    problem = Problem(Place("facts/X.yml"), "id-charset", "wrong", "right")

    report = problems_as_text([problem], 1, frames=Frames({"facts/X.yml": b"label: x"}))

    assert "label" not in report


def test_frame_of_a_link(harbour: Path):
    """What lies behind a link is never shown."""
    (harbour / "secret.txt").write_text("password: 1\n", "utf-8")
    (harbour / "events/other.yml").symlink_to(harbour / "secret.txt")

    done = run_footnoted(harbour.parent, "check", "--facts", harbour.name)

    assert "path-symlink" in done.stdout
    assert "password" not in done.stdout


@given(FOREIGN, st.integers(min_value=1, max_value=60))
def test_quoted_twice(text: str, limit: int):
    """What was quoted before is not changed by quoting, nor by the line that it stands in."""
    once = quotable(text, limit)

    assert quotable(once, limit) == once
    assert len(once) <= limit
    assert line_of_output(f"x {quotable(once)}") == line_of_output(line_of_output(f"x {once}"))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("::error file=a::b", "\\x3a:error file=a::b"),
        ("   ::stop-commands::x", "   \\x3a:stop-commands::x"),
        ("a ##[set-env name=B]c", "a #\\x23[set-env name=B]c"),
        ("###[x", "##\\x23[x"),
        ("##vso[task.setvariable]", "#\\x23vso[task.setvariable]"),
        ("## [a] std::vector", "## [a] std::vector"),
        ("one\r\ntwo\x1b[31m", "one\\x0d\\x0atwo\\x1b[31m"),
        ("name\udcff", "name\\udcff"),
        ("Zürich – Київ 東京 😀", "Zürich – Київ 東京 😀"),
    ],
)
def test_line(written: str, printed: str):
    """Commands of runners are broken up; letters of all scripts stay."""
    assert line_of_output(written) == printed


def test_path_that_looks_like_a_place():
    """A file's name can't pass for a place with a problem of its own."""
    assert (
        str(Place("facts/a.yml:3:4: text-bidi: b.yml", 1, 2))
        == "facts/a.yml\\x3a3\\x3a4\\x3a text-bidi\\x3a b.yml:1:2"
    )


@pytest.mark.parametrize(
    "variables", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "iso8859-5:strict"}]
)
def test_names_of_files(harbour: Path, variables: dict[str, str]):
    """Names of files that a runner or terminal would act on are printed harmlessly, in any locale."""
    names = [
        "::error::a.yml", "a\n::set-output name=x::y.yml", "##[set-env name=A]b.yml", "\x1b[2Jc.yml", "d\u202e.yml",
        "\r::error::e.yml", "été.yml", "日本.yml", "f\ufe0f.yml",
    ]  # fmt: skip
    for name in names:
        (harbour / "figures" / name).write_text("a: [\n", "utf-8")
    with Path(os.fsdecode(os.fsencode(harbour / "figures") + b"/g\xff.yml")).open("w") as stream:
        stream.write("a: 1\n")
    (harbour / "events/h.yml").write_text('label: "::error::…"\n', "utf-8")

    done = run_footnoted(harbour.parent, "check", "--today", "2026-11-22", environment=variables)

    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.removesuffix("\n").split("\n")
    named = [line for line in lines if line.startswith("facts/figures/")]
    assert len(named) == len(names) + 1
    assert all(line.startswith(("facts/", "    ")) for line in lines[:-1])
    assert all(line.isprintable() for line in lines)
    assert not any(re.search(r"##[A-Za-z]*\[", line) or line.lstrip().startswith("::") for line in lines)
    assert any("g\\udcff.yml:1:1: " in line for line in named)


def test_misuse_in_one_line(tmp_path: Path):
    """A folder that is not there is told in one line, whatever its name is."""
    done = run_footnoted(tmp_path, "check", "--facts", "no\n::error::##[a]\x1b")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("footnoted: there is no folder no\\x0a::error::#\\x23[a]\\x1b; ")
    assert done.stderr.count("\n") == 1


def test_what_the_system_refuses(tmp_path: Path):
    """What the system refuses is told in one line, too."""
    done = run_footnoted(tmp_path, "check", "--facts", f"a\n::error::{'b' * 300}")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("footnoted: ")
    assert "a\\x0a::error::bbb" in done.stderr
    assert done.stderr.count("\n") == 1


def test_twenty_faults_in_ten_files(harbour: Path):
    """All faults of all files come in one run, by path, line and column, whatever order the files have."""
    figure = (harbour / "figures/harbour-cost.yml").read_text("utf-8")
    names = [f"f{number}" for number in range(10)]
    random.Random(5).shuffle(names)
    for name in names:
        spoilt = with_value(with_value(figure, "amount", "1,000"), "bound", "nearly")
        (harbour / f"figures/{name}.yml").write_text(spoilt, "utf-8")

    first, again = (run_footnoted(harbour.parent, "check", "--today", "2026-11-22") for _ in range(2))

    assert first.stdout == again.stdout
    found = re.findall(r"(?m)^facts/figures/(f\d)\.yml:(\d+):(\d+): type-(number|choice): ", first.stdout)
    assert len(found) == 20
    assert found == sorted(found, key=lambda one: (one[0], int(one[1]), int(one[2])))
    assert [name for name, *_ in found[::2]] == sorted(names)
