"""Nothing that somebody contributed acts in a comment on GitHub."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from footnoted.changes.as_markdown import LIMIT, MARK, sections_as_markdown
from footnoted.changes.markdown import code
from footnoted.changes.outline import Entry, Foreign, Line, Section
from footnoted.problems import line_of_output
from outputs.payloads import PAYLOADS

OF_GITHUB = {
    "mention": "@octocat and @github/security",
    "issue": "#1 GH-1 harbour/facts#1",
    "commit": "0123456789abcdef0123456789abcdef01234567",
    "address": "https://evil.example/?q=1 www.evil.example x@evil.example",
    "emoji": ":tada: :octocat:",
    "alert": "> [!WARNING] > merge now",
    "task": "[ ] [x]",
    "math": "$`\\href{javascript:alert(1)}{x}`$ $$x$$ $x$",
    "mermaid": "```mermaid graph TD; A-->B; ```",
    "suggestion": "```suggestion x ```",
    "details": "</details></details><details open><summary>x</summary>",
    "comment-mark": MARK,
    "backtick": "`",
    "backticks": "a`b``c```d````e",
    "backticks-at-ends": "``x``",
    "backslash-backtick": "\\`x\\`",
    "table": "a | b \\| c || d",
    "delimiters": "---|---",
    "spaces": " x ",
    "newlines": "a\n\n# heading\n- item\r\n<b>",
    "command": "::error::gone ##[error]gone ::set-output name=x::y",
    "unseen": "a\u202eb\u200bc\x1b[2Jd\x00",
}
TEXTS = {**PAYLOADS, **OF_GITHUB}
READER = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def _flat(tokens: list[Token]) -> list[Token]:
    return [one for token in tokens for one in (token, *_flat(token.children or []))]


def _shown(text: str) -> str:
    return line_of_output(text, 300)


@pytest.mark.parametrize("name", TEXTS)
def test_code(name: str):
    """Any text is one code span that shows exactly it, in the middle of a line of a list."""
    tokens = _flat(READER.parse(f"- now: {code(TEXTS[name])} and so on\n  - was: {code(TEXTS[name])}\n"))

    assert [token.content for token in tokens if token.type == "code_inline"] == [_shown(TEXTS[name])] * 2
    assert {token.type for token in tokens if not token.type.startswith(("list", "bullet", "paragraph"))} == {
        "inline",
        "text",
        "code_inline",
    }


@given(st.text(alphabet=st.sampled_from("`\\ ab|<>*_[]()!&#@$~:\n-"), min_size=1, max_size=40))
def test_code_of_any_signs(text: str):
    """So is whatever can be made of the signs that Markdown reads."""
    tokens = _flat(READER.parse(f"- now: {code(text)}.\n"))

    assert [token.content for token in tokens if token.type == "code_inline"] == [_shown(text)]
    assert not {token.type for token in tokens} & {"html_inline", "html_block", "link_open", "image", "fence"}


def test_code_is_short():
    """A text without end is cut, and its span still ends."""
    span = code("`x" * 10_000)

    assert len(span) < 320
    assert span.startswith("`` `x`x")
    assert span.endswith("`x`… ``")


def _section(*texts: str, folded: bool = False) -> Section:
    entries: tuple[Entry, ...] = tuple(
        (Line(("changed: ", Foreign(text))), Line(("was: ", Foreign(text)), 1)) for text in texts
    )
    return Section("Facts", entries, folded)


@pytest.mark.parametrize("folded", [False, True])
def test_comment_holds_code_alone(folded: bool):
    """In a whole comment the only HTML is ours, and no word of others stands outside of code."""
    comment = sections_as_markdown([_section(*TEXTS.values(), folded=folded)])

    tokens = _flat(READER.parse(comment))
    html = [token.content.strip() for token in tokens if token.type in ("html_block", "html_inline")]
    ours = ["<details><summary>Facts</summary>", "</details>"] if folded else []
    assert html == [MARK, *ours]
    assert not {token.type for token in tokens} & {"link_open", "image", "fence", "table_open"}
    assert {token.content for token in tokens if token.type == "code_inline"} == set(
        map(_shown, TEXTS.values())
    )


def test_comment_is_not_too_long():
    """What does not fit is counted, later sections keep their place, and no span or fold is left open."""
    long = [f"{'`' * (i % 7)}{i} {'x' * 280}" for i in range(1000)]
    sections = [_section(*long, folded=i % 2 == 1) for i in range(40)]
    comment = sections_as_markdown([*sections, _section("last")])

    assert len(comment) <= LIMIT
    shown = len(re.findall(r"(?m)^- changed: ", comment)) - 1
    left_out = sum(map(int, re.findall(r"(?m)^- … and (\d+) more", comment)))
    assert shown > 50
    assert shown + left_out == 40_000
    assert "changed: `last`" in comment
    assert comment.count("<details>") == comment.count("</details>") == 20


def test_entry_without_end():
    """An entry with very many lines is cut, and says of how many."""
    lines = tuple(Line(("was: ", Foreign(str(i))), 1) for i in range(1000))
    comment = sections_as_markdown([Section("Facts", (lines, (Line(("next",)),)))])

    assert comment.count("was: ") == 40
    assert "  - … and 960 more lines\n- next\n" in comment


def test_nothing_differs():
    """A change that no reader sees has a comment that says so."""
    assert sections_as_markdown([]) == (
        f"{MARK}\n\n## What changes for readers\n\nNothing: no record and no page differs.\n"
    )
