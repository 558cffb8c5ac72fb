"""The shortest wider passage that nothing turns round."""

from collections.abc import Iterable

from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.verify.guard import Cause, causes_of
from footnoted.verify.match import Spans
from footnoted.verify.sentences import Sentences

# A wider passage may meet another negator; after so many it is no passage any more.
_ROUNDS = 8


def proposal_of(
    text: Folded, spans: Spans, beside: Spans, sentences: Sentences, language: Language
) -> Spans | None:
    """The segments with all that turns them round taken in; None where that does not help.

    beside   see `causes_of`.
    """
    for _ in range(_ROUNDS):
        causes = list(causes_of(text, spans, beside, sentences, language))
        if not causes:
            return spans
        wider = _widened(text.text, spans, causes)
        if wider == spans:
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
