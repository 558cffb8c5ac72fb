import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.languages import LANGUAGES, language_of
from footnoted.text.words import cuts_word_or_number, find_phrases, sentence_ends

ENGLISH = LANGUAGES["en"]


def cut(text: str, words: str) -> str:
    """What the first place of some words in a text cuts through."""
    start = text.index(words)
    return cuts_word_or_number(text, start, start + len(words))


@pytest.mark.parametrize(
    "text",
    ["1800", "1,800", "1 800", "12 800 000", "800.5", "800,5", "-800", "800%", "800 %", "20-800", "20—800", "800/3", "800:30",
     "+800", "±800", "~ 800", "≤800", "＜ 800", "800+", "800‰", "800 ‰", "800°", "800·5", "800⁄3", "800 ½", "800 1/2", "1٬800"],
)  # fmt: skip
def test_part_of_a_number(text: str):
    """A digit, separator, sign or % that touches makes a number another one."""
    assert cut(f"cost {text} now", "800") == "number"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("unacceptable", "acceptable"),
        ("acceptables", "acceptable"),
        ("they can't", "can"),
        ("non-NATO states", "NATO"),
        ("pro-Russian", "pro"),
        ("pro-Russian", "pro-"),
        ("they can't", "can'"),
        ("non_NATO non·NATO", "NATO"),
        ("हिन्दी", "हिन"),
        ("30th", "30"),
        ("ไม่ยอมรับ", "ยอมรับ"),
        ("नमस्ते", "ते"),
        ("x\u030cy", "y"),
        ("نمی\u200cخواهم", "خواهم"),
        ("ab\u202ecd", "cd"),
    ],
)
def test_part_of_a_word(text: str, words: str):
    """A letter, mark or joiner that touches makes a word another one, on either side of a hyphen or apostrophe too."""
    assert cut(text, words) == "word"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in 2025 800 men", "800"),
        ("Italy's troops", "Italy"),
        ("l'Italie enverra", "Italie"),
        ("qu'aucun pays", "aucun"),
        ("dell'Italia a inviare", "Italia"),
        ("un'eventualità", "eventualità"),
        ("said 'no troops' twice", "no troops"),
        ("ready—and willing", "ready"),
        ("€800 billion", "800 billion"),
        ("800, or so.", "800"),
        ("(800)", "800"),
        ("a - 800", "800"),
        ("✔\ufe0fItaly", "Italy"),
    ],
)
def test_whole(text: str, words: str):
    """A possessive, an elision, a quotation mark, a dash between clauses and punctuation cut nothing."""
    assert cut(text, words) == ""


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "He came. She left", ["He came.", "She left"]),
        ("en", 'Mr. Li met the U.S. envoy. "Why?" asked J. Roe.', ["Mr. Li met the U.S. envoy.", '"Why?" asked J. Roe.']),
        ("en", "Was it No. 5? No. It was not.", ["Was it No. 5?", "No.", "It was not."]),
        ("en", "The group of 7. Italy left.", ["The group of 7.", "Italy left."]),
        ("en", "Wait... and see.", ["Wait... and see."]),
        ("uk", "Це 5 млн. Чи піде?—спитав він.", ["Це 5 млн. Чи піде?", "—спитав він."]),
        ("de", "Rund 5 Mio. Euro. Mehr nicht.", ["Rund 5 Mio. Euro.", "Mehr nicht."]),
        ("nl", "Ca. 5 mld. Euro. Meer niet.", ["Ca. 5 mld. Euro.", "Meer niet."]),
        ("pl", "W marcu br. Polska dała 5 mln. Czy da więcej?", ["W marcu br. Polska dała 5 mln. Czy da więcej?"]),
        ("fi", "Noin 5 mrd. Ei enempää. Loppu.", ["Noin 5 mrd. Ei enempää.", "Loppu."]),
        ("da", "Her deltog bl.a. Keir Starmer. Mere kom ikke.", ["Her deltog bl.a. Keir Starmer.", "Mere kom ikke."]),
        ("nb", "Det koster 5 mill. Euro, f.eks. Mer kom ikke.", ["Det koster 5 mill. Euro, f.eks. Mer kom ikke."]),
    ],
)  # fmt: skip
def test_sentences(code: str, text: str, expected: list[str]):
    """A sentence ends with its sign, but not after an abbreviation, an initial or before a small letter."""
    ends = sentence_ends(text, LANGUAGES[code])

    assert [text[start:end].strip() for start, end in zip([0, *ends], ends, strict=False)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No longer, no LONGER", ["No longer", "no LONGER"]),
        ("another knot", []),
        ("said 'no troops'—no", ["no", "no"]),
        ("non-no", []),
        ("qu'on ne", []),
    ],
)
def test_phrases(text: str, expected: list[str]):
    """Phrases are whole words, the longest first, in upper or lower case, after quotes and dashes too."""
    assert [match[0] for match in find_phrases(text, {"no", "no longer"})] == expected


@given(st.text(alphabet=st.sampled_from(list("noſtıİKk'- .?!…\"—")), max_size=30))
def test_phrases_of_any_text(text: str):
    """Letters that only a pattern takes for another's case are no part of a phrase, and break nothing."""
    for language in LANGUAGES.values():
        assert all(match[0].lower() in language.negators for match in find_phrases(text, language.negators))
        assert sentence_ends(text, language)[-1] >= len(text.rstrip())


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-GB", "en"),
        ("uk", "uk"),
        ("nl-BE", "nl"),
        ("pl", "pl"),
        ("fi-FI", "fi"),
        ("pt-BR", "pt"),
        ("it", "it"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("ja", "en"),
    ],
)
def test_language_of_a_tag(tag: str, code: str):
    """A tag's first part names the language; an unknown one is read as English is."""
    assert language_of(tag).code == code
