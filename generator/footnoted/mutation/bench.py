"""Where variants are tried: one fact at a time among all that is no fact, with its receipts made anew."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from footnoted.check.case import Run
from footnoted.check.rules import EVIDENCE_RULES
from footnoted.model.corpus import Corpus, RecordKey
from footnoted.model.facts import Fact
from footnoted.model.names import Names, names_of
from footnoted.model.receipts import Proof, Receipt, words_of
from footnoted.model.walk import references_of
from footnoted.mutation.variant import Variant
from footnoted.text.languages import language_of
from footnoted.verify.prover import Prover


class Bench:
    """Tries variants of the facts of one corpus, whose texts are at hand."""

    def __init__(self, corpus: Corpus, texts: Mapping[str, str], today: date, tool: str) -> None:
        self._corpus = corpus
        self._texts = texts
        self._today = today
        self._tool = tool
        self._provers: dict[str, Prover | None] = {}
        self._others = {
            key: record
            for key, record in corpus.records.items()
            if corpus.files[key].kind.group not in ("fact", "generated")
        }

    @cached_property
    def names(self) -> Names:
        """The names of the corpus."""
        return names_of(self._corpus)

    @cached_property
    def sources(self) -> list[str]:
        """Sources that somebody read and whose texts are at hand, by id."""
        return [source.id for source in self._corpus.sources() if source.seen and self.prover(source.id)]

    def prover(self, source_id: str) -> Prover | None:
        """The prover of a source's text, or None if the text is not at hand."""
        if source_id not in self._provers:
            self._provers[source_id] = self._new_prover(source_id, self.names)
        return self._provers[source_id]

    def refusals(self, variant: Variant, others: Mapping[RecordKey, Any] | None = None) -> list[str]:
        """The rules that refuse a variant, those excused in it aside; see `killers`."""
        return [rule for rule in self.killers(variant.fact, others) if rule not in variant.excused]

    def killers(self, fact: Fact, others: Mapping[RecordKey, Any] | None = None) -> list[str]:
        """The evidence rules that refuse a fact, in the order in which they run; empty if none does.

        others   records that stand beside it in another form.
        """
        key = self._corpus.file_for(fact).key
        records = {**self._others, **dict(self._referred(fact)), **(others or {}), key: fact}
        # Whoever is named otherwise is found otherwise in the text.
        names = names_of(self._corpus.with_records(others)) if others else None
        receipts, missed = self._receipts(fact, names)
        corpus = Corpus(self._corpus.files, {**records, **receipts})
        case = Run(corpus, self._today, names or self.names).case(key)
        refusing = (rule.SLUG for rule in EVIDENCE_RULES if next(rule.check(case), None) is not None)
        return [*missed, *refusing]

    def entities_of(self, fact: Fact) -> Iterator[tuple[RecordKey, Any]]:
        """The entities that a fact refers to, with their keys."""
        for key, record in self._referred(fact):
            if self._corpus.files[key].kind.group == "entity":
                yield key, record

    def _new_prover(self, source_id: str, names: Names) -> Prover | None:
        source = self._corpus.get(source_id, "source")
        text = self._texts.get(source.text_sha256 or "") if source is not None else None
        return None if text is None else Prover(text, names, language_of(source.language))

    def _receipts(self, fact: Fact, names: Names | None) -> tuple[dict[RecordKey, Receipt], list[str]]:
        """What `verify` writes for this fact alone, and the rules by which it refuses a passage.

        names   other names than the corpus has, or None.
        """
        proofs: dict[str, dict[str, Proof]] = {}
        missed: list[str] = []
        for citation in fact.citations:
            id = citation.source
            prover = self.prover(id) if names is None else self._new_prover(id, names)
            if prover is None or citation.unverified is not None or not citation.passage:
                continue
            proof = prover.prove(citation.passage, words_of(fact), self._today.isoformat(), self._tool)
            if isinstance(proof, Proof):
                proofs.setdefault(id, {})[proof.passage] = proof
            elif proof.rule not in missed:
                missed.append(proof.rule)
        receipts: dict[RecordKey, Receipt] = {}
        for id, found in proofs.items():
            source, prover = self._corpus.get(id, "source"), self.prover(id)
            assert prover is not None
            receipts[("receipt", id)] = Receipt(id, source.text_sha256 or "", prover.length, found)
        return receipts, missed

    def _referred(self, fact: Fact) -> Iterator[tuple[RecordKey, Any]]:
        for _, kinds, reference in references_of(fact):
            file = self._corpus.file_of(reference, kinds)
            if file is not None and file.key in self._corpus.records:
                yield file.key, self._corpus.records[file.key]
