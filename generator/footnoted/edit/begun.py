"""A new record from what somebody gives for it: its id, its text, and the people that it names first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from footnoted.edit.addresses_alike import is_like_address, source_at
from footnoted.edit.new_record import Begun, check_free, missing_keys, new_file
from footnoted.edit.proposed_ids import propose_id, taken_ids
from footnoted.edit.settings import Setter, one_line
from footnoted.edit.shared_values import shared_values
from footnoted.edit.titles import find_named
from footnoted.edit.told_by_passage import parted_quotation, told_by_passage
from footnoted.model.corpus import Corpus, RecordFile
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.model.kinds import KINDS, Kind
from footnoted.model.parts import Citation
from footnoted.model.schema import fields_of
from footnoted.problems import FootnotedError, did_you_mean, quoted


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody gives for a new record; "" and empty for what they leave out."""

    kind: Kind
    id: str = ""
    passage: tuple[str, ...] = ()
    source: str = ""
    like: str = ""
    settings: tuple[str, ...] = ()


def begin_record(asked: Asked, corpus: Corpus, short: bool = False) -> Begun:
    """A record of what is asked for, in the form that `check` reads.

    short    without comments for what may be left out.
    errors   FootnotedError for an id that is taken or none, a record that is not there, a value that its field
             can't hold.
    """
    kind = asked.kind
    if kind.is_file and asked.id:
        raise FootnotedError(f"there is one {kind.name} record, {kind.folder}; leave {quoted(asked.id)} out")
    taken = set(taken_ids(corpus))

    def new_person(name: str) -> str:
        id = propose_id(KINDS["person"], {"name": name}, corpus, frozenset(taken))
        taken.add(id)
        return id

    settings = Setter(kind, corpus, new_person).read(asked.settings)
    values = {**shared_values(asked.like, kind, corpus), **settings.values}
    people = [Person(id=id, name=name) for id, name in settings.people.items()]
    known = _with_people(corpus, people)
    read: dict[str, str] = {}
    if issubclass(kind.record, Fact):
        passage = _passage(asked, values)
        _cite(values, asked, passage, corpus)
        # What can't be read is told before anything is concluded from it.
        new_file(kind, kind.name, values, short=True)
        read = _told(kind, values, known)
    elif asked.passage or asked.source:
        raise FootnotedError(f"a {kind.name} cites nothing; leave --passage and --source out")
    values = {**values, **read}
    id = asked.id or _proposed(kind, values, known, taken)
    check_free(id, kind, corpus)
    files = [new_file(kind, id, values, short=short)]
    for person in people:
        named = {"name": person.name}
        files.append(new_file(KINDS["person"], person.id, named, short=short, about=person.name))
    return Begun(id, tuple(files), read, tuple(missing_keys(kind, values)), settings.unknown)


def _proposed(kind: Kind, values: Mapping[str, Any], corpus: Corpus, taken: Iterable[str]) -> str:
    if kind.name == "country":
        raise FootnotedError("a country is named after its ISO 3166 code: footnoted new country no")
    return kind.name if kind.is_file else propose_id(kind, values, corpus, frozenset(taken))


def _with_people(corpus: Corpus, people: Sequence[Person]) -> Corpus:
    files = {("", person.id): RecordFile(KINDS["person"], person.id, "", "") for person in people}
    return replace(
        corpus,
        files={**corpus.files, **files},
        records={**corpus.records, **{("", person.id): person for person in people}},
    )


def _passage(asked: Asked, values: dict[str, Any]) -> list[str]:
    """The passage; of a new quote without the words between quotation marks, which are put among the values.

    Marks around the words belong to the text and not to what was said.
    """
    passage = [one_line(segment) for segment in asked.passage]
    if not all(passage):
        raise FootnotedError("--passage is empty; give the words of the source that carry the fact")
    if "words" not in fields_of(asked.kind.record):
        return passage
    if "words" in values:
        words, around = parted_quotation(_listed(values["words"]))
        if words and not around:
            values["words"] = _plain(words)
        return passage
    words, around = parted_quotation(passage)
    if words:
        values["words"] = _plain(words)
    return around if words else passage


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else value


def _plain(segments: list[str]) -> str | list[str]:
    return segments if len(segments) > 1 else segments[0]


def _cite(values: dict[str, Any], asked: Asked, passage: list[str], corpus: Corpus) -> None:
    """Put the source and the passage into the first citation."""
    citation = dict(values.pop("citations", [{}])[0])
    source = _source(asked.source, corpus) if asked.source else citation.get("source", "")
    if source:
        citation["source"] = source
    if passage:
        citation["passage"] = _plain(passage)
    if citation:
        values["citations"] = [citation]


def _source(text: str, corpus: Corpus) -> str:
    """The id of the source that an id, a title or an address means."""
    at_address = source_at(text, corpus) if is_like_address(text) else None
    found = at_address.id if at_address is not None else find_named(text, ("source",), corpus)
    if found is None:
        ids = [file.id for file in corpus.files.values() if file.kind.name == "source"]
        cure = did_you_mean(text, ids) or "make it with `footnoted source FILE`, or `footnoted new source`"
        raise FootnotedError(f"there is no source {quoted(text)}; {cure}")
    return found


def _told(kind: Kind, values: Mapping[str, Any], corpus: Corpus) -> dict[str, str]:
    citation = values.get("citations", [{}])[0]
    passage, words = citation.get("passage"), values.get("words", ())
    if "source" not in citation or passage is None:
        return {}
    cited = Citation(source=citation["source"], passage=tuple(_listed(passage)))
    return told_by_passage(kind, values, cited, _listed(words), corpus)
