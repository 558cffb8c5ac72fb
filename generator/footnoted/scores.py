"""The scores of a folder of facts: what `footnoted check --mutate` does, around `measure`."""

from collections.abc import Callable
from pathlib import Path

from footnoted.load import load_corpus
from footnoted.load.receipts import read_quality
from footnoted.load.texts import find_texts
from footnoted.model.operators import in_order
from footnoted.model.quality import Cell, Quality, quality_as_json
from footnoted.mutation import measure, shortfalls
from footnoted.problems import FootnotedError, Severity, quotable, refusal
from footnoted.receipts import TOOL
from footnoted.revision import Revision, read_rules
from footnoted.whole_file import write_file

__all__ = ["differing", "keep_scores", "measure_facts", "scores_as_text", "shortfalls"]

FILE = "quality.json"


def measure_facts(
    facts: Path, texts: Path, revision: Revision, seed: int, progress: Callable[[int, int], None]
) -> Quality:
    """The scores of the facts whose sources' texts are at hand.

    progress   told after each fact: facts done, facts in all.
    errors     FootnotedError if there is no such folder, or a record can't be read.
    """
    if not facts.is_dir():
        raise FootnotedError(f"there is no folder {facts}; name the folder of facts with --facts")
    corpus, problems = load_corpus(facts)
    # The old scores may be unreadable; they are written anew.
    faults = [problem for problem in problems if problem.rule != "unreadable-quality"]
    if any(fault.severity is Severity.ERROR for fault in faults):
        raise FootnotedError("some records can't be read; run `footnoted check` first")
    found = find_texts(texts, corpus)
    return measure(corpus, found.texts, revision.today, TOOL, read_rules(), seed, progress)


def differing(quality: Quality, facts: Path) -> str:
    """Why the kept scores can't be of the same facts, checks and seed as these, or "" if they can.

    Of scores that are of more facts, since more texts were at hand, these can tell nothing.
    """
    try:
        content = (facts / FILE).read_bytes()
    except OSError:
        return ""
    kept = read_quality(content, FILE, quality.id, [])
    if kept is None or (kept.facts, kept.rules, kept.seed) != (quality.facts, quality.rules, quality.seed):
        return ""
    measured, standing = quality.measured
    if measured < min(kept.measured[0], standing):
        return ""
    return (
        "" if kept == quality else f"{FILE} says otherwise of the same facts and checks; measure with --write"
    )


def keep_scores(quality: Quality, facts: Path) -> None:
    """Write the quality file, whole or not at all."""
    try:
        write_file(facts / FILE, quality_as_json(quality))
    except OSError as error:
        raise FootnotedError(f"{quotable(str(facts / FILE))} can't be written: {refusal(error)}") from None


def scores_as_text(quality: Quality) -> str:
    """Scores, the matrix kind × operator, and every survivor with what changed."""
    lines = ["Wrong variants refused, by kind and operator:", *_matrix(quality.cells)]
    lines += ["", "Honest variants accepted:", *_matrix(quality.honest)]
    for heading, honest in (
        ("Wrong variants that passed:", False),
        ("Honest variants that were refused:", True),
    ):
        some = [one for one in quality.survivors if one.honest is honest]
        lines += ["", heading] if some else []
        lines += [
            f"  {one.fact}  {one.operator}: {quotable(one.was, 300)}\n      → {quotable(one.now, 300)}"
            for one in some
        ]
    wrong = sum(cell.total for cell in quality.cells)
    lines += [
        "",
        f"mutation score {quality.mutation_score:.1%} over {len(quality.cells)} cells, {wrong} variants;"
        f" of faults in fields alone {quality.field_score:.1%}",
        f"acceptance score {quality.acceptance_score:.1%}",
        f"measured {quality.measured[0]} of {quality.measured[1]} facts",
        f"inferred {_share(quality.inferred)} of the load-bearing fields",
        f"waived {_share(quality.waived)} of the citations",
        *(f"falls short: {one}" for one in shortfalls(quality)),
    ]
    return "\n".join(lines)


def _matrix(cells: tuple[Cell, ...]) -> list[str]:
    kinds = sorted({cell.kind for cell in cells})
    operators = in_order(cell.operator for cell in cells)
    told = {(cell.kind, cell.operator): f"{cell.passed}/{cell.total}" for cell in cells}
    wide = max((len(one) for one in operators), default=0)
    lines = [" " * (wide + 2) + "".join(f"{kind:>11}" for kind in kinds)]
    lines += [
        f"  {operator:<{wide}}" + "".join(f"{told.get((kind, operator), '·'):>11}" for kind in kinds)
        for operator in operators
    ]
    return lines


def _share(share: tuple[int, int]) -> str:
    part, whole = share
    return f"{part} of {whole}, {part / whole:.1%}" if whole else "none"
