"""What people say, in many words: claims in two wordings, remarks in one, and sentences that claim nothing."""

from random import Random

from synthetic.words import ADJECTIVES, COMPOUNDS, PLACES, VERBS, plural, with_article


class _Words:
    """Words drawn for one sentence."""

    def __init__(self, chance: Random) -> None:
        self.thing = chance.choice(COMPOUNDS)
        self.things = plural(chance.choice(COMPOUNDS))
        self.third = chance.choice(COMPOUNDS)
        self.kind, self.other = chance.sample(ADJECTIVES, 2)
        self.verb = chance.choice(VERBS)
        self.place = chance.choice(PLACES)
        self.number = str(chance.randint(12, 98))


_CLAIMS = (
    (
        "the {kind} {thing} of {place} {verb} the {other} {things}",
        "the {other} {things} were {verb} by the {kind} {thing} of {place}",
    ),
    (
        "{number} {things} had reached the {thing} of {place}",
        "the {thing} of {place} had been reached by {number} {things}",
    ),
    (
        "the {thing} of {place} would stay {kind} through the winter",
        "through the winter {place} would keep its {thing} {kind}",
    ),
    (
        "the {things} near {place} had not been {kind} for years",
        "for years {place} had not had {kind} {things}",
    ),
    (
        "the {kind} {things} must go to the {thing} of {place}",
        "the {thing} of {place} must get the {kind} {things}",
    ),
    (
        "the {thing} at {place} could hold {number} {things}",
        "{number} {things} could be held at the {place} {thing}",
    ),
    (
        "{place} had built {a_kind} {thing} beside the {third}",
        "beside the {third} stood {a_kind} {thing}, built at {place}",
    ),
    (
        "{a_other} road led from {place} to the {kind} {thing}",
        "to the {kind} {thing} led {a_other} road from {place}",
    ),
)  # fmt: skip

_REMARKS = (
    "We have counted the {things} of {place} twice, and the {kind} {thing} is ours",
    "The {kind} {thing} was built for {number} {things}, and it holds them well",
    "My grandmother knew each of the {things}, and she liked the {thing} at {place} best",
    "A {kind} {thing} is worth more to us than {number} {things}",
    "Nobody who has seen the {thing} of {place} forgets its {other} {things}",
    "It took {number} winters to raise the {thing}, and one night to lose its {things}",
    "Whoever keeps the {things} keeps the {kind} {thing}, too",
    "There is room at the {thing} for the {other} {things} of {place}",
)

_FILLERS = (
    "The {thing} behind the {third} has been {kind} since the floods, and its {things} are {other}.",
    "Along the {kind} {thing} stand {things}, {number} in a row, each with {a_other} roof.",
    "In the evening the {things} lay {kind} under the {other} sky, and the {thing} was shut.",
    "A cart with {things} went by, then a {kind} one with nothing but straw.",
    "Beyond {place} the {thing} turns {kind}, and then there is the {third} with its {other} steps.",
    "Children had painted the {thing} {kind}, and the {things} beside it {other}.",
    "From the {third} to the {kind} {thing} it is a walk of {number} minutes past {other} {things}.",
    "The {kind} {things} smelt of tar, the {other} ones of soap, and the {thing} of both.",
    "Rain fell on the {thing} of {place} until the {things} had turned {kind}.",
    "Somebody had left {a_kind} lantern between the {things}, and it burned there the whole night.",
    "At the {third} there was soup for everybody, and the {thing} stayed open until the {things} were dry.",
)


def assertions(chance: Random, taken: set[str]) -> tuple[str, str, str]:
    """A claim in words of ours, and in two wordings of the texts; none that was made before."""
    while True:
        one, other = chance.choice(_CLAIMS)
        words = _Words(chance)
        content = _filled(one, words)
        if content not in taken:
            taken.add(content)
            return content, content, _filled(other, words)


def remark(chance: Random, taken: set[str]) -> str:
    """A sentence to quote; none that was said before."""
    while True:
        said = _filled(chance.choice(_REMARKS), _Words(chance))
        if said not in taken:
            taken.add(said)
            return said


def filler(chance: Random) -> str:
    """A sentence in which no record is named."""
    return _filled(chance.choice(_FILLERS), _Words(chance))


def _filled(form: str, words: _Words) -> str:
    return form.format(
        thing=words.thing,
        things=words.things,
        third=words.third,
        kind=words.kind,
        other=words.other,
        verb=words.verb,
        place=words.place,
        number=words.number,
        a_kind=with_article(words.kind),
        a_other=with_article(words.other),
    )
