"""What facts are about: countries, people, organisations, initiatives."""

from dataclasses import dataclass

from footnoted.model.parts import Alias, Citation
from footnoted.model.schema import (
    Address,
    Date,
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
    name: str = required(Text(120), "The usual English name, spelt correctly.")
    article: bool = optional(
        Flag(), "Whether sentences say “the” before the name: the Kremlin.", default=False
    )
    aliases: tuple[Alias, ...] = optional(
        ListOf(Nested(Alias, shorthand="name")), "Other names and misspellings."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Entity):
    """A country; the file is named after its ISO 3166 code, `fr.yml`."""

    demonyms: tuple[str, ...] = optional(ListOf(Text(60)), "French, Frenchman …")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office that a source says a person holds."""

    office: str = required(Reference(("office",)), "The office, from the vocabulary.")
    from_: EdtfDate | None = optional(Date(past=True), "Since when, if a source says so.")
    to: EdtfDate | None = optional(Date(), "Until when, if a source says so.")
    citation: Citation = required(Nested(Citation), "The passage that gives the office.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """A named person."""

    surname: str | None = optional(
        Text(60), "The part of the name by which our own words may call them: Macron."
    )
    roles: tuple[Role, ...] = optional(ListOf(Nested(Role)), "Offices, each with its passage.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Entity):
    """A body, an outlet, or a metonym such as "the Kremlin"."""

    acts_for: str | None = optional(Reference(("country",)), "The country that a metonym speaks for.")
    website: str | None = optional(Address(), "Its address.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Entity):
    """A plan, force, proposal or coalition."""

    note: str | None = optional(Prose(), "How it is named, and what that means here.")
