"""A language server spoken to over its standard streams, as an editor does.

source   Language Server Protocol 3.17; JSON-RPC 2.0, each message behind its length.
"""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import Any

SECONDS = 30
"""So long an answer may take before the run is given up."""


class LanguageServer:
    """A running server with one folder open, that is asked about documents in it.

    settings   by section as an editor keeps them; the server fetches them when it has started.
    """

    def __init__(self, command: Sequence[str], folder: Path, settings: dict[str, Any]) -> None:
        self._folder = folder
        self._settings = settings
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._answers: Queue[dict[str, Any] | None] = Queue()
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        self._count = 0
        self._has_settings = False
        self.asked_for: list[str] = []
        self._listener = Thread(target=self._listen)
        self._listener.start()

    def __enter__(self) -> "LanguageServer":
        root = self._folder.as_uri()
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root,
                "workspaceFolders": [{"uri": root, "name": "facts"}],
                "capabilities": {
                    "workspace": {
                        "configuration": True,
                        "didChangeConfiguration": {"dynamicRegistration": True},
                    },
                    "textDocument": {
                        "completion": {"completionItem": {"snippetSupport": True}},
                        "hover": {"contentFormat": ["markdown"]},
                        "publishDiagnostics": {},
                    },
                },
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        while not self._has_settings:
            self._handle(self._next())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._listener.join()
        self._process.communicate()

    def problems_of(self, path: str, text: str) -> list[dict[str, Any]]:
        """What the server marks in a document with this text: range, message, severity."""
        return self.problems_of_all({path: text})[path]

    def problems_of_all(self, texts: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """The same of many documents, by path."""
        opened = {path: self._open(path, text) for path, text in texts.items()}
        while not self._diagnostics.keys() >= {*opened.values()}:
            self._handle(self._next())
        return {path: self._diagnostics.pop(uri) for path, uri in opened.items()}

    def completions_at(self, path: str, text: str) -> list[dict[str, Any]]:
        """What the server offers where `|` stands in the text."""
        before, _, after = text.partition("|")
        uri = self._open(path, before + after)
        found = self._ask(
            "textDocument/completion", {"textDocument": {"uri": uri}, "position": _end_of(before)}
        )
        items: list[dict[str, Any]] = found if isinstance(found, list) else found["items"]
        return items

    def hover_at(self, path: str, text: str) -> str:
        """What the server says of the word on which `|` stands in the text."""
        before, _, after = text.partition("|")
        uri = self._open(path, before + after)
        found = self._ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": _end_of(before)})
        return str(found["contents"]["value"]) if found else ""

    def _open(self, path: str, text: str) -> str:
        # Each text is a document of its own: what is said of one that was changed may be of what it was.
        self._count += 1
        file = self._folder / path
        uri = file.with_name(f"{file.stem}-{self._count}{file.suffix}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._count += 1
        number = self._count
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self._handle(message)

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def _handle(self, message: dict[str, Any]) -> None:
        """Take what the server says by itself, and answer what it asks."""
        method = message.get("method", "")
        if method == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method == "workspace/configuration":
            wanted = [self._settings.get(item["section"]) for item in message["params"]["items"]]
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": wanted})
            self._has_settings = True
        elif "id" in message:
            self.asked_for.append(method)
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": None})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        message = self._answers.get(timeout=SECONDS)
        if message is None:
            raise RuntimeError("the language server has ended")
        return message

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                self._answers.put(None)
                return
            self._answers.put(json.loads(stream.read(length)))


def _end_of(text: str) -> dict[str, int]:
    """The position behind a text: line and UTF-16 units in it, from 0."""
    line = text.rpartition("\n")[2]
    return {"line": text.count("\n"), "character": len(line.encode("utf-16-le")) // 2}
