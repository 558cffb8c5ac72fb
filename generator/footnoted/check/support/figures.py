"""Figures: the number with its unit and bound in one segment, what is measured, of whom, by whom."""

import re
from collections.abc import Iterator, Sequence

from footnoted.check.support.context import Context, Evidence, all_days, days_of, spans_of
from footnoted.check.support.counting import Count, change_in, counts_of, per_of
from footnoted.check.support.said import Said, Span
from footnoted.check.support.subjects import is_agent, names_poll, subjects_of
from footnoted.model.facts import Figure, Mentioned
from footnoted.text.edtf import EdtfDate
from footnoted.text.quantities import quantities_in
from footnoted.text.words import WORD, ends_with, find_phrases, without

_BESIDE = 16
"""Most characters between an amount and the same in another unit."""


_BRACKETS = re.compile(r"\([^()]*\)?")


def evidence_for(fact: Figure, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of a figure."""
    counted = _counted(fact, said, context)
    spans = [count.span for count in counted]
    measure = _measure(fact, said, counted, context)
    found: Evidence = {
        "subject": list(subjects_of(fact.subject, said, counted, measure, context)),
        "measure": measure,
        "amount": spans,
        "unit": spans,
        "bound": [one.span for one in counted if one.bound == fact.bound],
        "per": [per[1] for one in counted if (per := per_of(one, said)) and per[0] == fact.per],
        "direction": said.places_of_any(
            said.language.rising if fact.direction == "higher" else said.language.falling
        ),
    }
    for key, value in (("period", fact.period), ("as_of", fact.as_of)):
        found[key] = _times(value, said, counted) if value is not None else []
    if fact.stage:
        found["stage"] = context.cued("stage", fact.stage, said)
    if fact.compared_to:
        found["compared_to"] = said.places_of(fact.compared_to)
    if fact.according_to is not None:
        acts = spans_of(iter(context.acts_by(fact.according_to, said)))
        found["according_to"] = [act for act in acts if any(said.are_together(act, span) for span in spans)]
    if fact.measured_by is not None:
        found["measured_by"] = list(_measured(fact.measured_by, said, context))
    if fact.commissioned_by is not None:
        found["commissioned_by"] = list(_commissioned(fact.commissioned_by, said, context))
    found["equivalents"] = list(_equivalents(fact, counted, said, context))
    for key in ("direction", "compared_to"):
        # What it is compared to belongs to this number, and not to the next one.
        found[key] = [span for span in found.get(key, []) if _nearest_is(span, counted, said)]
    return found


def _counted(fact: Figure, said: Said, context: Context) -> list[Count]:
    """The number in the passage, with its unit; where that is inferred, without any other one."""
    inferred = any(one.field == "unit" for one in fact.inferred)
    return counts_of(fact.amount, None if inferred else fact.unit, said, context)


def _times(stated: EdtfDate, said: Said, counted: Sequence[Count]) -> list[Span]:
    """Where a time stands, if it is the one nearest to the number."""
    here = [span for span in days_of(stated, said) if _is_of(span, counted, said)]
    others = [span for span in all_days(said) if span not in here]
    for one in counted:
        near = min((_apart(span, one) for span in here), default=0)
        if any(_apart(span, one) < near for span in others):
            return []
    return here


def _apart(span: Span, count: Count) -> int:
    return max(span[0] - count.span[1], count.span[0] - span[1], 0)


def _equivalents(fact: Figure, counted: Sequence[Count], said: Said, context: Context) -> Iterator[Span]:
    """Where the same amount stands in each other unit, right beside the number: "800 billion euros ($843 billion)"."""
    places = []
    for other in fact.equivalents:
        same = [one.span for one in counts_of(other.amount, other.unit, said, context)]
        near = [span for span in same if any(_apart(span, whole) <= _BESIDE for whole in counted)]
        if not near:
            return
        places.append(near[0])
    yield from places


def _nearest_is(span: Span, counted: Sequence[Count], said: Said) -> bool:
    """Whether a number counted here is the one nearest to a place, times and years aside."""
    days = all_days(said)
    others = [
        (start + one.start, start + one.end)
        for start, end in said.runs
        for one in quantities_in(said.text[start:end], said.language)
        if not any(begin <= one.start + start < finish for begin, finish in days)
        and not any(whole.span[0] == one.start + start for whole in counted)
    ]
    near = min((_apart(span, one) for one in counted), default=0)
    return not any(max(span[0] - end, start - span[1], 0) < near for start, end in others)


def _is_of(span: Span, counted: Sequence[Count], said: Said) -> bool:
    """Whether no other number stands between a number and a place behind it in its segment:
    "513 voted yes, 207 voted no", "from 0.5% to 0.3% in 2027"; years and what is in brackets aside."""
    days = all_days(said)
    for one in counted:
        closes = next(end for start, end in said.runs if start <= one.span[0] < end)
        if not (one.span[1] <= span[0] < closes):
            return True
        between = _BRACKETS.sub(lambda match: " " * len(match[0]), said.text[one.end : span[0]])
        others = [one.end + other.start for other in quantities_in(between, said.language)]
        if all(any(start <= at < end for start, end in days) for at in others):
            return True
    return not counted


def _measure(fact: Figure, said: Said, counted: Sequence[Count], context: Context) -> list[Span]:
    """Where the measure is named; the word that only names what is counted does not tell what of it."""
    unit = context.unit(fact.unit)
    spellings = unit.spellings if unit is not None else frozenset()
    return [
        span
        for span in context.cued("measure", fact.measure, said)
        if said.text[slice(*span)].lower() not in spellings and _is_of(span, counted, said)
    ]


def contradiction_in(fact: Figure, said: Said, context: Context) -> tuple[str, str] | None:
    """A field and what the passage says of this number that the fact leaves out; None for nothing."""
    counted = _counted(fact, said, context)
    for count in counted:
        per = per_of(count, said)
        if fact.per is None and per is not None:
            if per[0] == "other":
                return "amount", f"the passage gives it “{said.text[slice(*per[1])]}”, which `per:` can't say"
            return "amount", f"the passage gives it for each {per[0]}; say `per: {per[0]}`"
        change = change_in(count, said)
        if change and fact.direction is None:
            told = f"the passage says “{change}”: it is a change"
            return "amount", f"{told}; say `direction:` and `compared_to:`"
    supposed = said.supposes()
    if supposed:
        return "amount", f"the passage says “{supposed}”: it is only supposed or asked"
    fallen = without(said.language.denials, said.language.falling)
    if said.denied() or any(find_phrases(said.text, fallen)):
        return "amount", "the passage denies it"
    unsure = said.expects() or said.is_unreal() or _intended(counted, said)
    if unsure and fact.stage is None and fact.period is None and fact.as_of is None:
        return "amount", f"the passage says “{unsure}”; give `stage:` or the time that it is for"
    return None


def _intended(counted: Sequence[Count], said: Said) -> str:
    """The words before a number by which somebody only plans it: "wants to send 30"."""
    intentions = [phrase for phrase, name in said.language.hedges.items() if name == "intention"]
    for count in counted:
        start = next(start for start, end in said.runs if start <= count.span[0] < end)
        for match in find_phrases(said.text[start : count.span[0]], intentions):
            return match[0]
    return ""


def _measured(who: Mentioned, said: Said, context: Context) -> Iterator[Span]:
    """A name right before a poll, or behind "by"."""
    for start, end in context.named(who, said):
        if names_poll(said, end) or is_agent(said, start):
            yield start, end


def _commissioned(who: Mentioned, said: Said, context: Context) -> Iterator[Span]:
    """A name behind "for" or "commissioned by"."""
    for start, end in context.named(who, said):
        words = WORD.findall(said.text[:start])
        if ends_with(" ".join(words[-2:]), said.language.commissioning):
            yield start, end
