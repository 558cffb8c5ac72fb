import importlib.util
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, SoupStrainer
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browser_server import NewPage, Watched, end_page, serving, write_sitemap
from page_kinds import AWKWARD_PAGES

_spec = importlib.util.spec_from_file_location("find_browser", Path(__file__).with_name("find_browser.py"))
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

# A fresh browser looks for its maker's hosts; the tests open no foreign address.
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-quic"]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = _module.find_browser()
        assert path, "no browser: run `make test`, which says how to get one"
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context_of(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A context with some options, the same each time: what a page has fetched is there for the next one.

    Its pages are to be ended by `end_page`, which leaves nothing else of them.
    """
    kept: dict[str, BrowserContext] = {}

    def context(**options: Any) -> BrowserContext:
        name = repr(sorted(options.items()))
        if name not in kept:
            kept[name] = browser.new_context(**options)
        return kept[name]

    yield context
    for one in kept.values():
        one.close()


@pytest.fixture
def new_page(context_of: Callable[..., BrowserContext]) -> Iterator[NewPage]:
    """A page of such a context, which ends with the test and costs half of what one in a context of its own does."""
    opened: list[Page] = []

    def new_page(**options: Any) -> Page:
        opened.append(context_of(**options).new_page())
        return opened[-1]

    yield new_page
    for page in opened:
        end_page(page)


@pytest.fixture(scope="session")
def at_root(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def below_x(site: Path) -> Iterator[str]:
    with serving(site, "/x/") as address:
        yield address


@pytest.fixture
def at_folder(tmp_path: Path) -> Iterator[str]:
    """The address of the test's own folder."""
    with serving(tmp_path) as address:
        yield address


@pytest.fixture
def copied(site: Path, tmp_path: Path) -> Path:
    """A copy of the built site, to spoil as a test needs; `at_folder` serves it."""
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def swapping(copied: Path, at_folder: str) -> str:
    """The address of a site that knows it, so that Material swaps its pages."""
    write_sitemap(copied, at_folder)
    return at_folder


@pytest.fixture(params=[(1280, 900, "light"), (390, 844, "dark")], ids=["light-desktop", "dark-phone"])
def watched(
    context_of: Callable[..., BrowserContext], at_root: str, request: pytest.FixtureRequest
) -> Iterator[Watched]:
    """A page of the real site; where things stand has nothing to do with colours, so that two of four will do."""
    width, height, scheme = request.param
    context = context_of(viewport={"width": width, "height": height}, color_scheme=scheme)
    watched = Watched(context, at_root)
    yield watched
    end_page(watched.page)


@pytest.fixture(scope="session")
def articles(awkward_site: Path) -> dict[str, BeautifulSoup]:
    """What the pages of the awkward site hold, by their addresses."""
    only = SoupStrainer("article")
    return {
        path: BeautifulSoup(
            (awkward_site / path / "index.html").read_text("utf-8"), "html.parser", parse_only=only
        )
        for path in AWKWARD_PAGES
    }
