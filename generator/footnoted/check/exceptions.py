"""Known problems that are accepted for now, and the ones that no longer need to be."""

from collections import defaultdict

from footnoted.check.rules import EVIDENCE_RULES
from footnoted.model.corpus import Corpus
from footnoted.model.site import ExceptionList
from footnoted.problems import Problem, quoted

SLUG = "unused-exception"

FORBIDDEN_SLUG = "forbidden-exception"

NEVER_EXCUSED = frozenset(rule.SLUG for rule in EVIDENCE_RULES) | {
    # What pages are linked from: without it a value would have no footnote, or a link no end.
    "relay-loop", "unknown-record", "wrong-kind",
    # What addresses are promised.
    "id-removed", "id-reused", "redirect-loop", "redirect-lost",
    # What readers are promised of all facts together.
    "pending-citation", "stale-receipt", "mismatched-receipt", "too-many-inferred", "quotation-budget",
    "unacknowledged-disagreement", "stale-disagreement",
}  # fmt: skip
"""Rules that hold for every record. What `context:`, `inferred:` and notes excuse is shown to readers."""

FORBIDDEN_PAGE = """An exception excuses a rule that holds for every record.

A fact without a passage, a reference that leads nowhere and a chain of relays without an end can't be
printed. And a fact that its passage does not carry would look to readers like any other: what may be
excused of evidence is excused in the fact itself, by `context:`, `inferred:` or a note in
`disagreements/`, where readers see it.

Bad:
    # facts/exceptions.yml
    exceptions:
      - rule: missing-passage
        record: it-ready
        because: The text is lost.
        until: It is found.
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
    # facts/exceptions.yml
    exceptions:
      - rule: unused-record
        record: mario-draghi
        because: A page of ours speaks of him.
        until: A fact names him.
"""

PAGE = """An exception excuses a problem that no longer exists.

Exceptions may only become fewer, so an unused one is itself a problem.

Bad:
    # facts/exceptions.yml
    exceptions:
      - rule: long-passage
        record: it-ready
        because: The clause can't be cut.
        until: A shorter report is found.
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
    # facts/exceptions.yml
    exceptions:
      - rule: unused-record
        record: mario-draghi
        because: A page of ours speaks of him.
        until: A fact names him.
"""


def excuse(problems: list[Problem], corpus: Corpus) -> list[Problem]:
    """The problems that no exception covers, and one for each exception that covers none.

    An exception covers all problems of one rule in one record's file.
    """
    listed: ExceptionList | None = next(corpus.of_kind("exceptions"), None)
    if listed is None:
        return problems
    paths: dict[str, set[str]] = defaultdict(set)
    for file in corpus.files.values():
        paths[file.id].add(file.path)
    found = {(problem.rule, problem.place.path) for problem in problems}
    excused: set[tuple[str, str]] = set()
    idle: list[Problem] = []
    for i, entry in enumerate(listed.exceptions):
        place = corpus.file_for(listed).place(("exceptions", i))
        if entry.rule in NEVER_EXCUSED:
            message = f"{quoted(entry.rule)} can't be excused"
            idle.append(Problem(place, FORBIDDEN_SLUG, message, "cure the record, or take it out"))
            continue
        covered = {(entry.rule, path) for path in paths[entry.record]} & found
        excused |= covered
        # While a file can't be read, what it breaks or mends is not known.
        if not covered and len(corpus.records) == len(corpus.files):
            message = f"{quoted(entry.rule)} finds nothing in {quoted(entry.record)}"
            idle.append(Problem(place, SLUG, message, "delete this exception"))
    return [problem for problem in problems if (problem.rule, problem.place.path) not in excused] + idle
