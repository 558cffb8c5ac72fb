"""Records by what they share, made anew of a few changes."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from footnoted.link.shared import Key, Shared, differing

IDS = st.sampled_from("abcdef")
RECORDS = st.dictionaries(IDS, st.sets(st.sampled_from("xyz")).map(frozenset))


def keys_of(record: frozenset[str]) -> Iterator[Key]:
    return (("names", letter) for letter in record)


@given(before=RECORDS, now=RECORDS)
def test_after_changes(before: dict[str, frozenset[str]], now: dict[str, frozenset[str]]):
    """What is made of the difference is what is made of all, and the earlier one stays as it was."""
    before, now = dict(sorted(before.items())), dict(sorted(now.items()))
    first = Shared(before, keys_of)
    known = {letter: list(first.ids("names", letter)) for letter in "xyz"}

    second = first.after(now, differing(before, now))

    anew = Shared(now, keys_of)
    for letter in "xyz":
        assert list(second.ids("names", letter)) == list(anew.ids("names", letter))
        assert second.having("names", letter) == anew.having("names", letter)
        assert list(first.ids("names", letter)) == known[letter]


@given(before=RECORDS, now=RECORDS)
def test_what_differs(before: dict[str, frozenset[str]], now: dict[str, frozenset[str]]):
    """Each record that came, went or is another object, as it was and as it is."""
    before, now = dict(sorted(before.items())), dict(sorted(now.items()))

    expected = {
        id: [one[id] for one in (before, now) if id in one]
        for id in before.keys() | now.keys()
        if before.get(id) is not now.get(id)
    }
    assert differing(before, now) == expected
