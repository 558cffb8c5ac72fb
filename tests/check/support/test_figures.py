"""Numbers with their units, bounds and subjects against passages."""

import pytest

from strait import lacking, messages

SHIPS = "{{subject: strait-plan, measure: ships, amount: {}, unit: {}, bound: {}}}"
MONEY = "{{subject: strait-plan, measure: budget, amount: {}, unit: {}, bound: {}}}"


def ships(amount: str = "30", unit: str = "ships", bound: str = "stated") -> str:
    return SHIPS.format(amount, unit, bound)


def money(amount: str = "800 billion", unit: str = "EUR", bound: str = "stated") -> str:
    return MONEY.format(amount, unit, bound)


@pytest.mark.parametrize(
    ("fields", "passage"),
    [
        (ships(), "the Strait plan has a fleet of 30 ships"),
        (ships(), "the Strait plan has a fleet of thirty Norwegian and Swedish ships"),
        (ships(bound="more-than"), "the Strait plan has a fleet of more than 30 ships"),
        (ships(bound="at-least"), "the Strait plan has a fleet of 30 ships or more"),
        (ships(bound="at-most"), "the Strait plan has a fleet of no more than 30 ships"),
        (ships("30000", bound="fewer-than"), "the fleet of the Strait plan has fewer than 30,000 ships"),
        (money(), "the budget of the plan for the strait is 800 billion euros"),
        (money(), "the budget of the plan for the strait is €800bn"),
        (money(), "the budget of the plan for the strait is EUR 800 billion"),
        (money(unit="USD"), "the budget of the plan for the strait is $800 billion"),
        (money("800000000000"), "the budget of the plan for the strait is 800 billion euros"),
        (ships(), "the Strait plan has a fleet from Oslo and of 30 ships to go"),
        (ships(), "the Strait plan has a fleet, made from 30 ships to send"),
        (money("1.5 billion"), "the budget of the plan for the strait is 1.5 billion euros"),
    ],
)
def test_carried(fields: str, passage: str):
    """A number is carried by its value, whichever way it is written, with unit, scale and bound."""
    assert lacking("figures", fields, passage.replace("the Strait plan", "Strait plan")) == []


@pytest.mark.parametrize(
    ("fields", "passage", "fault"),
    [
        (money(unit="USD"), "the budget of the plan for the strait is 800 billion euros", ["amount", "unit", "bound"]),
        (money(), "the budget of the plan for the strait is $800 billion", ["amount", "unit", "bound"]),
        (money("800 million"), "the budget of the plan for the strait is 800 billion euros", ["amount", "unit", "bound"]),
        (money("54.7 billion"), "the budget of the plan for the strait rose to 45.7 billion euros", ["amount", "unit", "bound"]),
        (ships(), "the fleet of the Strait plan has more than 30 ships", ["bound"]),
        (ships(bound="more-than"), "the fleet of the Strait plan has 30 ships", ["bound"]),
        (ships(bound="at-least"), "the fleet of the Strait plan has more than 30 ships", ["bound"]),
        (ships("-30"), "the fleet of the Strait plan has 30 ships", ["amount", "unit", "bound"]),
        (ships("3"), "the fleet of the Strait plan has 30 ships", ["amount", "unit", "bound"]),
        (ships(), "the fleet of the Strait plan has 30-40 ships", ["amount", "unit", "bound"]),
        (ships(unit="countries"), "the Strait plan has a fleet of 30 ships from many countries", ["amount", "unit", "bound"]),
        (ships(), "30 men on 40 ships are the fleet of the Strait plan", ["amount", "unit", "bound"]),
        (ships(unit="percent"), "the fleet of the Strait plan grew by 30 ships", ["amount", "unit", "bound"]),
        (ships(), "the Strait plan does not have a fleet of 30 ships", ["amount"]),
        (ships(), "the fleet has 30 ships", ["subject"]),
        (ships(), "30 ships are for the Strait plan and its fleet", ["subject"]),
        (ships(), "the Strait plan is 30 ships long", ["measure"]),
    ],
)  # fmt: skip
def test_not_carried(fields: str, passage: str, fault: list[str]):
    """Another value, unit, bound, subject or measure than the passage's is found."""
    assert lacking("figures", fields, passage) == fault


def test_subject_in_another_paragraph():
    """A name of another paragraph is not what a number is about."""
    text = "A word on the Strait plan.\n\nOn Monday the fleet had 30 ships in the bay."

    assert lacking("figures", ships(), "the Strait plan", "the fleet had 30 ships", text=text) == ["subject"]


@pytest.mark.parametrize(
    ("field", "passage", "fault"),
    [
        ("according_to: ada-holm", "the Strait plan has a fleet of 30 ships, as stated by Prime Minister Ada Holm", []),
        ("according_to: ada-holm", "the Strait plan has a fleet of 30 ships, which Holm leads", ["according_to"]),
        ("according_to: bo-lind", "the Strait plan has a fleet of 30 ships, Holm told Lind", ["according_to"]),
        ("measured_by: pollster", "the Strait plan has a fleet of 30 ships in a Pollster survey for The Gazette", []),
        ("measured_by: gazette", "the Strait plan has a fleet of 30 ships in a Pollster survey for The Gazette", ["measured_by"]),
        ("commissioned_by: gazette", "the Strait plan has a fleet of 30 ships in a Pollster survey for The Gazette", []),
        ("commissioned_by: pollster", "the Strait plan has a fleet of 30 ships in a Pollster survey for The Gazette", ["commissioned_by"]),
        ("stage: proposed", "the proposal of the Strait plan is a fleet of 30 ships", []),
        ("stage: approved", "the proposal of the Strait plan is a fleet of 30 ships", ["stage"]),
        ("per: year", "the Strait plan has sent 30 ships a year", []),
        ("per: month", "the Strait plan has sent 30 ships a year", ["per"]),
        ("as_of: 2025-03", "the Strait plan has a fleet of 30 ships in March 2025", []),
        ("as_of: 2025-04", "the Strait plan has a fleet of 30 ships in March 2025", ["as_of"]),
        ("as_of: 2024-03", "the Strait plan has a fleet of 30 ships in March 2025", ["as_of"]),
        ("compared_to: May", "the Strait plan has a fleet of 30 ships, more than in February", ["compared_to"]),
        ("direction: lower", "the Strait plan has a fleet of 30 ships, up from May", ["direction"]),
        ("equivalents: [{amount: 40, unit: ships}]", "the Strait plan has a fleet of 30 ships (43 ships)", ["equivalents"]),
    ],
)  # fmt: skip
def test_optional_field(field: str, passage: str, fault: list[str]):
    """A field that need not be given is carried by a passage where it is."""
    fields = f"{{subject: strait-plan, measure: ships, amount: 30, unit: ships, {field}}}"

    assert lacking("figures", fields, passage) == fault


@pytest.mark.parametrize(
    ("field", "passage", "fault"),
    [
        ("as_of: 2025-05", "in March 2025 Lind came, in May 2025 the Strait plan has a fleet of 30 ships", []),
        ("as_of: 2025-03", "in March 2025 Lind came, in May 2025 the Strait plan has a fleet of 30 ships", ["as_of"]),
        ("direction: higher", "the Strait plan has a fleet of 30 ships, up from May", []),
        ("direction: higher", "the Strait plan has a fleet of 30 ships and pays 12 men, up from May", ["direction"]),
        ("direction: higher", "the Strait plan has a fleet of 30 ships in 2025, up from May", []),
    ],
)  # fmt: skip
def test_time_and_comparison_of_another_number(field: str, passage: str, fault: list[str]):
    """A time is the one nearest to the number, and a word for more belongs to the number nearest to it."""
    fields = f"{{subject: strait-plan, measure: ships, amount: 30, unit: ships, {field}}}"

    assert lacking("figures", fields, passage) == fault


def test_each_year_left_out():
    """A passage that gives the amount for each year is not shortened to an amount."""
    [(message, _)] = messages("figures", ships(), "the Strait plan has sent 30 ships a year")

    assert message == "the passage gives it for each year; say `per: year`"


@pytest.mark.parametrize(
    ("subject", "passage"),
    [
        (
            "ada-holm",
            "the Strait plan, introduced by Norwegian Prime Minister Ada Holm, has a fleet of 30 ships",
        ),
        ("ada-holm", "Ada Holm said that the Strait plan has a fleet of 30 ships"),
        ("NO", "the Strait plan has a fleet of 30 Norway ships"),
        ("pollster", "Pollster survey: the Strait plan has a fleet of 30 ships"),
    ],
)
def test_another_name_taken_for_the_subject(subject: str, passage: str):
    """Who says, makes, counts or is counted is not what the number is about."""
    fields = f"{{subject: {subject}, measure: ships, amount: 30, unit: ships}}"

    assert lacking("figures", fields, passage) == ["subject"]


def test_what_the_passage_has():
    """The message names the field; the help tells what number the passage has."""
    [(message, help), *_] = messages("figures", ships("54.7"), "the fleet of the Strait plan: 45.7 ships")

    assert message == "no passage says `amount: 54.7`"
    assert help == 'the passage has "45.7 ships"; cite the number together with its unit, in one segment'


@pytest.mark.parametrize(
    ("subject", "passage", "fault"),
    [
        ("NO", "Norway sent 30 ships, Sweden 16 ships", []),
        ("SE", "Norway sent 30 ships, Sweden 16 ships", ["subject"]),
        ("NO", "Norway sent 16 ships while Sweden sent 30 ships", ["subject"]),
        ("NO", "Sweden, which borders Norway, sent 30 ships", ["subject"]),
        ("NO", "Sweden sent Norway 30 ships", ["subject"]),
        ("SE", "30 ships were sent by Sweden", []),
        ("SE", "the fleet has 30 Swedish ships", []),
        ("SE", "Norway has sent 30 Swedish ships", ["subject"]),
    ],
)
def test_whose_number(subject: str, passage: str, fault: list[str]):
    """A number is told of the name nearest to it that acts, by whose verb it was sent or who is counted alone."""
    fields = f"{{subject: {subject}, measure: ships, amount: 30, unit: ships}}"

    assert lacking("figures", fields, passage) == fault


@pytest.mark.parametrize(
    ("label", "fault"),
    [
        ("Fleet of the strait", []),
        ("Fleet of the strait, up from 10 ships", ["label"]),
        ("Fleet that Holm sends", ["label"]),
        ("Fleet of Norway and of Sweden", ["label", "label"]),
    ],
)
def test_label(label: str, fault: list[str]):
    """The name that we give to a figure is our own, but for names and numbers in it."""
    fields = ships().replace("{", f"{{label: '{label}', ", 1)

    assert lacking("figures", fields, "Strait plan has a fleet of 30 ships") == fault


@pytest.mark.parametrize(
    ("amount", "fault"),
    [("30", []), ("20", ["measure"])],
)
def test_measure_of_the_next_number(amount: str, fault: list[str]):
    """What is measured behind a number is not told of the one before that."""
    assert (
        lacking("figures", ships(amount), "Strait plan: of ships 20 ships went and 30 ships were sent")[:1]
        == fault
    )


@pytest.mark.parametrize(("amount", "fault"), [("0.3", []), ("0.5", ["as_of"])])
def test_time_of_the_next_number(amount: str, fault: list[str]):
    """A year behind the number that something falls to is not that of what it falls from."""
    fields = f"{{subject: strait-plan, measure: budget, amount: {amount}, unit: percent, as_of: 2027}}"
    passage = "Strait plan has its budget cut from its level of 0.5% of income to 0.3% in 2027"

    assert [key for key in lacking("figures", fields, passage) if key != "amount"] == fault
