"""Receipts that agree with themselves, and can't be of the facts that they are filed under."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from footnoted.build import build_site
from footnoted.model.receipts import digest_of, seal_of
from footnoted.revision import Revision
from helpers import TODAY, problems_of

RECEIPT = "receipts/herald-2025-03-20.json"
SAID = digest_of(("said Giorgia Meloni at the harbour meeting on 18 March",), ("The harbour comes first",))
READY = digest_of(("Italy is ready to send peacekeepers",))
READING = {"segment": 0, "at": 0, "word": "he", "means": "giorgia-meloni", "within": False}


def spoil(harbour: Path, digest: str, change: Callable[[dict[str, Any]], object]) -> None:
    """Change one proof of the harbour's receipt, and seal the whole anew."""
    plain = json.loads((harbour / RECEIPT).read_bytes())
    del plain["seal"]
    (proof,) = [one for one in plain["proofs"] if one["passage"] == digest]
    change(proof)
    plain["proofs"].sort(key=lambda one: (one["spans"], one["passage"]))
    spans = sorted(tuple(span) for one in plain["proofs"] for span in one["spans"])
    plain["quoted"] = reached = 0
    for start, end in spans:
        plain["quoted"] += max(0, end - max(start, reached))
        reached = max(reached, end)
    sealed = {**plain, "seal": seal_of(plain)}
    (harbour / RECEIPT).write_text(f"{json.dumps(sealed, ensure_ascii=False, indent=1)}\n", "utf-8")


def fewer_segments(proof: dict[str, Any]) -> None:
    proof.update(spans=proof["spans"][:1], gaps=[], opens=proof["opens"][:1])
    proof["fragment"] = proof["fragment"].partition("&")[0]


def more_segments(proof: dict[str, Any]) -> None:
    (span,) = proof["spans"]
    proof.update(spans=[span, [span[1], span[1] + 1]], gaps=["other"], opens=["word", "word"])
    proof["fragment"] = "text=a&text=b"


@pytest.mark.parametrize(
    ("digest", "change", "fault"),
    [
        (SAID, fewer_segments, "has 1 segments, the passage 2"),
        (READY, more_segments, "has 2 segments, the passage 1"),
        (SAID, lambda proof: proof.update(gaps=["words"]), "takes quoted words for the passage"),
        (SAID, lambda proof: proof.update(readings=[READING]), "takes quoted words for the passage"),
        (READY, lambda proof: proof.update(readings=[READING]), 'reads "he" where "Italy is ready'),
        (READY, lambda proof: proof.update(readings=[{**READING, "at": 500}]), 'reads "he" where'),
        (READY, lambda proof: proof.update(verified="2025-03-19"), "when the source had not appeared yet"),
        (READY, lambda proof: proof.update(verified="2026-11-23"), "which is yet to come"),
        (READY, lambda proof: proof.update(rivals=["nobody"]), 'names "nobody", which has no record'),
        (READY, lambda proof: proof["spans"][0].__setitem__(1, proof["spans"][0][0] + 1), "less room than it takes"),
    ],
)  # fmt: skip
def test_mismatched(harbour: Path, digest: str, change: Callable[[dict[str, Any]], object], fault: str):
    """Such a receipt is told without a text, and neither checking nor building falls over it."""
    spoil(harbour, digest, change)

    found = [one for one in problems_of(harbour, evidence=True) if one.rule == "mismatched-receipt"]

    assert [one.place.path for one in found] == [f"facts/{RECEIPT}"]
    assert fault in found[0].message
    assert "facts/it-ready/" in build_site(harbour, Revision(None, TODAY)).bodies
