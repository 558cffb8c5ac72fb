"""APA style, 7th edition, in its reference list. Titles stay as they are: their case is the source's."""

from footnoted.link.citing.citable import SHORT, Citable, ended
from footnoted.link.citing.dates import year_first
from footnoted.link.spans import Sentence, Span

_TITLED = ("em",)


def apa(of: Citable) -> Sentence:
    """The reference; the title is emphasised, unless it only describes the source."""
    brackets = f" (Version {of.version[:SHORT]})" if of.version else ""
    brackets += "".join([f" [{words}]" for words in (of.genre, of.remark) if words])
    title = Span(of.title, styles=() if of.is_untitled else _TITLED)
    date = f"({year_first(of.issued)})."
    behind = brackets or ("" if ended(of.title) == of.title else ".")
    behind += "." if brackets else ""
    # Without an author the title moves to the front.
    spans = [Span(f"{ended(of.author)} {date} "), title] if of.author else [title]
    rest = behind if of.author else f"{behind} {date}"
    bodies = dict.fromkeys([of.container, of.publisher])
    rest += "".join([f" {ended(name)}" for name in bodies if name and name != of.author])
    if of.url or of.path:
        rest += f" {of.url or of.path}"
    if of.archived:
        rest += f" (archived at {of.archived})"
    return (*spans, Span(rest))
