"""Memberships: which country belongs to what, told as a fact, and what it is in it."""

import re
from collections.abc import Iterator
from itertools import islice

from footnoted.check.support.actors import holders_of, is_of_another_time
from footnoted.check.support.context import Context, Evidence, days_of
from footnoted.check.support.said import Said, Span
from footnoted.model.facts import Member
from footnoted.model.names import Mention
from footnoted.text.codes import record_id
from footnoted.text.quantities import quantities_in
from footnoted.text.words import WORD, either, find_phrases

_ASIDE = re.compile("—[^—;:()?!␝␜␞]{1,160}—")

_STEM = 5
"""Letters in which "promoter" and "promoted" agree."""


def evidence_for(fact: Member, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of a membership."""
    country = record_id(fact.country)
    role = _role(fact.role, said) if fact.role else []
    lapsed = (
        [*said.places_of_any(either(said.language.lapsed, said.language.away))] if fact.to is None else []
    )
    told = not (said.denied() or said.is_unreal() or said.supposes() or said.expects() or lapsed)
    whole = context.named(fact.organisation, said) if told else []
    again = list(_taken_up(whole, said))
    belongs = [*role, *said.places_of_any(either(said.language.belonging, said.language.comprising))]
    named = [
        (mention.start, mention.end)
        for mention in said.mentions_of(country)
        if any(not said.ends_between(*sorted((mention.start, start))) for start, _ in (*whole, *again))
        and _belongs(said, mention, whole, role)
    ]
    return {
        "country": [*named, *_within(whole, country, said, context)],
        "organisation": [*whole, *again, *belongs] if whole and belongs else [],
        "role": role,
        "from": days_of(fact.from_, said) if fact.from_ is not None else [],
        "to": days_of(fact.to, said) if fact.to is not None else [],
    }


def _belongs(said: Said, mention: Mention, whole: list[Span], role: list[Span]) -> bool:
    """Whether a country is told to belong: it "joined", is "an observer", or the plan is "led by" it, and others
    with it."""
    for place, _ in (*said.places_of_any(said.language.belonging), *role):
        # "Norway is a Harbour League member": who belongs stands before the body.
        start = next((first for first, end in whole if first <= place <= end + 1), place)
        if mention in holders_of(said, (start, start)) and not is_of_another_time(said, start):
            return True
    for _, end in said.places_of_any(said.language.comprising):
        if end <= mention.start and not said.ends_between(end, mention.start):
            names = [one for one in said.mentions if end <= one.start < mention.start]
            listed = list(said.text[end : mention.start])
            skipped = [*((one.start, one.end) for one in names), *_asides_in(said, end, mention.start)]
            for start, finish in skipped:
                listed[start - end : finish - end] = " " * (finish - start)
            joining = either(said.language.conjunctions, said.language.articles)
            if all(word.lower() in joining for word in WORD.findall(_without_groups("".join(listed), said))):
                return True
    return False


def _asides_in(said: Said, start: int, end: int) -> list[Span]:
    """What stands between two dashes: "24 states—all except Malta—as well as Norway"."""
    return [match.span() for match in _ASIDE.finditer(said.text, start, end)]


def _without_groups(listed: str, said: Said) -> str:
    """A list without the countries that are only counted in it: "24 member states"."""
    for quantity in reversed(quantities_in(listed, said.language)):
        for match in find_phrases(listed[quantity.end :], said.language.groups):
            if not WORD.findall(listed, quantity.end, quantity.end + match.start()):
                listed = listed[: quantity.start] + listed[quantity.end + match.end() :]
            break
    return listed


def _taken_up(whole: list[Span], said: Said) -> Iterator[Span]:
    """ "The alliance—a group of 30 countries … the group": where the noun that tells what a body is stands for it."""
    articles = said.language.articles
    for _, end in whole:
        words = list(islice(WORD.finditer(said.text, end), 2))
        apart = said.text[end : words[0].start()].strip("\" '") if words else ""
        if len(words) < 2 or apart not in ("—", ",") or words[0][0].lower() not in articles:
            continue
        for match in find_phrases(said.text[words[1].end() :], frozenset((words[1][0].lower(),))):
            at = words[1].end() + match.start()
            before = WORD.findall(said.text[:at])[-1].lower()
            others = (one for one in said.mentions if words[1].end() <= one.start < at)
            if before in said.language.definite and all(one.form != "name" for one in others):
                yield at, at + len(match[0])


def _within(whole: list[Span], country: str, said: Said, context: Context) -> Iterator[Span]:
    """Where the words that name a body also name a country: "the initiative, promoted by France"."""
    for start, end in whole:
        for mention in context.names.mentions_in(said.text[start + 1 : end]):
            if mention.means == {country}:
                yield start + 1 + mention.start, start + 1 + mention.end


def _role(role: str, said: Said) -> list[Span]:
    """Where each word of the role stands in some form: "promoter" in "promoted by", "observer" in "Beobachter"."""
    stems = {word.lower()[:_STEM] for word in WORD.findall(role) if len(word) >= _STEM}
    words = {match.span(): match[0].lower() for match in WORD.finditer(said.text)}
    found = {span: said.language.kindred.get(word, word)[:_STEM] for span, word in words.items()}
    return [span for span, stem in found.items() if stem in stems] if stems <= set(found.values()) else []
