"""A receipt that was changed by hand is refused as a whole, and nothing in it breaks the reading."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.load.receipts import read_quality, read_receipt
from footnoted.model.receipts import receipt_as_json, seal_of
from footnoted.problems import Place, Problem
from helpers import HARBOUR, rules_of

WRITTEN = (HARBOUR / "facts/receipts/herald-2025-03-20.json").read_bytes()
QUOTED = json.loads(WRITTEN)["quoted"]


def refused(content: bytes) -> tuple[str, Place]:
    """Message and place of the one problem that a receipt has."""
    problems: list[Problem] = []
    assert read_receipt(content, "facts/receipts/x.json", "x", problems) is None
    (problem,) = problems
    assert problem.rule == "inconsistent-receipt"
    return problem.message, problem.place


def sealed(change: Callable[[Any], None]) -> bytes:
    """The harbour's receipt with a change, and a seal that fits it."""
    plain = json.loads(WRITTEN)
    del plain["seal"]
    change(plain)
    return f"{json.dumps({**plain, 'seal': seal_of(plain)}, ensure_ascii=False, indent=1)}\n".encode()


def test_written_receipt():
    """What the program writes it reads, and writes again as it was; line ends of Windows do not matter."""
    problems: list[Problem] = []

    receipt = read_receipt(WRITTEN.replace(b"\n", b"\r\n"), "facts/receipts/x.json", "x", problems)

    assert problems == []
    assert receipt is not None
    assert receipt_as_json(receipt) == WRITTEN


@pytest.mark.parametrize(
    "content",
    [
        WRITTEN.replace(b'"quoted": ', b'"quoted": 1'),
        WRITTEN.replace(b'"start"', b'"word"', 1),
        WRITTEN.replace(b'"seal": "', b'"seal": "0'),
    ],
)
def test_changed_by_hand(content: bytes):
    """Any change leaves a seal that does not fit."""
    assert refused(content)[0] == "its seal does not fit: it was changed by hand"


def _segments_turned(plain: Any) -> None:
    proof = next(proof for proof in plain["proofs"] if len(proof["spans"]) > 1)
    proof["spans"].reverse()
    proof["gaps"] = ["words"]


CHANGES: list[tuple[Callable[[Any], None], str]] = [
    (lambda plain: plain.update(length=10), "a passage ends behind the end of its text"),
    (lambda plain: plain.update(length=True), "a number is missing"),
    (lambda plain: plain.update(length=1e3), "a number is missing"),
    (lambda plain: plain.update(quoted=1), f"it counts 1 quoted characters, its passages have {QUOTED}"),
    (lambda plain: plain.update(text_sha256="abc"), '"abc" is not in the form that the program writes'),
    (lambda plain: plain.update(note="x"), "the file is not as the program writes it"),
    (lambda plain: plain["proofs"].reverse(), "the file is not as the program writes it"),
    (lambda plain: plain["proofs"].append(plain["proofs"][0]), "two proofs are of one passage"),
    (lambda plain: plain.pop("proofs"), "the file is not as the program writes it"),
    (lambda plain: plain.update(proofs=None), "the file is not as the program writes it"),
    (lambda plain: plain["proofs"][0].update(spans=[]), "a passage has no length"),
    (lambda plain: plain["proofs"][0].update(spans=[[5, 5]]), "a passage has no length"),
    (lambda plain: plain["proofs"][0].update(spans=[[-5, 5]]), "a number is missing"),
    (lambda plain: plain["proofs"][0].update(opens=[]), "a passage does not have as many parts as it says"),
    (lambda plain: plain["proofs"][0].update(opens=["end"]), "a word in it is none that the program writes"),
    (lambda plain: plain["proofs"][0].update(opens=[{}]), "the file is not as the program writes it"),
    (lambda plain: plain["proofs"][0].update(alarms=[{"kind": "fire", "words": "x"}]), 'there is no alarm "fire"'),
    (lambda plain: plain["proofs"][0].update(fragment="text=<b>"), '"text=<b>" is not in the form that the program writes'),
    (lambda plain: plain["proofs"][0].update(verified="today"), '"today" is not in the form that the program writes'),
    (lambda plain: plain["proofs"][0].update(verified="2025-13-01"), "the file is not as the program writes it"),
    (lambda plain: plain["proofs"][0].update(lost=None), "a text is missing or too long"),
    (lambda plain: plain["proofs"][0].update(tool="x" * 3000), "a text is missing or too long"),
    (lambda plain: plain["proofs"][0].update(readings=[{"segment": 9, "at": 0, "word": "he", "means": "x", "within": True}]),
     "a reading is of a segment that is not there"),
    (_segments_turned, "the segments of a passage are not in the order of the text"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), CHANGES, ids=[message for _, message in CHANGES])
def test_sealed_again(change: Callable[[Any], None], message: str):
    """A seal that was made anew does not help what contradicts itself."""
    assert refused(sealed(change))[0] == message


def test_pronoun_that_was_read():
    """What a pronoun stands for is read, and written again as it was."""
    read = {"segment": 0, "at": 3, "word": "he", "means": "giorgia-meloni", "within": False}
    problems: list[Problem] = []

    receipt = read_receipt(
        sealed(lambda plain: plain["proofs"][0].update(readings=[read])),
        "facts/receipts/x.json",
        "x",
        problems,
    )

    assert problems == []
    assert receipt is not None
    assert [reading.means for proof in receipt.proofs.values() for reading in proof.readings] == [
        "giorgia-meloni"
    ]


CELL = {"kind": "figure", "operator": "negate", "passed": 1, "total": 2}
SCORES = {
    "facts": "0" * 64, "rules": "1" * 64, "seed": 1, "cells": [CELL], "honest": [CELL],
    "survivors": [{"fact": "a", "operator": "negate", "was": "b", "now": "c", "honest": False}],
    "measured": [1, 2], "inferred": [0, 2], "waived": [0, 2],
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({}, ""),
        ({"cells": [{**CELL, "passed": 3}]}, "more variants passed than there are"),
        ({"cells": [{**CELL, "passed": 0, "total": 0}]}, "more variants passed than there are"),
        ({"measured": [1]}, "the file is not as the program writes it"),
        ({"survivors": [{"fact": "a"}]}, "the file is not as the program writes it"),
    ],
)
def test_scores(changed: dict[str, Any], message: str):
    """Kept scores are read, or refused as a whole where they count what can't be."""
    problems: list[Problem] = []

    quality = read_quality(
        json.dumps({**SCORES, **changed}).encode(), "facts/quality.json", "quality", problems
    )

    assert [one.message for one in problems] == ([message] if message else [])
    assert (quality is None) == bool(message)


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [(b"", 1, 1), (b'{\n "a": }', 2, 7), (b"{} x", 1, 4), (b"\xef\xbb\xbf{}", 1, 1)],
)
def test_not_json(content: bytes, line: int, column: int):
    """What is not JSON is told where it ends to be."""
    assert refused(content) == ("this is not JSON", Place("facts/receipts/x.json", line, column))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"length": NaN}', '"NaN" is not a number'),
        (b'{"length": -Infinity}', '"-Infinity" is not a number'),
        (b'{"seal": 1, "seal": 2}', "a key stands in it twice"),
        (b"[" * 100_000, "the file is not as the program writes it"),
        (b'{"seal": ' * 50_000, "the file is not as the program writes it"),
        (b"\xff\xfe{", "the file is not as the program writes it"),
        (b'{"length": ' + b"9" * 10_000 + b"}", "the file is not as the program writes it"),
        (b"[]", "the file is not as the program writes it"),
        (b'"seal"', "the file is not as the program writes it"),
        (WRITTEN.replace(b"footnoted 0.1.0", b"\\ud800"), "the file is not as the program writes it"),
        (b"null", "the file is not as the program writes it"),
    ],
)
def test_hostile(content: bytes, message: str):
    """Numbers that are none, keys that stand twice, depth, other encodings and other shapes are refused."""
    assert refused(content)[0] == message


def test_huge_file(harbour: Path):
    """A receipt beyond all measure is not read."""
    (harbour / "receipts/herald-2025-03-20.json").write_bytes(b" " * (16 * 1024 * 1024 + 1))

    assert rules_of(harbour) == ["file-size"]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: (
    st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["seal", "proofs", "length", "quoted", "text_sha256", "spans", "gaps"]), inner)
)))  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_any_json(plain: Any):
    """Any JSON is a receipt or one problem, also with a seal that fits."""
    if isinstance(plain, dict):
        plain = {**plain, "seal": seal_of({key: value for key, value in plain.items() if key != "seal"})}

    refused(json.dumps(plain).encode())


@given(st.binary(max_size=50))
def test_any_bytes(content: bytes):
    """Any bytes are one problem, of the quality file too."""
    problems: list[Problem] = []
    refused(content)

    assert read_quality(content, "facts/quality.json", "quality", problems) is None
    assert [problem.rule for problem in problems] == ["unreadable-quality"]
