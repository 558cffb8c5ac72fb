"""A difference as JSON, for programs."""

import json
from dataclasses import asdict
from typing import Any

from footnoted.changes.compare import Difference, Standing
from footnoted.report.as_json import problem_as_data

SCHEMA_VERSION = "1.0"


def difference_as_json(difference: Difference) -> str:
    """One object: `records`, `in_form`, `pages`, `was` and `now` with states and scores, `problems`, `new`.

    ASCII throughout: what can't be seen stands as an escape. Lists have the order of `Difference`.
    """
    return json.dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "records": [asdict(record) for record in difference.records],
            "in_form": difference.in_form,
            "pages": [asdict(page) for page in difference.pages],
            "was": _standing(difference.was),
            "now": _standing(difference.now),
            "problems": len(difference.problems),
            "new_problems": [problem_as_data(problem) for problem in difference.new],
        },
        indent=1,
    )


def _standing(standing: Standing) -> dict[str, Any]:
    quality = standing.quality
    scores = (
        None
        if quality is None
        else {"mutation": quality.mutation, "acceptance": quality.acceptance, "stale": quality.stale}
    )
    return {"citations": dict(standing.states), "scores": scores}
