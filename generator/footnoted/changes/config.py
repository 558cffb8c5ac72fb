"""What a change does to `mkdocs.yml`, seen without obeying it."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from footnoted.problems import Place, Problem, quoted

MAX_BYTES = 64 * 1024
MAX_DEPTH = 16

_HARMLESS = ("site_name", "site_description", "site_author", "copyright", "nav", "not_in_nav")
_OF_MAINTAINERS = "a maintainer proposes such changes; leave this file out of yours"


class _Unreadable(Exception):
    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        self.message, self.line, self.column = message, line, column
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class _Setting:
    """A key of the settings and what stands behind it, as a row of what the parser saw.

    tags   each with the key it stands under, and where.
    """

    line: int
    column: int
    seen: tuple[str, ...]
    tags: tuple[tuple[str, int, int], ...]


def judge_config(was: bytes, now: bytes, path: str = "mkdocs.yml") -> Iterator[Problem]:
    """A problem for each setting that runs or publishes something and differs, and for each tag in one that does.

    was, now   the file before and after; empty where there is none.
    """
    try:
        before, after = _read(was), _read(now)
    except _Unreadable as fault:
        place = Place(path, fault.line, fault.column)
        yield Problem(place, "config-change", fault.message, _OF_MAINTAINERS)
        return
    for key, setting in after.items():
        known = before.get(key)
        if known is not None and known.seen == setting.seen:
            continue
        for tag, line, column in setting.tags:
            message = f"the tag {quoted(tag)} would run or print something"
            yield Problem(Place(path, line, column), "config-tag", message, _OF_MAINTAINERS)
        if key not in _HARMLESS:
            message = f"{quoted(key)} says what runs or what is published"
            place = Place(path, setting.line, setting.column)
            yield Problem(place, "config-change", message, _OF_MAINTAINERS)
    for key in sorted(before.keys() - after.keys() - set(_HARMLESS)):
        message = f"{quoted(key)} is gone, which says what runs or what is published"
        yield Problem(Place(path), "config-change", message, _OF_MAINTAINERS)


def _read(content: bytes) -> dict[str, _Setting]:
    """The settings by key."""
    settings: dict[str, _Setting] = {}
    key: yaml.ScalarEvent | None = None
    seen: list[str] = []
    tags: list[tuple[str, int, int]] = []
    for event, depth in _events(content):
        line, column = _place(event)
        if depth == 1 and key is None and isinstance(event, yaml.NodeEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.tag is not None or event.value in settings:
                raise _Unreadable("a key stands twice, or is not a word", line, column)
            key, seen, tags = event, [], []
            continue
        tag = getattr(event, "tag", None)
        style = getattr(event, "implicit", "")
        seen.append(f"{type(event).__name__} {tag} {style} {getattr(event, 'value', '')}")
        if tag is not None:
            tags.append((tag, line, column))
        closes = isinstance(event, yaml.CollectionEndEvent)
        opens = isinstance(event, yaml.CollectionStartEvent)
        if key is not None and depth + opens - closes == 1:
            settings[key.value] = _Setting(*_place(key), tuple(seen), tuple(tags))
            key = None
    return settings


def _events(content: bytes) -> Iterator[tuple[yaml.Event, int]]:
    """What the parser sees, and how deep in mappings and lists. Nothing is made of it, aliases least of all."""
    if len(content) > MAX_BYTES:
        raise _Unreadable(f"the file is larger than {MAX_BYTES // 1024} KiB")
    depth = documents = 0
    try:
        for event in yaml.parse(content, Loader=yaml.CSafeLoader):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if isinstance(event, yaml.AliasEvent) or documents > 1 or getattr(event, "anchor", None):
                raise _Unreadable("anchors and second documents hide what a setting is", *_place(event))
            if not isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
                continue
            if depth == 0 and (not isinstance(event, yaml.MappingStartEvent) or event.tag is not None):
                raise _Unreadable("plain keys and values belong here", *_place(event))
            yield event, depth
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            # The parser itself ends the program when it has gone too deep.
            if depth > MAX_DEPTH:
                raise _Unreadable(f"values are nested more than {MAX_DEPTH} deep", *_place(event))
    except (yaml.YAMLError, ValueError) as fault:
        mark = getattr(fault, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise _Unreadable("the file is not YAML", line, column) from None


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
