"""Serves a built site to a browser on this machine, as a host for pages does, and watches what the browser does."""

import gzip
import http.server
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, expect

NewPage = Callable[..., Page]
"""Takes the options of a context."""

PACKED = ("application/javascript", "application/json", "application/xml", "image/svg+xml")
"""What hosts pack beside `text/…`."""


@lru_cache(maxsize=1000)
def _packed(path: Path, size: int, changed: int) -> bytes:
    """A file as it is sent, packed once for all who ask for it until it changes."""
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a site below a prefix, as a host for pages does: any other address gets 404.html, texts are packed."""

    prefix = "/"

    def send_head(self) -> "io.BytesIO | BinaryIO | None":
        path = Path(self.translate_path(self.path))
        if path.is_dir() and urlsplit(self.path).path.endswith("/"):
            path /= "index.html"
        kind = self.guess_type(str(path))
        is_text = kind.startswith("text/") or kind in PACKED
        if not (is_text and path.is_file() and "gzip" in self.headers.get("Accept-Encoding", "")):
            return super().send_head()
        content = _packed(path, path.stat().st_size, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind == "text/html" else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(code, message)
        if code == 200:
            self.send_header("Cache-Control", "max-age=600")

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.split("?")[0].removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404 or self.directory is None:
            super().send_error(code, message, explain)
            return
        content = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def do_GET(self) -> None:
        self._below_prefix(super().do_GET)

    def do_HEAD(self) -> None:
        self._below_prefix(super().do_HEAD)

    def _below_prefix(self, answer: "object") -> None:
        if self.path.startswith(self.prefix):
            answer()  # type: ignore[operator]
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(site: Path, prefix: str = "/") -> Iterator[str]:
    """Serve a built site on this machine; yields its address."""
    handler = type("Handler", (_Handler,), {"prefix": prefix})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{prefix}"
    server.shutdown()
    thread.join()
    server.server_close()


def write_sitemap(site: Path, address: str) -> None:
    """Tell a site where it is served: only then does Material swap its pages in place of loading them."""
    urls = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    found = "".join(
        f"<url><loc>{address}{'' if url == '.' else f'{url}/'}</loc></url>" for url in sorted(urls)
    )
    (site / "sitemap.xml").write_text(f'<?xml version="1.0"?><urlset>{found}</urlset>', "utf-8")


_TELL_OF_SITEMAP = """
const { open } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (url.endsWith("/sitemap.xml")) {
        // Asked for once the theme has asked: what waits for its answer has run when this one comes.
        this.addEventListener("load", () => setTimeout(async blob => {
            await blob.text();
            setTimeout(() => document.documentElement.setAttribute("data-sitemap", "read"));
        }, 0, this.response));
    }
    return open.call(this, method, url, ...rest);
};
"""


def open_swapping(page: Page, address: str) -> None:
    """Open a page, and wait until the theme has read the sitemap: from then on it swaps pages."""
    page.add_init_script(_TELL_OF_SITEMAP)
    page.goto(address)
    expect(page.locator("html[data-sitemap='read']")).to_be_attached()


def end_page(page: Page) -> None:
    """Close a page of a context that others use after it, with what it has stored; what it has fetched stays."""
    if page.url.startswith("http"):
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    page.close()
    page.context.clear_cookies()
    page.context.clear_permissions()


def wait_until(page: Page, expression: str) -> None:
    """Ask anew in each frame until something is true of a page.

    Playwright's own `wait_for_function` compiles its question in the page, which the page's policy forbids.
    """
    for _ in range(600):
        if page.evaluate(f"new Promise(tell => requestAnimationFrame(() => tell(Boolean({expression}))))"):
            return
    raise AssertionError(f"it never came to {expression}")


class Watched:
    """A browser page together with what should not happen on it."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self.address = address
        self.foreign: list[str] = []
        self.errors: list[str] = []
        self.missing: list[str] = []
        origin = address.split("/", 3)[2]
        self.page.on("request", lambda request: self._request(request.url, origin))
        self.page.on(
            "console",
            lambda message: message.type in ("error", "warning") and self.errors.append(message.text),
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("response", lambda answer: answer.status >= 400 and self.missing.append(answer.url))

    def _request(self, url: str, origin: str) -> None:
        if not url.startswith((f"http://{origin}/", "data:", "blob:")):
            self.foreign.append(url)

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    def take_noise(self) -> list[str]:
        """What should not have happened since the last time, and begin anew."""
        self.page.wait_for_load_state("networkidle")
        noise = [*self.foreign, *self.errors, *self.missing]
        for kind in (self.foreign, self.errors, self.missing):
            kind.clear()
        return noise

    def assert_quiet(self) -> None:
        """No foreign request, no error or warning in the console, nothing missing."""
        self.page.wait_for_load_state("networkidle")
        assert (self.foreign, self.errors, self.missing) == ([], [], [])
