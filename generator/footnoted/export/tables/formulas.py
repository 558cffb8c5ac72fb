"""Text that a spreadsheet would take for a formula, with an apostrophe in front.

    =1+1      '=1+1
    '=1+1     ''=1+1      one more, so that every cell tells what it was
    it's      it's

A text is one of them where the first sign is `=`, `+`, `-`, `@`, a tab or a line break, or one that Unicode
folds to these, behind any number of apostrophes, then of spaces and signs that can't be seen. Numbers in columns
of numbers are none of them.
source   OWASP, “CSV injection”; Unicode NFKC, which programs apply to full-width signs
"""

import re

_STARTS = "=+\\-@\t\r\n＝＋－＠﹢﹣﹦﹫⁺⁼₊₌⩵⩶\ufb29"
_UNSEEN = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x20\\x7f-\\xa0\\xad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f"
    "\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb"
    "\\U000e0000-\\U000e0fff"
)
_FORMULA = re.compile(f"'*[{_UNSEEN}]*[{_STARTS}]")

EXPLAINED = (
    "A text that a spreadsheet could take for a formula has an apostrophe in front: one that begins with =, +, -, @, "
    "a tab, a line break, or a sign that Unicode (NFKC) folds to one of these, behind any apostrophes and then any "
    "spaces and signs that can’t be seen. To have the text as it is, take the first apostrophe away from such a one."
)


def harmless(text: str) -> str:
    """The text as a cell has it."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_it_was(cell: str) -> str:
    """The text of a cell that `harmless` has made."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
