"""Cures of values that are written in another form than their field takes."""

import re
from collections.abc import Callable, Set

from footnoted.edit.cures.places import text_at, with_text
from footnoted.load.lines import unwrapped
from footnoted.problems import Problem, Severity
from footnoted.text.amounts import read_amount
from footnoted.text.codes import COUNTRIES, CURRENCIES
from footnoted.text.edtf import read_date
from footnoted.text.reading import Unreadable

_TOLD = re.compile(r"write (-?[0-9][0-9.-]*(?: [a-z]+)?)(?:, with the digits .*)?")
# `1,000` is a thousand to some and one to others; so is `1.000`.
_DOUBTFUL = re.compile(r"-?[0-9]{1,3}[.,][0-9]{3}(?: [a-z]+)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?")


def bare(value: str) -> str:
    """A value without quotes that are part of it, and without the commas and semicolons of other formats."""
    value = value.rstrip(" ,;")
    first, inner, last = value[:1], value[1:-1], value[-1:]
    return unwrapped(value) or (
        inner.strip() if len(value) > 2 and first == last and first in "\"'`" else value
    )


def without_wrapping(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """With the bare value; around a name, where quotes are only warned of, they may be wanted."""
    return _with_value(text, problem, bare) if problem.severity is Severity.ERROR else None


def as_date(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """With the date that the message says to write."""
    return _with_value(text, problem, lambda value: _told(bare(value), read_date))


def as_amount(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """With the amount that the message says to write."""
    return _with_value(text, problem, lambda value: _told(bare(value), read_amount))


def as_code(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """With a code in the letter case that it has."""
    return _with_value(text, problem, lambda value: _code_meant(bare(value), problem.message))


def without_directive(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """Without the way to a passage that a browser has put behind an address."""
    return _with_value(text, problem, lambda value: bare(value).partition(":~:")[0].removesuffix("#"))


def _with_value(text: str, problem: Problem, meant: Callable[[str], str]) -> str | None:
    found = text_at(text, problem.place)
    value = meant(found.text) if found is not None else ""
    return with_text(text, found, value) if found is not None and value not in ("", found.text) else None


def _told(value: str, read: Callable[[str], object]) -> str:
    """The value if it can be read, else what its reader says to write if that has the same digits; or ""."""
    try:
        read(value)
    except Unreadable as fault:
        told = _TOLD.fullmatch(fault.help)
        same = told is not None and not _DOUBTFUL.fullmatch(value) and _have_same_digits(value, told[1])
        return told[1] if told is not None and same else ""
    return value


def _have_same_digits(written: str, told: str) -> bool:
    """Whether two values have the same digits in the same order, but for zeros as in `2025-3-5`."""
    ones, others = re.findall(r"\d+", written), re.findall(r"\d+", told)
    return [*map(int, ones)] == [*map(int, others)] or int("".join(ones)) == int("".join(others))


def _code_meant(value: str, message: str) -> str:
    if message.endswith("is not a SHA-256"):
        return value.lower()
    language = _LANGUAGE.fullmatch(value)
    if message.endswith("is not a language tag"):
        region = f"-{language[2].upper()}" if language is not None and language[2] else ""
        return f"{language[1].lower()}{region}" if language is not None else ""
    return value.upper() if value.upper() in COUNTRIES | CURRENCIES else ""
