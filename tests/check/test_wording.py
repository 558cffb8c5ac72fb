"""Words as rules compare them."""

import pytest

from footnoted.check.wording import content_words, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Macron’s 30,000 “Troops”", "macron 30000 troops"),
        ("the ministers' 1,500,000 posts", "the ministers 1500000 posts"),
        ("37,5 and 3,20", "37 5 and 3 20"),
        ("Élysée — Вашингтон", "élysée вашингтон"),
        ("…", ""),
    ],
)
def test_words(text: str, words: str):
    """Words and numbers in their order, without case, punctuation, grouping of digits and genitive s."""
    assert words_in(text) == tuple(words.split())


def test_function_words_say_nothing():
    """Articles, pronouns, auxiliaries and prepositions are no content."""
    assert content_words("He said that the troops would be there") == {"said", "troops"}
