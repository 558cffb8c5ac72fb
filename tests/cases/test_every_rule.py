"""Every rule has a page, a bad case that breaks it at a known place, and a good case that does not.

The bad cases and all that they break stand in `places.tsv`, where each place was looked at: it is where
somebody has to change something. `pytest tests/cases --update-golden` writes it anew; review the difference.
"""

import shutil
from functools import partial
from pathlib import Path

import pytest

from cases.built import BUILT, Case
from cases.examples import examples_of, put_examples
from cases.runs import RUNS, Told, run
from footnoted.manual import manual_pages
from helpers import HARBOUR

PAGES = manual_pages()
TABLE = Path(__file__).parent / "places.tsv"
HEADING = "rule\tseverity\tplace\tof another rule, which the case breaks as well"


@pytest.fixture
def project(harbour: Path) -> Path:
    """The harbour facts with their texts, and no pages yet."""
    shutil.copytree(HARBOUR / "texts", harbour.parent / "texts")
    return harbour.parent


def case_of(rule: str) -> Case:
    """The bad and the good case of a rule; a rule without one fails here, by name."""
    bad, good = (examples_of(PAGES[rule], heading) for heading in ("Bad", "Good"))
    if rule in BUILT:
        assert not bad, f"{rule} has `Bad:` on its page; take it out of tests/cases/built.py"
        return BUILT[rule]
    assert all((bad, good)), (
        f"{rule} has no bad and good case: add `Bad:` and `Good:` with `# facts/…` or `# docs/…` to its page; "
        "or if no text can show it, two builders to BUILT in tests/cases/built.py"
    )
    return Case(partial(put_examples, examples=bad), partial(put_examples, examples=good))


def table() -> dict[str, list[Told]]:
    """What the bad case of each rule breaks, in the order of the report."""
    found: dict[str, list[Told]] = {}
    for line in TABLE.read_text("utf-8").splitlines()[1:]:
        rule, severity, place, *other = line.split("\t")
        found.setdefault(rule, []).append((severity, place, *(other or [rule])))
    return found


def lines_of(rule: str, told: list[Told]) -> list[str]:
    """The lines of a rule in the table."""
    return [
        "\t".join((rule, severity, place, *([] if other == rule else [other])))
        for severity, place, other in told
    ]


def keep(rule: str, told: list[Told]) -> None:
    """Put the lines of a rule into the table, in the place of its old ones."""
    kept = {known: found for known, found in table().items() if known in PAGES} | {rule: told}
    lines = [line for known in sorted(kept) for line in lines_of(known, kept[known])]
    TABLE.write_text("\n".join([HEADING, *lines, ""]), "utf-8")


@pytest.mark.parametrize("rule", PAGES)
def test_bad_case(rule: str, project: Path, request: pytest.FixtureRequest):
    """The bad case of a rule breaks it, with its severity, at the places that the table has, and little else."""
    case_of(rule).bad(project)

    told = run(rule, project)

    assert rule in [other for _, _, other in told], (
        f"the bad case of {rule} does not break it; if another command than `check` tells it, "
        "add that to RUNS in tests/cases/runs.py"
    )
    if request.config.getoption("--update-golden"):
        keep(rule, told)
    assert lines_of(rule, told) == lines_of(rule, table().get(rule, [])), (
        f"the bad case of {rule} is told otherwise than in tests/cases/places.tsv; if each place is where "
        "somebody has to change something, these are its lines:\n" + "\n".join(lines_of(rule, told))
    )


@pytest.mark.parametrize("rule", PAGES)
def test_good_case(rule: str, project: Path):
    """The good case of a rule does not break it."""
    case_of(rule).good(project)

    assert rule not in [other for _, _, other in run(rule, project)]


@pytest.mark.parametrize("rule", PAGES)
def test_page(rule: str):
    """The page of a rule says in one sentence what is wrong, and then why or what to do."""
    lead, _, rest = PAGES[rule].partition("\n")

    assert lead.endswith("."), f"the first line of the page of {rule} is no sentence"
    assert rest.startswith("\n"), f"the page of {rule} says neither why nor what to do"
    assert rest.lstrip().partition("\n")[0] not in ("", "Bad:"), (
        f"the page of {rule} says neither why nor what to do"
    )


def test_nothing_is_left():
    """No case, line or run is of a rule that is gone."""
    assert (BUILT.keys() | RUNS.keys() | table().keys()) - PAGES.keys() == set()
