"""Names found in texts by their first words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from footnoted.link.namings import Namings

PARTS = st.lists(st.sampled_from(["Al", "Al Ko", "Ko", "K", "é", "_", "-", " ", ".", "'s", "É"]), max_size=3)
NAMES = st.sets(PARTS.map("".join).filter(lambda name: name.strip() != ""), max_size=6)


@given(names=NAMES, text=st.lists(PARTS.map("".join)).map("".join))
def test_finds_what_a_pattern_of_all_names_finds(names: set[str], text: str):
    """The longest name at each place, where no letter or digit stands beside it, from left to right."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
    expected = [match.span() for match in pattern.finditer(text)] if names else []

    assert list(Namings(names).found_in(text)) == expected


def test_a_name_within_a_longer_one():
    """What stands within a name is not found again."""
    assert list(Namings(["League", "Harbour League"]).found_in("Harbour League")) == [(0, 14)]


def test_a_longer_name_that_goes_on_is_no_name():
    """Where a long name is cut off by more letters, the short one within it is found."""
    assert list(Namings(["Harbour", "Harbour League"]).found_in("the Harbour Leaguers")) == [(4, 11)]
