"""The examples beside each field are what the reader takes and refuses."""

import pytest

from footnoted.model.schema import Avoid
from schemas.as_editors_do import errors, parsed
from schemas.declared import Declared, declared_fields, faults_of

FIELDS = declared_fields()


@pytest.mark.parametrize("name", FIELDS)
def test_there_are_examples(name: str):
    """Each field shows what to write and what not to."""
    field = FIELDS[name].field

    assert field.guidance.endswith((".", "…"))
    assert field.good
    assert field.bad


@pytest.mark.parametrize(
    ("one", "written"), [(one, written) for one in FIELDS.values() for written in one.field.good]
)
def test_good_example(one: Declared, written: str):
    """The reader and the schema take what a field shows as good."""
    faults = faults_of(one.field.type, written)

    assert faults == []
    assert errors(one.pointer, parsed(f"value: {written}")["value"]) == []


@pytest.mark.parametrize(
    ("one", "written"),
    [
        (one, written)
        for one in FIELDS.values()
        for written in one.field.bad
        if not isinstance(written, Avoid)
    ],
)
def test_bad_example(one: Declared, written: str):
    """The reader refuses what a field shows as bad, if nothing else is said of it."""
    assert faults_of(one.field.type, written)


@pytest.mark.parametrize(
    ("one", "avoid"),
    [(one, avoid) for one in FIELDS.values() for avoid in one.field.bad if isinstance(avoid, Avoid)],
)
def test_example_to_avoid(one: Declared, avoid: Avoid):
    """What the reader alone can't refuse is shown with the reason why it is bad."""
    assert faults_of(one.field.type, avoid.written) == []
    assert avoid.because
