"""A difference as Markdown: a comment on a pull request.

What was contributed stands in code spans; see `markdown.py`.
"""

from collections.abc import Sequence

from footnoted.changes.markdown import code
from footnoted.changes.outline import Entry, Line, Section

MARK = "<!-- footnoted: what changes for readers -->"
"""The first line, by which the comment is found again."""

LIMIT = 60_000
"""In characters. GitHub takes 65,536; the rest is for what a workflow adds."""

_LINES = 40
_KEPT = 300


def sections_as_markdown(sections: Sequence[Section], limit: int = LIMIT) -> str:
    """A comment of at most `limit` characters; what does not fit is counted."""
    parts = [MARK, "## What changes for readers"]
    if not sections:
        parts.append("Nothing: no record and no page differs.")
    left = limit - sum(len(part) + 2 for part in parts)
    for i, section in enumerate(sections):
        # Each section after this one has room for its heading and its count at least.
        part = _section(section, left - _KEPT * (len(sections) - i - 1))
        parts.append(part)
        left -= len(part) + 2
    return "\n\n".join(parts) + "\n"


def _section(section: Section, room: int) -> str:
    heading = f"<summary>{section.heading}</summary>" if section.folded else f"### {section.heading}"
    before, after = (
        (f"<details>{heading}\n\n", "\n\n</details>") if section.folded else (f"{heading}\n\n", "")
    )
    left = room - len(before) - len(after) - len(_more(len(section.entries)))
    shown: list[str] = []
    for entry in section.entries:
        printed = _entry(entry)
        if len(printed) + 1 > left:
            break
        shown.append(printed)
        left -= len(printed) + 1
    if len(shown) < len(section.entries):
        shown.append(_more(len(section.entries) - len(shown)))
    return before + "\n".join(shown) + after


def _more(number: int) -> str:
    return f"- … and {number} more; `footnoted diff` tells all"


def _entry(entry: Entry) -> str:
    lines = [_line(line) for line in entry[:_LINES]]
    if len(entry) > _LINES:
        lines.append(f"  - … and {len(entry) - _LINES} more lines")
    return "\n".join(lines)


def _line(line: Line) -> str:
    words = "".join(piece if isinstance(piece, str) else code(piece.words) for piece in line.pieces)
    return f"{'  ' * line.depth}- {words}"
