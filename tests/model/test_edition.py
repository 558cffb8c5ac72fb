"""Mappings that follow each other: what differs is known, and is all that differs."""

from hypothesis import given
from hypothesis import strategies as st

from footnoted.model.edition import Edition, unlike

KEYS = st.sampled_from("abcdef")
SOME = st.dictionaries(KEYS, st.builds(object))


@given(items=SOME, changes=SOME, others=SOME)
def test_what_differs(items: dict[str, object], changes: dict[str, object], others: dict[str, object]):
    """Found alike from what an edition knows, from two that do not follow each other, and from plain mappings."""
    before = Edition(items)
    known = {key: value for key, value in changes.items() if key in items}
    now = before.edited(known)
    later = now.edited({key: value for key, value in others.items() if key in items})

    assert dict(now) == {**items, **known}
    assert list(now) == list(items)
    assert sorted(unlike(before, now)) == sorted(known)
    assert sorted(unlike(before, later)) == sorted(unlike(dict(before), dict(later)))
    assert set(unlike(before, others)) == {
        key for key in {*before, *others} if before.get(key) is not others.get(key)
    }


def test_nothing_changed():
    """Without a change it is the same mapping, which differs from itself in nothing."""
    before = Edition({"a": object()})

    assert before.edited({}) is before
    assert unlike(before, before) == []
    assert not before.follows(before)
