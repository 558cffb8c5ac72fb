"""Doubts that somebody raised against a fact."""

from footnoted.link.page import FactPage
from footnoted.link.spans import plain
from helpers import HARBOUR
from site_in_memory import built_with

RECORD = "positions/it-ready.yml"
OPEN = """challenges:
  - opened: 2025-04-01
    says: The passage may be about *another* country.
    discussed: https://example.org/issues/7
"""
ANSWERED = f"{OPEN}    answered: 2025-04-03\n    answer: It names Italy, as [[harbour-meeting]] does.\n"


def _with(challenges: str) -> dict[str, str]:
    return {RECORD: (HARBOUR / "facts" / RECORD).read_text("utf-8") + challenges}


def test_open_challenge():
    """Until somebody answers, the fact says so wherever it stands, and its page says what is doubted."""
    built = built_with(_with(OPEN))

    page = built.site.pages["facts/it-ready/"]
    assert isinstance(page, FactPage)
    assert plain(page.fact.sentence).endswith("[challenged]")
    assert "[challenged]" in built.bodies["positions/"]
    body = built.bodies["facts/it-ready/"]
    assert "Challenged on 1 April 2025, not answered yet." in body
    assert "The passage may be about <em>another</em> country." in body
    assert '<a href="https://example.org/issues/7" rel="noopener noreferrer nofollow ugc external">' in body
    assert "Facts challenged, and not answered" in built.bodies["quality/"]
    assert 'id="challenged"' in built.bodies["quality/"]


def test_answered_challenge():
    """Once it is answered, the fact stands as before, and its page keeps the doubt and what was found."""
    built = built_with(_with(ANSWERED))

    body = built.bodies["facts/it-ready/"]
    assert "[challenged]" not in body
    assert "Challenged on 1 April 2025." in body
    assert "Answered on 3 April 2025." in body
    assert '<a href="../../facts/harbour-meeting/">' in body
    assert 'id="challenged"' not in built.bodies["quality/"]
