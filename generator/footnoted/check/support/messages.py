"""What to say of a field that no passage carries, with what the passages do have."""

from collections.abc import Iterator, Sequence
from typing import Any

from footnoted.check.support.context import Context, days_of
from footnoted.check.support.counting import counts_of
from footnoted.check.support.said import Said
from footnoted.model.corpus import Route
from footnoted.model.facts import Equivalent, Fact, Figure
from footnoted.model.parts import Described
from footnoted.model.schema import attribute_of
from footnoted.problems import quoted
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate
from footnoted.text.quantities import quantities_in
from footnoted.text.words import find_phrases

_NAME = "cite words that name it, or add the text's spelling to the record's `aliases`"
_UNNAMED = (
    "no passage names who that is: cite the name, or add the text's spelling to the record's `aliases`, "
    "a title's to the office's `phrases`"
)
_PRONOUN = (
    "a pronoun counts where only one name near it can be meant: cite the name, too, or say under `inferred:` "
    "how it follows"
)
_SPEAKER = "cite the name together with its verb, “X said”; a name that is only spoken of does not speak"

_HELP = {
    "country": "cite the country's name, or its people's, before the words that tell the stance, not as one who is helped",
    "organisation": _NAME,
    "subject": _NAME,
    "participants": _NAME,
    "to": _NAME,
    "measured_by": "cite the name right before “poll” or “survey”, or after “by”",
    "commissioned_by": "cite the name after “for” or “commissioned by”",
    "speaker": _SPEAKER,
    "by": _SPEAKER,
    "according_to": _SPEAKER,
    "relays_words_of": _SPEAKER,
    "amount": "cite the number together with its unit, in one segment",
    "unit": "cite the number together with its unit, in one segment",
    "equivalents": "cite each amount together with its unit",
    "happened": "cite the words that announce it or call it off; `reported` is for what took place",
    "per": "cite “a year” or “annually” together with the number",
    "direction": "cite the word for more or less",
    "content": "cite the words in which it was said",
    "label": "name it by words of the passage",
    "occasion": "cite the day and place of the event, or the words that describe the occasion",
    "place": "cite the place, as the text spells it",
    "compared_to": "write what the passage compares it to, in its words",
    "role": "cite the words that say what the country is in it",
}

_SPEAKING = ("speaker", "by", "according_to", "relays_words_of")

_DATE = (
    "cite the date; a weekday counts only where the source's day of publication is known, "
    "and one to come not on that weekday itself"
)
_DATE_ELSEWHERE = (
    "the passage has that day for something else; cite it beside the verb of speech, or leave it out"
)


def lacking(fact: Fact, field: str, saids: Sequence[Said], context: Context) -> tuple[Route, str, str]:
    """Route, message and help for a field without a passage."""
    key, _, index = field.partition(".")
    value = getattr(fact, attribute_of(key))
    at: Route = (key, int(index)) if index else (key,)
    if index:
        value = value[int(index)]
    message = f"no passage says `{key}: {quoted(shown(value), 80)[1:-1]}`"
    return at, message, _help(fact, key, value, saids, context)


def shown(value: Any) -> str:
    """A value as people write it."""
    if isinstance(value, Described):
        return value.described
    if isinstance(value, Amount | EdtfDate):
        return value.written
    if isinstance(value, tuple):
        return ", ".join(map(shown, value))
    if isinstance(value, Equivalent):
        return f"{value.amount.written} {value.unit}"
    return str(value)


def _help(fact: Fact, key: str, value: Any, saids: Sequence[Said], context: Context) -> str:
    if isinstance(value, EdtfDate):
        elsewhere = key in ("date", "said_on") and any(days_of(value, said) for said in saids)
        return _DATE_ELSEWHERE if elsewhere else _DATE
    if key in ("stance", "measure", "stage"):
        term = context.term(key, value)
        if term is None:
            return f"there is no such {key}: mend it first, or add it"
        cues = ", ".join(f"“{cue}”" for cue in term.cues[:5])
        return f"its cues are {cues}; cite one of them, or add the text's words to the {key}'s `cues`"
    if isinstance(fact, Figure) and key == "bound":
        bounds = {one.bound for said in saids for one in counts_of(fact.amount, fact.unit, said, context)}
        if bounds:
            return f"the passage has it as `{' or '.join(sorted(bounds))}`"
        return "a number that is not there has no bound either: mend `amount` first"
    if key in _SPEAKING and isinstance(value, str) and not any(context.named(value, said) for said in saids):
        pronouns = any(any(find_phrases(said.text, said.language.pronouns)) for said in saids)
        return _PRONOUN if pronouns else _UNNAMED
    if isinstance(fact, Figure) and key in ("amount", "unit"):
        bare = next(_without_unit(fact, saids), "")
        if bare:
            return f"the passage has {bare}: add the text's word for the unit to its `words`, or cite the unit with it"
    there = list(_numbers(saids)) if key in ("amount", "unit") else []
    if there:
        return f"the passage has {', '.join(there[:4])}; {_HELP[key]}"
    return _HELP.get(
        key, "cite words that say so, leave the field out, or say under `inferred:` how it follows"
    )


def _numbers(saids: Sequence[Said]) -> Iterator[str]:
    for said in saids:
        for start, end in said.runs:
            segment = said.text[start:end]
            for one in quantities_in(segment, said.language):
                yield quoted(segment[one.start : one.end + 20].strip(), 40)


def _without_unit(fact: Figure, saids: Sequence[Said]) -> Iterator[str]:
    """The number itself with the words behind it, where it stands in a passage and its unit is not known there."""
    for said in saids:
        for start, end in said.runs:
            segment = said.text[start:end]
            for one in quantities_in(segment, said.language):
                if one.value == fact.amount.value and not one.is_share:
                    yield quoted(segment[one.start : one.end + 20].strip(), 40)
