"""Words of scripts that run from right to left, among ours."""

import re

from bs4 import BeautifulSoup

# Letters of Hebrew, Arabic and its kin.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


def test_other_scripts_have_their_direction(articles: dict[str, BeautifulSoup]):
    """Words written from right to left stand in an element that keeps their direction to themselves.

    Else a date after a name jumps to the other side of it.
    """
    bare = {}
    seen = 0
    for path, page in articles.items():
        for text in page.find_all(string=RIGHT_TO_LEFT):
            seen += 1
            if not text.find_parent(
                lambda tag: tag.name == "bdi" or (tag.has_attr("dir") and tag.name != "html")
            ):
                bare[path] = f"{text.parent.name} “{text.strip()[:60]}”"

    assert seen > 20
    assert bare == {}
