"""Corpus to site: `link_site`. Total on a corpus that passed `check`, and on a partly faulty one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter

from footnoted.link.carrying import Carrying
from footnoted.link.coverage import coverage_of
from footnoted.link.disagreements import by_fact, link_disagreements
from footnoted.link.entities import Entities
from footnoted.link.facts import Facts
from footnoted.link.own_words import own_words
from footnoted.link.page import Page, ProblemPage
from footnoted.link.pages import Outlines, Pages, pages_of
from footnoted.link.repository import Repository
from footnoted.link.resolve import ENTITY_KINDS, Resolver
from footnoted.link.rule_pages import NO_MANUAL, Manual, rule_pages
from footnoted.link.scores import link_quality
from footnoted.link.shared import Shared
from footnoted.link.site import Site
from footnoted.link.sources import Sources
from footnoted.link.spans import Link
from footnoted.link.stances import link_stances
from footnoted.link.ties import ties_of_entity, ties_of_fact, ties_of_source
from footnoted.link.urls import url_of
from footnoted.link.uses import Uses
from footnoted.model.corpus import Corpus
from footnoted.model.facts import FACT_KINDS
from footnoted.problems import Problem, Severity


def link_site(
    corpus: Corpus,
    problems: Iterable[Problem] = (),
    rules: str = "",
    manual: Manual = NO_MANUAL,
    repository: Repository | None = None,
) -> Site:
    """The whole site. A record with an error has a page that shows it, at the record's address.

    rules      hash of the program's checks, by which kept scores are told to be stale.
    manual     what the site explains of its checks; without one it has no pages for them.
    repository where pages are edited and reported; without one they don't say.
    problems   what loading and checking found; warnings leave a record as it is.
    """
    by_path: dict[str, list[Problem]] = {}
    overdue: dict[str, str] = {}
    for problem in problems:
        if problem.rule == "overdue-fact":
            overdue[problem.place.path] = problem.message
        if problem.severity is Severity.ERROR:
            by_path.setdefault(problem.place.path, []).append(problem)
    sound = Corpus(
        corpus.files,
        {key: record for key, record in corpus.records.items() if corpus.files[key].path not in by_path},
        corpus.contested,
    )
    site = replace(_link(sound, overdue), quality=link_quality(corpus, rules))
    explained = {page.url: page for page in rule_pages(manual, site.coverage)}
    rules_links = {page.title: Link(page.title, page.url) for page in explained.values() if page.is_manual}
    faulty = dict(_problem_pages(sound, by_path, site.coverage, rules_links))
    site = replace(
        site,
        faulty={id: Link(id, page.url, faulty=True) for id, page in faulty.items()},
        explained=rules_links,
    )
    others = {page.url: page for page in (*faulty.values(), *explained.values())}
    of = pages_of(site, others)
    return replace(site, pages=Pages(site, of, repository), outlines=Outlines(site, of))


_id = attrgetter("id")


def _link(corpus: Corpus, overdue: Mapping[str, str]) -> Site:
    resolver = Resolver(corpus)
    sources = Sources(resolver)
    carrying = Carrying(resolver)
    disagreements = link_disagreements(resolver)
    facts = Facts(resolver, sources, carrying, by_fact(disagreements), overdue)
    entities = Entities(resolver, sources, carrying, overdue)
    record = next(resolver.of_kind("site"), None)
    stages = sorted(resolver.of_kind("stage"), key=lambda stage: (stage.order, stage.id))
    linked_facts = {fact.id: facts.link(fact) for fact in sorted(resolver.of_kind(*FACT_KINDS), key=_id)}
    linked_entities = {
        entity.id: entities.link(entity) for entity in sorted(resolver.of_kind(*ENTITY_KINDS), key=_id)
    }
    facts_by = Shared(linked_facts, ties_of_fact)
    entities_by = Shared(linked_entities, ties_of_entity)
    return Site(
        coverage=coverage_of(sources.all().values()),
        key_figures=record.key_figures if record else (),
        facts=linked_facts,
        sources=sources.all(),
        entities=linked_entities,
        disagreements=disagreements,
        stages=tuple((stage.id, stage.label, own_words(stage.definition, resolver)) for stage in stages),
        stances=link_stances(resolver),
        coalition=record.coalition if record else None,
        facts_by=facts_by,
        entities_by=entities_by,
        sources_by=Shared(sources.all(), ties_of_source),
        uses=Uses(facts_by, entities_by, sources.all()),
    )


def _problem_pages(
    corpus: Corpus, by_path: dict[str, list[Problem]], coverage: str, explained: Mapping[str, Link]
) -> Iterable[tuple[str, Page]]:
    for key, file in sorted(corpus.files.items()):
        url = url_of(file.kind.name, file.id)
        if url is not None and key not in corpus.records:
            yield (
                file.id,
                ProblemPage(
                    url=url,
                    title=file.id,
                    description=f"The record {file.id} has problems.",
                    coverage=coverage,
                    file=file.path,
                    problems=tuple(sorted(by_path.get(file.path, ()), key=lambda problem: problem.sort_key)),
                    explained=explained,
                ),
            )
