"""Which regular expressions of ours take more than linear time, on every repeated sign and pair of signs.

Run by hand: `.venv/bin/python benchmarks/regexes.py`; it takes minutes. It prints each expression that
took over 50 ms for 50 kB, or over 8 times as long for 4 times the text; then how many it tried.
"""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

PACKAGES = [
    f"footnoted.{name}"
    for name in "problems text model load check verify link render export handwritten policy".split()
]
SIZE = 50_000
MOST_SIGNS = 18
CLASSES = {
    codes.CATEGORY_DIGIT: "0", codes.CATEGORY_NOT_DIGIT: "a", codes.CATEGORY_SPACE: " \n",
    codes.CATEGORY_NOT_SPACE: "a", codes.CATEGORY_WORD: "a_", codes.CATEGORY_NOT_WORD: " -",
}  # fmt: skip


class Used(NamedTuple):
    """An expression, and the methods of it that its module calls."""

    module: str
    pattern: re.Pattern[str]
    methods: frozenset[str]


def expressions() -> Iterator[Used]:
    """Every expression of the packages: compiled ones, and those in calls of `re`."""
    for name in PACKAGES:
        package = importlib.import_module(name)
        below = [one.name for one in pkgutil.walk_packages(getattr(package, "__path__", []), f"{name}.")]
        for module in map(importlib.import_module, (name, *below)):
            assert module.__file__ is not None
            calls = list(_calls(Path(module.__file__).read_text("utf-8")))
            for of, method, pattern in calls:
                if of == "re" and method != "compile" and isinstance(pattern, str):
                    yield Used(module.__name__, re.compile(pattern), frozenset({method}))
            for key, value in vars(module).items():
                methods = frozenset(method for of, method, _ in calls if of == key)
                for pattern in _within(value):
                    yield Used(module.__name__, pattern, methods or frozenset({"finditer", "fullmatch"}))


def _within(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        # Those of bytes look at how a file begins, and no further.
        yield from [value] if isinstance(value.pattern, str) else []
    elif isinstance(value, dict | tuple | list | frozenset):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _within(one)
    elif type(value).__module__.startswith("footnoted") and hasattr(value, "__dataclass_fields__"):
        for field in value.__dataclass_fields__:
            yield from _within(getattr(value, field))


def _calls(source: str) -> Iterator[tuple[str, str, Any]]:
    """What is called of which name, with the first argument if it is written out."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        ):
            first = node.args[0] if node.args else None
            value = first.value if isinstance(first, ast.Constant) else None
            yield node.func.value.id, node.func.attr, value


def signs(pattern: re.Pattern[str]) -> list[str]:
    """Signs that an expression names, rare ones and signs before letters, and one that it does not."""
    named = set(_named(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE | re.UNICODE)))
    ordered = sorted(named, key=lambda sign: (sign.isalpha(), sign))
    letters = [sign for sign in ordered if sign.isalpha()]
    others = [sign for sign in ordered if not sign.isalpha()][: MOST_SIGNS - 6]
    return [*others, *letters[:: max(1, len(letters) // 5)][:5], "\u2603"]


def _named(tree: Any) -> Iterator[str]:
    for part in tree:
        if isinstance(part, parser.SubPattern | list):
            yield from _named(part)
        elif isinstance(part, tuple) and len(part) == 2 and part[0] in (codes.LITERAL, codes.NOT_LITERAL):
            yield chr(part[1])
        elif isinstance(part, tuple) and len(part) == 2 and part[0] is codes.RANGE:
            yield from map(chr, part[1])
        elif isinstance(part, tuple) and len(part) == 2 and part[0] is codes.CATEGORY:
            yield from CLASSES.get(part[1], "")
        elif isinstance(part, tuple):
            yield from _named(part)


def seconds(used: Used, text: str) -> float:
    """Time of the processor to match a text as the program does: all of it, its beginning, or anywhere."""
    began = time.process_time()
    if "fullmatch" in used.methods:
        used.pattern.fullmatch(text)
    if "match" in used.methods:
        used.pattern.match(text)
    if used.methods - {"fullmatch", "match"}:
        for _ in used.pattern.finditer(text):
            pass
    return time.process_time() - began


def main() -> None:
    """Print the slow ones, with the slowest input of each."""
    tried = 0
    every = {(one.module, one.pattern.pattern): one for one in expressions()}
    for one in every.values():
        worst = (0.0, 0.0, "")
        alphabet = signs(one.pattern)
        for unit in [*alphabet, *map("".join, product(alphabet, repeat=2))]:
            tried += 1
            small, large = (unit * (size // len(unit)) for size in (SIZE // 4, SIZE))
            once = seconds(one, small)
            # Below, a ratio says nothing; and what is quadratic takes longer.
            if once > 0.002:
                four = seconds(one, large)
                worst = max(worst, (four, four / once, unit))
        took, ratio, unit = worst
        if took > 0.05 or ratio > 8:
            told = f"{one.module} {one.pattern.pattern[:70]!r} ({', '.join(sorted(one.methods))})"
            print(
                f"{took * 1000:8.1f} ms, 4 times the text {ratio:4.1f} times as long: {unit!r:10} {told}",
                flush=True,
            )
    print(f"{len(every)} expressions, {tried} inputs")


if __name__ == "__main__":
    main()
