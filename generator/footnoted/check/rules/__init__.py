"""All rules, by what they judge. A rule is one module; its docstring is its manual page."""

from footnoted.check.rule import CorpusRule, FactRule, RecordRule, Rule, SourceRule
from footnoted.check.rules import (
    absent_field,
    contradicted_role,
    date_future,
    date_order,
    duplicate_fact,
    half_answer,
    id_removed,
    id_reused,
    idle_passage,
    incomplete_source,
    incomplete_status,
    long_passage,
    lost_passage,
    mismatched_receipt,
    missing_passage,
    needless_waiver,
    one_sided_same_as,
    overdue_fact,
    overlapping_cues,
    partial_citation,
    pending_citation,
    quotation_budget,
    redirect_loop,
    redirect_lost,
    relay_loop,
    self_citation,
    shared_text,
    shared_wording,
    source_changed,
    source_dead,
    source_moved,
    source_soft_404,
    stale_disagreement,
    stale_receipt,
    too_many_inferred,
    turned_passage,
    unacknowledged_disagreement,
    unit_jump,
    unknown_record,
    unscheduled_event,
    unseen_source,
    unsupported_field,
    unused_record,
    vague_passage,
    wrong_kind,
)

FACT_RULES: tuple[FactRule, ...] = (incomplete_status, absent_field, half_answer)

LINK_RULES: tuple[SourceRule, ...] = (source_dead, source_soft_404, source_changed, source_moved)
"""What is to be done about the state in which a source's address was found."""

SOURCE_RULES: tuple[SourceRule, ...] = (incomplete_source, *LINK_RULES)

RECORD_RULES: tuple[RecordRule, ...] = (
    missing_passage,
    long_passage,
    vague_passage,
    unknown_record,
    wrong_kind,
    unseen_source,
    relay_loop,
    date_order,
    date_future,
    unscheduled_event,
    one_sided_same_as,
    unsupported_field,
    idle_passage,
    partial_citation,
    pending_citation,
    mismatched_receipt,
    lost_passage,
    turned_passage,
    needless_waiver,
    quotation_budget,
    self_citation,
    overdue_fact,
)

CORPUS_RULES: tuple[CorpusRule, ...] = (
    contradicted_role,
    duplicate_fact,
    overlapping_cues,
    id_removed,
    id_reused,
    redirect_loop,
    redirect_lost,
    too_many_inferred,
    stale_receipt,
    unacknowledged_disagreement,
    stale_disagreement,
    shared_text,
    shared_wording,
    unit_jump,
    unused_record,
)

EVIDENCE_RULES: tuple[RecordRule, ...] = (
    missing_passage,
    vague_passage,
    unsupported_field,
    idle_passage,
    partial_citation,
    lost_passage,
    turned_passage,
)
"""What can find that a source does not say what a fact says of it; the mutation score counts these."""

RULES: tuple[Rule, ...] = (*FACT_RULES, *SOURCE_RULES, *RECORD_RULES, *CORPUS_RULES)
