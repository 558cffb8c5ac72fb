"""A server for those who write: a change of facts is taken up at once, and a page is made when somebody asks for it."""

import gc
import os
import posixpath
import sys
import time
import urllib.parse
from collections.abc import Callable, Iterable
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Any, Protocol

from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from footnoted.plugin.sight import Sight
from footnoted.plugin.turns import Turns
from footnoted.problems import FootnotedError

log = get_plugin_logger("footnoted.plugin")

SETTLE = 0.02
"""Seconds without a further change after which one is taken up: editors write a file in steps."""

IDLE = 0.25
"""Seconds without a change after which what one has left for later is done."""

AT_LAST = 0.5
"""Seconds after which a change is taken up though others go on."""

LOOK = 1.0
"""Seconds after which files are looked at again, for changes that nobody has told of."""

_SHARE_OF_LOOKING = 0.05
"""At most so much of the time is spent on looking."""

_TURN = 0.001
"""Seconds after which a thread lets others go on: what is left for later must not keep a change or a reader waiting."""

_YOUNG = 20_000
"""New objects after which Python looks for circles among them: an edit makes fewer."""

_CANT_BE_MADE = b"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Problem</title>
<body><h1>This page can't be made</h1><pre>%s</pre></body></html>
"""

_CHANGES = ("created", "deleted", "modified", "moved", "attrib")
"""Reading a file is an event, too, where the system tells of events: rebuilds would follow each other without end."""


class Live(Protocol):
    """A site that follows its facts; between two builds it may be another one."""

    def change(self, paths: frozenset[Path]) -> bool:
        """Take up what has become of files of facts; False if all has to be built anew. Never raises for what they hold."""
        ...

    def settle(self, goes_on: Callable[[], bool]) -> Callable[[], None] | None:
        """Do what a change left for later, as long as `goes_on`: what then puts other pages in place, if any are."""
        ...

    def content(self, name: str) -> bytes | None:
        """What stands at a path below the site's root, made now; None for what MkDocs has written.

        errors   FootnotedError where it can't be made.
        """
        ...

    def banner(self, name: str) -> bytes:
        """HTML for the end of a page, at its path, of what is wrong with the site; nothing if nothing is."""
        ...


class _Handler(FileSystemEventHandler):
    def __init__(self, tell: Callable[[FileSystemEvent], None]) -> None:
        self._tell = tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES:
            self._tell(event)


class _Observer(Observer):  # type: ignore[valid-type,misc]
    """Tells of changes where the system has room for that; else they are seen by looking."""

    def start(self) -> None:
        try:
            super().start()
        except OSError as error:
            log.info("changes are looked for, and take a moment longer: %s", error.strerror)


class FactServer(LiveReloadServer):
    """MkDocs' server, with a short way for facts.

    facts   the folder of facts, which may go and come back.
    sight   of all files on which the site rests, as they were before it was built.
    """

    def __init__(self, other: LiveReloadServer, live: Live, facts: Path, sight: Sight) -> None:
        host, port = other.server_address[:2]
        super().__init__(other.builder, str(host), int(port), other.root, other.mount_path)
        self.error_handler = other.error_handler
        self._build_all, self._live, self._facts = other.builder, live, facts.absolute()
        self._sight, self._next_look = sight, 0.0
        self._changed: set[Path] = set()
        self._has_failed, self._is_settled = False, False
        self._one_at_a_time = Turns()
        sys.setswitchinterval(_TURN)
        gc.set_threshold(_YOUNG)
        self._facts_watch: ObservedWatch | None = None
        if sys.platform == "linux":
            with suppress(OSError):
                self.observer = _Observer()
        for path in other._watched_paths:
            self.watch(path)
        self.observer.schedule(_Handler(self._see_beside_facts), str(self._facts.parent))
        self._watch_facts()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Build all anew when something below `path` changes."""
        path = str(Path(path).absolute())
        self._sight.include(Path(path))
        if path not in self._watched_paths:
            self._watch_refs[path] = self.observer.schedule(
                _Handler(self._see_other), path, recursive=recursive
            )
        self._watched_paths[path] = self._watched_paths.get(path, 0) + 1

    def _watch_facts(self) -> None:
        # What is watched may be gone, and what is there may go: the next look tells of it.
        if self._facts_watch is not None:
            with suppress(KeyError, OSError):
                self.observer.unschedule(self._facts_watch)
        self._facts_watch = None
        with suppress(OSError):
            if self._facts.is_dir():
                self._facts_watch = self.observer.schedule(
                    _Handler(self._see_facts), str(self._facts), recursive=True
                )

    def _see_other(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self._see(event)

    def _see_beside_facts(self, event: FileSystemEvent) -> None:
        if event.event_type != "modified" and str(self._facts) in (event.src_path, event.dest_path):
            self._watch_facts()
            self._ask({self._facts})

    def _see_facts(self, event: FileSystemEvent) -> None:
        if not event.is_directory or event.event_type != "modified":
            self._see(event)

    def _see(self, event: FileSystemEvent) -> None:
        self._ask(Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path)

    def _ask(self, paths: Iterable[Path]) -> None:
        with self._rebuild_cond:
            self._changed.update(paths)
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _build_loop(self) -> None:
        while not self._shutdown:
            if self._has_changed():
                self._build()
            elif not self._is_settled:
                self._settle()
            elif time.monotonic() > self._next_look:
                self._look()

    def _has_changed(self) -> bool:
        """Wait for a change, and for the last one of several; whether there is one before nothing is to do."""
        with self._rebuild_cond:
            if not self._rebuild_cond.wait_for(lambda: self._want_rebuild or self._shutdown, timeout=IDLE):
                return False
            if self._shutdown:
                return False
            latest = time.monotonic() + AT_LAST
            while self._rebuild_cond.wait(timeout=SETTLE) and time.monotonic() < latest:
                pass
            self._want_rebuild = False
            return True

    def _settle(self) -> None:
        try:
            put_in_place = self._live.settle(lambda: not self._want_rebuild and not self._shutdown)
            if put_in_place is not None:
                with self._one_at_a_time:
                    put_in_place()
                    self._wanted_epoch = _now()
                    self._show("Problems have changed")
        except Exception:
            log.exception("what follows from the last change could not be judged")
        if not self._want_rebuild and not self._shutdown and not self._look():
            self._is_settled = True
            log.info("All is checked")

    def _look(self) -> bool:
        """Whether files have changed by now that nobody has told of; then they are as good as told."""
        began = time.monotonic()
        new = self._sight.look()
        if new:
            self._ask(new)
        ended = time.monotonic()
        self._next_look = ended + max(LOOK, (ended - began) / _SHARE_OF_LOOKING)
        return bool(new)

    def _build(self) -> None:
        with self._rebuild_cond:
            told, self._changed = self._changed, set()
        changed = self._sight.take(told)
        if not changed:
            # Somebody has told late, or of nothing that is written.
            return
        log.info("Detected file changes")
        self._wanted_epoch = _now()
        is_short = not self._has_failed and all(path.is_relative_to(self._facts) for path in changed)
        with self._one_at_a_time:
            if not (is_short and self._takes_up(changed)):
                self._build_whole()
            self._is_settled = False
            self._show("Reloading browsers")

    def _takes_up(self, paths: frozenset[Path]) -> bool:
        try:
            return self._live.change(paths)
        except Exception:
            log.exception("a change could not be taken up by itself; all is built anew")
            return False

    def _build_whole(self) -> None:
        self._sight.take_all()
        try:
            self._build_all()
            self._has_failed = False
        except (Exception, SystemExit) as error:
            log.error("%s\nThe last site goes on until this is cured.", error)
            self._has_failed = True

    def _show(self, why: str) -> None:
        with self._epoch_cond:
            log.info(why)
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/") or not path.startswith(self.mount_path):
            return super()._serve_request(environ, start_response)
        name = posixpath.normpath("/" + path.removeprefix(self.mount_path)).lstrip("/")
        if path.endswith("/"):
            name = f"{name}/index.html".lstrip("/")
        status = "200 OK"
        try:
            # Whoever builds has it all the while, so nobody sees a site that is half built.
            with self._one_at_a_time:
                epoch = self._visible_epoch
                content = self._content(name)
                if content is None and self._content(f"{name}/index.html") is not None:
                    start_response("302 Found", [("Location", urllib.parse.quote(path) + "/")])
                    return []
                if content is not None and name.endswith(".html"):
                    content = _at_end(content, self._live.banner(name))
        except FootnotedError as error:
            log.error("%s", error)
            status, content = "500 Internal Server Error", _CANT_BE_MADE % escape(str(error)).encode()
        if content is None:
            return None
        if name.endswith(".html"):
            content = self._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        kind = self._guess_type(name)  # type: ignore[no-untyped-call]
        start_response(status, [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    def _content(self, name: str) -> bytes | None:
        content = self._live.content(name)
        if content is None:
            # Read here, where no build clears them away.
            with suppress(OSError, ValueError):
                return Path(self.root, name).read_bytes()
        return content


def _at_end(page: bytes, banner: bytes) -> bytes:
    before, end, after = page.rpartition(b"</body>")
    return before + banner + end + after if end else page + banner


def _now() -> int:
    """As browsers tell two builds apart, in milliseconds."""
    return round(time.monotonic() * 1000)
