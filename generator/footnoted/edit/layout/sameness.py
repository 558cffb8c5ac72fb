"""Whether two files say the same: judged by the reader of records, and once more by one like an editor's."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from footnoted.edit.layout.comments import comments_of
from footnoted.edit.layout.document import read_written
from footnoted.edit.layout.printed import opened
from footnoted.edit.layout.scalars import folded_spaces
from footnoted.load.tree import Items, Keys, Node, Scalar, read_tree
from footnoted.model.parts import Described
from footnoted.model.schema import FieldType, ListOf, Mention, Nested, Passage, Text, fields_of
from footnoted.problems import Problem, Severity, quoted

Path = tuple[str | int, ...]


class Loss(NamedTuple):
    """What a second file does not say as the first one does, and where the first one says it."""

    line: int
    column: int
    what: str


def loss_between(text: str, form: str, record: type[Any]) -> Loss | None:
    """The first thing that one file of a record says and another one does not, or None if both say the same.

    text   one that `read_tree` reads without an error.
    """
    before, after = _tree(text), _tree(form)
    assert before is not None
    if after is None:
        return Loss(1, 1, "it could not be read again")
    said, says = (dict(_of_mapping(tree, record, ())) for tree in (before, after))
    for at, one in said.items():
        if at not in says or says[at].text != one.text:
            what = quoted(".".join(map(str, at)))
            return Loss(one.line, one.column, f"{what} would say something else, or be lost")
    if said.keys() != says.keys() or not _editor_reads(form, after):
        return Loss(1, 1, "it would not say the same to every reader")
    kept = [opened(comment) for _, comment in _comments(form)]
    for line, comment in _comments(text):
        if opened(comment) not in kept:
            return Loss(line, 1, f"the comment {quoted(comment)} would be lost")
        kept.remove(opened(comment))
    return None


def _tree(text: str) -> Keys | None:
    problems: list[Problem] = []
    tree = read_tree(text.encode(), "", problems)
    return None if any(problem.severity is Severity.ERROR for problem in problems) else tree


def _comments(text: str) -> Iterator[tuple[int, str]]:
    """Line and words of every comment."""
    for at, comment in comments_of(text, read_written(text)):
        yield text.count("\n", 0, at) + 1, comment


def _editor_reads(text: str, tree: Keys) -> bool:
    """Whether a reader of YAML 1.2, as editors have one, finds the same keys and texts in the same order."""
    # It takes longer to import than to use, and most files have their form.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except YAMLError:
        return False
    return bool(_plain_node(root) == _plain(tree))


def _plain_node(node: Any) -> Any:
    if isinstance(node.value, str):
        return node.value
    if node.id == "mapping":
        return [(key.value, _plain_node(value)) for key, value in node.value]
    return [_plain_node(item) for item in node.value]


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Keys):
        return [(key, _plain(value)) for key, (_, value) in node.entries.items()]
    return [_plain(item) for item in node.items]


class _Said(NamedTuple):
    text: str
    line: int
    column: int


def _of_mapping(node: Keys, record: type[Any] | None, at: Path) -> Iterator[tuple[Path, _Said]]:
    """Every text of a mapping by its path; what two shapes of one value have in common has one path.

    An empty list or mapping counts as the text `[]` or `{}`.
    """
    fields = fields_of(record) if record is not None else {}
    if not node.entries:
        yield at, _Said("{}", node.line, node.column)
    for key, (_, value) in node.entries.items():
        yield from _of_value(value, fields[key].type if key in fields else None, (*at, key))


def _of_value(node: Node, type: FieldType | None, at: Path) -> Iterator[tuple[Path, _Said]]:
    match type:
        case ListOf() | Passage() if not isinstance(node, Items):
            item = type.item if isinstance(type, ListOf) else Text()
            yield from _of_value(node, item, (*at, 0))
        case Nested(_, shorthand) if shorthand and isinstance(node, Scalar):
            yield (*at, shorthand), _Said(folded_spaces(node.text), node.line, node.column)
        case _ if isinstance(node, Items):
            if not node.items:
                yield at, _Said("[]", node.line, node.column)
            inner = type.item if isinstance(type, ListOf) else None
            for place, part in enumerate(node.items):
                yield from _of_value(part, inner, (*at, place))
        case _ if isinstance(node, Keys):
            record = (
                type.record if isinstance(type, Nested) else Described if isinstance(type, Mention) else None
            )
            yield from _of_mapping(node, record, at)
        case _:
            assert isinstance(node, Scalar)
            yield at, _Said(folded_spaces(node.text), node.line, node.column)
