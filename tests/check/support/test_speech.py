"""Who speaks in a passage, and what a statement in our words may say of it."""

import pytest

from strait import examined, lacking, messages

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
        ("ada-holm", "stated again today by Ada Holm"),
        ("ada-holm", "posted on Telegram by the Norwegian Prime Minister"),
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
        ("ada-holm", "the head of the party, Ada Holm, surprised her partners by saying"),
        ("ada-holm", "Quote from Holm"),
        ("ada-holm", "Holm, who told the paper"),
        ("ada-holm", "Ada Holm who attended the meeting in Oslo wrote"),
        ("ada-holm", "Ada Holm, co-chairing the call with Bo Lind, said"),
        ("ada-holm", "Holm summarized"),
        ("ada-holm", "Holm labelled it"),
        ("{described: the ministers}", "the ministers gathered in Oslo today, assert"),
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
        ("bo-lind", "Having met Lind, the ministers surprised all by saying"),
        ("bo-lind", "Ada Holm said that Lind claimed"),
        ("bo-lind", "Lind waits. Holm said so"),
        ("bo-lind", "Lind and his men heard what Holm said"),
        ("bo-lind", "a letter to Lind, Holm said"),
        ("bo-lind", "Lind who trusted what Holm said"),
        ("bo-lind", "Lind gathered what Holm said"),
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


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("it", "Ada Holm ha detto"),
        ("it", "Holm lo ha detto"),
        ("it", "ribadito anche oggi dalla premier Ada Holm"),
        ("it", "secondo Holm"),
        ("it", "una nota di Holm"),
        ("it", "la proposta della premier Holm"),
        ("pt", "Ada Holm afirma ainda"),
        ("pt", "segundo Holm"),
        ("pt", "uma proposta de Holm"),
    ],
)
def test_speaker_in_romance_languages(language: str, passage: str):
    """The words beside a speaker are those of the language; a noun of speech has its speaker behind it."""
    assert lacking("quotes", QUOTE.format("ada-holm"), passage, language=language) == []


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("it", "un amico di Holm ha detto"),
        ("it", "Holm non ha detto"),
        ("it", "una nota su Holm"),
        ("pt", "um amigo de Holm disse"),
        ("pt", "Holm não disse"),
    ],
)
def test_not_the_speaker_in_romance_languages(language: str, passage: str):
    """Who is only spoken of, or did not say it, is no speaker in another language either."""
    assert lacking("quotes", QUOTE.format("ada-holm"), passage, language=language) == ["speaker"]


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
        ("nl", "benadrukte Ada Holm"),
        ("nl", "Volgens Ada Holm is de zeestraat open"),
        ("nl", "aldus Ada Holm"),
        ("pl", "Ada Holm zastrzegła jednak"),
        ("pl", "zapewniła Ada Holm"),
        ("pl", "Ada Holm w rozmowie z Gazette zaznaczyła"),
        ("pl", "Zdaniem Ada Holm cieśnina jest otwarta"),
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


def test_pronoun_of_a_citation_that_nobody_verifies():
    """Whom "he" means is still to be seen of a pending citation, and never of one without a proof."""
    fields = "{speaker: bo-lind, content: ships would come}"
    said = ("he said that ships would come",)

    assert lacking("statements", fields, *said) == []
    assert lacking("statements", fields, *said, unverified="The page is gone.") == ["speaker"]


def test_what_waits_for_the_text():
    """Of a pending citation neither a pronoun's segment is idle, nor an editor's word needless; the text decides."""
    text = "Ada Holm came. She said that ships would come."
    fields = "{speaker: ada-holm, content: ships would come}"
    alone = ("She said",), ("Holm said that ships would come",)
    waiting = [examined("statements", fields, *passage, supports=["speaker"]) for passage in alone]
    lone = examined("statements", fields, "Holm said that ships would come", "she added")

    assert [one.needless for one in waiting] == [(), ()]
    assert lone.idle == ()
    assert examined("statements", fields, "Ada Holm came", text=text).idle != ()
    proven = examined("statements", fields, "She said that ships would come", text=text, supports=["speaker"])
    assert proven.needless != ()


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
        ("de", "begründete Ada Holm"),
        ("de", "so Ada Holm"),
        ("fi", "Ada Holm sanoi"),
        ("fi", "Holm mukaan"),
        ("hr", "Holm je u srijedu ponovila"),
        ("sl", "Ada Holm, ki je sicer že večkrat poudarila"),
        ("lv", "apliecināja Ada Holm"),
        ("ro", "Holm a subliniat"),
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


@pytest.mark.parametrize(
    ("passage", "fault"),
    [
        ("Die Meerenge ist offen, so Ada Holm", []),
        ("Die Meerenge ist offen, so Ada Holm. Lind reist", []),
        ("Die Meerenge ist offen, so Ada Holm wieder reist", ["speaker"]),
        ("Die Meerenge ist so Ada Holm", ["speaker"]),
    ],
)
def test_german_so(passage: str, fault: list[str]):
    """German "so" behind a comma makes the name behind it the speaker, where nothing else follows in the clause."""
    fields = "{speaker: ada-holm, content: the strait is open}"

    assert lacking("statements", fields, passage, language="de") == fault


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


def test_those_who_go_on_speaking():
    """ "They" means several people in words, who open the sentence before and the segment before."""
    fields = "{{speaker: {{described: {}}}, content: ships would come}}"
    text = "The leaders of the ports praised Lind. They said that ships would come."
    passage = ("The leaders of the ports", "They said that ships would come")

    assert lacking("statements", fields.format("The leaders"), *passage, text=text) == []
    assert lacking("statements", fields.format("the ports"), *passage, text=text) == ["speaker"]
    assert lacking("statements", fields.format("They"), "They said that ships would come", text=text) == []
