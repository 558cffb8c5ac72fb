"""The one form in which passages and texts are compared, and the way back to the text as it stands.

Folded are Unicode form (NFC), quotation marks, dashes, white space, signs that only say where a line
may break or which way a script runs, inline tags and hyphens at line ends between letters; nothing else.
Case, digits and signs stay. A dash between clauses is `—` with no space around it, however it is set:
"ready - and", "ready—and"; a minus stands at its number, also in "− 3", and a hyphen at a line end
beside a digit stays: "30-⏎40".
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

_SIGNS = {"'": "‘’‚‛‹›′ʼ＇`´", '"': "“”„‟″«»＂", "-": "‐‑‒–−﹣－˗➖⁻", "—": "―"}
_HYPHENS = "-‐"
_MINUS = "−˗➖⁻"

# No tag may arise from what is left when another one is taken out, as in `<<b>b>`.
_STRAY = "＜"

_TAG = (
    r"(?i:</?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)"
    r"(?:\s++[a-z-]++\s*+=\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\s\"'<>=]++))*+\s*+/?>)"
)
# Without the overrides, which show letters in another order than they stand.
_INVISIBLE = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff"
_VOID = rf"(?:[{_INVISIBLE}]|{_TAG})"
_RUN = rf"(?:\s|{_VOID})"
_LETTER = r"[^\W\d_]"
_BREAK = r"[ \t]*+(?:\r\n?|\n)[ \t]*+"
_ODD = rf"\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000<—{_INVISIBLE}"

# The first line passes over what stays: all but odd signs, single spaces, hyphens within words.
_PIECE = re.compile(
    rf"(?:[^ {_ODD}-]++|[ -](?![ {_ODD}-]))*+"
    rf"(?:(?P<soft>(?<={_LETTER})\u00ad{_BREAK}(?={_LETTER}))"
    rf"|(?P<left>{_RUN}*+)(?P<dash>[-—])(?P<right>{_RUN}*+)"
    rf"|(?P<run>{_RUN}++)"
    rf"|(?P<stray><))?"
)
_VOIDS = re.compile(_VOID)

# What may fold to something else in ASCII; most names and passages have none of it.
_FOLDS = re.compile(r"[`<\t-\r\x1c-\x1f]| [ -]|-(?=[ -])")
_LINE_END = re.compile(_BREAK)

# No letter of any script takes so many marks, and putting them in order takes the square of their number.
_MARKS = re.compile(r"([^\w\s\x00-\x7f]{32,})")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text.

    text         the folded form.
    paragraphs   start of each paragraph in it, in order; the first is 0.
    joined       a hyphen at a line end was taken out, so that another reading keeps it.
    """

    text: str
    paragraphs: tuple[int, ...]
    joined: bool
    _starts: tuple[int, ...]
    _origins: tuple[int, ...]

    def original(self, offset: int) -> int:
        """Where a folded offset lies in the text as it was given, in code points of its NFC form."""
        i = bisect_right(self._starts, offset) - 1
        return self._origins[i] + offset - self._starts[i]

    def original_end(self, offset: int) -> int:
        """The same for an end: before the tags and signs there that fold to nothing."""
        i = bisect_left(self._starts, offset)
        if i < len(self._starts) and self._starts[i] == offset:
            return self._origins[i]
        return self._origins[i - 1] + offset - self._starts[i - 1]

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
    source = composed(text)
    writer = _Writer(source, _with_plain_signs(source), keep_hyphens)
    at = 0
    while (match := _PIECE.match(writer.plain, at)) and match.lastgroup:
        at = writer.put(match)
    return writer.finished()


def without_tags(text: str) -> str:
    """A text without the inline tags and the signs that fold to nothing."""
    return _VOIDS.sub("", text)


def composed(text: str) -> str:
    """A text in NFC, in which places are counted; longer runs of signs than any script has stay as they are."""
    parts = _MARKS.split(text)
    parts[::2] = (unicodedata.normalize("NFC", part) for part in parts[::2])
    return "".join(parts)


@lru_cache(maxsize=1024)
def folded_words(text: str) -> str:
    """A passage or name in folded form, without white space around it."""
    if text.isascii() and not _FOLDS.search(text):
        return text.strip()
    return fold(text).text.strip()


def _with_plain_signs(text: str) -> str:
    # Much faster than `translate`, since most texts have few of them.
    for plain, signs in _SIGNS.items():
        for sign in signs:
            text = text.replace(sign, plain)
    return text


class _Writer:
    """Writes a folded text piece by piece; keeps where each piece came from.

    plain   the source with its signs folded one by one, so that offsets in both are the same.
    """

    def __init__(self, source: str, plain: str, keep_hyphens: bool) -> None:
        self.plain = plain
        self._source = source
        self._keep_hyphens = keep_hyphens
        self._first = len(plain) - len(plain.lstrip())
        self._last = len(plain.rstrip())
        self._pieces: list[str] = []
        self._length = self._end = 0
        self._starts, self._origins = [0], [0]
        self._blank_lines, self._lines = [0], [0]
        self._joined = False

    def put(self, match: re.Match[str]) -> int:
        """Write what stands up to a match and what the match folds to; the offset to go on from."""
        if match["dash"]:
            return self._put_dash(match)
        if match["run"]:
            self._put_run(*match.span("run"))
        elif match["soft"]:
            self._write(*match.span("soft"), "")
        else:
            self._write(*match.span("stray"), _STRAY)
        return match.end()

    def finished(self) -> Folded:
        """The folded text, with what stands behind the last match."""
        self._pieces.append(self.plain[self._end :])
        paragraphs = self._blank_lines if len(self._blank_lines) > 1 else self._lines
        return Folded(
            "".join(self._pieces), tuple(paragraphs), self._joined, tuple(self._starts), tuple(self._origins)
        )

    def _put_dash(self, match: re.Match[str]) -> int:
        """A dash between clauses, a hyphen at a line end, a minus at one, or a hyphen like any other."""
        start, end = match.start("left"), match.end()
        sign, right = match.start("dash"), match["right"]
        given, following = self._source[sign], self.plain[end : end + 1]
        opens = start == 0 or _is_blank(match["left"])
        closes = end == len(self.plain) or _is_blank(right)
        minus = opens and following.isdecimal() and self._is_minus(given, start, right)
        if match["dash"] == "—" or (opens and closes and not minus):
            self._write(start, start, "")
            self._count_lines(start, sign)
            self._write(start, end, "—")
            self._count_lines(sign + 1, end)
            return end
        if start < sign:
            self._put_run(start, sign)
        if minus:
            self._write(sign, end, "-")
            return end
        return self._put_hyphen(match)

    def _put_hyphen(self, match: re.Match[str]) -> int:
        """A hyphen; at a line end it goes where letters stand around it, and the line end beside a digit."""
        sign, end = match.start("dash"), match.end()
        before, following = self.plain[sign - 1 : sign], self.plain[end : end + 1]
        if before.isalnum() and following.isalnum() and _LINE_END.fullmatch(match["right"]):
            letters = before.isalpha() and following.isalpha()
            if not letters or self._source[sign] in _HYPHENS:
                keep = not letters or self._keep_hyphens or _compose(before, following)
                self._joined |= not keep
                self._write(sign, end, "-" if keep else "")
                return end
        self._write(sign, sign + 1, "-")
        return sign + 1

    def _is_minus(self, given: str, start: int, right: str) -> bool:
        """Whether a dash with space around it is the sign of the number behind: "− 3%", "from -⏎3%", not "2 - 3"."""
        sign = given in _MINUS or (given == "-" and _LINE_END.fullmatch(right) is not None)
        return sign and not self.plain[start - 1 : start].isdecimal()

    def _put_run(self, start: int, end: int) -> None:
        """White space, tags and invisible signs: one space if there is any, else nothing."""
        if _is_blank(self.plain[start:end]):
            self._write(start, end, " ")
            self._count_lines(start, end)
        elif _compose(self.plain[start - 1 : start], self.plain[end : end + 1]):
            self._write(start, end, self.plain[start:end])
        else:
            self._write(start, end, "")

    def _write(self, start: int, end: int, new: str) -> None:
        """What stands before `start` as it is, then `new` for what stands up to `end`."""
        self._pieces += (self.plain[self._end : start], new)
        self._length += start - self._end
        if len(new) != end - start:
            self._starts += (self._length, self._length + len(new))
            self._origins += (start, end)
        self._length += len(new)
        self._end = end

    def _count_lines(self, start: int, end: int) -> None:
        """Begin a paragraph here if a run has line breaks; those around the whole text count for nothing."""
        breaks = len(_VOIDS.sub("", f"{self.plain[start:end]}x").splitlines()) - 1
        if not breaks or start < self._first or end >= self._last:
            return
        following = self.plain[end : end + 1]
        if breaks > 1:
            self._blank_lines.append(self._length)
        elif not (following.islower() or following.isdigit()):
            self._lines.append(self._length)


def _is_blank(run: str) -> bool:
    """Whether a run of white space, tags and invisible signs has any white space outside of tags."""
    return bool(_VOIDS.sub("", run))


def _compose(before: str, after: str) -> bool:
    """Whether two characters that come to stand side by side would become one in NFC."""
    return bool(after) and (
        unicodedata.combining(after) != 0 or not unicodedata.is_normalized("NFC", before + after)
    )
