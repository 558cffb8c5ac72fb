"""Which facts may disagree, and which only look so."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from footnoted.check.accounts import Account, differing
from footnoted.check.disagreements import candidates
from footnoted.load import load_corpus
from helpers import problems_of, rules_of

Write = Callable[[str, str], Path]

CITED = "citations:\n  - source: {}\n    passage: as printed\n"
HERALD, COURIER = CITED.format("herald-2025-03-20"), CITED.format("courier-2025-03-21")
COURIER_RECORD = (
    "title: The harbour\npublisher: wire\npublished: 2025-03-21\nurl_unknown: x\nlanguage: en\n"
    "medium: news\nrelays: wire-2025-03-20\n"
)
COST = "subject: {}\nmeasure: cost\namount: {}\nunit: EUR\n"
MEETING = "label: {}\nhappened: {}\ndate: {}\nplace: {}\nparticipants: [{}]\n"
NOTE = "facts: [{}]\nkind: disagreement\nreason: The reports differ.\n"


def pairs_of(folder: Path) -> list[tuple[str, str]]:
    return list(candidates(load_corpus(folder)[0]))


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("amount: 3 billion", "amount: 4 billion", True),
        ("amount: 3 billion", "amount: 3 billion\nbound: about", True),
        ("amount: 3 billion", "amount: 3 billion\nper: year", True),
        ("amount: 3 billion\nas_of: 2025-01", "amount: 4 billion\nas_of: 2025-02", False),
        ("amount: 3 billion\nas_of: 2025", "amount: 4 billion\nas_of: 2025-02", True),
        ("amount: 3 billion\nperiod: 2024", "amount: 4 billion\nperiod: 2025", False),
        ("amount: 3 billion\nperiod: 2024\nas_of: 2025-03", "amount: 4 billion\nperiod: 2025\nas_of: 2025-03", False),
        ("amount: 3 billion\nas_of: 2030", "amount: 4 billion", False),
        ("amount: 3 billion\nperiod: 2030", "amount: 4 billion", False),
        ("amount: 3 billion", "amount: 4 billion\ncompared_to: February\ndirection: higher", False),
        ("amount: 3 billion\ndirection: lower\ncompared_to: May", "amount: 3 billion\ndirection: higher\ncompared_to: May", True),
        ("amount: 3 billion\ncompared_to: January", "amount: 4 billion\ncompared_to: May", False),
        ("amount: 3 billion", "amount: 4 billion\nequivalents: [{amount: 3 billion, unit: EUR}]", False),
        ("amount: 3 billion", "amount: 4 billion\nmeasured_by: wire\nstatus: withdrawn\nwithdrawn: {reason: x, date: 2025-03-22}", False),
        ("amount: 3 billion", "amount: 4 billion\nstatus: disputed", True),
        ("amount: 3 billion", "amount: 4 billion\nstatus: superseded\nsuperseded_by: one", False),
    ],
)  # fmt: skip
def test_figures_of_one_subject_and_measure(harbour: Path, write: Write, one: str, two: str, found: bool):
    """Another amount, unit or bound is an account of its own, unless time or a comparison sets it apart."""
    for name, amount in (("one", one), ("two", two)):
        write(f"figures/{name}.yml", f"subject: IT\nmeasure: cost\nunit: EUR\n{amount}\n{HERALD}")

    assert pairs_of(harbour) == ([("one", "two")] if found else [])


@pytest.mark.parametrize(
    ("subjects", "bound", "found"),
    [
        (("plan", "harbour-league"), "fewer-than", True),
        (("plan", "IT"), "fewer-than", True),
        (("plan", "harbour-league"), "stated", False),
        (("DE", "IT"), "fewer-than", False),
        (("giorgia-meloni", "IT"), "fewer-than", False),
    ],
)
def test_one_number_under_two_subjects(
    harbour: Path, write: Write, subjects: tuple[str, str], bound: str, found: bool
):
    """One number with two bounds may be one plan under two names; two countries or persons are never one."""
    write("initiatives/plan.yml", "name: Plan\n")
    write("figures/one.yml", f"{COST.format(subjects[0], 7)}{HERALD}")
    write("figures/two.yml", f"{COST.format(subjects[1], 7)}bound: {bound}\n{HERALD}")

    assert (("one", "two") in pairs_of(harbour)) is found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("country: DE\nstance: sceptical", True),
        ("country: DE\nstance: ready\nby: giorgia-meloni", False),
        ("country: DE\nstance: sceptical\ndate: 2025-03-20", True),
        ("country: DE\nstance: sceptical\ndate: 2025-03-21", False),
        ("country: IT\nstance: sceptical\nby: giorgia-meloni\nstatus: withdrawn\nwithdrawn: {reason: x, date: 2025-03-22}", False),
    ],
)  # fmt: skip
def test_positions_of_one_country(harbour: Path, write: Write, given: str, found: bool):
    """Another stance of one country; a date that no passage states is any day up to the report, 20 March."""
    write("positions/x.yml", f"{given}\n{HERALD}")

    assert pairs_of(harbour) == ([("de-ready", "x")] if found else [])


@pytest.mark.parametrize(
    ("happened", "day", "place", "participants", "found"),
    [
        ("reported", "2025-03-04", "Genoa", "IT", True),
        ("reported", "2025-03-06", "genoa", "IT, DE", True),
        ("scheduled", "2025-03-04", "Genoa", "IT", True),
        ("reported", "2025-03-07", "Genoa", "IT", False),
        ("reported", "2025-03-03", "Genoa", "IT", False),
        ("scheduled", "2025-03-03", "Genoa", "IT", False),
        ("reported", "2025-03", "Genoa", "IT", False),
        ("reported", "2025-03-04", "Rome", "IT", False),
        ("reported", "2025-03-04", "Genoa", "DE", False),
        ("reported", "2025-03-04", "Genoa", "{described: ministers}", False),
    ],
)
def test_dates_of_one_occurrence(
    harbour: Path, write: Write, happened: str, day: str, place: str, participants: str, found: bool
):
    """Events of one place and participant, on unequal dates at most three days apart."""
    told = MEETING.format("Talks", "reported", "2025-03-03", "Genoa", "IT, {described: ministers}")
    write("events/one.yml", told + HERALD)
    write("events/two.yml", MEETING.format("Summit", happened, day, place, participants) + HERALD)

    assert pairs_of(harbour) == ([("one", "two")] if found else [])


@pytest.mark.parametrize(
    ("words", "more", "cited", "found"),
    [
        ("First of all comes the harbour", "", COURIER, True),
        ("Our league comes first", "", COURIER, False),
        ("It is the harbour that we want", "", COURIER, False),
        ("The “harbour” is first!", "said_on: 2025-03-18\n", COURIER, False),
        ("First of all comes the harbour", "", HERALD, False),
        ("First of all comes the harbour", "", COURIER + "    origin: own\n", False),
        ("First of all comes the harbour", "", HERALD + COURIER.removeprefix("citations:\n"), False),
        ("First of all comes the harbour", "said_on: 2025-03-21\n", COURIER, False),
    ],
)
def test_wordings_of_one_utterance(
    harbour: Path, write: Write, words: str, more: str, cited: str, found: bool
):
    """Other words of one speaker and origin, by two sources, which share two words that say something."""
    write("sources/courier-2025-03-21.yml", COURIER_RECORD)
    write("quotes/harbour-first.yml", f"speaker: giorgia-meloni\nwords: The harbour is first\n{HERALD}")
    write("quotes/x.yml", f"speaker: giorgia-meloni\nwords: {words}\n{more}{cited}")

    assert (("harbour-first", "x") in pairs_of(harbour)) is found


def test_same_as_between_facts_that_nothing_else_joins(harbour: Path, write: Write):
    """What `same_as` joins is compared whatever it is about, and only if it says something else."""
    write("vocabulary/measures/price.yml", "label: price\n")
    write("figures/price.yml", f"subject: IT\nmeasure: price\namount: 7\nunit: EUR\nsame_as: cost\n{HERALD}")
    write("figures/cost.yml", f"{COST.format('DE', 9)}same_as: price\n{HERALD}")

    assert pairs_of(harbour) == [("cost", "price")]


def test_many_accounts_in_a_row():
    """Accounts of ten thousand days are compared with those that last, not with all before them."""

    class Answer:
        compared = 0

        def __init__(self, value: int) -> None:
            self.value = value

        def __hash__(self) -> int:
            return self.value

        def __eq__(self, other: object) -> bool:
            Answer.compared += 1
            return isinstance(other, Answer) and other.value == self.value

    days = [date(2000, 1, 1) + timedelta(i) for i in range(10_000)]
    accounts = [Account(_Fact(str(i)), Answer(i), (day, day)) for i, day in enumerate(days)]

    assert list(differing(accounts)) == []
    assert Answer.compared < 50_000


class _Fact:
    def __init__(self, id: str) -> None:
        self.id = id


def test_note_covers_every_pair_of_its_facts(harbour: Path, write: Write):
    """A note on three facts covers three pairs; the one that it leaves out is reported with what to write."""
    for i in (1, 2, 3, 4):
        write(f"figures/cost-{i}.yml", f"{COST.format('IT', i)}{HERALD}")
    write("disagreements/cost.yml", NOTE.format("cost-1, cost-2, cost-3"))

    assert [(p.place.path, p.message) for p in problems_of(harbour)] == [
        (
            "facts/figures/cost-4.yml",
            f'this and "cost-{i}" (facts/figures/cost-{i}.yml) may disagree: '
            "one subject and measure, and another number, unit or bound",
        )
        for i in (1, 2, 3)
    ]
    assert problems_of(harbour)[0].help == (
        "add a file to facts/disagreements/ with three lines, `facts: [cost-1, cost-4]`, `kind: disagreement` "
        "(or `change-over-time`, `not-the-same`) and `reason:` with a sentence of yours"
    )


def test_two_notes_do_not_cover_what_neither_says(harbour: Path, write: Write):
    """A pair is covered by one note that names both, not by two that name one each."""
    for i in (1, 2, 3):
        write(f"figures/cost-{i}.yml", f"{COST.format('IT', i)}{HERALD}")
    write("disagreements/a.yml", NOTE.format("cost-1, cost-2"))
    write("disagreements/b.yml", NOTE.format("cost-2, cost-3"))

    assert rules_of(harbour) == ["unacknowledged-disagreement"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("de-ready, x", []),
        ("de-ready, x, it-ready", ["facts/disagreements/note.yml:1:22"]),
        ("it-ready, harbour-cost", ["facts/disagreements/note.yml:1:9", "facts/disagreements/note.yml:1:19"]),
        ("de-ready, de-ready", ["facts/disagreements/note.yml:1:9", "facts/disagreements/note.yml:1:19"]),
        ("de-ready", ["facts/disagreements/note.yml:1:9"]),
    ],
)
def test_stale_note(harbour: Path, write: Write, facts: str, expected: list[str]):
    """Each fact of a note disagrees with another one of it; one that does not is reported at its place."""
    write("positions/x.yml", f"country: DE\nstance: sceptical\n{HERALD}")
    write("disagreements/note.yml", NOTE.format(facts))

    found = [str(p.place) for p in problems_of(harbour) if p.rule == "stale-disagreement"]

    assert found == expected


def test_note_on_a_withdrawn_fact(harbour: Path, write: Write):
    """A withdrawn fact disagrees with nothing, so its note has to go, and says why."""
    withdrawn = "status: withdrawn\nwithdrawn: {reason: The Herald corrected it., date: 2025-03-22}\n"
    write("positions/x.yml", f"country: DE\nstance: sceptical\n{withdrawn}{HERALD}")
    write("disagreements/note.yml", NOTE.format("x, de-ready"))

    assert [p.message for p in problems_of(harbour)] == [
        '"x" is withdrawn, and so in no disagreement with another fact of this note',
        '"de-ready" is in no disagreement with another fact of this note',
    ]


def test_note_that_can_not_be_read(harbour: Path, write: Write):
    """While a note can't be read, nothing is called unacknowledged: it may be the one that covers it."""
    write("positions/x.yml", f"country: DE\nstance: sceptical\n{HERALD}")
    write("disagreements/note.yml", "facts: [x, de-ready]\nkind: quarrel\nreason: The reports differ.\n")

    assert [(p.rule, p.help) for p in problems_of(harbour)] == [
        ("type-choice", "write one of disagreement, change-over-time, not-the-same")
    ]


def test_note_on_a_fact_that_can_not_be_read(harbour: Path, write: Write):
    """A note is not called stale for a fact whose file fails."""
    write("positions/x.yml", "country: [\n")
    write("disagreements/note.yml", NOTE.format("x, de-ready"))

    assert rules_of(harbour) == ["yaml-syntax"]


def test_note_on_nothing(harbour: Path, write: Write):
    """A note that names what is no fact, or nothing, is told so at the name."""
    write("disagreements/a.yml", NOTE.format("de-reddy, it-ready"))
    write("disagreements/b.yml", NOTE.format("herald, it-ready"))

    assert [(str(p.place), p.rule) for p in problems_of(harbour)] == [
        ("facts/disagreements/a.yml:1:9", "unknown-record"),
        ("facts/disagreements/b.yml:1:9", "wrong-kind"),
    ]
