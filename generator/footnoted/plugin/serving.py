"""A server for those who write: a change of facts is taken up at once, and a page is made when somebody asks for it."""

import os
import posixpath
import sys
import threading
import urllib.parse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

SETTLE = 0.02
"""Seconds without a further change after which one is taken up: editors write a file in steps."""

_CHANGES = ("created", "deleted", "modified", "moved")
"""Reading a file is an event, too, where the system tells of events: rebuilds would follow each other without end."""


class Live(Protocol):
    """A site that follows its facts; between two builds it may be another one."""

    def change(self, paths: frozenset[Path]) -> bool:
        """Take up what has become of files of facts; False if all has to be built anew. Never raises for what they hold."""
        ...

    def content(self, name: str) -> bytes | None:
        """What stands at a path below the site's root, made now; None for what MkDocs has written."""
        ...


class _Handler(FileSystemEventHandler):
    def __init__(self, tell: Callable[[FileSystemEvent], None]) -> None:
        self._tell = tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES:
            self._tell(event)


class FactServer(LiveReloadServer):
    """MkDocs' server, with a short way for facts.

    facts   the folder of facts, which may go and come back.
    """

    def __init__(self, other: LiveReloadServer, live: Live, facts: Path) -> None:
        host, port = other.server_address[:2]
        super().__init__(other.builder, str(host), int(port), other.root, other.mount_path)
        self.builder = self._build
        self.build_delay = SETTLE
        self.error_handler = other.error_handler
        self._build_all, self._live, self._facts = other.builder, live, facts.absolute()
        self._changed: set[Path] = set()
        self._is_short = True
        self._one_at_a_time = threading.Lock()
        self._facts_watch: ObservedWatch | None = None
        if sys.platform == "linux":
            self.observer = Observer()  # type: ignore[assignment]
        for path in other._watched_paths:
            self.watch(path)
        self.observer.schedule(_Handler(self._see_beside_facts), str(self._facts.parent))
        self._watch_facts()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Build all anew when something below `path` changes."""
        path = str(Path(path).absolute())
        if path not in self._watched_paths:
            self._watch_refs[path] = self.observer.schedule(
                _Handler(self._see_other), path, recursive=recursive
            )
        self._watched_paths[path] = self._watched_paths.get(path, 0) + 1

    def _watch_facts(self) -> None:
        if self._facts_watch is not None:
            self.observer.unschedule(self._facts_watch)
        self._facts_watch = None
        if self._facts.is_dir():
            self._facts_watch = self.observer.schedule(
                _Handler(self._see_facts), str(self._facts), recursive=True
            )

    def _see_other(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self._ask(frozenset(), is_short=False)

    def _see_beside_facts(self, event: FileSystemEvent) -> None:
        if event.event_type != "modified" and str(self._facts) in (event.src_path, event.dest_path):
            self._watch_facts()
            self._ask(frozenset({self._facts}))

    def _see_facts(self, event: FileSystemEvent) -> None:
        if event.is_directory and event.event_type == "modified":
            return
        paths = (os.fsdecode(path) for path in (event.src_path, event.dest_path) if path)
        self._ask(frozenset(map(Path, paths)))

    def _ask(self, paths: frozenset[Path], *, is_short: bool = True) -> None:
        with self._rebuild_cond:
            self._changed |= paths
            self._is_short = self._is_short and is_short
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _build(self) -> None:
        with self._rebuild_cond:
            paths, is_short = frozenset(self._changed), self._is_short
            self._changed, self._is_short = set(), True
        with self._one_at_a_time:
            if not (is_short and self._live.change(paths)):
                self._build_all()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/") or not path.startswith(self.mount_path):
            return super()._serve_request(environ, start_response)
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            epoch = self._visible_epoch
        name = posixpath.normpath("/" + path.removeprefix(self.mount_path)).lstrip("/")
        if path.endswith("/"):
            name = f"{name}/index.html".lstrip("/")
        with self._one_at_a_time:
            content = self._live.content(name)
            is_folder = content is None and self._live.content(f"{name}/index.html") is not None
        if is_folder:
            start_response("302 Found", [("Location", urllib.parse.quote(path) + "/")])
            return []
        if content is None:
            return super()._serve_request(environ, start_response)
        if name.endswith(".html"):
            content = self._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        kind = self._guess_type(name)  # type: ignore[no-untyped-call]
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]


def follow(
    server: LiveReloadServer, facts: Path, templates: Iterable[Path], live: Live | None
) -> LiveReloadServer:
    """The server that follows facts: through `live` if there is such a site, else in a build of all."""
    for folder in (*templates, *(() if live is not None else (facts,))):
        if folder.exists():
            server.watch(str(folder))
    return server if live is None else FactServer(server, live, facts)
