"""Whom a pronoun means: the nearest name before it that it can stand for, where there is only one."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from footnoted.model.names import SMALL_WORDS as _NO_NAMES
from footnoted.model.names import Mention, Names
from footnoted.model.receipts import Reading
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import find_phrases
from footnoted.verify.match import Spans
from footnoted.verify.quotations import unquoted
from footnoted.verify.sentences import Sentences
from footnoted.verify.telling import Teller, only_auxiliaries, tellers_in, telling_verbs

FULL_NAME = re.compile(r"(?<![\w'-])[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][\w'-]+")


def readings_of(
    text: Folded, spans: Spans, first: int, sentences: Sentences, names: Names, language: Language
) -> Iterator[Reading]:
    """The pronouns of a passage with their names, in order; one that could mean two is left out.

    first   number of the passage's first segment; a quote's words come before it and have no readings.

    The name stands in the same or the previous paragraph, with no other eligible name between and
    none beside it in its sentence: a person for "he", a body or country named in the passage for "it".
    Where there are others, a pronoun with a verb of speech means the only one who is told to speak.
    """
    words = language.pronouns | language.latter | language.neuter_pronouns
    for i, (start, end) in enumerate(spans):
        for match in find_phrases(text.text[start:end], words):
            at, word = start + match.start(), match[0].lower()
            candidates = list(_eligible(text, at, word not in language.neuter_pronouns, names))
            read = _nearest(text, word, at, candidates, spans, sentences, names, language)
            if read is None and word in language.pronouns:
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
    within = any(begins <= nearest.start < ends for begins, ends in spans)
    if word in language.latter:
        clear = len(nearest.means) == 1
    else:
        clear = len(beside) == 1 and (within or word in language.pronouns)
    if not clear or _stranger(text, sentence, at, names):
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


def _eligible(text: Folded, at: int, person: bool, names: Names) -> Iterator[Mention]:
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
        fits = any((names.kinds.get(one) == "person") == person for one in mention.means)
        if mention.form != "demonym" and fits:
            yield Mention(
                begins + mention.start, begins + mention.end, mention.form, mention.means, mention.of
            )


def _stranger(text: Folded, start: int, end: int, names: Names) -> bool:
    """Whether somebody without a record is named, too, so that the pronoun may mean them."""
    named = names.mentions_in(text.text[start:end])
    for match in FULL_NAME.finditer(text.text, start, end):
        known = any(start + one.start < match.end() and match.start() < start + one.end for one in named)
        if not known and not any(word.lower() in _NO_NAMES for word in match[0].split()):
            return True
    return False
