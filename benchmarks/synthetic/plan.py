"""Which facts stand in which sources, and which of them differ on purpose. One seed, one plan."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from random import Random

from footnoted.check.utterances import MIN_SHARED_WORDS
from footnoted.check.wording import content_words
from synthetic.alike import Wordings
from synthetic.cast import Cast, Outing, Person
from synthetic.countries import NAMES
from synthetic.fact import Fact, Sentence
from synthetic.sentences import BUILDERS, Scene, Taken, counted, taken_by
from synthetic.vocabulary import BOUNDS, MEASURES, SIGNS, STANCE_WORDS
from synthetic.words import ADJECTIVES

_DECK = (
    ["statement"] * 30
    + ["event"] * 26
    + ["quote"] * 19
    + ["position"] * 12
    + ["figure"] * 11
    + ["member"] * 2
)
"""A hundred facts in the proportions of the first site."""

_CAST = 3
"""People in one source."""

_TRIES = 30


@dataclass(frozen=True, slots=True)
class Note:
    """Two facts that differ, and what readers are told of that."""

    id: str
    facts: tuple[str, str]
    kind: str
    reason: str


@dataclass(frozen=True)
class Plan:
    """Everything that a project holds. `roles` are the sentences that give people's offices, by their number."""

    cast: Cast
    outings: list[Outing]
    facts: list[Fact]
    notes: list[Note]
    people: list[Person]
    roles: dict[int, list[tuple[Person, Sentence]]]

    def cited_in(self) -> list[list[tuple[Fact, Sentence]]]:
        """Per source the facts that cite it, each with its sentence."""
        cited: list[list[tuple[Fact, Sentence]]] = [[] for _ in self.outings]
        for fact in self.facts:
            for number, sentence in zip(fact.sources, fact.sentences, strict=True):
                cited[number].append((fact, sentence))
        return cited


def plan_of(facts: int, seed: int) -> Plan:
    """The plan of a project of so many facts."""
    cast = Cast(facts, seed)
    outings = [cast.outing(number) for number in range(cast.sources)]
    planner = _Planner(cast, outings)
    for outing in outings:
        first, last = (facts * at // cast.sources for at in (outing.number, outing.number + 1))
        planner.tell(outing, range(first, last))
    return planner.finished()


class _Planner:
    def __init__(self, cast: Cast, outings: list[Outing]) -> None:
        self._cast, self._outings = cast, outings
        self._taken = Taken()
        self._wordings = Wordings()
        self._told: list[Fact] = []
        self._notes: list[Note] = []
        self._waiting: dict[str, deque[tuple[int, Fact, Note]]] = {kind: deque() for kind in BUILDERS}
        self._before: list[int] = []

    def tell(self, outing: Outing, numbers: range) -> None:
        """The facts of one source, by their numbers."""
        chance = Random(f"{self._cast.seed}/source/{outing.number}")
        people = [self._cast.person(number) for number in self._people(outing, chance)]
        countries = chance.sample([code for code in self._cast.countries if " " not in NAMES[code]], 3)
        scene = Scene(self._cast, self._taken, outing, people, countries, chance)
        self._told += [
            self._next(self._deck_of(number // len(_DECK))[number % len(_DECK)], scene, number)
            for number in numbers
        ]

    @lru_cache(maxsize=2)  # noqa: B019 - a planner lives no longer than its plan
    def _deck_of(self, hundred: int) -> list[str]:
        deck = _DECK[:]
        Random(f"{self._cast.seed}/kinds/{hundred}").shuffle(deck)
        return deck

    def _people(self, outing: Outing, chance: Random) -> list[int]:
        """One in turn, so that all are told of, and others; none whom the text before has."""
        lead = outing.number % self._cast.people
        others = [one for one in range(self._cast.people) if one != lead] if self._cast.people < 40 else None
        chosen = [lead]
        while len(chosen) < _CAST:
            one = chance.choice(others) if others else chance.randrange(self._cast.people)
            if one not in chosen and one not in self._before:
                chosen.append(one)
        self._before = chosen
        return chosen

    def _next(self, kind: str, scene: Scene, number: int) -> Fact:
        waiting = self._waiting[kind]
        if waiting and waiting[0][0] < scene.outing.number:
            _, fact, awaited = waiting.popleft()
            self._notes.append(awaited)
            fact.sentences = fact.sentences[:1]
            fact.sources = [scene.outing.number]
            return fact
        fact = self._fresh(kind, scene, number)
        if number % 6 == 0 and kind in ("position", "figure", "quote"):
            fact.sentences = fact.sentences[:1]
            fact.sources = [scene.outing.number]
            other, note = _differing(fact, scene.chance, number, self._taken)
            if other is not None and note is not None and not self._wordings.read_alike(other.sentences[:1]):
                self._wordings.keep(other.sentences[:1])
                self._waiting[kind].append((scene.outing.number, other, note))
            return fact
        self._cite(fact, scene)
        return fact

    def _fresh(self, kind: str, scene: Scene, number: int) -> Fact:
        """A fact whose sentences read like none before; of some tries the last, should all do."""
        for _ in range(_TRIES):
            fact = BUILDERS[kind](scene, number)
            if not self._wordings.read_alike(fact.sentences):
                break
        self._wordings.keep(fact.sentences)
        return fact

    def _cite(self, fact: Fact, scene: Scene) -> None:
        """In its source, in some cases in the next two: one that relays it repeats its words."""
        here, share = scene.outing.number, scene.chance.random()
        last = len(self._outings) - 1
        first, *others = fact.sentences
        fact.sentences, fact.sources = [first], [here]
        if fact.alone:
            return
        if here < last and self._outings[here + 1].relays == here and share < 0.4:
            fact.sentences.append(first)
            fact.sources.append(here + 1)
            if others and here + 2 <= last and share < 0.2:
                fact.sentences.append(others[0])
                fact.sources.append(here + 2)
        elif others and here < last and share < 0.25:
            fact.sentences.append(others[0])
            fact.sources.append(here + 1)

    def finished(self) -> Plan:
        """The plan, with an office for everybody of whom it tells."""
        used = set().union(*(fact.uses for fact in self._told))
        people = [self._cast.person(number) for number in range(self._cast.people)]
        roles: dict[int, list[tuple[Person, Sentence]]] = {}
        for number, person in enumerate(people):
            if person.id in used and person.office:
                given = f"{person.name}, {person.title}"
                roles.setdefault(number % len(self._outings), []).append(
                    (person, Sentence(f"{given}, had come by boat.", (given,)))
                )
        told = [person for person in people if person.id in used]
        linked = [note for note in self._notes if note.kind == "not-the-same"]
        _join(self._told, {id: note for note in linked for id in note.facts})
        notes = [*self._notes, *self._set_apart(linked)]
        return Plan(self._cast, self._outings, self._told, notes, told, roles)

    def _set_apart(self, wordings: list[Note]) -> list[Note]:
        """Notes on what else a speaker is quoted with where it might be taken for a further wording."""
        quotes = {fact.id: fact for fact in self._told if fact.kind == "quote"}
        by_speaker: dict[str, list[Fact]] = {}
        for quote in quotes.values():
            by_speaker.setdefault(quote.fields["speaker"], []).append(quote)
        pairs = [
            (quote.id, id)
            for note in wordings
            for id in note.facts
            for quote in by_speaker[quotes[id].fields["speaker"]]
            if quote.id not in note.facts and self._may_be_one(quote, quotes[id])
        ]
        reason = "These are two remarks."
        return [Note(f"apart-{i}", pair, "not-the-same", reason) for i, pair in enumerate(pairs)]

    def _may_be_one(self, quote: Fact, other: Fact) -> bool:
        words = [content_words(one.fields["words"]) for one in (quote, other)]
        origins = [{self._origin(number) for number in one.sources} for one in (quote, other)]
        return (
            len(words[0] & words[1]) >= MIN_SHARED_WORDS
            and not origins[0].isdisjoint(origins[1])
            and set(quote.sources).isdisjoint(other.sources)
        )

    def _origin(self, number: int) -> int:
        relayed = self._outings[number].relays
        return number if relayed is None or relayed < 0 else self._origin(relayed)


def _differing(fact: Fact, chance: Random, number: int, taken: Taken) -> tuple[Fact | None, Note | None]:
    """Another account of the same, for a later source, and the note that goes with the two."""
    if fact.kind == "position":
        country, day = fact.fields["country"], date.fromisoformat(fact.fields["date"])
        month = f"{day:%Y-%m}"
        others = [one for one in sorted(STANCE_WORDS) if one != fact.fields["stance"]]
        free = [one for one in others if (month, f"{country} {one}") not in taken.stances]
        if not free or " " in NAMES[country]:
            return None, None
        stance = chance.choice(free)
        taken.stances.add((month, f"{country} {stance}"))
        other = taken_by(country, stance, day, None, chance, number)
        reason = "Two texts give another stance for one day, and neither says who spoke for the country."
        return other, Note(f"{other.id}-again", (fact.id, other.id), "disagreement", reason)
    if fact.kind == "figure":
        bound = "about" if fact.fields.get("bound") == "more-than" else "more-than"
        fields, name = fact.fields, fact.fields["label"].partition(" of the ")[2]
        amount = (fields["amount"], _written(fact))
        measure = fields["measure"]
        other = counted(fields["subject"], name, measure, amount, bound, number + 1, chance, fields.get("stage", ""))  # fmt: skip
        other = replace(other, id=f"{fact.id}-{bound}", sentences=other.sentences[1:])
        reason = "The two texts have one number, and only one of them has this bound with it."
        return other, Note(f"{fact.id}-bound", (fact.id, other.id), "disagreement", reason)
    if "occasion" in fact.fields or "said_on" in fact.fields:
        return None, None
    words, sentence = fact.fields["words"], fact.sentences[0]
    kinds = [word for word in words.split() if word in ADJECTIVES]
    if not kinds:
        return None, None
    changed = words.replace(kinds[0], chance.choice([one for one in ADJECTIVES if one != kinds[0]]), 1)
    told = sentence.text.replace(words, changed)
    other = Fact(
        "quote",
        f"{fact.id}-otherwise",
        {**fact.fields, "words": changed},
        [Sentence(told, sentence.segments, changed)],
        uses=set(fact.uses),
    )
    reason = "The texts give one remark in two wordings; no recording is known."
    return other, Note(f"{fact.id}-wording", (fact.id, other.id), "not-the-same", reason)


def _written(fact: Fact) -> str:
    """The amount as the text has it, without its sign and unit."""
    unit = MEASURES[fact.fields["measure"]][2]
    cue = MEASURES[fact.fields["measure"]][1]
    said = fact.sentences[0].segments[0].partition(f"{cue} ")[2].partition(" for the ")[0]
    said = said.removeprefix(BOUNDS[fact.fields.get("bound", "stated")]).removeprefix(SIGNS.get(unit, ""))
    return said if unit in SIGNS else said.removesuffix(f" {unit}")


def _join(facts: list[Fact], notes: dict[str, Note]) -> None:
    """Two wordings of one remark name each other."""
    for fact in facts:
        note = notes.get(fact.id)
        if note is not None:
            fact.fields["same_as"] = [id for id in note.facts if id != fact.id]
