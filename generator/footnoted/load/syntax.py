"""Why a file is not YAML, in words for people who never heard of it, with the line to write instead.

libyaml says where it can't read on. What somebody meant mostly stands in that line, or in the one above.
"""

import re
from typing import Any

from footnoted.load.lines import Fault, Line, Seen, in_quotes, known_keys, line_of, unwrapped
from footnoted.load.misplaced import (
    below_its_key,
    broken_lines,
    broken_text,
    further_right,
    indentation,
    no_colon,
    space_after_colon,
    text_begins,
)
from footnoted.problems import quoted

_AT_ITS_BEGINNING = (
    "while scanning an alias", "while scanning an anchor", "while scanning a tag", "while scanning a block scalar",
)  # fmt: skip
_AT_A_SIGN = ("cannot start any token", "expected node content", "are not allowed in this context")
_TEXT_STARTS = "@`%*&!|>[]{},?:-#"


def syntax_fault(error: Any, lines: list[str]) -> Fault:
    """What is wrong at the place where libyaml stopped.

    error   a `yaml.MarkedYAMLError`.
    lines   those of the file.
    """
    mark = error.problem_mark or error.context_mark
    context = error.context_mark or mark
    (line, column), (begun_line, begun_column) = (
        (one.line + 1, one.column + 1) if one else (1, 1) for one in (mark, context)
    )
    written = [line.rstrip("\r") for line in lines]
    seen = Seen(written, line, column, begun_line, begun_column, error.context or "", error.problem or "")
    for look in _LOOKS:
        fault = look(seen)
        if fault is not None:
            return fault
    said = f"{seen.context}: {seen.problem}" if seen.context else seen.problem
    help = "check the indentation and the quotes; a text that holds `: ` or ` #` needs double quotes"
    return seen.fault(f"this can't be read as `key: value` (libyaml says: {said})", help)


def key_fault(key: str, mark: tuple[int, int], lines: list[str]) -> Fault:
    """What is wrong with a text before a colon that can't be a key.

    mark   its line and column, from 1.
    """
    number, column = mark
    written = lines[number - 1].rstrip("\r")
    before, behind = (
        written[: column - 1],
        written[column - 1 :].lstrip("\"'").removeprefix(key).lstrip("\"'"),
    )
    message = f"{quoted(key)} is not a key"
    meant = unwrapped(key) or key
    spaced = re.fullmatch(r"[-–—•*] *([a-z][a-z0-9_]*)", key)
    if spaced is not None and spaced[1] in known_keys():
        better = f"{before}- {spaced[1]}{behind}"
        return Fault(
            number,
            column,
            "yaml-key",
            f"no list item begins with {quoted(key)}",
            f"write `{better}`",
            {number: better},
        )
    word = re.sub(r"[ -]+", "_", meant).lower().rstrip(":")
    if word in known_keys():
        better = f"{before}{word}{behind}"
        return Fault(number, column, "yaml-key", message, f"write `{better}`", {number: better})
    broken = broken_text(lines, number, "yaml-key")
    if broken is not None:
        return broken
    item = line_of(written)
    if item is not None and not item.key:
        better = item.saying(in_quotes(item.value))
        return Fault(
            number,
            column,
            "yaml-key",
            message,
            f"quote a text that holds a colon: `{better}`",
            {number: better},
        )
    help = "keys are lower-case words: a-z, 0-9, _; quote a text that holds a colon"
    return Fault(number, column, "yaml-key", message, help)


def _tab(seen: Seen) -> Fault | None:
    written = seen.written(seen.line)
    indent = written[: len(written) - len(written.lstrip())]
    if "\t" not in indent:
        return None
    line = f"{indent.replace(chr(9), '  ')}{written.lstrip()}"
    return Fault(
        seen.line,
        written.index("\t") + 1,
        "yaml-tab",
        "a tab can't indent a line",
        f"write spaces, two for each step: `{line}`",
    )


def _brackets(seen: Seen) -> Fault | None:
    if seen.context not in ("while parsing a flow sequence", "while parsing a flow mapping"):
        return None
    bracket = "[" if seen.context.endswith("sequence") else "{"
    message = f"the {bracket} opened at {seen.begun_line}:{seen.begun_column} is not closed"
    help = f"close it, or put a comma before this; quote a text that begins with {bracket}"
    line = line_of(seen.written(seen.begun_line))
    if line is not None and line.value.startswith(bracket):
        help = f"{help}: `{line.saying(in_quotes(line.value))}`"
    return seen.fault(message, help)


def _quote_left_open(seen: Seen) -> Fault | None:
    if seen.problem != "found unexpected end of stream":
        return None
    begun = seen._replace(line=seen.begun_line, column=seen.begun_column)
    return _left_open(begun, seen.written(seen.begun_line)[seen.begun_column - 1])


def _left_open(seen: Seen, mark: str) -> Fault:
    """The fault of a quote that no other one closes."""
    line = line_of(seen.written(seen.line))
    message = f"the {mark} opened here is never closed"
    if line is None:
        return seen.fault(message, f"write {mark} where the text ends")
    inner = unwrapped(line.value)
    if inner:
        return _typographic(seen, line, inner)
    text = line.value[1:] if mark == '"' else line.value
    better = line.saying(in_quotes(text))
    return seen.fault(message, f"write {mark} where the text ends; if it ends here: `{better}`")


def _escape(seen: Seen) -> Fault | None:
    line = line_of(seen.written(seen.line))
    if seen.context != "while parsing a quoted scalar" or line is None:
        return None
    message = "a backslash in double quotes stands for a special letter, and this one for none"
    inner = line.value[1:-1] if line.value[-1:] == '"' else line.value[1:]
    double = inner.replace("\\", "\\\\")
    help = f"write `{line.saying(f'{chr(34)}{double}{chr(34)}')}`"
    return seen.fault(message, help)


def _beginning(seen: Seen) -> Fault | None:
    """A text that begins with a sign which YAML keeps for itself."""
    if seen.context in _AT_ITS_BEGINNING:
        seen = seen._replace(line=seen.begun_line, column=seen.begun_column)
    elif seen.is_colon or not seen.problem.endswith(_AT_A_SIGN):
        return None
    line = line_of(seen.written(seen.line))
    first = seen.written(seen.line)[seen.column - 1 : seen.column]
    if line is None or not line.value.startswith(first) or first not in _TEXT_STARTS:
        return None
    if first == "-" and line.value.startswith("- "):
        message = "a list can't begin behind a key"
        item = f"{' ' * (line.column + 2)}{line.value}"
        return seen.fault(message, f"end the line after `{line.key}:`, and write below it: `{item}`")
    if first in "|>" and re.match(r"[|>][-+]? ", line.value):
        message = f"behind {first} nothing may stand: it says that the text begins on the next line"
        return seen.fault(message, "put the text on a line of its own, two spaces further right")
    message = f"a text can't begin with {first} unless it is in quotes"
    better = line.saying(in_quotes(line.value))
    return seen.fault(message, f"write `{better}`", {seen.line: better} if line.key else {})


def _behind_the_end(seen: Seen) -> Fault | None:
    """Something stands behind a closing quote or bracket."""
    line = line_of(seen.written(seen.line))
    if (
        line is None
        or line.value[:1] not in ('"', "'", "[", "{")
        or seen.column <= line.column + len(line.key) + 3
    ):
        return None
    first, last = line.value[0], line.value[-1]
    closing = {"[": "]", "{": "}"}.get(first, first)
    if last in ",;" and line.value.count(closing) == 1 + (first == closing) and line.value[-2] == closing:
        better = line.saying(line.value[:-1])
        message = f"nothing may stand behind the closing {closing}"
        return seen.fault(message, f"write `{better}`", {seen.line: better})
    if first == last and first not in line.value[1:-1]:
        # It is the beginning of an earlier text that was taken for the end of it.
        return _left_open_above(seen, first)
    inner = line.value[1:-1] if _holds_all(line.value) else line.value
    better = line.saying(in_quotes(inner))
    message = f"the text goes on behind the {closing} that ends it"
    return seen.fault(
        message, f"put all of it in quotes: `{better}`", {seen.line: better} if line.key else {}
    )


def _left_open_above(seen: Seen, mark: str) -> Fault | None:
    for number in range(seen.line - 1, 0, -1):
        line = line_of(seen.written(number))
        if line is not None and line.value.startswith(mark) and line.value.count(mark) == 1:
            return _left_open(seen._replace(line=number, column=seen.written(number).index(mark) + 1), mark)
    return None


def _holds_all(value: str) -> bool:
    """Whether quotes stand around a whole text that has some of them inside, as in `'the city's'`."""
    first, inner, last = value[0], value[1:-1], value[-1]
    if first != last or first not in "\"'" or len(value) < 3:
        return False
    at = inner.index(first)
    return inner[:at][-1:] == " " or inner[at + 1 : at + 2].isalnum()


def _colon_in_text(seen: Seen) -> Fault | None:
    line = line_of(seen.written(seen.line))
    if not seen.is_colon or (line is not None and seen.column <= line.column + len(line.key) + 1):
        return None
    if line is None:
        begins = text_begins(seen.lines, seen.line)
        above = line_of(seen.written(begins))
        message = "a colon with a space behind it makes a key of what is before it"
        return seen.fault(message, below_its_key(above)) if above is not None else None
    inner = unwrapped(line.value)
    if inner:
        return _typographic(seen, line, inner)
    better = line.saying(in_quotes(line.value))
    message = f"{quoted(line.value)} holds a colon with a space behind it, which would make a key of what is before it"
    below = seen.written(seen.line + 1)
    goes_on = len(below) - len(below.lstrip()) > line.column and bool(below.strip())
    if goes_on:
        return seen.fault(message, below_its_key(line))
    return seen.fault(message, f"put it in quotes: `{better}`", {seen.line: better} if line.key else {})


def _typographic(seen: Seen, line: Line, inner: str) -> Fault:
    better = line.saying(in_quotes(inner))
    message = (
        f"{quoted(line.value)} stands in typographic quotes, and only straight ones hold a text together"
    )
    return seen.fault(message, f"write `{better}`", {seen.line: better})


_LOOKS = (
    _tab, _brackets, _quote_left_open, _escape, _beginning, _behind_the_end, _colon_in_text, further_right,
    space_after_colon, no_colon, broken_lines, indentation,
)  # fmt: skip
