"""Keys that several kinds of record have, each with the same type, guidance and examples."""

from typing import Any

from footnoted.model.schema import Avoid, Date, Mention, Number, Reference, Text, optional, required

ACTOR_KINDS = ("person", "organisation", "country", "initiative")


def country() -> Any:
    """The country that a fact is about."""
    return required(
        Reference(("country",)),
        "The country, by the two capital letters of its ISO 3166 code.",
        good=["IT", "GB"],
        bad=["it", "[IT, FR]", Avoid("Italy", "the code is wanted, not the name")],
    )


def amount() -> Any:
    """A number as the source gives it."""
    return required(
        Number(),
        "The number: digits, a point before a fraction, one scale word; bound and unit have their own keys.",
        good=["800 billion", "30000", "31.5"],
        bad=["1.000,50", "30,000", "31 %"],
    )


def unit() -> Any:
    """What a number counts."""
    return required(
        Reference(("unit",)),
        "What it counts: a currency by its ISO 4217 code, else the id of a record below vocabulary/units/.",
        good=["EUR", "percent", "troops"],
        bad=["eur", Avoid("€", "the code is wanted, not the sign")],
    )


def speaker() -> Any:
    """Who said something."""
    return required(
        Mention(ACTOR_KINDS),
        "Who said it: the id of a record, or the words of the source behind `described:`.",
        good=["marie-curie", "{described: A senior official}"],
        bad=[
            "[marie-curie]",
            "{name: A senior official}",
            Avoid("Marie Curie", "the id is wanted, not the name"),
        ],
    )


def actor(who: str) -> Any:
    """Somebody who may have a record; `who` begins the guidance."""
    return optional(
        Mention(ACTOR_KINDS),
        f"{who}: the id of a record, or the words of the source behind `described:`.",
        good=["marie-curie", "FR", "{described: a person close to the talks}"],
        bad=["[marie-curie]", "fr", Avoid("Marie Curie", "the id is wanted, not the name")],
        load_bearing=True,
    )


def occasion(where: str) -> Any:
    """The event at which something took place; `where` begins the guidance."""
    return optional(
        Mention(("event",)),
        f"{where}: the id of an event, or the words of the source behind `described:`.",
        good=["paris-summit", "{described: a closed-door meeting}"],
        bad=["[paris-summit]", Avoid("The Paris summit", "the id is wanted, not the name")],
        load_bearing=True,
    )


def day(when: str) -> Any:
    """A day that lies behind us; `when` begins the guidance."""
    return optional(
        Date(past=True),
        f"{when}, if a passage says so; the day of publication is another thing.",
        good=["2025-03-20", "2025-03", "../2025-03-20"],
        bad=["20 March 2025", "2025-3-20"],
        load_bearing=True,
    )


def since(*, load_bearing: bool = False) -> Any:
    """The day on which something began."""
    return optional(
        Date(past=True),
        "Since when, if a source says so.",
        good=["2025-03", "2025~"],
        bad=["March 2025"],
        load_bearing=load_bearing,
    )


def until(*, load_bearing: bool = False) -> Any:
    """The day on which something ended, or will."""
    return optional(
        Date(),
        "Until when, if a source says so.",
        good=["2025-12-31", "2027"],
        bad=["31.12.2025"],
        load_bearing=load_bearing,
    )


def in_our_words(what: str, example: str) -> Any:
    """Something that the text says and we sum up; `what` begins the guidance."""
    return optional(Text(), f"{what}, in our words.", good=[example], bad=[f"[{example}]"])
