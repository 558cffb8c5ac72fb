"""One schema for each kind of file below `facts/` that the program writes."""

from collections.abc import Iterable
from typing import Any

from footnoted.load.receipts import ALARMS, DAY, FRAGMENT, GAPS, MAX_TEXT, OPENS, TOOL
from footnoted.model.kinds import KINDS
from footnoted.model.ledger import LEDGERED_KINDS, Departure
from footnoted.model.quality import Cell, Survivor
from footnoted.model.receipts import Alarm, Proof, Reading
from footnoted.schemas.forms import closed, object_of
from footnoted.schemas.records import DIALECT, MADE_BY, object_of_record
from footnoted.schemas.values import DIGEST, ID, Schema, name_of, reference_to

GENERATED = tuple(kind.name for kind in KINDS.values() if kind.group == "generated")
"""The kinds of files that nobody writes by hand, in the order of `KINDS`."""

_COUNT: Schema = {"type": "integer", "minimum": 0}
_TEXT: Schema = {"type": "string", "maxLength": MAX_TEXT}
_DIGEST: Schema = {"type": "string", "pattern": f"^{DIGEST}$"}
_SHARE: Schema = {"type": "array", "prefixItems": [_COUNT, _COUNT], "items": False, "minItems": 2}
_PERCENT: Schema = {"type": "string", "pattern": "^[0-9]+\\.[0-9]{2}%$"}


def schema_of_generated(kind: str) -> Schema:
    """The schema of the files of a kind: `receipt`, `quality` or `ledger`."""
    return {
        "$schema": DIALECT,
        "$comment": MADE_BY,
        "title": kind.capitalize(),
        **{"receipt": _receipt, "quality": _quality, "ledger": _ledger}[kind](),
    }


def _receipt() -> Schema:
    proofs = {"type": "array", "items": reference_to(Proof)}
    described = _closed(
        "Proof that passages stand in a source’s text. A file below receipts/; its name is the source’s id.",
        text_sha256=_DIGEST,
        quoted=_COUNT,
        length=_COUNT,
        proofs=proofs,
        seal=_DIGEST,
    )
    day = {"type": "string", "pattern": f"^{DAY.pattern}$"}
    narrowed: dict[type[Any], Schema] = {
        Proof: {
            "passage": _DIGEST,
            "spans": {"type": "array", "items": _SHARE, "minItems": 1},
            "gaps": _words(GAPS),
            "opens": _words(OPENS),
            "fragment": {"type": "string", "pattern": f"^{FRAGMENT.pattern}$"},
            "verified": day,
            "tool": {"type": "string", "pattern": f"^{TOOL.pattern}$"},
            "lost": day,
        },
        Reading: {},
        Alarm: {"kind": {"enum": sorted(ALARMS)}},
    }
    return {**described, "$defs": _parts(narrowed)}


def _quality() -> Schema:
    cells = {"type": "array", "items": reference_to(Cell)}
    described = _closed(
        "What the checks notice of facts made wrong on purpose. The file quality.json.",
        facts=_DIGEST,
        rules=_DIGEST,
        seed=_COUNT,
        mutation_score=_PERCENT,
        acceptance_score=_PERCENT,
        measured=_SHARE,
        inferred=_SHARE,
        waived=_SHARE,
        cells=cells,
        honest=cells,
        survivors={"type": "array", "items": reference_to(Survivor)},
    )
    return {**described, "$defs": _parts({Cell: {"total": {"type": "integer", "minimum": 1}}, Survivor: {}})}


def _ledger() -> Schema:
    departure = object_of_record(Departure)
    fates = [{"required": [fate]} for fate in ("renamed", "retired", "erased")]
    return {
        "description": "Every id that was ever published. The file ledger.yml.",
        "type": "object",
        "patternProperties": {
            f"^{ID}$": {"anyOf": [{"enum": list(LEDGERED_KINDS)}, reference_to(Departure)]}
        },
        "additionalProperties": False,
        "$defs": {name_of(Departure): {**departure, "oneOf": fates}},
    }


def _closed(description: str, **properties: Schema) -> Schema:
    return closed(properties, list(properties), description)


def _words(words: Iterable[str]) -> Schema:
    return {"type": "array", "items": {"enum": sorted(words)}}


def _parts(narrowed: dict[type[Any], Schema]) -> Schema:
    """The schemas of some classes, with more of what is known of their keys."""
    parts = {name_of(part): object_of(part, {}) for part in narrowed}
    for part, known in narrowed.items():
        keys = parts[name_of(part)]["properties"]
        for key, value in keys.items():
            keys[key] = known.get(key, _TEXT if value == {"type": "string"} else value)
    return parts
