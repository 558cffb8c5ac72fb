"""What of the figures is set beside each other, and how."""

from collections.abc import Mapping

import pytest

from figure_records import figure, records
from footnoted.link.charts import Chart, Charts
from footnoted.link.figures import FigureTable
from footnoted.link.spans import plain
from site_in_memory import built_with


def drawn(figures: Mapping[str, str], **notes: str) -> dict[str, Charts]:
    """The drawings of the figures' page by the anchor of their section."""
    built = built_with(records(figures, **notes))
    assert built.inspected.problems == []
    sections = built.site.pages["figures/"].sections
    return {part.anchor: part.drawn for part in sections if isinstance(part.drawn, Charts)}


def ids(chart: Chart) -> list[str]:
    return [point.row.fact.id for point in chart.points]


def test_same_measure_of_several():
    """Figures of one measure, unit and stage are bars on one axis; another unit is not among them."""
    counts = drawn(
        {
            "it-fleet": figure("30"),
            "de-fleet": figure("20", subject="DE", bound="more-than"),
            "fleet-cost": figure("30", "EUR"),
        }
    )["counts"]

    [chart] = counts.charts
    assert (chart.shape, chart.scale, sorted(ids(chart))) == ("bars", "linear", ["de-fleet", "it-fleet"])
    assert counts.singles == ()


def test_accounts_of_one_thing():
    """Figures that a note on a disagreement joins are dots side by side, each with its bound and origin."""
    counts = drawn(
        {"fleet-30": figure("30", bound="more-than"), "fleet-25": figure("25", bound="about")},
        fleets="disagreement fleet-30 fleet-25",
    )["counts"]

    [chart] = counts.charts
    assert chart.shape == "dots"
    assert [plain(point.row.said.sentence) for point in chart.points] == [
        "about 25 ships",
        "more than 30 ships",
    ]
    assert [point.origin for point in chart.points] == ["The Herald ← The Wire"] * 2
    assert chart.alternative == (
        "2 numbers on one linear axis, in ships: about 25 ships (The Herald ← The Wire); "
        "more than 30 ships (The Herald ← The Wire)."
    )
    [(said, note)] = chart.notes
    assert (said, note.url) == ("These accounts differ", "disagreements/#on-fleets")


@pytest.mark.parametrize(
    ("other", "notes"),
    [
        (figure("25", stage="approved"), {}),
        (figure("25", per="year"), {"fleets": "disagreement fleet-30 fleet-25"}),
        (figure("25", direction="higher", compared_to="May"), {}),
    ],
    ids=["stage", "rate", "change"],
)
def test_another_basis(other: str, notes: dict[str, str]):
    """A number of another stage or rate, or a change, never stands on the axis; alone it needs none."""
    counts = drawn({"fleet-30": figure("30"), "fleet-25": other}, **notes)["counts"]

    assert counts.charts == ()
    assert sorted(point.row.fact.id for point in counts.singles) == ["fleet-25", "fleet-30"]


def test_ladder():
    """Money stands on the step that its source has it on, in the vocabulary's order, each currency by itself."""
    money = drawn(
        {
            "paid": figure("2 billion", "EUR", stage="disbursed"),
            "approved": figure("3 billion", "EUR", stage="approved", subject="DE"),
            "unsaid": figure("4 billion", "EUR", subject="harbour-league"),
            "dollars": figure("5 billion", "USD", stage="approved"),
            "yearly": figure("1 billion", "EUR", per="year"),
        }
    )["money"]

    ladders = {
        ladder.chart.unit: [
            (rung.label, [point.row.fact.id for point in rung.points]) for rung in ladder.rungs
        ]
        for ladder in money.ladders
    }
    assert ladders == {
        "euro": [("proposed", ["harbour-cost"]), ("approved", ["approved"]), ("disbursed", ["paid"]), ("stage not stated", ["unsaid"])],
        "euro a year": [("proposed", []), ("approved", []), ("disbursed", []), ("stage not stated", ["yearly"])],
        "US dollars": [("proposed", []), ("approved", ["dollars"]), ("disbursed", [])],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("small", "scale", "shape"),
    [("31", "logarithmic", "dots"), ("1000 billion", "linear", "bars"), ("0", "linear", "bars"), ("-5", "none", "bars")],
)  # fmt: skip
def test_numbers_far_apart(small: str, scale: str, shape: str):
    """Beside a number that would hide it a small one is drawn to logarithms, or not at all; bars are never."""
    counts = drawn({"small": figure(small), "large": figure("1000 trillion", subject="DE")})["counts"]

    [chart] = counts.charts
    assert (chart.scale, chart.shape) == (scale, shape)


def test_withdrawn_figure():
    """What was withdrawn is not drawn; the table still has it, as withdrawn."""
    gone = figure("30", status="withdrawn", withdrawn="{date: 2025-05-01, reason: A misprint.}")
    built = built_with(records({"gone": gone, "kept": figure("20", subject="DE")}))

    sections = {part.anchor: part.drawn for part in built.site.pages["figures/"].sections}
    table = sections["all-figures"]
    assert isinstance(table, FigureTable)
    assert "30 ships [withdrawn]" in [plain(line.row.said.sentence) for line in table.lines]
    assert [point.row.fact.id for point in sections["counts"].singles] == ["kept"]


def test_every_number_has_marks():
    """Each number of the page, drawn or in the table, has its own marks into the references, none twice."""
    body = built_with(
        records({"fleet-30": figure("30"), "fleet-25": figure("25")}, fleets="disagreement fleet-30 fleet-25")
    ).bodies["figures/"]

    marks = [part.split('"')[0] for part in body.split('id="use-')[1:]]
    assert len(marks) == len(set(marks)) == body.count('data-fact="') == 7
