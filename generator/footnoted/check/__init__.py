"""Corpus to problems: `check_corpus`. Reads, never changes."""

from collections.abc import Iterable, Iterator
from datetime import date

from footnoted.check.exceptions import excuse
from footnoted.check.rule import Finding, Rule, SourceRule
from footnoted.check.rules import CORPUS_RULES, FACT_RULES, SOURCE_RULES
from footnoted.model.corpus import Corpus
from footnoted.model.sources import Source
from footnoted.problems import Problem


def check_corpus(corpus: Corpus, today: date, noticed: Iterable[Problem] = ()) -> list[Problem]:
    """Every fault of the readable records, less the ones that `exceptions.yml` excuses.

    today    nothing reported may lie after it.
    noticed  warnings of the reader, which can be excused as well.
    result   in no particular order. Records that could not be read are not judged again.
    """
    problems = [_stamp(rule, finding, corpus) for rule, finding in _findings(corpus, today)]
    return excuse([*noticed, *problems], corpus)


def check_source(source: Source, rules: Iterable[SourceRule], corpus: Corpus) -> list[Problem]:
    """What some rules say of a source of the corpus, or of one with its id that may take its place."""
    return [_stamp(rule, finding.about(source), corpus) for rule in rules for finding in rule.check(source)]


def _findings(corpus: Corpus, today: date) -> Iterator[tuple[Rule, Finding]]:
    for fact in corpus.facts():
        for fact_rule in FACT_RULES:
            yield from ((fact_rule, finding.about(fact)) for finding in fact_rule.check(fact))
    for source in corpus.sources():
        for source_rule in SOURCE_RULES:
            yield from ((source_rule, finding.about(source)) for finding in source_rule.check(source))
    for rule in CORPUS_RULES:
        yield from ((rule, finding) for finding in rule.check(corpus, today))


def _stamp(rule: Rule, finding: Finding, corpus: Corpus) -> Problem:
    place = corpus.file_for(finding.record).place(finding.at)
    return Problem(place, rule.SLUG, finding.message, finding.help, finding.severity or rule.SEVERITY)
