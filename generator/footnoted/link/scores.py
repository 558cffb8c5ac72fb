"""The kept scores as pages print them."""

from collections.abc import Callable, Sequence
from dataclasses import field

from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.link.spans import Link
from footnoted.link.urls import url_of
from footnoted.model.corpus import Corpus
from footnoted.model.facts import FACT_KINDS
from footnoted.model.operators import class_of, in_order, words_for
from footnoted.model.quality import Cell, Quality


@fixed
class LinkedSurvivor:
    """A wrong variant of a fact that the checks let pass, or with `honest` a right one that they refused.

    link            None for a fact that there is no more.
    fault, change   the class of what is wrong, and what was done, in words.
    """

    fact: str
    link: Link | None
    fault: str
    change: str
    was: str
    now: str
    honest: bool


@fixed
class LinkedMatrix:
    """Counts of variants. A row is what was done, in words, and for each of `kinds` `12 of 13` or "" and
    whether that is fewer than all."""

    kinds: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, bool], ...]], ...]


@fixed_by_name
class LinkedQuality:
    """The scores of the last measurement.

    kept                   as they stand beside the facts.
    mutation, acceptance   shares as people read them: `98.8%`; `fields` is the first one over faults
                           in what facts say alone.
    variants               wrong variants that were tried.
    measured               of how many facts: `129`, or `120 of 129` where texts were missing.
    is_stale               asks whether the facts or the checks have changed since, which takes as long as all
                           files have to be hashed; `stale` keeps the answer.
    inferred, waived       `3 of 320 (0.9%)` of all load-bearing fields and of all citations.
    wrong, honest          refused wrong variants, accepted honest ones.
    """

    kept: Quality
    mutation: str
    fields: str
    acceptance: str
    variants: int
    measured: str
    is_stale: Callable[[], bool] = field(compare=False, repr=False)
    inferred: str
    waived: str
    wrong: LinkedMatrix
    honest: LinkedMatrix
    survivors: tuple[LinkedSurvivor, ...]
    _stale: bool | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def stale(self) -> bool:
        """Whether the facts or the checks have changed since."""
        if self._stale is None:
            object.__setattr__(self, "_stale", self.is_stale())
        return bool(self._stale)


def link_quality(corpus: Corpus, rules: str) -> LinkedQuality | None:
    """The scores that are kept with the facts, or None; `rules` is the hash of today's checks."""
    quality: Quality | None = corpus.records.get(("quality", "quality"))
    if quality is None:
        return None
    return LinkedQuality(
        kept=quality,
        mutation=f"{quality.mutation_score:.1%}",
        fields=f"{quality.field_score:.1%}",
        acceptance=f"{quality.acceptance_score:.1%}",
        variants=sum(cell.total for cell in quality.cells),
        measured=" of ".join(map(str, dict.fromkeys(quality.measured))),
        is_stale=lambda: quality.rules != rules or quality.facts != corpus.sha256,
        inferred=_share(quality.inferred),
        waived=_share(quality.waived),
        wrong=_matrix(quality.cells),
        honest=_matrix(quality.honest),
        survivors=tuple(
            LinkedSurvivor(
                one.fact,
                _link_to(one.fact, corpus),
                class_of(one.operator),
                words_for(one.operator),
                one.was,
                one.now,
                one.honest,
            )
            for one in quality.survivors
        ),
    )


def _link_to(fact: str, corpus: Corpus) -> Link | None:
    file = corpus.file_of(fact, FACT_KINDS)
    return None if file is None else Link(fact, url_of(file.kind.name, file.id) or "")


def _matrix(cells: Sequence[Cell]) -> LinkedMatrix:
    kinds = sorted({cell.kind for cell in cells})
    told = {
        (cell.kind, cell.operator): (f"{cell.passed} of {cell.total}", cell.passed < cell.total)
        for cell in cells
    }
    return LinkedMatrix(
        kinds=tuple(kinds),
        rows=tuple(
            (words_for(operator), tuple(told.get((kind, operator), ("", False)) for kind in kinds))
            for operator in in_order(cell.operator for cell in cells)
        ),
    )


def _share(share: tuple[int, int]) -> str:
    part, whole = share
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "none"
