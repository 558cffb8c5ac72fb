"""Whether two files say the same: judged by the reader of records, and once more by an editor's."""

from collections.abc import Iterator
from typing import Any

from footnoted.edit.layout.comments import comments_of
from footnoted.edit.layout.document import read_written
from footnoted.edit.layout.printed import opened
from footnoted.edit.layout.scalars import folded_spaces
from footnoted.load.tree import Items, Keys, Node, Scalar
from footnoted.model.parts import Described
from footnoted.model.schema import FieldType, ListOf, Mention, Nested, Passage, Text, fields_of

Step = str | int


def texts_of(tree: Keys, record: type[Any]) -> dict[tuple[Step, ...], str]:
    """Every text of a record by its path; what two shapes of one value have in common has one path.

    An empty list or mapping counts as the text `[]` or `{}`.
    """
    return dict(_of_mapping(tree, record, ()))


def kept_comments(text: str) -> list[str]:
    """The words of all comments in no particular order, sorted."""
    return sorted(opened(comment) for _, comment in comments_of(text, read_written(text)))


def editor_reads(text: str, tree: Keys) -> bool:
    """Whether a reader of YAML 1.2, as editors have one, finds the same keys and texts in the same order."""
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


def _of_mapping(
    node: Keys, record: type[Any] | None, at: tuple[Step, ...]
) -> Iterator[tuple[tuple[Step, ...], str]]:
    fields = fields_of(record) if record is not None else {}
    if not node.entries:
        yield at, "{}"
    for key, (_, value) in node.entries.items():
        yield from _of_value(value, fields[key].type if key in fields else None, (*at, key))


def _of_value(
    node: Node, type: FieldType | None, at: tuple[Step, ...]
) -> Iterator[tuple[tuple[Step, ...], str]]:
    match type:
        case ListOf() | Passage() if not isinstance(node, Items):
            item = type.item if isinstance(type, ListOf) else Text()
            yield from _of_value(node, item, (*at, 0))
        case Nested(_, shorthand) if shorthand and isinstance(node, Scalar):
            yield (*at, shorthand), folded_spaces(node.text)
        case _ if isinstance(node, Items):
            if not node.items:
                yield at, "[]"
            item_type = type.item if isinstance(type, ListOf) else None
            for place, part in enumerate(node.items):
                yield from _of_value(part, item_type, (*at, place))
        case _ if isinstance(node, Keys):
            record = (
                type.record if isinstance(type, Nested) else Described if isinstance(type, Mention) else None
            )
            yield from _of_mapping(node, record, at)
        case _:
            assert isinstance(node, Scalar)
            yield at, folded_spaces(node.text)
