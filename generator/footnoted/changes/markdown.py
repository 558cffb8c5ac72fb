"""Foreign words in GitHub's Markdown, where nothing of them may act.

source   https://github.github.com/gfm/#code-spans
"""

import re

from footnoted.problems import line_of_output

_TICKS = re.compile("`+")


def code(text: str, limit: int = 300) -> str:
    """Foreign words as a code span, one line, at most `limit` characters of them.

    A code span is the only place in which GitHub neither pings `@somebody`, links `#1`, addresses and
    commits, nor reads HTML, images and other marks: what it adds to Markdown it adds to text, and leaves
    code alone. No sign has to be escaped in it, and none can end it but a run of backticks as long as
    the one that began it. So the fence is one longer than any run within.

    The span is safe wherever Markdown reads a line's inside: not at the beginning of a line, where other
    marks are looked for first, and not in a table, whose bars are found before code is.
    """
    # What can't be seen stands as an escape, and a line of a log is no command either.
    shown = line_of_output(text, limit) or " "
    fence = "`" * (max(map(len, _TICKS.findall(shown)), default=0) + 1)
    # Markdown takes one space off both ends, and reads a backtick at an end as part of the fence.
    odd = shown.strip(" ") and (shown[0] in "` " or shown[-1] in "` ")
    pad = " " if odd else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
