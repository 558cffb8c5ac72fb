"""Lines that stand where YAML takes them for something else: too far left or right, or without their colon."""

import re
from collections.abc import Iterator

from footnoted.load.lines import Fault, Line, Seen, known_keys, line_of
from footnoted.problems import quoted

_UNSPACED = re.compile(r"([ \t]*(?:-[ \t]+)*)([a-z][a-z0-9_]*):(?!//)(\S.*?)[ \t\r]*")


def further_right(seen: Seen) -> Fault | None:
    """A line with a key that begins within the value above it."""
    line, number = line_of(seen.written(seen.line)), seen.above(seen.line)
    above = line_of(seen.written(number))
    if not seen.is_colon or line is None or above is None or not above.value or line.column <= above.column:
        return None
    message = (
        f"`{line.key}:` begins further right than `{above.key}:` above it, so it counts as part of that text"
    )
    if line.key in known_keys():
        better = line._replace(lead=" " * above.column).saying(line.value)
        return seen.fault(message, f"begin it below `{above.key}`: `{better}`")
    return seen.fault(
        message, f"if it is part of that text, put the whole text behind `{above.key}:` in double quotes"
    )


def space_after_colon(seen: Seen) -> Fault | None:
    """`key:value`, which is a text to YAML."""
    for number in _suspects(seen):
        match = _UNSPACED.fullmatch(seen.written(number))
        if match is not None and match[2] in known_keys():
            better = f"{match[1]}{match[2]}: {match[3]}"
            at = seen._replace(line=number, column=len(match[1]) + len(match[2]) + 2)
            message = f"a space is missing behind `{match[2]}:`"
            return at.fault(message, f"write `{better}`", {number: better})
    return None


def no_colon(seen: Seen) -> Fault | None:
    """A line that begins with the word of a key, and nothing behind it."""
    for number in _suspects(seen):
        written = seen.written(number)
        word, _, rest = written.strip().partition(" ")
        # More words are rather the next line of a text that was pasted.
        is_short = len(rest.split()) == 1 or broken_text(seen.lines, number) is None
        if line_of(written) is None and word in known_keys() and is_short:
            at = seen._replace(line=number, column=written.index(word) + len(word) + 1)
            better = f"{written[: at.column - 1]}:{written[at.column - 1 :].rstrip()}"
            return at.fault(f"there is no colon behind `{word}`", f"write `{better}`")
    return None


def broken_lines(seen: Seen) -> Fault | None:
    """A text that was pasted with its line breaks, so that its further lines begin too far left."""
    if seen.problem != "could not find expected ':'" and seen.problem != "did not find expected key":
        return None
    number = seen.begun_line if seen.problem.startswith("could not") else seen.line
    return broken_text(seen.lines, number)


def broken_text(lines: list[str], number: int, rule: str = "yaml-syntax") -> Fault | None:
    """The fault of a line without a key that seems to go on with the text above it; None if it does not.

    instead   the lines moved to the right, where each of them can be nothing else.
    """
    begins = text_begins(lines, number)
    above = line_of(lines[begins - 1]) if begins else None
    written = lines[number - 1] if number <= len(lines) else ""
    column = len(written) - len(written.lstrip())
    if (
        line_of(written) is not None
        or above is None
        or not above.value
        or above.comment
        or not written.strip()
    ):
        return None
    indent = " " * (above.column + (2 if above.key else 0))
    if column >= len(indent):
        return None
    moved = {at: f"{indent}{line.strip()}" for at, line in _going_on(lines, begins + 1) if line.strip()}
    is_sure = above.value[0] not in "\"'[{" and number in moved and all(map(_is_prose, moved.values()))
    of = f"`{above.key}`" if above.key else "the item"
    message = f"{quoted(written.strip())} has no key; it looks like more of the text of {of} on line {begins}"
    help = f"begin each line of that text with {len(indent)} spaces: `{indent}{written.strip()}`"
    if not all(map(_is_prose, moved.values())):
        help = f"{below_its_key(above)}: `{indent}{written.strip()}`"
    return Fault(number, column + 1, rule, message, help, moved if is_sure else {})


def text_begins(lines: list[str], number: int) -> int:
    """The nearest line above that begins a value; 0 if there is none."""
    number = min(number - 1, len(lines))
    while number > 0 and line_of(lines[number - 1]) is None:
        number -= 1
    return max(number, 0)


def below_its_key(line: Line) -> str:
    """How a text of several lines is written so that nothing in it has a meaning for YAML."""
    indent = line.column + (2 if line.key else 0)
    return f"write `{line.saying('>-').strip()}`, and all of the text below it with {indent} spaces before each line"


def _is_prose(line: str) -> bool:
    """Whether a line can be nothing but the rest of a text."""
    words = line.split()
    return (
        re.match(r"[\w(“„‘’.…]", words[0]) is not None
        and words[0] not in known_keys()
        and not re.search(r":(\s|$)|\s#", line)
    )


def _going_on(lines: list[str], number: int) -> Iterator[tuple[int, str]]:
    """Lines from `number` on that begin no key which any record has."""
    while number <= len(lines):
        line = line_of(lines[number - 1])
        if line is not None and (line.key in known_keys() or not line.key):
            return
        yield number, lines[number - 1]
        number += 1


def indentation(seen: Seen) -> Fault | None:
    """A line that begins where nothing can."""
    if seen.problem == "did not find expected <document start>":
        return _left_edge(seen)
    if seen.problem not in ("did not find expected key", "did not find expected '-' indicator"):
        return None
    written = seen.written(seen.line)
    column = len(written) - len(written.lstrip())
    starts = {
        len(line.lead): line
        for line in map(line_of, seen.lines[: seen.line - 1])
        if line is not None and line.key
    }
    if written.lstrip().startswith("- "):
        message = "a list item begins here, but no list does"
        return seen.fault(message, "put it below its key, two spaces further right than the key")
    if not starts:
        return None
    nearest = min(starts, key=lambda start: (abs(start - column), start))
    begins = f"{column} space{'' if column == 1 else 's'}"
    message = f"this line begins with {begins}, and no line above it that it could belong to does"
    better = f"{' ' * nearest}{written.strip()}"
    return seen.fault(message, f"begin it below `{starts[nearest].key}:`, with {nearest}: `{better}`")


def _left_edge(seen: Seen) -> Fault | None:
    if any(line.startswith("...") for line in seen.lines[: seen.line - 1]):
        return seen.fault("the record has ended before this line, at `...`", "delete the line `...`")
    first = seen.above(seen.line)
    message = "this line begins further left than the first one, so the record has ended before it"
    return seen.fault(message, f"begin the first one at the left edge too: `{seen.written(first).strip()}`")


def _suspects(seen: Seen) -> tuple[int, ...]:
    """The lines that may lack what makes them a key."""
    return (seen.begun_line, seen.above(seen.line)) if seen.context else (seen.above(seen.line),)
