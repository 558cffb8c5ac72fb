"""Which characters a file may hold: what a reader can't see, a reviewer can't check.

All classes are ranges of code points and not the tables of the running Python, so that every version of it
gives the same verdict; what Unicode assigns later is a letter like any other.
source   Unicode TR36 and TR39; Default_Ignorable_Code_Point and Bidi_Control; UAX 31 for joiners that
         are spelling; emoji-data.txt; YAML 1.1 line breaks that editors and diffs don't show.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from footnoted.load.slips import Slip, slips_in
from footnoted.problems import Place, Problem, Severity

MAX_TOLD = 10
"""So many problems of one rule are told of one file; the last of them counts the others."""

_CONTROL = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff"
_NONCHARACTERS = "\\ufdd0-\\ufdef" + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(17))
_PRIVATE = "\\ue000-\\uf8ff\\U000f0000-\\U0010ffff"
_UNASSIGNED_PLANES = "\\U00040000-\\U000dffff\\U000e1000-\\U000effff"
_BIDI = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
_INVISIBLE = (
    "\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u200b\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufe00-\\ufe0d"
    "\\ufeff\\uffa0\\ufff0-\\ufffb"
)
_INVISIBLE_BEYOND = (
    "\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a\\U000e0000-\\U000e0fff"
    # Not ignorable to Unicode, and blank all the same: a filler and a note without a head.
    "\\U00016fe4\\U0001d159"
)

_EMOJI = (
    "\\u00a9\\u00ae\\u203c\\u2049\\u2122\\u2139\\u2194-\\u2199\\u21a9\\u21aa\\u231a\\u231b\\u2328\\u23cf"
    "\\u23e9-\\u23f3\\u23f8-\\u23fa\\u24c2\\u25aa\\u25ab\\u25b6\\u25c0\\u25fb-\\u25fe\\u2600-\\u2604\\u260e"
    "\\u2611\\u2614\\u2615\\u2618\\u261d\\u2620\\u2622\\u2623\\u2626\\u262a\\u262e\\u262f\\u2638-\\u263a"
    "\\u2640\\u2642\\u2648-\\u2653\\u265f\\u2660\\u2663\\u2665\\u2666\\u2668\\u267b\\u267e\\u267f"
    "\\u2692-\\u2697\\u2699\\u269b\\u269c\\u26a0\\u26a1\\u26a7\\u26aa\\u26ab\\u26b0\\u26b1\\u26bd\\u26be"
    "\\u26c4\\u26c5\\u26c8\\u26ce\\u26cf\\u26d1\\u26d3\\u26d4\\u26e9\\u26ea\\u26f0-\\u26f5\\u26f7-\\u26fa"
    "\\u26fd\\u2702\\u2705\\u2708-\\u270d\\u270f\\u2712\\u2714\\u2716\\u271d\\u2721\\u2728\\u2733\\u2734"
    "\\u2744\\u2747\\u274c\\u274e\\u2753-\\u2755\\u2757\\u2763\\u2764\\u2795-\\u2797\\u27a1\\u27b0\\u27bf"
    "\\u2934\\u2935\\u2b05-\\u2b07\\u2b1b\\u2b1c\\u2b50\\u2b55\\u3030\\u303d\\u3297\\u3299"
    "\\U0001f004\\U0001f0cf\\U0001f170\\U0001f171\\U0001f17e\\U0001f17f\\U0001f18e\\U0001f191-\\U0001f19a"
    "\\U0001f201\\U0001f202\\U0001f21a\\U0001f22f\\U0001f232-\\U0001f23a\\U0001f250\\U0001f251"
    "\\U0001f300-\\U0001f64f\\U0001f680-\\U0001f6ff\\U0001f7e0-\\U0001f7f0\\U0001f900-\\U0001f9ff"
    "\\U0001fa70-\\U0001faff"
)
# The flags of England, Scotland and Wales are spelt in tag characters, and nothing else is.
_FLAGS = "\U0001f3f4(?:{})\U000e007f".format(
    "|".join("".join(chr(0xE0000 + ord(char)) for char in code) for code in ("gbeng", "gbsct", "gbwls"))
)
_MONGOLIAN = "\\u1820-\\u18aa"
# Letters and marks of scripts whose letters join.
_JOINING = (
    "\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ef\\u06fa-\\u06ff\\u0710-\\u074f"
    "\\u0750-\\u077f\\u07ca-\\u07f5\\u0840-\\u085b\\u0860-\\u088e\\u0897-\\u08ff\\U00010d00-\\U00010d27"
    f"\\U0001e900-\\U0001e94b{_MONGOLIAN}"
)
_INDIC = "\\u0900-\\u0963\\u0971-\\u0dff"
_VIRAMA = (
    "\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u0f84\\u1039\\u103a"
    "\\u1714\\u1715\\u1734\\u17d2\\u1a60\\u1b44\\u1baa\\u1bab\\ua806\\ua8c4\\ua953\\ua9c0\\uaaf6\\uabed"
    "\\U00011046\\U0001107f\\U000110b9\\U00011133\\U00011134\\U000111c0\\U00011235\\U000112ea\\U0001134d"
    "\\U00011442\\U000114c2\\U000115bf\\U0001163f\\U000116b6\\U00011839\\U0001193e\\U000119e0\\U00011d97"
)
_HEH = "\\u0647\\u06be"
_SPELT_JOINERS = "|".join(
    (
        f"(?<=[{_VIRAMA}])[\\u200c\\u200d]",
        f"(?<=[{_JOINING}])\\u200c(?=[{_JOINING}])",
        # Bengali keeps its r before a virama, Marathi its a before a vowel sign; Kurdish and abbreviations end
        # with a heh and a joiner.
        f"(?<=[{_INDIC}])[\\u200c\\u200d](?=[{_VIRAMA}\\u0945])",
        f"(?<=[{_HEH}])[\\u200c\\u200d](?![{_JOINING}])",
        f"(?<=[{_EMOJI}\\ufe0f])\\u200d(?=[{_EMOJI}])",
    )
)

_RULES = (
    ("text-line-sep", "\\r(?!\\n)|[\\x85\\u2028\\u2029]", "a line break that most editors don't show"),
    (
        "text-control",
        f"[{_CONTROL}{_NONCHARACTERS}{_PRIVATE}{_UNASSIGNED_PLANES}]",
        "a control, private or unassigned character",
    ),
    ("text-bidi", f"[{_BIDI}]", "a character that turns the direction of writing"),
    (
        "text-invisible",
        f"[{_INVISIBLE}{_INVISIBLE_BEYOND}]|(?<![{_MONGOLIAN}])[\\u180b-\\u180f]|(?<![\\u2800-\\u28ff])\\u2800(?![\\u2801-\\u28ff])"
        f"|(?!{_SPELT_JOINERS})[\\u200c\\u200d]"
        f"|(?!(?<=[{_EMOJI}])[\\ufe0e\\ufe0f]|(?<=[0-9#*])\\ufe0f\\u20e3)[\\ufe0e\\ufe0f]",
        "a character that can't be seen",
    ),
)
_SLUGS = {rule for rule, _, _ in _RULES}
# Whatever a rule above can begin with, and all letters beyond U+FFFF: in so few ranges a class is one table.
# Most texts have none of it, which is seen hundreds of times as fast.
_SUSPECT = re.compile(
    f"[\\r\\x85\\u2028\\u2029{_CONTROL}\\ufdd0-\\ufdef\\ufffe\\uffff\\ue000-\\uf8ff{_BIDI}{_INVISIBLE}"
    "\\u180b-\\u180f\\u200c\\u200d\\u2800\\ufe0e\\ufe0f\\U00010000-\\U0010ffff]"
)
_HELP = "delete it, and type the words again if they came by copy and paste"


def decode(content: bytes, path: str, problems: list[Problem]) -> str | None:
    """The text of a file in UTF-8, or None with a `text-encoding` problem at the first bad byte.

    A byte order mark in front is dropped.
    """
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        help = "save the file as UTF-8 (in the editor: Save with Encoding, UTF-8)"
        problems.append(
            Problem(Place(path, line, column), "text-encoding", "the file is not UTF-8 from here on", help)
        )
        return None


def seen_in(text: str) -> str:
    """A text from anywhere, in one line of what readers can see."""
    text = " ".join(text.split())
    return text if _SUSPECT.search(text) is None else " ".join(_any().sub(_kept, text).split())


def _kept(match: re.Match[str]) -> str:
    return "" if match.lastindex else match[0]


class Characters:
    """The characters of one file: those that may not be there, and those that are likely slips.

    readable   the text holds only what readers can see; escapes in it are looked at by `add_decoded`.
    """

    def __init__(self, text: str, path: str) -> None:
        self._path = path
        self._told: dict[str, list[Problem]] = {}
        self._counts: dict[str, int] = {}
        starts: list[int] = []
        for slip in _found_in(text):
            starts = starts or [0, *(match.end() for match in re.finditer("\n", text))]
            line = bisect_right(starts, slip.at)
            self._add(slip, line, slip.at - starts[line - 1] + 1)
        self.readable = self._told.keys().isdisjoint(_SLUGS)

    def add_decoded(self, text: str, written: str, line: int, column: int) -> None:
        """A text that stands `written` in the file, with escapes that are harmless until they are decoded.

        line, column   where it begins: what an escape stands for has no place of its own.
        """
        told = {slip.rule for slip in _found_in(written)}
        for slip in _found_in(text):
            if slip.rule not in told:
                told.add(slip.rule)
                self._add(slip._replace(message=f"{slip.message}; it is written as an escape"), line, column)

    def problems(self) -> list[Problem]:
        """Of each rule the first ten; the tenth says how many more there are."""
        problems = []
        for rule, (*others, last) in self._told.items():
            more = self._counts[rule] - len(others) - 1
            counted = f"{last.message}, and {more:,} more in this file" if more else last.message
            problems += [*others, replace(last, message=counted)]
        return problems

    def _add(self, slip: Slip, line: int, column: int) -> None:
        self._counts[slip.rule] = self._counts.get(slip.rule, 0) + 1
        told = self._told.setdefault(slip.rule, [])
        if len(told) < MAX_TOLD:
            severity = Severity.ERROR if slip.rule in _SLUGS else Severity.WARNING
            place = Place(self._path, line, column)
            told.append(Problem(place, slip.rule, slip.message, slip.help, severity))


@cache
def _any() -> re.Pattern[str]:
    """Most folders have no suspect, and making this takes as long as reading a hundred files."""
    return re.compile("|".join((_FLAGS, *(f"({pattern})" for _, pattern, _ in _RULES))))


def _found_in(text: str) -> Iterator[Slip]:
    for match in _any().finditer(text) if _SUSPECT.search(text) else ():
        if match.lastindex:
            rule, _, what = _RULES[match.lastindex - 1]
            yield Slip(match.start(), rule, f"U+{ord(match[0][0]):04X} is {what}", _HELP)
    yield from slips_in(text)
