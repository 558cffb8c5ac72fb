"""Two terms of one vocabulary have the same cue.

Words that express two stances tell neither; the same holds for stages and measures.

Bad:
    # facts/vocabulary/stances/sceptical.yml
    label: Sceptical
    phrase: sceptical of sending troops
    order: "03"
    cues: [ready to send]
Good:
    # facts/vocabulary/stances/sceptical.yml
    label: Sceptical
    phrase: sceptical of sending troops
    order: "03"
    cues: [doubts that]
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.problems import Severity, quoted
from footnoted.text.folding import folded_words

SLUG = "overlapping-cues"
SEVERITY = Severity.ERROR


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    for kind in ("stance", "stage", "measure"):
        first: dict[str, str] = {}
        for term in corpus.of_kind(kind):
            for i, cue in enumerate(term.cues):
                other = first.setdefault(folded_words(cue).lower(), term.id)
                if other != term.id:
                    message = f"{quoted(cue)} is a cue of {quoted(other)} as well"
                    yield Finding(("cues", i), message, "leave it to the one that it always means", term)
