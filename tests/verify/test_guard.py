from typing import Any

import pytest

from footnoted.model.receipts import Proof


def alarms(
    prover: Any, text: str, *passage: str, code: str = "en", words: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """Kind and words of each alarm for a passage of a text."""
    proof = prover(text, code).prove(passage, words, "2025-03-20", "test")
    assert isinstance(proof, Proof), proof
    return [(alarm.kind, alarm.words) for alarm in proof.alarms]


TURNED = [
    ("Italy has no plans to send troops.", "plans to send troops", "negator", "no"),
    ("Italy will not send troops.", "send troops", "negator", "not"),
    ("Italy cannot send troops.", "send troops", "negator", "cannot"),
    ("Italy won't ever, it said, send troops.", "send troops", "negator", "won't"),
    ("Italy refused to send troops.", "to send troops", "negator", "refused"),
    ("Italy is unlikely to send troops.", "to send troops", "negator", "unlikely to"),
    ("Italy is far from ready.", "from ready", "negator", "far from"),
    ("Not only Italy will go.", "only Italy will go", "negator", "Not"),
    ("Italy agreed not to send troops.", "Italy agreed", "negator", "not"),
    ("The plan—not yet made—would send troops.", "would send troops", "negator", "not"),
    ("It said 'no troops at all'.", "troops at all", "negator", "no"),
    ("It takes more than 30 countries.", "30 countries", "bound", "more than"),
    ("It takes fewer than 30 countries.", "30 countries", "bound", "fewer than"),
    ("It costs approximately €5 billion.", "€5 billion", "bound", "approximately"),
    ("It costs over €5 billion.", "€5 billion", "bound", "over"),
    ("It takes more than the 30 countries.", "30 countries", "bound", "more than"),
    ("It takes at least another 30 countries.", "30 countries", "bound", "at least"),
    ("It takes perhaps 30 countries.", "30 countries", "bound", "perhaps"),
    ("It takes c. 30 countries.", "30 countries", "bound", "c."),
    ("It came just short of 30 countries.", "30 countries", "bound", "short of"),
    ("It takes 30 countries or more.", "30 countries", "bound", "or more"),
    ("It takes 30 EU countries at least.", "30 EU countries", "bound", "at least"),
    ("Nearly all countries agreed.", "all countries agreed", "bound", "Nearly"),
    ("It takes some countries to agree.", "countries to agree", "bound", "some"),
    ("It costs 800 billion euros.", "costs 800", "number", "800 billion"),
    ("It rose by 800 percent.", "rose by 800", "number", "800 percent"),
    ("It changed by minus 3%.", "3%", "number", "minus 3%"),
    ("It takes 20 or 30 countries.", "It takes 20", "number", "20"),
    ("It takes 20 to 30 countries.", "30 countries", "number", "30"),
    ("Will Italy send troops?", "Italy send troops", "question", "?"),
    ('"Will Italy send troops?" asked Li.', "Italy send troops", "question", "?"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Macron said: ‘Go home now’.", True),
        ("Macron said: 'Don't, if it's dark, go home now, Li's boat is'.", True),
        ("Macron said: ‘Stay’. They go home now. ‘Leave’.", False),
        ("In ’24 Macron said they go home now with the allies’ help.", False),
        ("The allies’ plan, Macron said, is that they go home now on Li’s boat.", False),
    ],
)
def test_single_quotation_marks(prover: Any, text: str, quoted: bool):
    """Single marks quote, too, where one opens before the words and one closes behind them."""
    found = {kind for kind, _ in alarms(prover, text, "Macron said", words=("home now",))}

    assert ("unquoted" not in found) is quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("– Vi går home now, sier Macron said.", True),
        ("— They go home now", True),
        ("Macron said – they go home now.", False),
        ("– Stay, sier Macron said. They go home now.", False),
    ],
)
def test_dash_before_a_quotation(prover: Any, text: str, quoted: bool):
    """A dash at the beginning of a paragraph quotes up to the comma before who said it."""
    found = {
        kind for kind, _ in alarms(prover, f"Macron said.\n\n{text}", "Macron said", words=("home now",))
    }

    assert ("unquoted" not in found) is quoted


def test_attribution_cited_beside_the_words(prover: Any):
    """The verb by which a passage attributes a quote's words does not turn them round: readers see both."""
    text = 'Macron reiterated that "Italy is ready".'

    assert alarms(prover, text, "Macron reiterated that", words=("Italy is ready",)) == []
    assert alarms(prover, text, "Macron", words=("Italy is ready",)) == [("frame", "reiterated")]


@pytest.mark.parametrize(("text", "passage", "kind", "words"), TURNED)
def test_turned(prover: Any, text: str, passage: str, kind: str, words: str):
    """A passage cut right behind what turns it round alarms, with the kind and the words."""
    assert alarms(prover, text, passage) == [(kind, words)]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        (text, passage)
        for text, passage, kind, _ in TURNED
        if kind != "number" or not {" to ", " or "} & {text[11:15]}
    ],
)
def test_proposal(prover: Any, text: str, passage: str):
    """The passage that is proposed instead holds the old one, and passes."""
    wider = prover(text).proposal((passage,), ()).segments

    assert alarms(prover, text, *wider) == []
    assert passage in " ".join(wider)


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("Italy has no plans to send troops.", ("plans to send troops",), ("no plans to send troops",)),
        ("It takes more than 30 countries, he said.", ("30 countries",), ("more than 30 countries",)),
        ("It takes 30 countries or more, he said.", ("30 countries",), ("30 countries or more",)),
        ("Italy has said it will not send troops.", ("Italy has said", "send troops"), ("Italy has said", "will not send troops")),
        ("Italy will not send troops.", ("Italy will", "send troops"), ("Italy will not send troops",)),
        ("It costs 800 billion euros.", ("costs 800",), ("costs 800 billion",)),
        ("It takes 20 to 30 countries.", ("30 countries",), ()),
    ],
)  # fmt: skip
def test_shortest_proposal(prover: Any, text: str, passage: tuple[str, ...], expected: tuple[str, ...]):
    """No more is taken in than what turns a passage round; where that is not known, nothing is proposed."""
    assert prover(text).proposal(passage, ()).segments == expected


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Italy has no plans to send troops.", "no plans to send troops"),
        ("Nobody left. Italy will send troops.", "Italy will send troops"),
        (
            "Not one of the seven who came here by train left early; Italy will send troops.",
            "Italy will send troops",
        ),
        ("Not only Italy will send troops.", "will send troops"),
        ("It takes more than 30 countries.", "more than 30 countries"),
        ("It flew over Italy in May.", "Italy in May"),
        ("Italy will send troops (but when?), said Li.", "Italy will send troops"),
        ('Italy is ready. "When?" asked Li.', "Italy is ready"),
        ("It rose from 20 to 30 percent.", "to 30 percent"),
        ("It costs €5 billion.", "5 billion"),
    ],
)
def test_not_turned(prover: Any, text: str, passage: str):
    """What is taken in, far off, in another sentence or says nothing about the passage does not alarm."""
    assert alarms(prover, text, passage) == []


def test_gap_with_a_not(prover: Any):
    """A dropped "not" between two segments of one sentence alarms, however far it stands from them."""
    text = (
        "Italy will, as it has said so often and so loudly this year, not in any case whatever send troops."
    )

    assert alarms(prover, text, "Italy will", "send troops") == [("negator", "not")]


def test_attribution_behind_a_denial(prover: Any):
    """The words of a quote are read with it: a "not" in them does not turn their attribution round."""
    text = '"We will not send troops," said Li.'

    assert alarms(prover, text, "said Li", words=("We will not send troops",)) == []


def test_attribution_with_the_end_of_a_quotation(prover: Any):
    """A "not" in the quotation does not turn who said it, where the passage begins within the marks; one behind them does."""
    text = '"We will not open the port," Li {} said. "It stays closed."'
    words = ("It stays closed",)

    assert alarms(prover, text.format("has"), 'the port," Li has said', words=words) == []
    assert ("negator", "never") in alarms(prover, text.format("never"), "said", words=words)


def test_words_of_a_quote_are_turned(prover: Any):
    """The words of a quote alarm by themselves, although their attribution holds the denial."""
    text = 'Li denied that "Italy will send troops".'
    found = alarms(prover, text, "Li denied that", words=("Italy will send troops",))

    assert found == [("negator", "denied")]
    assert prover(text).proposal(("Li denied that",), ("Italy will send troops",)).words


@pytest.mark.parametrize(
    ("code", "text", "passage", "word"),
    [
        ("fr", "L'Italie ne va pas envoyer des troupes.", "envoyer des troupes", "ne"),
        ("fr", "L'Italie n'enverra aucun soldat.", "enverra aucun soldat", "n'"),
        ("de", "Italien wird nicht Truppen schicken.", "Truppen schicken", "nicht"),
        ("de", "Italien wird keine Truppen schicken.", "Truppen schicken", "keine"),
        ("de", "Italien schickt seine Truppen nicht.", "Italien schickt seine Truppen", "nicht"),
        ("uk", "Італія не надішле війська.", "надішле війська", "не"),
        ("fi", "Italia ei lähetä joukkoja.", "lähetä joukkoja", "ei"),
        ("hr", "Italija neće slati vojnike.", "slati vojnike", "neće"),
        ("sl", "Italija ne bo poslala vojakov.", "bo poslala vojakov", "ne"),
        ("lv", "Karavīru nosūtīšana nav paredzēta.", "paredzēta", "nav"),
        ("ro", "Italia nu va trimite trupe.", "va trimite trupe", "nu"),
    ],
)
def test_other_languages(prover: Any, code: str, text: str, passage: str, word: str):
    """Each language turns a clause round with its own words, in German at its end too."""
    assert ("negator", word) in alarms(prover, text, passage, code=code)


@pytest.mark.parametrize(
    ("code", "text", "passage", "word"),
    [
        ("fr", "Il faut plus de 30 pays.", "30 pays", "plus de"),
        ("de", "Es braucht mindestens 30 Länder.", "30 Länder", "mindestens"),
        ("uk", "Потрібно понад 30 країн.", "30 країн", "понад"),
        ("fi", "Tarvitaan yli 30 maata.", "30 maata", "yli"),
    ],
)
def test_bounds_of_other_languages(prover: Any, code: str, text: str, passage: str, word: str):
    """Each language bounds a number with its own words."""
    assert alarms(prover, text, passage, code=code) == [("bound", word)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Li said she hoped troops would be sent.", "hoped"),
        ("Li said it was likely that troops would be sent.", "likely"),
        ("Li said it was a myth that troops would be sent.", "myth"),
    ],
)
def test_attitude_between_segments(prover: Any, text: str, word: str):
    """What is only hoped, likely or false is not said, and no gap may skip that."""
    assert ("frame", word) in alarms(prover, text, "Li said", "troops would be sent")


@pytest.mark.parametrize(
    ("text", "passage", "code"),
    [
        ('"It will not go. Not now," Li said.', "Li said", "en"),
        ("It is not ready, as Li said.", "as Li said", "en"),
        ("Enthaltungen gab es keine, wie Li mitteilte.", "Li mitteilte", "de"),
    ],
)
def test_what_only_says_who_told(prover: Any, text: str, passage: str, code: str):
    """What is denied in somebody's words does not turn round that they said it."""
    assert alarms(prover, text, passage, code=code) == []


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("Am Freitag muss der Rat zustimmen.", "der Rat zustimmen", [("frame", "muss")]),
        ("Heute will Li nach Bergen reisen.", "Li nach Bergen reisen", [("frame", "will")]),
        ("Er muss gehen, da Schiffe fehlen.", "Schiffe fehlen", []),
    ],
)
def test_german_bracket(prover: Any, text: str, passage: str, expected: list[tuple[str, str]]):
    """A German modal verb stands far left of the infinitive that it makes possible or due."""
    assert alarms(prover, text, passage, code="de") == expected


def test_what_goes_on_behind_a_quotation(prover: Any):
    """Behind a quotation only a clause with a verb of speech says who told it."""
    assert alarms(prover, 'It has no "trained," ready troops.', "ready troops") == [("negator", "no")]


def test_what_goes_on_behind_an_aside(prover: Any):
    """Behind the comma that ends "as X said" the sentence goes on, with what denies it."""
    text = "Never, as Li said, will Italy go."

    assert alarms(prover, text, "will Italy go") == [("negator", "Never")]


def test_negator_among_the_words(prover: Any):
    """A negator right behind an attribution is no alarm where the quoted words begin with it."""
    text = "Li a affirmé que jamais «la mer n'est fermée»."

    assert alarms(prover, text, "Li a affirmé que", code="fr", words=("jamais «la mer n'est fermée",)) == []


def test_no_proposal_out_of_a_quotation(prover: Any):
    """A wider segment does not begin within a quotation that it leaves; the alarm stays."""
    text = '"Italy will go if all want to," Li said.'
    passage = ("Italy will go", "Li said")

    assert alarms(prover, text, *passage) != []
    assert not prover(text).proposal(passage, ()).segments


@pytest.mark.parametrize(
    ("text", "passage", "words"),
    [
        ("A former adviser to Meloni said it will go.", "Meloni said it will go", "to"),
        ("Li said that Italy will go.", "that Italy will go", "said"),
    ],
)
def test_subject_of_another(prover: Any, text: str, passage: str, words: str):
    """Whose name a preposition governs says nothing by it, and what begins with "that" is told by somebody."""
    assert ("frame", words) in alarms(prover, text, passage)


def test_attribution_within_the_marks(prover: Any):
    """Words that stand between the marks with what is quoted attribute nothing: they are quoted themselves."""
    text = '"Italy will go, Støre said, all day."'

    assert alarms(prover, text, "Støre said", words=("Italy will go",)) == [("frame", '"')]


def test_name_within_another(prover: Any):
    """A name that is none in its sentence is told, as "Italy" of "Northern Italy" is."""
    assert alarms(prover, "It was Northern Italy that went.", "Italy") == [("name", "Italy")]


def test_rest_of_a_quotation_before_who_said_it(prover: Any):
    """A "not" in the rest of the quotation does not turn round that somebody said it."""
    text = '"Italy will go tomorrow, and the ships that have been asked for are not to come later," Li said.'
    proof = prover(text).prove(("Li said",), ("Italy will go tomorrow",), "2025-03-20", "test")

    assert proof.alarms == ()
