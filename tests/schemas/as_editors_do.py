"""YAML read as an editor reads it, and validated by the published schemas.

source   YAML 1.2.2, 10.3 (core schema); the parser is not ours, and no plain value means anything to it.
"""

import json
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from footnoted.schemas import published_schemas

SCHEMAS: dict[str, Any] = {name: json.loads(content) for name, content in published_schemas().items()}

_REGISTRY = Registry().with_resources(
    [(name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items()]
)
_CORE: tuple[tuple[str, Any], ...] = (
    ("null|Null|NULL|~|", lambda text: None),
    ("true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    ("[-+]?[0-9]+", int),
    ("0o[0-7]+", lambda text: int(text[2:], 8)),
    ("0x[0-9a-fA-F]+", lambda text: int(text[2:], 16)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?\.(inf|Inf|INF)", lambda text: float(text.replace(".", ""))),
    (r"\.(nan|NaN|NAN)", lambda text: float("nan")),
)


def parsed(text: str) -> Any:
    """The data that a document holds, by the core schema."""
    yaml = YAML(pure=True)
    yaml.version = "1.2"
    return _value(yaml.compose(text))


def errors(pointer: str, value: Any) -> list[ValidationError]:
    """What the schema at a pointer, `figure.json` or `figure.json#/properties/amount`, finds in a value."""
    validator = Draft202012Validator({"$ref": pointer}, registry=_REGISTRY)
    return sorted(validator.iter_errors(value), key=str)


def errors_of_file(path: Path, kind: str) -> list[str]:
    """What the schema of a kind finds in a file, each with its way to the value."""
    return [
        f"{path}: {error.json_path}: {error.message}"
        for error in errors(f"{kind}.json", parsed(path.read_text("utf-8")))
    ]


def _value(node: Any) -> Any:
    if isinstance(node, MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_value(item) for item in node.value]
    if isinstance(node, ScalarNode) and node.style is None:
        for form, read in _CORE:
            if re.fullmatch(form, node.value):
                return read(node.value)
    return None if node is None else node.value
