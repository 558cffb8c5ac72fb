"""A difference in sections, entries and lines, before it is text or Markdown.

Words of ours and words of others are told apart to the end, where each printer encodes the latter.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from footnoted.changes.citations import CitationChange
from footnoted.changes.compare import Difference, Standing
from footnoted.changes.records import RecordChange
from footnoted.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words that somebody contributed; never empty."""

    words: str


Piece = str | Foreign


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces that stand in one line, `depth` steps below its entry."""

    pieces: tuple[Piece, ...]
    depth: int = 0


Entry = tuple[Line, ...]
"""One or more lines that are shown together."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading; `folded` ones are opened by who wants them."""

    heading: str
    entries: tuple[Entry, ...]
    folded: bool = False


def outline(difference: Difference, paths: Iterable[Problem] = ()) -> tuple[Section, ...]:
    """What readers and reviewers should know, the most urgent first; a section without entries is left out.

    paths   what is wrong with the files that a change touches, whatever stands in them.
    """
    told = (*paths,)
    said = {(one.place, one.rule) for one in told}
    # What waits for a maintainer is counted among the citations.
    new = [
        one
        for one in difference.new
        if one.severity is not Severity.PENDING and (one.place, one.rule) not in said
    ]
    if not (told or difference.records or difference.in_form or difference.pages or difference.new):
        return ()
    facts = [record for record in difference.records if record.group == "fact"]
    others = [record for record in difference.records if record.group != "fact"]
    sections = (
        Section("Needs a maintainer", tuple(_problem(one) for one in told if one.rule in _OF_MAINTAINERS)),
        Section(
            "Files to leave out", tuple(_problem(one) for one in told if one.rule not in _OF_MAINTAINERS)
        ),
        Section("The value changed, the passage did not", tuple(map(_tainted, difference.tainted))),
        Section(_heading("Facts", facts), tuple(_fact(fact) for fact in facts)),
        Section(_heading("Other records", others), tuple(_other(record) for record in others)),
        Section(
            "Written otherwise, saying the same", tuple(_one(Foreign(path)) for path in difference.in_form)
        ),
        Section(_pages_heading(difference), tuple(_pages(difference)), folded=True),
        Section("How well it is proved", tuple(_proof(difference.was, difference.now))),
        Section(f"New problems: {len(new)}", tuple(map(_problem, new))),
    )
    return tuple(section for section in sections if section.entries)


_WHAT = {"added": "new", "changed": "changed", "withdrawn": "withdrawn", "removed": "removed"}

_OF_MAINTAINERS = ("code-change", "config-change", "config-tag", "id-removed")

_WITHDRAWAL = ("status", "withdrawn")


def _heading(what: str, records: Sequence[RecordChange]) -> str:
    return f"{what}: {_counted(record.what for record in records)}"


def _counted(whats: Iterable[str]) -> str:
    counted = Counter(whats)
    return ", ".join(f"{counted[key]} {word}" for key, word in _WHAT.items() if counted[key])


def _one(*pieces: Piece) -> Entry:
    return (Line(pieces),)


def _tainted(record: RecordChange) -> Entry:
    return _one(Foreign(record.id), f": {' and '.join(record.tainted)}. Does what is quoted still say it?")


def _fact(record: RecordChange) -> Entry:
    lines = [_headline(record)]
    if record.reason:
        lines.append(Line(("because: ", Foreign(record.reason)), 1))
    if record.was != record.now:
        lines += _was_now(record.was, record.now)
    if record.what in ("changed", "withdrawn"):
        for field in (one for one in record.fields if record.what == "changed" or one.key not in _WITHDRAWAL):
            lines += [Line((field.label,), 1), *_was_now(field.was, field.now, 2)]
    for citation in record.citations:
        lines += _citation(citation)
    return tuple(lines)


def _headline(record: RecordChange) -> Line:
    unreadable = "; it can’t be read, see the problems" if record.unreadable else ""
    return Line((f"{_WHAT[record.what]}: ", Foreign(record.id), f" ({record.kind}){unreadable}"))


def _was_now(was: str, now: str, depth: int = 1) -> Iterator[Line]:
    if was:
        yield Line(("was: ", Foreign(was)), depth)
    if now:
        yield Line(("now: ", Foreign(now)), depth)
    elif was:
        yield Line(("now: left out",), depth)


_CITATION = {
    "added": "new passage from ",
    "removed": "no longer cited: ",
    "passage": "another passage from ",
    "remarks": "said otherwise of the passage from ",
}


def _citation(citation: CitationChange) -> Iterator[Line]:
    also = f" ({', '.join(citation.labels)})" if citation.labels else ""
    yield Line((_CITATION[citation.what], Foreign(citation.source), also), 1)
    if citation.what == "passage":
        yield from _was_now(citation.was, citation.now, 2)
    elif citation.now or citation.was:
        yield Line((Foreign(citation.now or citation.was),), 2)


def _other(record: RecordChange) -> Entry:
    labels = [field.label for field in record.fields] if record.what == "changed" else []
    labels += ["passages"] if record.what == "changed" and record.citations else []
    line = _headline(record)
    called = record.now or record.was
    name: tuple[Piece, ...] = (" ", Foreign(called)) if called not in ("", record.id) else ()
    return (Line((*line.pieces, *name, f": {', '.join(labels)}" if labels else "")),)


def _pages_heading(difference: Difference) -> str:
    return f"Pages that change for readers: {_counted(page.what for page in difference.pages)}"


def _pages(difference: Difference) -> Iterator[Entry]:
    """New and removed ones first: there are few, and many that only count something."""
    for what in ("added", "removed", "changed"):
        for page in difference.pages:
            if page.what == what:
                yield _one(f"{_WHAT[what]}: ", Foreign(page.url or "index"), " ", Foreign(page.title))


def _proof(was: Standing, now: Standing) -> Iterator[Entry]:
    before = {state: number for state, number in was.states.items() if number or now.states[state]}
    told = [f"{state.replace('-', ' ')} {number} → {now.states[state]}" for state, number in before.items()]
    yield _one(f"citations: {', '.join(told) or 'none'}")
    if was.quality is None and now.quality is None:
        yield _one("no scores are kept with these facts")
    else:
        yield _one(f"mutation score: {_score(was, 'mutation')} → {_score(now, 'mutation')}")
        yield _one(f"acceptance score: {_score(was, 'acceptance')} → {_score(now, 'acceptance')}")


def _score(standing: Standing, name: str) -> str:
    """Kept scores hold for the facts that they were measured on; after a change only the job on main knows."""
    if standing.quality is None:
        return "none"
    return "measured again on main" if standing.quality.stale else str(getattr(standing.quality, name))


def _problem(problem: Problem) -> Entry:
    pieces: tuple[Piece, ...] = (Foreign(str(problem.place)), f" {problem.rule}: ", Foreign(problem.message))
    help = (Line((Foreign(problem.help),), 1),) if problem.help else ()
    return (Line(pieces), *help)
