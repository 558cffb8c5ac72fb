"""Finds in the text of a template what autoescape does not make safe."""

import re
from html.parser import HTMLParser

from jinja2 import Environment

BYPASSES = frozenset(("safe", "tojson", "xmlattr", "urlize", "striptags", "attr", "Markup"))
"""Filters that turn escaping off, or print what escaping does not cover."""

ADDRESSES = (
    "href",
    "src",
    "action",
    "formaction",
    "cite",
    "poster",
    "data",
    "srcset",
    "data-index",
    "data-facts",
)

_PRINTED = re.compile("\ue000(\\d+)\ue001")
_QUOTED = re.compile("\"[^\"]*\"|'[^']*'")
_LEADS_WELL = re.compile(
    r".*\|\s*(?:external|passage_address)|.*\|\s*url(\s*\|\s*e)?|page\.canonical_url \| e|footnoted_head\.json \| e"
)


def faults_of(source: str, escapes: bool = True, told: tuple[str, ...] = ()) -> list[str]:
    """What is wrong with a template.

    escapes   whether it is printed with autoescape; a theme's is not, and has to say `| e` each time.
    told      expressions that may stand in a script, or without `| e`.
    """
    html, printed, faults = _without_statements(source)
    parser = _Parser(printed, told)
    parser.feed(html)
    parser.close()
    faults += parser.faults
    if not escapes:
        ends = re.compile(r"\|\s*(?:e|url)$")
        faults += [
            f"{{{{ {one} }}}} is not escaped" for one in printed if not ends.search(one) and one not in told
        ]
    return faults


def _without_statements(source: str) -> tuple[str, list[str], list[str]]:
    """A template's HTML with a sign in place of each expression, the expressions, and forbidden words."""
    html: list[str] = []
    printed: list[str] = []
    faults: list[str] = []
    inside = ""
    before = ""
    for _, token, value in Environment().lex(source):
        if token in ("variable_begin", "block_begin", "comment_begin"):
            inside = token
            if token == "variable_begin":
                html.append(f"\ue000{len(printed)}\ue001")
                printed.append("")
        elif token in ("variable_end", "block_end", "comment_end"):
            inside = ""
        elif inside == "variable_begin":
            printed[-1] += value
        elif not inside and token == "data":
            html.append(value)
        if inside != "comment_begin" and token == "name":
            if value in BYPASSES and before == "|":
                faults.append(f"| {value}")
            if inside == "block_begin" and value in ("autoescape", "filter"):
                faults.append(f"{{% {value} %}}")
        before = before if token == "whitespace" else value
    return "".join(html), [one.strip() for one in printed], faults


class _Parser(HTMLParser):
    def __init__(self, printed: list[str], told: tuple[str, ...]) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[str] = []
        self._printed = printed
        self._told = told

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = self.get_starttag_text() or ""
        for match in _PRINTED.finditer(_QUOTED.sub("", raw)):
            self.faults.append(
                f"{{{{ {self._printed[int(match[1])]} }}}} stands in <{tag}> without quotation marks"
            )
        for name, value in attrs:
            if value is None or not _PRINTED.search(value):
                continue
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.faults.append(f"{name}= of <{tag}> prints an expression")
            elif name in ADDRESSES and not self._is_ours(value):
                self.faults.append(f"{name}= of <{tag}> leads where an expression says")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.faults += [
                f"{{{{ {self._printed[int(match[1])]} }}}} stands in <{self.cdata_elem}>"
                for match in _PRINTED.finditer(data)
                if self._printed[int(match[1])] not in self._told
            ]

    def _is_ours(self, value: str) -> bool:
        """Whether an address begins at the site's root or on the page, or has passed the policy for others."""
        match = _PRINTED.match(value)
        if match is None:
            return value.startswith("#")
        printed = self._printed[int(match[1])]
        return printed == "base" or (match.end() == len(value) and _LEADS_WELL.fullmatch(printed) is not None)
