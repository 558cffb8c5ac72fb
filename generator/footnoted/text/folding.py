"""The one form in which passages and texts are compared, and the way back to the text as it stands.

Folded are Unicode form (NFC), quotation marks, dashes, white space, soft hyphens, inline tags and
hyphens at line ends between letters; nothing else. Case, digits and signs stay.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_SIGNS = (
    dict.fromkeys("‘’‚‛′ʼ＇`´", "'") | dict.fromkeys("“”„‟″«»＂", '"') | dict.fromkeys("‐‑‒–—―−﹣－", "-")
)

# A line break within a word, a sign set apart from its number by one, tags, spaces, odd signs.
_FOLDED = re.compile(
    r"(?P<hyphen>(?<=[^\W\d_])[-‐\u00ad][ \t]*\r?\n[ \t]*(?=[^\W\d_]))"
    r"|(?P<sign>(?<=\s)[-−][ \t]*\r?\n\s*(?=\d))"
    r"|(?P<tag></?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,500})?/?>)"
    r"|(?P<soft>\u00ad)"
    r"|(?P<space>[^\S ]\s*| \s+)"
    rf"|(?P<odd>[{''.join(_SIGNS)}])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text.

    text         the folded form.
    paragraphs   start of each paragraph in it, in order; the first is 0.
    """

    text: str
    paragraphs: tuple[int, ...]
    _starts: tuple[int, ...]
    _origins: tuple[int, ...]

    def original(self, offset: int) -> int:
        """Where a folded offset lies in the text as it was given, in code points of its NFC form."""
        i = bisect_right(self._starts, offset) - 1
        return self._origins[i] + offset - self._starts[i]

    def paragraph_of(self, offset: int) -> int:
        """Index of the paragraph around a folded offset."""
        return bisect_right(self.paragraphs, offset) - 1

    def paragraph_span(self, index: int) -> tuple[int, int]:
        """Start and end of a paragraph in the folded text."""
        after = index + 1
        return (
            self.paragraphs[index],
            self.paragraphs[after] if after < len(self.paragraphs) else len(self.text),
        )


def fold(text: str, keep_hyphens: bool = False) -> Folded:
    """The folded form of a text. Time grows with its length and no faster.

    keep_hyphens   a hyphen at a line end between letters stays: "well-⏎known" may be one word with
                   a hyphen or without, and only a second reading finds both.
    paragraphs     begin after blank lines; in a text without any, at each line that begins anew.
    """
    source = unicodedata.normalize("NFC", text)
    pieces: list[str] = []
    starts, origins = [0], [0]
    blank_lines, lines = [0], [0]
    length = end = 0
    for match in _FOLDED.finditer(source):
        pieces.append(source[end : match.start()])
        length += match.start() - end
        end = match.end()
        new = _replacement(match, keep_hyphens)
        pieces.append(new)
        if len(new) != end - match.start():
            starts += (length, length + len(new))
            origins += (match.start(), end)
        length += len(new)
        if match.lastgroup == "space" and "\n" in match[0]:
            if match[0].count("\n") > 1:
                blank_lines.append(length)
            elif _begins_anew(source, end):
                lines.append(length)
    pieces.append(source[end:])
    paragraphs = blank_lines if len(blank_lines) > 1 else lines
    return Folded("".join(pieces), tuple(paragraphs), tuple(starts), tuple(origins))


def folded_words(text: str) -> str:
    """A passage or name in folded form, without white space around it."""
    return fold(text).text.strip()


def _replacement(match: re.Match[str], keep_hyphens: bool) -> str:
    match match.lastgroup:
        case "hyphen":
            return "-" if keep_hyphens and match[0][0] != "\u00ad" else ""
        case "sign":
            return "-"
        case "space":
            return " "
        case "odd":
            return _SIGNS[match[0]]
        case _:
            return ""


def _begins_anew(source: str, at: int) -> bool:
    """Whether a line that follows a single line break begins a paragraph, and not just a line."""
    following = source[at : at + 1]
    return not (following.islower() or following.isdigit())
