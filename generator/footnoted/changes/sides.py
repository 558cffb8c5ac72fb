"""One side of a comparison: a folder of facts as it stands, or as a revision has it, with the site it makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from footnoted.build import Built, page_url
from footnoted.changes.folders import Folders
from footnoted.check.rules import (
    EVIDENCE_RULES,
    duplicate_fact,
    long_passage,
    missing_passage,
    quotation_budget,
    unacknowledged_disagreement,
)
from footnoted.inspection import Inspected, inspect_facts
from footnoted.link import link_site
from footnoted.link.places import MarkdownSettings
from footnoted.load.docs import PAGE, read_docs
from footnoted.model.corpus import Corpus
from footnoted.problems import Problem
from footnoted.render import Renderer, render_pages
from footnoted.revision import read_rules
from footnoted.tree import plain_tree

_LEGIBLE = {rule.SLUG for rule in EVIDENCE_RULES if rule is not missing_passage} | {
    duplicate_fact.SLUG,
    long_passage.SLUG,
    quotation_budget.SLUG,
    unacknowledged_disagreement.SLUG,
}
"""Faults that leave a fact its sentence. A reviewer wants to read most what its passage does not say."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one side is.

    problems   all of them, those of hand-written pages too.
    pages      title and content of each page, generated or written, by url.
    """

    built: Built
    problems: tuple[Problem, ...]
    pages: Mapping[str, tuple[str, bytes]]

    @property
    def corpus(self) -> Corpus:
        """The records that could be read."""
        return self.built.inspected.corpus


def read_side(folders: Folders, today: date, facts: str = "facts", docs: str = "docs") -> Side:
    """The side that a folder of facts makes, with hand-written pages if there are any.

    today         the day that both sides are judged by.
    facts, docs   how reports name the two folders.
    errors        FootnotedError if there is no folder of facts. No folder of pages is one without any.
    """
    built = _built(inspect_facts(folders.facts, today, facts))
    written, faults = read_docs(folders.docs, docs) if folders.docs.is_dir() else ({}, [])
    settings = MarkdownSettings()
    pages, found = built.read_written(written, docs, settings)
    problems = (*folders.problems, *built.inspected.problems, *faults, *found)
    # A page that must not reach readers is compared as it is written.
    shown = {name: page for name, page in pages.items() if name.endswith(PAGE)}
    titles = {page_url(name): (page.title if page else None) or name for name, page in shown.items()}
    titles |= {url: page.title for url, page in built.site.outlines.items()}
    tree = plain_tree(built, {name: written[name] for name in shown}, shown, settings)
    contents = {page_url(path): content for path, content in tree.items() if path.endswith(PAGE)}
    return Side(
        built, problems, {url: (titles.get(url, url), content) for url, content in sorted(contents.items())}
    )


def _built(inspected: Inspected) -> Built:
    """The pages as they would be if what is wrong with a fact's evidence were mended; no other file."""
    hiding = [problem for problem in inspected.problems if problem.rule not in _LEGIBLE]
    site = link_site(inspected.corpus, hiding, read_rules())
    renderer = Renderer()
    return Built(inspected, site, render_pages(site, renderer), {}, renderer)
