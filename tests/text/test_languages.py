"""What the word lists of the languages must keep, since a set can't tell what was written twice."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from footnoted.text import languages
from footnoted.text.languages import LANGUAGES

MODULES = sorted(Path(languages.__file__).parent.glob("[a-z]*.py"))


def written(module: Path) -> dict[str, list[str]]:
    """The phrases of each field of a language as its module writes them."""
    found: dict[str, list[str]] = {}
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        match node:
            case ast.keyword(
                arg=str(name), value=ast.Call(func=ast.Name(id=reader), args=[ast.Constant(value=str(text))])
            ) if reader in ("phrases", "classes"):
                lines = [
                    line.rpartition(":")[2] if reader == "classes" else line for line in text.splitlines()
                ]
                listed = [part.strip() for line in lines for part in line.split("|")]
                found[name] = [phrase for phrase in listed if phrase]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_nothing_is_listed_twice(module: Path):
    """A phrase stands once in a field, and so in one of its classes."""
    twice = {
        name: [phrase for phrase, times in Counter(listed).items() if times > 1]
        for name, listed in written(module).items()
    }

    assert {name: listed for name, listed in twice.items() if listed} == {}


@pytest.mark.parametrize("code", sorted(LANGUAGES))
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rising", "falling"),
        ("coming", "gone"),
        ("scheduled", "called_off"),
        ("pronouns", "neuter_pronouns"),
        ("negators", "denials"),
        ("negators", "affirmed"),
        ("months", "weekdays"),
    ],
)
def test_contraries(code: str, one: str, other: str):
    """No phrase says two things of which one excludes the other."""
    language = LANGUAGES[code]

    assert set(getattr(language, one)).isdisjoint(getattr(language, other))
