"""A single text to the typed value that its field asks for."""

import re
from collections.abc import Callable
from typing import Any

from footnoted.load.lines import MAY_WRAP, unwrapped
from footnoted.model.schema import (
    Address,
    Choice,
    Date,
    Digest,
    FieldType,
    Flag,
    Language,
    Mention,
    Number,
    Prose,
    Reference,
    Text,
)
from footnoted.problems import did_you_mean, quotable, quoted
from footnoted.text.addresses import read_address
from footnoted.text.amounts import Amount, read_amount
from footnoted.text.codes import COUNTRIES, CURRENCIES
from footnoted.text.edtf import read_date
from footnoted.text.inline import read_inline
from footnoted.text.reading import Unreadable

_MAX_NAME = 120
"""Texts of fields that allow no more are names and phrases of ours; longer ones may be a source's words."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_SPACES = re.compile(r"[ \r\n]+")
_LONGEST_CODE = 3

TextReader = Callable[[str, list[Unreadable]], Any]
"""The typed value of a text as it stands in a file; the list takes what is odd about it and reads all the same.

errors   Unreadable.
"""


def text_reader_of(type: FieldType) -> TextReader:
    """How texts of a field are read; the field is none of lists or of keys."""
    value_of = _value_reader_of(type)
    is_text, is_name = isinstance(type, Text | Prose), isinstance(type, Text) and type.max_length <= _MAX_NAME

    def read(text: str, odd: list[Unreadable]) -> Any:
        if "\n" in text or "  " in text or "\r" in text:
            text = _SPACES.sub(" ", text)
        text = text.strip()
        if not text:
            raise Unreadable("type-empty", "there is no value", "write one, or leave the key out")
        if text[0] in MAY_WRAP:
            _look_at_quotes(text, is_text, is_name, odd)
        return value_of(text)

    def read_number(text: str, odd: list[Unreadable]) -> Amount:
        amount: Amount = read(text, odd)
        if amount.is_ambiguous:
            message = f"{quoted(amount.written)} may be read as {amount.written.replace('.', '')}"
            help = "write it without the point, or without the zeros after it"
            odd.append(Unreadable("number-ambiguous", message, help))
        return amount

    return read_number if isinstance(type, Number) else read


def _look_at_quotes(text: str, is_text: bool, is_name: bool, odd: list[Unreadable]) -> None:
    inner = unwrapped(text)
    if inner and not is_text:
        message = f"{quoted(text)} stands in typographic quotes, which count as letters of it"
        raise Unreadable("text-quotes", message, f"write {quotable(inner)}")
    if inner and is_name:
        message = f"the typographic quotes around {quoted(text)} are part of it, and readers see them"
        help = f"write {quotable(inner)} if they are only there to hold it together"
        odd.append(Unreadable("text-quotes", message, help))


def _value_reader_of(type: FieldType) -> Callable[[str], Any]:
    match type:
        case Text(max_length):
            return _text_reader(max_length)
        case Prose(max_length):
            return _prose_reader(max_length)
        case Number():
            return read_amount
        case Date():
            return read_date
        case Choice(words):
            return _choice_reader(words)
        case Flag():
            return _flag
        case Address():
            return read_address
        case Language():
            return _matching(_LANGUAGE, "is not a language tag", "write en, fr, uk … (BCP 47)")
        case Digest():
            return _matching(_DIGEST, "is not a SHA-256", "write its 64 digits, as sha256sum prints them")
        case Reference(kinds) | Mention(kinds):
            return _reference_reader(kinds)
        case _:
            raise AssertionError(type)


def _text_reader(max_length: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        if len(text) > max_length:
            message = f"the text has {len(text)} characters"
            raise Unreadable("text-length", message, f"use at most {max_length}")
        return text

    return read


def _prose_reader(max_length: int) -> Callable[[str], str]:
    text_of = _text_reader(max_length)

    def read(text: str) -> str:
        read_inline(text_of(text))
        return text

    return read


def _choice_reader(words: tuple[str, ...]) -> Callable[[str], str]:
    known = frozenset(words)

    def read(text: str) -> str:
        if text in known:
            return text
        message = f"{quoted(text)} is not one of the words for this key"
        help = did_you_mean(text, words) or f"write one of {', '.join(words)}"
        raise Unreadable("type-choice", message, help)

    return read


def _flag(text: str) -> bool:
    if text in ("true", "false"):
        return text == "true"
    raise Unreadable("type-choice", f"{quoted(text)} is neither true nor false", "write true or false")


def _matching(pattern: re.Pattern[str], message: str, help: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if pattern.fullmatch(text) is None:
            raise Unreadable("type-code", f"{quoted(text)} {message}", help)
        return text

    return read


def _reference_reader(kinds: tuple[str, ...]) -> Callable[[str], str]:
    """A reference as written; codes are upper case, so that `no` and `NO` don't both mean Norway."""
    codes = [codes for kind, codes in (("country", COUNTRIES), ("unit", CURRENCIES)) if kind in kinds]

    def read(text: str) -> str:
        if len(text) <= _LONGEST_CODE:
            for known in codes:
                if text not in known and text.upper() in known:
                    message = f"{quoted(text)} is a code in lower case"
                    raise Unreadable("type-code", message, f"write {text.upper()}")
        return text

    return read
