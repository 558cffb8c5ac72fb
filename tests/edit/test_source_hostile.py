import os
from pathlib import Path

import pytest

from footnoted.edit.begun_source import begin_source
from footnoted.edit.page_markup import MAX_TAGS
from footnoted.edit.saved_page import MAX_BYTES, read_saved
from footnoted.load import load_corpus
from footnoted.problems import FootnotedError
from helpers import HARBOUR, run_footnoted

MANY = 50_000
DEEP = 20_000

READ = {
    "no title": b"<p>Some words.",
    "nothing": b"",
    "white space": b" \n\n ",
    "only a script": b"<html><script>alert(1)</script>",
    "deep": b"<html>" + b"<div>" * DEEP + b"Some words.",
    "deep and closed": b"<html>" + b"<b>" * DEEP + b"Some words." + b"</b>" * DEEP,
    "unclosed paragraphs": b"<html>" + b"<p>x" * DEEP,
    "unmatched ends": b"<html>" + b"</i></p>" * DEEP,
    "nested articles": b"<html>" + b"<article>x" * DEEP,
    "comments that never end": b"<html>Some words." + b"<!--" * MANY,
    "sections that never end": b"<html>Some words." + b"<![CDATA[" * MANY,
    "instructions that never end": b"<html>Some words." + b"<?" * MANY,
    "quotes that never end": b"<html>Some words." + b'<a x="' * MANY,
    "tags that never end": b"<html>Some words." + b"<a/" * MANY,
    "names without a value": b"<html>Some words." + b"<a b=" * MANY,
    "ends that never end": b"<html>Some words." + b"</" * MANY,
    "scripts that never end": b"<html>Some words." + b"<script>" * MANY,
    "titles that never end": b"<html>Some words." + b"<title></titl" * MANY,
    "attributes": b"<html><p " + b"a=1 " * MANY + b">Some words.",
    "entities": b"<html>" + b"&#x1F600;&lt;&nosuch;&" * MANY,
    "signs": b"<html>" + b"<" * MANY,
    "linked data that is none": b'<html><script type="application/ld+json">{"@type"</script>Some words.',
    "linked data that is deep": b'<html><script type="application/ld+json">'
    + b"[" * MANY
    + b"</script>Some words.",
    "linked data that is long": b'<html><script type="application/ld+json">['
    + b'{"@type":"Article","headline":"a"},' * MANY
    + b"1]</script>Some words.",
    "linked data of other types": b'<html><script type="application/ld+json">[null, 1, "a", {"@type": {"a": 1}},'
    b'{"@type": "Article", "headline": {"a": 1}, "datePublished": 20250320, "publisher": [[]], "url": []}]</script>',
    "meta of all kinds": b'<html lang=""><meta><meta property=og:title><meta name content><meta charset=none>'
    b"<link rel=canonical href><time datetime pubdate><h1></h1>Some words.",
    "an address of another kind": b'<html><link rel="canonical" href="https://[::1/">'
    b'<meta property="og:url" content="https://a@b.example/x">Some words.',
    "marks on a letter": b"<html>a" + "\u0301".encode() * MANY,
    "controls": "<html><title>a\x01\x1b[31m\x85b\u2028c\ufdd0\ue000</title>Some\x0c words.".encode(),
}

REFUSED = {
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "document": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    "page with a null": b"<html>a\0b",
    "letters of no encoding": b"<html><meta charset=utf-8>Z\xfcrich",
    "encoding that is none": b"<html><meta charset=rot13>Z\xfcrich",
    "encoding that runs something": b"<html><meta charset=unicode_escape>\\x\xff",
    "half of UTF-16": "<html>ü".encode("utf-16-le")[:-1],
    "mark of UTF-16 and no more": b"\xff\xfe<",
    "tags without number": b"<html>" + b"<i>" * (MAX_TAGS + 1),
    "size": b"<html>" + b" " * MAX_BYTES,
}


@pytest.mark.parametrize("name", READ)
def test_page_that_is_read(tmp_path: Path, name: str) -> None:
    """Whatever a page is made of, it gives a record with what it states, in the time that its length takes."""
    path = tmp_path / "page.html"
    path.write_bytes(READ[name])

    page = read_saved(path)
    record = begin_source(page, load_corpus(HARBOUR / "facts")[0])

    assert record.files[0].text.startswith("# yaml-language-server")
    assert ("text_sha256:" in record.files[0].text.replace("# text_sha256:", "")) == bool(page.text)
    assert not {"<", "\x1b", "\x01"} & set(record.files[0].text)


@pytest.mark.parametrize("name", REFUSED)
def test_page_that_is_refused(tmp_path: Path, name: str) -> None:
    """What is no page and no text is told in one line, with what to do."""
    path = tmp_path / "page.html"
    path.write_bytes(REFUSED[name])

    with pytest.raises(FootnotedError) as told:
        read_saved(path)

    assert '"' in str(told.value)
    assert "save" in str(told.value)


def test_pipe(project: Path) -> None:
    """A pipe is refused and not waited for."""
    os.mkfifo(project / "page.html")

    done = run_footnoted(project, "source", "page.html")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'footnoted: "page.html" is not an ordinary file\n'


def test_words_that_a_terminal_acts_on(project: Path) -> None:
    """What a page says reaches a terminal and a workflow's log as words and nothing else."""
    page = '<html><title>::set-output name=a::b \x1b[31m\u202e##[add-path]x</title><meta name="date" content="2025-03-20">'
    (project / "page.html").write_text(page, "utf-8")

    done = run_footnoted(project, "source", "page.html", "--set", "publisher=::error::\x1b[0m")

    assert not {"\x1b", "\u202e"} & set(done.stdout + done.stderr)
    assert not [line for line in (done.stdout + done.stderr).splitlines() if line.lstrip().startswith("::")]
    assert "##[" not in done.stdout + done.stderr
