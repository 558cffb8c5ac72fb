"""How far the facts are proved, as the page on proof counts it."""

from collections.abc import Iterable

from footnoted.export.api.forms import OpenList, Part, Quality, Scores, Variants
from footnoted.link.gaps import not_followed_up
from footnoted.link.linked import LinkedFact
from footnoted.link.open_points import LISTS, facts_open
from footnoted.link.quality import (
    SINGLE,
    STATES,
    by_origin,
    citation_states,
    open_offices,
    standing_facts,
)
from footnoted.link.scores import LinkedQuality
from footnoted.link.site import Site


def quality(site: Site) -> Quality:
    """Counts, lists of what would help, and the scores."""
    facts = standing_facts(site)
    states = citation_states(facts, site)
    single = [fact for members in by_origin(facts) for fact in members]
    lists = facts_open(facts, not_followed_up(facts))
    return {
        "facts": len(facts),
        "citations": {state: states[state] for state in STATES},
        "disagreements": len(site.disagreements),
        "open": [
            _open(SINGLE, "From one origin alone", single),
            *(_open(name, title, lists[name]) for name, title, *_ in LISTS),
        ],
        "offices": sorted({entity.id for entity, _, _ in open_offices(site)}),
        "scores": None if site.quality is None else _scores(site.quality),
    }


def _open(name: str, title: str, facts: Iterable[LinkedFact]) -> OpenList:
    ids = sorted(fact.id for fact in facts)
    return {"name": name, "title": title, "count": len(ids), "facts": ids}


def _scores(linked: LinkedQuality) -> Scores:
    kept = linked.kept
    wrong, honest = (
        [
            Variants(kind=cell.kind, operator=cell.operator, passed=cell.passed, total=cell.total)
            for cell in cells
        ]
        for cells in (kept.cells, kept.honest)
    )
    return {
        "mutation": linked.mutation,
        "fields": linked.fields,
        "acceptance": linked.acceptance,
        "stale": linked.stale,
        "measured": _part(kept.measured),
        "inferred": _part(kept.inferred),
        "waived": _part(kept.waived),
        "wrong": wrong,
        "honest": honest,
        "survivors": [
            {
                "fact": one.fact,
                "operator": one.operator,
                "was": one.was,
                "now": one.now,
                "honest": one.honest,
            }
            for one in kept.survivors
        ],
    }


def _part(share: tuple[int, int]) -> Part:
    return {"part": share[0], "whole": share[1]}
