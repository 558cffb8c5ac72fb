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
        (
            "NO",
            "Norwegian Prime Minister Ada Holm on Monday reaffirmed that her country is ready to send ships",
        ),
        (
            "NO",
            "Norway and the Nordic states—Sweden and Denmark—are among the six countries ready to send ships",
        ),
        (
            "DK",
            "Norway and the Nordic states—Sweden and Denmark—are among the six countries ready to send ships",
        ),
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
        ("NO", "Ada Holm is ready to send ships", []),
        ("NO", "Sweden told Norway to be ready to send ships", ["country"]),
        ("SE", "Sweden told Norway to be ready to send ships", ["country"]),
        ("SE", "with Norway and Sweden ready to send ships", ["country"]),
        ("SE", "for Sweden Norway is ready to send ships", ["country"]),
        ("SE", "Sweden and some ministers saw—Norway was ready to send ships", ["country"]),
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


@pytest.mark.parametrize(
    ("skipped", "fault"),
    [
        ("defended the values of all in Oslo, but", []),
        ('defended "the values and the project", but', []),
        ("left, Bo Lind stayed and", ["country"]),
        ("left, the minister stayed and", ["country"]),
        ("left and others that stayed", ["country"]),
        ("'s plan failed and", ["country"]),
    ],
)
def test_segments_with_one_subject(skipped: str, fault: list[str]):
    """A subject goes on to another verb of speech over words in which nobody else can be one."""
    passage = ("Norway", "reaffirmed its readiness to send ships")
    text = f"{passage[0]} {skipped} {passage[1]} to the strait.".replace(" '", "'")

    assert lacking("positions", READY.format("NO"), *passage, text=text) == fault


EARLY = {"vocabulary/stances/early.yml": 'label: Early\nphrase: early\norder: "03"\ncues: [too early]\n'}


def test_view_of_a_country():
    """What it is "too early" for a country is its view of it; what is done "for" a country is not its own."""
    fields = "{country: NO, stance: early}"

    assert lacking("positions", fields, "for Norway it is too early to discuss it", others=EARLY) == []
    assert lacking("positions", fields, "ships for Norway are too early", others=EARLY) == ["country"]


def test_what_it_is_too_early_to_discuss():
    """Whether something is done is no condition behind the verb that asks it."""
    fields = "{country: NO, stance: early}"
    passage = "Norway says it is too early"

    assert lacking("positions", fields, f"{passage} to discuss whether it will help", others=EARLY) == []
    assert "stance" in lacking("positions", fields, f"{passage} if Sweden waits", others=EARLY)


@pytest.mark.parametrize(
    ("passage", "fault"),
    [
        (("Norway is ready to send ships", "The promise was made by Norwegian Prime Minister Ada Holm"), []),
        (("Norway is ready to send ships", "a statement by Ada Holm"), []),
        (("Norway is ready to send ships - said Ada Holm",), []),
        (("Norway is ready to send ships", "Ada Holm's speech"), []),
        (("Norway is ready to send ships", "The promise was broken by Ada Holm"), ["by"]),
    ],
)
def test_promise_made_by(passage: tuple[str, ...], fault: list[str]):
    """Who makes a promise or statement speaks, and so does who is named with the verb behind a dash."""
    fields = "{country: NO, stance: ready, by: ada-holm}"
    text = f"{'. '.join(passage)}."

    assert lacking("positions", fields, *passage, text=text) == fault


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


def test_metonym_that_tells_the_stance_afterwards():
    """What acts for a country takes its stances, as who holds one of its offices does."""
    passage = "ready to send ships, as stated by the Palace"

    assert lacking("positions", "{country: NO, stance: ready, by: palace}", passage) == []
    assert set(lacking("positions", "{country: SE, stance: ready, by: palace}", passage)) == {"country"}


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


def test_stance_told_by_a_body_of_the_country():
    """What a body that acts for a country tells of it is its stance; what a paper tells is not."""
    passage = "sending ships is planned, one is ready to send ships, said {}"
    fields = "{{country: NO, stance: ready, by: {}}}"

    assert lacking("positions", fields.format("palace"), passage.format("the Palace")) == []
    assert lacking("positions", fields.format("gazette"), passage.format("The Gazette")) == ["country"]


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
        (
            "the Strait plan—a group of friends—met, the group including 24 states—all except Sweden—as well as Denmark and Norway",
            True,
        ),
        ("the Strait plan—a group of friends. It met, with the group including Denmark and Norway", True),
        ("the Strait plan met. It met the group including Denmark and Norway", False),
        (
            "the Strait plan—a group of friends. The Gazette's friends, the group including Denmark and Norway",
            False,
        ),
        ("the Strait plan—a group including 24 states—all except Norway—as well as Denmark", False),
        ("Norway is a Strait plan member", True),
        ("Norway met a Strait plan member", False),
        ("Norway fears every Strait plan member", False),
        ("the Strait plan, whose members Sweden and Denmark fear Norway", False),
    ],
)
def test_member_now_and_by_itself(passage: str, carried: bool):
    """Who will be a member, was one, or only stands near the members is none."""
    assert (lacking("members", "{country: NO, organisation: strait-plan}", passage) == []) is carried


@pytest.mark.parametrize(
    ("language", "passage", "fault"),
    [
        ("en", "Norway has observer status in the Strait plan", []),
        ("de", "Norway hat Beobachterstatus im Strait plan", []),
        ("de", "Norway ist Beobachter beim Strait plan", []),
        ("de", "Sweden sah Norway als Gast beim Strait plan", ["country", "organisation", "role"]),
        ("en", "Norway waits. Sweden has observer status in the Strait plan", ["country"]),
    ],
)
def test_role_of_a_member(language: str, passage: str, fault: list[str]):
    """Words that tell a role tell who belongs as well, in the words of the text's language."""
    fields = "{country: NO, organisation: strait-plan, role: observer}"

    assert lacking("members", fields, passage, language=language) == fault


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
