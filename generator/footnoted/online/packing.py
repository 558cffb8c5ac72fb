"""A body unpacked while it comes in, so that what it would become is never in memory."""

import zlib

from footnoted.online.faults import Fault
from footnoted.problems import quoted

_GZIP, _ZLIB, _BARE = 31, 15, -15
_PIECE = 256 * 1024
"""Bytes that are unpacked at once: a few packed ones may stand for a thousand times as many."""


class Body:
    """The bytes of an answer's body.

    encoding   its `Content-Encoding`.
    most       bytes that it may have unpacked.
    errors     Fault `fetch-encoding` for a packing that is not known, damaged, or not the only one.
    """

    def __init__(self, encoding: str, most: int) -> None:
        layers = [
            word for part in encoding.lower().split(",") if (word := part.strip()) not in ("", "identity")
        ]
        if len(layers) > 1 or not {*layers} <= {"gzip", "x-gzip", "deflate"}:
            raise Fault("fetch-encoding", f"the answer is packed as {quoted(encoding)}")
        self._kind = layers[0].removeprefix("x-") if layers else ""
        self._unpacker = zlib.decompressobj(_GZIP) if self._kind == "gzip" else None
        self._most = most
        self._bytes = bytearray()

    def add(self, chunk: bytes) -> None:
        """Take in what came; Fault `fetch-size` as soon as it is too much."""
        if self._kind == "deflate" and self._unpacker is None and chunk:
            # Said to be zlib's format; many servers send it without its frame.
            framed = chunk[0] & 0x0F == 8
            self._unpacker = zlib.decompressobj(_ZLIB if framed else _BARE)
        if self._unpacker is None:
            self._keep(chunk)
            return
        while chunk and not self._unpacker.eof:
            try:
                self._keep(self._unpacker.decompress(chunk, _PIECE))
            except zlib.error:
                raise Fault("fetch-encoding", "the answer can't be unpacked") from None
            chunk = self._unpacker.unconsumed_tail

    def whole(self) -> bytes:
        """All of it; Fault `fetch-truncated` where the packing says that there is more."""
        if self._unpacker is not None and not self._unpacker.eof:
            raise Fault("fetch-truncated", "the packed answer ends in its middle")
        return bytes(self._bytes)

    def _keep(self, plain: bytes) -> None:
        self._bytes += plain
        if len(self._bytes) > self._most:
            raise Fault("fetch-size", f"the answer unpacks to more than {self._most:,} bytes")
