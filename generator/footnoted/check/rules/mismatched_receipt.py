"""A proof can't be of the passage that it is filed under.

It has other segments, or gives a segment less room in the text than its words take, reads a pronoun
where the passage has none, or names a day before the source appeared or one that is yet to come.
Receipts are written by `footnoted verify` alone.

Bad:
    # facts/receipts/herald-2025-03-20.json
    "spans": [[30, 33]]
Good:
    # facts/receipts/herald-2025-03-20.json
    "spans": [[30, 84]]
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.check.support.cited import Cited
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.model.receipts import UNKNOWN, Proof
from footnoted.problems import Severity, quoted
from footnoted.text.folding import folded_words

SLUG = "mismatched-receipt"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for cited in case.cited:
        fault = _fault(cited.filed, cited, case) if cited.filed is not None else ""
        if fault:
            message = f"the proof of {quoted(case.record.id)} {fault}"
            receipt = case.corpus.get(cited.citation.source, "receipt")
            yield Finding((), message, "delete the file and run `footnoted verify`", receipt)


def _fault(proof: Proof, cited: Cited, case: Case) -> str:
    segments = [folded_words(segment) for segment in (*cited.words, *cited.citation.passage)]
    if len(proof.spans) != len(segments):
        return f"has {len(proof.spans)} segments, the passage {len(segments)}"
    if cited.proof is None:
        return "takes quoted words for the passage, or the passage for quoted words"
    for (start, end), segment in zip(proof.spans, segments, strict=True):
        if end - start < len(segment):
            return f"gives {quoted(segment)} less room than it takes"
    for one in proof.readings:
        if not segments[one.segment].startswith(one.word, one.at):
            return f"reads {quoted(one.word)} where {quoted(segments[one.segment])} does not have it"
    if cited.source is not None and proof.verified < cited.source.published.earliest.isoformat():
        return f"is dated {proof.verified}, when the source had not appeared yet"
    if proof.verified > case.today.isoformat():
        return f"is dated {proof.verified}, which is yet to come"
    named = (*(one.means for one in proof.readings), *proof.rivals)
    unknown = [id for id in named if id != UNKNOWN and case.corpus.file_of(id, _NAMED) is None]
    return f"names {quoted(unknown[0])}, which has no record" if unknown else ""


_NAMED = ("person", "organisation", "country", "initiative")
