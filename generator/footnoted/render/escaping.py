"""Values as HTML: `printed` for templates, `filled` for drawings. Both say what markupsafe's `escape` says, sooner."""

from functools import cache
from string import Formatter

from markupsafe import Markup, escape

_MOST_TEXTS = 20_000


class _EscapedTexts(dict[str, str]):
    """Texts with their escaped form, since pages print the same ones again and again."""

    def __missing__(self, text: str) -> str:
        if len(self) >= _MOST_TEXTS:
            self.clear()
        escaped = str(escape(text))
        # Most texts have nothing to escape; then the one object is enough.
        self[text] = text if escaped == text else escaped
        return self[text]


_escaped = _EscapedTexts()


def printed(value: object) -> str:
    """The HTML of a value, to be joined with what stands around it: escaped, unless it is markup."""
    kind = type(value)
    if kind is str:
        return _escaped[value]  # type: ignore[index]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return str(value) if kind is int else escape(value)


def filled(html: str, *values: object) -> Markup:
    """The HTML with a value, escaped, in the place of each `{}`, or of `{0}` for the first.

    html   is written where this is called, in whole; a value stands in a text or between quotation marks.
    """
    pieces, order = _pieces(html)
    texts = [printed(value) for value in values]
    parts = list(pieces)
    parts[1::2] = [texts[index] for index in order]
    return str.__new__(Markup, "".join(parts))


@cache
def _pieces(html: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """What stands around the gaps, with an empty text for each, and which value comes into which."""
    pieces: list[str] = []
    order: list[int] = []
    for literal, field, _, _ in Formatter().parse(html):
        pieces.append(literal)
        if field is not None:
            pieces.append("")
            order.append(int(field) if field else len(order))
    if len(pieces) == 2 * len(order):
        pieces.append("")
    return tuple(pieces), tuple(order)
