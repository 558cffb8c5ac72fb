"""Citations as other programs read them: each reader refuses what another program might read otherwise."""

import re
from typing import Any

import bibtexparser
import rispy
from jsonschema import Draft202012Validator
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from footnoted.link.citing.bibtex import bibtex
from footnoted.link.citing.citable import Citable, one_line
from footnoted.link.citing.csl import csl
from footnoted.link.citing.ris import ris
from outputs.invariants import strict_json

_COMMANDS = get_default_latex_context_db()
# It knows braces by another name, and takes the sign for a letter.
_COMMANDS.add_context_category(
    "signs",
    macros=[
        MacroTextSpec("textasciicircum", "^"),
        MacroTextSpec("textbraceleft", "{"),
        MacroTextSpec("textbraceright", "}"),
    ],
    prepend=True,
)
_tex = LatexNodes2Text(latex_context=_COMMANDS)

_VERBATIM = ("url", "date", "year", "month", "urldate")
_NAMES = ("author", "title")

_TEXT = {"type": "string", "minLength": 1}
_POINT = {
    "type": "array",
    "minItems": 1,
    "maxItems": 3,
    "prefixItems": [
        {"type": "integer", "minimum": 1, "maximum": 9999},
        {"type": "integer", "minimum": 1, "maximum": 12},
        {"type": "integer", "minimum": 1, "maximum": 31},
    ],
    "items": False,
}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": _POINT},
        "circa": {"type": ["string", "number", "boolean"]},
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
CSL_DATA = {
    "type": "array",
    "minItems": 1,
    "maxItems": 1,
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "type": {"enum": ["article-newspaper", "dataset", "document", "post", "report", "webpage"]},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"literal": _TEXT},
                    "required": ["literal"],
                    "additionalProperties": False,
                },
            },
            **dict.fromkeys(
                ("title", "container-title", "publisher", "genre", "version", "archive_location", "language", "note"), _TEXT
            ),
            "URL": {"type": "string", "pattern": "^https?://"},
            "issued": _DATE,
            "accessed": _DATE,
        },
        "required": ["id", "type", "title", "issued"],
        "additionalProperties": False,
    },
}  # fmt: skip
"""What we rely on of the schema of CSL data 1.0.2, and no other key than those of it that we write."""

_csl_data = Draft202012Validator(CSL_DATA)


def read_bibtex(text: str) -> dict[str, str]:
    """Kind, key and fields of the one entry, as TeX would print them.

    errors   AssertionError for anything that a reader would have to repair.
    """
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    assert len(library.blocks) == 1
    (entry,) = library.entries
    assert re.fullmatch("[a-z0-9-]+", entry.key)
    fields = {field.key: field.value for field in entry.fields}
    assert len(fields) == len(entry.fields)
    for name, value in fields.items():
        if name in _NAMES:
            assert value[0] + value[-1] == "{}"
            value = value[1:-1]
        if name not in _VERBATIM:
            assert value.count("{") == value.count("}")
            assert not re.search(r"(?<!\\)[%&#_$~^]|\\[{}]", value)
            value = _tex.latex_to_text(value)
        fields[name] = value
    return {"kind": entry.entry_type, "key": entry.key, **fields}


def read_ris(text: str) -> dict[str, Any]:
    """The one record.

    errors   AssertionError for anything that a reader would have to repair.
    """
    assert text.endswith("ER  - \r\n")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert [
        line
        for line in lines
        if not re.fullmatch(r"[A-Z][A-Z0-9]  - [^\x00-\x1f\x7f-\x9f\u2028\u2029]*", line)
    ] == []
    (record,) = rispy.loads(text)
    assert "unknown_tag" not in record
    assert re.fullmatch(r"[0-9]{4}/([0-9]{2})?/([0-9]{2})?/.*", record["date"])
    return dict(record)


def read_csl(text: str) -> dict[str, Any]:
    """The one item.

    errors   AssertionError for what is no CSL data, or could end the script or page around it.
    """
    data = strict_json(text)
    assert [error.message for error in _csl_data.iter_errors(data)] == []
    return dict(data[0])


def as_bibtex(of: Citable) -> dict[str, str]:
    """What `read_bibtex` reads of something, told from the thing itself."""
    known = of.issued.first_known
    fields = {
        "kind": "misc",
        "key": of.key,
        "author": one_line(of.author),
        "title": one_line(of.title),
        "howpublished": one_line(of.container) if of.container != of.author else "",
        "organization": one_line(of.publisher) if of.publisher != of.author else "",
        "type": one_line(of.genre),
        "version": of.version,
        "date": of.issued.written,
        "year": str(known[0]),
        "month": ["", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"][
            known[1] if len(known) > 1 else 0
        ],
        "url": of.url,
        "urldate": of.accessed.written if of.accessed else "",
        "language": of.language if of.language != "en" else "",
        "note": one_line(" ".join(of.notes)),
    }
    return {name: value for name, value in fields.items() if value or name == "title"}


def as_ris(of: Citable) -> dict[str, Any]:
    """What `read_ris` reads of something but its dates, told from the thing itself."""
    fields: dict[str, Any] = {
        "id": of.key,
        "authors": [one_line(of.author)] if of.author else [],
        "title": one_line(of.title),
        "secondary_title": one_line(of.container),
        "publisher": one_line(of.publisher),
        "type_of_work": one_line(of.genre),
        "edition": of.version,
        "year": str(of.issued.first_known[0]),
        "urls": [of.url] if of.url else [],
        "language": of.language,
        "notes": [one_line(note) for note in of.notes],
    }
    return {name: value for name, value in fields.items() if value or name == "title"}


def as_csl(of: Citable) -> dict[str, Any]:
    """What `read_csl` reads of something but its dates, told from the thing itself."""
    keys: dict[str, Any] = {
        "id": of.key,
        "type": of.sort,
        "author": [{"literal": of.author}] if of.author else [],
        "title": of.title,
        "container-title": of.container,
        "publisher": of.publisher,
        "genre": of.genre,
        "version": of.version,
        "URL": of.url,
        "archive_location": of.archived,
        "language": of.language,
        "note": " ".join(of.notes),
    }
    return {name: value for name, value in keys.items() if value}


def assert_reads_back(of: Citable) -> None:
    """Every value of something comes back from each of the three forms, and nothing else does."""
    assert read_bibtex(bibtex(of)) == as_bibtex(of)
    record, item = read_ris(ris(of)), read_csl(csl(of))
    for dates, read in (
        (("type_of_reference", "date", "access_date"), record),
        (("issued", "accessed"), item),
    ):
        for name in dates:
            read.pop(name, None)
    assert record == as_ris(of)
    assert item == as_csl(of)
