"""Offices of people: the passage names the person and, right beside the name, the office."""

from footnoted.check.support.context import Context, Evidence, days_of
from footnoted.check.support.said import Said, Span
from footnoted.model.entities import Person, Role
from footnoted.model.vocabulary import Office
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words
from footnoted.text.words import WORD


def evidence_for(person: Person, role: Role, said: Said, context: Context) -> Evidence:
    """Where one citation names the person and the office; a plain title needs its country as well."""
    office: Office | None = context.term("office", role.office)
    if office is None:
        return {"office": []}
    names = context.named(person.id, said)
    whole = said.places_of_any(folded_words(phrase) for phrase in (office.label, *office.phrases))
    beside = [span for span in whole for name in names if _adjoins(said, span, name)]
    if not beside and office.of:
        title = office.label.partition(" of ")[0]
        place = [
            (mention.start, mention.end)
            for mention in said.mentions
            if record_id(office.of) in (mention.of, *mention.means)
        ]
        titles = [span for span in said.places_of(title) for name in names if _adjoins(said, span, name)]
        beside = [*titles, *place] if titles and place else []
    return {
        "office": beside and [*beside, *names],
        "from": days_of(role.from_, said) if role.from_ is not None else [],
        "to": days_of(role.to, said) if role.to is not None else [],
    }


def _adjoins(said: Said, one: Span, other: Span) -> bool:
    """Whether at most one small word stands between two places: "Macron, the French president"."""
    start, end = min(one[1], other[1]), max(one[0], other[0])
    return one == other or (
        len(WORD.findall(said.text[start:end])) <= 1 and not said.ends_between(start, end)
    )
