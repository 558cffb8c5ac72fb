"""A note names a fact that does not disagree with any other fact of the note.

One of them was corrected or withdrawn since, or the note never held. Readers would look for a
difference that is not there.

Bad:
    # facts/disagreements/position.yml
    facts: [de-ready, it-ready]
    kind: disagreement
    reason: Two countries are not two accounts.
Good:
    # facts/positions/de-sceptical.yml
    country: DE
    stance: sceptical
    citations:
      - source: herald-2025-03-20
        passage: Germany doubts the plan
    # facts/disagreements/position.yml
    facts: [de-ready, de-sceptical]
    kind: disagreement
    reason: The Herald gives both in one report, and does not say who spoke for Germany.
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.facts import FACT_KINDS
from footnoted.problems import Severity, quoted

SLUG = "stale-disagreement"
SEVERITY = Severity.ERROR


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    pairs = run.disagreeing
    for note in corpus.of_kind("disagreement"):
        facts = [corpus.get(id, *FACT_KINDS) for id in note.facts]
        if None in facts:
            # What is missing or can't be read is reported there, and may be the other account.
            continue
        for i, fact in enumerate(facts):
            if not any((min(fact.id, other.id), max(fact.id, other.id)) in pairs for other in facts):
                standing = f"{fact.status}, and so " if fact.status in ("withdrawn", "superseded") else ""
                yield Finding(
                    ("facts", i),
                    f"{quoted(fact.id)} is {standing}in no disagreement with another fact of this note",
                    "take it out of the note; delete the note if fewer than two facts are left",
                    note,
                )
