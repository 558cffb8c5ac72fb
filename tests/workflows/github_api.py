"""A stand-in for GitHub's API on this machine, which the workflow's own lines talk to."""

import io
import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

SHA = "5" * 40
BASE = "b" * 40
REPOSITORY = "harbour/facts"


@dataclass
class Api:
    """What GitHub would answer, and what it was asked.

    pulls      open pull requests: number, owner:branch, commit.
    files      that the commit of the run changes.
    artifacts  by name: the packed bytes.
    comments   that are on the pull request: id, login, body.
    written    method, path and body of each request that changes something, in order.
    strayed    whether the token was sent to where artifacts are kept.
    """

    pulls: list[tuple[int, str, str]] = field(default_factory=lambda: [(7, "someone:patch-1", SHA)])
    files: list[dict[str, str]] = field(default_factory=lambda: [{"filename": "facts/figures/x.yml"}])
    artifacts: dict[str, bytes] = field(default_factory=dict)
    comments: list[tuple[int, str, str]] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    has_label: bool = True
    written: list[tuple[str, str, Any]] = field(default_factory=list)
    strayed: bool = False
    url: str = ""

    @property
    def posted(self) -> list[str]:
        """The words of each comment that was posted or changed."""
        return [body["body"] for _, path, body in self.written if "comments" in path]

    @property
    def labelled(self) -> list[str]:
        """What was done to labels."""
        return [method for method, path, _ in self.written if "labels" in path]


def packed(text: bytes, name: str = "comment.md") -> bytes:
    """An artifact that holds one file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return stream.getvalue()


@contextmanager
def serving(api: Api) -> Iterator[Api]:
    """Answer on the loopback for as long as the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(api)) as store:
        with ThreadingHTTPServer(("127.0.0.1", 0), _handler(api, store.server_port)) as server:
            for one in (store, server):
                threading.Thread(target=one.serve_forever, daemon=True).start()
            api.url = f"http://127.0.0.1:{server.server_port}"
            yield api
            server.shutdown()
        store.shutdown()


def _handler(api: Api, store: int = 0) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            query = {key: values[0] for key, values in parse_qs(asked.query).items()}
            path = asked.path.removeprefix(f"/repos/{REPOSITORY}/")
            if not store:
                api.strayed |= "Authorization" in self.headers
                self._answer(200, api.artifacts[path.strip("/")])
            elif self.headers.get("Authorization") != "Bearer t0ken":
                self._answer(401, b"{}")
            elif path == "pulls":
                self._json(
                    [
                        {"number": number, "head": {"sha": sha}, "base": {"sha": BASE}}
                        for number, head, sha in api.pulls
                        if head == query["head"] and query["state"] == "open"
                    ]
                )
            elif path == f"compare/{BASE}...{SHA}":
                self._json({"files": api.files})
            elif path == "actions/runs/99/artifacts":
                artifacts = [
                    {
                        "id": name,
                        "name": name,
                        "expired": False,
                        "size_in_bytes": api.sizes.get(name, len(content)),
                    }
                    for name, content in api.artifacts.items()
                ]
                self._json({"artifacts": artifacts})
            elif path.startswith("actions/artifacts/") and path.endswith("/zip"):
                self.send_response(302)
                self.send_header("Location", f"http://127.0.0.1:{store}/{path.split('/')[2]}")
                self.end_headers()
            elif path == "issues/7/comments":
                first = (int(query["page"]) - 1) * int(query["per_page"])
                shown = api.comments[first : first + int(query["per_page"])]
                self._json([{"id": id, "user": {"login": login}, "body": body} for id, login, body in shown])
            else:
                self._answer(404, b"{}")

        def _write(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            body = json.loads(self.rfile.read(length)) if length else None
            path = self.path.removeprefix(f"/repos/{REPOSITORY}/")
            api.written.append((self.command, path, body))
            self._answer(404 if self.command == "DELETE" and not api.has_label else 200, b"{}")

        do_POST = do_PATCH = do_DELETE = _write

        def _json(self, content: Any) -> None:
            self._answer(200, json.dumps(content).encode())

        def _answer(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    return Handler
