"""When Python looks for circles of objects that nothing refers to."""

import gc
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
