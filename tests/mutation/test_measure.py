"""Do the scores tell the truth? What is made wrong, what counts as noticed, and what lowers a score."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.check.rules import unsupported_field, vague_passage
from footnoted.load import load_corpus
from footnoted.load.texts import find_texts
from footnoted.model.operators import OPERATORS
from footnoted.model.quality import Cell, Quality
from footnoted.mutation import measure, mutants_of, shortfalls
from footnoted.mutation.bench import Bench
from footnoted.mutation.pool import Pool
from footnoted.mutation.variant import Variant
from footnoted.problems import FootnotedError
from helpers import TEXTS, with_value

Write = Callable[[str, str], Path]

DAY = date(2026, 11, 22)
HERALD = "sources/herald-2025-03-20.yml"
COST = "figures/harbour-cost.yml"


def measured(harbour: Path) -> Quality:
    """The scores of a folder of facts."""
    corpus, problems = load_corpus(harbour, "facts")
    assert problems == []
    return measure(corpus, find_texts(TEXTS, corpus).texts, DAY, "footnoted 0.1.0", "0" * 64)


def variants(harbour: Path, id: str, seed: int = 0) -> list[Variant]:
    """The wrong variants of one fact."""
    corpus, _ = load_corpus(harbour, "facts")
    bench = Bench(corpus, find_texts(TEXTS, corpus).texts, DAY, "footnoted 0.1.0")
    return list(mutants_of(corpus.records["", id], Pool(corpus), bench, seed))


def missed(quality: Quality) -> list[str]:
    """The cells in which something wrong passed, in the order of the matrix."""
    return [f"{cell.kind} × {cell.operator}" for cell in quality.cells if cell.passed < cell.total]


def test_all_noticed(harbour: Path):
    """A corpus whose passages carry all of its fields loses no variant and refuses no honest edit."""
    quality = measured(harbour)

    assert (quality.mutation_score, quality.acceptance_score) == (1.0, 1.0)
    assert quality.survivors == ()
    assert shortfalls(quality) == []


def test_rule_that_sees_nothing(harbour: Path, monkeypatch: pytest.MonkeyPatch):
    """With one rule broken the score falls, and the cells that it guarded alone are named."""
    monkeypatch.setattr(unsupported_field, "check", lambda case: iter(()))

    quality = measured(harbour)

    assert quality.mutation_score < 0.7
    assert {"figure × bound", "figure × ×10", "event × date-day"} <= set(missed(quality))
    assert "event × word-changed" not in missed(quality)
    assert "the mutation score is" in shortfalls(quality)[0]
    assert "figure × sign: 0 of 1 refused, below 90%" in shortfalls(quality)


def test_rule_that_is_too_strict(harbour: Path, monkeypatch: pytest.MonkeyPatch):
    """A rule that refuses honest edits can't raise the scores: the acceptance score falls, and says where."""

    def refuse_spaces(case: Case) -> Iterator[Finding]:
        for cited in case.cited:
            if any("\u00a0" in segment for segment in cited.citation.passage):
                yield Finding(("citations",), "a space", "take it out")

    monkeypatch.setattr(vague_passage, "check", refuse_spaces)

    quality = measured(harbour)

    assert quality.mutation_score == 1.0
    assert {(one.honest, one.operator) for one in quality.survivors} == {(True, "no-break-spaces")}
    assert shortfalls(quality) == [f"the acceptance score is {quality.acceptance_score:.1%}, below 98%"]


def test_inferred_field(harbour: Path):
    """What no passage states can be anything: its wrong variants pass, and count."""
    path = harbour / COST
    path.write_text(with_value(path.read_text("utf-8"), "inferred", "[{field: bound, because: x}]"), "utf-8")

    quality = measured(harbour)

    assert Cell("figure", "bound", 0, 5) in quality.cells
    assert ("harbour-cost", "bound: about", "bound: at-least") in {
        (one.fact, one.was, one.now) for one in quality.survivors
    }
    assert quality.inferred == (1, 19)
    assert "figure × bound: 0 of 5 refused, below 90%" in shortfalls(quality)


def test_true_elsewhere(harbour: Path):
    """A variant that says what another fact says is not wrong: it is not counted."""
    assert "country: DE" not in {one.now for one in variants(harbour, "it-ready")}
    (harbour / "positions/de-ready.yml").write_text(
        (harbour / "positions/de-ready.yml").read_text("utf-8").replace("ready\n", "sceptical\n", 1), "utf-8"
    )
    assert "country: DE" in {one.now for one in variants(harbour, "it-ready")}


def test_unverified_citation(harbour: Path):
    """A citation that nobody could verify proves nothing: the fact's wrong variants pass, and count."""
    path = harbour / COST
    path.write_text(f"{path.read_text('utf-8')}    unverified: The page is gone.\n", "utf-8")

    found = {(cell.operator, cell.passed) for cell in measured(harbour).cells if cell.kind == "figure"}

    assert {("word-changed", 0), ("×10", 1)} <= found


def test_waived_citation(harbour: Path):
    """A reason given under `context:`, or a field that a citation only claims to carry, is counted."""
    path = harbour / COST
    path.write_text(f"{path.read_text('utf-8')}    supports: [bound]\n", "utf-8")

    assert measured(harbour).waived == (1, 8)


@pytest.mark.parametrize(
    ("operator", "changes"),
    [
        ("×10", ["amount: 1.5 billion → amount: 15 billion"]),
        ("×1000", ["amount: 1.5 billion → amount: 1.5 trillion"]),
        ("sign", ["amount: 1.5 billion → amount: -1.5 billion"]),
        ("stage", ["stage: proposed → stage: approved"]),
        ("currency", ["unit: EUR → unit: USD"]),
        ("direction", ["direction: higher → direction: lower"]),
        ("per", ["per: year → per: month"]),
        ("equivalent", ["equivalents: 2 billion USD → equivalents: 9 billion USD"]),
        (
            "bound",
            [
                f"bound: about → bound: {bound}"
                for bound in ("stated", "at-least", "at-most", "more-than", "fewer-than")
            ],
        ),
    ],
)
def test_one_thing_at_a_time(harbour: Path, write: Write, operator: str, changes: list[str]):
    """Each operator changes one field of a figure by one step of its type."""
    write("vocabulary/units/usd.yml", "label: dollar\nsort: currency\nsymbol: $\n")
    write("vocabulary/stages/approved.yml", 'label: approved\norder: "02"\ncues: [approved]\n')
    more = "direction: higher\nper: year\nequivalents: [{amount: 2 billion, unit: USD}]\n"
    write(COST, more + (harbour / COST).read_text("utf-8"))

    found = [one for one in variants(harbour, "harbour-cost") if one.operator == operator]

    assert [f"{one.was} → {one.now}" for one in found] == changes


def test_dates(harbour: Path):
    """A day is moved by a day, a month and a year, before and after."""
    moved = [one.now for one in variants(harbour, "harbour-meeting") if one.operator.startswith("date-")]

    assert [now.removeprefix("date: ") for now in moved] == [
        "2025-03-17",
        "2025-03-19",
        "2025-02-18",
        "2025-04-18",
        "2024-03-18",
        "2026-03-18",
    ]


def test_passages(harbour: Path):
    """A passage loses what alone states something, a word or a segment, gains a "not", or is of another text."""
    path = harbour / "positions/it-ready.yml"
    path.write_text(with_value(path.read_text("utf-8"), "citations", CITED), "utf-8")
    digest = hashlib.sha256((TEXTS / "gazette-2025-03-21.txt").read_bytes()).hexdigest()
    other = with_value((harbour / HERALD).read_text("utf-8"), "text_sha256", digest)
    (harbour / "sources/other.yml").write_text(other, "utf-8")

    found = [one for one in variants(harbour, "it-ready") if one.fact.citations != _cited(harbour)]

    operators = Counter(one.operator for one in found)
    assert operators == {
        "word-changed": 1,
        "word-dropped": 1,
        "not-added": 1,
        "segment-dropped": 2,
        "trimmed-left": 1,
        "trimmed-right": 1,
        "moved": 1,
        "removed": 1,
    }
    told = {one.operator: one.now for one in found}
    assert told["trimmed-left"] == "itself is / ready to send peacekeepers"
    assert told["trimmed-right"] == "Italy itself is"


CITED = """
  - source: herald-2025-03-20
    passage:
      - Italy itself is
      - ready to send peacekeepers"""


def _cited(harbour: Path) -> object:
    return load_corpus(harbour, "facts")[0].records["", "it-ready"].citations


def test_whoever_is_named(harbour: Path):
    """Everybody else whom the passage names is taken for the speaker, which is harder than a stranger."""
    path = harbour / "statements/meloni-harbour-open.yml"
    passage = "Meloni said that the harbour of the Harbour League"
    path.write_text(path.read_text("utf-8").replace("the harbour of", "Norway, Italy and", 1), "utf-8")
    path.write_text(re.sub("passage: .*", f"passage: {passage} of Germany", path.read_text("utf-8")), "utf-8")

    found = [one.now for one in variants(harbour, "meloni-harbour-open") if one.operator == "speaker"]

    assert found == ["speaker: DE"]


def test_one_seed_one_result(harbour: Path):
    """A seed chooses the wrong values: the same one the same, another one others."""
    first, again, other = (
        [(one.operator, one.now) for one in variants(harbour, "harbour-cost", seed)] for seed in (0, 0, 1)
    )

    assert first == again
    assert first != other
    assert {operator for operator, _ in first} == {operator for operator, _ in other}


def test_one_fact_more(harbour: Path):
    """Another fact changes no variant of those that are there, but for values that it brings."""
    before = [one.now for one in variants(harbour, "harbour-meeting")]
    (harbour / "positions/de-ready.yml").unlink()

    assert [one.now for one in variants(harbour, "harbour-meeting")] == before


def test_source_without_its_text(harbour: Path):
    """A citation is not moved to a source whose text is not there: what stands in it is not known."""
    other = (harbour / HERALD).read_text("utf-8")
    (harbour / "sources/other.yml").write_text(with_value(other, "text_sha256", "0" * 64), "utf-8")

    assert "moved" not in {one.operator for one in variants(harbour, "it-ready")}


def test_every_operator_has_words(harbour: Path):
    """Each operator in use is in the list that the site takes classes and words from."""
    quality = measured(harbour)

    used = {cell.operator for cell in (*quality.cells, *quality.honest)}
    assert used <= set(OPERATORS)


@pytest.mark.parametrize(
    ("operator", "content", "wrong"),
    [
        ("content-name", "Italy had told Meloni", ["Germany had told Meloni"]),
        ("content-order", "Italy had told Meloni", ["Meloni had told Italy"]),
        ("content-order", "Italy and Germany would come", []),
        ("content-number", "20 of 30 ships had come", ["90 of 30 ships had come", "20 of 80 ships had come"]),
        ("negation", "it was not ready", ["it was ready"]),
        ("negation", "it was ready", ["it was not ready"]),
        (
            "modal",
            "it would come, and could go",
            ["it should come, and could go", "it would come, and should go"],
        ),
    ],
)
def test_our_words(harbour: Path, operator: str, content: str, wrong: list[str]):
    """Our own words are given another name, order, number, sense or modal, one at a time."""
    path = harbour / "statements/meloni-harbour-open.yml"
    path.write_text(with_value(path.read_text("utf-8"), "content", content), "utf-8")

    found = [one.now for one in variants(harbour, "meloni-harbour-open") if one.operator == operator]

    assert [one.removeprefix("content: ") for one in found] == wrong


def test_fact_that_fails_as_it_stands(harbour: Path):
    """Of a fact that is refused already, refusing a variant says nothing."""
    path = harbour / COST
    path.write_text(with_value(path.read_text("utf-8"), "amount", "15 billion"), "utf-8")

    with pytest.raises(FootnotedError) as told:
        measured(harbour)

    assert (
        str(told.value) == "harbour-cost fails as it stands: unsupported-field; run `footnoted check` first"
    )
