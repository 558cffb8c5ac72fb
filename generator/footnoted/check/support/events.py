"""Events: who took part, when and where, and whether the text reports or only announces it."""

from collections.abc import Sequence

from footnoted.check.support.context import Context, Evidence, all_days, days_of
from footnoted.check.support.participants import present
from footnoted.check.support.said import Said, Span, shared_words
from footnoted.model.facts import Event
from footnoted.text.days import Tense, days_in
from footnoted.text.words import WORD, either, ends_with, find_phrases

_BEFORE = 2
"""Most words between one that announces an event and the event: "preparations for the first meeting"."""


def evidence_for(fact: Event, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of an event; participants by their place in the list."""
    tense = Tense.FUTURE if fact.happened == "scheduled" else Tense.PAST
    named = shared_words(fact.label, said)
    found: Evidence = {
        "label": named,
        "happened": _happened(fact.happened, said),
        "date": _date(fact, said, tense, named) if fact.date is not None else [],
        "place": [span for span in said.places_of(fact.place) if _is_here(span, said, named)]
        if fact.place
        else [],
    }
    for i, participant in enumerate(fact.participants):
        found[f"participants.{i}"] = present(participant, said, named, context)
    return found


def contradiction_in(fact: Event, said: Said) -> tuple[str, str] | None:
    """What a passage says of the event's standing that the fact does not; None for nothing."""
    called_off = said.places_of_any(said.language.called_off)
    if called_off and fact.happened != "called-off":
        return "happened", "the passage says that it was called off or put off"
    if fact.happened == "reported":
        announced = said.places_of_any(said.language.scheduled) or [*said.modals_of({"future"})]
        if announced or _is_prospect(fact, said):
            return "happened", "the passage only announces it; say `happened: scheduled`"
        unreal = said.is_unreal() or said.supposes()
        if unreal:
            return "happened", f"the passage says “{unreal}”, which is not that it took place"
    if said.denied():
        return "happened", f"the passage says “{said.denied()}”"
    return None


def _is_prospect(fact: Event, said: Said) -> bool:
    """Whether words close before the event's name tell that it is still to come: "ahead of the meeting"."""
    named = shared_words(fact.label, said) if said.language.code == "en" else []
    return any(
        match.end() <= start
        and not said.ends_between(match.end(), start)
        and len(WORD.findall(said.text[match.end() : start])) <= _BEFORE
        for match in find_phrases(said.text, said.language.prospects)
        for start, _ in named
    )


def _happened(happened: str, said: Said) -> list[Span]:
    if happened == "called-off":
        return said.places_of_any(said.language.called_off)
    if happened != "scheduled":
        return []
    days = days_in(said.text, said.language, said.published, Tense.FUTURE)
    later = [
        (day.start, day.end) for day in days if said.published is not None and day.earliest > said.published
    ]
    told = [*said.places_of_any(said.language.scheduled), *said.modals_of({"future"})]
    # A weekday is later only by the tense, a date by itself.
    weekdays = [span for span in later if said.text[slice(*span)].lower() in said.language.weekdays]
    return told or [span for span in later if span not in weekdays]


def _is_here(span: Span, said: Said, named: Sequence[Span]) -> bool:
    """Whether a place is the event's: no other clause between, "before they flew to Bergen"."""
    clause = [
        match.start()
        for match in find_phrases(said.text, either(said.language.away, said.language.clause_words))
    ]
    for start, end in named:
        first, last = min(end, span[1]), max(start, span[0])
        if not any(first <= at < last for at in clause):
            return True
    return not named


def _date(fact: Event, said: Said, tense: Tense, named: Sequence[Span]) -> list[Span]:
    """Where the date stands; none if a segment has two, of which only one can be the event's."""
    here = [
        span
        for span in (days_of(fact.date, said, tense) if fact.date else [])
        if not _is_other(span, said, named)
    ]
    for start, end in said.runs:
        days = [
            day for day in all_days(said, tense) if start <= day[0] < end and not _is_other(day, said, named)
        ]
        inside = [day for day in here if start <= day[0] < end]
        if inside and any(day not in here for day in days):
            return []
    return here


def _is_other(day: Span, said: Said, named: Sequence[Span]) -> bool:
    """Whether a day is that of somebody's words, "said on Tuesday she will", or one that the event is after."""
    left = said.text[: day[0]].rstrip().lower()
    words = [match for match in WORD.finditer(left)]
    while words and words[-1][0] in said.language.articles:
        words.pop()
    left = left[: words[-1].end()] if words else ""
    if ends_with(left, said.language.away):
        return True
    while words and words[-1][0] in said.language.prepositions:
        words.pop()
    spoken = bool(words) and words[-1][0] in said.language.speech_verbs
    return spoken and words[-1].span() not in named
