"""The manual on the site: a page for each rule, and one that lists them."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from footnoted.link.manual_page import Example, RuleBlock, RulePage, RulesPage
from footnoted.link.spans import Link, Sentence, Span
from footnoted.text.inline import read_inline

Manual = Mapping[str, Mapping[str, str]]
"""Text of each rule's page by rule, below the heading of its group; groups and rules in reading order."""

NO_MANUAL: Manual = {}

URL = "problems/"

_EXAMPLES = {"Bad:": "Refused", "Good:": "Accepted"}
_FILE = re.compile(r"(?m)^# ((?:facts|docs)/.*\S)\n")


def rule_url(rule: str) -> str:
    """Address of a rule's page, from the site's root."""
    return f"{URL}{rule}/"


def rule_pages(manual: Manual, coverage: str) -> Iterator[RulePage | RulesPage]:
    """The page of each rule, and the list of all; none for an empty manual."""
    groups = []
    for heading, texts in manual.items():
        pages = [_rule_page(rule, text, heading, coverage) for rule, text in texts.items()]
        groups.append((heading, tuple((Link(page.title, page.url), page.lead) for page in pages)))
        yield from pages
    if groups:
        yield RulesPage(
            url=URL,
            title="What checks say",
            description="Every rule that a change to the facts or pages is held against, with what to do.",
            coverage=coverage,
            groups=tuple(groups),
        )


def _rule_page(rule: str, text: str, group: str, coverage: str) -> RulePage:
    lead, _, rest = text.partition("\n")
    return RulePage(
        url=rule_url(rule),
        title=rule,
        description=lead,
        coverage=coverage,
        group=group,
        lead=_marked(lead),
        blocks=tuple(_blocks(rest)),
    )


def _blocks(text: str) -> Iterator[RuleBlock]:
    """Paragraphs, indented code, and what stands below `Bad:` and `Good:`."""
    heading = ""
    # An empty line within code is part of it.
    text = re.sub(r"\n\n(?=    )", "\n    \n", text)
    for sort, lines in groupby(text.split("\n"), key=_sort):
        words = list(lines)
        if sort == "heading":
            heading = _EXAMPLES[words[-1]]
        elif sort == "words":
            yield RuleBlock(words=_marked(" ".join(words)))
        elif sort == "code":
            code = "\n".join(line[4:] for line in words).strip("\n")
            yield RuleBlock(heading=heading, examples=tuple(_examples(code)))
            heading = ""


def _sort(line: str) -> str:
    if line.startswith("    "):
        return "code"
    return "heading" if line in _EXAMPLES else "words" if line else "blank"


def _examples(code: str) -> Iterator[Example]:
    before, *parts = _FILE.split(code)
    if before.strip():
        yield Example("", before.strip("\n"))
    for file, content in zip(parts[::2], parts[1::2], strict=True):
        yield Example(file, content.strip("\n"))


def _marked(text: str) -> Sentence:
    return tuple(Span(run.text, styles=run.styles) for run in read_inline(text))
