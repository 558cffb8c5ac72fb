"""The projects that are spoilt: a small one, one that is hard to lay out, and one with every key of every kind."""

import json
from pathlib import Path
from typing import Any

from footnoted.model.kinds import KINDS_BY_RECORD
from footnoted.model.schema import FieldType, ListOf, Nested, Text, attribute_of, fields_of
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate
from fuzz.mutations import Files
from helpers import AWKWARD, HARBOUR, HOSTILE, PROSE
from outputs.records import filled

PAGE = f"""---
title: About [[it-ready]]
description: "A harbour: and more"
bare_values: These values are made up.
---
{PROSE}
Text with *emphasis*, `code`, [a link](x.md) and 33 ships.

- [[it-ready]]
  - [[herald-2025-03-20]]

> [[show: quotes]]

| [[harbour-cost]] | b |
|---|---|
| [[sum: harbour-cost, harbour-cost]] | `[[it-ready]]` |

```
[[it-ready]]
```

[[show: map]]
"""


def projects() -> tuple[dict[str, Files], dict[str, bytes]]:
    """The projects by name, and files of other collections that are put into them."""
    docs = {"docs/index.md": PAGE.encode(), "docs/more/page.md": PROSE.encode()}
    parts = {
        f"{folder.name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for folder in (HOSTILE, AWKWARD)
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".yml", ".md")
    }
    harbour, awkward = (_files(folder) | docs for folder in (HARBOUR, AWKWARD))
    return {"harbour": harbour, "awkward": awkward, "every key": _every_key() | docs}, parts


def _files(folder: Path) -> Files:
    return {
        f"{name}/{path.relative_to(folder / name).as_posix()}": path.read_bytes()
        for name in ("facts", "texts")
        for path in sorted((folder / name).rglob("*"))
        if path.is_file()
    }


def _every_key() -> Files:
    """Records of all kinds in which all keys are given, each by one line."""
    files: Files = {}
    for record in filled("harbour")[0].records.values():
        kind = KINDS_BY_RECORD[type(record)]
        if kind.group != "generated":
            path = kind.folder if kind.is_file else f"{kind.folder}/{record.id}.yml"
            lines = (f"{key}: {json.dumps(value)}\n" for key, value in _plain(record).items())
            files[f"facts/{path}"] = "".join(lines).encode()
    return files | {"texts/none.txt": b"A quiet night at the quay.\n"}


def _plain(record: Any) -> dict[str, Any]:
    return {
        key: _written(value, field.type)
        for key, field in fields_of(type(record)).items()
        if (value := getattr(record, attribute_of(key))) not in (None, ())
    }


def _written(value: Any, type_: FieldType) -> Any:
    """A value as people write it, not longer than reading lets it be."""
    match type_, value:
        case ListOf(item), _:
            return [_written(one, item) for one in value]
        case Nested(), _:
            return _plain(value)
        case Text(max_length), str():
            return value[-max_length:].strip()
        case _, Amount() | EdtfDate():
            return value.written
        case _, tuple():
            return list(value)
        case _, bool() | str():
            return value
    return _plain(value)
