"""The one form in which records are kept: `formatted`. What a record says never changes by it."""

import os
from pathlib import PurePosixPath

from footnoted.edit.layout.comments import attach_comments
from footnoted.edit.layout.document import read_written
from footnoted.edit.layout.order import arrange
from footnoted.edit.layout.printed import printed
from footnoted.edit.layout.sameness import editor_reads, kept_comments, texts_of
from footnoted.load.characters import decode
from footnoted.load.tree import Keys, read_tree
from footnoted.model.kinds import Kind
from footnoted.problems import Place, Problem, Severity, quoted

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
    if form != text:
        refusal = _refusal(before, text, form, kind, path)
        if refusal is not None:
            problems.append(refusal)
            return None
    return form.encode()


def modeline(kind: Kind) -> str:
    """The first line of a record's file, from which editors know its schema."""
    folder = str(PurePosixPath(kind.folder).parent) if kind.is_file else kind.folder
    schema = os.path.relpath(f"{SCHEMAS}/{kind.name}.json", folder).replace(os.sep, "/")
    return f"# yaml-language-server: $schema={schema}"


def _refusal(before: Keys, text: str, form: str, kind: Kind, path: str) -> Problem | None:
    """Why a file can't be given its form, or None if all that it says is kept."""
    found: list[Problem] = []
    after = read_tree(form.encode(), path, found)
    if after is None or any(problem.severity is Severity.ERROR for problem in found):
        return _refused(before.line, before.column, path, "its form could not be read again")
    said, says = texts_of(before, kind.record), texts_of(after, kind.record)
    for at, words in said.items():
        if says.get(at) != words:
            what = ".".join(map(str, at))
            return _refused(before.line, before.column, path, f"{quoted(what)} would say something else")
    if said.keys() != says.keys() or not editor_reads(form, after):
        return _refused(before.line, before.column, path, "it would not say the same to every reader")
    if kept_comments(text) != kept_comments(form):
        return _refused(before.line, before.column, path, "a comment would be lost")
    return None


def _refused(line: int, column: int, path: str, why: str) -> Problem:
    help = "give it its form by hand, and report this as a fault of the program"
    return Problem(Place(path, line, column), "format-refused", f"the file stays as it is: {why}", help)
