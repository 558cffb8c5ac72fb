"""The mutation and acceptance scores of a corpus, as the last run with `--write` found them."""

import json
from dataclasses import asdict, dataclass

from footnoted.model.operators import FIELDS, class_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the matrix kind × operator.

    passed   wrong variants that some check refused, or honest ones that none did.
    """

    kind: str
    operator: str
    passed: int
    total: int


@dataclass(frozen=True, slots=True)
class Survivor:
    """A wrong variant of a fact that no check refused, or with `honest` a right one that some check did."""

    fact: str
    operator: str
    was: str
    now: str
    honest: bool = False


@dataclass(frozen=True, slots=True)
class Quality:
    """`facts/quality.json`.

    facts, rules   SHA-256 of the facts and of the program's checks that the scores hold for.
    measured       facts whose texts were at hand, and all that stand.
    inferred       load-bearing fields that no passage states, and all of them; `waived` counts citations.
    """

    id: str
    facts: str
    rules: str
    seed: int
    cells: tuple[Cell, ...]
    honest: tuple[Cell, ...]
    survivors: tuple[Survivor, ...]
    measured: tuple[int, int]
    inferred: tuple[int, int]
    waived: tuple[int, int]

    @property
    def mutation_score(self) -> float:
        """Mean share of wrong variants refused, over the cells; 1.0 where there is no cell."""
        return _mean(self.cells)

    @property
    def field_score(self) -> float:
        """The same over the cells of faults in what a fact says, those in what it quotes aside."""
        return _mean(tuple(cell for cell in self.cells if class_of(cell.operator) in FIELDS))

    @property
    def acceptance_score(self) -> float:
        """Mean share of honest variants accepted, over the cells; 1.0 where there is no cell."""
        return _mean(self.honest)


def quality_as_json(quality: Quality) -> bytes:
    """The quality file; the scores in it are for people, and are counted anew when it is read."""
    plain = {
        "facts": quality.facts,
        "rules": quality.rules,
        "seed": quality.seed,
        "mutation_score": f"{quality.mutation_score:.2%}",
        "acceptance_score": f"{quality.acceptance_score:.2%}",
        "measured": list(quality.measured),
        "inferred": list(quality.inferred),
        "waived": list(quality.waived),
        "cells": [asdict(cell) for cell in quality.cells],
        "honest": [asdict(cell) for cell in quality.honest],
        "survivors": [asdict(survivor) for survivor in quality.survivors],
    }
    return f"{json.dumps(plain, ensure_ascii=False, indent=1)}\n".encode()


def _mean(cells: tuple[Cell, ...]) -> float:
    return sum(cell.passed / cell.total for cell in cells) / len(cells) if cells else 1.0
