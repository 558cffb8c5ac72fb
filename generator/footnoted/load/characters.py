"""Which characters a file may hold: what a reader can't see, a reviewer can't check.

source   Unicode TR36 and TR39; YAML 1.1 line breaks that editors and diffs don't show.
"""

import re

from footnoted.problems import Place, Problem

_CONTROL = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f"
_NONCHARACTERS = "\\ufdd0-\\ufdef" + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(17))
_PRIVATE = "\\ue000-\\uf8ff\\U000f0000-\\U000ffffd\\U00100000-\\U0010fffd"
_BIDI = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
_INVISIBLE = (
    "\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b\\u2060-\\u2065\\u206a-\\u206f"
    "\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\U000e0000-\\U000e0fff\\ufe00-\\ufe0e"
)

_RULES = (
    ("text-line-sep", "\\r(?!\\n)|[\\x85\\u2028\\u2029]", "a line break that most editors don't show"),
    ("text-control", f"[{_CONTROL}{_NONCHARACTERS}{_PRIVATE}]", "a control or unassigned character"),
    ("text-bidi", f"[{_BIDI}]", "a character that turns the direction of writing"),
    ("text-invisible", f"[{_INVISIBLE}]", "a character that can't be seen"),
    # Joiners are spelling in Arabic and Indic scripts and inside emoji, and nowhere else.
    (
        "text-invisible",
        "(?<![\\u0600-\\u07ff\\u0900-\\u0dff\\u2600-\\u27bf\\ufe0f\\U0001f000-\\U0001faff])[\\u200c\\u200d]",
        "a character that can't be seen",
    ),
)  # fmt: skip

_ANY = re.compile("|".join(f"({pattern})" for _, pattern, _ in _RULES))


def decode(content: bytes, path: str, problems: list[Problem]) -> str | None:
    """The text of a file in UTF-8, or None with a `text-encoding` problem at the first bad byte.

    A byte order mark in front is dropped.
    """
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        help = "save the file as UTF-8 (in the editor: Save with Encoding, UTF-8)"
        problems.append(
            Problem(Place(path, line, column), "text-encoding", "the file is not UTF-8 from here on", help)
        )
        return None


def scan(text: str, path: str, problems: list[Problem], at: tuple[int, int] | None = None) -> bool:
    """Whether a text holds only characters that readers can see; a problem for each that is not.

    at   where a decoded scalar begins: its escapes have no place of their own.
    """
    clean = True
    for match in _ANY.finditer(text):
        rule, _, what = _RULES[(match.lastindex or 1) - 1]
        if at is None:
            before = text[: match.start()]
            line, column = before.count("\n") + 1, match.start() - (before.rfind("\n") + 1) + 1
        else:
            line, column = at
        problems.append(
            Problem(
                Place(path, line, column),
                rule,
                f"U+{ord(match[0][0]):04X} is {what}",
                "delete it, and type the words again if they came by copy and paste",
            )
        )
        clean = False
    return clean
