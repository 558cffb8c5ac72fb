"""The text of a source: the sentences that its facts cite, among others that nobody cites."""

from collections.abc import Sequence
from random import Random

from synthetic.fact import Sentence
from synthetic.utterances import filler

_LEAST = 2800
"""Fewest characters of a text."""

_TIMES = 3.3
"""How many times as long a text is as what is quoted of it; a third may be."""


def text_of(title: str, sentences: Sequence[Sentence], chance: Random) -> str:
    """Title and paragraphs, one cited sentence in each."""
    told = list(sentences)
    chance.shuffle(told)
    quoted = sum(len(one.words) + sum(map(len, one.segments)) for one in told)
    # A title ends without a point, and what follows it at once would be read with it.
    paragraphs = [[filler(chance)], *([one.text] for one in told)]
    length = len(title) + sum(len(one.text) + 2 for one in told)
    turn = 0
    while length < max(_LEAST, _TIMES * quoted):
        if turn and turn % (2 * len(paragraphs)) == 0:
            paragraphs.append([])
        sentence = filler(chance)
        paragraphs[turn % len(paragraphs)].append(sentence)
        length += len(sentence) + 1
        turn += 1
    return "\n\n".join([title, *(" ".join(paragraph) for paragraph in paragraphs)]) + "\n"
