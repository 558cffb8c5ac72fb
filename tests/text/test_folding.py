import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from footnoted.text.folding import fold, folded_words

# What folding treats: signs, spaces, tags, marks that compose, line ends within words.
PIECES = st.sampled_from(
    [
        *"ab1 .,'\"-—–−’“«‹\n\t\r\u00a0\u2009\u00ad\u200b\u0301é\u1161ᄀ<>/",
        "<b>",
        "</b>",
        '<a href="x">',
        " - ",
        "-\n",
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("cafe\u0301", "café"),
        ("30\u00a0000\u2009troops", "30 000 troops"),
        ("a  b\t\n c", "a b c"),
        ("‘so’ ‹so› «so» „so“ ”so”", '\'so\' \'so\' "so" "so" "so"'),
        ("pre‐war pre‑war pre–war", "pre-war pre-war pre-war"),
        ("ready—and ready — and", "ready—and ready—and"),
        ("ready – and ready - and", "ready—and ready—and"),
        ("−3%", "-3%"),
        ("un\u00adaccept\u200bable", "unacceptable"),
        ("It <b>will</b> <i>send</i>", "It will send"),
        ('<a href="/x" class=y>Italy</a><br>', "Italy＜br>"),
        ("a < b, x <b y", "a ＜ b, x ＜b y"),
        ("accept-\nable", "acceptable"),
        ("accept-  \r\n  able", "acceptable"),
        ("accept\u00ad\nable", "acceptable"),
        ("G-\n7 in 30–\n40 or COVID-\n19", "G-7 in 30-40 or COVID-19"),
        ("from -\n3%", "from -3%"),
        ("from − \n 3%", "from -3%"),
        ("by − 3%, ➖3%, ˗3%, ⁻3%", "by -3%, -3%, -3%, -3%"),
        ("a - 3, 2 − 3, 2 -\n3", "a—3, 2—3, 2—3"),
        ("ab\u200e \u2066cd\u2069", "ab cd"),
        ("pre–\nwar", "pre- war"),
        ("e\u200b\u0301", "e\u200b\u0301"),
        ("Case STAYS, 1.5 is not 1,5", "Case STAYS, 1.5 is not 1,5"),
    ],
)
def test_folded(given: str, expected: str):
    """Form, quotes, dashes, spaces, invisible signs, inline tags and line ends are folded; nothing else."""
    assert fold(given).text == expected


def test_more_marks_than_any_letter_has():
    """Marks without end are not put in order, which would take the square of their number; others are."""
    marks = "\u0301\u0323" * 20

    assert fold(f"e\u0301 a{marks} e\u0301").text == f"é a{marks} é"


def test_words_of_a_tag_are_kept():
    """What only looks like a tag is text: a passage can't hide a "not" from readers in it."""
    assert folded_words("will <i not> send") == "will ＜i not> send"


def test_tag_within_a_tag():
    """Taking out a tag does not make another one of what stood around it."""
    assert folded_words("<<b>b> <i<b>>") == "＜b> ＜i>"


def test_hyphens_at_line_ends_kept():
    """The other reading keeps the hyphen, for words that have one anyway."""
    assert fold("a well-\nknown face", keep_hyphens=True).text == "a well-known face"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.\n \n Three.", ("One. ", "Two. ", "Three.")),
        ("One\nTwo, and\nthree.", ("One ", "Two, and three.")),
        ("\n\nOne.\nTwo.\n\n", (" One. ", "Two. ")),
        ("One.\n\n— Two\nThree", ("One.", "—Two Three")),
    ],
)
def test_paragraphs(text: str, expected: tuple[str, ...]):
    """Paragraphs begin after blank lines; without any, at each line that begins anew."""
    folded = fold(text)

    spans = [folded.paragraph_span(i) for i in range(len(folded.paragraphs))]
    assert tuple(folded.text[start:end] for start, end in spans) == expected
    assert [folded.paragraph_of(start) for start, _ in spans] == list(range(len(spans)))


def test_original_leaves_out_tags_around():
    """A place in the text as given begins and ends with the words, not with a tag beside them."""
    source = "It <b>will</b> send"
    folded = fold(source)

    assert source[folded.original(3) : folded.original_end(7)] == "will"


@given(TEXTS, st.booleans())
@example("e\u00ad\u0301", False)
@example("ᄀ-\n\u1161", False)
@settings(deadline=None)
def test_folding_again_changes_nothing(text: str, keep: bool):
    """Folding is idempotent, so that a folded hint can be pasted as a passage."""
    folded = fold(text, keep).text

    assert fold(folded, keep).text == folded


@given(TEXTS, st.booleans(), st.data())
@settings(deadline=None)
def test_way_back(text: str, keep: bool, data: st.DataObject):
    """Offsets grow with those of the original, and the slice there folds to the slice here."""
    source = unicodedata.normalize("NFC", text)
    folded = fold(text, keep)
    size = len(folded.text)

    places = [folded.original(i) for i in range(size + 1)]
    ends = [folded.original_end(i) for i in range(size + 1)]
    assert places == sorted(places)
    assert ends == sorted(ends)
    assert all(0 <= end <= place <= len(source) for end, place in zip(ends, places, strict=True))

    start = data.draw(st.integers(0, size))
    end = data.draw(st.integers(start, size))
    words = folded.text[start:end]
    # Alone, a dash has no clauses around it, a mark no letter, and half of a tag is no tag.
    if words == words.strip(" -—") and not set(words) & set("\u00ad\u200b\u0301\u1161<"):
        assert fold(source[folded.original(start) : folded.original_end(end)], keep).text == words
