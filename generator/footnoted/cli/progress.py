"""How far a long command has come: a bar on a terminal, one line in CI, nothing where output is piped."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from footnoted.cli.output import say

Step = Callable[[int, int], None]
"""Called with how much is done and how much there is, both in the same unit; more may turn up on the way."""


@contextmanager
def progress(label: str, unit: str) -> Iterator[Step]:
    """Tell on the error stream how far something has come; `unit` is in the plural.

    The standard stream is left alone, so that what a command answers can be piped.
    """
    if sys.stderr.isatty():
        with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

            def advance(done: int, of: int) -> None:
                bar.length = max(of, 1)
                bar.update(done - bar.pos)

            yield advance
        return
    counted = (0, 0)

    def count(done: int, of: int) -> None:
        nonlocal counted
        counted = (done, of)

    yield count
    if os.environ.get("CI"):
        done, of = counted
        say(f"{label}: {done} of {of} {unit}", err=True)
