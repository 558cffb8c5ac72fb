"""Headed lists of facts, as pages and hand-written prose show them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from footnoted.link.atlas import StanceScale, position_matrix, stance_map
from footnoted.link.linked import LinkedFact
from footnoted.link.long_lists import Place, initial
from footnoted.link.notes import Notes
from footnoted.link.order import by_day
from footnoted.link.page import Row, Section
from footnoted.link.shelves import shelves_of
from footnoted.link.site import Site
from footnoted.link.spans import Span
from footnoted.link.utterances import utterances_of

NOT_IN_TEXTS = "None in these texts."


def rows_of(facts: Iterable[LinkedFact], notes: Notes, brief: bool = False) -> tuple[Row, ...]:
    """A row for each fact, marked in the order given."""
    return tuple(
        [Row(fact=fact, said=notes.cite(fact, fact.brief if brief else fact.sentence)) for fact in facts]
    )


def positions(site: Site, notes: Notes) -> tuple[Section, ...]:
    """All positions in one table, by country."""
    matrix = position_matrix(site, notes)
    return (
        Section(
            anchor="by-country",
            heading="Country by country",
            layout="drawn" if matrix.rows else "list",
            rows=(),
            drawn=matrix,
            empty=NOT_IN_TEXTS,
        ),
    )


def map_of_positions(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The map of the countries' positions, with a legend that has the passages."""
    drawn = stance_map(site, notes)
    return (Section(anchor="map", heading="", layout="drawn", rows=(), drawn=drawn),) if drawn.legend else ()


def positions_page(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The map, the table, and what the stances mean."""
    mapped = tuple(replace(section, heading="On the map") for section in map_of_positions(site, notes))
    listed = positions(site, notes)
    scale = replace(stance_scale(site, notes)[0], heading="What the stances mean")
    return (*mapped, *(section for section in listed if section.has_facts), scale)


def quotes(site: Site, notes: Notes) -> tuple[Section, ...]:
    """All quotes, a section for each speaker with what was said at each occasion; the unnamed ones last."""
    return quotes_of(told(site, "quote"), site, notes)


def quotes_page(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The same, or the way to the pages of a long list."""
    long = site.long.get("quotes")
    return quotes(site, notes) if long is None else shelves_of(long, "By speaker")


def quotes_of(facts: Iterable[LinkedFact], site: Site, notes: Notes) -> tuple[Section, ...]:
    """Some quotes, in the order of speakers."""
    return tuple(
        Section(
            anchor=_speaker_anchor(subject),
            heading=_name(members[0]) if subject else "Unnamed speakers",
            layout="drawn",
            rows=(),
            link=members[0].subject.link if members[0].subject else None,
            drawn=utterances_of(members, site, notes, named=subject is not None),
        )
        for subject, members in _by_subject_id(facts)
    )


def statements(site: Site, notes: Notes) -> tuple[Section, ...]:
    """All statements, a section for each speaker; the unnamed ones last."""
    return statements_of(told(site, "statement"), notes)


def statements_page(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The same, or the way to the pages of a long list."""
    long = site.long.get("statements")
    return statements(site, notes) if long is None else shelves_of(long, "By speaker")


def statements_of(facts: Iterable[LinkedFact], notes: Notes) -> tuple[Section, ...]:
    """Some statements, in the order of speakers."""
    sections = []
    for subject, members in _by_subject_id(facts):
        heading = _name(members[0]) if subject else "Unnamed speakers"
        rows = rows_of(members, notes, brief=subject is not None)
        link = members[0].subject.link if members[0].subject else None
        sections.append(
            Section(anchor=_speaker_anchor(subject), heading=heading, layout="list", rows=rows, link=link)
        )
    return tuple(sections)


def told(site: Site, kind: str) -> list[LinkedFact]:
    """The facts of a kind by whom they are about, those of each in time order."""
    return _by_subject(site.facts_by.having("is", kind))


def place_by_speaker(fact: LinkedFact) -> Place:
    """Where a fact stands in a long list of what was said: by the first letter of its speaker's name."""
    if fact.subject_id is None:
        return Place("unnamed-speakers", "Unnamed speakers", "unnamed-speakers")
    letter, heading = initial(fact.subject_sort)
    return Place(letter, heading, f"names-{letter}", _speaker_anchor(fact.subject_id), _name(fact))


def coalition(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The members that texts name as such, and what else they say of the coalition."""
    found = [] if site.coalition is None else site.facts_by.having("concerns", site.coalition)
    concerned = [fact for fact in found if site.coalition in fact.concerns]
    members = [fact for fact in concerned if fact.kind == "member"]
    others = by_day(fact for fact in concerned if fact.kind != "member")
    return (
        Section(
            anchor="members",
            heading="Named as taking part",
            lead="Only what a text itself says of a country's part in it.",
            layout="list",
            rows=rows_of(_by_subject(members), notes),
            empty=NOT_IN_TEXTS,
        ),
        Section(
            anchor="said-of-it",
            heading="What the texts say of it",
            layout="list",
            rows=rows_of(others, notes),
            empty=NOT_IN_TEXTS,
        ),
    )


def key_figures(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The few figures that the site's record chooses, in its order."""
    chosen = [site.facts[id] for id in site.key_figures if id in site.facts]
    rows = tuple(Row(fact=fact, said=notes.cite(fact, fact.value)) for fact in chosen)
    return (Section(anchor="key-figures", heading="", layout="figures", rows=rows),)


def stances(site: Site, notes: Notes) -> tuple[Section, ...]:
    """One line for each stance: the countries that texts report in it, with their passages."""
    sections = []
    standing = site.facts_by.having("is", "position")
    for stance in site.stances:
        taken = [fact for fact in standing if fact.stance == stance.id]
        rows = tuple(
            Row(fact=fact, said=notes.cite(fact, (fact.subject or Span(fact.id),)))
            for fact in _by_subject(taken)
        )
        if rows:
            sections.append(
                Section(
                    anchor=f"stood-{stance.id}",
                    heading=stance.label,
                    layout="chips",
                    rows=rows,
                )
            )
    return tuple(sections)


def coverage(site: Site, notes: Notes) -> tuple[Section, ...]:
    """One line that says which texts the site covers, and until when."""
    return (Section(anchor="coverage", heading="", layout="note", rows=(), lead=f"{site.coverage}."),)


def stance_scale(site: Site, notes: Notes) -> tuple[Section, ...]:
    """What each stance means and which words tell it, from opposed to committed."""
    scale = StanceScale(stances=site.stances)
    return (Section(anchor="what-stances-mean", heading="", layout="drawn", rows=(), drawn=scale),)


def _by_subject_id(facts: Iterable[LinkedFact]) -> Iterator[tuple[str | None, list[LinkedFact]]]:
    """Facts in the order of whom they are about, each group in time order."""
    for subject, group in groupby(facts, key=lambda fact: fact.subject_id):
        yield subject, by_day(group)


def _by_subject(facts: Iterable[LinkedFact]) -> list[LinkedFact]:
    """Facts by the name of whom they are about; those about nobody with a record come last."""
    return sorted(
        facts,
        key=lambda fact: (
            fact.subject_id is None,
            fact.subject_sort,
            fact.subject_id or "",
            fact.day,
            fact.id,
        ),
    )


def _speaker_anchor(subject: str | None) -> str:
    """An id stands behind `of-`, so that none is taken for the unnamed."""
    return f"of-{subject}" if subject else "unnamed-speakers"


def _name(fact: LinkedFact) -> str:
    return fact.subject.text if fact.subject else ""
