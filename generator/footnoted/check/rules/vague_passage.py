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

from collections.abc import Iterator
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.receipts import words_of
from footnoted.model.walk import citations_of
from footnoted.problems import Severity
from footnoted.text.folding import folded_words
from footnoted.text.words import WORD

SLUG = "vague-passage"
SEVERITY = Severity.ERROR

LEAST_WORDS = 3


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for record in corpus.records.values():
        words = words_of(record)
        for at, citation in citations_of(record):
            if not citation.passage:
                continue
            segments = [folded_words(segment) for segment in (*words, *citation.passage)]
            source = corpus.get(citation.source, "source")
            title = folded_words(source.title) if source is not None else ""
            if title in segments:
                message, help = "this is the source's title", "cite the words of the text that say it"
            elif sum(len(WORD.findall(segment)) for segment in segments) < LEAST_WORDS:
                message, help = "so few words prove nothing", "cite the phrase around them"
            else:
                continue
            yield Finding((*at, "passage"), message, help, record)
