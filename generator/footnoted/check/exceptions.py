"""Known problems that are accepted for now, and the ones that no longer need to be."""

from footnoted.model.corpus import Corpus
from footnoted.model.site import ExceptionList
from footnoted.problems import Problem, quoted

SLUG = "unused-exception"

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
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
"""


def excuse(problems: list[Problem], corpus: Corpus) -> list[Problem]:
    """The problems that no exception covers, and one for each exception that covers none.

    An exception covers all problems of one rule in one record's file.
    """
    listed: ExceptionList | None = next(corpus.of_kind("exceptions"), None)
    if listed is None:
        return problems
    paths = {file.id: file.path for file in corpus.files.values()}
    left = list(problems)
    for i, entry in enumerate(listed.exceptions):
        covered = [
            problem
            for problem in problems
            if problem.rule == entry.rule and problem.place.path == paths.get(entry.record)
        ]
        left = [problem for problem in left if problem not in covered]
        if not covered:
            left.append(
                Problem(
                    corpus.file_for(listed).place(("exceptions", i)),
                    SLUG,
                    f"{quoted(entry.rule)} finds nothing in {quoted(entry.record)}",
                    "delete this exception",
                )
            )
    return left
