"""Events: who took part, when and where, and whether the text reports or only announces it."""

from footnoted.check.support.context import Context, Evidence, all_days, days_of
from footnoted.check.support.said import Said, shared_words
from footnoted.model.facts import Event
from footnoted.text.days import Tense


def evidence_for(fact: Event, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of an event; participants by their place in the list."""
    tense = Tense.FUTURE if fact.happened == "scheduled" else Tense.PAST
    found: Evidence = {
        "label": shared_words(fact.label, said),
        "happened": _happened(fact.happened, said),
        "date": _date(fact, said, tense) if fact.date is not None else [],
        "place": said.places_of(fact.place) if fact.place else [],
    }
    for i, participant in enumerate(fact.participants):
        found[f"participants.{i}"] = context.present(participant, said)
    return found


def contradiction_in(fact: Event, said: Said) -> tuple[str, str] | None:
    """What a passage says of the event's standing that the fact does not; None for nothing."""
    called_off = said.places_of_any(said.language.called_off)
    if called_off and fact.happened != "called-off":
        return "happened", "the passage says that it was called off or put off"
    if fact.happened == "reported" and said.places_of_any(said.language.scheduled):
        return "happened", "the passage only announces it; say `happened: scheduled`"
    if fact.happened == "reported" and said.is_unreal():
        return "happened", f"the passage says “{said.is_unreal()}”, which is not that it took place"
    if fact.happened != "called-off" and said.denied():
        return "happened", f"the passage says “{said.denied()}”"
    return None


def _happened(happened: str, said: Said) -> list[tuple[int, int]]:
    if happened == "scheduled":
        return said.places_of_any(said.language.scheduled)
    if happened == "called-off":
        return said.places_of_any(said.language.called_off)
    return []


def _date(fact: Event, said: Said, tense: Tense) -> list[tuple[int, int]]:
    """Where the date stands; none if a segment has two, of which only one can be the event's."""
    here = days_of(fact.date, said, tense) if fact.date is not None else []
    for start, end in said.runs:
        days = [day for day in all_days(said, tense) if start <= day[0] < end]
        inside = [day for day in here if start <= day[0] < end]
        if inside and any(day not in here for day in days):
            return []
    return here
