"""A passage proves nothing by itself: a word or two, or the source's whole title.

One common word stands in every text; a title names what the text is about and not what it says.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy
Good:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.problems import Severity
from footnoted.text.folding import folded_words
from footnoted.text.words import WORD

SLUG = "vague-passage"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)

LEAST_WORDS = 3


def check(case: Case) -> Iterator[Finding]:
    for cited in case.cited:
        if not cited.citation.passage:
            continue
        segments = [folded_words(segment) for segment in (*cited.words, *cited.citation.passage)]
        title = folded_words(cited.source.title) if cited.source is not None else ""
        if title in segments:
            message, help = "this is the source's title", "cite the words of the text that say it"
        elif not _has_words(segments):
            message, help = "so few words prove nothing", "cite the phrase around them"
        else:
            continue
        yield Finding((*cited.at, "passage"), message, help)


def _has_words(segments: Iterable[str]) -> bool:
    words = (word for segment in segments for word in WORD.finditer(segment))
    return sum(1 for _ in islice(words, LEAST_WORDS)) == LEAST_WORDS
