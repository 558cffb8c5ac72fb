"""A citation as the support checks read it: its segments as one text, and who is named in it."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from footnoted.check.support.cited import Cited
from footnoted.model.corpus import Route
from footnoted.model.facts import Mentioned
from footnoted.model.names import Mention, Names
from footnoted.model.parts import Citation
from footnoted.model.receipts import Proof
from footnoted.text.folding import folded_words
from footnoted.text.language import Language
from footnoted.text.languages import language_of
from footnoted.text.polarity import modal_words_in, negators_in
from footnoted.text.quantities import bounds_of
from footnoted.text.words import WORD, either, find_phrases

Span = tuple[int, int]
"""Start and end in the text of a `Said`."""

JOINTS = {
    "list": " ␟ ",
    "aside": " ␟ ",
    "light": " ␟ ",
    "words": " ␞ ",
    "names": " ␞ ",
    "clause": " ␞ ",
    "speaker": " ␝ ",
    "sentence": " ␝ ",
    "paragraph": " ␜ ",
}
"""Signs for what is skipped between two segments, which no text holds: words of one clause, the border
of a clause, of a sentence, of a paragraph."""

_CLAUSE = re.compile(r"[␞␝␜;:()?!]|\.(?=\s)(?<!\b[A-Z]\.)(?<!\bFeb\.)")
_SENTENCE = re.compile(r"[␝␜?!]|\.(?=\s)(?<!\b[A-Z]\.)(?<!\bFeb\.)")
_PARAGRAPH = re.compile("␜")
_STEM = 4
"""Letters in which two forms of a word agree: "peacekeepers", "peacekeeping"."""

_ENGLISH = language_of("en")
_SMALL_WORDS = (
    _ENGLISH.small
    | _ENGLISH.clause_words
    | _ENGLISH.prepositions
    | _ENGLISH.between
    | frozenset(_ENGLISH.modals)
    | _ENGLISH.light
)


@dataclass(frozen=True, slots=True)
class Act:
    """One act of speech.

    subject   where the speaker is named; `asserts` is whether the verb reports words or only a thought.
    verb      where the verb or noun of speech stands.
    nested    it is told within another act: in "Trump claimed that Putin told him" the second one.
    """

    subject: Span
    verb: Span
    nested: bool
    asserts: bool = True


@dataclass(frozen=True, eq=False)
class Said:
    """One supporting citation.

    text       all segments, folded, with a sign of JOINTS between them.
    runs       span of each segment.
    opens      what stands left of each segment in the source, see `Proof.opens`.
    mentions   names, offices and read pronouns, in order.
    published  the day from which weekdays count, or None if it is not known to the day.
    about      a day near that one, from which a missing year is found, or None.
    rivals     who else speaks nearer to a quote's words than the passage that attributes them.
    glued      the quote's own words skip some within a sentence.
    proven     a receipt says what the segments' surroundings are.
    acts       those of speakers that were asked for so far.
    """

    at: Route
    citation: Citation
    text: str
    runs: tuple[Span, ...]
    opens: tuple[str, ...]
    mentions: tuple[Mention, ...]
    language: Language
    published: date | None
    about: date | None
    rivals: tuple[str, ...]
    glued: bool
    proven: bool
    acts: dict[Mentioned, list[Act]] = field(default_factory=dict)

    @cached_property
    def unquoted(self) -> str:
        """The text without quotation marks, for phrases into which one of them falls: `ready "to stay"`."""
        return self.text.replace('"', "")

    @cached_property
    def speech_verbs(self) -> list[Span]:
        """Where verbs of speech stand."""
        told = [match.span() for match in find_phrases(self.text, self.language.speech_verbs)]
        closing = [match.span() for match in find_phrases(self.text, self.language.closing)]
        return sorted([*told, *(span for span in closing if self._closes_words(*span))])

    @cached_property
    def speech_nouns(self) -> list[Span]:
        """Where nouns of speech stand: "Putin's claim"."""
        return [match.span() for match in find_phrases(self.text, self.language.speech_nouns)]

    def _closes_words(self, start: int, end: int) -> bool:
        """ ", so Merz.": a comma or quotation mark before a word, and behind it a name that ends the clause."""
        before = self.text[:start].rstrip()[-1:]
        opens = [how for (begin, _), how in zip(self.runs, self.opens, strict=True) if begin == start]
        at = end + 1
        if not (before in (",", '"') if before and not opens else {"quote", "comma"} & {*opens}):
            return False
        if not self.begins_name(at):
            return False
        while self.begins_name(at):
            # A title and its name: ", so Kanzler Merz."
            at = self.end_of_name(at) + 1
        return self.text[at - 1 : at] in ("", ".", ",", ";", ":") or self.ends_between(at - 1, at + 1)

    @property
    def may_mean_anyone(self) -> bool:
        """Whether a pronoun stands in it that the source's text is still to resolve."""
        return self.waits_for_text(0, len(self.text))

    @property
    def is_pending(self) -> bool:
        """Whether the source's text is still to tell what stands around the segments."""
        return not self.proven and self.citation.unverified is None

    def waits_for_text(self, start: int, end: int) -> bool:
        """Whether a pronoun stands between two places that the source's text is still to resolve."""
        words = either(self.language.pronouns, self.language.latter)
        return self.is_pending and any(find_phrases(self.text[start:end], words))

    def names_somebody(self, at: int) -> bool:
        """Whether a place lies in a name, an office or a demonym."""
        return any(mention.start <= at < mention.end for mention in self.mentions)

    def begins_name(self, at: int) -> bool:
        """Whether a name or office begins here."""
        return any(mention.start == at for mention in self.mentions)

    def end_of_name(self, at: int) -> int:
        """Where the name that begins here ends."""
        return next(mention.end for mention in self.mentions if mention.start == at)

    def ends_between(self, start: int, end: int) -> bool:
        """Whether a sentence or clause surely ends between two places."""
        return _CLAUSE.search(self.text, start, end) is not None

    def are_together(self, one: Span, other: Span) -> bool:
        """Whether two places stand in one sentence of the source, or may do."""
        return _SENTENCE.search(self.text, min(one[1], other[1]), max(one[0], other[0])) is None

    def are_near(self, one: Span, other: Span) -> bool:
        """Whether two places stand in one paragraph of the source."""
        return _PARAGRAPH.search(self.text, min(one[1], other[1]), max(one[0], other[0])) is None

    def denied(self) -> str:
        """The first word that turns the passage round, the bound of a number aside; "" for none."""
        negators = list(negators_in(self.text, self.language))
        if not negators:
            return ""
        bounds = [match.span() for match in find_phrases(self.text, bounds_of(self.language))]
        for match in negators:
            if not any(start <= match.start() < end for start, end in bounds):
                return match[0]
        return ""

    def is_unreal(self) -> str:
        """The first word by which something is only wished for, asked for, missed or possible; "" for none."""
        found = [
            *find_phrases(self.text, self.language.unreal),
            *find_phrases(self.text, self.language.denials),
        ]
        for match in found:
            if not self.names_somebody(match.start()):
                return match[0]
        return self._modal({"ability", "possibility", "duty"})

    def supposes(self) -> str:
        """The first word by which something is only supposed, asked or a condition; "" for none."""
        match = next(find_phrases(self.text, self.language.suppositions), None)
        return match[0] if match is not None else "?" * ("?" in self.text)

    def expects(self) -> str:
        """The first word by which something is only possible or to come; "" for none."""
        return self._modal({"ability", "possibility", "future", "duty"})

    def _modal(self, classes: Set[str]) -> str:
        return next((self.text[slice(*span)] for span in self.modals_of(classes)), "")

    def modals_of(self, classes: Set[str]) -> Iterator[Span]:
        """Where modal words of these classes stand."""
        words = modal_words_in(self.text, self.language)
        return ((start, end) for start, end, name in words if name in classes)

    def mentions_of(self, id: str) -> Iterator[Mention]:
        """The mentions that mean this record and nothing else."""
        return (mention for mention in self.mentions if mention.means == {id})

    def places_of(self, words: str) -> list[Span]:
        """Where these words stand, whole, upper and lower case alike."""
        return self.places_of_any(frozenset((folded_words(words).lower(),)))

    def places_of_any(self, phrases: frozenset[str]) -> list[Span]:
        """Where any of these phrases stands, which are folded and in lower case."""
        return [match.span() for match in find_phrases(self.text, phrases)]


def shared_words(ours: str, said: Said) -> list[Span]:
    """Where a passage has words that ours have in some form; names and small words aside.

    Our words are English; those of a passage in another language are all taken, since nothing can be compared.
    """
    if said.language.code != "en":
        return list(said.runs)
    stems = content_stems(ours)
    return [
        match.span()
        for match in WORD.finditer(said.text)
        if stem_of(match[0]) in stems and not (match[0][0].isupper() and said.names_somebody(match.start()))
    ]


@lru_cache(maxsize=256)
def content_stems(text: str) -> frozenset[str]:
    """The stems of a text's words, small words aside."""
    return frozenset(stem for word in WORD.findall(folded_words(text)) if (stem := stem_of(word)))


@lru_cache(maxsize=8192)
def stem_of(word: str) -> str:
    """What the forms of a word have in common: `meet` of "met" and "meeting"; "" of small words."""
    lower = word.lower().removesuffix("'s")
    if lower in _SMALL_WORDS:
        return ""
    return _ENGLISH.kindred.get(lower, lower[:_STEM] if len(lower) >= _STEM else "")


def read_citation(cited: Cited, names: Names) -> Said:
    """A citation as text. The words of a quote that it attributes are not part of it."""
    citation, source, proof = cited.citation, cited.source, cited.proof
    first = len(cited.words)
    gaps = proof.gaps[first:] if proof else ("light",) * (len(citation.passage) - 1)
    text, runs = _joined(citation.passage, gaps)
    mentions = names.mentions_in(text)
    for reading in proof.readings if proof else ():
        start = runs[reading.segment - first][0] + reading.at
        end = start + len(reading.word)
        mentions.append(Mention(start, end, "pronoun", frozenset((reading.means,))))
    dated = source is not None and source.published.is_day and not source.inferred
    return Said(
        at=cited.at,
        citation=citation,
        text=text,
        runs=runs,
        opens=proof.opens[first:] if proof else ("quote",) * len(runs),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.start)),
        language=language_of(source.language if source else "en"),
        published=source.published.earliest if source is not None and dated else None,
        about=source.published.about if source is not None else None,
        rivals=proof.rivals if proof else (),
        glued=proof is not None and _is_glued(proof, first),
        proven=proof is not None,
    )


def _joined(passage: Iterable[str], gaps: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """The folded segments of a passage as one text, with a sign of JOINTS for each gap, and their places."""
    text = ""
    runs: list[Span] = []
    for i, segment in enumerate(passage):
        if i:
            text += JOINTS[gaps[i - 1]]
        start = len(text)
        text += folded_words(segment)
        runs.append((start, len(text)))
    return text, tuple(runs)


def _is_glued(proof: Proof, words: int) -> bool:
    """Whether a segment of a quote's words begins within a sentence that another one is not part of."""
    for gap, opens in zip(proof.gaps[: words - 1], proof.opens[1:words], strict=True) if words > 1 else ():
        interrupted = gap in ("aside", "speaker")
        if not interrupted and opens not in ("start", "quote"):
            return True
    return False
