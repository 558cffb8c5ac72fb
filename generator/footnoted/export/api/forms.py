"""What stands in each file below `api/v1/`, beside what records themselves say: the forms that the code is held to
by the type checker, and of which the published schemas are made.

A form's first words say what it is, those behind a key what stands there.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, NotRequired, TypedDict

SCHEMA_VERSION: Literal["1.1"] = "1.1"
"""Additions raise the second number. Anything else raises the first one, and moves to another folder."""


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a text: a regular expression for all of it."""

    pattern: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """Which texts there can be."""

    words: tuple[str, ...]


Id = Annotated[str, Form("[a-z0-9]+(-[a-z0-9]+)*")]
Day = Annotated[str, Form("[0-9]{4}-[0-9]{2}-[0-9]{2}")]
Commit = Annotated[str, Form("[0-9a-f]{40}([0-9a-f]{24})?")]
Page = Annotated[str, Form("([a-z0-9/-]+/)?(#[a-z0-9-]+)?")]
Path = Annotated[str, Form("[a-z0-9{}./-]+")]
Percent = Annotated[str, Form("[0-9]+\\.[0-9]%")]

CitationState = Annotated[str, OneOf(("verified", "pending", "unverified", "not-found-since"))]


class GeneratedFrom(TypedDict):
    """The version of the facts that a file was made of."""

    commit: Annotated[Commit | None, "The commit; null outside a repository."]


class Head(TypedDict):
    """What every file begins with."""

    schema_version: Annotated[
        Literal["1.1"], "The version of the form; its first number is that in the path."
    ]
    generated_from: GeneratedFrom
    covers: Annotated[str, "On which texts it rests, and of which days."]
    site: Annotated[str | None, "Where the site is published, ending in `/`: all paths begin there. Null if nobody has said."]  # fmt: skip


class WordRead(TypedDict):
    """A pronoun of a passage, and whom it means."""

    segment: Annotated[int, "The segment of the passage in which it stands, from 0."]
    word: Annotated[str, "The pronoun."]
    means: Annotated[str, "Whom it means, by name."]


class CitedPassage(TypedDict):
    """One use of a source by a fact."""

    source: Annotated[Id, "Id of the source."]
    outlet: Annotated[str, "Who published it, by name."]
    published: Annotated[str | None, "When it appeared: an EDTF date."]
    address: Annotated[str | None, "Where it stands on the web."]
    passage: Annotated[list[str], "The words of the source that carry the fact, in one or more segments."]
    relation: Annotated[
        str, OneOf(("supports", "contradicts", "context")), "What the passage does to the fact."
    ]
    origin: Annotated[Id, "Id of the source that the information comes from; the same if it is its own report."]  # fmt: skip
    locator: Annotated[str | None, "Where in the source it stands: page, paragraph, time."]
    state: Annotated[CitationState, "Whether the passage was compared with the source’s text."]
    since: Annotated[str | None, "The day of that state."]
    remark: Annotated[str | None, "Why it can’t be verified, or why a passage that looks turned round is not."]  # fmt: skip
    asserted: Annotated[list[str], "Fields that it carries on the editor’s word."]
    fragment: Annotated[str | None, "Text directives that lead to the passage, to be put behind `#:~:`."]
    readings: Annotated[list[WordRead], "Whom the pronouns of the passage mean."]


class FactFrame(TypedDict):
    """What a fact has beside the fields of its record."""

    id: Annotated[Id, "Its id, for ever."]
    kind: Annotated[str, "What kind of record it is."]
    url: Annotated[Page, "The way to its page from the site’s root."]
    title: Annotated[str, "A heading for it."]
    sentence: Annotated[str, "The whole statement as a sentence."]
    reported: Annotated[str, "When it was reported, in words."]
    mentions: Annotated[list[Id], "Ids of all countries, people, organisations and initiatives in it."]
    sources: Annotated[list[Id], "Ids of the sources that support it, each once."]
    origins: Annotated[list[Id], "Ids of the sources that the information comes from, each once: count these."]  # fmt: skip
    disagreements: Annotated[list[str], "Ids of the notes that set it beside other facts."]


class EntityFrame(TypedDict):
    """What a country, person, organisation or initiative has beside the fields of its record."""

    id: Annotated[Id, "Its id, for ever; of a country the ISO 3166 code in small letters."]
    kind: Annotated[str, "What kind of record it is."]
    url: Annotated[Page, "The way to its page from the site’s root."]


class SourceFrame(TypedDict):
    """What a source has beside the fields of its record."""

    id: Annotated[Id, "Its id, for ever."]
    url_here: Annotated[Page, "The way to its page from the site’s root."]
    outlet: Annotated[str, "Who published it, by name."]


class DisagreementFrame(TypedDict):
    """What a note has beside the fields of its record."""

    id: Annotated[Id, "Its id."]
    url: Annotated[Page, "The way to it from the site’s root."]


class FieldChanged(TypedDict):
    """A field on both sides of a change."""

    key: Annotated[str, "The key in the record."]
    label: Annotated[str, "What it is called on the pages."]
    was: Annotated[str, "The value before, on one line; empty if there was none."]
    now: Annotated[str, "The value after, on one line; empty if there is none any more."]


class RecordChanged(TypedDict):
    """What one commit did to one record."""

    id: Annotated[Id, "The id that the record had then; its file answers for ever."]
    record: Annotated[Id, "The id that it has now, or had last."]
    kind: Annotated[str, "What kind of record it is."]
    what: Annotated[
        str,
        OneOf(("added", "changed", "corrected", "withdrawn", "restored", "renamed", "retired", "erased")),
        "What was done; corrected means that the record says something else than before.",
    ]
    commit: Annotated[Commit, "The commit."]
    date: Annotated[Day, "The day of the commit, in UTC."]
    why: Annotated[str, "The subject of the commit: its author’s words."]
    reason: Annotated[str | None, "Why it was withdrawn, retired or erased."]
    fields: Annotated[list[FieldChanged], "The fields that changed."]
    url: Annotated[Page, "The way to its page from the site’s root."]
    json: Annotated[Path, "The path of its file from the site’s root."]


class Successor(TypedDict):
    """The record that a renamed one goes on as."""

    id: Id
    url: Annotated[Page, "The way to its page from the site’s root."]
    json: Annotated[Path, "The path of its file from the site’s root."]


class DepartedRecord(TypedDict):
    """What became of an id that has no record any more."""

    id: Annotated[Id, "The id; no other record will ever have it."]
    kind: Annotated[str, "What kind of record it was."]
    status: Annotated[str, OneOf(("renamed", "retired", "erased")), "What became of it."]
    successor: Annotated[Successor | None, "The record that it leads to now."]
    reason: Annotated[str | None, "Why it was taken away."]
    date: Annotated[Day, "The day on which it was renamed or taken away."]
    url: Annotated[Page, "The way to the page that says so from the site’s root."]


class HistoryKnown(TypedDict):
    """How far back the changes go."""

    known: Annotated[bool, "Whether there is a repository to read them from."]
    since: Annotated[Day | None, "The first day that is known, where the copy of the repository is cut off."]


class Changes(TypedDict):
    """What became of the records from commit to commit."""

    history: HistoryKnown
    changes: Annotated[list[RecordChanged], "The changes, newest first."]


class Departed(TypedDict):
    """Ids that were published and have no record any more."""

    departed: list[DepartedRecord]


class OwnFrame(TypedDict):
    """What only a record’s own file says of it."""

    status: NotRequired[Annotated[Literal["current"], "How it stands; facts say it themselves."]]
    json: Annotated[Path, "The path of this file from the site’s root."]
    history: Annotated[list[RecordChanged], "What became of it, newest first."]


class OpenList(TypedDict):
    """Facts of which something is missing that somebody could find."""

    name: Annotated[str, "The part of the page on proof that lists them."]
    title: Annotated[str, "Its heading."]
    count: int
    facts: Annotated[list[Id], "Their ids."]


class Part(TypedDict):
    """Some of a number of things."""

    part: int
    whole: int


class Variants(TypedDict):
    """Variants of facts of one kind, made in one way."""

    kind: str
    operator: Annotated[str, "What was done to them; a slug."]
    passed: Annotated[int, "How many came out as they should: wrong ones refused, honest ones accepted."]
    total: int


class Survived(TypedDict):
    """A wrong variant that no check refused, or with `honest` a right one that some check did."""

    fact: Id
    operator: str
    was: str
    now: str
    honest: bool


class Scores(TypedDict):
    """What the checks notice of facts that were made wrong on purpose, as last measured."""

    mutation: Annotated[Percent, "Wrong variants that they refuse: the mean over kinds and ways."]
    fields: Annotated[Percent, "The same for faults in what facts say, those in what they quote aside."]
    acceptance: Annotated[Percent, "Honest edits that they accept."]
    stale: Annotated[bool, "Whether facts or checks have changed since."]
    measured: Annotated[Part, "Of how many facts the texts were at hand."]
    inferred: Annotated[Part, "How many load-bearing fields no passage states."]
    waived: Annotated[Part, "In how many citations something is taken on the editor’s word."]
    wrong: Annotated[list[Variants], "The wrong variants."]
    honest: Annotated[list[Variants], "The honest ones."]
    survivors: list[Survived]


class Quality(TypedDict):
    """How far the facts are proved: what the page `quality/` shows."""

    facts: Annotated[int, "How many facts stand: neither withdrawn nor replaced."]
    citations: Annotated[dict[CitationState, int], "How many citations are in each state, those of offices too."]  # fmt: skip
    disagreements: Annotated[int, "How many notes there are on accounts that differ."]
    open: Annotated[list[OpenList], "What would help."]
    offices: Annotated[list[Id], "Ids of the people of whom an office is taken on trust, or waits for its proof."]  # fmt: skip
    scores: Annotated[Scores | None, "Null where nothing was measured yet."]


class ListedFile(TypedDict):
    """A file of many records."""

    name: Annotated[str, "The key in the file behind which the list stands."]
    path: Annotated[Path, "Its path from the site’s root."]
    says: Annotated[str, "What is in it."]
    schema: Annotated[Path, "The path of its schema."]
    count: int
    record: Annotated[Path | None, "The path of the file of each, `{id}` in place of the id."]


class OtherFile(TypedDict):
    """A file of something else."""

    path: Annotated[Path, "Its path from the site’s root."]
    media_type: str
    says: Annotated[str, "What is in it."]
    schema: Annotated[Path | None, "The path of its schema."]


class Schemas(TypedDict):
    """Where the schemas are."""

    files: Annotated[Path, "Of the published files; `{name}` stands for the name."]
    records: Annotated[Path, "Of the files that people write; `{name}` stands for the kind."]


class Index(TypedDict):
    """What there is to be had."""

    licence: Literal["CC-BY-4.0"]
    lists: list[ListedFile]
    files: list[OtherFile]
    schemas: Schemas
