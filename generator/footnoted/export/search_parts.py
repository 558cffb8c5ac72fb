"""The facts as the search page reads them where they are many: an index in parts, of which a search fetches
those that it needs.

What a search shows (`shown/`) are facts, entities and sources by number: the facts first, from the latest day
to the first, so that parts beside each other are of one time. What it finds them by (`words/`) are keys in
the order of their letters, cut into files of about one size: words, and before them, behind a space, what
filters ask for of facts: ` country it`, ` state verified`, ` day 2025-03-20`.
"""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from typing import Final

from footnoted.export.encode import encoded
from footnoted.export.search_forms import Numbers, SearchParts
from footnoted.export.search_index import passage_of
from footnoted.export.search_words import SearchWords
from footnoted.export.when_asked import WhenAsked
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.search import FACET_OF_KIND, concerned_by, states_of
from footnoted.link.site import Site
from footnoted.link.spans import plain

FORM: Final = 1
"""Raised when something changes its meaning, so that a script from a browser's store refuses the files."""

FOLDER = "search/facts"

_COLUMNS = ("url", "kind", "text", "more", "by", "when", "states")
_SHOWN_IN_A_FILE = 8
_FACTS_A_WORDS_FILE = 40
_WORDS_FILES_AT_MOST = 1000

_BITS = tuple(1 << bit for bit in range(8))


def search_parts(site: Site) -> WhenAsked:
    """All files of the index.

    index.json   `facts`, `entities` and `all` count what is shown, `in_a_file` of them stand in a file of `shown/`;
                 `starts` has the first key of each file of `words/` and the file's number, in order.
    words/       for each key a list of the numbers of those in whose sentence or name it stands, then of those
                 that have it elsewhere; a list is one of gaps, or, where that is shorter, the bits of all
                 numbers from the lowest, in base64.
    shown/       columns, with one place for each.
    """
    parts = _Parts(site)
    return WhenAsked(
        {f"{FOLDER}/index.json": parts.index}
        | {f"{FOLDER}/words/{n}.json": partial(parts.words, n) for n in range(parts.words_files)}
        | {f"{FOLDER}/shown/{n}.json": partial(parts.shown, n) for n in range(parts.shown_files)}
    )


class _Parts:
    def __init__(self, site: Site) -> None:
        self._site = site
        self._all = len(site.facts) + len(site.entities) + len(site.sources)
        # Known without reading a fact, since all paths are asked for at each edit.
        self.words_files = max(1, min(len(site.facts) // _FACTS_A_WORDS_FILE, _WORDS_FILES_AT_MOST))
        self.shown_files = -(-self._all // _SHOWN_IN_A_FILE)

    def index(self) -> bytes:
        """What is fetched first."""
        content: SearchParts = {
            "form": FORM,
            "facts": len(self._site.facts),
            "entities": len(self._site.entities),
            "all": self._all,
            "in_a_file": _SHOWN_IN_A_FILE,
            "starts": self._starts_and_words[0],
        }
        return encoded(content)

    def words(self, number: int) -> bytes:
        """Some keys, and what each finds."""
        return self._starts_and_words[1][number]

    def shown(self, number: int) -> bytes:
        """What is printed of some."""
        some = self._shown[number * _SHOWN_IN_A_FILE : (number + 1) * _SHOWN_IN_A_FILE]
        columns = zip(*map(self._columns_of, some), strict=True)
        return encoded(dict(zip(_COLUMNS, map(list, columns), strict=True)))

    @cached_property
    def _shown(self) -> list[LinkedFact | LinkedEntity | LinkedSource]:
        """All that is found, by number."""
        site = self._site
        facts = sorted(site.facts.values(), key=lambda fact: fact.day, reverse=True)
        return [*facts, *site.entities.values(), *site.sources.values()]

    def _columns_of(self, one: LinkedFact | LinkedEntity | LinkedSource) -> tuple[object, ...]:
        match one:
            case LinkedFact():
                states = list(states_of(one, self._site))
                return (
                    one.link.url,
                    one.kind,
                    plain(one.sentence),
                    passage_of(one),
                    one.outlets,
                    one.when,
                    states,
                )
            case LinkedEntity():
                return one.link.url, one.kind, one.name, plain(one.note), ", ".join(one.known_as), "", []
            case LinkedSource():
                return (
                    one.link.url,
                    "source",
                    one.title,
                    plain(one.note),
                    one.outlet,
                    one.published_spoken,
                    [],
                )

    @cached_property
    def _starts_and_words(self) -> tuple[list[tuple[str, int]], list[bytes]]:
        """The keys with which files begin, each with its file's number, and the content of all files."""
        found = _Found(self._site, self._shown)
        # Browsers compare texts by units of sixteen bits.
        keys = sorted(found.near.keys() | found.beside.keys(), key=lambda key: key.encode("utf-16-be"))
        entries = [(key, [_numbers(found.near.get(key, ()), self._all)]) for key in keys]
        for key, lists in entries:
            if key in found.beside:
                lists.append(_numbers(found.beside[key], self._all))
        sizes = [len(key) + sum(map(_size, lists)) for key, lists in entries]
        files: list[dict[str, list[Numbers]]] = [{} for _ in range(self.words_files)]
        whole, before = sum(sizes), 0
        starts = []
        for (key, lists), size in zip(entries, sizes, strict=True):
            number = before * self.words_files // whole
            if not files[number]:
                starts.append((key, number))
            files[number][key] = lists
            before += size
        return starts, [encoded(file) for file in files]


class _Found:
    """By which keys all are found: numbers, in order.

    near     of those that have it in their sentence or name, and of facts that have a facet.
    beside   of others that have it in what stands beside these.
    """

    def __init__(self, site: Site, shown: Iterable[LinkedFact | LinkedEntity | LinkedSource]) -> None:
        self.near: dict[str, list[int]] = defaultdict(list)
        self.beside: dict[str, list[int]] = defaultdict(list)
        self._site = site
        self._words = SearchWords()
        self._names = {id: self._of(entity.name, *entity.known_as) for id, entity in site.entities.items()}
        self._titles = {id: self._of(source.title) for id, source in site.sources.items()}
        self._repeated: dict[str, set[str]] = {}
        for number, one in enumerate(shown):
            match one:
                case LinkedFact():
                    near, beside = self._of_fact(one, number)
                case LinkedEntity():
                    near, beside = self._names[one.id], self._of(one.kind, plain(one.note))
                case LinkedSource():
                    near, beside = (
                        self._titles[one.id],
                        self._of(one.outlet, one.published_spoken, plain(one.note)),
                    )
            for word in near:
                self.near[word].append(number)
            for word in beside - near:
                self.beside[word].append(number)

    def _of(self, *texts: str) -> set[str]:
        return self._words.of("; ".join(texts))

    def _again(self, text: str) -> set[str]:
        """The words of a text that many facts have."""
        known = self._repeated.get(text)
        if known is None:
            known = self._repeated[text] = self._of(text)
        return known

    def _of_fact(self, fact: LinkedFact, number: int) -> tuple[set[str], set[str]]:
        site = self._site
        concerned = concerned_by(fact, site)
        cited = dict.fromkeys(
            citation.source.id for citation in fact.citations if citation.source.id in site.sources
        )
        near = self._of(plain(fact.sentence)).union(*(self._names[id] for id in concerned))
        beside = self._of(passage_of(fact)) | self._again(fact.outlets) | self._again(fact.when)
        beside = beside.union(self._again(fact.kind), *(self._titles[id] for id in cited))
        facets = [f" kind {fact.kind}", f" day {fact.day.isoformat() if fact.day.year > 1 else ''}"]
        facets += [f" {FACET_OF_KIND[site.entities[id].kind]} {id}" for id in concerned]
        facets += [f" source {id}" for id in cited]
        facets += [f" state {state}" for state in states_of(fact, site)]
        for facet in facets:
            self.near[facet].append(number)
        return near, beside


def _numbers(numbers: Sequence[int], of: int) -> Numbers:
    """Gaps, the first one from zero; or the bits of all numbers below `of`, where most gaps are small."""
    if len(numbers) * 3 < of // 6:
        return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]
    bits = bytearray(numbers[-1] // 8 + 1)
    for number in numbers:
        bits[number >> 3] |= _BITS[number & 7]
    return b64encode(bits).decode("ascii")


def _size(numbers: Numbers) -> int:
    return len(numbers) if isinstance(numbers, str) else 3 * len(numbers)
