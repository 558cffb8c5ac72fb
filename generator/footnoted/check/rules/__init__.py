"""All rules, by what they judge. A rule is one module; its docstring is its manual page."""

from footnoted.check.rule import CorpusRule, FactRule, Rule, SourceRule
from footnoted.check.rules import (
    absent_field,
    contradicted_role,
    date_future,
    date_order,
    duplicate_fact,
    idle_passage,
    incomplete_source,
    incomplete_status,
    long_passage,
    missing_passage,
    one_sided_same_as,
    relay_loop,
    unknown_record,
    unscheduled_event,
    unseen_source,
    unsupported_field,
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
    idle_passage,
    date_future,
    unscheduled_event,
    contradicted_role,
    duplicate_fact,
    one_sided_same_as,
    unsupported_field,
    unused_record,
)

RULES: tuple[Rule, ...] = (*FACT_RULES, *SOURCE_RULES, *CORPUS_RULES)
