"""Do the checks notice? Facts made wrong on purpose, and facts changed honestly.

A mutant changes one load-bearing field of one fact by one operator, or its passages; all that a
contributor can regenerate is regenerated, then the checks run. It is killed by a problem of an
evidence rule at that fact. Everything happens in memory.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from random import Random

from footnoted.check.meaning import what_it_says
from footnoted.check.support import examine
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Fact
from footnoted.model.quality import Cell, Quality, Survivor
from footnoted.model.walk import citations_of
from footnoted.mutation.bench import Bench
from footnoted.mutation.fields import field_mutants
from footnoted.mutation.honest import honest_variants
from footnoted.mutation.passages import passage_mutants
from footnoted.mutation.pool import Pool
from footnoted.mutation.variant import Variant
from footnoted.problems import FootnotedError

LEAST_SCORE, LEAST_CELL, LEAST_ACCEPTANCE = 0.97, 0.90, 0.98
MOST_INFERRED, MOST_WAIVED = 0.10, 0.02


def measure(
    corpus: Corpus,
    texts: Mapping[str, str],
    today: date,
    tool: str,
    rules: str,
    seed: int = 0,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Quality:
    """The scores of a corpus in which `check` finds no problem.

    texts     by the SHA-256 of their files; facts whose texts are not at hand are not measured.
    rules     the hash of the program's checks that the scores are kept with.
    seed      chooses the wrong values and words; one seed, one result.
    progress  told after each fact: facts done, facts in all.
    errors    FootnotedError if a fact fails as it stands, since what kills its mutants would mean nothing,
              and if no fact's texts are at hand.
    """
    bench = Bench(corpus, texts, today, tool)
    trials = _Trials(Pool(corpus), bench, seed)
    standing = [fact for fact in corpus.facts() if fact.status != "withdrawn"]
    facts = [fact for fact in standing if _has_texts(fact, bench)]
    if standing and not facts:
        raise FootnotedError("no fact has all of its texts there; nothing can be measured")
    for done, fact in enumerate(facts, 1):
        failed = bench.killers(fact)
        if failed:
            raise FootnotedError(
                f"{fact.id} fails as it stands: {', '.join(failed)}; run `footnoted check` first"
            )
        trials.spoil(fact, corpus.file_for(fact).kind.name)
        trials.edit(fact, corpus.file_for(fact).kind.name)
        progress(done, len(facts))
    return Quality(
        id="quality",
        facts=corpus.sha256,
        rules=rules,
        seed=seed,
        cells=_cells(trials.wrong),
        honest=_cells(trials.honest),
        survivors=tuple(
            sorted(trials.survivors, key=lambda one: (one.honest, one.operator, one.fact, one.now))
        ),
        measured=(len(facts), len(standing)),
        inferred=_inferred(corpus),
        waived=_waived(corpus),
    )


def mutants_of(fact: Fact, pool: Pool, bench: Bench, seed: int) -> Iterator[Variant]:
    """The wrong variants of a fact; one that says the same as it, or as another fact, is not wrong."""
    # Seeded by the fact, so that adding one changes no other's mutants.
    chance = Random(f"{seed}/{fact.id}")
    others = pool.told_by_others(fact)
    for variant in (
        *field_mutants(fact, pool, bench.names, chance),
        *passage_mutants(fact, pool, bench, chance),
    ):
        says = what_it_says(variant.fact)
        changed = variant.fact.citations != fact.citations or says != what_it_says(fact)
        if changed and says not in others:
            yield variant


def shortfalls(quality: Quality) -> list[str]:
    """What falls short of the bars, in words; empty if nothing does."""
    found = []
    if quality.mutation_score < LEAST_SCORE:
        found.append(f"the mutation score is {quality.mutation_score:.1%}, below {LEAST_SCORE:.0%}")
    found += [
        f"{cell.kind} × {cell.operator}: {cell.passed} of {cell.total} refused, below {LEAST_CELL:.0%}"
        for cell in quality.cells
        if cell.passed < LEAST_CELL * cell.total
    ]
    if quality.acceptance_score < LEAST_ACCEPTANCE:
        found.append(f"the acceptance score is {quality.acceptance_score:.1%}, below {LEAST_ACCEPTANCE:.0%}")
    for (part, whole), most, what in (
        (quality.inferred, MOST_INFERRED, "load-bearing fields are inferred"),
        (quality.waived, MOST_WAIVED, "citations are waived"),
    ):
        if part > most * whole:
            found.append(f"{part} of {whole} {what}, more than {most:.0%}")
    return found


class _Trials:
    """What was tried so far, by kind and operator, whether it ended as it should, and what did not."""

    def __init__(self, pool: Pool, bench: Bench, seed: int) -> None:
        self._pool = pool
        self._bench = bench
        self._seed = seed
        self.wrong: dict[tuple[str, str], list[bool]] = defaultdict(list)
        self.honest: dict[tuple[str, str], list[bool]] = defaultdict(list)
        self.survivors: list[Survivor] = []

    def spoil(self, fact: Fact, kind: str) -> None:
        """Try every wrong variant of a fact; some rule has to refuse it."""
        for variant in mutants_of(fact, self._pool, self._bench, self._seed):
            killed = bool(self._bench.refusals(variant))
            self.wrong[kind, variant.operator].append(killed)
            if not killed:
                self.survivors.append(Survivor(fact.id, variant.operator, variant.was, variant.now))

    def edit(self, fact: Fact, kind: str) -> None:
        """Try every honest edit of a fact; no rule may refuse it."""
        for variant, others in ((one.variant, one.others) for one in honest_variants(fact, self._bench)):
            killers = self._bench.refusals(variant, others)
            self.honest[kind, variant.operator].append(not killers)
            if killers:
                now = f"{variant.now} ({', '.join(killers)})"
                self.survivors.append(Survivor(fact.id, variant.operator, variant.was, now, honest=True))


def _has_texts(fact: Fact, bench: Bench) -> bool:
    return all(
        citation.unverified is not None or bench.prover(citation.source) is not None
        for citation in fact.citations
    )


def _cells(found: Mapping[tuple[str, str], list[bool]]) -> tuple[Cell, ...]:
    return tuple(
        Cell(kind, operator, sum(passed), len(passed)) for (kind, operator), passed in sorted(found.items())
    )


def _inferred(corpus: Corpus) -> tuple[int, int]:
    examined = examine(corpus).values()
    return sum(len(one.inferred) for one in examined), sum(len(one.given) for one in examined)


def _waived(corpus: Corpus) -> tuple[int, int]:
    citations = [citation for record in corpus.records.values() for _, citation in citations_of(record)]
    waived = sum(citation.context is not None or bool(citation.supports) for citation in citations)
    return waived, len(citations)
