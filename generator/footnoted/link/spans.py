"""Words of a page, and where they lead."""

from footnoted.link.fixed import fixed


@fixed
class Link:
    """A page of this site.

    url      from the site's root, ending in `/`.
    faulty   the record has problems; the page shows them instead of the record.
    """

    title: str
    url: str
    faulty: bool = False


@fixed
class Span:
    """A run of words, linked or not; `value` marks the words that carry what is claimed.

    differs   another wording beside it does not have these words.
    styles    of `em`, `strong`, `code`, `sub`, `sup`, the outermost first; only our own words have any.
    address   where our own words lead on the web, or "".
    """

    text: str
    link: Link | None = None
    value: bool = False
    differs: bool = False
    styles: tuple[str, ...] = ()
    address: str = ""


Sentence = tuple[Span, ...]


def plain(sentence: Sentence) -> str:
    """The words of a sentence without links."""
    return "".join(span.text for span in sentence)
