"""Words of scripts that run from right to left, among ours: what follows them stays after them."""

import re

from bs4 import BeautifulSoup, NavigableString, Tag

BLOCKS = ("p", "li", "td", "th", "h1", "h2", "h3", "dt", "dd", "figcaption", "blockquote", "summary", "text")

ISOLATED = "\ufffc"
"""Stands for an element that keeps the direction of its words to itself."""

LINE_END = "\u2028end"
"""Stands for what begins a line of its own; what follows does not follow the words before it."""

# A number after letters of Hebrew, Arabic or their kin, with none of ours between, is drawn before them
# (Unicode Bidirectional Algorithm, W2 to N1): a date is torn apart, a footnote's mark leaves its place.
TORN = re.compile(r"[\u0590-\u08ff](?:\W|_)*\d")


def test_numbers_stay_after_words_of_other_scripts(articles: dict[str, BeautifulSoup]):
    """No number on a page is drawn before the right-to-left words that it follows."""
    torn = {}
    seen = 0
    for path, page in articles.items():
        for block in page.find_all(BLOCKS):
            seen += bool(re.search("[\u0590-\u08ff]", block.get_text()))
            match = TORN.search(line_of(block))
            if match:
                torn[path] = f"{block.name}: {match[0]}"

    assert seen > 20
    assert torn == {}


def line_of(block: Tag) -> str:
    """The words of a block as they are set in one line; inner blocks begin a line of their own."""
    parts = []
    for child in block.children:
        if isinstance(child, Tag):
            is_apart = child.name == "bdi" or child.has_attr("dir")
            parts.append(ISOLATED if is_apart else LINE_END if child.name in BLOCKS else line_of(child))
        elif isinstance(child, NavigableString):
            parts.append(str(child))
    return "".join(parts)
