"""Two sides compared: records, pages, how well it is proved."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from footnoted.changes.records import RecordChange, compare_records
from footnoted.changes.sides import Side
from footnoted.link.linked import LinkedCitation
from footnoted.link.scores import LinkedQuality
from footnoted.problems import Problem, Severity

STATES = ("verified", "pending", "unverified", "not-found-since")


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page of which readers see something else."""

    what: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a side is proved.

    states    uses of a passage, by the state of the citation; all states, in the order of `STATES`.
    quality   the scores that are kept with the facts, or None.
    """

    states: Mapping[str, int]
    quality: LinkedQuality | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """All that differs between two sides.

    records     facts first, those that changed before those that are new.
    in_form     paths of records that say the same and are written otherwise.
    pages       by url.
    problems    of the later side, by place; `new` are those that the earlier one does not have, wherever
                they stand in their file.
    """

    records: tuple[RecordChange, ...]
    in_form: tuple[str, ...]
    pages: tuple[PageChange, ...]
    was: Standing
    now: Standing
    problems: tuple[Problem, ...]
    new: tuple[Problem, ...]

    @property
    def tainted(self) -> tuple[RecordChange, ...]:
        """The records whose value changed while their passage did not."""
        return tuple(record for record in self.records if record.tainted)


def compare(base: Side, head: Side) -> Difference:
    """What becomes of `base` when it is made `head`."""
    records, in_form = compare_records(base, head)
    known = Counter(map(_named, base.problems))
    new = []
    for problem in sorted(head.problems, key=lambda problem: problem.sort_key):
        if known[_named(problem)] > 0:
            known[_named(problem)] -= 1
        else:
            new.append(problem)
    return Difference(
        records=records,
        in_form=in_form,
        pages=tuple(_pages(base, head)),
        was=_standing(base),
        now=_standing(head),
        problems=tuple(sorted(head.problems, key=lambda problem: problem.sort_key)),
        new=tuple(new),
    )


def _named(problem: Problem) -> tuple[str, str, str, Severity]:
    """What a problem is known by when the lines above it have moved."""
    return problem.place.path, problem.rule, problem.message, problem.severity


def _pages(base: Side, head: Side) -> Iterator[PageChange]:
    for url in sorted(base.pages.keys() | head.pages.keys()):
        was, now = base.pages.get(url), head.pages.get(url)
        if now is None and was is not None:
            yield PageChange("removed", url, was[0])
        elif now is not None and was is None:
            yield PageChange("added", url, now[0])
        elif now is not None and was is not None and _by_itself(was, base) != _by_itself(now, head):
            yield PageChange("changed", url, now[0])


def _by_itself(page: tuple[str, bytes], side: Side) -> tuple[str, bytes]:
    """A page without the line on how many texts the site rests on, which a new source changes on every page."""
    title, content = page
    return title, content.replace(side.built.site.coverage.encode(), b"")


def _standing(side: Side) -> Standing:
    counted = Counter(citation.state for citation in _citations(side))
    return Standing({state: counted[state] for state in STATES}, side.built.site.quality)


def _citations(side: Side) -> Iterator[LinkedCitation]:
    for fact in side.built.site.facts.values():
        yield from fact.citations
    for entity in side.built.site.entities.values():
        yield from (citation for _, citation in entity.roles)
