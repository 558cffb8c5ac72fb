"""A browser opens pages that hold payloads: nothing runs, nothing is asked of another host, nothing is to be stopped.

First without the pages' policy, so that it is our escaping that holds; then with it.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from browser_server import Watched, end_page, open_swapping, serving, write_sitemap
from outputs.hostile_project import HostileProject
from outputs.payloads import PAYLOADS

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
WATCH = """
window.stopped = [];
window.loads = Math.random();
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => { window.__hit = name; };
addEventListener("securitypolicyviolation", event => stopped.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
TO_THE_END = """async () => {
    const results = document.querySelector(".md-search__scrollwrap");
    for (const top of [0, 1e6]) { results.scrollTo(0, top); await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame); }
}"""
"""The theme adds a few more results each time that a reader comes to the end of them."""
LISTS = (
    "", "coalition/", "positions/", "figures/", "quotes/", "statements/", "disagreements/", "timeline/", "entities/", "sources/",
    "quality/", "gaps/", "search/", "countries/it/", "facts/it-ready/", "facts/harbour-cost/", "facts/it-harbour-league/",
    "facts/meloni-harbour-open/", "sources/paper/",
)  # fmt: skip
"""Beside the pages with a payload as their title: the other kinds of page."""


class Opened(Watched):
    """A page of a browser in which whatever runs, asks elsewhere or has to be stopped is seen."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        super().__init__(context, address)
        self.page.add_init_script(WATCH)
        self.page.on(
            "dialog", lambda dialog: (self.errors.append(f"dialog {dialog.message}"), dialog.dismiss())
        )

    def refuse_others(self) -> None:
        """Let no request out. Unlike being asked for, which is told also where the policy stops it, being
        reached is then told of what would go out."""
        self.page.route(lambda url: url.startswith("http") and not url.startswith(self.address), self._refuse)

    def _refuse(self, route: Route) -> None:
        self.errors.append(f"{route.request.url} was reached")
        route.abort()

    def seen(self) -> list[str]:
        """What ran, was asked for or was stopped since the page was opened."""
        hit, stopped = self.page.evaluate("[window.__hit ?? '', window.stopped]")
        noise = [*([f"{hit} ran"] if hit else []), *stopped, *self.foreign, *self.errors]
        self.foreign.clear()
        self.errors.clear()
        return noise


@pytest.fixture(scope="module", params=["without policy", "with policy"])
def folder(
    request: pytest.FixtureRequest, hostile: HostileProject, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A copy of the built site, as it is or with the policy taken out of every page."""
    site = Path(shutil.copytree(hostile.site, tmp_path_factory.mktemp("opened") / request.param))
    if request.param == "without policy":
        for path in site.rglob("*.html"):
            html, count = POLICY.subn("", path.read_text("utf-8"))
            assert count == 1, path
            path.write_text(html, "utf-8")
    return site


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        write_sitemap(folder, address)
        yield address


@pytest.fixture
def opened(context_of: Callable[..., BrowserContext], address: str) -> Iterator[Opened]:
    opened = Opened(context_of(viewport={"width": 1280, "height": 900}), address)
    yield opened
    end_page(opened.page)


def test_nothing_runs_on_any_page(opened: Opened, folder: Path, hostile: HostileProject):
    """Pages of every kind open in silence, with every payload on some of them, and in titles."""
    titles = list(hostile.titles)
    noise: dict[str, list[str]] = {}
    shown: set[int] = set()
    # The lists have all payloads; of pages with one as their title some of each kind, which come six in turn.
    for url in (*LISTS, *titles[:: 5 if folder.name == "without policy" else 7]):
        page = opened.open(url)
        shown |= {int(sign) for sign in re.findall(r"Zq(\d+)q", page.locator("body").inner_text())}
        if seen := opened.seen():
            noise[url] = seen
        if url in titles and not url.startswith("facts/"):
            sign = hostile.titles[url]
            assert f"{hostile.written[sign]} Zq{sign}q - Harbour facts" in page.title()

    assert noise == {}
    assert {hostile.written[sign] for sign in shown} >= {*PAYLOADS.values()}


def test_nothing_runs_in_the_search_of_the_header(opened: Opened, hostile: HostileProject):
    """Results of the theme's search show payloads as text."""
    page = opened.open("")

    page.locator(".md-search__input").click()
    page.keyboard.type("Zq")

    found = page.locator(".md-search-result__item")
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile(r"\d+ matching documents"))
    told = int(page.locator(".md-search-result__meta").inner_text().split()[0])
    while (count := found.count()) < told:
        page.evaluate(TO_THE_END)
        expect(found.nth(count)).to_be_attached()
    shown = page.locator(".md-search-result__list").inner_text()
    assert {url for url, sign in hostile.titles.items() if f"Zq{sign}q" not in shown} == hostile.headed
    assert opened.seen() == []


def test_nothing_runs_in_the_search_of_facts(opened: Opened, hostile: HostileProject):
    """Hits of the page that searches facts show payloads as text."""
    page = opened.open("search/?words=Zq")
    found = page.locator(".fn-hits > li")

    expect(found.first).to_be_attached()
    while page.locator(".fn-search-more").is_visible():
        page.locator(".fn-search-more").click()

    facts = [url for url in hostile.titles if url.startswith("facts/")]
    expect(found).to_have_count(len(facts))
    assert opened.seen() == []


def test_nothing_runs_in_notes_and_swapped_pages(opened: Opened):
    """Notes that open beside their marks, and pages that the theme swaps in, show payloads as text."""
    page = opened.page
    open_swapping(page, f"{opened.address}quotes/")
    first = page.evaluate("window.loads")
    # Where there is no margin, a note opens near its mark.
    page.set_viewport_size({"width": 800, "height": 900})
    page.locator("article a.fn-mark").last.hover()
    expect(page.locator(".fn-popover")).to_contain_text("Zq")

    for link in ("facts/p-", "sources/paper/", "entities/", "people/p-"):
        page.evaluate("document.querySelector('article').dataset.left = ''")
        page.locator(f"article a[href*='{link}'], nav a[href*='{link}']").first.evaluate(
            "link => link.click()"
        )
        expect(page).to_have_url(re.compile(link))
        # The address comes before the page, and who leaves before that has the next one loaded anew.
        expect(page.locator("article[data-left]")).to_have_count(0)
        expect(page.locator(".md-content h1")).not_to_be_empty()

    assert page.evaluate("window.loads") == first, "the page was loaded anew"
    assert opened.seen() == []


@pytest.mark.parametrize(
    ("planted", "runs"),
    [
        ("<script>window.__hit = 'a script'</script>", "a script ran"),
        ("<script>alert(1)</script>", "alert ran"),
        ("<img src='x' onerror='alert(1)'>", "alert ran"),
        ("<img src='https://evil.example/beacon.gif'>", "https://evil.example/beacon.gif was reached"),
        ("<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>", "alert ran"),
    ],
)
def test_planted_thing_is_seen(opened: Opened, folder: Path, planted: str, runs: str):
    """What is planted into a built page runs without the policy and is stopped with it, and either is seen."""
    # At an address of its own, which the browser has not kept.
    name = f"planted-{sha256(planted.encode()).hexdigest()[:8]}"
    path = folder / name / "index.html"
    path.parent.mkdir(exist_ok=True)
    html = (folder / "statements/index.html").read_text("utf-8")
    path.write_text(html.replace("</article>", f"{planted}</article>", 1), "utf-8")

    opened.refuse_others()
    # What is stopped is told at some time after the page.
    opened.open(f"{name}/").wait_for_load_state("networkidle")

    seen = opened.seen()
    shutil.rmtree(path.parent)
    assert any(runs in one for one in seen) == (folder.name == "without policy"), seen
    assert seen != []
