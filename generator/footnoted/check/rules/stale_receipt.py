"""A receipt proves a passage that no record cites, or belongs to another text than its source names.

It is left over from an earlier wording. `footnoted verify` drops it; whoever edits facts leaves
receipts alone.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy, too, is ready to send peacekeepers
Good:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.receipts import digest_of, words_of
from footnoted.model.walk import citations_of
from footnoted.problems import Severity

SLUG = "stale-receipt"
SEVERITY = Severity.PENDING


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    if len(corpus.records) < len(corpus.files):
        # A record that can't be read may be the one that cites it.
        return
    cited = {
        (citation.source, digest_of(citation.passage, words_of(record)))
        for record in run.each(corpus.records.values())
        for _, citation in citations_of(record)
    }
    for receipt in corpus.of_kind("receipt"):
        source = corpus.get(receipt.id, "source")
        left = sum((receipt.id, digest) not in cited for digest in receipt.proofs)
        message = ""
        if source is None:
            message = "there is no source of this id"
        elif source.text_sha256 != receipt.text_sha256:
            message = "the receipt is of another text than its source names"
        elif left:
            message = f"{left} of its passages {'is' if left == 1 else 'are'} cited by no record"
        if message:
            yield Finding((), message, "`footnoted verify`, run by a maintainer, writes it anew", receipt)
