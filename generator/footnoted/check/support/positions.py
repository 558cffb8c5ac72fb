"""Positions: whose stance it is, whether it is taken, and who merely benefits from it."""

from collections.abc import Iterator

from footnoted.check.support.actors import holders_of, titles_of
from footnoted.check.support.acts import acts_of
from footnoted.check.support.context import Context, Evidence, days_of
from footnoted.check.support.said import Said, Span
from footnoted.model.facts import Mentioned, Position
from footnoted.model.names import Mention
from footnoted.model.parts import Described
from footnoted.model.vocabulary import Stance
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words
from footnoted.text.polarity import modal_words_in, negators_in
from footnoted.text.words import WORD, either, ends_with, find_phrases, without

_NEAR = 10
"""Most words between a cue and what it is about."""


def evidence_for(fact: Position, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of a position."""
    topic = _topic(fact.stance, context)
    cues = [cue for cue in context.cued("stance", fact.stance, said) if not _is_negated(said, cue, topic)]
    cues = [cue for cue in cues if _is_taken(fact, said, cue, topic, context)]
    about = said.places_of_any(topic) if topic else None
    if about is not None:
        cues = [cue for cue in cues if any(_is_about(said, cue, span) for span in about)]
    found: Evidence = {
        "stance": [*cues, *(about or ())] if cues else [],
        "country": [
            span for cue in cues for span in _country(record_id(fact.country), said, cue, context, topic)
        ],
        "date": [
            day
            for day in (days_of(fact.date, said) if fact.date is not None else [])
            # Behind the stance a day is when something will be done, unless it was said then.
            if any(day[1] <= cue[0] for cue in cues) or (cues and _is_day_told(day, fact, said, context))
        ],
        "occasion": context.held(fact.occasion, said) if fact.occasion is not None else [],
    }
    if fact.by is not None:
        told = [act.subject for act in context.acts_by(fact.by, said) if act.asserts] if cues else []
        found["by"] = [*(span for cue in cues for span in _by(fact.by, said, cue, topic)), *told]
        if isinstance(fact.by, str) and not _may_speak(fact.by, context):
            found["by"] = []
    if not found["country"]:
        found["country"] = [span for cue in cues[:1] for span in _officers(fact, said, cues, topic, context)]
    return found


def _officers(
    fact: Position, said: Said, cues: list[Span], topic: frozenset[str], context: Context
) -> Iterator[Span]:
    """Who takes the stance and holds offices of the country, and of no other one, or acts for it; `by` need not say so."""
    country = record_id(fact.country)
    before = (said.text[: mention.start].rstrip(" ") for mention in said.mentions)
    if any(ends_with(left, said.language.past_holders) for left in before):
        # "Former Norwegian Prime Minister Holm" holds none now.
        return
    for id in sorted({id for mention in said.mentions if len(mention.means) == 1 for id in mention.means}):
        kind = context.names.kinds.get(id)
        if kind in ("person", "organisation") and country_of(id, context) == {country}:
            yield from (span for cue in cues for span in _by(id, said, cue, topic))
            yield from (act.subject for act in context.acts_by(id, said) if act.asserts)


def _is_day_told(day: Span, fact: Position, said: Said, context: Context) -> bool:
    """ "It will not send troops, Lind said on Monday": a day right behind the verb of who took the stance."""
    who = fact.by if fact.by is not None else fact.country
    for act in context.acts_by(who, said):
        end = max(act.subject[1], act.verb[1])
        words = {match[0].lower() for match in WORD.finditer(said.text, end, day[0])}
        if end <= day[0] and words <= either(said.language.prepositions, said.language.articles):
            return not said.ends_between(end, day[0])
    return False


def country_of(id: str, context: Context) -> frozenset[str]:
    """The countries that a person's offices or a metonym stand for."""
    person = context.corpus.get(id, "person")
    if person is not None:
        offices = (context.corpus.get(role.office, "office") for role in person.roles)
        return frozenset(record_id(office.of) for office in offices if office is not None and office.of)
    organisation = context.corpus.get(id, "organisation")
    acts_for = organisation.acts_for if organisation is not None else None
    return frozenset((record_id(acts_for),)) if acts_for else frozenset()


def _country(id: str, said: Said, cue: Span, context: Context, topic: frozenset[str]) -> Iterator[Span]:
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


def _by(who: Mentioned, said: Said, cue: Span, topic: frozenset[str]) -> Iterator[Span]:
    if isinstance(who, Described):
        yield from (span for span in said.places_of(who.described) if span[1] <= cue[0])
        return
    for holder in holders_of(said, cue, topic):
        if holder.means == {record_id(who)}:
            yield from _places(said, holder)


def _is_negated(said: Said, cue: Span, topic: frozenset[str]) -> bool:
    """A negator in the clause before a cue that holds none itself: "It is not true that Italy is ready"."""
    holder = next(holders_of(said, cue, topic), None)
    for match in negators_in(said.text[: cue[0]], said.language, denials=True):
        after_holder = holder is not None and match.start() >= holder.end
        if after_holder or not said.ends_between(match.end(), cue[0]):
            return True
    return False


def _is_taken(fact: Position, said: Said, cue: Span, topic: frozenset[str], context: Context) -> bool:
    """Whether a stance is taken, and not only possible, past, asked for, supposed or told of by another one."""
    holder = next(holders_of(said, cue, topic), None)
    if "?" in said.text or _is_supposed(fact, said, cue):
        return False
    if holder is None:
        return True
    between = said.text[holder.end : cue[0]]
    told = any(
        find_phrases(said.text[: cue[0]], without(said.language.speech_verbs, said.language.attitudes))
    )
    # "It said that it would be ready" is what it said; "it would be ready" is not.
    possible = any(
        name != "future" or (not told and _is_conditional(between[start:end].lower(), said))
        for start, end, name in modal_words_in(between, said.language)
    )
    if possible or any(find_phrases(between, said.language.lapsed)):
        return False
    return not _is_told_by_another(record_id(fact.country), said, holder, context)


def _is_conditional(modal: str, said: Said) -> bool:
    forms = said.language.conditionals
    return modal in forms or any(modal.endswith(form[1:]) for form in forms if form.startswith("-"))


def _is_supposed(fact: Position, said: Said, cue: Span) -> bool:
    """An "if" or "whether" that the fact does not give as its condition; behind the cue "whether to send" is
    none, nor is what it is "too early to discuss whether"."""
    for match in find_phrases(said.text, said.language.suppositions):
        if match.start() > cue[0] and (
            said.text.startswith(" to ", match.end()) or _is_asked(said, match.start())
        ):
            continue
        if _is_open_question(said, cue, match.start()):
            continue
        condition = match.start() > cue[0] or "," in said.text[match.end() : cue[0]]
        if fact.conditions is None or not condition:
            return True
    return False


def _is_asked(said: Said, at: int) -> bool:
    """ "Discuss whether", "said whether": what a verb of discussing or saying asks."""
    left = said.text[:at].rstrip(" ").lower()
    return ends_with(left, either(said.language.topics, said.language.speech_verbs))


def _is_open_question(said: Said, cue: Span, at: int) -> bool:
    """ "Has not decided whether it will send ships": the words behind a cue that denies tell what is left open."""
    between = {match[0].lower() for match in WORD.finditer(said.text, cue[1], at)}
    denies = any(negators_in(said.text[slice(*cue)], said.language))
    return cue[1] <= at and denies and between <= said.language.prepositions


def _is_told_by_another(country: str, said: Said, holder: Mention, context: Context) -> bool:
    """ "Sweden claims that Norway is ready": somebody who does not speak for the country says or thinks so."""
    before = [one for one in said.mentions if one.end <= holder.start and one.form != "demonym"]
    for mention in before:
        places = iter([(mention.start, mention.end)])
        verbs = [act.verb for act in acts_of(said, places) if mention.end <= act.verb[0] < holder.start]
        tells = any(not said.ends_between(verb[1], holder.start) for verb in verbs)
        if tells and not any(_speaks_for(id, country, context) for id in {*mention.means, mention.of}):
            return True
    return False


def _speaks_for(id: str, country: str, context: Context) -> bool:
    """Whether somebody's words on a country are its own, or those of a paper that only reports them."""
    if context.names.kinds.get(id) == "organisation":
        return country_of(id, context) <= {country}
    return id == country or country in country_of(id, context)


def _may_speak(id: str, context: Context) -> bool:
    """Whether somebody may take a stance for a country: a person by a cited office."""
    return context.names.kinds.get(id) != "person" or bool(country_of(id, context))


def _is_about(said: Said, cue: Span, topic: Span) -> bool:
    """Whether a cue is about a topic: near it, and nothing between turns it into the contrary."""
    between = said.text[min(cue[1], topic[1]) : max(cue[0], topic[0])]
    if _owns(said, topic[1]):
        return False
    if cue[0] <= topic[0] < cue[1]:
        return True
    turned = any(find_phrases(between, either(said.language.reversers, said.language.negators)))
    return not turned and len(WORD.findall(between)) <= _NEAR


def _owns(said: Said, end: int) -> bool:
    """ "Ready to send ships' papers": the topic only belongs to what is sent; a quotation may end there, too."""
    quoted = said.text.startswith("'", end) and " '" in said.text[:end]
    return said.text.startswith(("' ", "'s "), end) and not quoted


def _topic(stance: str, context: Context) -> frozenset[str]:
    """What a stance is about, in lower case; empty for one that says nothing of that."""
    term: Stance | None = context.term("stance", stance)
    return frozenset(folded_words(word).lower() for word in term.about) if term is not None else frozenset()
