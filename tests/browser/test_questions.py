"""Readers come with a question: from the overview two links lead to the answer, which carries its footnote."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

import pytest
from playwright.sync_api import Browser, Page, expect


@dataclass(frozen=True)
class Answer:
    """What stands in one row of a page, and words of a passage to which its footnote leads."""

    says: tuple[str, ...]
    passage: str
    under: str = ""
    """Words of the heading that it stands under."""


@dataclass(frozen=True)
class Question:
    asked: str
    follow: tuple[str, ...]
    """Names of links, from the overview on."""
    answers: tuple[Answer, ...]
    unfold: str = ""
    """Words of the line by which the answers are unfolded; that counts as a link."""


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
            Answer(("37 countries",), "37 countries that are preparing military support", "one origin"),
            Answer(("more than 30 countries",), "military chiefs from more than 30 countries", "one origin"),
        ),
        unfold="Bloomberg",
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
        ("Timeline", "March 2025"),
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
            Answer(("France", "country inferred"), "Macron indicated a willingness", "Inferred"),
            Answer(("Bloomberg", "speaker inferred"), "envisages European military involvement", "Inferred"),
        ),
    ),
    Question(
        "When did the leaders meet in Paris?",
        ("Timeline", "February 2025"),
        (
            Answer(("17 February 2025", "Paris"), "mini-summit Monday in Paris"),
            Answer(("18 February 2025", "Paris"), "emergency summit of leaders in Paris"),
        ),
    ),
)

# Whether a row of the page says it and one of its marks leads to a reference with these words.
IS_ANSWERED = """({says, passage, under}) => {
    const text = (element) => (element?.textContent ?? "").replace(/\\s+/g, " ");
    return [...document.querySelectorAll("article [data-fact]")].some((value) => {
        const row = value.closest("tr, li, figure, dl > div, p, h1") ?? value.parentElement;
        const marks = value.nextElementSibling;
        const heading = text(value.closest("section")?.querySelector("h2, h3"));
        return row.checkVisibility() && marks?.matches(".fn-marks") && heading.includes(under)
            && says.every((words) => text(row).includes(words))
            && [...marks.querySelectorAll("a.fn-mark")].some((mark) => {
                const reference = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
                const quoted = [...reference?.querySelectorAll(".fn-passage q") ?? []].map(text).join(" ");
                return quoted.includes(passage);
            });
    });
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
def test_question_is_answered(page: Page, at_root: str, question: Question):
    """At most two links, by the names that a reader sees, lead to every answer and its passage."""
    assert len(question.follow) + bool(question.unfold) <= 2
    page.goto(at_root)
    for name in question.follow:
        heading = page.locator("h1").inner_text()
        page.get_by_role("link", name=name, exact=True).locator("visible=true").first.click()
        # The address changes before the page does.
        expect(page.locator("h1")).not_to_have_text(heading)

    if question.unfold:
        page.locator("article summary", has_text=question.unfold).first.click()

    unanswered = [answer for answer in question.answers if not page.evaluate(IS_ANSWERED, asdict(answer))]
    assert unanswered == []
