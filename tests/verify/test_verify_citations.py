"""What a run over all citations finds: new proofs, old ones, lost ones, forged ones."""

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from footnoted.load import load_corpus
from footnoted.model.receipts import Receipt, digest_of, receipt_as_json
from footnoted.verify import Verification, verify_citations
from helpers import TEXTS, with_value

SOURCE = "sources/herald-2025-03-20.yml"
TEXT = (TEXTS / "herald-2025-03-20.txt").read_text("utf-8")
OLD, NEW = "2026-11-22", "2027-01-05"
TOOL = "footnoted 0.1.0"
READY = ("Italy is ready to send peacekeepers",)


def verify(harbour: Path, text: str = TEXT, day: str = NEW, tool: str = TOOL) -> Verification:
    """A run with the text of the harbour's one source; the source names its hash."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    path = harbour / SOURCE
    path.write_text(with_value(path.read_text("utf-8"), "text_sha256", digest), "utf-8")
    corpus, problems = load_corpus(harbour, "facts")
    assert problems == []
    return verify_citations(corpus, {digest: text}, day, tool)


def receipt_of(verification: Verification) -> Receipt:
    """The receipt of the harbour's one source."""
    return verification.receipts["herald-2025-03-20"]


def write_receipt(harbour: Path, receipt: Receipt) -> None:
    """Put a receipt, with a seal that fits, in the place of the old one."""
    (harbour / "receipts/herald-2025-03-20.json").write_bytes(receipt_as_json(receipt))


def forge(harbour: Path, **changes: Any) -> Receipt:
    """Change the first proof of the harbour's receipt, and seal it anew."""
    old = receipt_of(verify(harbour, day=OLD))
    digest, proof = next(iter(old.proofs.items()))
    forged = replace(old, proofs={**old.proofs, digest: replace(proof, **changes)})
    write_receipt(harbour, forged)
    return forged


@pytest.mark.parametrize("tool", [TOOL, "footnoted 9.9.9"])
def test_nothing_new(harbour: Path, tool: str):
    """Another day or another version of the program changes no proof that says the same."""
    old = receipt_as_json(receipt_of(verify(harbour, day=OLD)))

    again = verify(harbour, day=NEW, tool=tool)

    assert again.problems == []
    assert receipt_as_json(receipt_of(again)) == old


def test_passage_lost(harbour: Path):
    """A passage that a new text no longer has keeps its proof, with the day since when; it counts for nothing."""
    changed = verify(harbour, TEXT.replace("Italy is ready", "Italy was ready"))

    (problem,) = changed.problems
    assert (problem.rule, problem.place.path) == ("absent-passage", "facts/positions/it-ready.yml")
    (lost,) = [proof for proof in receipt_of(changed).proofs.values() if proof.lost]
    assert lost == replace(
        load_corpus(harbour)[0].get("herald-2025-03-20", "receipt").proofs[lost.passage], lost=NEW
    )
    assert receipt_of(changed).quoted < receipt_of(verify(harbour)).quoted


def test_lost_and_found(harbour: Path):
    """A lost passage stays lost since its day, and is verified anew when a text has it again."""
    without = TEXT.replace("Italy is ready", "Italy was ready")
    lost = receipt_of(verify(harbour, without, day="2026-12-01"))
    write_receipt(harbour, lost)

    assert receipt_of(verify(harbour, without, day="2026-12-24")) == lost
    found = verify(harbour, TEXT, day=NEW)
    assert found.problems == []
    assert all(proof.lost is None for proof in receipt_of(found).proofs.values())
    assert {proof.verified for proof in receipt_of(found).proofs.values()} == {NEW}


def test_lost_behind_the_end(harbour: Path):
    """A receipt whose lost passage lay behind the end of the new text can be read again."""
    short = "The harbour comes first, said Giorgia Meloni."
    write_receipt(harbour, receipt_of(verify(harbour, short)))

    assert load_corpus(harbour)[1] == []


def test_passage_changed(harbour: Path):
    """The proof of a passage that no fact cites any more is dropped, and the new one is not its heir."""
    path = harbour / "positions/it-ready.yml"
    path.write_text(path.read_text("utf-8").replace("Italy is ready to send", "Italy is ready to"), "utf-8")

    run = verify(harbour)

    assert [problem.rule for problem in run.problems] == ["absent-passage"]
    assert len(receipt_of(run).proofs) == 7


def test_text_missing(harbour: Path):
    """Without its text a source is listed; its receipt stays, less what is no longer cited."""
    corpus, _ = load_corpus(harbour)
    (harbour / "positions/it-ready.yml").unlink()
    fewer, _ = load_corpus(harbour)

    before, after = verify_citations(corpus, {}, NEW, TOOL), verify_citations(fewer, {}, NEW, TOOL)

    assert before.missing == after.missing == ("herald-2025-03-20",)
    assert receipt_of(before) == corpus.get("herald-2025-03-20", "receipt")
    assert len(receipt_of(after).proofs) == len(receipt_of(before).proofs) - 1


@pytest.mark.parametrize(
    "change",
    [{"spans": ((0, 10),)}, {"fragment": "text=x"}, {"opens": ("comma",)}, {"lost": OLD}],
    ids=["spans", "fragment", "opens", "lost"],
)
def test_forged(harbour: Path, change: dict[str, Any]):
    """A proof that the same text does not give is told, and is not written over."""
    forged = forge(harbour, **change)

    run = verify(harbour)

    assert [(problem.rule, problem.place.path) for problem in run.problems] == [
        ("forged-receipt", "facts/receipts/herald-2025-03-20.json")
    ]
    assert receipt_as_json(receipt_of(run)) == receipt_as_json(forged)


@pytest.mark.parametrize(
    "change",
    [
        {"spans": ((0, 10),)},
        {
            "spans": ((0, 2), (3, 5)),
            "gaps": ("words",),
            "opens": ("word", "word"),
            "fragment": "text=a&text=b",
        },
    ],
    ids=["elsewhere", "too-many"],
)
def test_forged_under_another_version(harbour: Path, change: dict[str, Any]):
    """Where a passage stands is no judgement: no version of the program can have found it elsewhere."""
    forge(harbour, **change, tool="footnoted 0.0.1")

    assert [problem.rule for problem in verify(harbour).problems] == ["forged-receipt"]


def test_judged_by_another_version(harbour: Path):
    """What another version made of a passage's surroundings is written anew, with the day."""
    forge(harbour, opens=("comma",), tool="footnoted 0.0.1")

    run = verify(harbour)

    assert run.problems == []
    assert [proof.verified for proof in receipt_of(run).proofs.values()].count(NEW) == 1


def test_lost_to_another_version(harbour: Path):
    """A passage that another version found where it stands, and this one takes for cut, is no forgery."""
    without = TEXT.replace("send peacekeepers, the", "send peacekeepers'xthe")
    digest = hashlib.sha256(without.encode()).hexdigest()
    old = receipt_of(verify(harbour))
    at = without.index("Italy is ready")
    spans = {"spans": ((at, at + len("Italy is ready to send peacekeepers")),), "tool": "footnoted 0.0.1"}
    proofs = {
        one.passage: replace(one, **spans) if one.passage == digest_of(READY) else one
        for one in old.proofs.values()
    }
    write_receipt(harbour, replace(old, text_sha256=digest, length=len(without), proofs=proofs))

    rules = {problem.rule for problem in verify(harbour, without, tool="footnoted 9.9.9").problems}

    assert rules == {"cut-passage"}


def test_alarm_taken_out(harbour: Path):
    """An alarm that somebody took out of a receipt is found again."""
    without = TEXT.replace("Italy is ready", "Nobody says that Italy is ready")
    run = verify(harbour, without)
    assert [problem.rule for problem in run.problems] == ["turned-passage"]
    quiet = {digest: replace(proof, alarms=()) for digest, proof in receipt_of(run).proofs.items()}
    write_receipt(harbour, replace(receipt_of(run), proofs=quiet))

    assert sorted(problem.rule for problem in verify(harbour, without).problems) == [
        "forged-receipt",
        "turned-passage",
    ]


def test_proof_of_nothing(harbour: Path):
    """A proof for a passage that the text does not have was made by somebody."""
    without = TEXT.replace("Italy is ready", "Italy was ready")
    receipt = receipt_of(verify(harbour))
    digest = hashlib.sha256(without.encode()).hexdigest()
    write_receipt(harbour, replace(receipt, text_sha256=digest, length=len(without)))

    rules = [problem.rule for problem in verify(harbour, without).problems]

    assert sorted(set(rules)) == ["absent-passage", "forged-receipt"]


def test_length_forged(harbour: Path):
    """A text is as long as it is: a greater length would make room for more quotations."""
    receipt = receipt_of(verify(harbour))
    write_receipt(harbour, replace(receipt, length=10 * receipt.length))

    run = verify(harbour)

    assert [problem.message for problem in run.problems] == [
        "the length of the text is not what the text gives"
    ]
    assert receipt_of(run).length == 10 * receipt.length


@pytest.mark.parametrize(
    ("old", "new", "key", "help"),
    [
        ("Italy is ready", "Nobody says Italy is ready", "passage",
         'write "Nobody says Italy is ready to send peacekeepers"; or say under `context:` why it does not'),
        ("“The harbour", "She never said “The harbour", "words", 'write "never said "The harbour comes first"'),
    ],
)  # fmt: skip
def test_turned_passage(harbour: Path, old: str, new: str, key: str, help: str):
    """A passage that its context turns round is a problem where it is written, with what to write instead."""
    run = verify(harbour, TEXT.replace(old, new))

    (problem,) = run.problems
    assert (problem.rule, problem.help.startswith(help)) == ("turned-passage", True)
    line = Path(harbour.parent, problem.place.path).read_text("utf-8").splitlines()[problem.place.line - 1]
    assert key in line


def test_turned_passage_of_segments(harbour: Path):
    """Where the segments of a passage stand apart, what to write instead is a list as well."""
    path = harbour / "positions/it-ready.yml"
    path.write_text(
        path.read_text("utf-8").replace(
            "Italy is ready to send peacekeepers", "[Italy is ready, peacekeepers]"
        ),
        "utf-8",
    )

    (problem,) = verify(harbour, TEXT.replace("Italy is ready", "Nobody says Italy is ready")).problems

    assert problem.help.startswith('write ["Nobody says Italy is ready", "peacekeepers"]; or say')


def test_words_that_nobody_said(harbour: Path):
    """Where the words of a quote are not in the text, the problem stands at the words, not at who said them."""
    (problem,) = verify(harbour, TEXT.replace("harbour comes first", "quay comes first")).problems

    assert (problem.place.path, problem.place.line, problem.rule) == (
        "facts/quotes/meloni-harbour.yml",
        2,
        "absent-passage",
    )


def test_context_is_given(harbour: Path):
    """A turned passage whose citation says why that is right is no problem; its alarm stays in the receipt."""
    path = harbour / "positions/it-ready.yml"
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n    context: Nobody is a ship.\n", "utf-8")

    run = verify(harbour, TEXT.replace("Italy is ready", "Nobody says Italy is ready"))

    assert run.problems == []
    assert sum(len(proof.alarms) for proof in receipt_of(run).proofs.values()) == 1


def test_unverified_citation(harbour: Path):
    """A citation that says why it can't be checked has no proof and no problem."""
    path = harbour / "positions/it-ready.yml"
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n    unverified: Seen on paper.\n", "utf-8")

    assert len(receipt_of(verify(harbour)).proofs) == 7


def test_receipt_holds_no_text(harbour: Path):
    """A receipt has numbers, hashes and the fragment of a passage, and nothing else of the text."""
    written = json.loads(receipt_as_json(receipt_of(verify(harbour))))

    for proof in written["proofs"]:
        del proof["fragment"]
    assert not {"harbour", "Italy", "Meloni"} & set(re.findall(r"\w+", json.dumps(written)))
