"""How memory is looked after: when Python looks for circles of objects that nothing refers to, and from where it takes more."""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Don't look for any: reading and linking make a million objects and no circle, and to look takes long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def made_to_stay() -> Iterator[None]:
    """Don't look again and again at what is made in it, a million objects that stay to the end.

    What was made so before is looked through once more: `serve` makes all anew, and the old may be gone.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    yield
    gc.freeze()


_M_ARENA_MAX = -8


def one_heap_for_all_threads() -> None:
    """Have the C library take memory for all threads from one place, where it would give each its own.

    A server answers each request in a new thread; what one has left free others could not use, and the process
    would grow by half before that levels off.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    # Not every C library has such places.
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, 1)
