"""What holds on every page kind: it is quiet, it says the same without JavaScript, its controls can be reached."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from page_kinds import FRAMED, PAGE_KINDS

# What scripts add for comfort, and what stands in its place without them. Everything else must be the same.
SCRIPT_MADE = ", ".join(
    (
        "form", "[role=search]", "[role=status]",  # filters and the search, with their counts
        "[aria-hidden=true]", ".fn-popover",  # references shown a second time, in the margin and near their marks
        ".fn-needs-script", "noscript",  # says what is missing without scripts
        ".md-clipboard, .md-code__nav",  # the theme's button to copy code
        ".fn-address",  # addresses are written from the site's root without a script, and whole with it
    )
)  # fmt: skip

SAYS = """scriptMade => {
    const said = [];
    const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        const words = texts.currentNode.data.replace(/\\s+/g, " ").trim();
        if (words && !element.closest(scriptMade) && element.checkVisibility({visibilityProperty: true})) said.push(words);
    }
    return said;
}"""


def test_every_page_kind_is_quiet(watched: Any):
    """No page kind asks another host for anything, misses a file, or complains in the console."""
    for path in PAGE_KINDS:
        page = watched.open(path)
        assert page.locator("h1").count() == 1, path
        width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, f"{path} is {width} px wider than the window"
    watched.assert_quiet()


@pytest.fixture(scope="module")
def scripted_and_plain(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """A page with JavaScript and one without."""
    contexts = [browser.new_context(java_script_enabled=enabled) for enabled in (True, False)]
    yield (contexts[0].new_page(), contexts[1].new_page())
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", [path for path in FRAMED if path != "search/"])
def test_same_text_without_javascript(scripted_and_plain: tuple[Page, Page], at_root: str, path: str):
    """A page says the same with JavaScript and without, but for what is declared to be comfort."""
    said = []
    for page in scripted_and_plain:
        page.goto(at_root + path, wait_until="load")
        said.append(page.evaluate(SAYS, SCRIPT_MADE))
    with_script, without = said

    assert with_script == without
    assert len(without) > 5


def test_search_page_without_javascript(scripted_and_plain: tuple[Page, Page], at_root: str):
    """Where there is nothing without a script, the page says so and leads on."""
    _, plain = scripted_and_plain
    plain.goto(f"{at_root}search/")

    assert plain.locator("form.fn-search").is_hidden()
    assert "JavaScript" in plain.locator("article").inner_text()


# Gives the focus, as by keyboard, to two controls of each sort, and tells those that do not show it or
# that nobody can see: a sort are the controls with one name, role, class and place.
UNSEEN = """() => {
    const look = (element) => {
        const {outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor} = getComputedStyle(element);
        const outline = outlineStyle === "none" || outlineWidth === "0px" ? "none" : outlineStyle + outlineWidth;
        return JSON.stringify([outline, boxShadow, backgroundColor, borderColor]);
    };
    const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter((element) => element.tabIndex >= 0 && !element.disabled
            && element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}));
    const classes = (element) => element.getAttribute("class") ?? "";
    const seen = {};
    const unseen = [];
    for (const control of controls) {
        const sort = [control.tagName, control.type, classes(control), classes(control.parentElement), control.closest("nav, article, header")?.tagName].join();
        seen[sort] = (seen[sort] ?? 0) + 1;
        if (seen[sort] > 2) continue;
        // The theme draws a radio or checkbox by its label; a field by the form around it.
        const drawn = [control, ...control.labels ?? [], control.nextElementSibling, control.closest("form")].filter(Boolean);
        document.activeElement.blur();
        const before = drawn.map(look);
        control.focus({focusVisible: true});
        const name = control.outerHTML.slice(0, 120);
        if (document.activeElement !== control) { unseen.push(`does not take the focus: ${name}`); continue; }
        if (drawn.every((element, i) => look(element) === before[i])) unseen.push(`does not show the focus: ${name}`);
        const inView = drawn.some((element) => {
            const {left, top, right, bottom, width, height} = element.getBoundingClientRect();
            return width && height && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
        });
        if (!inView) unseen.push(`has the focus out of sight: ${name}`);
    }
    return unseen;
}"""


@pytest.mark.parametrize("path", FRAMED)
def test_focus_is_seen(browser: Browser, at_root: str, size: tuple[int, int], path: str):
    """Each sort of control shows that it has the focus, within the window."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page.goto(at_root + path, wait_until="load")
    unseen: list[str] = page.evaluate(UNSEEN)
    page.close()

    assert not unseen, "\n".join(unseen[:8])


# Controls that Tab stops at: of radio buttons of one name it stops at one.
STOPS = """() => {
    const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter((element) => element.tabIndex >= 0 && !element.disabled && element.type !== "radio"
            && element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}));
    window.unreached = new Set(stops);
    document.addEventListener("focusin", (event) => window.unreached.delete(event.target));
    return stops.length;
}"""


# What has gone since, such as the way back to the top of a page, need not be reached.
UNREACHED = """() => [...window.unreached]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility({visibilityProperty: true}))
    .map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", ["countries/it/", "positions/", "search/"])
def test_tab_reaches_everything(browser: Browser, at_root: str, path: str):
    """Tab alone goes through all controls of a page, and nothing holds it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(at_root + path, wait_until="networkidle")
    count: int = page.evaluate(STOPS)
    # An entry that opens beside its mark has links of its own.
    for _ in range(8 * count // 20):
        for _ in range(20):
            page.keyboard.press("Tab")
        if not page.evaluate(UNREACHED):
            break
    unreached: list[str] = page.evaluate(
        "[...window.unreached].map(element => element.outerHTML.slice(0, 120))"
    )
    page.close()

    assert unreached == []
    assert count > 20
