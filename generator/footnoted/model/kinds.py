"""Every kind of record: its folder, its class, and how its ids relate to other ids."""

from dataclasses import dataclass, field
from typing import Literal

from footnoted.model.disagreements import Disagreement
from footnoted.model.entities import Country, Initiative, Organisation, Person
from footnoted.model.facts import Event, Figure, Member, Position, Quote, Statement
from footnoted.model.ledger import Ledger
from footnoted.model.quality import Quality
from footnoted.model.receipts import Receipt
from footnoted.model.site import ExceptionList, SiteRecord
from footnoted.model.sources import Source
from footnoted.model.vocabulary import Measure, Medium, Office, Stage, Stance, Unit

SCHEMA_FOLDER = "schema"
"""The folder below `facts/` with the schemas for editors, which holds no records."""

Group = Literal["fact", "entity", "source", "vocabulary", "note", "singleton", "generated"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record.

    folder      posix path below `facts/`; a singleton's is the path of its only file.
    namespace   ids are unique within it: facts, entities and sources share "", each vocabulary,
                note and singleton has its own, and so have the receipts.
    is_file     there is one record of it, and `folder` is that record's file.
    """

    name: str
    folder: str
    record: type
    group: Group
    namespace: str = field(init=False, compare=False)
    is_file: bool = field(init=False, compare=False)

    def __post_init__(self) -> None:
        # Asked for of every file and reference, so they are made once.
        shared = self.group in ("fact", "entity", "source")
        object.__setattr__(self, "namespace", "" if shared else self.name)
        object.__setattr__(self, "is_file", self.folder.endswith((".yml", ".json")))


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("member", "members", Member, "fact"),
        Kind("position", "positions", Position, "fact"),
        Kind("figure", "figures", Figure, "fact"),
        Kind("quote", "quotes", Quote, "fact"),
        Kind("event", "events", Event, "fact"),
        Kind("statement", "statements", Statement, "fact"),
        Kind("country", "countries", Country, "entity"),
        Kind("person", "people", Person, "entity"),
        Kind("organisation", "organisations", Organisation, "entity"),
        Kind("initiative", "initiatives", Initiative, "entity"),
        Kind("source", "sources", Source, "source"),
        Kind("stance", "vocabulary/stances", Stance, "vocabulary"),
        Kind("measure", "vocabulary/measures", Measure, "vocabulary"),
        Kind("office", "vocabulary/offices", Office, "vocabulary"),
        Kind("stage", "vocabulary/stages", Stage, "vocabulary"),
        Kind("medium", "vocabulary/media", Medium, "vocabulary"),
        Kind("unit", "vocabulary/units", Unit, "vocabulary"),
        Kind("receipt", "receipts", Receipt, "generated"),
        Kind("quality", "quality.json", Quality, "generated"),
        Kind("ledger", "ledger.yml", Ledger, "generated"),
        Kind("disagreement", "disagreements", Disagreement, "note"),
        Kind("site", "site.yml", SiteRecord, "singleton"),
        Kind("exceptions", "exceptions.yml", ExceptionList, "singleton"),
    )
}

KINDS_BY_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in KINDS.values()}
KINDS_BY_RECORD: dict[type, Kind] = {kind.record: kind for kind in KINDS.values()}
