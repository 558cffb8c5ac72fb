"""Who speaks in a passage, and what a statement in our words may say of it."""

import pytest

from strait import lacking, messages

QUOTE = "{{speaker: {}, words: the strait is open}}"


@pytest.mark.parametrize(
    ("speaker", "passage"),
    [
        ("ada-holm", "Ada Holm said on Monday"),
        ("ada-holm", "Holm has repeatedly said"),
        ("ada-holm", "the Norwegian Prime Minister said"),
        ("ada-holm", "Holm, in turn, insisted"),
        ("ada-holm", "as stated by Prime Minister Ada Holm"),
        ("ada-holm", "according to Ada Holm"),
        ("ada-holm", "Holm's claim that it is so"),
        ("gazette", "The Gazette reports on Sunday"),
        ("{described: a senior official}", "a senior official said"),
        ("ada-holm", "Ada Holm of the Strait told Lind"),
        ("ada-holm", "Yet Prime Minister Holm said"),
        ("ada-holm", "When Holm said"),
        ("ada-holm", "Ada Holm (Centre) said"),
        ("ada-holm", "Ada Holm on Monday announced"),
        ("ada-holm", "Lind and Norwegian Prime Minister Ada Holm said"),
        ("bo-lind", "Lind and Norwegian Prime Minister Ada Holm said"),
    ],
)
def test_speaker(speaker: str, passage: str):
    """A speaker adjoins the verb, by name, office or description."""
    assert lacking("quotes", QUOTE.format(speaker), passage) == []


@pytest.mark.parametrize(
    ("speaker", "passage"),
    [
        ("bo-lind", "Ada Holm said of Bo Lind"),
        ("bo-lind", "Ada Holm told Lind"),
        ("bo-lind", "Ada Holm said that Lind claimed"),
        ("bo-lind", "Lind waits. Holm said so"),
        ("bo-lind", "Lind and his men heard what Holm said"),
        ("bo-lind", "a letter to Lind, Holm said"),
        ("ada-holm", "Ada Holm was there too"),
        ("ada-holm", "Eva Holm said on Monday"),
        ("ada-holm", "Ada Holm, whom nobody believed, left"),
        ("bo-lind", "critics of Prime Minister Bo Lind said that ships would come"),
        ("bo-lind", "an aide to former Foreign Minister Bo Lind said that ships would come"),
        ("ada-holm", "critics of the Norwegian Prime Minister Ada Holm said that ships would come"),
    ],
)
def test_not_the_speaker(speaker: str, passage: str):
    """A second name in the sentence, a listener, one who is only spoken of: none of them speaks."""
    assert lacking("quotes", QUOTE.format(speaker), passage) == ["speaker"]


def test_verb_before_the_name():
    """`said X` has X as its speaker behind a quotation, and not behind another subject."""
    text = "“The strait is open,” said Ada Holm. Bo Lind said Ada Holm was late, and the strait is open."
    fields = "{speaker: ada-holm, words: The strait is open}"

    assert lacking("quotes", fields, "said Ada Holm", text=text) == []
    assert lacking("quotes", fields.replace("The", "the"), "said Ada Holm was late", text=text) == ["speaker"]


def test_words_of_the_speaker_beside_them():
    """A quote is not given to somebody who speaks further off, in the same paragraph or the next."""
    text = "“The strait is open,” said Bo Lind. “And it is deep.”\n\n“So be it,” said Ada Holm."
    fields = "{speaker: %s, words: %s}"

    assert lacking("quotes", fields % ("bo-lind", "The strait is open"), "said Bo Lind", text=text) == []
    assert lacking("quotes", fields % ("bo-lind", "And it is deep"), "said Bo Lind", text=text) == []
    assert lacking("quotes", fields % ("ada-holm", "So be it"), "said Ada Holm", text=text) == []
    assert lacking("quotes", fields % ("ada-holm", "The strait is open"), "said Ada Holm", text=text) == [
        "speaker"
    ]
    assert lacking("quotes", fields % ("ada-holm", "And it is deep"), "said Ada Holm", text=text) == [
        "speaker"
    ]


def test_another_speaker_between_segments():
    """A segment does not join a speaker to what somebody else says in the same sentence."""
    text = "Holm said that it rained, while Bo Lind said that ships would come."
    fields = CONTENT.format("ships would come")

    assert lacking("statements", fields, "Holm said", "ships would come", text=text) == ["content"]
    assert (
        lacking(
            "statements",
            fields.replace("ada-holm", "bo-lind"),
            "Bo Lind said that ships would come",
            text=text,
        )
        == []
    )


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


def test_words_passed_on():
    """Who is quoted by the speaker is the subject of the inner clause."""
    passage = "Holm claimed that Lind told her that ships would come"
    fields = "{{speaker: {}, relays_words_of: {}, content: ships would come}}"

    assert lacking("statements", fields.format("ada-holm", "bo-lind"), passage) == []
    assert lacking("statements", fields.format("bo-lind", "bo-lind"), passage) == ["speaker"]


@pytest.mark.parametrize(
    "passage",
    [
        "Holm never said",
        "Holm would say",
        "a spokesman for Holm said",
        "critics of the leader Holm said",
        "The Gazette, owned by Holm, reported",
        "The Gazette, owned by Norwegian Prime Minister Ada Holm, reported",
        "a man, in Oslo, said Holm was late",
        "a man met Holm; said it was late",
    ],
)
def test_words_not_said(passage: str):
    """Who never said it, would say it, or only owns, sends or is served by the speaker, does not speak."""
    assert "speaker" in lacking("quotes", QUOTE.format("ada-holm"), passage)


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("en", "quoted Holm as saying"),
        ("en", "Holm, 54, said"),
        ("en", "Holm and Bo Lind said"),
        ("en", "Holm has not ruled out"),
        ("de", "Holm erklärte am Montag"),
        ("uk", "За словами Ada Holm, протока відкрита"),
    ],
)
def test_common_attributions(language: str, passage: str):
    """An age, a quoting paper or a denial of a denial leaves the words with their speaker."""
    assert lacking("quotes", QUOTE.format("ada-holm"), passage, language=language) == []


def test_german_article_before_the_speaker():
    """An article behind a verb begins no clause, though German writes both alike."""
    text = "„Die Meerenge ist offen“, erklärte die Ministerin Ada Holm."
    fields = "{speaker: ada-holm, words: Die Meerenge ist offen}"

    assert lacking("quotes", fields, "erklärte die Ministerin Ada Holm", text=text, language="de") == []


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
    ("passage", "fault"),
    [
        ("Holm said in an interview with The Gazette on Tuesday", []),
        ("Holm told the men of the fleet on Tuesday", []),
        ("Holm said ships arrived on Tuesday", ["said_on"]),
        ("Holm told Sweden ships arrived on Tuesday", ["said_on"]),
    ],
)
def test_day_of_the_words(passage: str, fault: list[str]):
    """A day behind the verb is that of the words unless something was said in between."""
    fields = "{speaker: ada-holm, words: the strait is open, said_on: 2025-03-18}"

    assert lacking("quotes", fields, passage) == fault


def test_addressee():
    """Who is told stands right behind the verb, and not somewhere behind another "to"."""
    fields = "{speaker: ada-holm, words: the strait is open, to: bo-lind}"

    assert lacking("quotes", fields, "Holm told Bo Lind") == []
    assert lacking("quotes", fields, "Holm said to Lind") == []
    assert lacking("quotes", fields, "Holm told the men who went to Lind") == ["to"]


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


def test_pronoun_of_a_citation_that_nobody_verifies():
    """Whom "he" means is still to be seen of a pending citation, and never of one without a proof."""
    fields = "{speaker: bo-lind, content: ships would come}"
    said = ("he said that ships would come",)

    assert lacking("statements", fields, *said) == []
    assert lacking("statements", fields, *said, unverified="The page is gone.") == ["speaker"]


@pytest.mark.parametrize(
    ("kind", "fields", "passage", "asserted", "fault"),
    [
        ("statements", "{speaker: ada-holm, content: ships would come}", "ships would come", "speaker", []),
        ("figures", "{subject: strait-plan, measure: ships, amount: 41, unit: ships}", "Strait plan has a fleet of 31 ships", "amount unit bound", ["amount", "unit", "bound"]),
        ("events", "{label: A meeting, happened: reported, date: 2025-03-18}", "the meeting on 17 March", "date", ["date"]),
    ],
)  # fmt: skip
def test_on_the_editors_word(kind: str, fields: str, passage: str, asserted: str, fault: list[str]):
    """A name may be in a passage on the editor's word; a number or a date is seen or is not there."""
    assert lacking(kind, fields, passage, supports=asserted.split()) == fault


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("de", "wie Ada Holm nach dem Treffen mitteilte"),
        ("de", "Ada Holm (SPD) erklärte"),
        ("fr", "Ada Holm a, en outre, annoncé"),
        ("fr", "a justifié Ada Holm"),
    ],
)
def test_speaker_in_other_languages(language: str, passage: str):
    """A verb that closes its clause, a party and an adverb between commas leave the speaker beside the verb."""
    assert lacking("quotes", QUOTE.format("ada-holm"), passage, language=language) == []


def test_who_does_not_close_the_clause():
    """German "wie" makes only the one who stands right behind it the speaker, and only of its own clause."""
    assert lacking(
        "quotes", QUOTE.format("bo-lind"), "Lind, wie Ada Holm gestern mitteilte", language="de"
    ) == ["speaker"]


def test_german_passive():
    """A participle before "werden" is a passive and no future, and "darf nicht" a duty."""
    fields = "{speaker: ada-holm, content: the strait must not be closed}"
    passage = 'Ada Holm erklärte: "Die Meerenge darf nicht gesperrt werden"'

    assert lacking("statements", fields, passage, language="de") == []


def test_a_spelling_of_another_source():
    """What one source alone calls something is an ordinary word beside the others."""
    alias = "name: Strait plan\naliases: [{name: European fleet, seen_in: other}]\n"
    other = """
title: Another
publisher: gazette
published: 2025-03-19
url: https://paper.example/other
language: en
medium: news
"""
    fields = "{speaker: ada-holm, content: a European fleet was needed}"
    others = {"initiatives/strait-plan.yml": alias, "sources/other.yml": other}

    assert lacking("statements", fields, "Holm said a European navy fleet was needed", others=others) == []


@pytest.mark.parametrize(
    ("passage", "cure"),
    [
        ("the Premier said", "no passage names who that is"),
        ("the strait is open, she said", "a pronoun counts where only one name"),
        ("said of Ada Holm", "cite the name together with its verb"),
    ],
)
def test_cure_for_a_speaker(passage: str, cure: str):
    """Who is named by another spelling, by a pronoun or not as the speaker is told apart."""
    text = "It rained." + f" {passage}."

    assert messages("quotes", QUOTE.format("ada-holm"), passage, text=text)[0][1].startswith(cure)
