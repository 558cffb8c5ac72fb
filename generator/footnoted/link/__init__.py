"""Corpus to site: `link_site`. Total on a corpus that passed `check`, and on a partly faulty one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from footnoted.link.coverage import coverage_of
from footnoted.link.departure_pages import departure_pages
from footnoted.link.imprint import UNPUBLISHED, Imprint
from footnoted.link.limits import USUAL, Limits
from footnoted.link.linked import LinkedFact
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.linker import Linker
from footnoted.link.list_parts import long_lists
from footnoted.link.manual_page import RulePage, RulesPage
from footnoted.link.pages import Outlines, Pages, sheets_of
from footnoted.link.problem_pages import problem_pages
from footnoted.link.repository import Repository
from footnoted.link.rule_pages import NO_MANUAL, Manual, rule_pages
from footnoted.link.scores import link_quality
from footnoted.link.shared import Shared, differing
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.link.ties import ties_of_entity, ties_of_fact, ties_of_source
from footnoted.link.uses import Uses
from footnoted.model.corpus import Corpus
from footnoted.model.history import NO_HISTORY, History
from footnoted.problems import Problem, Severity


def link_site(
    corpus: Corpus,
    problems: Iterable[Problem] = (),
    rules: str = "",
    manual: Manual = NO_MANUAL,
    repository: Repository | None = None,
    before: Site | None = None,
    limits: Limits = USUAL,
    imprint: Imprint = UNPUBLISHED,
    history: History = NO_HISTORY,
) -> Site:
    """The whole site. A record with an error has a page that shows it, at the record's address.

    rules      hash of the program's checks, by which kept scores are told to be stale.
    manual     what the site explains of its checks; without one it has no pages for them.
    repository where pages are edited and reported; without one they don't say.
    problems   what loading and checking found; warnings leave a record as it is.
    before     the site of an earlier corpus, for speed alone: what is as it was there is taken over. Records
               that are the same objects in both corpora are not compared.
    limits     how long what readers get at once may be.
    imprint    under which name, where and in which version the site is published.
    history    what became of each record from commit to commit.
    """
    by_path: dict[str, list[Problem]] = {}
    overdue: dict[str, str] = {}
    for problem in problems:
        if problem.rule == "overdue-fact":
            overdue[problem.place.path] = problem.message
        if problem.severity is Severity.ERROR:
            by_path.setdefault(problem.place.path, []).append(problem)
    sound = _without_faulty(corpus, by_path)
    site = replace(_linked(sound, overdue, before), quality=link_quality(corpus, rules), limits=limits)
    site = replace(site, imprint=imprint, history=history)
    known = before is not None and before.manual is manual and before.coverage == site.coverage
    explained = before.rule_pages if before and known else _rule_pages(manual, site.coverage)
    rules_links = {page.title: Link(page.title, page.url) for page in explained.values() if page.is_manual}
    faulty = dict(problem_pages(sound, by_path, site.coverage, rules_links))
    site = replace(
        site,
        faulty={id: Link(id, page.url, faulty=True) for id, page in faulty.items()},
        explained=rules_links,
        manual=manual,
        rule_pages=explained,
    )
    site = replace(site, long=long_lists(site, before))
    others = {page.url: page for page in (*departure_pages(site), *faulty.values(), *explained.values())}
    sheets = sheets_of(site, others, before)
    return replace(site, pages=Pages(site, sheets, repository), outlines=Outlines(site, sheets))


def _rule_pages(manual: Manual, coverage: str) -> dict[str, RulePage | RulesPage]:
    return {page.url: page for page in rule_pages(manual, coverage)}


def _without_faulty(corpus: Corpus, by_path: Mapping[str, object]) -> Corpus:
    faulty = {key for key, file in corpus.files.items() if file.path in by_path} if by_path else set()
    if faulty.isdisjoint(corpus.records):
        return corpus
    records = {key: record for key, record in corpus.records.items() if key not in faulty}
    return Corpus(corpus.files, records, corpus.contested)


def _linked(corpus: Corpus, overdue: Mapping[str, str], before: Site | None) -> Site:
    linker = Linker(corpus, overdue, before.linker if before is not None else None)
    facts, entities, sources = linker.facts, linker.entities, linker.sources
    if before is None:
        facts_by, entities_by = Shared(facts, ties_of_fact), Shared(entities, ties_of_entity)
        sources_by = Shared(sources, ties_of_source)
        uses = Uses(facts_by, entities_by, sources)
    else:
        other_facts, other_entities = differing(before.facts, facts), differing(before.entities, entities)
        facts_by = before.facts_by.after(facts, other_facts)
        entities_by = before.entities_by.after(entities, other_entities)
        sources_by = before.sources_by.after(sources, differing(before.sources, sources))
        changed: list[LinkedFact | LinkedEntity] = [*chain(*other_facts.values())]
        changed += chain(*other_entities.values())
        uses = before.uses.after(facts_by, entities_by, sources, changed)
    return Site(
        coverage=before.coverage if before and sources is before.sources else coverage_of(sources.values()),
        key_figures=linker.scales.key_figures,
        facts=facts,
        sources=sources,
        entities=entities,
        disagreements=linker.disagreements,
        stages=linker.scales.stages,
        stances=linker.scales.stances,
        coalition=linker.scales.coalition,
        facts_by=facts_by,
        entities_by=entities_by,
        sources_by=sources_by,
        departed=linker.departed,
        uses=uses,
        linker=linker,
    )
