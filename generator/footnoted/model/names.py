"""Who is named in a prose passage: names, aliases, demonyms and offices of the corpus's records."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import Literal

from footnoted.model.corpus import Corpus
from footnoted.model.vocabulary import Office
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words
from footnoted.text.languages import LANGUAGES
from footnoted.text.phrases import read_text, words_of_phrase

NAMED_KINDS = ("country", "initiative", "organisation", "person")

_MOST_RECENT = 64

Form = Literal["name", "demonym", "office", "pronoun"]

_WORD_BEFORE = re.compile(r"(?<![\w'-])([^\W\d_][\w'-]*) $")
_NEXT = re.compile(r" ([^\W\d_][\w'-]*)")
_OPENS_SENTENCE = re.compile(r"(?:ing|ed|ly)$")

# Words that stand before a surname with a capital and are no first name.
SMALL_WORDS = frozenset(
    word
    for language in LANGUAGES.values()
    for words in (
        language.clause_words, language.prepositions, language.between, language.negators, language.speech_verbs,
        language.months, language.weekdays, language.representatives, language.articles, language.determiners,
    )
    for phrase in words
    for word in phrase.split()
) | frozenset("a an and or the this that then than mr mrs ms miss dr sir lord lady king queen pope both here there even only".split())  # fmt: skip

_ATTENDANTS = frozenset(word for language in LANGUAGES.values() for word in language.attendants)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a passage that mean somebody or something.

    means   ids of the records that the words can mean; more than one is ambiguous, none is an
            office whose holder has no record.
    of      id of the country or body that an office or demonym belongs to, or "".
    """

    start: int
    end: int
    form: Form
    means: frozenset[str]
    of: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """All spellings by which a corpus's records are named, found by one word of each."""

    _spellings: dict[str, tuple[Form, frozenset[str], str]]
    _lookup: "_Lookup"
    _titles: frozenset[str]
    kinds: dict[str, str]
    """Kind of each named record, by id."""
    _seen_in: dict[str, frozenset[str]] = field(default_factory=dict)
    """Spellings that only some sources use, with those."""
    _recent: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    """What the last few texts were found to name: several rules ask for one after the other."""

    def mentions_in(self, text: str) -> list[Mention]:
        """Every mention in a folded text, in order and without overlap, the longest first."""
        if text not in self._recent:
            if len(self._recent) >= _MOST_RECENT:
                self._recent.clear()
            self._recent[text] = tuple(self._mentions_in(text))
        return list(self._recent[text])

    def _mentions_in(self, text: str) -> list[Mention]:
        found: list[Mention] = []
        places = self._lookup.places_in(text)
        end = 0
        for start, shorter in places:
            if start < end:
                continue
            end = start - shorter
            spelling = text[start:end]
            form, means, of = self._spellings.get(spelling) or self._spellings[spelling.lower()]
            joined = bool(found) and found[-1].end + 1 == start
            if form == "name" and self._is_namesake((start, end), text, means, joined, places):
                continue
            found.append(Mention(start, end, form, means, of))
        return found

    def is_known_in(self, spelling: str, sources: Set[str]) -> bool:
        """Whether a spelling means its record beside these sources, and not only in the words of other ones."""
        return spelling not in self._seen_in or not self._seen_in[spelling].isdisjoint(sources)

    def _is_namesake(
        self, span: tuple[int, int], text: str, means: frozenset[str], joined: bool, places: "_Places"
    ) -> bool:
        """Whether words beside a name make it somebody else's: "Melania Trump", "Northern Ireland", "Trump Jr."."""
        if not all(self.kinds.get(id) in ("person", "country") for id in means):
            return False
        start, end = span
        behind = _NEXT.match(text, end)
        follower = behind[1] if behind is not None else ""
        if follower.lower() in _ATTENDANTS and any(self.kinds.get(id) == "person" for id in means):
            return True
        if " " in text[start:end]:
            return False
        before = _WORD_BEFORE.search(text, max(0, start - 40), start)
        if before is not None and before[1][0].isupper() and not joined and self._is_part_of_name(before[1]):
            return True
        return (
            follower[:1].isupper()
            and self._is_part_of_name(follower)
            and not any(begins == end + 1 for begins, _ in places)
        )

    def _is_part_of_name(self, word: str) -> bool:
        return not (word.isupper() or word.lower() in self._titles or _OPENS_SENTENCE.search(word))


_Places = list[tuple[int, int]]
"""Start and negative length of each spelling in a text, by start, the longest first."""


class _Lookup:
    """Spellings by the word of each that the fewest others have: "University of Bergen" by "bergen"."""

    def __init__(self, names: Iterable[str], offices: Iterable[str]) -> None:
        """`offices` are in lower case, and count in upper and lower case alike."""
        spellings = [*((name, False) for name in names), *((phrase, True) for phrase in offices)]
        words = [list(words_of_phrase(spelling)) for spelling, _ in spellings]
        shared = Counter(word for some in words for word, _ in some)
        self._by_word: dict[str, list[tuple[str, int, bool]]] = defaultdict(list)
        self._wordless = [spelling for (spelling, _), some in zip(spellings, words, strict=True) if not some]
        for (spelling, any_case), some in zip(spellings, words, strict=True):
            if some:
                word, offset = min(some, key=lambda one: shared[one[0]])
                self._by_word[word].append((spelling, offset, any_case))
        self._words = frozenset(self._by_word)

    def places_in(self, text: str) -> _Places:
        """Every spelling that stands in a text as whole words; they may overlap."""
        read = read_text(text)
        found: _Places = []
        for word in self._words & read.words:
            for at in read.starts[word]:
                for spelling, offset, any_case in self._by_word[word]:
                    start = at - offset
                    stands = start >= 0 and (read.lower if any_case else text).startswith(spelling, start)
                    if stands and read.is_whole(start, start + len(spelling)):
                        found.append((start, -len(spelling)))
        for spelling in self._wordless:
            for match in re.finditer(re.escape(spelling), text):
                if read.is_whole(*match.span()):
                    found.append((match.start(), -len(spelling)))
        found.sort()
        return found


def names_of(corpus: Corpus) -> Names:
    """The spellings of a corpus's countries, people, bodies and initiatives, and its offices.

    Names count as they are spelt, offices in upper and lower case alike.
    """
    owners: dict[tuple[str, Form], set[str]] = defaultdict(set)
    offices: dict[str, tuple[set[str], str]] = {}
    kinds: dict[str, str] = {}
    for kind in NAMED_KINDS:
        for entity in corpus.of_kind(kind):
            kinds[entity.id] = kind
            for spelling in _spellings(entity):
                owners[(folded_words(spelling), "name")].add(entity.id)
            for demonym in getattr(entity, "demonyms", ()):
                owners[(folded_words(demonym), "demonym")].add(entity.id)
    for office, phrase, holders in _offices(corpus):
        known, _ = offices.setdefault(folded_words(phrase).lower(), (set(), record_id(office.of or "")))
        known.update(holders)
    spelt: dict[str, tuple[Form, frozenset[str], str]] = {
        phrase: ("office", frozenset(holders), of) for phrase, (holders, of) in offices.items()
    }
    for (spelling, form), ids in sorted(owners.items()):
        of = next(iter(ids)) if form == "demonym" and len(ids) == 1 else ""
        spelt[spelling] = (form, frozenset(ids), of)
    titles = {word for phrase in offices for word in phrase.split()}
    lookup = _Lookup({spelling for spelling, _ in owners}, offices)
    return Names(spelt, lookup, SMALL_WORDS | titles, kinds, _only_seen_in(corpus))


def _only_seen_in(corpus: Corpus) -> dict[str, frozenset[str]]:
    sources: dict[str, set[str]] = defaultdict(set)
    everywhere: set[str] = set()
    for entity in (entity for kind in NAMED_KINDS for entity in corpus.of_kind(kind)):
        for alias in entity.aliases:
            if alias.seen_in is not None:
                sources[folded_words(alias.name)].add(alias.seen_in)
        common = {alias.name for alias in entity.aliases if alias.seen_in is None}
        common |= {entity.name, getattr(entity, "surname", None) or entity.name}
        everywhere.update(map(folded_words, common))
    return {spelling: frozenset(ids) for spelling, ids in sources.items() if spelling not in everywhere}


def _spellings(entity: object) -> Iterator[str]:
    yield getattr(entity, "name")  # noqa: B009
    surname = getattr(entity, "surname", None)
    if surname:
        yield surname
    yield from (alias.name for alias in getattr(entity, "aliases", ()))


def _offices(corpus: Corpus) -> Iterator[tuple[Office, str, set[str]]]:
    holders: dict[str, set[str]] = defaultdict(set)
    for person in corpus.of_kind("person"):
        for role in person.roles:
            holders[role.office].add(person.id)
    for office in corpus.of_kind("office"):
        for phrase in (office.label, *office.phrases):
            yield office, phrase, holders[office.id]
