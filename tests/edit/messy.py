"""Records of every kind as people might write them: any order, any quotes, comments in odd places."""

from typing import Any

from hypothesis import strategies as st

from footnoted.model.kinds import KINDS, Kind
from footnoted.model.parts import Described
from footnoted.model.schema import FieldType, ListOf, Mention, Nested, Number, Passage, fields_of

WRITTEN = [kind for kind in KINDS.values() if kind.group != "generated"]

TEXTS = st.one_of(
    st.sampled_from(
        "NO no 22:04 010 0x1F 1e5 .5 -3.5 31 true ~ null 2025 2025-03-20 = << - -- --- ... # #5 a#b a:b : :a ?a"
        " [a] {a} &a *a !a |a >a 'a' \"a\" %a @a `a` , <a> \\n “a” it’s ’s é 和 🚢 a: ends:".split(" ")
    ),
    st.lists(
        st.sampled_from(
            "the harbour: #5 - 'said' \"so\" it's C:\\x ☕ \u00a0 a\u00a0b\tc 1.5 “yes” , ] }".split(" ")
        ),
        min_size=1,
        max_size=30,
    ).map(" ".join),
    st.integers(80, 120).map(lambda length: "x" * length),
)
COMMENTS = st.sampled_from(
    ["#", "# a note", "#note", "# key: value", "# - item", '# "', "# ☕\t tab", "#: a", "## b"]
)


class Messy:
    """Writes values with what `draw` decides; every comment it writes has a number of its own."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self.comments = 0

    def record(self, kind: Kind) -> str:
        lines = ["---"] if self._chance() else []
        lines += ["# yaml-language-server: $schema=elsewhere.json"] if self._chance() else []
        lines += self._above(0)
        lines += [""] if self._chance() else []
        lines += self._mapping(kind.record, self._draw(st.sampled_from([0, 0, 1])))
        return "\n".join([*lines, *self._above(4), ""])

    def _mapping(self, record: type[Any], column: int) -> list[str]:
        fields = fields_of(record)
        some = self._draw(st.lists(st.sampled_from(sorted(fields)), min_size=1, max_size=4, unique=True))
        lines: list[str] = []
        for key in some:
            lines += self._above(column)
            lines += self._value(f"{' ' * column}{key}:", fields[key].type, column)
        if self._chance():
            lines += self._value(f"{' ' * column}unheard_of:", Number(), column)
        return lines

    def _value(self, lead: str, type: FieldType, column: int) -> list[str]:
        match type:
            case ListOf(of) if self._chance(3):
                return self._list(lead, of, column)
            case ListOf(of):
                return self._value(lead, of, column)
            case Passage() if self._chance():
                return self._list(lead, Number(), column)
            case Nested(record, shorthand) if not shorthand or self._chance():
                return self._inner(lead, record, column)
            case Mention() if self._chance():
                return self._inner(lead, Described, column)
            case _:
                return self._text(lead, column)

    def _inner(self, lead: str, record: type[Any], column: int) -> list[str]:
        return [f"{lead}{self._beside()}", *self._above(column + 3), *self._mapping(record, column + 3)]

    def _list(self, lead: str, of: FieldType, column: int) -> list[str]:
        if isinstance(of, Nested | Mention | ListOf) or self._chance():
            lines = [f"{lead}{self._beside()}"]
            for _ in range(self._draw(st.integers(1, 3))):
                lines += self._above(column)
                lines += self._value(f"{' ' * (column + 1)}-", of, column + 1)
            return [*lines, *self._above(column + 2)]
        items = self._draw(st.lists(st.sampled_from(["a", '"b, c"', "'d'", "e f", "31"]), max_size=3))
        lines = [f"{lead} ["]
        for item in items:
            lines += self._above(column + 2)
            lines.append(f"{' ' * (column + 2)}{item},{self._beside()}")
        return [*lines, *self._above(column + 1), f"{' ' * (column + 1)}]{self._beside()}"]

    def _text(self, lead: str, column: int) -> list[str]:
        text = self._draw(TEXTS)
        inner = " " * (column + 2)
        match self._draw(
            st.sampled_from(["double", "single", "folded", "literal", "plain", "below", "nothing"])
        ):
            case "double":
                escaped = text.replace("\\", "\\\\").replace('"', '\\"')
                return [f'{lead} "{escaped}"{self._beside()}']
            case "single":
                doubled = text.replace("'", "''").replace(" ", f"\n\n{inner}", 1)
                return [f"{lead} '{doubled}'{self._beside()}"]
            case "folded":
                return [f"{lead} >{self._beside()}", *(f"{inner}{word}" for word in text.split(" ")), ""]
            case "literal":
                return [f"{lead} |-{self._beside()}", f"{inner}{text}"]
            case "below":
                return [f"{lead}{self._beside()}", *self._above(column), f'{inner}"a b"{self._beside()}']
            case "nothing":
                return [f"{lead}{self._beside()}"]
            case _:
                return [f"{lead} plain text", f"{inner}over lines{self._beside()}"]

    def _above(self, column: int) -> list[str]:
        some = self._draw(st.lists(COMMENTS, max_size=2)) if self._chance() else []
        lines = [f"{' ' * self._draw(st.integers(0, column + 2))}{self._numbered(one)}" for one in some]
        return [line for one in lines for line in ([one, ""] if self._chance() else [one])]

    def _beside(self) -> str:
        return f" {self._numbered(self._draw(COMMENTS), beside=True)}" if self._chance() else ""

    def _numbered(self, comment: str, beside: bool = False) -> str:
        self.comments += 1
        # Without a space it would look like the end of the text before it.
        return f"{comment.replace('#', '# ', 1) if beside else comment} c{self.comments}c"

    def _chance(self, of: int = 1) -> bool:
        """True as often as `of` to one."""
        return bool(self._draw(st.integers(0, of)))


@st.composite
def messy_records(draw: st.DrawFn) -> tuple[Kind, str, int]:
    """A kind, a file of it as somebody might write it, and how many comments are in it."""
    kind = draw(st.sampled_from(WRITTEN))
    messy = Messy(draw)
    return kind, messy.record(kind), messy.comments
