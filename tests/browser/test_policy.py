"""Under its policy a page does all that it should, and what somebody plants does not run."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser_server import end_page, open_swapping, wait_until

KINDS = (
    "", "positions/", "quotes/", "timeline/", "entities/", "sources/", "quality/", "facts/it-ready/", "countries/it/",
    "people/emmanuel-macron/", "sources/unn-2025-03-20/", "method/", "contribute/", "develop/architecture/", "404.html",
)  # fmt: skip
WATCH = """window.violations = []; window.loads = Math.random();
addEventListener("securitypolicyviolation", event => violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"""
POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
PLANTED = "<script>window.planted = true</script>"


@pytest.fixture
def page(context_of: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page of a desktop's size that counts what its policy has stopped; errors fail the test."""
    page = context_of(viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(WATCH)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    end_page(page)
    assert errors == []


def violations(page: Page) -> list[str]:
    page.wait_for_load_state("networkidle")
    return page.evaluate("violations")


def plant(path: Path, what: str, before: str) -> None:
    html = path.read_text("utf-8")
    assert before in html
    path.write_text(html.replace(before, what + before, 1), "utf-8")


def test_no_page_kind_breaks_its_policy(page: Page, at_root: str):
    """Every page kind does without what its policy forbids."""
    for path in KINDS:
        page.goto(at_root + path)
        assert violations(page) == [], path


def test_search_under_the_policy(page: Page, at_root: str):
    """The search is fetched with the first words that are typed, and works under the policy."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(at_root, wait_until="networkidle")
    page.locator(".md-search__input").click()
    assert [url for url in asked if "search_index" in url or "workers/search" in url] == []

    page.keyboard.type("Frederiksen")

    expect(page.locator(".md-search-result__link[href*='people/mette-frederiksen/']").first).to_be_attached()
    assert [url for url in asked if url.endswith("search/search_index.json")] == [
        f"{at_root}search/search_index.json"
    ]
    assert violations(page) == []


def test_copying_under_the_policy(page: Page, at_root: str):
    """The button beside a block of code copies it."""
    page.goto(f"{at_root}contribute/first-fact/", wait_until="networkidle")

    page.locator("article pre").first.hover()
    page.locator("[data-clipboard-target], .md-clipboard, .md-code__button").first.click()

    expect(page.locator(".md-dialog")).to_contain_text("Copied")
    assert violations(page) == []


def test_other_scheme_under_the_policy(page: Page, at_root: str):
    """A reader's choice of dark stays on the next page, before its first paint."""
    page.goto(at_root, wait_until="networkidle")
    page.locator("label[title='Change to dark']").click()

    page.goto(f"{at_root}facts/it-ready/", wait_until="networkidle")

    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page) == []


@pytest.mark.parametrize("path", ["facts/it-ready/index.html", "404.html"])
@pytest.mark.parametrize("policy", ["with policy", "without policy"])
def test_planted_script(page: Page, copied: Path, at_folder: str, path: str, policy: str):
    """A script that somebody plants does not run; without the policy it does, so that it is the policy's doing."""
    plant(copied / path, PLANTED, "</body>")
    if policy == "without policy":
        html, count = POLICY.subn("", (copied / path).read_text("utf-8"))
        assert count == 1
        (copied / path).write_text(html, "utf-8")

    page.goto(at_folder + path, wait_until="networkidle")

    # Either is told at some time after the page: that it ran, or that it was stopped.
    wait_until(page, "window.planted || violations.length")
    ran = page.evaluate("window.planted === true")
    assert ran == (policy == "without policy")
    assert len(page.evaluate("violations")) == (0 if ran else 1)


@pytest.mark.parametrize(
    "planted",
    [
        "<img src='/no-such' onerror='window.planted = true'>",
        "<svg onload='window.planted = true'></svg>",
        "<p style='position: fixed; inset: 0'></p>",
        "<iframe src='/positions/'></iframe>",
        "<iframe srcdoc='<script>parent.planted = true; parent.violations.push(0)</script>'></iframe><img src='https://elsewhere.example/x.png'>",
        "<base href='https://elsewhere.example/'>",
        "<script src='data:text/javascript,window.planted = true'></script>",
    ],
)
def test_other_planted_things(page: Page, copied: Path, at_folder: str, planted: str):
    """Handlers, styles, frames, bases and scripts from elsewhere are stopped too."""
    plant(copied / "facts/it-ready/index.html", planted, "</article>")

    page.goto(f"{at_folder}facts/it-ready/", wait_until="networkidle")

    wait_until(page, "violations.length")
    assert page.evaluate("window.planted") is None
    assert page.evaluate("document.baseURI").startswith(at_folder)


def test_pages_are_swapped(page: Page, swapping: str):
    """A page that is swapped in has its head, its margin notes, its policy and the reader's place."""
    open_swapping(page, swapping)
    first = page.evaluate("loads")

    page.locator("article a:not(svg a)[href*='countries/it/']").first.click()
    expect(page.locator("h1")).to_have_text("Italy")
    page.locator("article a[href$='facts/it-ready/']").first.click()
    expect(page.locator("h1")).to_contain_text("ready to send")

    assert page.evaluate("loads") == first, "the page was loaded anew"
    assert page.title() == "Italy: ready to send peacekeepers - Coalition fact file"
    assert page.locator("meta[http-equiv]").count() == 1
    assert (
        page.locator("meta[property='og:title']").get_attribute("content")
        == "Italy: ready to send peacekeepers"
    )
    (data,) = page.locator("script[type='application/ld+json']").all_text_contents()
    assert '"@type":"Claim"' in data
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator(".fn-margin")).to_have_count(1)
    expect(page.locator(".fn-margin .fn-side").first).to_be_visible()
    assert violations(page) == []


def test_parts_of_a_swapped_page(page: Page, swapping: str):
    """Marks and the way back work on a page that was swapped in, and so does the browser's way back."""
    open_swapping(page, f"{swapping}countries/it/")
    first = page.evaluate("loads")
    page.locator("article a[href$='facts/it-ready/']").first.click()
    expect(page.locator("h1")).to_contain_text("ready to send")

    page.locator("article a.fn-mark").first.press("Enter")
    expect(page).to_have_url(f"{swapping}facts/it-ready/#note-1")
    expect(page.locator("#note-1")).to_be_in_viewport()
    page.locator("#note-1 .fn-back a").first.press("Enter")
    expect(page).to_have_url(f"{swapping}facts/it-ready/#use-1-a")
    for _ in range(3):
        page.go_back()

    expect(page.locator("h1")).to_have_text("Italy")
    expect(page).to_have_url(f"{swapping}countries/it/")
    assert page.evaluate("loads") == first
    assert violations(page) == []


def test_drawing_with_links_is_swapped_in(page: Page, copied: Path, swapping: str):
    """A drawing whose parts are links does not stop the swap, and its links lead where they should."""
    drawing = '<svg id="drawn" width="99" height="40"><defs><path id="dot" d="M0 0h9v9z"/></defs><use href="#dot"/><a href="../../countries/it/"><text y="20">Italy</text></a></svg>'
    plant(copied / "facts/it-ready/index.html", drawing, "</article>")
    open_swapping(page, f"{swapping}countries/it/")

    page.locator("article a[href$='facts/it-ready/']").first.click()
    expect(page.locator("#drawn")).to_be_attached()
    page.locator("#drawn a").click()

    expect(page).to_have_url(f"{swapping}countries/it/")
    expect(page.locator("h1")).to_have_text("Italy")
