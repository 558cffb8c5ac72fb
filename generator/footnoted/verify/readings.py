"""Whom a pronoun means: the nearest name before it that it can stand for, where there is only one."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from footnoted.model.names import SMALL_WORDS as _NO_NAMES
from footnoted.model.names import Mention, Names
from footnoted.model.receipts import UNKNOWN, Reading
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import find_phrases
from footnoted.verify.match import Spans
from footnoted.verify.sentences import Sentences

_FULL_NAME = re.compile(r"(?<![\w'-])[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][\w'-]+")

_TITLES = re.compile(r"(?:(?<![\w'-])(?:[^\W\d_a-z][\w'-]*|the) )+\Z")
_OPENS = re.compile(r"(?:\A|[,:\"] )\Z")


def readings_of(
    text: Folded, spans: Spans, first: int, sentences: Sentences, names: Names, language: Language
) -> Iterator[Reading]:
    """The pronouns of a passage with their names, in order; one that could mean two is left out.

    first   number of the passage's first segment; a quote's words come before it and have no readings.

    The name stands in the same or the previous paragraph, with no other eligible name between and
    none beside it in its sentence: a person for "he", a body or country named in the passage for "it".
    A sentence that begins "They added" goes on with those whom a segment names at the opening of the one before.
    A sentence that begins "He added" goes on with whoever spoke in the one before it, whom else that names.
    """
    words = language.pronouns | language.latter | language.neuter_pronouns
    for i, (start, end) in enumerate(spans):
        for match in find_phrases(text.text[start:end], words):
            at, word = start + match.start(), match[0].lower()
            if word in language.plural_pronouns and _go_on(
                text, (at, at + len(word)), spans, sentences, names, language
            ):
                yield Reading(first + i, match.start(), match[0], UNKNOWN, True)
                continue
            candidates = list(_eligible(text, at, word not in language.neuter_pronouns, names))
            if not candidates:
                continue
            speaker = _speaker_before(text, (at, at + len(word)), candidates, sentences, names, language)
            if speaker is not None:
                (means,) = speaker.means
                yield Reading(first + i, match.start(), match[0], means, _stands_in(speaker, spans))
                continue
            nearest = candidates[-1]
            sentence = sentences.around(nearest.start)[0]
            beside = {one for mention in candidates if mention.start >= sentence for one in mention.means}
            within = _stands_in(nearest, spans)
            if word in language.latter:
                clear = len(nearest.means) == 1
            else:
                clear = len(beside) == 1 and (within or word in language.pronouns)
            if clear and not _stranger(text, sentence, at, candidates, names, language):
                (means,) = nearest.means
                yield Reading(first + i, match.start(), match[0], means, within)


def _eligible(text: Folded, at: int, person: bool, names: Names) -> Iterator[Mention]:
    """The mentions before a pronoun that it could stand for, at their place in the whole text.

    An office that many hold means the one whose name follows it: "Defence Minister Lind".
    """
    begins = text.paragraph_span(max(0, text.paragraph_of(at) - 1))[0]
    mentions = names.mentions_in(text.text[begins:at])
    for mention, behind in zip_longest(mentions, mentions[1:]):
        named = behind is not None and behind.start == mention.end + 1 and behind.means <= mention.means
        if mention.form == "office" and named and len(mention.means) > 1:
            continue
        fits = any((names.kinds.get(one) == "person") == person for one in mention.means)
        if mention.form != "demonym" and fits:
            yield Mention(
                begins + mention.start, begins + mention.end, mention.form, mention.means, mention.of
            )


def _stands_in(mention: Mention, spans: Spans) -> bool:
    return any(begins <= mention.start < ends for begins, ends in spans)


def _speaker_before(
    text: Folded,
    pronoun: tuple[int, int],
    named: list[Mention],
    sentences: Sentences,
    names: Names,
    language: Language,
) -> Mention | None:
    """Who spoke in the sentence before one that begins with a pronoun and such a verb: "Li said that Holm left. She added".

    It is the first one whom that sentence names, with the verb right behind, and nobody is spoken to; else None.
    """
    at, end = pronoun
    begins, finish = sentences.around(at)
    if begins != at or language.pronouns.isdisjoint([text.text[at:end].lower()]):
        return None
    start = _before(text, begins, sentences)
    before = [mention for mention in named if start <= mention.start < begins]
    if not before or _verb_behind(text.text[end:finish], language) is None:
        return None
    speaker = next((one for one in before if one.form == "name"), before[0])
    titles = [one for one in before if one.end <= speaker.start]
    left = _TITLES.sub("", text.text[start : (titles or [speaker])[0].start])
    alone = len(speaker.means) == 1 and all(speaker.means <= title.means for title in titles)
    if not alone or not _OPENS.search(left) or _stranger(text, start, speaker.start, named, names, language):
        return None
    verb = _verb_behind(text.text[speaker.end : begins], language)
    if verb is None or verb[1] in language.addressing | language.attitudes:
        return None
    # "Li called Holm": she may answer.
    return None if any(one.start == speaker.end + verb[0] + 1 for one in before) else speaker


def _go_on(
    text: Folded,
    pronoun: tuple[int, int],
    spans: Spans,
    sentences: Sentences,
    names: Names,
    language: Language,
) -> bool:
    """Whether a sentence that begins "They added" goes on with those whom a segment names, who open the one before."""
    at, end = pronoun
    begins, finish = sentences.around(at)
    mark = text.text[begins:at]
    if mark not in ("", '"') or not begins or _verb_behind(text.text[end:finish], language) is None:
        return False
    start = _before(text, begins, sentences)
    while start and text.text[start:].removeprefix(mark).split(" ", 1)[0].lower() in language.plural_pronouns:
        # "They met. They agreed": both go on with the same ones.
        start = _before(text, start, sentences)
    for opens, _ in spans:
        left = text.text[start:opens].removeprefix(mark)
        # Who is spoken of in somebody's words is named in them.
        same = text.text.startswith(mark or text.text[start], start) and start <= opens < begins
        if same and _OPENS.search(_TITLES.sub("", left)) and not names.mentions_in(left):
            return True
    return False


def _before(text: Folded, begins: int, sentences: Sentences) -> int:
    """Where the sentence before another one begins; 0 for the first of the text."""
    return sentences.around(len(text.text[:begins].rstrip(" \n—")) - 1)[0] if begins else 0


def _verb_behind(behind: str, language: Language) -> tuple[int, str] | None:
    """Where a verb of speech ends that follows, adverbs and auxiliaries aside, and the verb: " has also said"."""
    verb = next(find_phrases(behind, language.speech_verbs), None)
    if verb is None or not behind.startswith(" "):
        return None
    words = behind[: verb.start()].lower().split()
    light = all(word in language.between or word.endswith("ly") for word in words)
    return (verb.end(), verb[0].lower()) if light and verb.start() > 0 else None


def _stranger(
    text: Folded, start: int, end: int, named: list[Mention], names: Names, language: Language
) -> bool:
    """Whether somebody without a record is named, too, so that the pronoun may mean them."""
    places = [(mention.start, mention.end) for mention in named]
    # Countries and bodies are nobody: "United Kingdom".
    others = [one for one in names.mentions_in(text.text[start:end]) if one.form == "name"]
    nobody = [(start + one.start, start + one.end) for one in others]
    for match in _FULL_NAME.finditer(text.text, start, end):
        known = any(begins < match.end() and match.start() < ends for begins, ends in places)
        known = known or any(begins <= match.start() and match.end() <= ends for begins, ends in nobody)
        words = [word.lower() for word in match[0].split()]
        if not known and not any(word in _NO_NAMES or word in language.bodies for word in words):
            return True
    return False
