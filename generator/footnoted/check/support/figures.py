"""Figures: the number with its unit and bound in one segment, what is measured, of whom, by whom."""

from collections.abc import Iterator, Sequence

from footnoted.check.support.actors import is_acted_on, titles_of
from footnoted.check.support.acts import acts_of
from footnoted.check.support.context import Context, Evidence, all_days, days_of, spans_of
from footnoted.check.support.said import Said, Span
from footnoted.model.facts import Figure, Mentioned
from footnoted.model.names import Mention
from footnoted.model.vocabulary import Unit
from footnoted.text.amounts import Amount
from footnoted.text.codes import CURRENCIES, record_id
from footnoted.text.edtf import EdtfDate
from footnoted.text.folding import folded_words
from footnoted.text.quantities import Quantity, quantities_in
from footnoted.text.words import WORD, find_phrases

_NEAR = 5
"""Most words between a number and what it counts: "30 European and NATO countries"."""

_BESIDE = 16
"""Most characters between an amount and the same in another unit."""

_GENITIVES = frozenset(("of", "de", "du", "von"))

_POLL = frozenset(("poll", "survey", "study", "count", "data", "index", "barometer", "figures"))


def evidence_for(fact: Figure, said: Said, context: Context) -> Evidence:
    """Where one citation carries each field of a figure."""
    counted = quantities_of(fact.amount, fact.unit, said, context)
    spans = [(quantity.start, quantity.end) for quantity in counted]
    found: Evidence = {
        "subject": _subject(fact, said, context),
        "measure": _measure(fact, said, context, counted),
        "amount": spans,
        "unit": spans,
        "bound": [(one.start, one.end) for one in counted if one.bound == fact.bound],
        "per": [span for one in counted for span in _per(one, said, fact.per)],
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


def _times(stated: EdtfDate, said: Said, counted: Sequence[Quantity]) -> list[Span]:
    """Where a time stands, if it is the one nearest to the number."""
    here = days_of(stated, said)
    others = [span for span in all_days(said) if span not in here]
    for one in counted:
        near = min((_apart(span, one) for span in here), default=0)
        if any(_apart(span, one) < near for span in others):
            return []
    return here


def _apart(span: Span, quantity: Quantity) -> int:
    return max(span[0] - quantity.end, quantity.start - span[1], 0)


def _equivalents(fact: Figure, counted: Sequence[Quantity], said: Said, context: Context) -> Iterator[Span]:
    """Where the same amount stands in each other unit, right beside the number: "800 billion euros ($843 billion)"."""
    places = []
    for other in fact.equivalents:
        same = quantities_of(other.amount, other.unit, said, context)
        near = [
            one for one in same if any(_apart((one.start, one.end), whole) <= _BESIDE for whole in counted)
        ]
        if not near:
            return
        places.append((near[0].start, near[0].end))
    yield from places


def _nearest_is(span: Span, counted: Sequence[Quantity], said: Said) -> bool:
    """Whether a number counted here is the one nearest to a place, times and years aside."""
    days = all_days(said)
    others = [
        one
        for start, end in said.runs
        for one in quantities_in(said.text[start:end], said.language)
        if not any(begin <= one.start + start < finish for begin, finish in days)
        and not any(whole.start == one.start + start for whole in counted)
        for start in (start,)
    ]
    near = min((_apart(span, one) for one in counted), default=0)
    return not any(_apart(span, one) < near for one in others)


def _measure(fact: Figure, said: Said, context: Context, counted: Sequence[Quantity]) -> list[Span]:
    """Where the measure is named; the word that only names what is counted does not tell what of it."""
    unit: Unit | None = context.term("unit", fact.unit)
    spellings = {folded_words(word).lower() for word in unit.spellings} if unit is not None else set()
    return [
        span
        for span in context.cued("measure", fact.measure, said)
        if said.text[slice(*span)].lower() not in spellings
    ]


def contradiction_in(fact: Figure, said: Said, context: Context) -> tuple[str, str] | None:
    """A field and what the passage says of this number that the fact leaves out; None for nothing."""
    for quantity in quantities_of(fact.amount, fact.unit, said, context):
        for per in dict.fromkeys(said.language.per.values()):
            if fact.per is None and _per(quantity, said, per):
                return "amount", f"the passage gives it for each {per}; say `per: {per}`"
        change = _change_before(quantity, said)
        if change and fact.direction is None:
            return (
                "amount",
                f"the passage says “{change}”: it is a change; say `direction:` and `compared_to:`",
            )
    if said.denied() or any(find_phrases(said.text, said.language.denials)):
        return "amount", "the passage denies it"
    if said.expects() and fact.stage is None and fact.period is None and fact.as_of is None:
        return "amount", f"the passage says “{said.expects()}”; give `stage:` or the time that it is for"
    return None


def _change_before(quantity: Quantity, said: Said) -> str:
    """The words by which a number is how much something rose or fell: "rise by"; "" for none."""
    before = said.text[: quantity.start].rstrip()
    words = [match for match in WORD.finditer(before)][-4:]
    if not words or words[-1][0].lower() != "by":
        return ""
    return before[words[0].start() :] if any(_moves(word[0].lower(), said) for word in words[:-1]) else ""


def _moves(word: str, said: Said) -> bool:
    return word in said.language.rising | said.language.falling


def quantities_of(amount: Amount, unit: str, said: Said, context: Context) -> list[Quantity]:
    """The numbers of a passage that have this value and this unit, each within one segment."""
    term: Unit | None = context.term("unit", unit)
    if term is None:
        return []
    found = []
    for start, end in said.runs:
        segment = said.text[start:end]
        for one in quantities_in(segment, said.language):
            if (
                one.value == amount.value
                and _has_unit(one, segment, term, said)
                and not _is_of_another(one, segment, said)
            ):
                found.append(
                    Quantity(
                        one.start + start,
                        one.end + start,
                        one.value,
                        one.bound,
                        one.symbol,
                        one.is_share,
                        one.bare,
                    )
                )
    return found


def _is_of_another(quantity: Quantity, segment: str, said: Said) -> bool:
    """Whether words before a number take it for a part, an old value or somebody else's: "a third of the 30"."""
    before = segment[: quantity.start].rstrip().removesuffix(" the").lower()
    words = WORD.findall(before)[-4:]
    if words[-1:] == ["of"]:
        return any(word in said.language.parts for word in words[:-1])
    if words[-1:] == ["from"]:
        return " to " in segment[quantity.end :]
    return words[-1:] == ["by"] and segment[: quantity.start].rstrip().endswith("the")


def _has_unit(quantity: Quantity, segment: str, unit: Unit, said: Said) -> bool:
    code = unit.id.upper()
    spellings = [folded_words(word).lower() for word in unit.spellings]
    if unit.sort == "currency":
        symbols = {code, unit.symbol, *unit.words} if code in CURRENCIES else {unit.symbol}
        if quantity.symbol:
            return quantity.symbol in symbols
        behind = segment[quantity.end :]
        return any(
            match.start() <= 3 and not behind[: match.start()].strip(" d'e")
            for match in find_phrases(behind, [*spellings, code.lower()])
        ) or (bool(unit.symbol) and behind.lstrip().startswith(str(unit.symbol)))
    if unit.symbol == "%":
        return quantity.is_share
    if quantity.is_share or quantity.symbol:
        return False
    return _counts(segment[quantity.end :], spellings, said)


def _counts(behind: str, spellings: list[str], said: Said) -> bool:
    """Whether what is counted follows the number: "30 European ships", not "30 men from ships"."""
    for match in find_phrases(behind, spellings):
        between = behind[: match.start()]
        words = WORD.findall(between)
        parted = any(word.lower() in said.language.prepositions for word in words)
        return len(words) <= _NEAR and not parted and not set(between) & set("0123456789,;:.()")
    return False


def _subject(fact: Figure, said: Said, context: Context) -> list[Span]:
    event = context.corpus.get(fact.subject, "event")
    if event is not None:
        return context.event(event, said)
    counted = quantities_of(fact.amount, fact.unit, said, context)
    return [
        (mention.start, mention.end)
        for mention in said.mentions_of(record_id(fact.subject))
        if not is_acted_on(said, mention, _GENITIVES)
        and not _has_another_part(mention, said, counted, context)
        and _stands_near(mention, said, counted)
    ]


def _stands_near(mention: Mention, said: Said, counted: Sequence[Quantity]) -> bool:
    """Whether a name stands in the paragraph of the number, if the passage has the number at all."""
    here = (mention.start, mention.end)
    return not counted or any(said.are_near((one.start, one.end), here) for one in counted)


def _has_another_part(mention: Mention, said: Said, counted: Sequence[Quantity], context: Context) -> bool:
    """Whether a name is in the passage as the one who says, measures, makes or is counted."""
    together = _title_and_name(mention, said)
    if any(_is_agent(said, start) for start, _ in together):
        return True
    is_plan = any(context.names.kinds.get(id) == "initiative" for id in mention.means)
    if not is_plan and any(acts_of(said, iter(together))):
        return True
    if any(_counts_it(said, one, mention) for one in counted):
        return True
    return _names_a_poll(said, mention.end)


def _title_and_name(mention: Mention, said: Said) -> list[Span]:
    """The places of a name and of the office that stands right before it, whichever the mention is."""
    names = [one for one in said.mentions if one.means == mention.means and mention in titles_of(said, one)]
    titles = list(titles_of(said, mention))
    return [(one.start, one.end) for one in (mention, *names, *titles)]


def _counts_it(said: Said, quantity: Quantity, mention: Mention) -> bool:
    """ "30 European and NATO countries": a name between a number and what it counts."""
    between = said.text[quantity.end : mention.start]
    possessive = said.text.startswith("'s", mention.end)
    return (
        mention.start >= quantity.end
        and len(WORD.findall(between)) < _NEAR
        and not possessive
        and not set(between) & set(",;:.␟␞")
    )


def _names_a_poll(said: Said, end: int) -> bool:
    behind = WORD.search(said.text, end)
    return behind is not None and behind[0].lower() in _POLL


def _is_agent(said: Said, start: int) -> bool:
    """Whether "by" stands before a name: what is introduced by somebody is not about them."""
    words = WORD.findall(said.text[:start])
    return bool(words) and words[-1].lower() in said.language.agents


def _per(quantity: Quantity, said: Said, per: str | None) -> list[Span]:
    """Where "a year" or "annually" stands right behind a number and its unit."""
    behind = said.text[quantity.end :]
    for match in find_phrases(behind, said.language.per):
        if len(WORD.findall(behind[: match.start()])) <= 2 and said.language.per[match[0].lower()] == per:
            return [(quantity.end + match.start(), quantity.end + match.end())]
    return []


def _measured(who: Mentioned, said: Said, context: Context) -> Iterator[Span]:
    """A name right before a poll, or behind "by"."""
    for start, end in context.named(who, said):
        if _names_a_poll(said, end) or _is_agent(said, start):
            yield start, end


def _commissioned(who: Mentioned, said: Said, context: Context) -> Iterator[Span]:
    """A name behind "for" or "commissioned by"."""
    for start, end in context.named(who, said):
        words = WORD.findall(said.text[:start].lower())
        if words[-1:] == ["for"] or words[-2:] == ["commissioned", "by"]:
            yield start, end
