"""Which Markdown costs more to convert than a page is worth: Python-Markdown takes quadratic time for some.

The limits are far above what people write; within them a page of 64 KiB takes about a second at worst.
"""

import re

from footnoted.problems import Place, Problem

FAULTS = {
    "md-depth": """A page nests lists or quotations more than 8 deep.

Markdown is read by recursion, and a line of a thousand hyphens would end the program. Nobody reads so deep a
list either: keep it flat, or give its parts headings.

Bad:
    # docs/notes.md
    > > > > > > > > > The quay is new.
Good:
    # docs/notes.md
    > The quay is new.
""",
    "md-complexity": """A page is too much work to convert.

Thousands of brackets, headings or code fences take minutes, since Markdown looks for the other end
of each. Divide the page, or the paragraph, in parts.
""",
}

MAX_DEPTH = 8
MAX_BLOCK = 16 * 1024
MAX_HEADINGS = 400
MAX_FENCES = 400
MAX_STEPS = 1_000_000
"""Each opening bracket is looked after up to the end of its block."""

_CONTAINERS = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]*)+")
_CONTAINER = re.compile(r"[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|>")
_INDENTED = re.compile(r"(?:[ ]{4}|\t){9}[ \t]*(?:[-*+]|\d{1,9}[.)]|>)[ \t]")


def complexity_problems(body: str, path: str, first_line: int) -> list[Problem]:
    """Why a page is not converted at all; empty for one that can be.

    body   the Markdown, which begins at `first_line` of its file.
    """
    problems: list[Problem] = []

    def report(line: int, rule: str, message: str, help: str) -> None:
        problems.append(Problem(Place(path, first_line + line), rule, message, help))

    lines = body.split("\n")
    for number, line in enumerate(lines):
        led = _CONTAINERS.match(line)
        if (led and len(_CONTAINER.findall(led[0])) > MAX_DEPTH) or _INDENTED.match(line):
            report(
                number, "md-depth", f"lists or quotations are nested over {MAX_DEPTH} deep", "keep them flat"
            )
            break
    for sign, what, limit in (
        ("#", "headings", MAX_HEADINGS),
        ("```", "fences", MAX_FENCES),
        ("~~~", "fences", MAX_FENCES),
    ):
        led_by = [number for number, line in enumerate(lines) if line.lstrip(" >").startswith(sign)]
        if len(led_by) > limit:
            report(
                led_by[limit], "md-complexity", f"the page has over {limit} {what}", "make two pages of it"
            )
    steps = 0
    begins = 0
    for block in re.split(r"(\n(?:[ \t\r]*\n)+)", body):
        if len(block) > MAX_BLOCK and block.strip():
            message = f"a paragraph or table has over {MAX_BLOCK} characters"
            report(begins, "md-complexity", message, "put an empty line into it")
        steps += (block.count("[") + block.count("<")) * len(block)
        if steps > MAX_STEPS:
            report(begins, "md-complexity", "the page has too many brackets", "make two pages of it")
            break
        begins += block.count("\n")
    return problems
