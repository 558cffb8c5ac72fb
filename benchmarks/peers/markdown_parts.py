"""Days, headings and ways between pages, as Markdown has them."""

from collections.abc import Callable

_MONTHS = "January February March April May June July August September October November December".split()

Way = Callable[[str], str]
"""From a page's path, `people/x`, to what a link of the page at hand has to say."""


def relative(page: str) -> Way:
    """Ways between files of Markdown, which MkDocs and Zensical follow and check."""
    up = "../" * page.count("/")
    return lambda to: f"{up}{to}.md"


def rooted(page: str) -> Way:
    """Ways from the site's root."""
    return lambda to: f"/{to}/"


def day(written: str) -> str:
    """As readers have a day; `../` before one is any day up to it."""
    parts = written.removeprefix("../").split("-")
    words = f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == 3 else "-".join(parts)
    return f"up to {words}" if written.startswith("../") else words


def head(title: str) -> str:
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'---\ntitle: "{quoted}"\n---\n\n'


def plain(text: str) -> str:
    """Without brackets, which would end a link's words."""
    return text.replace("[", "(").replace("]", ")")
