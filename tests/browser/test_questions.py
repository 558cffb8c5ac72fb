"""Readers come with a question: from the overview two links lead to the answer, which carries its footnote."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect


@dataclass(frozen=True)
class Answer:
    """What stands in one row of a page, and words of a passage to which its footnote leads."""

    says: tuple[str, ...]
    passage: str


@dataclass(frozen=True)
class Question:
    asked: str
    follow: tuple[str, ...]
    """Names of links, from the overview on."""
    answers: tuple[Answer, ...]


QUESTIONS = (
    Question(
        "Which countries refused to send troops?",
        ("Positions",),
        (
            Answer(("Poland", "not planning to send troops of its own"), "it had no plans to send troops"),
            Answer(("United States", "not planning to send troops of its own"), "will not send U.S. forces"),
        ),
    ),
    Question(
        "Who says 30,000?",
        ("Where sources differ",),
        (
            Answer(("Starmer", "30,000 troops", "Komersant Ukrainian"), "30,000 European troops"),
            Answer(("European force", "fewer than 30,000 troops"), "fewer than 30,000 soldiers"),
        ),
    ),
    Question(
        "Which figures rest on one origin?",
        ("How well it is proved",),
        (
            Answer(("37 countries", "Bloomberg"), "37 countries that are preparing military support"),
            Answer(("€800 billion", "Topgab"), "approximately 800 billion euros"),
        ),
    ),
    Question(
        "Where do the sources disagree on the number of countries?",
        ("Where sources differ",),
        (
            Answer(
                ("military chiefs", "30 countries", "Topgab"), "military chiefs from 30 European and NATO"
            ),
            Answer(
                ("military chiefs", "more than 30 countries", "UNN"), "chiefs from more than 30 countries"
            ),
        ),
    ),
    Question(
        "What did Meloni say, and who reports otherwise?",
        ("People and countries", "Italy"),
        (
            Answer(("Meloni", "sceptical of sending troops"), "ineffective option"),
            Answer(("ready to send peacekeepers",), "Italy"),
        ),
    ),
    Question(
        "What was planned and not reported as having happened?",
        ("Timeline",),
        (
            Answer(("Planned", "EU summit"), "preparing to meet with European Union leaders"),
            Answer(("Planned", "Presentation of Starmer’s"), "plans to present a peacekeeping plan"),
        ),
    ),
    Question(
        "How much money did the EU plan, and at what stage?",
        ("Figures",),
        (Answer(("about €800 billion", "proposed"), "approximately 800 billion euros"),),
    ),
    Question(
        "What does Komersant’s text support?",
        ("Sources", "Macron and Trump: What's Behind the Scenes of the Ukraine Talks"),
        (
            Answer(("Starmer", "30,000 troops"), "30,000 European troops"),
            Answer(("Poland", "not planning to send troops of its own"), "it had no plans to send troops"),
        ),
    ),
    Question(
        "What is inferred, and from which words?",
        ("How well it is proved",),
        (
            Answer(("France", "country inferred"), "Macron indicated a willingness"),
            Answer(("Bloomberg", "speaker inferred"), "envisages European military involvement"),
        ),
    ),
    Question(
        "When did the leaders meet in Paris?",
        ("Timeline",),
        (
            Answer(("17 February 2025", "Paris"), "mini-summit Monday in Paris"),
            Answer(("18 February 2025", "Paris"), "emergency summit of leaders in Paris"),
        ),
    ),
)

# The passages of all rows that say it: for each mark beside a value, the quoted words of its reference.
PASSAGES = """says => {
    const text = (element) => element.textContent.replace(/\\s+/g, " ");
    const passages = [];
    for (const value of document.querySelectorAll("article [data-fact]")) {
        const row = value.closest("tr, li, figure, dl > div, p, h1") ?? value.parentElement;
        const marks = value.nextElementSibling;
        if (!row.checkVisibility() || !marks?.matches(".fn-marks")) continue;
        if (!says.every((words) => text(row).includes(words))) continue;
        for (const mark of marks.querySelectorAll("a.fn-mark")) {
            const reference = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
            passages.push([...reference.querySelectorAll(".fn-passage q")].map(text).join(" "));
        }
    }
    return passages;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
def test_question_is_answered(page: Page, at_root: str, question: Question):
    """At most two links, by the names that a reader sees, lead to every answer and its passage."""
    assert len(question.follow) <= 2
    page.goto(at_root)
    for name in question.follow:
        before = page.url
        page.get_by_role("link", name=name, exact=True).locator("visible=true").first.click()
        expect(page).not_to_have_url(before)

    for answer in question.answers:
        passages: list[str] = page.evaluate(PASSAGES, list(answer.says))
        assert any(answer.passage in passage for passage in passages), (answer, passages)
