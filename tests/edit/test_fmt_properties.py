"""The form of a record keeps whatever somebody wrote into it."""

import re
from typing import Any

from hypothesis import assume, given, settings

from edit.messy import messy_records
from footnoted.edit.layout import formatted
from footnoted.load.files import FoundFile
from footnoted.load.folders import Entry
from footnoted.load.records import read_record
from footnoted.load.tree import Items, Node, Scalar, read_tree
from footnoted.model.kinds import Kind
from footnoted.problems import Problem, Severity


@given(messy_records())
@settings(max_examples=300, deadline=None)
def test_data_and_comments_are_kept(messy: tuple[Kind, str, int]):
    """The form of a record is read as the same record with the same problems, has its comments, and is stable."""
    kind, text, comments = messy
    refusals: list[Problem] = []
    before = _read(text.encode(), kind)
    assume(before is not None)

    form = formatted(text.encode(), kind, "facts/x.yml", refusals)

    assert form is not None, [str(one) for one in refusals]
    assert _read(form, kind) == before
    assert formatted(form, kind, "facts/x.yml", refusals) == form
    told = form.decode()
    assert told.startswith("# yaml-language-server: $schema=")
    assert told.count("yaml-language-server") == 1
    assert [number for number in range(1, comments + 1) if told.count(f" c{number}c") != 1] == []


def _read(content: bytes, kind: Kind) -> Any:
    """What the reader of records makes of a file: the record, its problems, all of its texts; None if unreadable."""
    problems: list[Problem] = []
    tree = read_tree(content, "facts/x.yml", problems)
    if tree is None or any(one.severity is Severity.ERROR for one in problems):
        return None
    file = FoundFile(Entry("x", "x.yml", "facts/x.yml", 0), kind, "x")
    record, _ = read_record(tree, file, problems)
    return record, sorted((one.rule, one.message, one.help) for one in problems), sorted(_texts(tree))


def _texts(node: Node) -> list[str]:
    if isinstance(node, Scalar):
        return [re.sub(r"[ \r\n]+", " ", node.text).strip()]
    parts = node.items if isinstance(node, Items) else [value for _, value in node.entries.values()]
    return [text for part in parts for text in _texts(part)]
