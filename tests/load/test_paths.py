"""Names, links and special files below the folders that anybody may fill: judged before they are opened."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from footnoted.load.docs import read_docs
from footnoted.load.files import find_files
from footnoted.load.folders import ordinary_files, read_shown
from footnoted.problems import Problem
from helpers import problems_of, run_footnoted

PNG = b"\x89PNG\r\n\x1a\n"


def found(folder: Path) -> list[str]:
    """Path and rule of each problem of a folder of pages, by path."""
    _, problems = read_docs(folder, "docs")
    return sorted(f"{one.place.path} {one.rule}" for one in problems)


def test_layout_of_an_attacker(tmp_path: Path):
    """Links, rings of links, pipes, names that no terminal should print: each one problem, none opened."""
    folder = tmp_path / "facts"
    folder.mkdir()
    for name in (
        "café.yml",
        "cafe\u0301.yml",
        "<img src=x>.yml",
        "new\nline.yml",
        "trailing .yml ",
        "-rf.yml",
    ):
        (folder / name).write_text("a: 1\n", "utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xffutf8.yml")).write_text("a: 1\n", "utf-8")
    os.mkfifo(folder / "fifo.yml")
    for name, target in {
        "link.yml": "/etc/passwd",
        "dangling.yml": "nowhere",
        "loop": ".",
        "ring": ".",
        "zero.yml": "/dev/zero",
    }.items():
        (folder / name).symlink_to(target)
    (folder / "dir.yml").mkdir()
    (folder / ".hidden").symlink_to("/etc")
    problems: list[Problem] = []

    files = ordinary_files(folder, "facts", problems)

    assert [file.relative for file in files] == ["café.yml"]
    assert sorted(f"{one.place} {one.rule}" for one in problems) == [
        "facts/-rf.yml:1:1 path-name",
        "facts/.hidden:1:1 path-symlink",
        "facts/<img src=x>.yml:1:1 path-name",
        "facts/bad\\udcffutf8.yml:1:1 path-name",
        "facts/cafe\u0301.yml:1:1 path-name",
        "facts/dangling.yml:1:1 path-symlink",
        "facts/dir.yml:1:1 path-type",
        "facts/fifo.yml:1:1 path-type",
        "facts/link.yml:1:1 path-symlink",
        "facts/loop:1:1 path-symlink",
        "facts/new\\x0aline.yml:1:1 path-name",
        "facts/ring:1:1 path-symlink",
        "facts/trailing .yml :1:1 path-name",
        "facts/zero.yml:1:1 path-symlink",
    ]  # fmt: skip


def test_names_that_are_one_elsewhere(tmp_path: Path):
    """Two names that differ in case alone are one file for Windows and macOS."""
    for name in ("About.md", "about.md", "Straße.md", "STRASSE.md"):
        (tmp_path / name).write_text("text\n", "utf-8")

    assert found(tmp_path) == [
        "docs/About.md path-case",
        "docs/STRASSE.md path-case",
        "docs/Straße.md path-name",
    ]


def test_depth_and_length(tmp_path: Path):
    """Folders in folders without end, and paths too long for some system, are refused and not entered."""
    deep = tmp_path.joinpath(*["a"] * 200)
    deep.mkdir(parents=True)
    (deep / "x.md").write_text("text\n", "utf-8")
    (tmp_path / f"{'b' * 190}.md").write_text("text\n", "utf-8")

    assert found(tmp_path) == [f"docs/{'/'.join('a' * 9)} path-depth", f"docs/{'b' * 190}.md path-length"]


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("x.md", b"text\n", ""),
        ("a/b/x.png", PNG, ""),
        ("x.jpg", b"\xff\xd8\xff\xe0", ""),
        ("x.webp", b"RIFF\0\0\0\0WEBP", ""),
        (".gitkeep", b"", ""),
        ("x.png", b"<html><script>alert(1)</script>", "path-ext"),
        ("x.svg", b"<svg onload='alert(1)'/>", "path-ext"),
        ("evil.html", b"<script>alert(1)</script>", "path-ext"),
        ("assets/javascripts/bundle.js", b"alert(1)", "path-ext"),
        ("extra.css", b"*{}", "path-ext"),
        ("CNAME", b"evil.example", "path-ext"),
        ("robots.txt", b"", "path-ext"),
        ("x.markdown", b"text", "path-ext"),
        ("x.MD", b"text", "path-ext"),
        ("con.md", b"text", "path-reserved"),
        ("a/nul.b/x.md", b"text", "path-reserved"),
        ("two words.md", b"text", "path-name"),
        ("x..md", b"text", ""),
        ("<img src=x onerror=alert(1)>.md", b"text", "path-name"),
        ("x.md", b"a" * (64 * 1024 + 1), "file-size"),
        ("x.png", PNG + bytes(4 * 1024 * 1024), "file-size"),
    ],
)  # fmt: skip
def test_what_goes_to_the_site(tmp_path: Path, name: str, content: bytes, rule: str):
    """Pages and pictures go to the site, and nothing else below the folder of pages does."""
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

    files, problems = read_docs(tmp_path, "docs")

    assert [one.rule for one in problems] == ([rule] if rule else [])
    assert files == ({name: content} if not rule and not name.startswith(".") else {})


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(5 * 1024**3)


@pytest.mark.parametrize(
    ("put", "rule"),
    [
        (_sparse, "file-size"),
        (lambda path: path.symlink_to("/dev/zero"), "path-symlink"),
        (lambda path: os.mkfifo(path), "path-type"),
        (lambda path: path.mkdir(), "path-type"),
        (lambda path: path.write_bytes(b""), "yaml-empty"),
    ],
)
def test_file_that_would_hang_or_fill_the_memory(harbour: Path, put: Callable[[Path], None], rule: str):
    """A pipe, a device, a folder and a file of 5 GB are refused at once where a record should be."""
    put(harbour / "figures/odd.yml")

    problems = [f"{one.place} {one.rule}" for one in problems_of(harbour)]

    assert problems == [f"facts/figures/odd.yml:1:1 {rule}"]


def test_names_that_are_no_record_and_too_large(tmp_path: Path):
    """What is wrong with a name hides not that the file is too large, so that both are mended at once."""
    (tmp_path / "events").mkdir()
    (tmp_path / "events/Too_Large!.yml").write_bytes(b"a" * (256 * 1024 + 1))

    _, problems = find_files(tmp_path, "facts")

    assert [one.rule for one in problems] == ["id-charset", "file-size"]


def test_folder_with_the_name_of_a_file(tmp_path: Path):
    """What lies in a folder that is called like a single record is no record of any kind."""
    (tmp_path / "quality.json").mkdir()
    (tmp_path / "quality.json/x.yml").write_text("a: 1\n", "utf-8")

    found, problems = find_files(tmp_path, "facts")

    assert found == []
    assert [f"{one.place.path} {one.rule}" for one in problems] == ["facts/quality.json/x.yml path-folder"]


def test_lines_that_a_report_shows(tmp_path: Path):
    """Of the files that a report names, the ordinary ones are read once more; links and large ones are not."""
    for name, content in {"a.yml": "a: 1\n", "b.yml": "b: 1\n", "c.yml": "c" * 100}.items():
        (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "d.yml").symlink_to("/etc/passwd")
    named = {"facts/a.yml", "facts/c.yml", "facts/d.yml", "facts/e.yml", "../etc/passwd"}

    assert read_shown(tmp_path, "facts", named, 50) == {"facts/a.yml": b"a: 1\n"}
    assert read_shown(tmp_path, "facts", set(), 50) == {}


def test_receipts_behind_a_link(harbour: Path, tmp_path: Path):
    """`verify` writes and deletes nothing in a folder that a link leads to."""
    other = tmp_path / "other"
    (harbour / "receipts").rename(other)
    (other / "kept.json").write_text("{}", "utf-8")
    (harbour / "receipts").symlink_to(other)
    before = sorted(path.name for path in other.iterdir())

    done = run_footnoted(
        harbour.parent, "verify", "--facts", str(harbour), "--texts", str(tmp_path), "--today", "2026-11-22"
    )

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in other.iterdir()) == before
