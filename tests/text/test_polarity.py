import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.languages import LANGUAGES
from footnoted.text.polarity import denials_in, modals_in, negators_in


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "It will not go, and can't. Nobody does—no one", ["not", "can't", "Nobody", "no one"]),
        ("en", "said 'no troops'", ["no"]),
        ("en", "not only Italy, no doubt, nothing but words", []),
        ("en", "No. 10 said No. It did", ["No"]),
        ("en", "knot, another, notable", []),
        ("fr", "elle n'enverra pas, qu'aucun pays ne vienne", ["n'", "pas", "aucun", "ne"]),
        ("fr", "non seulement", []),
        ("de", "Italien schickt keine Truppen und wird nicht", ["keine", "nicht"]),
        ("de", "nicht nur", []),
        ("uk", "Італія не надішле, немає жодної", ["не", "немає", "жодної"]),
        ("uk", "навряд чи готова", ["навряд"]),
        ("de", "keineswegs bereit", ["keineswegs"]),
        ("fr", "nullement prêt", ["nullement"]),
        ("en", "It is anything but ready, and dont go", ["anything but", "dont"]),
        ("uk", "не лише", []),
        ("nl", "Nederland stuurt geen troepen, en zeker niet nu", ["geen", "niet"]),
        ("nl", "niet slechts", []),
        ("nl", "kan het niet alleen", ["niet"]),
        ("pl", "Polska nie wyśle żadnych żołnierzy", ["nie", "żadnych"]),
        ("pl", "nie tylko", []),
        ("fi", "Suomi ei lähetä eikä aio, ilman tukea", ["ei", "eikä", "ilman"]),
        ("fi", "ei ainoastaan", []),
        ("hr", "dio je koalicije, no nikada neće slati", ["nikada", "neće"]),
        ("hr", "ne samo", []),
        ("sl", "ne sodeluje in nikoli ni", ["ne", "nikoli", "ni"]),
        ("lv", "nav paredzēta, ne tikai", ["nav"]),
        ("ro", "nu va trimite nimic, nu doar", ["nu", "nimic"]),
        ("it", "l'Italia non invierà nessun soldato, né truppe", ["non", "nessun", "né"]),
        ("it", "non solo", []),
        ("pt", "não envolve nenhum empenhamento; no âmbito, no entanto", ["não", "nenhum"]),
        ("pt", "não só", []),
        ("da", "Italien sender ingen soldater og vil ikke", ["ingen", "ikke"]),
        ("nb", "ikke bare Italia, men aldri Norge", ["aldri"]),
        ("sv", "Italien skickar inga trupper, inte bara nu, utan beslut", ["inga", "utan"]),
    ],
)
def test_negators(code: str, text: str, expected: list[str]):
    """What denies is found in its language; what only sounds like it is not."""
    assert [match[0] for match in negators_in(text, LANGUAGES[code])] == expected


def test_denials():
    """Verbs that deny turn a clause round too, where that is asked for."""
    text = "Italy refused to send troops and ruled out more"

    assert [match[0] for match in negators_in(text, LANGUAGES["en"], denials=True)] == [
        "refused",
        "ruled out",
    ]
    assert list(negators_in(text, LANGUAGES["en"])) == []


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "will or would", {"future"}),
        ("en", "may send in May; Theresa May", {"possibility"}),
        ("en", "It'll have to", {"future", "duty"}),
        ("fr", "peut et doit", {"ability", "duty"}),
        ("de", "könnte und muss", {"ability", "duty"}),
        ("uk", "може і повинен", {"ability", "duty"}),
        ("nl", "kan en moet", {"ability", "duty"}),
        ("nl", "zal of zou", {"future"}),
        ("pl", "może i musi", {"ability", "duty"}),
        ("pl", "nie może", {"duty"}),
        ("fi", "voi ja täytyy", {"ability", "duty"}),
        ("hr", "može i mora", {"ability", "duty"}),
        ("sl", "lahko in mora", {"ability", "duty"}),
        ("lv", "var un vajag", {"ability", "duty"}),
        ("ro", "poate și trebuie", {"ability", "duty"}),
        ("it", "può e deve", {"ability", "duty"}),
        ("pt", "pode e deve", {"ability", "duty"}),
        ("da", "kan og skal", {"ability", "duty"}),
        ("nb", "kommer til å sende og må", {"future", "duty"}),
        ("sv", "ska kunna, kan och måste", {"future", "ability", "duty"}),
    ],
)
def test_modals(code: str, text: str, expected: set[str]):
    """Tenses of a modal word count alike; months and names are none."""
    assert modals_in(text, LANGUAGES[code]) == expected


PIECES = st.sampled_from([*" '.1", "must", "ſhould", "muſt", "will", "No", "'ll"])


@given(st.lists(PIECES).map("".join))
def test_any_text(text: str):
    """Any text has modals of the known classes, and negators."""
    for language in LANGUAGES.values():
        assert modals_in(text, language) <= {"ability", "possibility", "future", "duty"}
        assert all(match[0] for match in negators_in(text, language))


def test_negators_that_go_together():
    """A companion adds nothing beside another negator of its clause, and denies where it stands alone."""
    assert [match[0] for match in denials_in("il n'enverra jamais rien", LANGUAGES["fr"])] == [
        "jamais",
        "rien",
    ]
    assert [match[0] for match in denials_in("він не прийде", LANGUAGES["uk"])] == ["не"]
    assert [match[0] for match in denials_in("він ніколи не прийде", LANGUAGES["uk"])] == ["ніколи"]
    assert [match[0] for match in denials_in("nigdy nie przyjdzie", LANGUAGES["pl"])] == ["nigdy"]


def test_future_known_by_its_ending():
    """A future that has no word of its own is known by how the verb ends."""
    assert modals_in("la Norvège enverra des navires", LANGUAGES["fr"]) == {"future"}
    assert modals_in("Норвегія надсилатиме кораблі", LANGUAGES["uk"]) == {"future"}
    assert modals_in("la Norvegia invierà navi", LANGUAGES["it"]) == {"future"}
    assert modals_in("a Noruega enviará navios", LANGUAGES["pt"]) == {"future"}
    assert modals_in("la Norvège a envoyé des navires", LANGUAGES["fr"]) == frozenset()
