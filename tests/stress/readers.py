"""Readers who ask for anything at any time, and what is wrong with the answers."""

import json
import re
import threading
from collections.abc import Callable
from random import Random

from stress.server import PATIENCE, Answer, StressedServer, hang_up

FILES = (
    "sitemap.xml",
    "search/search_index.json",
    "search/facts.json",
    "api/v1/index.json",
    "api/v1/facts.json",
    "api/v1/quality.json",
    "feed.xml",
    "feed.json",
    "events.ics",
)
_PAGES = re.compile(r"<loc>([^<]*)</loc>")
_ASSETS = re.compile(rb'(?:href|src)="((?:assets|stylesheets|javascripts)/[^"?#]+)"')


class Readers:
    """Threads that ask for pages, files and news of the site until they are stopped.

    faults     what was wrong with an answer.
    answered   how many were answered.
    known      addresses of pages that were there at some time.
    """

    def __init__(self, server: StressedServer, seed: int) -> None:
        self._server, self._random = server, Random(seed)
        self.faults: list[str] = []
        self.answered = 0
        self._lock = threading.Lock()
        self._is_over = False
        self.assets = sorted({asset.decode() for asset in _ASSETS.findall(server.get("").content)})
        self.known: set[str] = set()
        self.learn()
        ways: tuple[Callable[[Random], None], ...] = (
            self._ask_for_a_page, self._ask_for_a_page, self._ask_for_a_file, self._wait_for_news, self._hang_up,
        )  # fmt: skip
        self._threads = [
            threading.Thread(target=self._go_on, args=(way, Random(f"{seed} {i}")), daemon=True)
            for i, way in enumerate(ways)
        ]
        for thread in self._threads:
            thread.start()

    def learn(self) -> None:
        """Learn which pages there are now."""
        answer = self._server.get("sitemap.xml")
        if answer.status == 200:
            address = self._server.address
            found = _PAGES.findall(answer.content.decode())
            self.known |= {url.removeprefix(address) for url in found}

    def one(self, random: Random) -> None:
        """Ask for one page or file."""
        self._ask_for_a_page(random) if random.random() < 0.8 else self._ask_for_a_file(random)

    def stop(self) -> None:
        """Ask no more; who waits for news is answered when the site changes."""
        self._is_over = True

    def wait(self) -> None:
        """Wait for the last answers."""
        for thread in self._threads:
            thread.join(timeout=4 * PATIENCE)
            if thread.is_alive():
                self.faults.append("a reader waits without end")

    def _go_on(self, way: Callable[[Random], None], random: Random) -> None:
        while not self._is_over:
            try:
                way(random)
            except OSError as error:
                self.faults.append(f"no answer: {error!r}")
                return

    def _ask_for_a_page(self, random: Random) -> None:
        path = random.choice(sorted(self.known))
        self._ask(path if random.random() < 0.9 else path.rstrip("/"), {200, 404})

    def _ask_for_a_file(self, random: Random) -> None:
        if random.random() < 0.3:
            self._ask(random.choice(self.assets), {200})
        elif random.random() < 0.3:
            self.learn()
        else:
            self._ask(random.choice(FILES), {200})

    def _wait_for_news(self, random: Random) -> None:
        page = self._server.get("")
        news = self._server.get(f"livereload/{page.epoch}/1", patience=3 * PATIENCE)
        self._count(page, news)
        if int(news.content) < page.epoch:
            self.faults.append(f"news of {page.epoch} was {news.content!r}")

    def _hang_up(self, random: Random) -> None:
        path = random.choice(("", "search/", f"livereload/{self._server.get('').epoch}/2"))
        hang_up(self._server.address, path)
        self.one(random)

    def _ask(self, path: str, expected: set[int]) -> None:
        answer = self._server.get(path)
        self._count(answer)
        if answer.status not in expected:
            self.faults.append(f"{path} was answered with {answer.status}")
        elif fault := _fault_of(path, answer):
            self.faults.append(f"{path}: {fault}")

    def _count(self, *answers: Answer) -> None:
        with self._lock:
            self.answered += len(answers)


def _fault_of(path: str, answer: Answer) -> str:
    """What is wrong with an answer as such; "" if nothing is."""
    if answer.status != 200:
        return ""
    if path.endswith(".json"):
        try:
            json.loads(answer.content)
        except ValueError as error:
            return f"no JSON, {error}"
    elif not answer.content.strip():
        return "an empty answer"
    elif path == "" or path.endswith("/"):
        return "" if answer.content.rstrip().endswith(b"</html>") else "a page without its end"
    return ""
