"""A hand-written Markdown page in its parts."""

from dataclasses import dataclass

from footnoted.problems import Place


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page as a person wrote it.

    title, description   of the front matter, or None; text, as in a record.
    front                the front matter with its fences, or "".
    body                 the Markdown below it.
    first_line           the line of the file at which the body begins.
    seen                 start and end of what readers see of the front matter: the texts of title and description.
    excused_at           where the front matter says why values stand without a footnote, or None.
    """

    title: str | None
    description: str | None
    front: str
    body: str
    first_line: int
    seen: tuple[tuple[int, int], ...]
    excused_at: Place | None
