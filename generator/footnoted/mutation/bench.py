"""Where variants are tried: one fact at a time among all that is no fact, with its receipts made anew."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from footnoted.check import check_corpus
from footnoted.check.rules import EVIDENCE_RULES
from footnoted.model.corpus import Corpus, RecordKey
from footnoted.model.facts import Fact
from footnoted.model.names import Names, names_of
from footnoted.model.receipts import Proof, Receipt, words_of
from footnoted.model.walk import references_of
from footnoted.problems import Severity
from footnoted.text.languages import language_of
from footnoted.verify.prover import Prover


class Bench:
    """Tries variants of the facts of one corpus, whose texts are at hand."""

    def __init__(self, corpus: Corpus, texts: Mapping[str, str], today: date, tool: str) -> None:
        self._corpus = corpus
        self._texts = texts
        self._today = today
        self._tool = tool
        self._provers: dict[str, Prover] = {}
        self._others = {
            key: record
            for key, record in corpus.records.items()
            if corpus.files[key].kind.group not in ("fact", "generated")
        }

    @cached_property
    def names(self) -> Names:
        """The names of the corpus."""
        return names_of(self._corpus)

    def prover(self, source_id: str) -> Prover | None:
        """The prover of a source's text, or None if the text is not at hand."""
        source = self._corpus.get(source_id, "source")
        text = self._texts.get(source.text_sha256 or "") if source is not None else None
        if text is None:
            return None
        if source_id not in self._provers:
            self._provers[source_id] = Prover(text, self.names, language_of(source.language))
        return self._provers[source_id]

    def killers(self, fact: Fact, others: Mapping[RecordKey, Any] | None = None) -> list[str]:
        """The evidence rules that refuse a fact, in the order in which they run; empty if none does.

        others   records that stand beside it in another form.
        """
        key = self._corpus.file_for(fact).key
        records = {**self._others, **(others or {}), **dict(self._referred(fact)), key: fact}
        receipts, absent = self._receipts(fact)
        corpus = Corpus(self._corpus.files, {**records, **receipts})
        found = ["absent-passage"] if absent else []
        for rule in EVIDENCE_RULES:
            if any(self._is_at(finding.record, key) for finding in rule.check(corpus, self._today)):
                found.append(rule.SLUG)
        return found

    def stops(self, fact: Fact) -> list[str]:
        """Every other rule by which the whole corpus fails with this fact in it."""
        key = self._corpus.file_for(fact).key
        receipts, _ = self._receipts(fact)
        changed = self._corpus.with_records({key: fact})
        merged = {}
        for at, receipt in receipts.items():
            known: Receipt | None = self._corpus.records.get(at)
            proofs = {**(known.proofs if known else {}), **receipt.proofs}
            merged[at] = Receipt(receipt.id, receipt.text_sha256, receipt.length, proofs)
        problems = check_corpus(changed.with_records(merged), self._today)
        return sorted({problem.rule for problem in problems if problem.severity is Severity.ERROR})

    def entities_of(self, fact: Fact) -> Iterator[tuple[RecordKey, Any]]:
        """The entities that a fact refers to, with their keys."""
        for key, record in self._referred(fact):
            if self._corpus.files[key].kind.group == "entity":
                yield key, record

    def _receipts(self, fact: Fact) -> tuple[dict[RecordKey, Receipt], bool]:
        """What `verify` writes for this fact alone, and whether it refuses a passage."""
        proofs: dict[str, dict[str, Proof]] = {}
        absent = False
        for citation in fact.citations:
            prover = self.prover(citation.source)
            if prover is None or citation.unverified is not None or not citation.passage:
                continue
            proof = prover.prove(citation.passage, words_of(fact), self._today.isoformat(), self._tool)
            if isinstance(proof, Proof):
                proofs.setdefault(citation.source, {})[proof.passage] = proof
            else:
                absent = True
        receipts: dict[RecordKey, Receipt] = {}
        for id, found in proofs.items():
            source, prover = self._corpus.get(id, "source"), self.prover(id)
            assert prover is not None
            receipts[("receipt", id)] = Receipt(id, source.text_sha256 or "", prover.length, found)
        return receipts, absent

    def _referred(self, fact: Fact) -> Iterator[tuple[RecordKey, Any]]:
        for _, kinds, reference in references_of(fact):
            file = self._corpus.file_of(reference, kinds)
            if file is not None and file.key in self._corpus.records:
                yield file.key, self._corpus.records[file.key]

    def _is_at(self, record: Any, key: RecordKey) -> bool:
        return self._corpus.file_for(record).key == key
