"""What only the overview shows: how far the site is proved, where sources differ first, the latest events and changes."""

from collections.abc import Iterable
from heapq import nsmallest
from itertools import islice
from typing import ClassVar

from footnoted.link.disagreements import heading_of
from footnoted.link.fixed import fixed
from footnoted.link.histories import linked_change, newest_first
from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.notes import Notes
from footnoted.link.page import Row, Section
from footnoted.link.sections import rows_of
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.link.urls import disagreement_anchor
from footnoted.model.history import Change, What

_KINDS = ("position", "figure", "event", "quote", "statement", "member")
"""The order in which differences matter to somebody who has just come."""

_SHOWN_DIFFERENCES = 3
_SHOWN_EVENTS = 5
_SHOWN_CHANGES = 5
_TOLD: tuple[What, ...] = ("added", "corrected", "withdrawn", "restored")


@fixed
class Proof:
    """How far the site is proved: numbers with what they count, each with the place that tells more."""

    part: ClassVar[str] = "proof"
    counts: tuple[tuple[str, Link], ...]
    has_facts: ClassVar[bool] = False


@fixed
class Difference:
    """Accounts that differ, in a line.

    link   to the note, which says why all of them stay.
    """

    link: Link
    rows: tuple[Row, ...]


@fixed
class Differences:
    """Some differences; `more` leads to all of them."""

    part: ClassVar[str] = "differences"
    differences: tuple[Difference, ...]
    more: Link

    @property
    def has_facts(self) -> bool:
        """Whether there is a difference."""
        return bool(self.differences)


@fixed
class LatestChanges:
    """What became of a few facts last: in a word, when, and what each says now."""

    part: ClassVar[str] = "latest_changes"
    changes: tuple[tuple[str, str, Row], ...]
    more: Link

    @property
    def has_facts(self) -> bool:
        """Whether there is a change."""
        return bool(self.changes)


def proof(site: Site, notes: Notes) -> tuple[Section, ...]:
    """One line: passages verified, facts with one origin, facts with something inferred, differences."""
    facts = [fact for fact in site.facts.values() if not fact.standing]
    citations = [citation for fact in facts for citation in fact.citations]
    citations += [citation for entity in site.entities.values() for _, citation in entity.roles]
    verified = sum(citation.state == "verified" for citation in citations)
    single = sum(len(fact.basis.origins) == 1 for fact in facts)
    inferred = sum(bool(fact.inferred) for fact in facts)
    differ = sum(note.kind == "disagreement" for note in site.disagreements.values())
    counts = (
        (f"{verified} of {len(citations)}", Link("passages verified", "quality/")),
        (f"{single} of {len(facts)}", Link("facts with one origin", "quality/#single-origin")),
        (f"{inferred}", Link("partly inferred", "quality/#inferred")),
        (f"{differ}", Link("differences", "disagreements/")),
    )
    return (Section(anchor="proof", heading="", layout="drawn", rows=(), drawn=Proof(counts)),)


def differences(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The first few notes on accounts that differ: those of key figures, then by kind of fact."""
    noted = [note for note in site.disagreements.values() if note.kind == "disagreement"]
    ordered = sorted(noted, key=lambda note: _weight(note, site))
    shown = tuple(_difference(note, site, notes) for note in ordered[:_SHOWN_DIFFERENCES])
    more = Link(f"All {len(site.disagreements)} notes on accounts that differ", "disagreements/")
    return (
        Section(anchor="differences", heading="", layout="drawn", rows=(), drawn=Differences(shown, more)),
    )


def latest(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The last events with a stated date, the newest first."""
    dated = [fact for fact in site.facts.values() if fact.kind == "event" and fact.is_dated]
    newest = islice(sorted(dated, key=lambda fact: (-fact.day.toordinal(), fact.id)), _SHOWN_EVENTS)
    return (Section(anchor="latest", heading="", layout="timeline", rows=rows_of(newest, notes)),)


def changes(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The facts that are new, corrected or withdrawn last, each once; outside a repository nobody knows."""
    last = (_last_told(site.history.of.get(id, ())) for id in site.facts)
    shown = nsmallest(_SHOWN_CHANGES, (change for change in last if change is not None), key=newest_first)
    rows = rows_of((site.facts[change.of or change.id] for change in shown), notes)
    told = [linked_change(change, site) for change in shown]
    drawn = LatestChanges(
        tuple((one.headline, one.day, row) for one, row in zip(told, rows, strict=True)),
        Link("All corrections", "corrections/"),
    )
    return (Section(anchor="changes", heading="", layout="drawn", rows=(), drawn=drawn),)


def _last_told(history: Iterable[Change]) -> Change | None:
    return next((change for change in history if change.what in _TOLD), None)


def _weight(note: LinkedDisagreement, site: Site) -> tuple[bool, int, str]:
    kinds = {site.facts[id].kind for id in note.facts}
    return not _among(note.facts, site.key_figures), min(map(_KINDS.index, kinds)), note.id


def _among(ids: Iterable[str], chosen: Iterable[str]) -> bool:
    return not set(ids).isdisjoint(chosen)


def _difference(note: LinkedDisagreement, site: Site, notes: Notes) -> Difference:
    facts = [site.facts[id] for id in note.facts]
    link = Link(heading_of(facts), f"disagreements/#{disagreement_anchor(note.id)}")
    return Difference(link, tuple(Row(fact=fact, said=notes.cite(fact, fact.value)) for fact in facts))
