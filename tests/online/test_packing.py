"""A body is unpacked without ever holding what it would become."""

import gzip
import tracemalloc
import zlib

import pytest

from footnoted.online.faults import Fault
from footnoted.online.packing import Body

TEXT = b"The harbour comes first. " * 1000


def bare(content: bytes) -> bytes:
    """Deflated without a frame, as some servers send it."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("X-GZIP", gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", bare(TEXT)),
        ("gzip", gzip.compress(TEXT) + b"what comes behind it"),
    ],
)
def test_unpacked(encoding: str, packed: bytes):
    """A body comes out as it went in, in whatever pieces it arrives."""
    body = Body(encoding, len(TEXT))

    for at in range(0, len(packed), 7):
        body.add(packed[at : at + 7])

    assert body.whole() == TEXT


def test_bomb():
    """A few bytes that stand for many are given up before they are many."""
    bomb = gzip.compress(b"\0" * 60_000_000, 9)
    body = Body("gzip", 1_000_000)
    tracemalloc.start()

    with pytest.raises(Fault) as caught:
        body.add(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert caught.value.rule == "fetch-size"
    assert peak < 4_000_000
