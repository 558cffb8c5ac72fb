"""Positions and memberships: whose stance it is, what it is, and who merely benefits from it."""

from collections.abc import Iterator, Set

from footnoted.check.support.actors import holders_of, titles_of
from footnoted.check.support.context import Context, Evidence, days_of
from footnoted.check.support.said import Said, Span
from footnoted.model.facts import Member, Mentioned, Position
from footnoted.model.names import Mention
from footnoted.model.parts import Described
from footnoted.model.vocabulary import Stance
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words
from footnoted.text.polarity import negators_in
from footnoted.text.words import WORD, find_phrases

_STEM = 5

_NEAR = 10
"""Most words between a cue and what it is about."""


def evidence_for(fact: Position, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of a position."""
    topic = _topic(fact.stance, context)
    cues = [cue for cue in context.cued("stance", fact.stance, said) if not _is_negated(said, cue, topic)]
    about = said.places_of_any(topic) if topic else None
    if about is not None:
        cues = [cue for cue in cues if any(_is_about(said, cue, span) for span in about)]
    found: Evidence = {
        "stance": [*cues, *(about or ())] if cues else [],
        "country": [
            span for cue in cues for span in _country(record_id(fact.country), said, cue, context, topic)
        ],
        "date": days_of(fact.date, said) if fact.date is not None else [],
        "occasion": context.held(fact.occasion, said) if fact.occasion is not None else [],
    }
    if fact.by is not None:
        told = [act.subject for act in context.acts_by(fact.by, said) if act.asserts] if cues else []
        found["by"] = [*(span for cue in cues for span in _by(fact.by, said, cue, topic)), *told]
    return found


def evidence_for_member(fact: Member, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of a membership."""
    country = record_id(fact.country)
    role = _role(fact.role, said) if fact.role else []
    whole = [] if said.denied() or said.is_unreal() else context.named(fact.organisation, said)
    belongs = [*role, *said.places_of_any(said.language.belonging | said.language.comprising)]
    named = [
        (mention.start, mention.end)
        for mention in said.mentions_of(country)
        if any(not said.ends_between(*sorted((mention.start, start))) for start, _ in whole)
        and _belongs(said, mention)
    ]
    return {
        "country": [*named, *_within(whole, country, said, context)],
        "organisation": [*whole, *belongs] if whole and belongs else [],
        "role": role,
        "from": days_of(fact.from_, said) if fact.from_ is not None else [],
        "to": days_of(fact.to, said) if fact.to is not None else [],
    }


def _belongs(said: Said, mention: Mention) -> bool:
    """Whether a country is told to belong: it "joined", or the plan is "led by" it, and others with it."""
    for start, _ in said.places_of_any(said.language.belonging):
        if mention in holders_of(said, (start, start)):
            return True
    for _, end in said.places_of_any(said.language.comprising):
        if end <= mention.start and not said.ends_between(end, mention.start):
            between = [one for one in said.mentions if end <= one.start < mention.start]
            words = WORD.findall(said.text[end : mention.start])
            if len(words) <= 2 + 4 * len(between):
                return True
    return False


def _within(whole: list[Span], country: str, said: Said, context: Context) -> Iterator[Span]:
    """Where the words that name a body also name a country: "the initiative, promoted by France"."""
    for start, end in whole:
        for mention in context.names.mentions_in(said.text[start + 1 : end]):
            if mention.means == {country}:
                yield start + 1 + mention.start, start + 1 + mention.end


def country_of(id: str, context: Context) -> frozenset[str]:
    """The countries that a person's offices or a metonym stand for."""
    person = context.corpus.get(id, "person")
    if person is not None:
        offices = (context.corpus.get(role.office, "office") for role in person.roles)
        return frozenset(record_id(office.of) for office in offices if office is not None and office.of)
    organisation = context.corpus.get(id, "organisation")
    acts_for = organisation.acts_for if organisation is not None else None
    return frozenset((record_id(acts_for),)) if acts_for else frozenset()


def _country(id: str, said: Said, cue: Span, context: Context, topic: Set[str]) -> Iterator[Span]:
    """A country by name, by a metonym, or by the office or demonym before its speaker's name."""
    for holder in holders_of(said, cue, topic):
        if holder.means == {id} or holder.of == id:
            yield from _places(said, holder)
        for means in holder.means:
            if context.names.kinds.get(means) == "organisation" and id in country_of(means, context):
                yield from _places(said, holder)
        for same in _same_person(said, holder):
            yield from ((title.start, title.end) for title in titles_of(said, same) if title.of == id)


def _same_person(said: Said, holder: Mention) -> Iterator[Mention]:
    """The holder, and where a pronoun stands for somebody, the name it stands for."""
    return (one for one in said.mentions if one.means == holder.means and len(one.means) == 1)


def _places(said: Said, holder: Mention) -> Iterator[Span]:
    """The holder's place, and for a pronoun that of the name it stands for."""
    for one in _same_person(said, holder) if holder.form == "pronoun" else (holder,):
        yield one.start, one.end


def _by(who: Mentioned, said: Said, cue: Span, topic: Set[str]) -> Iterator[Span]:
    if isinstance(who, Described):
        yield from (span for span in said.places_of(who.described) if span[1] <= cue[0])
        return
    for holder in holders_of(said, cue, topic):
        if holder.means == {record_id(who)}:
            yield from _places(said, holder)


def _is_negated(said: Said, cue: Span, topic: Set[str]) -> bool:
    """A negator in the clause before a cue that holds none itself: "It is not true that Italy is ready"."""
    holder = next(holders_of(said, cue, topic), None)
    for match in negators_in(said.text[: cue[0]], said.language, denials=True):
        after_holder = holder is not None and match.start() >= holder.end
        if after_holder or not said.ends_between(match.end(), cue[0]):
            return True
    return False


def _is_about(said: Said, cue: Span, topic: Span) -> bool:
    """Whether a cue is about a topic: near it, and nothing between turns it into the contrary."""
    between = said.text[min(cue[1], topic[1]) : max(cue[0], topic[0])]
    if cue[0] <= topic[0] < cue[1]:
        return True
    turned = any(find_phrases(between, said.language.reversers | said.language.negators))
    return not turned and len(WORD.findall(between)) <= _NEAR


def _topic(stance: str, context: Context) -> frozenset[str]:
    """What a stance is about, in lower case; empty for one that says nothing of that."""
    term: Stance | None = context.term("stance", stance)
    return frozenset(folded_words(word).lower() for word in term.about) if term is not None else frozenset()


def _role(role: str, said: Said) -> list[Span]:
    """Where each word of the role stands in some form: "promoter" in "promoted by"."""
    stems = {word.lower()[:_STEM] for word in WORD.findall(role) if len(word) >= _STEM}
    found = {match.span(): match[0].lower()[:_STEM] for match in WORD.finditer(said.text)}
    return [span for span, stem in found.items() if stem in stems] if stems <= set(found.values()) else []
