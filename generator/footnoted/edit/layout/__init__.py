"""The one form in which records are kept: `formatted`. What a record says never changes by it."""

import os
from pathlib import PurePosixPath

from footnoted.edit.layout.comments import attach_comments
from footnoted.edit.layout.document import read_written
from footnoted.edit.layout.order import arrange
from footnoted.edit.layout.printed import printed
from footnoted.edit.layout.sameness import loss_between
from footnoted.load.characters import decode
from footnoted.load.tree import read_tree
from footnoted.model.kinds import Kind
from footnoted.problems import Place, Problem, Severity

SCHEMAS = "schema"
"""The folder of schemas below that of facts, with one file a kind: `figure.json`."""


def formatted(content: bytes, kind: Kind, path: str, problems: list[Problem]) -> bytes | None:
    """A record's file in its form, or None with the errors for which it has to stay as it is.

    kind      none whose files the program writes.
    path      how reports name the file.
    result    UTF-8 with a line feed at the end of each line; the same as `content` if it has the form.
    errors    what `read_tree` finds, or `format-refused` where a text or a comment would be lost.
    """
    found: list[Problem] = []
    before = read_tree(content, path, found)
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    text = decode(content, path, [])
    if before is None or text is None or errors:
        problems += errors
        return None
    written = read_written(text)
    header = attach_comments(text, written)
    arrange(written.root, kind.record)
    form = printed(written.root, header, modeline(kind))
    refused = None if form == text else refusal(text, form, kind, path)
    if refused is not None:
        problems.append(refused)
        return None
    return form.encode()


def refusal(text: str, form: str, kind: Kind, path: str) -> Problem | None:
    """Why a file may not take a form, where the form says anything else than the file; None if it may.

    text   one that `read_tree` reads without an error.
    """
    loss = loss_between(text, form, kind.record)
    if loss is None:
        return None
    message = f"the file stays as it is: in its form, {loss.what}"
    help = "give it its form by hand, and report this as a fault of the program"
    return Problem(Place(path, loss.line, loss.column), "format-refused", message, help)


def modeline(kind: Kind) -> str:
    """The first line of a record's file, from which editors know its schema."""
    folder = str(PurePosixPath(kind.folder).parent) if kind.is_file else kind.folder
    schema = os.path.relpath(f"{SCHEMAS}/{kind.name}.json", folder).replace(os.sep, "/")
    return f"# yaml-language-server: $schema={schema}"
