"""Cases of rules that no text on a page could show: links, sizes, encodings, depths, forged files.

For a rule whose case can be told in a few lines, write `Bad:` and `Good:` into its page instead.
"""

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cases.examples import spoil_receipt
from footnoted.model.quality import Quality, quality_as_json
from footnoted.schemas import published_schemas
from helpers import PROJECT, with_value

_COST = """subject: harbour-league
measure: cost
amount: 1.5 billion
unit: EUR
"""

Put = Callable[[Path], None]
"""Makes a project, the folder around `facts`, `docs` and `texts`, into a case."""


@dataclass(frozen=True, slots=True)
class Case:
    """What breaks a rule, and what is as near to it as can be and does not."""

    bad: Put
    good: Put


def _file(name: str, content: bytes | str) -> Put:
    def put(project: Path) -> None:
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    return put


def _untouched(project: Path) -> None:
    """The harbour facts as they are."""


def _link(project: Path) -> None:
    (project / "facts/countries/no.yml").symlink_to("de.yml")


def _pipe(project: Path) -> None:
    os.mkfifo(project / "facts/countries/no.yml")


def _allowing(mode: int) -> Put:
    return lambda project: (project / "facts/countries/de.yml").chmod(mode)


def _of_the_wire(key: str, value: str) -> Put:
    def put(project: Path) -> None:
        source = project / "facts/sources/wire-2025-03-20.yml"
        source.write_text(with_value(source.read_text("utf-8"), key, value), "utf-8")

    return put


def _text_of_the_wire(content: bytes) -> Put:
    def put(project: Path) -> None:
        (project / "texts/wire.txt").write_bytes(content)
        _of_the_wire("text_sha256", hashlib.sha256(content).hexdigest())(project)

    return put


def _counted_otherwise(project: Path) -> None:
    path = project / _RECEIPT
    path.write_text(path.read_text("utf-8").replace('"quoted": 401', '"quoted": 104'), "utf-8")


def _proved_elsewhere(project: Path) -> None:
    spoil_receipt(project / _RECEIPT, {"spans": ((31, 85),)})


def _record(lines: str) -> Put:
    return _file("facts/countries/it.yml", f"name: Italy\n{lines}\n")


_RECEIPT = "facts/receipts/herald-2025-03-20.json"
_PNG = b"\x89PNG\r\n\x1a\n"
_MOST = 256 * 1024
_GERMANY = b"name: Germany\n"
_SCORES = quality_as_json(Quality("quality", "0" * 64, "0" * 64, 0, (), (), (), (0, 0), (0, 0), (0, 0)))


def _schemas(changed: Mapping[str, bytes]) -> Put:
    def put(project: Path) -> None:
        folder = project / "facts/schema"
        folder.mkdir()
        for name, content in {**published_schemas(), **changed}.items():
            (folder / name).write_bytes(content)

    return put


def _in_form(form: str) -> Put:
    def put(project: Path) -> None:
        (project / "facts/figures/harbour-cost.yml").write_text(
            f"# Cheaper was not to be had.\n{_COST}", "utf-8"
        )
        (project / "form.yml").write_text(form, "utf-8")

    return put


BUILT: dict[str, Case] = {
    "code-change": Case(_file("Makefile", "all:\n"), _file("docs/notes.md", "# Notes\n")),
    "config-change": Case(
        _file("mkdocs.yml", f"{PROJECT}hooks: [facts/hook.py]\n"),
        _file("mkdocs.yml", f"{PROJECT}copyright: CC BY\n"),
    ),
    "config-tag": Case(
        _file("mkdocs.yml", f"{PROJECT}copyright: !ENV TOKEN\n"),
        _file("mkdocs.yml", f"{PROJECT}copyright: '!ENV TOKEN'\n"),
    ),
    "file-breaks-reader": Case(
        _file("facts/countries/de.yml", _GERMANY + b"# crash\n"),
        _file("facts/countries/de.yml", _GERMANY + b"# crashes\n"),
    ),
    "file-size": Case(
        _file("facts/countries/de.yml", _GERMANY + b"#" * (_MOST - len(_GERMANY) + 1)),
        _file("facts/countries/de.yml", _GERMANY + b"#" * (_MOST - len(_GERMANY))),
    ),
    "file-unreadable": Case(_allowing(0o000), _allowing(0o400)),
    "format-refused": Case(_in_form(_COST), _in_form(f"# Cheaper was not to be had.\n{_COST}")),
    "forged-receipt": Case(_proved_elsewhere, _untouched),
    "generated-edit": Case(_counted_otherwise, _file("facts/countries/no.yml", "name: Norway\n")),
    "inconsistent-receipt": Case(_counted_otherwise, _untouched),
    "md-complexity": Case(
        _file("docs/notes.md", "# Notes\n\n" + "A line of many.\n" * 1100),
        _file("docs/notes.md", "# Notes\n\n" + "A line of many.\n\n" * 1100),
    ),
    "path-depth": Case(
        _file("docs/a/b/c/d/e/f/g/h/i/notes.md", "Far down.\n"),
        _file("docs/a/b/c/d/e/f/g/h/notes.md", "Far down.\n"),
    ),
    "path-length": Case(
        _file(f"docs/{'long-' * 35}new.md", "Long.\n"),
        _file(f"docs/{'long-' * 35}ne.md", "Long.\n"),
    ),
    "path-shadow": Case(
        _file("docs/assets/images/favicon.png", _PNG),
        _file("docs/assets/images/quay.png", _PNG),
    ),
    "path-symlink": Case(_link, _file("facts/countries/no.yml", "name: Norway\n")),
    "path-type": Case(_pipe, _file("facts/countries/no.yml", "name: Norway\n")),
    "schema-stale": Case(_schemas({"figure.json": b"{}"}), _schemas({})),
    "text-bom": Case(
        _file("facts/countries/it.yml", "\ufeffname: Italy\n"),
        _file("facts/countries/it.yml", "name: Italy\n"),
    ),
    "text-encoding": Case(
        _file("facts/countries/it.yml", "name: Italy\naliases: [Italië]\n".encode("latin-1")),
        _file("facts/countries/it.yml", "name: Italy\naliases: [Italië]\n"),
    ),
    "text-line-end": Case(
        _file("facts/countries/it.yml", "name: Italy\r\n"), _file("facts/countries/it.yml", "name: Italy\n")
    ),
    "text-length": Case(
        _of_the_wire("url_unknown", "word " * 1639), _of_the_wire("url_unknown", "word " * 1638)
    ),
    "text-size": Case(
        _text_of_the_wire(b"a" * (10 * 1024 * 1024 + 1)), _text_of_the_wire(b"The talks go on.")
    ),
    "unreadable-quality": Case(
        _file("facts/quality.json", _SCORES.replace(b'"seed": 0', b'"seed": "a good one"')),
        _file("facts/quality.json", _SCORES),
    ),
    "yaml-depth": Case(
        _record(f"demonyms: {'[' * 16}Italian{']' * 16}"), _record(f"demonyms: {'[' * 15}Italian{']' * 15}")
    ),
    "yaml-events": Case(
        _record("demonyms:" + "\n  - Italian" * 20_000), _record("demonyms:" + "\n  - Italian" * 19_000)
    ),
    "yaml-tab": Case(_record("demonyms:\n\t- Italian"), _record("demonyms:\n  - Italian")),
}
"""By the rule that the bad one breaks."""
