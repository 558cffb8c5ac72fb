"""What holds on every page kind, light and dark, on desktop and phone.

Each is opened once at each size and turned dark there, and the tests ask of what was seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from browser_axe import ALL_RULES, COLOURS, thin_out, violations_of
from browser_server import NewPage, Watched
from page_kinds import NOT_FOUND, PAGE_KINDS

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SIZES: tuple[Any, ...] = (DESKTOP, PHONE)

# Takes the other scheme as a reader does, by the theme's button where a page has it; the choice is not kept.
TURN = """async scheme => {
    document.querySelector(`input[data-md-color-scheme=${scheme}]`)?.click();
    localStorage.clear();
    await new Promise(requestAnimationFrame);
    await Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})));
    return document.body.dataset.mdColorScheme ?? scheme;
}"""

# What scripts add for comfort, and what stands in its place without them. Everything else must be the same.
SCRIPT_MADE = ", ".join(
    (
        "form", "[data-fn-filter]", "[role=search]", "[role=status]", ".fn-hits", ".fn-search-more",  # filters and the search, with their counts
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


# Gives the focus, as by keyboard, to two controls of each sort, and tells those that do not show it or
# that nobody can see: a sort are the controls with one name, type, class and place.
UNSEEN = """async () => {
    const look = (element) => {
        const style = getComputedStyle(element);
        const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "none" : style.outlineStyle;
        return JSON.stringify([outline, style.boxShadow, style.backgroundColor, style.borderColor, style.stroke, style.strokeWidth]);
    };
    const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({visibilityProperty: true}));
    const classes = (element) => element.getAttribute("class") ?? "";
    const seen = {};
    const unseen = [];
    for (const control of controls) {
        const place = control.closest("nav, article, header")?.tagName;
        const sort = [control.tagName, control.type, classes(control), classes(control.parentElement), place].join();
        seen[sort] = (seen[sort] ?? 0) + 1;
        if (seen[sort] > 2 || !control.checkVisibility({visibilityProperty: true})) continue;
        // A radio button may be drawn by its label, a field by the form around it, a shape by its parts.
        const drawn = [control, ...control.labels ?? [], control.nextElementSibling, control.closest("form"), ...control.children]
            .filter(Boolean);
        document.activeElement.blur();
        const before = drawn.map(look);
        control.focus({focusVisible: true});
        const isSeen = () => drawn.some((element, i) => look(element) !== before[i]);
        // Some of it is drawn by a script, in the next frame.
        for (let frames = 0; frames < 3 && !isSeen(); frames++) await new Promise(requestAnimationFrame);
        const name = control.outerHTML.replace(/\\s+/g, " ").slice(0, 150);
        if (document.activeElement !== control) { unseen.push(`does not take the focus: ${name}`); continue; }
        if (!isSeen()) unseen.push(`does not show the focus: ${name}`);
        const inView = drawn.some((element) => {
            const {left, top, right, bottom, width, height} = element.getBoundingClientRect();
            return width && height && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
        });
        if (!inView) unseen.push(`has the focus out of sight: ${name}`);
    }
    return unseen;
}"""

HEADINGS = "document.querySelectorAll('h1').length"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass
class Visit:
    """What was seen of one page kind; lists begin with the variant where they differ by it."""

    path: str
    violations: list[str]
    noise: list[str]
    unseen: list[str]
    wider: dict[str, int]
    headings: int
    said: list[str]


@pytest.fixture(scope="module")
def opened(browser: Browser, at_root: str) -> Iterator[list[Watched]]:
    """A watched page of each of `SIZES`."""
    contexts = [browser.new_context(viewport=size, reduced_motion="reduce") for size in SIZES]
    yield [Watched(context, at_root) for context in contexts]
    for context in contexts:
        context.close()


@pytest.fixture(scope="module", params=PAGE_KINDS)
def visit(opened: list[Watched], request: pytest.FixtureRequest) -> Visit:
    path: str = request.param
    visit = Visit(path, [], [], [], {}, 0, [])
    for watched, size in zip(opened, SIZES, strict=True):
        page, name = watched.open(path), f"{size['width']} px"
        visit.wider[name] = page.evaluate(WIDER)
        if size is DESKTOP:
            visit.headings = page.evaluate(HEADINGS)
            visit.said = [] if path == NOT_FOUND else page.evaluate(SAYS, SCRIPT_MADE)
        thin_out(page)
        # All rules are asked in the light scheme; the dark one changes colours and nothing else.
        visit.violations += [f"light, {name}: {found}" for found in violations_of(page, ALL_RULES)]
        turn(page, "dark", "slate")
        visit.violations += [f"dark, {name}: {found}" for found in violations_of(page, COLOURS)]
        turn(page, "light", "default")
        visit.unseen += [f"{name}: {found}" for found in page.evaluate(UNSEEN)]
        visit.noise += [f"{name}: {found}" for found in watched.take_noise()]
    return visit


def turn(page: Page, preferred: Literal["light", "dark"], scheme: str) -> None:
    """Let a page have other colours, and wait until it has them."""
    page.emulate_media(color_scheme=preferred)
    assert page.evaluate(TURN, scheme) == scheme


def test_no_violation(visit: Visit):
    """No page kind breaks a rule of axe-core."""
    assert not visit.violations, f"{len(visit.violations)} violations\n\n" + "\n\n".join(visit.violations[:6])


def test_quiet(visit: Visit):
    """No page kind asks another host for anything, misses a file, or complains in the console."""
    assert visit.noise == []


def test_one_heading_and_no_scrolling_aside(visit: Visit):
    """Each page kind has one main heading, and is no wider than the window."""
    assert visit.headings == 1
    assert [name for name, pixels in visit.wider.items() if pixels > 0] == []


def test_focus_is_seen(visit: Visit):
    """Each sort of control shows that it has the focus, within the window."""
    assert not visit.unseen, "\n".join(visit.unseen[:8])


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    page = browser.new_page(java_script_enabled=False, viewport=DESKTOP)
    yield page
    page.close()


def test_same_text_without_javascript(visit: Visit, plain: Page, at_root: str):
    """A page says the same with JavaScript and without, but for what is declared to be comfort."""
    plain.goto(at_root + visit.path)
    without = [] if visit.path == NOT_FOUND else plain.evaluate(SAYS, SCRIPT_MADE)

    assert visit.said == without


def test_search_page_without_javascript(plain: Page, at_root: str):
    """Where there is nothing without a script, the page says so and leads on."""
    plain.goto(f"{at_root}search/")

    assert plain.locator("form.fn-search").is_hidden()
    assert "JavaScript" in plain.locator("article").inner_text()


# Controls that Tab stops at: of radio buttons of one name it stops at one.
STOPS = """() => {
    const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter((element) => element.tabIndex >= 0 && !element.disabled && element.type !== "radio"
            && element.checkVisibility({visibilityProperty: true}));
    window.unreached = new Set(stops);
    document.addEventListener("focusin", (event) => window.unreached.delete(event.target));
    return stops.length;
}"""

# What has gone since, such as the way back to the top of a page, need not be reached.
UNREACHED = """() => [...window.unreached]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility({visibilityProperty: true}))
    .map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", ["countries/it/", "positions/", "search/"])
def test_tab_reaches_everything(new_page: NewPage, at_root: str, path: str):
    """Tab alone goes through all controls of a page, and nothing holds it."""
    page = new_page(viewport=DESKTOP, reduced_motion="reduce")
    page.goto(at_root + path, wait_until="networkidle")
    thin_out(page)
    count: int = page.evaluate(STOPS)
    # An entry that opens beside its mark has links of its own.
    for _ in range(8 * count // 20):
        for _ in range(20):
            page.keyboard.press("Tab")
        if not page.evaluate(UNREACHED):
            break
    unreached: list[str] = page.evaluate(UNREACHED)

    assert unreached == []
    assert count > 20
