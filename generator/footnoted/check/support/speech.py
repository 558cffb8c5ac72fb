"""Quotes and statements: who speaks, on what occasion, to whom, and in whose words."""

from footnoted.check.support.acts import acts_of
from footnoted.check.support.context import Context, Evidence, days_of, spans_of
from footnoted.check.support.said import Said, Span, shared_words
from footnoted.model.facts import Quote, Statement
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words
from footnoted.text.words import WORD, find_phrases

_NEAR = 4
"""Most words between a verb of speech and the day it was said on: "told the Bundestag on Tuesday"."""


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
    found = {**_evidence(fact, said, context), "content": _told_by(fact, said, context)}
    if fact.relays_words_of is not None:
        found["relays_words_of"] = spans_of(iter(context.acts_by(fact.relays_words_of, said, nested=True)))
    return found


def _evidence(fact: Quote | Statement, said: Said, context: Context) -> Evidence:
    return {
        "speaker": spans_of(
            act for act in context.acts_by(fact.speaker, said) if act.asserts or isinstance(fact, Quote)
        ),
        "said_on": _said_on(fact, said, context) if fact.said_on is not None else [],
        "occasion": context.held(fact.occasion, said) if fact.occasion is not None else [],
    }


def _said_on(fact: Quote | Statement, said: Said, context: Context) -> list[Span]:
    """Where the day stands that it was said on: beside the speaker and the verb, not in what was said."""
    days = days_of(fact.said_on, said) if fact.said_on is not None else []
    acts = spans_of(iter(context.acts_by(fact.speaker, said)))
    clause = [match.start() for match in find_phrases(said.text, said.language.clause_words)]
    return [
        day
        for day in days
        if any(
            day[0] < act[0]
            or (
                not any(act[1] <= at <= day[0] for at in clause)
                and len(WORD.findall(said.text[act[1] : day[0]])) <= _NEAR
            )
            for act in acts
        )
    ]


def _addressees(fact: Quote, said: Said, context: Context) -> list[Span]:
    """Where somebody is named as the one who is spoken to."""
    spoken_to = said.language.addressing | {"to"}
    named = context.named(fact.to, said) if fact.to is not None else []
    return [
        span
        for span in named
        if any(
            match.end() == len(said.text[: span[0]].rstrip())
            for match in find_phrases(said.text[: span[0]], spoken_to)
        )
    ]


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
    places = [(mention.start, mention.end) for mention in said.mentions if mention.form != "demonym"]
    others = [act.verb for act in acts_of(said, iter(places)) if not act.nested and act.verb not in own]
    if not own or not others:
        return shared
    return [span for span in shared if _teller(span, [*own, *others]) in own]


def _teller(span: Span, verbs: list[Span]) -> Span:
    """The verb that words belong to: the last one before them, or the first where none is."""
    before = [verb for verb in verbs if verb[0] <= span[0]]
    return max(before) if before else min(verbs)
