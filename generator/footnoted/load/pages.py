"""Hand-written Markdown pages: bytes to front matter and body."""

import re
from collections.abc import Mapping

import yaml

from footnoted.load.characters import Characters, decode
from footnoted.load.tree import Keys, Node, Scalar, read_tree
from footnoted.model.page import WrittenPage
from footnoted.problems import Place, Problem, did_you_mean, quoted

# As MkDocs takes it: between lines of three hyphens, or of three points at the end.
_FRONT_MATTER = re.compile(r"-{3}[ \t]*\r?\n(.*?\r?\n)??(?:-{3}|\.{3})[ \t]*(?:\r?\n|$)", re.DOTALL)
_EXCUSE = "bare_values"
_SEEN = ("title", "description")
_SETTING = re.compile(r" {0,3}[A-Za-z0-9_-]+:(?!//)")


def read_page(content: bytes, path: str, problems: list[Problem]) -> WrittenPage | None:
    """The parts of a page, perhaps with problems, or None with at least one.

    Front matter is read as a record is, so that `NO` is a word; keys are `title`, `description` and
    `bare_values`, since a theme would act on others. A first line that MkDocs would take for a
    setting and drop is a `page-header` problem.
    """
    text = decode(content, path, problems)
    if text is None:
        return None
    characters = Characters(text, path)
    problems += characters.problems()
    if not characters.readable:
        return None
    match = _FRONT_MATTER.match(text)
    if match is None:
        if _SETTING.match(text):
            message = "the first line is read as a setting, and does not appear"
            problems.append(Problem(Place(path), "page-header", message, "begin the page with a heading"))
        return WrittenPage(None, None, "", text, 1, (), None)
    front = match[0]
    inside = match[1] or ""
    values: Mapping[str, tuple[Scalar, Node]] = {}
    if inside.strip():
        tree = _tree(inside, path, problems)
        if tree is None:
            return None
        values = tree.entries
    return WrittenPage(
        _text(values, "title", path, problems),
        _text(values, "description", path, problems),
        front,
        text[len(front) :],
        front.count("\n") + 1,
        seen=tuple(_spans(inside, match.start(1))) if values else (),
        excused_at=_excused_at(values, path, problems),
    )


def _tree(inside: str, path: str, problems: list[Problem]) -> Keys | None:
    """Front matter as keys and texts; None with a problem at its place in the page."""
    found: list[Problem] = []
    # It begins on the second line of the page; its characters were looked at with the page's.
    tree = read_tree(f"\n{inside}".encode(), path, found)
    problems += [one for one in found if not one.rule.startswith("text-") or tree is None]
    if tree is None:
        return None
    for key, _ in tree.entries.values():
        if key.text not in (*_SEEN, _EXCUSE) and not _is_excuse(key.text):
            known = (*_SEEN, _EXCUSE)
            help = did_you_mean(key.text, known) or f"the keys of a page are {', '.join(known)}"
            place = Place(path, key.line, key.column)
            problems.append(Problem(place, "page-meta-key", f"a page has no key {quoted(key.text)}", help))
    return tree


def _text(
    values: Mapping[str, tuple[Scalar, Node]], key: str, path: str, problems: list[Problem]
) -> str | None:
    if key not in values:
        return None
    _, node = values[key]
    text = " ".join(node.text.split()) if isinstance(node, Scalar) else ""
    if not text:
        place = Place(path, node.line, node.column)
        problems.append(
            Problem(place, "page-meta-key", f"`{key}` is no text", "write one, or leave the key out")
        )
        return None
    return text


def _spans(inside: str, at: int) -> list[tuple[int, int]]:
    """Where the texts that readers see stand, without their quotation marks; `inside` begins at the offset `at`."""
    root = yaml.compose(inside, Loader=yaml.CSafeLoader)
    assert isinstance(root, yaml.MappingNode)
    spans = []
    for key, value in root.value:
        if key.value in _SEEN and isinstance(value, yaml.ScalarNode):
            marks = int(value.style in ("'", '"'))
            spans.append((at + value.start_mark.index + marks, at + value.end_mark.index - marks))
    return spans


def _is_excuse(key: str) -> bool:
    return re.sub("[-_ ]|s$", "", key.casefold()) == "barevalue"


def _excused_at(
    values: Mapping[str, tuple[Scalar, Node]], path: str, problems: list[Problem]
) -> Place | None:
    """Where a page says why its values stand without a footnote; a `page-reason` problem if it says nothing."""
    for key, value in values.values():
        if not _is_excuse(key.text):
            continue
        place = Place(path, key.line, key.column)
        is_sentence = isinstance(value, Scalar) and len(value.text.split()) > 1
        if key.text != _EXCUSE:
            message, help = f"{quoted(key.text)} is not read", f"write it `{_EXCUSE}:`"
        elif not is_sentence:
            place = Place(path, value.line, value.column)
            message = f"`{_EXCUSE}` does not say why"
            help = "write in a sentence why values stand on this page without a footnote"
        else:
            return place
        problems.append(Problem(place, "page-reason", message, help))
    return None
