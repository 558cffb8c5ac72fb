"""Whose stance a passage tells, and whose it does not."""

from pathlib import Path

import pytest

from footnoted.inspection import inspect_facts
from helpers import TODAY
from strait import lacking

READY = "{{country: {}, stance: ready}}"


@pytest.mark.parametrize(
    ("country", "passage"),
    [
        ("NO", "Norway is ready to send ships"),
        ("NO", "Norway, Sweden and Denmark are ready to send ships"),
        ("SE", "Norway, Sweden and Denmark are ready to send ships"),
        ("DK", "Norway, Sweden and Denmark are ready to send ships"),
        ("NO", "the Norwegian government expressed its readiness to send ships"),
        ("NO", "the government of Norway is ready to send ships"),
        ("NO", "Norwegian Prime Minister Ada Holm said she was ready to send ships"),
        ("NO", "the Palace is ready to send ships"),
        ("NO", "Sweden, the Palace, and Denmark are ready to send ships"),
    ],
)
def test_country(country: str, passage: str):
    """A country takes a stance by its name, in a list, by its government, its leader or a metonym."""
    fields = READY.format(country)

    assert lacking("positions", fields, passage, text=f"{passage} to the strait.") == []


@pytest.mark.parametrize(
    ("country", "passage", "fault"),
    [
        ("SE", "Norway is ready to send ships to Sweden", ["country"]),
        ("SE", "in support for Sweden Norway is ready to send ships", ["country"]),
        ("SE", "Sweden heard that Norway is ready to send ships", ["country"]),
        ("SE", "Swedish ships are what Norway is ready to send", ["country"]),
        ("SE", "Sweden waits. Norway is ready to send ships", ["country"]),
        ("SE", "Sweden waits; Norway is ready to send ships", ["country"]),
        ("NO", "Norway has no plans to send ships", ["country", "stance"]),
        ("NO", "Norway is not ready to send ships", ["country", "stance"]),
        ("NO", "Norway refused to be ready to send ships", ["country", "stance"]),
        ("NO", "Norway never said that it would be or is ready to send ships", ["country", "stance"]),
        ("NO", "Norway is ready to send its regards", ["country", "stance"]),
        ("NO", "Ada Holm is ready to send ships", ["country"]),
        ("NO", "Sweden told Norway to be ready to send ships", ["country"]),
        ("SE", "Sweden told Norway to be ready to send ships", ["country"]),
        ("SE", "with Norway and Sweden ready to send ships", ["country"]),
    ],
)
def test_not_the_country(country: str, passage: str, fault: list[str]):
    """A country that only benefits, hears or stands in another clause, and a stance that is denied."""
    assert lacking("positions", READY.format(country), passage) == fault


def test_list_in_segments():
    """A country of a list is cited by itself, with what all of it do."""
    text = "Norway, Sweden and Denmark are ready to send ships to the strait."

    assert lacking("positions", READY.format("NO"), "Norway", "ready to send ships", text=text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sweden waits, while Norway is ready to send ships to the strait.",
        "Sweden waits. Norway is ready to send ships to the strait.",
        "Sweden told Norway to be ready to send ships to the strait.",
    ],
)
def test_segments_over_another_subject(text: str):
    """Two segments don't join a name to what another one does."""
    assert lacking("positions", READY.format("SE"), "Sweden", "ready to send ships", text=text) == ["country"]


def test_segments_around_an_aside():
    """Words between commas don't part a country from what it does."""
    text = "Norway, as proposed by Sweden, is ready to send ships to the strait."

    assert lacking("positions", READY.format("NO"), "Norway", "ready to send ships", text=text) == []


@pytest.mark.parametrize(("by", "fault"), [("ada-holm", []), ("bo-lind", ["by"])])
def test_by(by: str, fault: list[str]):
    """Who took the stance is the one before its words, and not another one in the sentence."""
    fields = f"{{country: NO, stance: ready, by: {by}}}"
    passage = "Lind heard Norwegian Prime Minister Ada Holm say she was ready to send ships"

    assert lacking("positions", fields, passage, text=f"{passage} soon.") == fault


@pytest.mark.parametrize(("country", "fault"), [("NO", []), ("SE", ["country"])])
def test_country_of_who_took_it(country: str, fault: list[str]):
    """Whose cited office is of a country takes stances for it; a passage need not name it again."""
    fields = f"{{country: {country}, stance: ready, by: ada-holm}}"

    assert lacking("positions", fields, "Holm said that she was ready to send ships") == fault


def test_country_of_another_office():
    """An inferred country can't be another one than that of the speaker's office."""
    fields = (
        "{country: SE, stance: ready, by: ada-holm, inferred: [{field: country, because: She leads it.}]}"
    )

    assert lacking("positions", fields, "Holm is ready to send ships") == ["country"]


def test_pronoun_before_it_is_read():
    """Whom a pronoun means only the text says, so nothing is reported while the passage is pending."""
    fields = "{country: NO, stance: ready, by: ada-holm}"
    passage = ("Norwegian Prime Minister", "she is ready to send ships")

    assert lacking("positions", fields, *passage) == []
    assert lacking("positions", fields, *passage, text="Norwegian Prime Minister Bo Lind waits. Lind says she is ready to send ships.") == [
        "country",
        "by",
    ]  # fmt: skip


def test_conditions_name_only_whom_the_passage_names():
    """A name or number in words of ours stands in the passage."""
    fields = "{country: NO, stance: ready, conditions: if Sweden sends 30 ships}"

    assert lacking("positions", fields, "Norway is ready to send ships") == ["conditions", "conditions"]


@pytest.mark.parametrize(
    ("fields", "passage", "fault"),
    [
        ("{country: NO, organisation: strait-plan}", "Norway joined the Strait plan", []),
        ("{country: SE, organisation: strait-plan}", "Norway joined the Strait plan to help Sweden", ["country"]),
        ("{country: SE, organisation: strait-plan}", "the Strait plan for Sweden", ["country", "organisation"]),
        ("{country: NO, organisation: strait-plan}", "Norway joined the talks", ["country", "organisation"]),
        ("{country: NO, organisation: strait-plan}", "Norway rejected the Strait plan", ["country", "organisation"]),
        ("{country: NO, organisation: strait-plan}", "Norway has not joined the Strait plan", ["country", "organisation"]),
        ("{country: NO, organisation: strait-plan}", "Norway waits. Sweden joined the Strait plan", ["country"]),
        ("{country: NO, organisation: strait-plan, role: leader}", "Norway leads the Strait plan", ["role"]),
        ("{country: NO, organisation: strait-plan, role: promoter}", "the Strait plan promoted by Norway", []),
        ("{country: NO, organisation: strait-plan, from: 2025-03}", "Norway joined the Strait plan in March 2025", []),
        ("{country: NO, organisation: strait-plan, from: 2025-02}", "Norway joined the Strait plan in March 2025", ["from"]),
    ],
)  # fmt: skip
def test_membership(fields: str, passage: str, fault: list[str]):
    """A member is named beside the body, and not only as the one who benefits."""
    assert lacking("members", fields, passage) == fault


@pytest.mark.parametrize(
    "passage",
    [
        "Norway may be ready to send ships",
        "Norway would have been ready to send ships",
        "Norway was once ready to send ships",
        "Norway would be ready to send ships",
        "is Norway ready to send ships?",
        "Norway is ready to send ships if Sweden is",
        "Sweden asked whether Norway is ready to send ships",
        "Sweden claimed that Norway is ready to send ships",
        "Sweden wants Norway to be ready to send ships",
        "unlike Norway, Sweden is ready to send ships",
        "former Norwegian Prime Minister Ada Holm is ready to send ships",
        "the Norwegians are ready to send ships, a poll found",
        "Norway is ready to send ships' papers",
    ],
)
def test_stance_not_taken(passage: str):
    """A stance that is possible, past, asked for, supposed, told by another state or by a poll is not taken."""
    norwegians = {"countries/no.yml": "name: Norway\ndemonyms: [Norwegian, Norwegians]\n"}

    assert "country" in lacking("positions", READY.format("NO"), passage, others=norwegians)


@pytest.mark.parametrize(
    ("passage", "conditions"),
    [
        ("Norway said it would be ready to send ships", ""),
        ("Norway remains ready to send ships", ""),
        ("Norway, a member of the alliance, is ready to send ships", ""),
        ("The Gazette reported that Norway is ready to send ships", ""),
        ("Norway is ready to send ships if Sweden is", ", conditions: if Sweden is"),
        ("If Sweden is, Norway is ready to send ships", ", conditions: if Sweden is"),
    ],
)
def test_stance_in_common_words(passage: str, conditions: str):
    """Reported speech, a paper that reports, a description and a condition that is given leave a stance taken."""
    assert lacking("positions", f"{{country: NO, stance: ready{conditions}}}", passage) == []


@pytest.mark.parametrize(
    ("passage", "fault"),
    [
        ("Norway has not decided whether it will send ships", []),
        ("Norway has taken no decision on whether it will send ships", []),
        ("Norway has not decided on ships if Sweden sends some", ["country", "stance"]),
    ],
)
def test_stance_that_leaves_a_question_open(passage: str, fault: list[str]):
    """A "whether" right behind words that deny a decision tells what is undecided, and supposes nothing."""
    undecided = """
label: Undecided
phrase: undecided
order: "03"
cues: [not decided, taken no decision]
about: [ships]
"""
    others = {"vocabulary/stances/undecided.yml": undecided}

    assert lacking("positions", "{country: NO, stance: undecided}", passage, others=others) == fault


def test_segments_over_words_that_are_skipped():
    """A name is not joined to a stance over words of which the receipt only says that they are some."""
    text = "Norway criticised those ready to send ships to the strait."

    assert lacking("positions", READY.format("NO"), "Norway", "ready to send ships", text=text) == ["country"]


def test_day_of_what_is_to_be_done():
    """A day behind the stance is that of the deed, and not of the stance."""
    fields = "{country: NO, stance: ready, date: 2025-03-19}"

    assert lacking("positions", fields, "on Wednesday Norway was ready to send ships") == []
    assert lacking("positions", fields, "Norway is ready to send ships on Wednesday") == ["date"]


def test_stance_by_somebody_without_an_office():
    """A person takes a stance for a country by an office that is cited."""
    fields = "{country: NO, stance: ready, by: bo-lind}"

    assert "by" in lacking("positions", fields, "Norwegian Bo Lind is ready to send ships")


@pytest.mark.parametrize(
    ("passage", "carried"),
    [
        ("Norway became a member of the Strait plan", True),
        ("Norway, a founding member of the Strait plan", True),
        ("Norway will become a member of the Strait plan", False),
        ("Norway was a member of the Strait plan until May", False),
        ("the former Strait plan member Norway", False),
        ("the Strait plan, whose members Sweden and Denmark fear Norway", False),
    ],
)
def test_member_now_and_by_itself(passage: str, carried: bool):
    """Who will be a member, was one, or only stands near the members is none."""
    assert (lacking("members", "{country: NO, organisation: strait-plan}", passage) == []) is carried


@pytest.mark.parametrize(
    ("passage", "fault"),
    [
        ("Norway will not send ships, Ada Holm said on Tuesday", []),
        ("Norway will not send ships on Tuesday, Ada Holm said", ["date"]),
        ("Ada Holm said Norway will not send ships on Tuesday", ["date"]),
        ("Norway will not send ships, Ada Holm said in an interview that ended on Tuesday", ["date"]),
    ],
)
def test_day_behind_the_verb(passage: str, fault: list[str]):
    """A day right behind the verb of speech is that of the stance; one of what is done or left is not."""
    fields = "{country: NO, stance: no-ships, by: ada-holm, date: 2025-03-18}"

    assert lacking("positions", fields, passage) == fault


def test_stance_that_is_not_there(harbour: Path):
    """Of a stance that nobody has described no cues are told: there are none."""
    path = harbour / "positions/it-ready.yml"
    path.write_text(path.read_text("utf-8").replace("stance: ready", "stance: keen"), "utf-8")

    problems = inspect_facts(harbour, TODAY).problems

    helps = {problem.rule: problem.help for problem in problems if "stance" in problem.message}
    assert helps["unsupported-field"] == "there is no such stance: mend it first, or add it"
