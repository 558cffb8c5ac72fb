"""The index of many facts: in parts, of which a search fetches those that it needs."""

import json
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from footnoted.export import export_files
from footnoted.export.search_parts import FOLDER, search_parts
from footnoted.export.search_words import SearchWords
from footnoted.link import link_site
from footnoted.link.limits import Limits
from footnoted.link.search import concerned_by, states_of
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.load import load_corpus

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site() -> Site:
    """The facts of this repository, as if they were many."""
    return link_site(*load_corpus(ROOT / "facts", "facts"), limits=Limits(searched=100))


@pytest.fixture(scope="module")
def index(site: Site) -> Mapping[str, Any]:
    """The content of all files, by path below the index."""
    files = search_parts(site)
    return {path.removeprefix(f"{FOLDER}/"): json.loads(files[path]) for path in files}


def entries(index: Mapping[str, Any]) -> dict[str, list[list[int]]]:
    """What each key finds, as numbers: near, then beside."""
    return {
        key: [numbers_of(numbers) for numbers in lists]
        for path, content in index.items()
        if path.startswith("words/")
        for key, lists in content.items()
    }


def numbers_of(numbers: list[int] | str) -> list[int]:
    """Gaps or bits as the numbers that they mean."""
    if isinstance(numbers, str):
        bits = int.from_bytes(b64decode(numbers), "little")
        return [number for number in range(bits.bit_length()) if bits >> number & 1]
    found, at = [], 0
    for gap in numbers:
        at += gap
        found.append(at)
    return found


def urls(index: Mapping[str, Any]) -> list[str]:
    """The pages that are found, by number."""
    count = sum(path.startswith("shown/") for path in index)
    return [url for number in range(count) for url in index[f"shown/{number}.json"]["url"]]


def test_only_where_facts_are_many(site: Site):
    """Up to the limit there is one file, beyond it only the parts."""
    few = link_site(*load_corpus(ROOT / "facts", "facts"), limits=Limits(searched=len(site.facts)))

    assert [path for path in export_files(few) if path.startswith("search/")] == ["search/facts.json"]
    assert all(path.startswith(f"{FOLDER}/") for path in export_files(site) if path.startswith("search/"))


def test_every_word_finds_its_facts(site: Site, index: Mapping[str, Any]):
    """A fact is found by each word of its sentence, by no other there, and beside it by those of its passage."""
    found, numbers, words = entries(index), {url: n for n, url in enumerate(urls(index))}, SearchWords()

    for fact in site.facts.values():
        number = numbers[fact.link.url]
        near = {key for key, lists in found.items() if not key.startswith(" ") and number in lists[0]}
        named = [site.entities[id] for id in concerned_by(fact, site)]
        names = "; ".join(name for one in named for name in (one.name, *one.known_as))
        assert near == words.of(plain(fact.sentence)) | words.of(names), fact.id
        beside = {key for key, lists in found.items() if number in lists[-1] and len(lists) > 1}
        passage = words.of(" ".join(fact.citations[0].segments))
        assert near.isdisjoint(beside), fact.id
        assert passage <= near | beside, fact.id


def test_filters_find_their_facts(site: Site, index: Mapping[str, Any]):
    """Kinds, countries, states and days have the facts that they had in one file, and nothing else."""
    found, at = entries(index), urls(index)

    def having(key: str) -> set[str]:
        return {at[number] for number in found[key][0]}

    facts = site.facts.values()
    assert having(" kind figure") == {fact.link.url for fact in facts if fact.kind == "figure"}
    assert having(" country it") == {fact.link.url for fact in facts if "it" in concerned_by(fact, site)}
    assert having(" state verified") == {
        fact.link.url for fact in facts if "verified" in states_of(fact, site)
    }
    assert having(" day 2025-03-20") == {fact.link.url for fact in facts if f"{fact.day}" == "2025-03-20"}


def test_latest_first(site: Site, index: Mapping[str, Any]):
    """Facts have the first numbers, from the latest day to the first; then come entities and sources."""
    at = urls(index)
    facts = at[: index["index.json"]["facts"]]

    days = {fact.link.url: fact.day for fact in site.facts.values()}
    assert [days[url] for url in facts] == sorted(days.values(), reverse=True)
    assert set(at[len(facts) :]) == {
        one.link.url for one in (*site.entities.values(), *site.sources.values())
    }


def test_keys_are_where_the_index_says(index: Mapping[str, Any]):
    """The keys of each file lie between the first one of it and that of the next."""
    starts = index["index.json"]["starts"]
    bounds = zip(starts, [*starts[1:], ["\uffff", None]], strict=True)

    for (first, number), (end, _) in bounds:
        keys = list(index[f"words/{number}.json"])
        assert keys == sorted(keys)
        assert keys[0] == first
        assert keys[-1] < end


def test_same_facts_same_bytes(site: Site):
    """Two readings of one folder give the same files, in whatever order they are asked for."""
    again = link_site(*load_corpus(ROOT / "facts", "facts"), limits=site.limits)
    files, others = search_parts(site), search_parts(again)

    assert {path: others[path] for path in reversed(list(others))} == dict(files)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("€800bn", {"euro", "800", "billion", "800000000000"}),
        ("30,000 and 30 000 troops", {"30000", "troops"}),
        ("2.5 million, 03", {"2.5", "2500000", "million", "3"}),
        ("Erdoğan’s defense organizations", {"erdogan", "defence", "organisations"}),
        ("Zażółć—हिन्दी", {"zazolc", "हनद"}),
        ("said the", set()),
    ],
)
def test_words(text: str, terms: set[str]):
    """Words are folded, and numbers and signs have the terms that the search page looks for."""
    assert SearchWords().of(text) == terms
