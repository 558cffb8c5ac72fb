"""A text as the value of its field: what each kind of field takes, and what is told of any other."""

from pathlib import Path

import pytest

from footnoted.load.plain import Foreign, record_of
from footnoted.load.records import read_value
from footnoted.load.tree import read_tree
from footnoted.model.schema import Date, Digest, FieldType, Flag, Language, ListOf, Nested, Text
from footnoted.model.sources import Archived
from footnoted.model.vocabulary import Office
from helpers import problems_of, with_value


def value_of(written: str, type: FieldType) -> object:
    """The value of a field that is written so; None for one that can't be read."""
    tree = read_tree(f"key: {written}\n".encode(), "x", [])
    assert tree is not None
    _, node = tree.entries["key"]
    value, is_read = read_value(node, type)
    return value if is_read else None


@pytest.mark.parametrize(
    ("written", "type", "value"),
    [
        ('"  "', Text(), None),
        ('"a  b"', Text(), "a b"),
        ("true", Flag(), True),
        ("false", Flag(), False),
        ("yes", Flag(), None),
        ("fr", Language(), "fr"),
        ("French", Language(), None),
        ("0" * 64, Digest(), "0" * 64),
        ("0" * 63, Digest(), None),
        ("2025-03-20", Date(), "2025-03-20"),
        ("2025-02-30", Date(), None),
        ("[a, b]", ListOf(Text()), ("a", "b")),
        ("a", ListOf(Text()), ("a",)),
        ("[]", ListOf(Text()), None),
        ("[a, {b: c}]", ListOf(Text()), None),
        ("text", Nested(Archived), None),
        ("{url: no-address, captured: 2025-03-20}", Nested(Archived), None),
        ("{url: https://web.archive.org/x}", Nested(Archived), None),
    ],
)
def test_value_of_a_field(written: str, type: FieldType, value: object):
    """A field has one value or none: a part that can't be read leaves nothing of the whole."""
    found = value_of(written, type)

    assert getattr(found, "written", found) == value


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        (
            "passage",
            "a lock chamber",
            '"passage" here: it belongs to a citation: indent it below `citations:`, the first key behind `- `',
        ),
        ("citation", "herald-2025-03-20", '"citation" here: did you mean "citations"?'),
    ],
)
def test_key_of_a_citation_beside_it(harbour: Path, key: str, value: str, problem: str):
    """A key that belongs to a citation and stands beside it is told where to go, and not that there is none."""
    path = harbour / "figures/harbour-cost.yml"
    path.write_text(with_value(path.read_text("utf-8"), key, value), "utf-8")

    told = [one for one in problems_of(harbour) if one.rule == "schema-unknown-key"]

    assert [f"{one.message.removeprefix('there is no key ')}: {one.help}" for one in told] == [problem]


@pytest.mark.parametrize("phrases", [["a", 1], [None], [["a"]], "a", {"a": "b"}])
def test_data_that_no_record_becomes(phrases: object):
    """What is kept of a record becomes no record if one item of a list is of another kind."""
    with pytest.raises(Foreign):
        record_of(Office, {"id": "a", "label": "A", "phrases": phrases})
