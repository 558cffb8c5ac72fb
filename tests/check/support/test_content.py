"""Our own words of what was said against the words of the passage."""

import pytest

from strait import lacking, messages

CONTENT = "{{speaker: ada-holm, content: {}}}"


@pytest.mark.parametrize(
    ("content", "passage"),
    [
        ("ships would come to Norway", "Holm said that ships will come to Norway"),
        ("no ship should leave", "Holm said that ships should not leave"),
        ("Lind could count on 30 ships", "Holm said that Bo Lind can count on 30 ships"),
    ],
)
def test_content(content: str, passage: str):
    """Words of ours may differ while names, numbers, negations and modals are the passage's."""
    assert lacking("statements", CONTENT.format(content), passage) == []


@pytest.mark.parametrize(
    ("content", "passage"),
    [
        ("ships would not come to Norway", "Holm said that ships will come to Norway"),
        ("ships would come to Norway", "Holm said that ships will not come to Norway"),
        ("ships could come to Norway", "Holm said that ships will come to Norway"),
        ("ships would come to Sweden", "Holm said that ships will come to Norway"),
        ("40 ships would come to Norway", "Holm said that 30 ships will come to Norway"),
        (
            "ships would come to Norway on 3 May 2025",
            "Holm said that ships will come to Norway on 4 May 2025",
        ),
        ("all was well", "Holm said that nets are torn"),
        ("ships had come to Norway", "Holm denied that ships had come to Norway"),
    ],
)
def test_other_content(content: str, passage: str):
    """A negation, modal, name, number or date that the passage does not have is found."""
    assert set(lacking("statements", CONTENT.format(content), passage)) == {"content"}


def test_quotation_mark_within_a_phrase():
    """A hedge counts also where a quotation begins in the middle of it."""
    passage = 'Holm said that gulls are ready "to follow nets"'

    assert lacking("statements", CONTENT.format("gulls are ready to follow nets"), passage) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("gulls follow torn nets", []),
        ("gulls follow nets", ["fewer than half of the words stand in the passage in any form"]),
    ],
)
def test_other_words(content: str, told: list[str]):
    """At least half of the words of a statement stand in the passage in some form."""
    found = messages("statements", CONTENT.format(content), "Holm said that nets are torn")

    assert [message for message, _ in found] == told


@pytest.mark.parametrize(
    ("content", "passage", "told"),
    [
        ("ships would come to Holm", "Holm said that ships will come to Lind", "“Holm” is not named in the passage"),
        ("the strait was likely closed", "Holm said that the strait is closed", "the statement has likelihood, the passage plain fact"),
        ("all ships had left", "Holm said that ships had left", "the statement speaks of all, the passage of plain fact"),
        ("ships had left", "Holm said that most ships had left", "the statement speaks of plain fact, the passage of most"),
    ],
)  # fmt: skip
def test_one_word_more(content: str, passage: str, told: str):
    """The speaker's own name names nobody else, and a hedge or an extent more says another thing, on either side."""
    assert [message for message, _ in messages("statements", CONTENT.format(content), passage)] == [told]


@pytest.mark.parametrize(
    ("content", "passage", "language"),
    [
        ("1500 ships would come", "Holm sagte, 1.500 Schiffe werden kommen", "de"),
        ("ships would come on 3 May 2025", "Holm said that ships will come on 2025-05-03", "en"),
        ("ships had left", "Holm said that ships had left, which Lind denied", "en"),
    ],
)
def test_same_in_another_form(content: str, passage: str, language: str):
    """Another language's number, another form of a day, and what somebody else denies change nothing."""
    assert lacking("statements", CONTENT.format(content), passage, language=language) == []


@pytest.mark.parametrize("content", ["she denied that ships had come", "no ships had come"])
def test_denial(content: str):
    """Who denies something says that it is not so."""
    assert lacking("statements", CONTENT.format(content), "Holm denied that ships had come") == []


def test_content_of_another_sentence():
    """What the next sentence says is not what the speaker of this one said."""
    text = "Holm said that it rained. The men think that ships will come to Norway."
    passage = ("Holm said", "ships will come to Norway")

    assert lacking("statements", CONTENT.format("ships would come to Norway"), *passage, text=text) == [
        "content"
    ]


def test_negations_told():
    """The message counts the negations on both sides."""
    [(message, _)] = messages(
        "statements", CONTENT.format("ships left"), "Holm said that ships did not leave, never left"
    )

    assert message == "the statement has no negation, the passage 2 negations (not, never)"


@pytest.mark.parametrize(
    ("content", "passage"),
    [
        ("Norway had 30 ships", "Holm said Norway had more than 30 ships"),
        ("Norway had lost 3 million euro", "Holm said Norway had lost 3 million dollars"),
        ("the strait was closed", "Holm said the strait is likely to be closed"),
        ("Norway had 31 percent of ships", "Holm said Norway had 31 ships"),
        ("Norway had sent ships", "Holm said Norway plans to send ships"),
        ("Norway would send ships", "Holm said Norway would send ships if Sweden did"),
        ("all ships had left", "Holm said some ships had left"),
        ("the fleet had ships", "Holm said the fleet lacks ships"),
        ("Norway had been attacked", "Holm said Norway attacked Sweden"),
        ("ships were sent by Norway to Sweden", "Holm said Sweden sent ships to Norway"),
        ("the fleet would sail", "Holm said Lind told her the fleet would sail"),
    ],
)
def test_content_that_says_more(content: str, passage: str):
    """A bound, currency, hedge, condition, extent, voice or inner speaker that is left out changes what was said."""
    assert lacking("statements", CONTENT.format(content), passage) == ["content"]


@pytest.mark.parametrize(
    ("language", "content", "passage"),
    [
        ("en", "Sweden had been attacked by Norway", "Holm said Norway attacked Sweden"),
        ("en", "Norway had lost 3 million euro", "Holm said Norway had lost 3 million euro"),
        ("en", "Sweden would leave if Norway left", "Holm said Sweden will leave if Norway leaves"),
        ("fr", "Norway would not send ships", "Ada Holm a déclaré que Norway n'enverrait pas de navires"),
        ("de", "Norway would not send ships", "Holm sagte, Norway werde keine Schiffe schicken"),
        ("uk", "Norway would not send ships", "Holm заявила, що Norway не надсилатиме кораблі"),
        ("fr", "the strait was likely closed", "Ada Holm a déclaré que le détroit est fermé"),
        ("fr", "ships had left", "Ada Holm a déclaré que certains navires sont partis"),
    ],
)
def test_content_in_other_words(language: str, content: str, passage: str):
    """A turned voice, shifted tenses and another language's negation say the same."""
    assert lacking("statements", CONTENT.format(content), passage, language=language) == []


@pytest.mark.parametrize(
    ("content", "passage", "turned"),
    [
        ("Norway had attacked Sweden", "Norway had attacked Sweden, Holm said", False),
        ("Sweden had attacked Norway", "Norway had attacked Sweden, Holm said", True),
        ("Sweden had attacked Norway", "Holm said that Norway had attacked Sweden", True),
        ("Lind would take ships of Norway to Sweden", "It wants no ships of Norway in Sweden, but Holm said that Lind would take them", False),
        ("Norway would take ships of Lind to Sweden", "It wants no ships of Norway in Sweden, but Holm said that Lind would take them", True),
    ],
)  # fmt: skip
def test_order_of_names(content: str, passage: str, turned: bool):
    """Names that change places say the contrary, also where the speaker stands behind what was said."""
    told = [
        message
        for message, _ in messages("statements", f"{{speaker: ada-holm, content: {content}}}", passage)
    ]

    assert ("the names stand in another order than in the passage" in told) is turned
