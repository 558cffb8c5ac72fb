"""Quotes and statements: who speaks, on what occasion, to whom, and in whose words."""

from footnoted.check.support.content import shared_words
from footnoted.check.support.context import Context, Evidence, days_of, spans_of
from footnoted.check.support.said import Said
from footnoted.model.facts import Quote, Statement


def evidence_for_quote(fact: Quote, said: Said, context: Context) -> Evidence:
    """Where one citation attributes a quote; the words themselves are proved by their receipt."""
    return {
        **_evidence(fact, said, context),
        "to": context.named(fact.to, said) if fact.to is not None else [],
    }


def evidence_for_statement(fact: Statement, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of a statement."""
    found = {**_evidence(fact, said, context), "content": shared_words(fact.content, said)}
    if fact.relays_words_of is not None:
        found["relays_words_of"] = spans_of(iter(context.acts_by(fact.relays_words_of, said, nested=True)))
    return found


def _evidence(fact: Quote | Statement, said: Said, context: Context) -> Evidence:
    return {
        "speaker": spans_of(iter(context.acts_by(fact.speaker, said))),
        "said_on": days_of(fact.said_on, said) if fact.said_on is not None else [],
        "occasion": context.held(fact.occasion, said) if fact.occasion is not None else [],
    }
