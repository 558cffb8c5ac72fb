"""A source that means harm, on loopback only: prints its port, then answers `GET /<name>` as the name says."""

import contextlib
import gzip
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REDIRECTS = {
    "redir-file": "file:///etc/passwd",
    "redir-ftp": "ftp://127.0.0.1/x",
    "redir-gopher": "gopher://127.0.0.1:70/x",
    "redir-js": "javascript:alert(1)",
    "redir-meta": "http://169.254.169.254/latest/meta-data/",
    "redir-hex": "http://0x7f000001/",
    "redir-nat64": "http://[64:ff9b::7f00:1]/",
    "redir-inside": "http://127.0.0.2/",
    "redir-userinfo": "http://a:b@127.0.0.1/",
    "redir-port": "http://127.0.0.1:22/",
    "redir-bad": "http://[::1",
    "redir-loop": "/redir-loop",
    "redir-crlf": "/x%0d%0aSet-Cookie:a=b",
}
"""Where a name leads, by `Location`."""

HTML = {"Content-Type": "text/html"}

WHOLE = {
    "gzip-bomb": lambda: (
        gzip.compress(b"\0" * 200_000_000, 9),
        {"Content-Encoding": "gzip", **HTML},
    ),
    "gzip-twice": lambda: (
        gzip.compress(gzip.compress(b"\0" * 10_000_000)),
        {"Content-Encoding": "gzip, gzip", **HTML},
    ),
    "gzip-broken": lambda: (gzip.compress(b"x" * 1000)[:-9], {"Content-Encoding": "gzip", **HTML}),
    "gzip-garbage": lambda: (b"this was never packed", {"Content-Encoding": "gzip", **HTML}),
    "charset": lambda: ("Grüße".encode("latin-1"), {"Content-Type": "text/html; charset=utf-8"}),
    "charset-unknown": lambda: (b"x", {"Content-Type": "text/html; charset=../../etc"}),
    "bigheader": lambda: (b"ok", {f"X-{i}": "y" * 60_000 for i in range(90)}),
    "filename": lambda: (b"ok", {"Content-Disposition": 'attachment; filename="../../.bashrc"'}),
    "pdf-js": lambda: (b"%PDF-1.4 ...", {"Content-Type": "application/pdf"}),
    "html-as-pdf": lambda: (b"<script>alert(1)</script>", {"Content-Type": "application/pdf"}),
    "soft404": lambda: (b"<title>Page not found</title>", HTML),
    "unicode-hdr": lambda: (b"ok", {"Location-X": "\u00ff"}),
    "empty": lambda: (b"", {}),
}
"""The body and the headers of answers that end, by name; all others are fine."""

REFUSED = {
    "401": (401, {"WWW-Authenticate": 'Basic realm="give me .netrc"'}),
    "429": (429, {"Retry-After": "99999999"}),
    "500": (500, {}),
}


class Source(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name in REDIRECTS:
            self.answer(302, b"", {"Location": REDIRECTS[name]})
        elif name.startswith("chain/"):
            self.answer(302, b"", {"Location": f"/chain/{int(name[6:]) + 1}"})
        elif name in ENDLESS:
            # The reader has to be the one who ends it.
            with contextlib.suppress(OSError):
                ENDLESS[name](self)
        elif name in REFUSED:
            status, headers = REFUSED[name]
            self.answer(status, b"", headers)
        else:
            self.answer(200, *WHOLE.get(name, lambda: (b"<p>fine</p>", HTML))())

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        # Who reads must be able to hang up at any byte.
        with contextlib.suppress(OSError):
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)


def drip(source: Source) -> None:
    """A byte each half second: no single read ever takes long."""
    source.send_response(200)
    source.send_header("Content-Length", "1000000")
    source.end_headers()
    _drip(source, b"x")


def drip_head(source: Source) -> None:
    source.wfile.write(b"HTTP/1.1 200 OK\r\n")
    _drip(source, b"X-A: b\r\n")


def endless(source: Source) -> None:
    source.send_response(200)
    source.send_header("Transfer-Encoding", "chunked")
    source.end_headers()
    while True:
        source.wfile.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")


def continued(source: Source) -> None:
    """“Go on” for ever, and never an answer."""
    while True:
        source.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")


def short(source: Source) -> None:
    source.send_response(200)
    source.send_header("Content-Length", "100")
    source.end_headers()
    source.wfile.write(b"half")
    source.close_connection = True


def silent(source: Source) -> None:
    source.close_connection = True


def nonsense(source: Source) -> None:
    source.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
    source.close_connection = True


def _drip(source: Source, bytes_: bytes) -> None:
    while True:
        source.wfile.write(bytes_)
        source.wfile.flush()
        time.sleep(0.5)


ENDLESS = {
    "drip": drip,
    "drip-head": drip_head,
    "endless": endless,
    "continued": continued,
    "short": short,
    "silent": silent,
    "nonsense": nonsense,
}


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0), Source)
    print(server.server_address[1], flush=True)
    server.serve_forever()
