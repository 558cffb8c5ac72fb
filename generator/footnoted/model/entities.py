"""What facts are about: countries, people, organisations, initiatives."""

from dataclasses import dataclass

from footnoted.model import usual
from footnoted.model.parts import Alias, Citation
from footnoted.model.schema import (
    Address,
    Avoid,
    Flag,
    ListOf,
    Nested,
    Prose,
    Reference,
    Text,
    optional,
    required,
)
from footnoted.text.edtf import EdtfDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What all entities share: an id, a name, other names."""

    id: str
    name: str = required(
        Text(120),
        "The usual English name, spelt correctly.",
        good=["Marie Curie", "European Union"],
        bad=["[Marie, Curie]", Avoid("Mary Curie", "a misspelling is an alias")],
    )
    article: bool = optional(
        Flag(),
        "Whether sentences say “the” before the name: the Kremlin.",
        good=["true"],
        bad=["yes"],
        default=False,
    )
    aliases: tuple[Alias, ...] = optional(
        ListOf(Nested(Alias, shorthand="name")),
        "Other names; for a misspelling, the source that has it behind `seen_in:`.",
        good=["EU", "[EU, {name: Europen Union, seen_in: herald-2025-03-20}]"],
        bad=["[]", "{name: EU, lang: en}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Entity):
    """A country; the file is named after its ISO 3166 code, `fr.yml`."""

    demonyms: tuple[str, ...] = optional(
        ListOf(Text(60)),
        "Words for its people and what is of it.",
        good=["[French, Frenchman, Frenchwoman]"],
        bad=["{en: French}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office that a source says a person holds."""

    office: str = required(
        Reference(("office",)),
        "The office, by the id of a record below vocabulary/offices/.",
        good=["president-of-france"],
        bad=[Avoid("President", "the id is wanted, not the title"), "[president-of-france]"],
    )
    from_: EdtfDate | None = usual.since()
    to: EdtfDate | None = usual.until()
    citation: Citation = required(
        Nested(Citation),
        "The passage that gives the office.",
        good=["{source: herald-2025-03-20, passage: the French president}"],
        bad=["herald-2025-03-20"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """A named person."""

    surname: str | None = optional(
        Text(60),
        "The part of the name by which our own words may call them.",
        good=["Curie"],
        bad=["[Curie]", Avoid("Marie", "sentences would call her by her first name")],
    )
    roles: tuple[Role, ...] = optional(
        ListOf(Nested(Role)),
        "Offices, each with the passage that gives it.",
        good=["{office: president-of-france, citation: {source: herald-2025-03-20, passage: president}}"],
        bad=["president-of-france"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Entity):
    """A body, an outlet, or a metonym such as "the Kremlin"."""

    acts_for: str | None = optional(
        Reference(("country",)),
        "The country that a metonym such as the Kremlin speaks for, by its code.",
        good=["RU"],
        bad=["ru", Avoid("Russia", "the code is wanted, not the name")],
    )
    website: str | None = optional(
        Address(), "Its address on the web.", good=["https://europa.eu/"], bad=["europa.eu"]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Entity):
    """A plan, force, proposal or coalition."""

    note: str | None = optional(
        Prose(),
        "How it is named, and what that means here.",
        good=["Texts call it the coalition, the initiative or the plan."],
        bad=["[coalition, initiative]"],
    )
