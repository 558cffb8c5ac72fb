"""What counts as the number of a figure: its value, unit and bound, and no part or other number."""

import pytest

from strait import lacking, messages

SHIPS = "{{subject: strait-plan, measure: ships, amount: {}, unit: {}, bound: {}}}"
MONEY = "{{subject: strait-plan, measure: budget, amount: {}, unit: {}, bound: {}}}"


def ships(amount: str = "30", unit: str = "ships", bound: str = "stated") -> str:
    return SHIPS.format(amount, unit, bound)


def money(amount: str = "800 billion", unit: str = "EUR", bound: str = "stated") -> str:
    return MONEY.format(amount, unit, bound)


def test_amount_and_unit_in_two_segments():
    """A number is not joined to a unit that stands elsewhere."""
    assert lacking("figures", ships(), "Strait plan, of a fleet of 30", "ships") == [
        "amount",
        "unit",
        "bound",
    ]


def test_german_billion():
    """In a German text a Billion is a million million."""
    fields = money("3 billion")

    assert "amount" in lacking(
        "figures", fields, "Strait plan, ein budget von 3 Billionen Euro", language="de"
    )
    assert (
        lacking("figures", money("3 trillion"), "Strait plan, ein budget von 3 Billionen euro", language="de")
        == []
    )


def test_german_separators():
    """Points group and the comma divides in a German text."""
    fields = ships("1500", bound="about")

    assert lacking("figures", fields, "Strait plan: fleet, rund 1.500 ships", language="de") == []
    assert "amount" in lacking("figures", fields, "Strait plan: fleet, rund 1,500 ships", language="de")


def test_percent_is_not_percentage_points():
    """A share and a change of a share are two units."""
    fields = "{subject: ada-holm, measure: popularity, amount: 31, unit: percentage-points}"

    assert lacking("figures", fields, "Holm's popularity reached 31%") == ["amount", "unit", "bound"]


@pytest.mark.parametrize(
    "passage",
    [
        "the Strait plan has a fleet of just shy of 30 ships",
        "the Strait plan has a fleet of ~30 ships",
        "the Strait plan has a fleet of 30+ ships",
        "the Strait plan has sent another 30 ships",
        "the Strait plan has sent a third of its 30 ships",
        "the Strait plan has sent two of its 30 ships",
        "the Strait plan has sent 30 more ships",
        "the fleet of the Strait plan shrank by 30 ships",
        "the fleet of the Strait plan grew 30 ships",
        "the Strait plan has sent 30 ships per port",
        "if the Strait plan has sent 30 ships",
        "the Strait plan wants to send 30 ships",
        "has the Strait plan sent 30 ships?",
    ],
)
def test_not_the_whole_number(passage: str):
    """A bound, a part, an addition, a change, a rate, a wish or a question is no plain number."""
    assert lacking("figures", ships(), passage) != []


@pytest.mark.parametrize(
    ("language", "passage", "fault"),
    [
        ("fr", "Strait plan: fleet, au moins 30 ships", []),
        ("fr", "Strait plan: fleet, une trentaine de ships", ["bound"]),
        ("fr", "Strait plan: fleet, la moitié des 30 ships", ["amount"]),
        ("de", "Strait plan: fleet, ein Drittel der 30 ships", ["amount"]),
        ("de", "Strait plan: fleet, gut 30 ships", ["bound"]),
        ("uk", "Strait plan: fleet, ще 30 ships", ["amount"]),
        ("uk", "Strait plan: fleet, не більш як 30 ships", ["bound"]),
    ],
)
def test_bounds_and_parts_of_a_language(language: str, passage: str, fault: list[str]):
    """Words that bound a number or take a part of it are those of the source's language."""
    found = lacking("figures", ships(bound="at-least"), passage, language=language)

    assert [field for field in found if field in ("amount", "bound")][:1] == fault


def test_currency_with_an_adjective_behind_it():
    """Canadian dollars are no dollars, on whichever side the adjective stands."""
    fields = "{subject: strait-plan, measure: budget, amount: 3 million, unit: EUR}"

    assert "amount" in lacking(
        "figures", fields, "Strait plan, budget: 3 millions d'euro canadiens", language="fr"
    )


def test_number_of_somebodys():
    """ "26 of the ships" are ships; "26 of the men on ships" are none."""
    fields = ships("26")

    assert lacking("figures", fields, "Strait plan has a fleet: 26 of Norway's ships") == []
    assert lacking("figures", fields, "Strait plan has a fleet: 26 of the men on ships") != []


def test_inferred_unit():
    """A unit that follows from the sentence is inferred; a number with another sign is another number."""
    fields = (
        "{subject: strait-plan, measure: budget, amount: 64 billion, unit: EUR,"
        " inferred: [{field: unit, because: The number before it is in euros.}]}"
    )

    assert lacking("figures", fields, "Strait plan has a budget of 64 billion") == []
    assert lacking("figures", fields, "Strait plan has a budget of $64 billion") == ["amount", "bound"]


def test_cure_for_an_unknown_unit():
    """Where the number stands with a word that no unit has, the cure is to add the word."""
    told = messages("figures", ships("26"), "Strait plan has a fleet of 26 Schiffe", language="de")

    assert "add the text's word for the unit" in dict(told)["no passage says `amount: 26`"]
