"""Quotes and statements: who speaks, on what occasion, to whom, and in whose words."""

from collections.abc import Set

from footnoted.check.support.acts import acts_of
from footnoted.check.support.context import Context, Evidence, days_of, spans_of
from footnoted.check.support.said import Act, Said, Span, shared_words
from footnoted.model.facts import Quote, Statement
from footnoted.model.parts import Described
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words
from footnoted.text.words import WORD, either, without

_NEAR = 8
"""Most words between a verb of speech and the day it was said on: "said in an interview with us on Tuesday"."""


def evidence_for_quote(fact: Quote, said: Said, context: Context) -> Evidence:
    """Where one citation attributes a quote; the words themselves are proved by their receipt."""
    found = _evidence(fact, said, context)
    if set(said.rivals) - {record_id(fact.speaker) if isinstance(fact.speaker, str) else ""}:
        # The text gives the words to somebody who stands nearer to them.
        found["speaker"] = []
    return {
        **found,
        "to": _addressees(fact, said, context) if fact.to is not None else [],
    }


def evidence_for_statement(fact: Statement, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of a statement."""
    told = _told_by(fact, said, context)
    # Once it is told, what else the passage has of its words carries it as well.
    found = {
        **_evidence(fact, said, context),
        "content": [*told, *shared_words(fact.content, said)] if told else [],
    }
    if fact.relays_words_of is not None:
        found["relays_words_of"] = spans_of(iter(context.acts_by(fact.relays_words_of, said, nested=True)))
    return found


def _evidence(fact: Quote | Statement, said: Said, context: Context) -> Evidence:
    speaker = spans_of(
        act for act in context.acts_by(fact.speaker, said) if act.asserts or isinstance(fact, Quote)
    )
    if speaker and isinstance(fact.speaker, Described):
        # Words that "they" goes on with carry the speaker, too.
        speaker += said.places_of(fact.speaker.described)
    return {
        "speaker": speaker,
        "said_on": _said_on(fact, said, context) if fact.said_on is not None else [],
        "occasion": context.held(fact.occasion, said) if fact.occasion is not None else [],
    }


def _said_on(fact: Quote | Statement, said: Said, context: Context) -> list[Span]:
    """Where the day stands that it was said on: beside the speaker and the verb, not in what was said."""
    days = days_of(fact.said_on, said) if fact.said_on is not None else []
    acts = context.acts_by(fact.speaker, said)
    return [day for day in days if any(_is_day_of(day, act, said) for act in acts)]


def _is_day_of(day: Span, act: Act, said: Said) -> bool:
    """Whether a day stands before a speaker or beside the verb, with nothing between that was said."""
    language = said.language
    start, end = act.subject[0], max(act.subject[1], act.verb[1])
    if day[0] < start or day[1] <= end:
        return True
    words = [match[0].lower() for match in WORD.finditer(said.text, end, day[0])]
    told = either(language.clause_words, language.speech_verbs, language.be, language.have)
    if len(words) > _NEAR or any(
        word in without(told, language.articles) or word.endswith("ed") for word in words
    ):
        return False
    spoken_to = said.text[slice(*act.verb)].lower() in language.addressing
    opening = either(language.prepositions, language.articles, language.day_opens)
    return spoken_to or not words or words[0] in opening


def _addressees(fact: Quote, said: Said, context: Context) -> list[Span]:
    """Where somebody is named as the one who is spoken to."""
    named = context.named(fact.to, said) if fact.to is not None else []
    verbs = [act.verb for act in context.acts_by(fact.speaker, said)]
    return [span for span in named if any(_is_addressee(span, verb, said) for verb in verbs)]


def _is_addressee(span: Span, verb: Span, said: Said) -> bool:
    """ "Told X", "said to X", the title of X between aside."""
    if span[0] < verb[1]:
        return False
    first = min((one.start for one in said.mentions if verb[1] < one.start <= span[0]), default=span[0])
    between = said.text[verb[1] : first].strip().lower()
    joined = said.text[first : span[0]].replace(" ", "").isalpha() or first == span[0]
    spoken_to = said.text[slice(*verb)].lower() in said.language.addressing
    return joined and (between == "to" or (between in ("", "the") and spoken_to))


def _told_by(fact: Statement, said: Said, context: Context) -> list[Span]:
    """Where the passage has words or names of the content, and nobody else is told to say them."""
    ours = context.names.mentions_in(folded_words(fact.content))
    meant = {one for mention in ours for one in mention.means}
    acts = context.acts_by(fact.speaker, said)
    shared = shared_words(fact.content, said)
    for mention in said.mentions:
        here = (mention.start, mention.end)
        if mention.means & meant and here not in [act.subject for act in acts]:
            shared.append(here)
    own = [act.verb for act in acts]
    if own:
        # What is said stands in the sentence that says who says it.
        shared = [span for span in shared if any(said.are_together(span, verb) for verb in own)]
    shared = [span for span in shared if not _is_of_another(span, fact, own, meant, said)]
    places = [(mention.start, mention.end) for mention in said.mentions if mention.form != "demonym"]
    others = [act.verb for act in acts_of(said, iter(places)) if not act.nested and act.verb not in own]
    if not own or not others:
        return shared
    return [span for span in shared if _teller(span, [*own, *others]) in own]


def _is_of_another(span: Span, fact: Statement, own: list[Span], meant: Set[str], said: Said) -> bool:
    """Whether words stand within what the speaker says that another one said, whom the content leaves out."""
    if fact.relays_words_of is not None:
        return False
    for mention in said.mentions:
        if mention.form == "demonym" or mention.means & meant or not mention.means:
            continue
        for act in acts_of(said, iter([(mention.start, mention.end)])):
            inner = act.nested and act.asserts and any(verb[1] <= act.subject[0] for verb in own)
            if inner and act.verb not in own and act.verb[1] <= span[0] and said.are_together(act.verb, span):
                return True
    return False


def _teller(span: Span, verbs: list[Span]) -> Span:
    """The verb that words belong to: the last one before them, or the first where none is."""
    before = [verb for verb in verbs if verb[0] <= span[0]]
    return max(before) if before else min(verbs)
