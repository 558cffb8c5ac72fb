"""Receipts by the program's own prover, one source at a time, so that none needs the whole project in memory."""

import hashlib
from collections.abc import Iterable, Sequence

from footnoted.model.corpus import Corpus, RecordFile
from footnoted.model.entities import Country, Initiative, Organisation, Person, Role
from footnoted.model.kinds import KINDS_BY_RECORD
from footnoted.model.names import Names, names_of
from footnoted.model.parts import Citation
from footnoted.model.receipts import Receipt, receipt_as_json
from footnoted.model.vocabulary import Office
from footnoted.receipts import TOOL
from footnoted.text.languages import language_of
from footnoted.verify.nearest import Miss
from footnoted.verify.prover import Prover
from synthetic.fact import Sentence

Record = Country | Initiative | Organisation | Person | Office


def names_among(records: Iterable[Record]) -> Names:
    """The spellings of those whom a text can name; all other names of the project are not in it."""
    files = {}
    by_key = {}
    for record in records:
        file = RecordFile(KINDS_BY_RECORD[type(record)], record.id, "", {})
        files[file.key] = file
        by_key[file.key] = record
    return names_of(Corpus(files, by_key))


def holder(id: str, name: str, surname: str, office: str) -> Person:
    """A person as the prover knows them."""
    cited = Citation(source="text", passage=("text",))
    return Person(
        id=id, name=name, surname=surname, roles=(Role(office=office, citation=cited),) if office else ()
    )


def receipt_text(source: str, text: str, sentences: Sequence[Sentence], names: Names, day: str) -> bytes:
    """The receipt of a source; fails if a passage can't be proved or is turned round."""
    prover = Prover(text, names, language_of("en"))
    proofs = {}
    for sentence in sentences:
        words = (sentence.words,) if sentence.words else ()
        proof = prover.prove(sentence.segments, words, day, TOOL)
        if isinstance(proof, Miss) or proof.alarms:
            told = proof.message if isinstance(proof, Miss) else proof.alarms
            raise AssertionError(f"{source}: {sentence.segments}: {told}")
        proofs[proof.passage] = proof
    digest = hashlib.sha256(text.encode()).hexdigest()
    return receipt_as_json(Receipt(source, digest, prover.length, proofs))
