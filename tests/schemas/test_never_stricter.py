"""What the reader takes, the schemas take: an editor never marks what a check lets pass."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from ruamel.yaml.error import YAMLError

from footnoted.load import load_corpus
from footnoted.model.schema import FieldType, ListOf, Mention, Nested, Reference
from helpers import AWKWARD, HARBOUR
from schemas.as_editors_do import errors, errors_of_file, parsed
from schemas.declared import declared_fields, faults_of

ROOT = Path(__file__).parents[2]

TYPES: dict[FieldType, str] = {one.field.type: one.pointer for one in declared_fields().values()}

EXAMPLES = sorted({written for one in declared_fields().values() for written in one.field.good})

VALUES = [
    "2025", "0001", "9999-12-31~", "2025-02-17/..", "1", "-3.50", "0.0", "31.5 trillion", "1e5", "0x1f", "0o7",
    "true", "True", "false", "null", "~", "Null", ".inf", ".NaN", "NO", "yes", "1:02:30", "12_000", "=", "é 😀",
    f"{'0' * 64}", f"{'1' * 30}e{'2' * 33}", f"{'x' * 120}", "a  b", "HTTPS://Herald.Example.com?q=#x", "EUR", "own",
]  # fmt: skip

SPACES = st.sampled_from(["", "", " ", "  ", "\n", "\r\n", "\t", "\u00a0", " \n "])


@st.composite
def written_values(draw: st.DrawFn) -> str:
    """A value as a file may spell it: as it is, or in double quotes with spaces around and within."""
    text = draw(st.sampled_from([*EXAMPLES, *VALUES]) | st.text(max_size=20))
    if draw(st.booleans()):
        return text
    spaced = draw(SPACES) + text.replace(" ", draw(st.sampled_from([" ", "  ", "\n"]))) + draw(SPACES)
    return json.dumps(spaced, ensure_ascii=False)


def is_unknowable(type: FieldType) -> bool:
    """Whether reading takes any words for an id, and only checking knows that no record can have it."""
    if isinstance(type, ListOf):
        return is_unknowable(type.item)
    return isinstance(type, Reference | Mention | Nested)


@given(written_values())
@settings(max_examples=200, deadline=None)
def test_single_values(written: str):
    """A value that the reader takes for a field of some type is valid by the field's schema."""
    assume("\n" not in written)

    taken = [type for type in TYPES if not is_unknowable(type) and not faults_of(type, written)]

    assume(taken)
    try:
        value = parsed(f"value: {written}")["value"]
    except YAMLError:
        # Tabs behind a plain value, for one: the two parsers differ in what YAML is.
        reject()
    for type in taken:
        assert errors(TYPES[type], value) == [], (type, written)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("it-ready", "position"),
        ("1a-2", "event"),
        ("IT", "country"),
        ('" IT\\n"', "country"),
        ("EUR", "unit"),
        ("percent", "unit"),
        ("own", "source"),
        ('"\\tunn-2025-03-20 "', "source"),
    ],
)
def test_ids(written: str, kind: str):
    """The id or code of a record is valid wherever one of its kind is referred to."""
    value = parsed(f"value: {written}")["value"]
    referring = [type for type in TYPES if isinstance(type, Reference | Mention) and kind in type.kinds]

    assert referring
    assert all(errors(TYPES[type], value) == [] for type in referring)


@pytest.mark.parametrize("facts", [ROOT / "facts", HARBOUR / "facts", AWKWARD / "facts"], ids=str)
def test_all_facts(facts: Path):
    """Every record that can be read is valid by the published schema of its kind."""
    corpus, _ = load_corpus(facts, facts.as_posix())
    files = [corpus.files[key] for key in corpus.records if corpus.files[key].kind.group != "generated"]

    found = [error for file in files for error in errors_of_file(Path(file.path), file.kind.name)]

    assert len(files) > 15
    assert found == []
