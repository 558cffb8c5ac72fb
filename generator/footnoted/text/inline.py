"""The marks that an editor's own words may have: `*emphasis*`, `**strong**`, code, `~sub~`, `^sup^`, links, references.

    *words*  **words**  `words`  H~2~O  m^2^  [words](https://…)  [[id]]  \\* for the sign itself

Read in one pass, in time linear in the length: each mark can be open once, and what is not closed
is a sign like any other. Nothing else is markup: no HTML, no pictures, no lists.
"""

import re
from dataclasses import dataclass

from footnoted.text.addresses import read_address

EM, STRONG, CODE, SUB, SUP = "em", "strong", "code", "sub", "sup"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look.

    styles      of `em`, `strong`, `code`, `sub`, `sup`, the outermost first.
    address     where they lead on the web, or "".
    reference   the id of the record that stands here in place of words, or "".
    """

    text: str
    styles: tuple[str, ...] = ()
    address: str = ""
    reference: str = ""


_SIGNS = {"**": STRONG, "*": EM, "~": SUB, "^": SUP}
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\`*~^\[\]()])"
    r"|`(?P<code>[^`]+)`"
    r"|\[\[(?P<reference>[^\[\]\n]{1,100})\]\]"
    r"|\[(?P<words>[^\[\]]{1,300})\]\((?P<address>[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,3})\)"
    r"|(?P<sign>\*\*|[*~^])"
)


def read_inline(text: str) -> tuple[Run, ...]:
    """The runs of a text, in order; together they hold all of it but the marks.

    errors   Unreadable `url-scheme` or `url-form` for a link that may not be one.
    """
    runs: list[Run] = []
    open_at: dict[str, int] = {}
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            runs.append(Run(text[end : match.start()]))
        end = match.end()
        if match["escaped"] is not None:
            runs.append(Run(match["escaped"]))
        elif match["code"] is not None:
            runs.append(Run(match["code"], (CODE,)))
        elif match["reference"] is not None:
            runs.append(Run(match[0], reference=match["reference"].strip()))
        elif match["words"] is not None:
            runs.append(Run(match["words"], address=read_address(match["address"])))
        else:
            _sign(text, match, runs, open_at)
    runs.append(Run(text[end:]))
    return _joined(runs)


def _sign(text: str, match: re.Match[str], runs: list[Run], open_at: dict[str, int]) -> None:
    """Open or close what a sign stands for, or leave it a sign."""
    sign = match[0]
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    # H~2~O has its marks within a word; emphasis has none there, or 2*3*4 would.
    within = sign in ("~", "^")
    began = open_at.get(sign)
    if began is not None and len(runs) > began + 1 and before.strip() and (within or not after.isalnum()):
        style = _SIGNS[sign]
        for i in range(began + 1, len(runs)):
            run = runs[i]
            runs[i] = Run(run.text, (style, *run.styles), run.address, run.reference)
        runs[began] = Run("")
        # What was opened within and not closed stays a sign, and can't be closed outside.
        for other in [other for other, at in open_at.items() if at >= began]:
            del open_at[other]
        return
    runs.append(Run(sign))
    if after.strip() and (within or not before.isalnum()):
        open_at[sign] = len(runs) - 1


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """The runs without empty ones, neighbours of one look as one."""
    joined: list[Run] = []
    # The words of the last run so far, put together once: a long text has thousands of signs.
    words: list[str] = []
    look: tuple[tuple[str, ...], str, str] | None = None
    for run in (*runs, None):
        if run is not None and not run.text:
            continue
        if run is not None and (run.styles, run.address, run.reference) == look and not run.reference:
            words.append(run.text)
            continue
        if look is not None:
            joined.append(Run("".join(words), *look))
        if run is not None:
            words, look = [run.text], (run.styles, run.address, run.reference)
    return tuple(joined)
