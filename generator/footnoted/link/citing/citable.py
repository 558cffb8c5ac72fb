"""What can be cited, in the words of the Citation Style Language (CSL 1.0.2)."""

import re
from functools import lru_cache

from footnoted.link.citing.dates import CitedDate
from footnoted.link.fixed import fixed_by_name

SHORT = 7
"""Digits of a commit that readers see; data have all of them."""

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]|  |^\s|\s$")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@fixed_by_name
class Citable:
    """A page of this site, or a source; "" for what is not known, which no form makes up.

    key         a name of small letters, digits and hyphens.
    sort        its type in CSL: `webpage`, `dataset`, `article-newspaper`, `report`, `post`, `document`.
    author      a body, never a person: records don't tell who wrote a text.
    container   what it stands in: the outlet, or this site.
    genre       what it is, where its type does not say so: `Transcript`.
    remark      what whoever relies on it has to know.
    url         its address on the web; without one `path` says where it stands on this site.
    archived    address of an archive's copy, and `archived_on` when it was made.
    version     the whole name of the commit.
    language    BCP 47.
    notes       sentences for forms that have a field for them.
    """

    key: str
    sort: str
    title: str
    issued: CitedDate
    author: str = ""
    container: str = ""
    publisher: str = ""
    genre: str = ""
    remark: str = ""
    url: str = ""
    path: str = ""
    accessed: CitedDate | None = None
    archived: str = ""
    archived_on: CitedDate | None = None
    version: str = ""
    language: str = ""
    notes: tuple[str, ...] = ()

    @property
    def is_untitled(self) -> bool:
        """Whether what stands in the place of its title only describes it, in brackets."""
        return self.title.startswith("[") and self.title.endswith("]")


@lru_cache(maxsize=4096)
def one_line(text: str) -> str:
    """The text without line breaks and other control characters, with single spaces, and with none at its ends."""
    if _BREAKS.search(text) is None:
        return text
    return re.sub(" {2,}", " ", _CONTROLS.sub(" ", text)).strip()


def ended(text: str) -> str:
    """The text with a full stop, unless it has a sign that ends a sentence."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
