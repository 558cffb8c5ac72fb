"""Chicago style, 17th and 18th edition: notes and bibliography, an entry of the bibliography."""

from footnoted.link.citing.citable import SHORT, Citable, ended
from footnoted.link.citing.dates import month_first
from footnoted.link.spans import Sentence, Span

_WHOLE = ("dataset", "report")
"""What stands by itself, and has its title emphasised; all else is part of something, with its title in quotation
marks."""


def chicago(of: Citable) -> Sentence:
    """The entry. A text that nobody has signed stands under the name of its outlet."""
    first = of.author or of.container or of.publisher
    before, title, behind = f"{ended(first)} " if first else "", Span(of.title), ""
    if of.is_untitled:
        behind = "."
    elif of.sort in _WHOLE:
        title, behind = Span(of.title, styles=("em",)), "" if ended(of.title) == of.title else "."
    else:
        before += "“"
        behind = "”" if ended(of.title) == of.title else ".”"
    bodies = dict.fromkeys([of.container, of.publisher])
    parts = [name for name in bodies if name and name != first]
    parts += [words for words in (of.genre, of.remark) if words]
    if of.version:
        parts.append(f"Version {of.version[:SHORT]}, {month_first(of.issued)}")
    else:
        parts.append(month_first(of.issued))
    if of.url or of.path:
        parts.append(of.url or of.path)
    if of.archived:
        captured = f" {month_first(of.archived_on)}," if of.archived_on else ""
        parts.append(f"Archived{captured} at {of.archived}")
    return (Span(before), title, Span(behind + "".join([f" {ended(part)}" for part in parts])))
