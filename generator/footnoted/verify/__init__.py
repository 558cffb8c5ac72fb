"""Source texts to receipts: `verify_citations`. Pure; no text leaves this step."""

from collections.abc import Callable, Mapping
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


def verify_citations(
    corpus: Corpus,
    texts: Mapping[str, str],
    day: str,
    tool: str,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Verification:
    """Prove every citation whose source's text is at hand.

    texts   by the SHA-256 of their files.
    day     EDTF day; a proof that says the same as the old one keeps the old one's day, so that a
            second run changes nothing.
    progress   told after each source: sources done, sources in all.
    """
    names = names_of(corpus)
    uses = uses_by_source(corpus)
    receipts: dict[str, Receipt] = {}
    problems: list[Problem] = []
    missing: list[str] = []
    sources = list(corpus.sources())
    for done, source in enumerate(sources, 1):
        progress(done, len(sources))
        if source.text_sha256 is None:
            continue
        old: Receipt | None = corpus.get(source.id, "receipt")
        cited = uses.get(source.id, [])
        text = texts.get(source.text_sha256)
        if text is None:
            missing.append(source.id)
            if old is not None:
                digests = {use.digest for use in cited}
                kept = {digest: proof for digest, proof in old.proofs.items() if digest in digests}
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
    """The receipt of one source's text; a proof that was forged stays as it is, and is a problem."""
    same_text = old is not None and old.text_sha256 == source.text_sha256
    known = old.proofs if old is not None else {}
    proofs: dict[str, Proof] = {}
    for use in uses:
        before = known.get(use.digest)
        result = prover.prove(use.citation.passage, use.words, day, tool)
        forged = before is not None and same_text and _is_forged(before, result, prover, use)
        if forged:
            problems.append(_forged(source, f"the proof for {quoted(use.record.id)}", corpus))
        if isinstance(result, Miss):
            problems.append(_missed(use, result, corpus))
        elif result.alarms and use.citation.context is None:
            problems.append(_turned(use, result, prover, corpus))
        proof = before if forged else _proof(before, result, same_text, day)
        if proof is not None:
            proofs[use.digest] = proof
    length = prover.length
    if old is not None and same_text and old.length != length:
        problems.append(_forged(source, "the length of the text", corpus))
        length = old.length
    return Receipt(source.id, source.text_sha256 or "", length, proofs)


def _proof(old: Proof | None, new: Proof | Miss, same_text: bool, day: str) -> Proof | None:
    """What goes into the receipt: the new proof, or the old one where it still holds or was lost."""
    if old is None:
        return None if isinstance(new, Miss) else new
    if isinstance(new, Miss):
        return old if old.lost else replace(old, lost=day)
    return old if same_text and _says_the_same(old, new) else new


def _is_forged(old: Proof, new: Proof | Miss, prover: Prover, use: Use) -> bool:
    """Whether an old proof of the same text says what that text can't have given.

    Another version of the program may have judged edges and surroundings otherwise, and its proofs are only
    written anew; where a segment stands is no judgement.
    """
    if old.lost is not None:
        return isinstance(new, Proof) and old.tool == new.tool
    if isinstance(new, Proof) and old.tool == new.tool:
        return _from_text(old) != _from_text(new)
    segments = (*use.words, *use.citation.passage)
    return len(old.spans) != len(segments) or not all(map(prover.stands_at, segments, old.spans))


def _from_text(proof: Proof) -> tuple[object, ...]:
    """What only the text decides; gaps and readings also change when a record brings a new name."""
    return proof.spans, proof.opens, proof.alarms, proof.fragment, proof.lost


def _says_the_same(old: Proof, new: Proof) -> bool:
    return replace(old, verified=new.verified, tool=new.tool) == new


def _missed(use: Use, miss: Miss, corpus: Corpus) -> Problem:
    return Problem(
        corpus.file_for(use.record).place(_route(use, miss.segment)), miss.rule, miss.message, miss.help
    )


def _forged(source: Source, what: str, corpus: Corpus) -> Problem:
    place = corpus.file_for(corpus.get(source.id, "receipt")).place()
    help = "delete the file, run `footnoted verify`, and find out who changed it"
    return Problem(place, "forged-receipt", f"{what} is not what the text gives", help)


def _turned(use: Use, proof: Proof, prover: Prover, corpus: Corpus) -> Problem:
    alarm = proof.alarms[0]
    if alarm.kind == "unquoted":
        at = ("words",) if use.words else (*use.at, "passage")
        return Problem(corpus.file_for(use.record).place(at), "turned-passage", alarm.message, alarm.cure)
    wider = prover.proposal(use.citation.passage, use.words)
    # As it is written in the record: a list where the segments stand apart.
    listed = quoted(wider.segments[0], 200) if len(wider.segments) == 1 else _as_list(wider.segments)
    cure = f"write {listed}" if wider.segments else "take the words around it into the passage"
    at = ("words",) if wider.words else (*use.at, "passage")
    help = f"{cure}; or say under `context:` why it does not"
    return Problem(corpus.file_for(use.record).place(at), "turned-passage", alarm.message, help)


def _as_list(segments: tuple[str, ...]) -> str:
    return f"[{', '.join(quoted(segment, 200) for segment in segments)}]"


def _route(use: Use, segment: int) -> Route:
    """The segment that failed: of the quote's words first, then of the passage."""
    if segment < len(use.words):
        return ("words", segment)
    return (*use.at, "passage", segment - len(use.words))
