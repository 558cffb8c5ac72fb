"""Values as HTML: what templates and drawings print is what markupsafe's `escape` makes of it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from footnoted.render import escaping
from footnoted.render.escaping import filled, printed


class Word(str):
    """A text of a class of its own."""


@pytest.mark.parametrize(
    "value",
    ["plain", "<a href='x'>\"&amp;", "", 5, True, None, 1.5, Decimal("1E+3"), Word("<b>"), Markup("<b>&amp;</b>"), ("<",)],
)  # fmt: skip
def test_any_value(value: object):
    """A value of any type is printed as `escape` prints it, markup as it is, the second time too."""
    assert [printed(value), printed(value)] == [escape(value)] * 2


@given(st.text())
def test_any_text(text: str):
    """A text is escaped, also where markup of the same letters was printed before, and the other way round."""
    assert printed(Markup(text)) == text
    assert printed(text) == escape(text)
    assert printed(Markup(text)) == text


def test_many_texts(monkeypatch: pytest.MonkeyPatch):
    """However many texts there are, few are kept, and each is right."""
    monkeypatch.setattr(escaping, "_MOST_TEXTS", 3)
    kept = escaping._EscapedTexts()

    assert [kept[f"<{number}>"] for number in (*range(9), *range(9))] == [
        f"&lt;{number}&gt;" for number in (*range(9), *range(9))
    ]
    assert len(kept) <= 3


@pytest.mark.parametrize(
    ("html", "values", "expected"),
    [
        ("<b>{}</b>", ("<i>",), "<b>&lt;i&gt;</b>"),
        ("{}{}", ("{}", Markup("<i>")), "{}<i>"),
        ('<a b="{1}{0}{1}">', (1, '"'), '<a b="&#34;1&#34;">'),
        ("<hr>", (), "<hr>"),
    ],
)
def test_filled(html: str, values: tuple[object, ...], expected: str):
    """Each gap has its value, escaped, and the whole is markup; braces in a value are no gaps."""
    made = filled(html, *values)

    assert made == expected
    assert isinstance(made, Markup)


def test_too_few_values():
    """A gap without a value is a fault of the drawing."""
    with pytest.raises(IndexError):
        filled("<b>{} {}</b>", "one")
