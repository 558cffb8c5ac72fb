"""Receipts and the quality file: JSON that the program wrote, read with the same distrust as the rest."""

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from footnoted.model.quality import Cell, Quality, Survivor
from footnoted.model.receipts import Alarm, Proof, Reading, Receipt, receipt_text, seal_of
from footnoted.problems import Place, Problem, quoted

Made = TypeVar("Made", Receipt, Quality)


class Contradiction(Exception):
    """A generated file says what can't be, in words for people."""


_FAULTS = (ValueError, TypeError, KeyError, AttributeError, RecursionError)

DIGEST = re.compile(r"[0-9a-f]{64}")
GAPS = frozenset(
    ("list", "light", "aside", "words", "names", "clause", "speaker", "sentence", "paragraph", "other")
)
OPENS = frozenset(("start", "quote", "comma", "word"))
ALARMS = frozenset(("negator", "bound", "number", "question", "frame", "name", "unquoted"))
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TOOL = re.compile(r"[A-Za-z0-9 .+-]{1,60}")
FRAGMENT = re.compile(r"text=[A-Za-z0-9%._~,&=()!*'-]+")
"""Forms of the texts and words that the program writes; the schemas have them, too."""

MAX_TEXT = 2000


def read_receipt(content: bytes, path: str, id: str, problems: list[Problem]) -> Receipt | None:
    """The receipt that a file holds, or None with a problem if it contradicts itself."""

    def make(plain: Any) -> Receipt:
        receipt = _receipt(plain, id)
        # A key too many, or keys in another order, can't be the program's.
        if receipt_text(receipt, plain["seal"]) != content.decode("utf-8").replace("\r\n", "\n"):
            raise Contradiction("the file is not as the program writes it")
        return receipt

    # What is as the program writes it has no key twice and no number that is none, so that nothing has to be
    # told of each key; what is not so is read once more, for what to say.
    with suppress(*_FAULTS, Contradiction):
        return make(json.loads(content.decode("utf-8")))
    return _read(content, path, problems, "inconsistent-receipt", make)


def read_quality(content: bytes, path: str, id: str, problems: list[Problem]) -> Quality | None:
    """The quality file, or None with a problem if it is not one."""
    return _read(content, path, problems, "unreadable-quality", lambda plain: _quality(plain, id))


def _read(
    content: bytes, path: str, problems: list[Problem], rule: str, make: Callable[[Any], Made]
) -> Made | None:
    place, message = Place(path), ""
    try:
        return make(json.loads(content.decode("utf-8"), parse_constant=_refuse, object_pairs_hook=_unique))
    except json.JSONDecodeError as error:
        place, message = Place(path, error.lineno, error.colno), "this is not JSON"
    except Contradiction as error:
        message = str(error)
    except _FAULTS:
        message = "the file is not as the program writes it"
    cure = "verify" if rule == "inconsistent-receipt" else "check --mutate --write"
    problems.append(Problem(place, rule, message, f"delete the file and run `footnoted {cure}`"))
    return None


def _refuse(constant: str) -> Any:
    raise Contradiction(f"{quoted(constant)} is not a number")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise Contradiction("a key stands in it twice")
    return made


def _receipt(plain: Mapping[str, Any], id: str) -> Receipt:
    seal = plain["seal"]
    rest = {key: value for key, value in plain.items() if key != "seal"}
    if seal != seal_of(rest):
        raise Contradiction("its seal does not fit: it was changed by hand")
    proofs = {proof.passage: proof for proof in map(_proof, plain["proofs"])}
    receipt = Receipt(id, _matching(DIGEST, plain["text_sha256"]), _number(plain["length"]), proofs)
    if len(proofs) < len(plain["proofs"]):
        raise Contradiction("two proofs are of one passage")
    found = [proof for proof in proofs.values() if proof.lost is None]
    if any(end > receipt.length for proof in found for _, end in proof.spans):
        raise Contradiction("a passage ends behind the end of its text")
    if plain["quoted"] != receipt.quoted:
        raise Contradiction(
            f"it counts {plain['quoted']} quoted characters, its passages have {receipt.quoted}"
        )
    return receipt


def _proof(plain: Mapping[str, Any]) -> Proof:
    spans = tuple([(_number(start), _number(end)) for start, end in plain["spans"]])
    gaps, opens = tuple(plain["gaps"]), tuple(plain["opens"])
    if not spans or any([start >= end for start, end in spans]):
        raise Contradiction("a passage has no length")
    if any(
        [one[1] > other[0] for one, other, gap in zip(spans, spans[1:], gaps, strict=False) if gap != "other"]
    ):
        raise Contradiction("the segments of a passage are not in the order of the text")
    fragment = _matching(FRAGMENT, plain["fragment"])
    if len(gaps) != len(spans) - 1 or len(opens) != len(spans) or fragment.count("text=") != len(spans):
        raise Contradiction("a passage does not have as many parts as it says")
    if not (GAPS.issuperset(gaps) and OPENS.issuperset(opens)):
        raise Contradiction("a word in it is none that the program writes")
    readings = tuple([_reading(one, len(spans)) for one in plain["readings"]])
    alarms = tuple([_alarm(one) for one in plain["alarms"]])
    rivals = tuple([_text(one) for one in plain["rivals"]])
    lost = _day(plain["lost"]) if "lost" in plain else None
    verified, tool = _day(plain["verified"]), _tool(_text(plain["tool"]))
    digest = _matching(DIGEST, plain["passage"])
    return Proof(
        digest, spans, _one(gaps), _one(opens), alarms, readings, rivals, fragment, verified, tool, lost
    )


def _reading(plain: Mapping[str, Any], segments: int) -> Reading:
    segment, within = _number(plain["segment"]), plain["within"]
    if segment >= segments or not isinstance(within, bool):
        raise Contradiction("a reading is of a segment that is not there")
    return Reading(segment, _number(plain["at"]), _text(plain["word"]), _text(plain["means"]), within)


def _alarm(plain: Mapping[str, Any]) -> Alarm:
    if plain["kind"] not in ALARMS:
        raise Contradiction(f"there is no alarm {quoted(str(plain['kind']))}")
    return Alarm(plain["kind"], _text(plain["words"]))


def _quality(plain: Mapping[str, Any], id: str) -> Quality:
    return Quality(
        id=id,
        facts=_matching(DIGEST, plain["facts"]),
        rules=_matching(DIGEST, plain["rules"]),
        seed=_number(plain["seed"]),
        cells=tuple(_cell(cell) for cell in plain["cells"]),
        honest=tuple(_cell(cell) for cell in plain["honest"]),
        survivors=tuple(_survivor(one) for one in plain["survivors"]),
        measured=_share(plain["measured"]),
        inferred=_share(plain["inferred"]),
        waived=_share(plain["waived"]),
    )


def _cell(plain: Mapping[str, Any]) -> Cell:
    cell = Cell(
        _text(plain["kind"]), _text(plain["operator"]), _number(plain["passed"]), _number(plain["total"])
    )
    if not 0 < cell.total >= cell.passed:
        raise Contradiction("more variants passed than there are")
    return cell


def _survivor(plain: Mapping[str, Any]) -> Survivor:
    return Survivor(
        _text(plain["fact"]),
        _text(plain["operator"]),
        _text(plain["was"]),
        _text(plain["now"]),
        plain["honest"] is True,
    )


def _share(plain: list[Any]) -> tuple[int, int]:
    part, whole = map(_number, plain)
    return part, whole


def _number(value: Any) -> int:
    # A bool is an int to Python and none to people.
    if type(value) is not int or value < 0:
        raise Contradiction("a number is missing")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise Contradiction("a text is missing or too long")
    return value


def _day(value: Any) -> str:
    return _known_day(_text(value))


# Thousands of proofs have one day, one tool and few words: these are looked at once, and kept once.
@lru_cache(maxsize=1024)
def _known_day(text: str) -> str:
    day = _matching(DAY, text)
    date.fromisoformat(day)
    return day


@lru_cache(maxsize=256)
def _tool(text: str) -> str:
    return _matching(TOOL, text)


@lru_cache(maxsize=1024)
def _one(words: tuple[str, ...]) -> tuple[str, ...]:
    return words


def _matching(pattern: re.Pattern[str], value: Any) -> str:
    text = _text(value)
    if pattern.fullmatch(text) is None:
        raise Contradiction(f"{quoted(text)} is not in the form that the program writes")
    return text
