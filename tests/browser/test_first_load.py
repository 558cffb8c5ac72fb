"""What a reader waits for who comes for the first time, from a host that sends gzip."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser

MOST_BYTES = 300_000
MOST_REQUESTS = 12
MOST_SHIFT = 0.05
"""Half of what counts as good (https://web.dev/articles/cls). On a busy machine a font can come after the first
layout and before its tenth of a second is over; then the lines of some blocks end elsewhere."""

# Sums up what moved under the reader's eyes; what follows a press of a key or button is wanted.
WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
        if (!entry.hadRecentInput)
            window.shifts.push([entry.value, ...entry.sources.map(({node}) => node?.outerHTML?.slice(0, 80) ?? "text")]);
}).observe({type: "layout-shift", buffered: true});
"""


@dataclass(frozen=True)
class Load:
    requests: list[str]
    transferred: int
    shifts: list[Any]


def first_load(browser: Browser, address: str, width: int) -> Load:
    """Open an address with nothing kept from before, and wait until all that it asks for has come."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(WATCH_SHIFTS)
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    requests: list[str] = []
    sizes: list[int] = []
    network.on("Network.responseReceived", lambda event: requests.append(event["response"]["url"]))
    network.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    page.goto(address, wait_until="networkidle")
    shifts = page.evaluate("window.shifts")
    context.close()
    return Load([url for url in requests if not url.startswith("data:")], sum(sizes), shifts)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", ["", "countries/it/", "facts/it-ready/", "positions/"])
def test_first_load_is_light(browser: Browser, at_root: str, path: str, width: int):
    """A first visit takes few bytes and requests, and nothing moves once it is there."""
    load = first_load(browser, at_root + path, width)

    assert len(load.requests) <= MOST_REQUESTS, load.requests
    assert load.transferred <= MOST_BYTES, load.requests
    assert sum(shift[0] for shift in load.shifts) <= MOST_SHIFT, load.shifts
    # Else nothing was measured.
    assert load.transferred > 20_000


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
