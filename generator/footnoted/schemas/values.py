"""What may stand behind one key, as JSON Schema.

An editor reads plain values by the core schema of YAML 1.2: `2025` is a number, `~` is nothing. Our reader
takes each as the text that it is, so a type lists whatever such a text may become. It also drops spaces at
both ends of a text and takes a line break for a space.
"""

import re
from typing import Any

from footnoted.load.records import MAX_ITEMS
from footnoted.model.parts import Described
from footnoted.model.schema import (
    MAX_TEXT,
    Address,
    Choice,
    Date,
    Digest,
    FieldType,
    Flag,
    Language,
    ListOf,
    Mention,
    Nested,
    Number,
    Passage,
    Prose,
    Reference,
    Text,
)
from footnoted.text.amounts import MAX_DIGITS, SCALES
from footnoted.text.codes import ID_PATTERN

Schema = dict[str, Any]

_ANY_SCALAR = ["string", "number", "boolean", "null"]
_SPACE = "[ \\r\\n]+"
_POINT = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?"
_HOST = "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"

DATE = f"{_POINT}(/({_POINT}|\\.\\.))?|\\.\\./{_POINT}"
ADDRESS = f"[Hh][Tt][Tt][Pp][Ss]?://{_HOST}([/?#]\\S*)?"
LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?"
DIGEST = "[0-9a-f]{64}"
ID = ID_PATTERN.pattern.replace("(?:", "(")


def schema_of(type: FieldType) -> Schema:
    """The schema of a type, without title and description."""
    match type:
        case Text(max_length) | Prose(max_length):
            return _text(max_length)
        case Passage():
            return _one_or_more(_text(MAX_TEXT))
        case Number():
            words = "|".join(SCALES)
            form = f"-?[0-9]{{1,{MAX_DIGITS}}}(\\.[0-9]{{1,{MAX_DIGITS}}})?({_SPACE}({words}))?"
            return _matching(form, "Digits, a point, a scale word: 30000, 31.5, 800 billion.", "number")
        case Date():
            years = {"minimum": 1, "maximum": 9999}
            return _matching(DATE, "A date: 2025-03-20, 2025-03, 2025.", "integer") | years
        case Choice(words):
            return {"anyOf": [{"enum": list(words)}, _matching("|".join(words))]}
        case Flag():
            return _matching("true|false", "true or false belongs here.", "boolean")
        case Address():
            return _matching(ADDRESS, "A web address belongs here: https://…")
        case Language():
            return _matching(LANGUAGE, "A language tag belongs here: en, fr, uk.")
        case Digest():
            # A hash may have digits only, with one e among them or none.
            return _matching(DIGEST, "The 64 digits of a SHA-256 belong here.", "number")
        case Reference(kinds, words):
            return _reference(kinds) | (
                {"defaultSnippets": [_snippet(word) for word in words]} if words else {}
            )
        case Mention(kinds):
            return {"anyOf": [_reference(kinds), reference_to(Described)]}
        case Nested(record, shorthand):
            nested = reference_to(record)
            return {"anyOf": [nested, _text(MAX_TEXT)]} if shorthand else nested
        case ListOf(item):
            return _one_or_more(schema_of(item))


def reference_to(record: type[Any]) -> Schema:
    """A reference to the part of the same file that describes a class."""
    return {"$ref": f"#/$defs/{name_of(record)}"}


def name_of(record: type[Any]) -> str:
    """What a class is called among the parts of a file."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", record.__name__).lower()


def completions(kind: str) -> Schema:
    """A reference to the list of ids of a kind."""
    return {"$ref": f"ids.json#/$defs/{kind}"}


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1, "maxItems": MAX_ITEMS}]}


def _text(max_length: int) -> Schema:
    if max_length == MAX_TEXT:
        return {"type": _ANY_SCALAR, "pattern": "\\S", "patternErrorMessage": "Some words belong here."}
    # Counted as the reader does: a run of spaces and line breaks is one character.
    character = "([ \\r\\n]+(?![ \\r\\n])|[^ \\r\\n])"
    form = f"^\\s*(?=\\S){character}{{1,{max_length}}}\\s*$"
    message = f"At most {max_length} characters belong here."
    return {"type": _ANY_SCALAR, "pattern": form, "patternErrorMessage": message}


def id_forms(kinds: tuple[str, ...]) -> list[str]:
    """The forms of what stands for a record of some kinds: codes first."""
    codes = ["[A-Z]{2}"] if "country" in kinds else ["[A-Z]{3}"] if "unit" in kinds else []
    return codes if kinds == ("country",) else [*codes, ID]


def _reference(kinds: tuple[str, ...]) -> Schema:
    forms = id_forms(kinds)
    if kinds != ("country",):
        message = "An id belongs here: small letters, digits and hyphens"
        message += {"[A-Z]{2}": "; or the code of a country", "[A-Z]{3}": "; or that of a currency"}.get(
            forms[0], ""
        )
    else:
        message = "The two capital letters of a country’s code belong here: IT"
    return _matching("|".join(forms), f"{message}.") | {"allOf": [completions(kind) for kind in kinds]}


def _matching(form: str, message: str = "", otherwise: str = "") -> Schema:
    """A text of a form; `otherwise` is what an editor may take it for."""
    return {
        "type": ["string", otherwise] if otherwise else "string",
        "pattern": f"^\\s*({form})\\s*$",
        **({"patternErrorMessage": message} if message else {}),
    }


def _snippet(word: str) -> Schema:
    return {"label": word, "body": word}
