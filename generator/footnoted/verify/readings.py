"""Whom a pronoun means: the nearest name before it that it can stand for, where there is only one."""

import re
from collections.abc import Iterator, Set
from itertools import zip_longest

from footnoted.model.names import SMALL_WORDS as _NO_NAMES
from footnoted.model.names import Mention, Names
from footnoted.model.receipts import UNKNOWN, Reading
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import find_phrases
from footnoted.verify.match import Spans
from footnoted.verify.quotations import unquoted
from footnoted.verify.sentences import Sentences
from footnoted.verify.telling import Teller, only_auxiliaries, tellers_in, telling_verbs

FULL_NAME = re.compile(r"(?<![\w'-])[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][\w'-]+")

_TITLES = re.compile(r"(?:(?<![\w'-])(?:[^\W\d_a-z][\w'-]*|the) )+\Z")
_OPENS = re.compile(r"(?:\A|[,:\"] )\Z")


def readings_of(
    text: Folded, spans: Spans, first: int, sentences: Sentences, names: Names, language: Language
) -> Iterator[Reading]:
    """The pronouns of a passage with their names, in order; one that could mean two is left out.

    first   number of the passage's first segment; a quote's words come before it and have no readings.

    The name stands in the same or the previous paragraph, with no other eligible name between and
    none beside it in its sentence: a person for "he", a body or country named in the passage for "it", such a
    country for "the government" where the language has it as one word.
    A sentence that begins "They added" goes on with those whom a segment names at the opening of the one before.
    A sentence that begins "He added" goes on with whoever spoke in the one before it, whom else that names.
    Where there are others, a pronoun with a verb of speech means the only one who is told to speak.
    """
    words = language.pronouns | language.latter | language.neuter_pronouns | language.stand_ins
    for i, (start, end) in enumerate(spans):
        for match in find_phrases(text.text[start:end], words):
            at, word = start + match.start(), match[0].lower()
            if word in language.plural_pronouns and _go_on(
                text, (at, at + len(word)), spans, sentences, names, language
            ):
                yield Reading(first + i, match.start(), match[0], UNKNOWN, True)
                continue
            candidates = list(_eligible(text, at, _kinds(word, language, names), names))
            speaker = _speaker_before(text, (at, at + len(word)), candidates, sentences, names, language)
            if speaker is not None:
                (means,) = speaker.means
                yield Reading(first + i, match.start(), match[0], means, _stands_in(speaker, spans))
                continue
            read = _nearest(text, word, at, candidates, spans, sentences, names, language)
            # What begins a sentence goes on with the one before it, or with nobody.
            if read is None and word in language.pronouns and sentences.around(at)[0] != at:
                read = _only_teller(text, at, at + len(word), spans, names, language)
            if read is not None:
                yield Reading(first + i, match.start(), match[0], *read)


def _nearest(
    text: Folded,
    word: str,
    at: int,
    candidates: list[Mention],
    spans: Spans,
    sentences: Sentences,
    names: Names,
    language: Language,
) -> tuple[str, bool] | None:
    """The nearest name before a pronoun, and whether it stands in the passage; None where it may be another."""
    if not candidates:
        return None
    nearest = candidates[-1]
    sentence = sentences.around(nearest.start)[0]
    beside = {one for mention in candidates if mention.start >= sentence for one in mention.means}
    within = _stands_in(nearest, spans)
    if word in language.latter:
        clear = len(nearest.means) == 1
    else:
        clear = len(beside) == 1 and (within or word in language.pronouns)
    if not clear or stranger_in(text.text, sentence, at, candidates, names, language):
        return None
    (means,) = nearest.means
    return means, within


def _only_teller(
    text: Folded, start: int, end: int, spans: Spans, names: Names, language: Language
) -> tuple[str, bool] | None:
    """The one person who is told to speak before a pronoun that does so too: `Li said of Holm that …. "…," he added`.

    What is quoted aside, the nearest paragraph that names a person counts, of at most three before.
    """
    index = text.paragraph_of(start)
    finish = text.paragraph_span(index)[1]
    verb = next((one.start() for one in find_phrases(text.text[end:finish], language.speech_verbs)), None)
    if verb is None or not only_auxiliaries(text.text, end, end + verb, language):
        return None
    for paragraph in range(index, max(-1, index - 4), -1):
        begins, finish = text.paragraph_span(paragraph)
        prose = unquoted(text.text[begins : min(finish, start)])
        named = [one for one in names.mentions_in(prose) if is_person(one, names)]
        if not named and not FULL_NAME.search(prose):
            continue
        tellers = list(tellers_in(prose, names, language))
        people = {one.means for one in tellers if names.kinds.get(one.means) == "person"}
        if len(people) != 1 or _others_tell(prose, tellers, named, names, language):
            return None
        (means,) = people
        within = any(
            begin <= begins + one.start < close
            for one in named
            if means in one.means
            for begin, close in spans
        )
        return means, within
    return None


def is_person(mention: Mention, names: Names) -> bool:
    """Whether a mention is of a person, or of an office."""
    return mention.form == "office" or any(names.kinds.get(one) == "person" for one in mention.means)


def _others_tell(
    prose: str, tellers: list[Teller], named: list[Mention], names: Names, language: Language
) -> bool:
    """Whether somebody without a record speaks as well: a full name, an office or a spokesman beside a verb."""
    people = "|".join(sorted(language.attendants | language.representatives))
    known = [(one.start, one.end) for one in tellers]
    known += [(one.start, one.end) for one in named if len(one.means) == 1]
    others = [(one.start, one.end) for one in named if one.form == "office" and len(one.means) != 1]
    others += [match.span() for match in FULL_NAME.finditer(prose)]
    others += [match.span() for match in re.finditer(rf"(?<!\w)(?:{people})(?!\w)", prose.lower())]
    verbs = telling_verbs(prose, names, language)
    for start, end in others:
        if any(begins < end and start < finish for begins, finish in known):
            continue
        for begins, finish in verbs:
            behind = end <= begins and only_auxiliaries(prose, end, begins, language)
            before = finish <= start and not prose[finish:start].strip(" ")
            if behind or before:
                return True
    return False


def _kinds(word: str, language: Language, names: Names) -> frozenset[str]:
    """The kinds of record that a pronoun can stand for."""
    if word in language.stand_ins:
        return frozenset(("country",))
    if word in language.neuter_pronouns:
        return frozenset(names.kinds.values()) - {"person"}
    return frozenset(("person",))


def _eligible(text: Folded, at: int, kinds: Set[str], names: Names) -> Iterator[Mention]:
    """The mentions before a pronoun that it could stand for, at their place in the whole text.

    An office that many hold means the one whose name follows it: "Defence Minister Lind".
    """
    index = text.paragraph_of(at)
    begins, middle = text.paragraph_span(max(0, index - 1))[0], text.paragraph_span(index)[0]
    prose = (unquoted(text.text[begins:middle]) if middle > begins else "") + unquoted(text.text[middle:at])
    mentions = names.mentions_in(prose)
    for mention, behind in zip_longest(mentions, mentions[1:]):
        named = behind is not None and behind.start == mention.end + 1 and behind.means <= mention.means
        if mention.form == "office" and named and len(mention.means) > 1:
            continue
        fits = any(names.kinds.get(one) in kinds for one in mention.means)
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
    if (
        not alone
        or not _OPENS.search(left)
        or stranger_in(text.text, start, speaker.start, named, names, language)
    ):
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
    light = verb.start() > 0 and only_auxiliaries(behind, 0, verb.start(), language)
    return (verb.end(), verb[0].lower()) if light else None


def stranger_in(
    text: str, start: int, end: int, named: list[Mention], names: Names, language: Language
) -> bool:
    """Whether somebody without a record is named, too, so that the pronoun may mean them."""
    places = [(mention.start, mention.end) for mention in named]
    # Countries and bodies are nobody: "United Kingdom".
    others = [one for one in names.mentions_in(text[start:end]) if one.form == "name"]
    nobody = [(start + one.start, start + one.end) for one in others]
    for match in FULL_NAME.finditer(text, start, end):
        known = any(begins < match.end() and match.start() < ends for begins, ends in places)
        known = known or any(begins <= match.start() and match.end() <= ends for begins, ends in nobody)
        words = [word.lower() for word in match[0].split()]
        if not known and not any(word in _NO_NAMES or word in language.bodies for word in words):
            return True
    return False
