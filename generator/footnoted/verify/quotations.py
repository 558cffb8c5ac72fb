"""Whether words stand between quotation marks, and who is told to say them right beside the marks."""

import re
from dataclasses import dataclass

from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.phrases import Found
from footnoted.text.words import WORD, find_phrases
from footnoted.verify.match import Spans
from footnoted.verify.sentences import Sentences

_NEAR_WORDS = 8
"""How far from the marks a verb of speech still attributes what stands between them."""

# A paragraph that begins with a dash is a quotation, up to the comma before who said it: "- We go, sier Li".
_DASH = re.compile(r"[-—] ?(?=\w)")
_ANY_DASH = re.compile("—")

_REACH = 40
"""Characters that no verb of speech is longer than."""

_TOLD_BEHIND = re.compile(r",(?: \w+){1,3} [^\W\d_]*[A-ZÀ-ÞŁŚŠŽČĆ]")

# An apostrophe at the beginning of a word opens, at the end of one it closes, unless it is a plural's.
_SINGLE = re.compile(r"(?<![\w'])'(?=[^\W\d_])|(?<![\s'(])'(?!\w)")


@dataclass(frozen=True, slots=True)
class Marks:
    """The nearest quotation marks around a run of words in its paragraph; -1 where there is none.

    opened, closed   the nearest one left opens, the nearest one right closes.
    """

    left: int
    right: int
    opened: bool
    closed: bool

    @property
    def enclose(self) -> bool:
        """Whether the run is quoted; texts often lose one of the two marks."""
        return self.opened or self.closed


def marks_around(text: Folded, start: int, end: int) -> Marks:
    """The quotation marks next to a run of folded text."""
    begins, finish = text.paragraph_span(text.paragraph_of(start))
    finish = max(finish, text.paragraph_span(text.paragraph_of(end - 1))[1])
    left, right = text.text.rfind('"', begins, start), text.text.find('"', end, finish)
    return Marks(
        left,
        right,
        left >= 0 and _opens(text.text, left, begins),
        right >= 0 and not _opens(text.text, right, begins),
    )


def within_single_marks(text: Folded, start: int, end: int) -> bool:
    """Whether the nearest single marks around a run of folded text open before it and close behind it.

    Since the same sign is an apostrophe, both have to be there.
    """
    begins, finish = text.paragraph_span(text.paragraph_of(start))
    left = [one.start() for one in _SINGLE.finditer(text.text, begins, start + 1) if one.start() < start]
    right = _SINGLE.search(text.text, end, finish)
    return (
        bool(left)
        and right is not None
        and _opens(text.text, left[-1], begins)
        and not _opens(text.text, right.start(), begins)
    )


def behind_dash(text: Folded, start: int) -> bool:
    """Whether a run of folded text is of a quotation that a dash opens, as in Nordic and Slavic papers."""
    begins, _ = text.paragraph_span(text.paragraph_of(start))
    dash = _DASH.match(text.text, begins, start + 1)
    return dash is not None and _TOLD_BEHIND.search(text.text, dash.end(), start) is None


def within_dashes(text: Folded, start: int, end: int, language: Language) -> bool:
    """Whether a run of folded text is of a quotation between dashes, as in Polish papers: `It rained. - We go - said Li.`"""
    _, finish = text.paragraph_span(text.paragraph_of(start))
    dashes = (match.start() for match in _ANY_DASH.finditer(text.text, end, finish))
    closes = next((at for at in dashes if _tells_at(text.text, at + 1, language)), -1)
    return closes >= 0 and 0 <= _opening_dash(text, closes, language) < start


def tells_behind_dash(text: Folded, at: int, language: Language) -> bool:
    """Whether the words begin here that say who said what stands between dashes on their left."""
    told = text.text[at - 1 : at] == "—" and _tells_at(text.text, at, language)
    return told and _opening_dash(text, at - 1, language) >= 0


def _opening_dash(text: Folded, closes: int, language: Language) -> int:
    """The dash that opens the quotation which another one closes, where a sentence has ended; -1 for none."""
    begins, _ = text.paragraph_span(text.paragraph_of(closes))
    for match in reversed(list(_ANY_DASH.finditer(text.text, begins, closes))):
        if _tells_at(text.text, match.end(), language):
            return -1
        if match.start() == begins or text.text[match.start() - 1] in '.!?…"':
            return match.start()
    return -1


def _tells_at(text: str, at: int, language: Language) -> bool:
    """Whether a verb of speech stands here."""
    following = WORD.match(text, at)
    found = find_phrases(text[at : at + _REACH], language.speech_verbs) if following is not None else ()
    return any(match.start() == 0 for match in found)


def unquoted(paragraph: str) -> str:
    """A folded paragraph, or the beginning of one, with blanks for what it quotes."""
    marks = [match.start() for match in re.finditer('"', paragraph)]
    if marks and not _opens(paragraph, marks[0], 0):
        # The opening one is lost, or stands in another paragraph.
        marks.insert(0, 0)
    if len(marks) % 2:
        marks.append(len(paragraph))
    for start, end in zip(marks[::2], marks[1::2], strict=True):
        paragraph = paragraph[:start] + " " * (end - start) + paragraph[end:]
    return paragraph


def before_dash(text: Folded, end: int, language: Language) -> int:
    """Where the dash stands behind a quotation without marks, as Ukrainian agencies write: `We go. We can - Li
    said.` The run of folded text that ends here is of it; -1 where there is none."""
    begins, finish = text.paragraph_span(text.paragraph_of(end - 1))
    paragraph = text.text[begins:finish]
    dash = paragraph.rfind("—")
    if '"' in paragraph or dash < end - begins - 2:
        return -1
    near = _first_words(paragraph, dash + 1, len(paragraph))
    told = any(find_phrases(paragraph[dash + 1 : near], language.speech_verbs))
    return begins + dash if told else -1


def attribution_of(
    text: Folded, words: Spans, sentences: Sentences, language: Language
) -> tuple[int, int] | None:
    """Where the sentence of a quote says beside its marks who said it; None where it does not.

    A passage that attributes the words has to be of this place: `" said the minister`.
    """
    first, last = words[0][0], words[-1][1]
    after = marks_around(text, first, last)
    if after.closed:
        end = sentences.around(max(last - 1, after.right - 1))[1]
        near = _first_words(text.text, after.right + 1, end)
        told = text.text[after.right + 1 : near]
        verbs = [verb for verb in find_phrases(told, language.speech_verbs) if not _continues(told, verb)]
        if verbs:
            return after.right + 1, end
    if after.opened:
        start = sentences.around(first)[0]
        if start <= after.left:
            near = _last_words(text.text, start, after.left)
            if any(find_phrases(text.text[near : after.left], language.speech_verbs)):
                return start, after.left
    return None


def _continues(told: str, verb: Found) -> bool:
    """Whether a verb goes on about who spoke before the quotation, a participle: `Li said: "…," adding that`."""
    return verb[0].lower().endswith("ing") and not told[: verb.start()].strip(" ,")


def _opens(text: str, at: int, paragraph: int) -> bool:
    """Whether a mark opens; « in French prose has a space on either side », as its place in the row tells."""
    before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if before in ("", " ") and behind == " ":
        return text.count('"', paragraph, at) % 2 == 0
    return (not before or before in " (—[") and bool(behind) and behind != " "


def _first_words(text: str, start: int, end: int) -> int:
    words = [match.end() for match in WORD.finditer(text, start, end)][:_NEAR_WORDS]
    return words[-1] if words else start


def _last_words(text: str, start: int, end: int) -> int:
    words = [match.start() for match in WORD.finditer(text, start, end)][-_NEAR_WORDS:]
    return words[0] if words else end
