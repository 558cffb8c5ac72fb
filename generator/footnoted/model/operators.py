"""The ways in which facts are made wrong on purpose, or written otherwise, in the order of the tables."""

from collections.abc import Iterable, Mapping

NUMBER, TIME, WHO, SENSE, PASSAGE, SOURCE, HONEST = (
    "how much",
    "when",
    "whom or what it concerns",
    "in which sense",
    "the words quoted",
    "the source",
    "said otherwise",
)
"""Classes of faults, in the words that readers see; the last one is of edits that are none."""

OPERATORS: Mapping[str, tuple[str, str]] = {
    "digit": (NUMBER, "another digit"),
    "×10": (NUMBER, "ten times as much"),
    "×1000": (NUMBER, "a thousand times as much"),
    "sign": (NUMBER, "the other sign"),
    "unit": (NUMBER, "another unit"),
    "currency": (NUMBER, "another currency"),
    "bound": (NUMBER, "another bound"),
    "per": (NUMBER, "for another stretch of time"),
    "direction": (NUMBER, "lower for higher"),
    "compared-to": (NUMBER, "compared to something else"),
    "equivalent": (NUMBER, "another amount in the other unit"),
    "content-number": (NUMBER, "another number in our words"),
    "date-day": (TIME, "a day off"),
    "date-month": (TIME, "a month off"),
    "date-year": (TIME, "a year off"),
    "country": (WHO, "another country"),
    "speaker": (WHO, "another speaker"),
    "subject": (WHO, "another subject"),
    "participant": (WHO, "another participant, or one more"),
    "role": (WHO, "another role"),
    "occasion": (WHO, "another occasion"),
    "place": (WHO, "another place"),
    "label": (WHO, "the name of another event"),
    "content-name": (WHO, "another name in our words"),
    "content-order": (WHO, "two names in our words exchanged"),
    "measure": (SENSE, "another measure"),
    "stance": (SENSE, "one step further on the scale of stances"),
    "stage": (SENSE, "one step further on the ladder of stages"),
    "happened": (SENSE, "reported for planned, or the like"),
    "negation": (SENSE, "the contrary"),
    "modal": (SENSE, "another modal verb"),
    "word-changed": (PASSAGE, "a word changed"),
    "word-dropped": (PASSAGE, "a word dropped"),
    "not-added": (PASSAGE, "“not” put in"),
    "not-removed": (PASSAGE, "“not” taken out"),
    "trimmed-left": (PASSAGE, "cut on the left"),
    "trimmed-right": (PASSAGE, "cut on the right"),
    "segment-dropped": (PASSAGE, "a segment dropped"),
    "moved": (SOURCE, "another source"),
    "removed": (SOURCE, "no citation"),
    "straight-quotes": (HONEST, "straight quotation marks"),
    "curly-quotes": (HONEST, "curly quotation marks"),
    "decomposed": (HONEST, "letters and accents apart"),
    "no-break-spaces": (HONEST, "no-break spaces"),
    "wider-left": (HONEST, "up to two words more on the left"),
    "wider-right": (HONEST, "up to two words more on the right"),
    "field-left-out": (HONEST, "an optional field less"),
    "amount-in-digits": (HONEST, "digits for a scale word"),
    "reordered": (HONEST, "another order"),
    "renamed": (HONEST, "somebody known by an alias"),
}
"""Slug, as facts/quality.json has it, to class and words."""

FIELDS = (NUMBER, TIME, WHO, SENSE)
"""Classes of faults in what a fact says; the others are in what it quotes."""


def class_of(operator: str) -> str:
    """The class of an operator; "" for one that this version does not have."""
    return OPERATORS.get(operator, ("", ""))[0]


def words_for(operator: str) -> str:
    """What an operator does, for readers; its slug if this version does not have it."""
    return OPERATORS.get(operator, ("", operator))[1]


def in_order(operators: Iterable[str]) -> list[str]:
    """Operators in the order of the tables, unknown ones last."""
    known = list(OPERATORS)
    return sorted(set(operators), key=lambda one: (known.index(one) if one in known else len(known), one))
