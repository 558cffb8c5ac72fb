"""YAML text to a tree of plain texts, each with its line and column.

Only libyaml's event stream is used: no constructor runs, no node graph is built, and the first
structural fault ends the file. There is no fallback to the pure-Python parser, whose verdicts differ.
source   YAML 1.1 as libyaml reads it, less anchors, aliases, tags, merge keys, directives and
         second documents.
"""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

import yaml
from yaml import MappingEndEvent, ScalarEvent, SequenceEndEvent

from footnoted.load.bounds import MAX_DEPTH, RECORD, Bounds
from footnoted.load.characters import Characters, decode
from footnoted.load.lines import Fault, in_quotes, known_keys, line_of
from footnoted.load.syntax import key_fault, syntax_fault
from footnoted.problems import FootnotedError, Place, Problem, quoted

_EATEN = re.compile(r"[ \t]+(#)[^ \t\r\n#!]")
# Without any of these in a file no text in it can have an anchor, a tag, an escape or an end that was lost.
_SIGNS = ("&", "*", "!", "\\", " #", "\t#")

if not yaml.__with_libyaml__:  # No test: the tests are run with what the lock names, which has it.
    raise FootnotedError("PyYAML was built without libyaml; install its binary wheel")


class Scalar(NamedTuple):
    """A text; `plain` when it stood without quotes."""

    text: str
    line: int
    column: int
    plain: bool


class Items(NamedTuple):
    """A list."""

    items: tuple["Node", ...]
    line: int
    column: int


class Keys(NamedTuple):
    """A mapping: each key with its own place and its value, in the order written."""

    entries: dict[str, tuple[Scalar, "Node"]]
    line: int
    column: int


Node = Scalar | Items | Keys


class _Refused(Exception):
    """The file can't be read further."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def _refused(mark: tuple[int, int], rule: str, message: str, help: str) -> _Refused:
    return _Refused(Fault(*mark, rule, message, help))


def read_tree(content: bytes, path: str, problems: list[Problem], bounds: Bounds = RECORD) -> Keys | None:
    """The mapping that a file holds, perhaps with problems, or None with at least one error."""
    text = decode(content, path, problems)
    if text is None:
        return None
    characters = Characters(text, path)
    tree = _read(text, path, characters, problems, bounds) if characters.readable else None
    problems += characters.problems()
    return tree


def cure_of(text: str) -> Mapping[int, str]:
    """Lines that let a file be read further, by number from 1; none where only people can tell."""
    try:
        _Reader(text, "", Characters("", "")).read()
    except _Refused as refusal:
        return refusal.fault.instead
    return {}


def _read(
    text: str, path: str, characters: Characters, problems: list[Problem], bounds: Bounds
) -> Keys | None:
    reader = _Reader(text, path, characters, bounds)
    try:
        tree = reader.read()
    except _Refused as refusal:
        line, column, rule, message, help, _ = refusal.fault
        problems.append(Problem(Place(path, line, column), rule, message, help))
        return None
    finally:
        problems += reader.problems
    return tree


class _Reader:
    """Takes events one by one, so that nothing behind the first structural fault is looked at.

    This is where a build spends most of its reading: what is asked of every event is asked in few steps.
    """

    def __init__(self, text: str, path: str, characters: Characters, bounds: Bounds = RECORD) -> None:
        self.path = path
        self._key = bounds.key
        self.text = text
        self.characters = characters
        self.problems: list[Problem] = []
        has_signs = any([sign in text for sign in _SIGNS])
        self._scalar: Callable[[Any], Scalar] = self._looked_at if has_signs else _scalar
        self._known = known_keys()
        take = yaml.CSafeLoader(text).get_event
        # Even `[?,?,?]` makes no more than two events of a letter: a short file needs no count.
        self._take: Callable[[], Any] = (
            take if 4 * len(text) < bounds.events else _counted(take, bounds.events)
        )

    @cached_property
    def lines(self) -> list[str]:
        """Those of the file."""
        return self.text.split("\n")

    def read(self) -> Keys:
        try:
            # Whatever character libyaml can't read is refused before: `characters` knows them all.
            return self._document()
        except yaml.MarkedYAMLError as error:
            raise _Refused(syntax_fault(error, self.lines)) from None

    def _document(self) -> Keys:
        self._take()  # stream start
        event = self._take()
        if isinstance(event, yaml.StreamEndEvent):
            raise _empty()
        self._check_directives(event)
        node = self._node(self._take(), 0)
        self._take()  # document end
        event = self._take()
        if isinstance(event, yaml.DocumentStartEvent):
            raise _refused(
                _mark(event),
                "yaml-multi-doc",
                "a second document begins here",
                "write one record a file, without ---",
            )
        if isinstance(node, Keys):
            return node
        if isinstance(node, Scalar) and not node.text:
            raise _empty()
        raise _refused(
            (node.line, node.column),
            "type-mismatch",
            "a record is a list of `key: value` lines",
            "begin with a key",
        )

    def _node(self, event: Any, depth: int) -> Node:
        if type(event) is ScalarEvent:
            return self._scalar(event)
        mark = _mark(event)
        _check_plain(event, mark)
        if depth >= MAX_DEPTH:
            raise _refused(
                mark,
                "yaml-depth",
                f"values are nested over {MAX_DEPTH} deep",
                "records are flat: check the brackets and the indentation",
            )
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(mark, depth)
        return self._keys(mark, depth)

    def _looked_at(self, event: Any) -> Scalar:
        made = _scalar(event)
        mark = (made.line, made.column)
        _check_plain(event, mark)
        if made.plain:
            self._check_eaten(event)
        elif event.style == '"':
            written = self.text[event.start_mark.index : event.end_mark.index]
            if "\\" in written:
                self.characters.add_decoded(made.text, written, *mark)
        return made

    def _items(self, mark: tuple[int, int], depth: int) -> Items:
        items = []
        while type(event := self._take()) is not SequenceEndEvent:
            items.append(self._node(event, depth + 1))
        return Items(tuple(items), *mark)

    def _keys(self, mark: tuple[int, int], depth: int) -> Keys:
        take, scalar, known = self._take, self._scalar, self._known
        entries: dict[str, tuple[Scalar, Node]] = {}
        while type(event := take()) is not MappingEndEvent:
            key = scalar(event) if type(event) is ScalarEvent else self._no_key(event)
            text = key.text
            if text not in known:
                self._check_key(key)
            if text in entries:
                first = entries[text][0]
                raise _refused(
                    (key.line, key.column),
                    "yaml-dup-key",
                    f"the key {quoted(text)} is already on line {first.line}",
                    "keep one of the two",
                )
            event = take()
            value = scalar(event) if type(event) is ScalarEvent else self._node(event, depth + 1)
            entries[text] = (key, value)
        return Keys(entries, *mark)

    def _check_key(self, key: Scalar) -> None:
        if self._key.fullmatch(key.text):
            return
        mark = (key.line, key.column)
        if key.text == "<<":
            raise _refused(mark, "yaml-merge", "merge keys hide what a record says", "write the keys out")
        raise _Refused(key_fault(key.text, mark, self.lines))

    def _no_key(self, event: Any) -> Scalar:
        mark = _mark(event)
        if isinstance(event, yaml.AliasEvent):
            _check_plain(event, mark)
        raise _refused(mark, "yaml-key", "a list or mapping can't be a key", "write a word before the colon")

    def _check_directives(self, event: Any) -> None:
        if event.version or event.tags or self.text.startswith("%"):
            raise _refused(
                _mark(event), "yaml-directive", "directives change how a file is read", "delete this line"
            )

    def _check_eaten(self, event: Any) -> None:
        """`title: Decision #5` loses its end without a word: a sharp right before text is a slip."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        match = _EATEN.match(rest)
        if match and event.value:
            place = Place(self.path, end.line + 1, end.column + match.start(1) + 1)
            message = f"all from here on is a comment; the value is {quoted(event.value)}"
            line = line_of(self.lines[end.line])
            value = in_quotes(line.value + line.comment) if line is not None else ""
            whole = f": `{line._replace(comment='').saying(value)}`" if line is not None else ""
            help = f"put a space after the # of a comment, or the whole value in quotes{whole}"
            self.problems.append(Problem(place, "yaml-inline-comment", message, help))


def _counted(take: Callable[[], Any], most: int) -> Callable[[], Any]:
    """The events, of which there may be so many and no more."""
    count = 0

    def counted() -> Any:
        nonlocal count
        event = take()
        count += 1
        if count > most:
            message = f"the file has over {most} values, up to here"
            raise _refused(_mark(event), "yaml-events", message, "write one record a file")
        return event

    return counted


def _scalar(event: Any) -> Scalar:
    start = event.start_mark
    # As `Scalar(…)` makes it, in half the time: there are dozens in a file.
    return _made(Scalar, (event.value, start.line + 1, start.column + 1, not event.style))


_made = tuple.__new__


def _check_plain(event: Any, mark: tuple[int, int]) -> None:
    """Refuse an alias, and a value with an anchor or a tag."""
    if isinstance(event, yaml.AliasEvent) or event.anchor:
        raise _refused(
            mark,
            "yaml-anchor",
            "anchors and aliases hide what a value is",
            "write the value out; quote a text that begins with & or *",
        )
    if event.tag:
        raise _refused(
            mark, "yaml-tag", f"{quoted(event.tag)} is a tag", "leave it out; quote a text that begins with !"
        )


def _empty() -> _Refused:
    return _refused((1, 1), "yaml-empty", "the file holds no record", "write its keys, or delete it")


def _mark(event: Any) -> tuple[int, int]:
    return (event.start_mark.line + 1, event.start_mark.column + 1)
