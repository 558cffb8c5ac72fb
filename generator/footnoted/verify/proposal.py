"""The shortest wider passage that nothing turns round."""

import re
from collections.abc import Iterable

from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.verify.guard import Cause, causes_of
from footnoted.verify.match import Spans
from footnoted.verify.sentences import Sentences

# A wider passage may meet another negator; after so many it is no passage any more.
_ROUNDS = 8

# The end of a quotation that began before: `want," Li said`.
_ENDS_QUOTATION = re.compile(r'[^"]*[^\s("]"')


def proposal_of(
    text: Folded, spans: Spans, beside: Spans, sentences: Sentences, language: Language
) -> Spans | None:
    """The segments with all that turns them round taken in; None where that does not help, or would begin
    a segment within a quotation that it leaves.

    beside   see `causes_of`.
    """
    narrow = spans
    for _ in range(_ROUNDS):
        causes = list(causes_of(text, spans, beside, sentences, language))
        if not causes:
            return spans
        wider = _widened(text.text, spans, causes)
        torn = (_ENDS_QUOTATION.match(text.text, *span) for span in wider if span not in narrow)
        if wider == spans or any(torn):
            return None
        spans = wider
    return None


def _widened(text: str, spans: Spans, causes: Iterable[Cause]) -> Spans:
    widened = [list(span) for span in spans]
    for cause in causes:
        span = widened[cause.segment]
        span[0], span[1] = min(span[0], cause.start), max(span[1], cause.end)
    merged: list[tuple[int, int]] = []
    for start, end in widened:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
