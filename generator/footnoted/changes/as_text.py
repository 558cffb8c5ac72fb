"""A difference as text, for a terminal or a log."""

from collections.abc import Sequence

from footnoted.changes.outline import Line, Section
from footnoted.problems import line_of_output, quotable

LONGEST = 1000


def sections_as_text(sections: Sequence[Section]) -> str:
    """Headings with their entries below them; one line where nothing differs."""
    if not sections:
        return "nothing differs"
    blocks = (
        "\n".join([section.heading, *(_line(line) for entry in section.entries for line in entry)])
        for section in sections
    )
    return "\n\n".join(blocks)


def _line(line: Line) -> str:
    told = "".join(
        piece if isinstance(piece, str) else quotable(piece.words, LONGEST) for piece in line.pieces
    )
    return line_of_output(f"{'  ' * (line.depth + 1)}{told}", 4 * LONGEST)
