"""Who is named in a prose passage: names, aliases, demonyms and offices of the corpus's records."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from footnoted.model.corpus import Corpus
from footnoted.model.vocabulary import Office
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words

NAMED_KINDS = ("country", "initiative", "organisation", "person")

Form = Literal["name", "demonym", "office", "pronoun"]


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
    """All spellings by which a corpus's records are named, the longest first."""

    _spellings: dict[str, tuple[Form, frozenset[str], str]]
    _pattern: re.Pattern[str] | None
    kinds: dict[str, str]
    """Kind of each named record, by id."""

    def mentions_in(self, text: str) -> list[Mention]:
        """Every mention in a folded text, in order and without overlap."""
        if self._pattern is None:
            return []
        found = []
        for match in self._pattern.finditer(text):
            form, means, of = self._spellings.get(match[0]) or self._spellings[match[0].lower()]
            found.append(Mention(match.start(), match.end(), form, means, of))
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
    return Names(spelt, _compiled(offices, (spelling for spelling, _ in owners)), kinds)


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


def _compiled(offices: Iterable[str], names: Iterable[str]) -> re.Pattern[str] | None:
    parts = [(name, re.escape(name)) for name in names]
    parts += [(phrase, f"(?i:{re.escape(phrase)})") for phrase in offices]
    if not parts:
        return None
    parts.sort(key=lambda part: (-len(part[0]), part[0]))
    return re.compile(r"(?<!\w)(?:" + "|".join(pattern for _, pattern in parts) + r")(?!\w)")
