"""Two facts may disagree, and no note says so.

Where sources differ, readers see both accounts side by side and why both stand. Which facts may
disagree is computed: figures of one subject and measure, positions of one country, dates of one
occurrence, wordings of one utterance, and what `same_as` joins, where their dates overlap.

A note is a file in `facts/disagreements/`. It covers every pair among its facts. Its `kind` is
`disagreement` when the accounts differ, `change-over-time` when each holds for its own time, and
`not-the-same` when they only look like accounts of one thing.

Bad:
    # facts/positions/de-sceptical.yml
    country: DE
    stance: sceptical
    citations:
      - source: herald-2025-03-20
        passage: Germany doubts the plan
Good:
    # facts/positions/de-sceptical.yml
    country: DE
    stance: sceptical
    citations:
      - source: herald-2025-03-20
        passage: Germany doubts the plan
    # facts/disagreements/de-position.yml
    facts: [de-ready, de-sceptical]
    kind: disagreement
    reason: The Herald gives both in one report, and does not say who spoke for Germany.
"""

from collections import defaultdict
from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.facts import FACT_KINDS, Event, Figure, Member, Position, Quote, Statement
from footnoted.problems import Severity, quoted

SLUG = "unacknowledged-disagreement"
SEVERITY = Severity.ERROR


_COMPARED: dict[type, tuple[str, ...]] = {
    Figure: ("amount",),
    Position: ("stance",),
    Member: ("organisation",),
    Event: ("date",),
    Quote: ("words",),
    Statement: ("content",),
}
"""The value that readers would compare first."""


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    noted = defaultdict(set)
    for key, file in corpus.files.items():
        if file.kind.name == "disagreement":
            if key not in corpus.records:
                # A note that can't be read may be the one that covers a pair.
                return
            for id in corpus.records[key].facts:
                noted[id].add(file.id)
    for (one, two), because in run.disagreeing.items():
        if not noted[one] & noted[two]:
            path = corpus.file_for(corpus.get(one, *FACT_KINDS)).path
            fact = corpus.get(two, *FACT_KINDS)
            yield Finding(
                _COMPARED[type(fact)],
                f"this and {quoted(one)} ({path}) may disagree: {because}",
                f"add a file to facts/disagreements/ with three lines, `facts: [{one}, {two}]`, "
                "`kind: disagreement` (or `change-over-time`, `not-the-same`) and `reason:` with a sentence of yours",
                fact,
            )
