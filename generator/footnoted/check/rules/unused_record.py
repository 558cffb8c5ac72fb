"""An entity, source or vocabulary term that no other record refers to by its id.

It is harmless, and usually a leftover or a slip. Stances and stages are exempt: a scale is shown whole. The
rule waits until every file can be read, since an unread one may be the one that mentions it.

Bad:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
    # facts/events/harbour-meeting.yml
    participants: [giorgia-meloni, mario-draghi]
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.walk import references_of
from footnoted.problems import Severity

SLUG = "unused-record"
SEVERITY = Severity.WARNING

_SCALES = ("stance", "stage")


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    if len(corpus.records) < len(corpus.files) or corpus.contested:
        return
    used = {
        file.key
        for record in run.each(corpus.records.values())
        for _, kinds, reference in references_of(record)
        if (file := corpus.file_of(reference, kinds)) is not None
    }
    for key in sorted(corpus.records):
        kind = corpus.files[key].kind
        if key not in used and kind.group in ("entity", "source", "vocabulary") and kind.name not in _SCALES:
            yield Finding(
                (),
                f"no record refers to this {kind.name} by its id",
                "delete it, or use it in a fact",
                corpus.records[key],
            )
