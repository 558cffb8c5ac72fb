"""Cures of slips in words that only a few can be: keys, fixed words, ids."""

import re
from collections.abc import Iterator, Set

from footnoted.edit.cures.places import text_at, with_text
from footnoted.edit.cures.values import bare
from footnoted.load.lines import known_keys
from footnoted.model.kinds import KINDS
from footnoted.model.schema import Choice, ListOf, Nested, fields_of
from footnoted.problems import Problem

_NEAR = re.compile(r'did you mean "([^"]+)"\?')
_LEAST = 4
"""Shortest word in which one wrong letter leaves no doubt."""


def key_meant(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """With the one key that is spelt nearly so."""
    return _with_word(text, problem, known_keys())


def word_meant(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """With the one fixed word or record that is spelt nearly so."""
    return _with_word(text, problem, _choices() if problem.rule == "type-choice" else ids)


def is_slip(written: str, meant: str) -> bool:
    """Whether two words differ by letter case and hyphens, or by one letter of a word that has some.

    A digit is never a slip, nor a letter of a short word: `de-ready` is not `dk-ready`.
    """
    ones, others = _parts(written), _parts(meant)
    if len(ones) != len(others):
        return "".join(ones) == "".join(others)
    differing = [(one, other) for one, other in zip(ones, others, strict=True) if one != other]
    return not differing or (len(differing) == 1 and _differ_by_one(*differing[0]))


def _with_word(text: str, problem: Problem, known: Set[str]) -> str | None:
    found, near = text_at(text, problem.place), _NEAR.fullmatch(problem.help)
    if found is None or near is None:
        return None
    word = bare(found.text)
    # A word that is as near is a reason to ask.
    meant = {one for one in known if is_slip(word, one)} | {near[1]}
    return with_text(text, found, near[1]) if len(meant) == 1 and is_slip(word, near[1]) else None


def _parts(word: str) -> list[str]:
    return re.split("[ _-]+", word.casefold())


def _differ_by_one(one: str, other: str) -> bool:
    """Whether one letter was left out, put in, mistaken, or two were swapped."""
    if not (one.isalpha() and other.isalpha()) or min(len(one), len(other)) < _LEAST:
        return False
    if abs(len(one) - len(other)) == 1:
        short, long = sorted((one, other), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(one) != len(other):
        return False
    wrong = [at for at in range(len(one)) if one[at] != other[at]]
    return len(wrong) == 1 or (
        len(wrong) == 2 and wrong[1] == wrong[0] + 1 and one[wrong[0]] == other[wrong[1]]
        and one[wrong[1]] == other[wrong[0]]
    )  # fmt: skip


def _choices() -> frozenset[str]:
    return frozenset(
        word for kind in KINDS.values() if kind.group != "generated" for word in _words_of(kind.record)
    )


def _words_of(record: type) -> Iterator[str]:
    for field in fields_of(record).values():
        inner = field.type.item if isinstance(field.type, ListOf) else field.type
        if isinstance(inner, Choice):
            yield from inner.words
        elif isinstance(inner, Nested):
            yield from _words_of(inner.record)
