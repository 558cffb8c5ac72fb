"""All rules, by what they judge. A rule is one module; its docstring is its manual page."""

from footnoted.check.rule import CorpusRule, FactRule, Rule, SourceRule
from footnoted.check.rules import (
    absent_field,
    contradicted_role,
    date_future,
    date_order,
    duplicate_fact,
    incomplete_source,
    incomplete_status,
    long_passage,
    missing_passage,
    one_sided_same_as,
    relay_loop,
    self_citation,
    shared_text,
    shared_wording,
    stale_disagreement,
    unacknowledged_disagreement,
    unit_jump,
    unknown_record,
    unscheduled_event,
    unseen_source,
    unused_record,
    wrong_kind,
)

FACT_RULES: tuple[FactRule, ...] = (incomplete_status, absent_field)

SOURCE_RULES: tuple[SourceRule, ...] = (incomplete_source,)

CORPUS_RULES: tuple[CorpusRule, ...] = (
    missing_passage,
    long_passage,
    unknown_record,
    wrong_kind,
    unseen_source,
    relay_loop,
    date_order,
    date_future,
    unscheduled_event,
    contradicted_role,
    duplicate_fact,
    one_sided_same_as,
    unacknowledged_disagreement,
    stale_disagreement,
    shared_text,
    self_citation,
    shared_wording,
    unit_jump,
    unused_record,
)

RULES: tuple[Rule, ...] = (*FACT_RULES, *SOURCE_RULES, *CORPUS_RULES)
