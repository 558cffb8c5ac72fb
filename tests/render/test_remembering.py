"""Parts that are printed once: for one thing and base, and for no other."""

import pytest

from footnoted.render import remembering
from footnoted.render.remembering import Memory


class Printer:
    """A macro that counts how often it prints."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *given: object) -> str:
        self.times += 1
        return " ".join(map(str, given))


def test_printed_once():
    """A thing is printed once for each base, with all that it is printed with."""
    memory, macro, thing, other = Memory(), Printer(), ("thing",), ("other",)

    printed = [memory.remembered(macro, base, thing, other) for base in ("../", "", "../", "")]
    assert printed == ["('thing',) ('other',) ../", "('thing',) ('other',) "] * 2
    assert macro.times == 2


def test_other_macro():
    """Two macros print one thing each in its own way."""
    memory, thing = Memory(), "x"

    assert [memory.remembered(macro, "", thing) for macro in (lambda *_: "a", lambda *_: "b")] == ["a", "b"]


def test_things_that_come_and_go():
    """A thing is never taken for another that stood in its place and is gone."""
    memory, macro = Memory(), Printer()

    printed = [memory.remembered(macro, "", [number]) for number in range(2000)]
    assert printed == [f"[{number}] " for number in range(2000)]


def test_many_things(monkeypatch: pytest.MonkeyPatch):
    """However many things there are, few are kept, and each is right."""
    monkeypatch.setattr(remembering, "_MOST_PARTS", 3)
    memory, macro, things = Memory(), Printer(), [(number,) for number in range(9)]

    printed = [memory.remembered(macro, "", thing) for thing in things * 2]
    assert printed == [f"{thing} " for thing in things * 2]
    assert len(memory._parts) <= 3
