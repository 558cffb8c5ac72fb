"""Source texts to receipts: `verify_citations`. Pure; no text leaves this step."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from footnoted.model.corpus import Corpus, Route
from footnoted.model.names import names_of
from footnoted.model.parts import Citation
from footnoted.model.receipts import Proof, Receipt, digest_of, words_of
from footnoted.model.sources import Source
from footnoted.model.walk import citations_of
from footnoted.problems import Problem, quoted
from footnoted.text.languages import language_of
from footnoted.verify.nearest import Miss
from footnoted.verify.prover import Prover


@dataclass(frozen=True, slots=True)
class Verification:
    """What a run over all citations found.

    receipts   by source; of a source whose text is missing the old one, less what is no longer cited.
    problems   in no particular order.
    missing    sources that have a hash and whose text is not there, by id.
    """

    receipts: Mapping[str, Receipt]
    problems: list[Problem]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """One citation, where it stands, and the words of the quote that it attributes."""

    record: Any
    at: Route
    citation: Citation
    words: tuple[str, ...]

    @property
    def digest(self) -> str:
        """What its proof is found by."""
        return digest_of(self.citation.passage, self.words)


def verify_citations(corpus: Corpus, texts: Mapping[str, str], day: str, tool: str) -> Verification:
    """Prove every citation whose source's text is at hand.

    texts   by the SHA-256 of their files.
    day     EDTF day; a proof that says the same as the old one keeps the old one's day, so that a
            second run changes nothing.
    """
    names = names_of(corpus)
    uses = uses_by_source(corpus)
    receipts: dict[str, Receipt] = {}
    problems: list[Problem] = []
    missing: list[str] = []
    for source in corpus.sources():
        if source.text_sha256 is None:
            continue
        old: Receipt | None = corpus.get(source.id, "receipt")
        cited = uses.get(source.id, [])
        text = texts.get(source.text_sha256)
        if text is None:
            missing.append(source.id)
            if old is not None:
                kept = {
                    digest: proof
                    for digest, proof in old.proofs.items()
                    if digest in {use.digest for use in cited}
                }
                receipts[source.id] = replace(old, proofs=kept)
            continue
        prover = Prover(text, names, language_of(source.language))
        receipts[source.id] = _verify(source, prover, cited, old, corpus, problems, day, tool)
    return Verification(receipts, problems, tuple(missing))


def uses_by_source(corpus: Corpus) -> dict[str, list[Use]]:
    """Every citation that a text can prove, by source; in the order of the records."""
    uses: dict[str, list[Use]] = {}
    for key in sorted(corpus.records):
        record = corpus.records[key]
        for at, citation in citations_of(record):
            if citation.unverified is None and citation.passage:
                uses.setdefault(citation.source, []).append(Use(record, at, citation, words_of(record)))
    return uses


def _verify(
    source: Source,
    prover: Prover,
    uses: list[Use],
    old: Receipt | None,
    corpus: Corpus,
    problems: list[Problem],
    day: str,
    tool: str,
) -> Receipt:
    same_text = old is not None and old.text_sha256 == source.text_sha256
    proofs: dict[str, Proof] = {}
    for use in uses:
        known = old.proofs.get(use.digest) if old is not None else None
        result = prover.prove(use.citation.passage, use.words, day, tool)
        if isinstance(result, Miss):
            problems.append(_missed(use, result, corpus))
            if known is not None and same_text and known.lost is None:
                problems.append(_forged(use, corpus))
            if known is not None:
                proofs[use.digest] = known if known.lost or same_text else replace(known, lost=day)
            continue
        if known is not None and same_text and known.tool == tool and _from_text(known) != _from_text(result):
            problems.append(_forged(use, corpus))
            proofs[use.digest] = known
            continue
        proofs[use.digest] = (
            known if known is not None and same_text and _says_the_same(known, result) else result
        )
        if result.alarms and use.citation.context is None:
            problems.append(_turned(use, result, prover, corpus))
    return Receipt(source.id, source.text_sha256 or "", prover.length, proofs)


def _from_text(proof: Proof) -> tuple[object, ...]:
    """What only the text decides; gaps and readings also change when a record brings a new name."""
    return proof.spans, proof.opens, proof.alarms, proof.fragment, proof.lost


def _says_the_same(old: Proof, new: Proof) -> bool:
    return replace(old, verified=new.verified, tool=new.tool) == new


def _missed(use: Use, miss: Miss, corpus: Corpus) -> Problem:
    return Problem(
        corpus.file_for(use.record).place(_route(use, miss.segment)), miss.rule, miss.message, miss.help
    )


def _forged(use: Use, corpus: Corpus) -> Problem:
    receipt = corpus.get(use.citation.source, "receipt")
    place = corpus.file_for(receipt).place()
    message = f"the proof for {quoted(use.record.id)} is not what the text gives"
    return Problem(
        place,
        "forged-receipt",
        message,
        "delete the file, run `footnoted verify`, and find out who changed it",
    )


def _turned(use: Use, proof: Proof, prover: Prover, corpus: Corpus) -> Problem:
    alarm = proof.alarms[0]
    wider = prover.proposal(use.citation.passage, use.words)
    help = f"write {quoted(wider, 200)}" if wider else "take the words around it into the passage"
    place = corpus.file_for(use.record).place((*use.at, "passage"))
    message = f"{quoted(alarm.words)} stands beside this passage and may turn it round"
    return Problem(place, "turned-passage", message, f"{help}; or say under `context:` why it does not")


def _route(use: Use, segment: int) -> Route:
    """The segment that failed: of the quote's words first, then of the passage."""
    if segment < len(use.words):
        return ("words", segment)
    return (*use.at, "passage", segment - len(use.words))
