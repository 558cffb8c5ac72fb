"""Does the source say it? Each field of a record against the passages that are cited for it."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from footnoted.check.support import events, figures, members, positions, roles, speech
from footnoted.check.support.cited import Cited, cited_by
from footnoted.check.support.content import Difference, differences, misnamed, remarks
from footnoted.check.support.context import Context, Evidence
from footnoted.check.support.messages import lacking, shown
from footnoted.check.support.said import Said, read_citation
from footnoted.model.corpus import Corpus, RecordKey, Route
from footnoted.model.entities import Person
from footnoted.model.facts import Event, Fact, Figure, Member, Position, Quote, Statement
from footnoted.model.names import names_of
from footnoted.model.schema import attribute_of, fields_of
from footnoted.model.walk import references_of
from footnoted.problems import quoted

_NAMING = frozenset(
    ("speaker", "by", "according_to", "relays_words_of", "country", "subject", "participants", "to")
)
"""Fields that a pronoun can carry once the source's text says whom it means."""

ALWAYS_SEEN = frozenset(
    "amount unit bound per period as_of equivalents date said_on from to direction".split()
)
"""Numbers and dates are seen wherever they stand, so nobody's word can put them into a passage."""

_CURE = "write what the passage says, or cut from it what is about something else"
_CURES = {"words": "quote whole sentences, each a segment, or the words that stand together"}

_CORE: dict[type, tuple[tuple[str, ...], ...]] = {
    Member: (("country",), ("organisation",)),
    Position: (("country", "by"), ("stance",)),
    Figure: (("amount",),),
    Quote: (("speaker",),),
    Event: (("date", "place", "participants"), ("label",)),
    Statement: (("speaker",), ("content",)),
}
"""What each supporting citation of a kind must carry; of the fields in one pair of brackets, one."""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A field that no passage carries, or that one contradicts."""

    at: Route
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Examination:
    """What the passages of one record say of it.

    given         every load-bearing field that is given, a list's items one by one.
    inferred      those of them that the record marks as inferred.
    unsupported   what is not carried, in the order of the fields.
    idle          segments in which nothing of the record stands.
    partial       citations that do not carry the fact's core by themselves, and what they lack.
    needless      fields under `supports:` that the program sees in the passage, or would see in any.
    """

    given: tuple[str, ...]
    inferred: tuple[str, ...]
    unsupported: tuple[Unsupported, ...]
    idle: tuple[Route, ...]
    partial: tuple[tuple[Route, str], ...] = ()
    needless: tuple[Route, ...] = ()


def examine(corpus: Corpus) -> dict[RecordKey, Examination]:
    """The examination of every fact that stands and of every person with roles, by record key."""
    context = Context(corpus, names_of(corpus))
    examined = {}
    for record in (*corpus.facts(), *corpus.of_kind("person")):
        examination = examine_record(record, cited_by(record, corpus), context)
        if examination is not None:
            examined[corpus.file_for(record).key] = examination
    return examined


def examine_record(record: Any, cited: Sequence[Cited], context: Context) -> Examination | None:
    """The examination of one record by all of its citations; None if it is no fact that stands and no person with roles.

    While a record that it refers to can't be read, nothing is said of a fact or person: what a passage calls
    that record is not known, and whoever broke one file would be told of faults in many.
    """
    if isinstance(record, Fact):
        return _examine_fact(record, cited, context) if is_examined(record) else None
    if not isinstance(record, Person) or not record.roles or _refers_to_unread(record, context):
        return None
    return _examine_person(record, cited, context)


def is_examined(fact: Fact) -> bool:
    """Whether a fact stands, and on passages."""
    return fact.status != "withdrawn" and bool(fact.citations)


def fields_to_carry(fact: Fact) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every load-bearing field that is given, a list's items one by one, and those marked as inferred."""
    given = tuple(_given(fact))
    marked = {inference.field for inference in fact.inferred}
    return given, tuple(field for field in given if marked and field.partition(".")[0] in marked)


def _examine_fact(fact: Fact, cited: Sequence[Cited], context: Context) -> Examination:
    given, inferred = fields_to_carry(fact)
    marked = {inference.field for inference in fact.inferred}
    if _refers_to_unread(fact, context):
        return Examination(given, inferred, (), ())
    saids = [read_citation(one, context.names) for one in cited if one.citation.relation == "supports"]
    found = [_evidence(fact, said, context) for said in saids]
    asserted = {field for said in saids for field in said.citation.supports} - ALWAYS_SEEN
    undecided = any(said.may_mean_anyone for said in saids)
    unsupported: list[Unsupported] = []
    for field in given:
        named = field.partition(".")[0]
        if field in inferred or named in asserted or any(evidence.get(field) for evidence in found):
            continue
        if not (undecided and named in _NAMING):
            unsupported.append(Unsupported(*lacking(fact, field, saids, context)))
    unsupported += _contradictions(fact, saids, context)
    unsupported += _wordings(fact, saids, context, undecided)
    partial = () if undecided else tuple(_partial(fact, saids, found, {*marked, *asserted}))
    idle, needless = tuple(_idle(saids, found)), tuple(_needless(saids, found))
    return Examination(given, inferred, tuple(unsupported), idle, partial, needless)


def _examine_person(person: Person, cited: Sequence[Cited], context: Context) -> Examination:
    unsupported: list[Unsupported] = []
    idle: list[Route] = []
    for i, (role, one) in enumerate(zip(person.roles, cited, strict=True)):
        said = read_citation(one, context.names)
        evidence = roles.evidence_for(person, role, said, context)
        for field, value in (("office", role.office), ("from", role.from_), ("to", role.to)):
            if value is not None and not evidence[field]:
                message = f"the passage does not give {quoted(person.name)} `{field}: {shown(value)}`"
                help = "cite the name with the office beside it, or add the text's phrase to the office's `phrases`"
                unsupported.append(Unsupported(("roles", i, field), message, help))
        idle += _idle([said], [evidence])
    return Examination((), (), tuple(unsupported), tuple(idle))


def _refers_to_unread(record: Any, context: Context) -> bool:
    return context.has_unread and any(
        context.corpus.is_unread(reference, kinds) for _, kinds, reference in references_of(record)
    )


def _evidence(fact: Fact, said: Said, context: Context) -> Evidence:
    match fact:
        case Figure():
            return figures.evidence_for(fact, said, context)
        case Position():
            return positions.evidence_for(fact, said, context)
        case Member():
            return members.evidence_for(fact, said, context)
        case Event():
            return events.evidence_for(fact, said, context)
        case Quote():
            return speech.evidence_for_quote(fact, said, context)
        case Statement():
            return speech.evidence_for_statement(fact, said, context)
    raise AssertionError(fact)


def _given(fact: Fact) -> Iterator[str]:
    """The fields that a passage has to carry: a quote's words are proved by themselves."""
    for key, attribute in _bearing_fields(type(fact)):
        value = getattr(fact, attribute)
        if value is None or value == () or value == "reported":
            continue
        if key == "participants":
            yield from (f"{key}.{i}" for i in range(len(value)))
        else:
            yield key


def _bearing_fields(kind: type[Fact]) -> Sequence[tuple[str, str]]:
    """Key and attribute of each field that is load-bearing, a quote's words aside."""
    if kind not in _BEARING:
        bearing = [key for key, field in fields_of(kind).items() if field.load_bearing and key != "words"]
        _BEARING[kind] = [(key, attribute_of(key)) for key in bearing]
    return _BEARING[kind]


_BEARING: dict[type[Fact], Sequence[tuple[str, str]]] = {}


def _contradictions(fact: Fact, saids: Sequence[Said], context: Context) -> Iterator[Unsupported]:
    for said in saids:
        told: tuple[str, str] | None = None
        if isinstance(fact, Figure):
            told = figures.contradiction_in(fact, said, context)
        elif isinstance(fact, Event):
            told = events.contradiction_in(fact, said)
        elif isinstance(fact, Quote) and said.glued:
            told = ("words", "the quotation leaves out words within a sentence")
        if told is not None:
            yield Unsupported((told[0],), told[1], _CURES.get(told[0], _CURE))
    if isinstance(fact, Position) and isinstance(fact.by, str):
        countries = positions.country_of(fact.by, context)
        if countries and fact.country.lower() not in countries:
            message = f"“{fact.by}” does not speak for {fact.country} by any office that is cited"
            yield Unsupported(("country",), message, "check the country, or add the office")


def _wordings(fact: Fact, saids: Sequence[Said], context: Context, undecided: bool) -> Iterator[Unsupported]:
    """What our own words say beyond the passages."""
    found: dict[str, list[Difference]] = {}
    match fact:
        case Statement(content=content, speaker=speaker):
            found["content"] = list(differences(content, saids, context, speaker))
        case Event(label=label, outcome=outcome):
            found["label"] = list(misnamed(label, saids, context))
            found["outcome"] = list(remarks(outcome, saids, context))
        case Position(conditions=conditions):
            found["conditions"] = list(remarks(conditions, saids, context))
        case Figure(label=str(label)):
            found["label"] = list(differences(label, saids, context))
    for key, some in found.items():
        for difference in some:
            if not (undecided and difference.of_name):
                yield Unsupported((key,), difference.message, difference.help)


def _idle(saids: Sequence[Said], found: Sequence[Evidence]) -> Iterator[Route]:
    """Segments without a place of evidence; a citation that asserts fields may have some, and a pronoun waits for the text."""
    for said, evidence in zip(saids, found, strict=True):
        if said.citation.supports:
            continue
        places = [span for spans in evidence.values() for span in spans]
        for i, (start, end) in enumerate(said.runs):
            placed = any(begin < end and start < finish for begin, finish in places)
            if not placed and not said.waits_for_text(start, end):
                yield (*said.at, "passage", i)


def _needless(saids: Sequence[Said], found: Sequence[Evidence]) -> Iterator[Route]:
    """What a citation asserts without right; and without need, once the text has told what stands between its segments."""
    for said, evidence in zip(saids, found, strict=True):
        seen = {key.partition(".")[0] for key, spans in evidence.items() if spans}
        for i, field in enumerate(said.citation.supports):
            if field in ALWAYS_SEEN or (field in seen and not said.is_pending):
                yield (*said.at, "supports", i)


def _partial(
    fact: Fact, saids: Sequence[Said], found: Sequence[Evidence], excused: Set[str]
) -> Iterator[tuple[Route, str]]:
    """Of several citations each carries the core: a fact put together from two sources is in neither."""
    if len(saids) < 2:
        return
    for said, evidence in zip(saids, found, strict=True):
        for alternatives in _CORE[type(fact)]:
            carried = any(spans for key, spans in evidence.items() if key.partition(".")[0] in alternatives)
            if not carried and not excused & set(alternatives):
                yield (*said.at, "passage"), " or ".join(f"`{one}`" for one in alternatives)
                break
