"""Corpus to problems: `check_corpus`. Reads, never changes."""

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from footnoted.check.case import Run
from footnoted.check.exceptions import excuse
from footnoted.check.rule import Finding, RecordRule, Rule, SourceRule
from footnoted.check.rules import CORPUS_RULES, FACT_RULES, RECORD_RULES, SOURCE_RULES
from footnoted.model.corpus import Corpus, RecordKey
from footnoted.model.facts import Fact
from footnoted.model.sources import Source
from footnoted.problems import Problem
from footnoted.processes import in_shares, processes_to_use

Verdicts = Mapping[RecordKey, Sequence[Problem]]
"""The problems of each record that was judged, none for most."""

_WORTH_A_PROCESS = 300
"""Records from which on another process takes part."""

_SHARES_EACH = 8


def check_corpus(corpus: Corpus, today: date, noticed: Iterable[Problem] = ()) -> list[Problem]:
    """Every fault of the readable records, less the ones that `exceptions.yml` excuses.

    today    nothing reported may lie after it.
    noticed  warnings of the reader, which can be excused as well.
    result   in no particular order. Records that could not be read are not judged again.
    """
    return all_told(corpus, noticed, *judge_all(Run(corpus, today)))


def all_told(
    corpus: Corpus, noticed: Iterable[Problem], verdicts: Verdicts, together: Iterable[Problem]
) -> list[Problem]:
    """What was said of each record and of all together, less what is excused; verdicts of no problems may be left out."""
    single = [problem for problems in verdicts.values() for problem in problems]
    return excuse([*noticed, *single, *together], corpus)


def judge_all(run: Run) -> tuple[Verdicts, list[Problem]]:
    """What is said of each record and of all together; with many records, several processes share the work."""
    keys = list(run.corpus.records)
    count = min(processes_to_use(), len(keys) // _WORTH_A_PROCESS)
    if count < 2:
        return judge_records(run, keys), [*judge_together(run)]
    # Some kinds take longer than others, so whoever is done takes a further share.
    size = max(1, len(keys) // (count * _SHARES_EACH))
    shares = [keys[i : i + size] for i in range(0, len(keys), size)]
    # What all records take together takes longest.
    together, *verdicts = map(
        pickle.loads, in_shares(1 + len(shares), lambda number: _share(run, shares, number))
    )
    return {key: problems for judged in verdicts for key, problems in judged.items()}, together


def _share(run: Run, shares: Sequence[Sequence[RecordKey]], number: int) -> bytes:
    told = judge_records(run, shares[number - 1]) if number else [*judge_together(run)]
    return pickle.dumps(told, pickle.HIGHEST_PROTOCOL)


def judge_records(run: Run, keys: Iterable[RecordKey]) -> Verdicts:
    """What the rules that judge one record say of some records."""
    return {key: _judge(run, key) for key in keys}


def judge_together(run: Run) -> Iterator[Problem]:
    """What the rules say that compare all records.

    errors   Interrupted as soon as the run does not go on.
    """
    for rule in CORPUS_RULES:
        run.pause()
        yield from (_stamp(rule, finding, run.corpus) for finding in rule.check(run))


def check_source(source: Source, rules: Iterable[SourceRule], corpus: Corpus) -> list[Problem]:
    """What some rules say of a source of the corpus, or of one with its id that may take its place."""
    return [_stamp(rule, finding.about(source), corpus) for rule in rules for finding in rule.check(source)]


def _judge(run: Run, key: RecordKey) -> list[Problem]:
    case = run.case(key)
    record = case.record
    found: list[tuple[Rule, Finding]] = []
    for fact_rule in FACT_RULES if isinstance(record, Fact) else ():
        for finding in fact_rule.check(record):
            found.append((fact_rule, finding))
    for source_rule in SOURCE_RULES if isinstance(record, Source) else ():
        for finding in source_rule.check(record):
            found.append((source_rule, finding))
    for rule in _rules_for(type(record)):
        for finding in rule.check(case):
            found.append((rule, finding))
    return [_stamp(rule, finding.about(record), run.corpus) for rule, finding in found]


def _rules_for(record: type[Any]) -> Sequence[RecordRule]:
    if record not in _RULES_FOR:
        _RULES_FOR[record] = [rule for rule in RECORD_RULES if issubclass(record, rule.JUDGES)]
    return _RULES_FOR[record]


_RULES_FOR: dict[type[Any], Sequence[RecordRule]] = {}


def _stamp(rule: Rule, finding: Finding, corpus: Corpus) -> Problem:
    place = corpus.file_for(finding.record).place(finding.at)
    return Problem(place, rule.SLUG, finding.message, finding.help, finding.severity or rule.SEVERITY)
