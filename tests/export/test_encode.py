"""JSON in lines."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.export.encode import (
    file_of_item,
    harmless,
    head_of_item,
    item_of_file,
    laid_out,
    laid_out_file,
    lined_file,
)

TEXTS = st.text(st.characters(codec="utf-8"))
CONTENT: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=12,
)
HEADS = st.dictionaries(TEXTS, CONTENT, min_size=1, max_size=3)
ITEMS = st.lists(CONTENT, max_size=4)


@given(content=CONTENT)
def test_as_the_standard_encoder(content: Any):
    """The same text as Python's own encoder makes, with one space for each level."""
    assert laid_out(content) == json.dumps(content, ensure_ascii=False, indent=1)


@given(head=HEADS, name=TEXTS, items=ITEMS)
@settings(max_examples=50)
def test_file_of_many(head: dict[str, Any], name: str, items: list[Any]):
    """Item by item, it comes out as at once."""
    head.pop(name, None)
    if head:
        assert laid_out_file(head, name, iter(items)) == harmless(laid_out({**head, name: items}))


@given(*(st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS) | st.none(), min_size=1) for _ in range(3)))
@settings(max_examples=50)
def test_item_by_itself(head: dict[str, Any], item: dict[str, Any], more: dict[str, Any]):
    """An item as it stands in a file of many, put into a file of its own, comes out as if encoded for it."""
    item = {key: value for key, value in item.items() if key not in head} or {"\n   ": ["\n   "]}
    more = {key: value for key, value in more.items() if key not in {**head, **item}} or {"\n  }": "{"}

    alone = file_of_item(head_of_item(head), item_of_file(item), more)

    assert alone == harmless(laid_out({**head, **item, **more}))


def test_half_a_pair_of_surrogates():
    """What is no character has a form in JSON all the same, and reads back."""
    assert harmless(laid_out("a\ud800")) == b'"a\\ud800"\n'
    assert json.loads(harmless(laid_out("\udfff\ud800"))) == "\udfff\ud800"


@given(head=HEADS, name=TEXTS, items=ITEMS)
@settings(max_examples=50)
def test_file_of_lines(head: dict[str, Any], name: str, items: list[Any]):
    """With one item a line it holds the same, and is as harmless."""
    head.pop(name, None)
    if head:
        made = lined_file(head, name, iter(items)).decode()
        assert json.loads(made) == {**head, name: items}
        assert not set("<>&\u2028\u2029") & set(made)
        assert made.count("\n") == (len(items) + 2 if items else 1)


@given(content=CONTENT)
def test_harmless_within_a_page(content: Any):
    """No tag, reference or line can begin in it, and it reads back as it was."""
    data = harmless(laid_out(content)).decode()

    assert not set("<>&\u2028\u2029") & set(data)
    assert json.loads(data) == content
