"""Receipts: machine-made proof that a passage stands in its source's text, one file for each source."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from footnoted.problems import quoted

UNKNOWN = "?"
"""Stands for a speaker without a record: "said the minister", "he claimed", "the leaders came. They said"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Whom a pronoun of a passage means.

    segment, at   which segment of the passage, and the offset of the pronoun in its folded form.
    means         a record's id; UNKNOWN for several people without one, with whom a segment of the passage opens
                  the sentence before.
    within        the name stands in the passage itself, so that readers need no help.
    """

    segment: int
    at: int
    word: str
    means: str
    within: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """What the context guard found, and the words.

    kind   `negator`, `bound`, `number`, `question`, `frame` (part of what is only said, supposed or quoted),
           `name` (part of a longer name) or `unquoted` (a quote's words without quotation marks).
    """

    kind: str
    words: str

    @property
    def message(self) -> str:
        """What is wrong, for whoever wrote the passage."""
        if self.kind == "unquoted":
            return f"{quoted(self.words)} does not stand between quotation marks in the text"
        return f"{quoted(self.words)} stands beside this passage and may turn it round"

    @property
    def cure(self) -> str:
        """What to do where no wider passage is known."""
        if self.kind == "unquoted":
            return (
                "quote what the text quotes; or say under `context:` how it shows that these words were said"
            )
        return "take it into the passage, or say under `context:` why it does not"


@dataclass(frozen=True, slots=True)
class Proof:
    """That one passage stands in the source's text.

    passage     SHA-256 of the segments, see `digest_of`.
    spans       start and end of each segment in the text, in code points of its NFC form; for a
                quote the segments of its words come first.
    gaps        what lies between a segment and the next: `list` (names only), `light` (auxiliaries,
                adverbs, of what body), `aside` (between commas), `words`, `names` (somebody else is
                named), `clause`, `speaker` (somebody else speaks), `sentence`, `paragraph`; `other`
                between a quote's words and the passage that attributes them.
    opens       what stands left of each segment: `start` of a sentence, `quote`, `comma` (or a dash) or `word`.
    alarms      the context guard's verdict; empty if nothing turns the passage round.
    readings    whom its pronouns mean.
    rivals      who else is told to speak nearer to a quote's words than the passage stands; UNKNOWN
                for somebody without a record.
    fragment    text directives for the source's address, without the leading `#:~:`.
    verified    EDTF day; `lost` is the day since when the passage is no longer found, and the other
                values are those of the text in which it was.
    tool        name and version of the program.
    """

    passage: str
    spans: tuple[tuple[int, int], ...]
    gaps: tuple[str, ...]
    opens: tuple[str, ...]
    alarms: tuple[Alarm, ...]
    readings: tuple[Reading, ...]
    rivals: tuple[str, ...]
    fragment: str
    verified: str
    tool: str
    lost: str | None = None

    def fits(self, words: int, passage: int) -> bool:
        """Whether it can be of a passage with so many segments, behind so many of a quote's words."""
        borders = [i for i, gap in enumerate(self.gaps) if gap == "other"]
        return (
            len(self.spans) == words + passage
            and borders == ([words - 1] if words else [])
            and all(reading.segment >= words for reading in self.readings)
        )


@dataclass(frozen=True, slots=True)
class Receipt:
    """All proofs of one source's text; `id` is the source's.

    length   of the text, in characters.
    proofs   by the digest of their passage.
    """

    id: str
    text_sha256: str
    length: int
    proofs: Mapping[str, Proof]

    @property
    def quoted(self) -> int:
        """Characters of the text that some passage quotes, each counted once; lost ones are not in it."""
        total = reached = 0
        found = [proof for proof in self.proofs.values() if proof.lost is None]
        for start, end in sorted(span for proof in found for span in proof.spans):
            total += max(0, end - max(start, reached))
            reached = max(reached, end)
        return total


def digest_of(passage: tuple[str, ...], words: tuple[str, ...] = ()) -> str:
    """SHA-256 of a passage; `words` are those of the quote that it attributes.

    source   of the JSON text [words, passage] without spaces, in UTF-8.
    """
    return hashlib.sha256(_COMPACT.encode([words, passage]).encode()).hexdigest()


def words_of(record: Any) -> tuple[str, ...]:
    """The words that a quote puts in somebody's mouth; empty for every other record."""
    words: tuple[str, ...] = getattr(record, "words", ())
    return words


def receipt_as_json(receipt: Receipt) -> bytes:
    """The file of a receipt: proofs in the order of the text, and a seal over all of it."""
    return receipt_text(receipt, seal_of(_plain(receipt))).encode()


def receipt_text(receipt: Receipt, seal: str) -> str:
    """The same as text, with a seal that is known.

    It is the JSON that Python writes with an indent of one, spelt out here because Python takes ten times as long.
    """
    proofs = _list_text([_proof_text(proof) for proof in _in_order(receipt)], 1)
    return (
        f'{{\n "text_sha256": {_quoted(receipt.text_sha256)},\n "quoted": {receipt.quoted},\n "length": {receipt.length},'
        f'\n "proofs": {proofs},\n "seal": {_quoted(seal)}\n}}\n'
    )


def seal_of(plain: Mapping[str, Any]) -> str:
    """SHA-256 of a receipt's data without its seal, so that a change by hand is noticed.

    It keeps nobody from forging a receipt; only `verify`, which has the text, finds that out.
    """
    return hashlib.sha256(_SORTED.encode(plain).encode()).hexdigest()


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_SORTED = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_quoted = json.JSONEncoder(ensure_ascii=False).encode


def _in_order(receipt: Receipt) -> list[Proof]:
    return sorted(receipt.proofs.values(), key=lambda proof: (proof.spans, proof.passage))


def _plain(receipt: Receipt) -> dict[str, Any]:
    return {
        "text_sha256": receipt.text_sha256,
        "quoted": receipt.quoted,
        "length": receipt.length,
        "proofs": [_plain_proof(proof) for proof in _in_order(receipt)],
    }


def _plain_proof(proof: Proof) -> dict[str, Any]:
    plain = {
        "passage": proof.passage,
        "spans": [list(span) for span in proof.spans],
        "gaps": list(proof.gaps),
        "opens": list(proof.opens),
        "alarms": [{"kind": alarm.kind, "words": alarm.words} for alarm in proof.alarms],
        "readings": [
            {"segment": one.segment, "at": one.at, "word": one.word, "means": one.means, "within": one.within}
            for one in proof.readings
        ],
        "rivals": list(proof.rivals),
        "fragment": proof.fragment,
        "verified": proof.verified,
        "tool": proof.tool,
    }
    return {**plain, "lost": proof.lost} if proof.lost else plain


def _proof_text(proof: Proof) -> str:
    """A proof as it stands in the file, behind three spaces: the text of `_plain_proof`."""
    spans = [f"[\n     {start},\n     {end}\n    ]" for start, end in proof.spans]
    alarms = [
        f'{{\n     "kind": {_quoted(one.kind)},\n     "words": {_quoted(one.words)}\n    }}'
        for one in proof.alarms
    ]
    lost = f',\n   "lost": {_quoted(proof.lost)}' if proof.lost else ""
    return (
        f'{{\n   "passage": {_quoted(proof.passage)},'
        f'\n   "spans": {_list_text(spans, 3)},'
        f'\n   "gaps": {_list_text(map(_quoted, proof.gaps), 3)},'
        f'\n   "opens": {_list_text(map(_quoted, proof.opens), 3)},'
        f'\n   "alarms": {_list_text(alarms, 3)},'
        f'\n   "readings": {_list_text(map(_reading_text, proof.readings), 3)},'
        f'\n   "rivals": {_list_text(map(_quoted, proof.rivals), 3)},'
        f'\n   "fragment": {_quoted(proof.fragment)},'
        f'\n   "verified": {_quoted(proof.verified)},'
        f'\n   "tool": {_quoted(proof.tool)}{lost}\n  }}'
    )


def _reading_text(one: Reading) -> str:
    return (
        f'{{\n     "segment": {one.segment},\n     "at": {one.at},\n     "word": {_quoted(one.word)},'
        f'\n     "means": {_quoted(one.means)},\n     "within": {"true" if one.within else "false"}\n    }}'
    )


def _list_text(items: Iterable[str], depth: int) -> str:
    between = f"\n{' ' * depth} "
    inner = f",{between}".join(items)
    return f"[{between}{inner}\n{' ' * depth}]" if inner else "[]"
