"""A reader's first page asks for little, and nothing on it moves."""

import gzip
from typing import Any

import pytest
from playwright.sync_api import Browser

MAX_BYTES = 300_000
MAX_REQUESTS = 12
FIRST = ("", "countries/it/", "facts/it-ready/", "positions/")
SHIFTS = """window.shifts = []; new PerformanceObserver(list => {
  for (const entry of list.getEntries()) shifts.push(entry.value);
}).observe({ type: "layout-shift", buffered: true });"""


def sent(response: Any) -> int:
    """Bytes that a host for pages sends: text compressed, fonts and pictures as they are."""
    body = response.body()
    return len(body) if response.url.endswith(".woff2") else len(gzip.compress(body))


@pytest.mark.parametrize("path", FIRST)
@pytest.mark.parametrize("width", [1280, 390])
def test_first_load(browser: Browser, at_root: str, path: str, width: int):
    """Overview, country, fact and positions need at most 300 kB and twelve requests."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    answers: list[Any] = []
    context.on("response", lambda answer: answer.url.startswith("http") and answers.append(answer))
    context.new_page().goto(at_root + path, wait_until="networkidle")

    assert len(answers) <= MAX_REQUESTS, sorted(answer.url for answer in answers)
    assert sum(sent(answer) for answer in answers) <= MAX_BYTES
    context.close()


@pytest.mark.parametrize("path", FIRST)
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves(browser: Browser, at_root: str, path: str, width: int):
    """Pictures, scripts and notes move no text. Fonts are left out, since they come when they come."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.add_init_script(SHIFTS)
    context.route("**/*.woff2", lambda route: route.abort())
    page = context.new_page()
    page.goto(at_root + path, wait_until="networkidle")

    assert page.evaluate("shifts") == []
    context.close()


def test_fonts_move_nothing(browser: Browser, at_root: str):
    """No font is put in place of another one that is being read; the text's own are asked for at once."""
    page = browser.new_context().new_page()
    page.goto(at_root, wait_until="networkidle")

    faces = page.evaluate("[...document.fonts].map(face => [face.family, face.display])")
    assert [
        face for face in faces if not face[0].strip('"').startswith("fn ") and face[1] != "optional"
    ] == []
    asked = page.evaluate(
        "[...document.querySelectorAll('link[rel=preload][as=font]')].map(link => link.href)"
    )
    used = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert len(asked) == 2
    assert {*asked} <= {*used}
    page.context.close()
