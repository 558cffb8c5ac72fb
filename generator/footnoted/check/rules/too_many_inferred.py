"""More than a tenth of all load-bearing fields are inferred.

An inferred field is one that no passage states. A few are honest; many are a file of opinions. Leave
out what no text says.

Bad:
    # facts/positions/it-ready.yml
    inferred:
      - field: country
        because: We think so.
      - field: stance
        because: We think so.
    # facts/positions/de-ready.yml
    inferred:
      - field: country
        because: We think so.
      - field: stance
        because: We think so.
    # facts/events/harbour-meeting.yml
    inferred:
      - field: label
        because: We think so.
Good:
    # facts/positions/it-ready.yml
    inferred:
      - field: stance
        because: The host says it, and speaks for Italy in the sentence before.
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.check.support import fields_to_carry, is_examined
from footnoted.problems import Severity

SLUG = "too-many-inferred"
SEVERITY = Severity.ERROR

MOST = 0.1


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    carried = {
        corpus.file_for(fact).key: fields_to_carry(fact) for fact in run.each(run.facts) if is_examined(fact)
    }
    given = sum(len(fields) for fields, _ in carried.values())
    inferring = [key for key, (_, fields) in sorted(carried.items()) if fields]
    inferred = sum(len(carried[key][1]) for key in inferring)
    if given and inferred > MOST * given:
        message = f"{inferred} of {given} load-bearing fields are inferred, more than a tenth"
        help = "cite passages that state them, or leave the fields out"
        yield Finding(("inferred",), message, help, corpus.records[inferring[0]])
