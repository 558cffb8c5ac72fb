"""Who and what a project is about: people, bodies, initiatives, outlets and countries, by their numbers."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from synthetic.countries import NAMES
from synthetic.words import ADJECTIVES, COMPOUNDS, FIRST_NAMES, PLACES, SURNAMES, slug

FIRST_DAY = date(2022, 3, 1)
DAYS = 1200
"""Days on which sources appear."""

_BODIES = (
    "Lamp Board",
    "Pilot Guild",
    "Harbour Trust",
    "Rope Union",
    "Tide Office",
    "Ferry Society",
    "Beacon Bureau",
)
_INITIATIVES = ("Compact", "Accord", "Scheme", "Programme", "Charter", "Pact", "Partnership")
_OUTLETS = ("Courier", "Herald", "Gazette", "Observer", "Mercury", "Chronicle")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented; `office` is the id of an office, or ""."""

    id: str
    name: str
    surname: str
    country: str
    office: str
    title: str


@dataclass(frozen=True, slots=True)
class Named:
    """A body, an initiative or an outlet, each called with "the"."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Outing:
    """One text of an outlet. `relays` is the number of an earlier one, -1 for a report that nobody has read."""

    number: int
    id: str
    title: str
    outlet: Named
    day: date
    relays: int | None


@dataclass(frozen=True)
class Cast:
    """Everybody whom the facts of a project may name; the more facts, the more of them."""

    facts: int
    seed: int

    @property
    def sources(self) -> int:
        return max(4, self.facts // 10)

    @property
    def people(self) -> int:
        return max(6, self.facts // 25)

    @property
    def bodies(self) -> int:
        return max(4, self.facts // 75)

    @property
    def initiatives(self) -> int:
        return max(3, self.facts // 75)

    @property
    def outlets(self) -> int:
        return max(3, self.facts // 250)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Fewer in a small project; those that come first are told of most."""
        codes = sorted(NAMES)
        Random("countries").shuffle(codes)
        return tuple(codes[: min(len(codes), max(12, self.facts // 12))])

    def person(self, number: int) -> Person:
        name = f"{FIRST_NAMES[number * 7 % len(FIRST_NAMES)]} {SURNAMES[number]}"
        country = self.countries[number * 11 % len(self.countries)]
        if number % 5 < 3:
            office, title = f"strait-envoy-of-{slug(NAMES[country])}", f"strait envoy of {NAMES[country]}"
        elif number % 5 == 3:
            body = self.body(number % self.bodies)
            office, title = f"director-of-{body.id}", f"director of the {body.name}"
        else:
            office = title = ""
        return Person(slug(name), name, SURNAMES[number], country, office, title)

    def body(self, number: int) -> Named:
        name = f"{PLACES[number]} {_BODIES[number % len(_BODIES)]}"
        return Named(slug(name), name)

    def initiative(self, number: int) -> Named:
        word = COMPOUNDS[number * 101 % len(COMPOUNDS)].title()
        name = f"{word} {_INITIATIVES[number // 7 % len(_INITIATIVES)]}"
        return Named(slug(name), name)

    def outlet(self, number: int) -> Named:
        name = f"{PLACES[-1 - number]} {_OUTLETS[number % len(_OUTLETS)]}"
        return Named(slug(name), name)

    def outing(self, number: int) -> Outing:
        outlet = self.outlet(number % self.outlets)
        day = FIRST_DAY + timedelta(days=number * DAYS // self.sources)
        chance = Random(f"{self.seed}/title/{number}")
        word = chance.choice(COMPOUNDS)
        title = f"{chance.choice(ADJECTIVES).capitalize()} days at the {word} of {chance.choice(PLACES)}"
        relays = number - 1 if number % 8 == 5 else -1 if number % 16 == 2 else None
        return Outing(number, f"{outlet.id}-{day.isoformat()}-{number}", title, outlet, day, relays)


def spoken(day: date) -> str:
    """As the texts write a day."""
    return f"{day.day} {day:%B} {day.year}"
