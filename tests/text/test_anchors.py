"""Ids of headings: stable, in ASCII, behind a prefix."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.anchors import Anchors, anchor_of


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What is known", "s-what-is-known"),
        ("Élysée & co.", "s-elysee-co"),
        ("__config", "s-config"),
        ("f-1", "s-f-1"),
        ("مصر", "s-60469db2"),
        ("Позиції 2025", "s-2025-"),
        ("日本", "s-"),
        ("!!!", "s-"),
    ],
)
def test_anchor(heading: str, anchor: str):
    """The words without accents, or a hash where ASCII has no letters for them; never one of the theme's ids."""
    assert anchor_of(heading).startswith(anchor)
    assert re.fullmatch(r"s-[a-z0-9]+(-[a-z0-9]+)*", anchor_of(heading))


def test_other_headings_move_no_anchor():
    """Headings of one name are numbered among themselves, and no other one changes that."""
    few, more = Anchors(), Anchors()

    assert [few(text) for text in ("مصر", "Same", "Same")] == [anchor_of("مصر"), "s-same", "s-same-2"]
    assert [more(text) for text in ("日本", "مصر", "Same", "New", "Same")][1:] == [
        anchor_of("مصر"),
        "s-same",
        "s-new",
        "s-same-2",
    ]


@given(st.text(max_size=100))
def test_any_heading(text: str):
    """Any heading has an id that is one."""
    assert re.fullmatch(r"s-[a-z0-9]+(-[a-z0-9]+)*", anchor_of(text))
    assert len(anchor_of(text)) < 80
