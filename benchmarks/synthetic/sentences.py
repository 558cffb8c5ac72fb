"""Facts of each kind with the sentences that carry them, in two or three wordings each."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from synthetic.cast import Cast, Outing, Person, spoken
from synthetic.countries import NAMES
from synthetic.fact import Fact, Sentence
from synthetic.utterances import assertions, remark
from synthetic.vocabulary import ABOUT, BOUNDS, MEASURES, MEETINGS, SIGNS, STANCE_WORDS
from synthetic.words import ADJECTIVES, COMPOUNDS, PLACES, plural, slug, with_article


@dataclass
class Taken:
    """What is told already, so that nothing is told twice or contradicted by chance."""

    days: set[tuple[str, date]] = field(default_factory=set)
    stances: set[tuple[str, str]] = field(default_factory=set)
    figures: set[tuple[str, str]] = field(default_factory=set)
    amounts: set[tuple[str, str]] = field(default_factory=set)
    members: set[tuple[str, str]] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    visits: set[tuple[str, str, int]] = field(default_factory=set)


@dataclass
class Scene:
    """One source while its facts are told: who is there, and which meeting was told of last."""

    cast: Cast
    taken: Taken
    outing: Outing
    people: list[Person]
    countries: list[str]
    chance: Random
    event: Fact | None = None

    def past_day(self) -> date:
        return self.outing.day - timedelta(days=self.chance.randint(1, 12))

    def compound(self) -> str:
        return self.chance.choice(COMPOUNDS)


def statement(scene: Scene, number: int) -> Fact:
    who, chance = scene.people[number % len(scene.people)], scene.chance
    content, one, other = assertions(chance, scene.taken.words)
    day = scene.past_day()
    fields = {"speaker": who.id, "content": content}
    wordings = [
        Sentence(f"{who.surname} said that {one}.", (f"{who.surname} said that {one}",)),
        Sentence(f"According to {who.name}, {other}.", (f"According to {who.name}, {other}",)),
    ]
    if number % 3 == 0:
        fields["said_on"] = day.isoformat()
        told = f"On {spoken(day)}, {who.name} said that {one}"
        wordings[0] = Sentence(f"{told}.", (told,))
        told = f"According to remarks by {who.name} on {spoken(day)}, {other}"
        wordings = wordings[:1]
    word = _telling(content)
    fact = Fact("statement", f"{slug(who.surname)}-{word}-{number}", fields, wordings, uses={who.id})
    # The negations of all passages are counted together.
    fact.alone = " not " in content
    return fact


def quote(scene: Scene, number: int) -> Fact:
    who, chance = scene.people[(number + 1) % len(scene.people)], scene.chance
    words = remark(chance, scene.taken.words)
    fields: dict[str, object] = {"speaker": who.id, "words": words, "rendering": "unknown"}
    first, uses = f"said {who.name}", {who.id}
    event = scene.event
    if event is not None and number % 3 == 0:
        fields["occasion"] = event.id
        first += (
            f" at the {_lower(str(event.fields['label']))} in {event.fields['place']} on {_day_in(event)}"
        )
    elif number % 3 == 1:
        day = scene.past_day()
        fields["said_on"] = day.isoformat()
        first += f" on {spoken(day)}"
    wordings = [Sentence(f"“{words},” {first}.", (first,), words)]
    if len(fields) == 3:
        wordings.append(Sentence(f"“{words},” {who.surname} told the hall.", (f"{who.surname} told",), words))
    word = _telling(words)
    return Fact("quote", f"{slug(who.surname)}-on-the-{word}-{number}", fields, wordings, uses=uses)


def event(scene: Scene, number: int) -> Fact:
    chance = scene.chance
    one, other = (scene.people[(number + i) % len(scene.people)] for i in (0, 1))
    while True:
        label = f"{chance.choice(ADJECTIVES)} {scene.compound()} {chance.choice(MEETINGS)}"
        if label not in scene.taken.labels:
            break
    scene.taken.labels.add(label)
    ahead = number % 6 == 5
    while True:
        place = chance.choice(PLACES)
        day = scene.outing.day + timedelta(days=chance.randint(5, 30)) if ahead else scene.past_day()
        near = {(who.id, place, day.toordinal() + i) for who in (one, other) for i in (-3, -2, -1, 1, 2, 3)}
        # Two days near by would be taken for two accounts of one meeting.
        if scene.taken.visits.isdisjoint(near):
            break
    scene.taken.visits.update((who.id, place, day.toordinal()) for who in (one, other))
    fields: dict[str, object] = {
        "label": label.capitalize(),
        "happened": "scheduled" if ahead else "reported",
        "date": day.isoformat(),
        "place": place,
        "participants": [one.id, other.id],
    }
    when = f"in {place} on {spoken(day)}"
    meet = "will meet" if ahead else "met"
    first = f"{one.name} and {other.name} {meet} {when} for the {label}"
    second = f"{label} {'will be' if ahead else 'was'} held {when}, with {one.surname} and {other.surname}"
    wordings = [Sentence(f"{first}.", (first,)), Sentence(f"The {second} in the front row.", (second,))]
    if number % 4 == 1 and not ahead:
        outcome = f"a {scene.compound()} for {place}"
        fields["outcome"] = f"they chose {outcome}"
        segment = f"they chose {outcome}"
        wordings = [Sentence(f"{first}. At the end of the day {segment}.", (first, segment))]
    fact = Fact("event", f"{slug(label)}-{number}", fields, wordings, uses={one.id, other.id})
    if not ahead:
        scene.event = fact
    return fact


def position(scene: Scene, number: int) -> Fact:
    chance = scene.chance
    who = scene.people[number % len(scene.people)]
    by = who if who.title.startswith("strait envoy") and number % 2 else None
    while True:
        country = by.country if by is not None else chance.choice(scene.countries)
        day = scene.outing.day - timedelta(days=chance.randint(1, 90))
        stance = chance.choice(sorted(STANCE_WORDS))
        # Who says the same again, or says it again in one month, says it in nearly the same words.
        again = (by.id if by is not None else f"{day:%Y-%m}", f"{country} {stance}")
        if (country, day) not in scene.taken.days and again not in scene.taken.stances:
            break
        if by is not None and chance.random() < 0.2:
            by = None
    scene.taken.days.add((country, day))
    scene.taken.stances.add(again)
    return taken_by(country, stance, day, by, chance, number)


def taken_by(country: str, stance: str, day: date, by: Person | None, chance: Random, number: int) -> Fact:
    """A country's stance on a day; `by` who took it, or nobody."""
    fields: dict[str, object] = {"country": country, "stance": stance}
    if by is not None:
        fields["by"] = by.id
    fields["date"] = day.isoformat()
    ways = STANCE_WORDS[stance]
    wordings = []
    for i in (0, 1):
        where = f"{chance.choice(PLACES)}’s {chance.choice(ADJECTIVES)} {plural(chance.choice(COMPOUNDS))}"
        thing = f"{chance.choice(ABOUT)} past {where}"
        act = ways[(number + i) % len(ways)].format(was="was", thing=thing)
        if by is None:
            told = f"On {spoken(day)} {NAMES[country]} {act}" if i == 0 else f"{NAMES[country]} said on {spoken(day)} that it {act}"  # fmt: skip
        elif i == 0:
            told = f"On {spoken(day)} {by.name} said that {NAMES[country]} {act}"
        else:
            told = f"{by.surname} said on {spoken(day)} that {NAMES[country]} {act}"
        wordings.append(Sentence(f"{told}.", (told,)))
    id = f"{country.lower()}-{stance}-{day.isoformat()}-{number}"
    uses = {country, stance, *([by.id] if by is not None else [])}
    return Fact("position", id, fields, wordings, uses=uses)


def figure(scene: Scene, number: int) -> Fact:
    chance = scene.chance
    while True:
        measure = chance.choice(sorted(MEASURES))
        if chance.random() < 0.5:
            subject = scene.cast.initiative(chance.randrange(scene.cast.initiatives))
        else:
            subject = scene.cast.body(chance.randrange(scene.cast.bodies))
        if (subject.id, measure) not in scene.taken.figures:
            break
        scene.cast = scene.cast
    scene.taken.figures.add((subject.id, measure))
    while True:
        written, amount = _amount(MEASURES[measure][2], chance)
        if (measure, written) not in scene.taken.amounts:
            break
    scene.taken.amounts.add((measure, written))
    bound = chance.choice(["stated", "stated", *sorted(BOUNDS)])
    return counted(subject.id, subject.name, measure, (written, amount), bound, number, chance)


def counted(
    subject: str,
    name: str,
    measure: str,
    amount: tuple[str, str],
    bound: str,
    number: int,
    chance: Random,
    stage: str = "",
) -> Fact:
    """A figure of a body or initiative; `amount` as records and as texts write it."""
    label, cue, unit = MEASURES[measure]
    fields: dict[str, object] = {
        "label": f"{label.capitalize()} of the {name}",
        "subject": subject,
        "measure": measure,
        "amount": amount[0],
        "unit": unit,
    }
    if bound != "stated":
        fields["bound"] = bound
    said = f"{BOUNDS[bound]}{SIGNS.get(unit, '')}{amount[1]}{'' if unit in SIGNS else f' {unit}'}"
    first = f"The {name} has {with_article(cue)} {said}"
    second = f"{label} of the {name} stands at {said}"
    if stage or number % 5 == 0:
        fields["stage"] = "approved"
        first, second = f"The {name} has an approved {cue} {said}", f"approved {second}"
    first = f"{first} for the {_somewhere(chance)}"
    second = f"{second} for the {_somewhere(chance)}"
    wordings = [Sentence(f"{first}.", (first,)), Sentence(f"The {second}.", (second,))]
    return Fact("figure", f"{subject}-{measure}-{number}", fields, wordings, uses={subject, measure, unit})


def _amount(unit: str, chance: Random) -> tuple[str, str]:
    """A number as records and as texts write it."""
    if unit in SIGNS:
        kind = chance.randrange(4)
        if kind == 0:
            whole = f"{chance.randrange(10_000_000, 99_000_000)}.{chance.randrange(1, 100):02}"
            return whole, f"{int(whole[:-3]):,}{whole[-3:]}"
        value = f"{chance.randrange(11, 999) / 10:.1f}".removesuffix(".0")
        scale = ("million", "million", "billion")[kind - 1]
        return f"{value} {scale}", f"{value} {scale}"
    number = chance.randrange(21, 9999)
    return str(number), f"{number:,}"


def member(scene: Scene, number: int) -> Fact:
    chance = scene.chance
    while True:
        # A name of one word leaves the sentence too short to be compared with others of its kind.
        country = chance.choice(_short(scene.cast.countries))
        # The first one is what the site is about, until all countries belong to it.
        main = number % 3 == 0 and chance.random() < 0.9
        whole = scene.cast.initiative(0 if main else chance.randrange(scene.cast.initiatives))
        if (country, whole.id) not in scene.taken.members:
            break
    scene.taken.members.add((country, whole.id))
    year = chance.randint(1995, 2020)
    fields: dict[str, object] = {"country": country, "organisation": whole.id, "from": str(year)}
    name = NAMES[country]
    first = f"{name} joined the {whole.name} in {year}"
    second = f"{year}, when {name} joined the {whole.name}"
    wordings = [Sentence(f"{first}.", (first,)), Sentence(f"The pier is of {second}.", (second,))]
    return Fact("member", f"{country.lower()}-{whole.id}", fields, wordings, uses={country, whole.id})


BUILDERS: dict[str, Callable[[Scene, int], Fact]] = {
    "statement": statement,
    "event": event,
    "quote": quote,
    "position": position,
    "figure": figure,
    "member": member,
}


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]


def _day_in(event: Fact) -> str:
    return spoken(date.fromisoformat(str(event.fields["date"])))


def _short(countries: Sequence[str]) -> list[str]:
    """Those whose name is one word."""
    return [code for code in countries if " " not in NAMES[code]]


def _somewhere(chance: Random) -> str:
    """Something that no other text tells of, so that sentences of one form do not read alike."""
    return f"{chance.choice(ADJECTIVES)} {plural(chance.choice(COMPOUNDS))} of {chance.choice(PLACES)}"


def _telling(words: str) -> str:
    """The longest word, for an id."""
    words_in: list[str] = re.findall("[a-z]+", words.lower())
    return max(words_in, key=len)
