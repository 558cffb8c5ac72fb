"""Records of every kind in which every key is given and every text holds one payload.

They are made from the declarations of the record classes: a new key or kind is in them by itself. They
go past the reader, which would refuse some of them for their length.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import Any

from footnoted.model.corpus import Corpus, RecordFile
from footnoted.model.facts import FACT_KINDS
from footnoted.model.history import Change, FieldChange, History
from footnoted.model.kinds import KINDS, Kind
from footnoted.model.operators import OPERATORS
from footnoted.model.parts import Citation, Described
from footnoted.model.quality import Cell, Quality, Survivor
from footnoted.model.receipts import Proof, Reading, Receipt, digest_of, words_of
from footnoted.model.schema import (
    Address,
    Choice,
    Date,
    Digest,
    FieldType,
    Flag,
    Language,
    ListOf,
    Mention,
    Nested,
    Number,
    Passage,
    Prose,
    Reference,
    Text,
    attribute_of,
    fields_of,
)
from footnoted.model.sources import Source
from footnoted.model.vocabulary import Unit
from footnoted.model.walk import citations_of
from footnoted.text.amounts import read_amount
from footnoted.text.codes import record_id
from footnoted.text.edtf import read_date

SHA = "0" * 64
_MARKS = re.compile(r"[\\`*~^\[\]()]")
IDS = {"country": ("IT", "FR"), "unit": ("EUR", "ships")}
"""Kinds whose ids are codes; records of all others are called after their kind."""

DATES = ("2025-03-18", "2025-03", "2025", "2025-03-18~", "2025-03-01/2025-03-20", "2025/..", "../2025-02")
AMOUNTS = ("1.5 billion", "1", "30000", "0.5")
LANGUAGES = ("en", "uk", "fr")

ALONE = ("initiative", "organisation", "measure", "office", "stage", "medium")
"""Kinds of which one record is enough."""

NOTED = ("figure", "quote", "position")
"""Kinds of the facts that notes set side by side."""

FIXED: dict[str, Callable[[int], Any]] = {
    # What is compared and drawn has to be of one kind.
    "disagreement.facts": lambda n: tuple(f"{NOTED[n]}-{i}" for i in range(2)),
    "figure.unit": lambda n: "EUR",
    "figure.measure": lambda n: "measure-0",
    "figure.bound": lambda n: ("about", "more-than")[n],
    **{f"{kind}.same_as": lambda n, kind=kind: (f"{kind}-{1 - n % 2}",) for kind in FACT_KINDS},
    # A chain of relays that goes round would never end; a rule refuses it.
    "source.relays": lambda n: "source-1" if n == 0 else None,
    "source.published": lambda n: read_date(f"2025-03-{20 + n}"),
    "source.text_sha256": lambda n: SHA,
    "site.key_figures": lambda n: ("figure-0", "figure-1"),
    "site.coalition": lambda n: "initiative-0",
    "unit.sort": lambda n: ("currency", "count")[n],
}
LEFT_OUT: dict[tuple[type, str], Callable[[int], bool]] = {
    # What pages print only in the place of something else.
    (Citation, "unverified"): lambda n: n % 2 == 0,
    (Source, "url"): lambda n: n == 2,
    (Source, "publisher"): lambda n: n == 2,
    (Source, "note"): lambda n: n == 2,
    (Unit, "many"): lambda n: n == 1,
    (Unit, "symbol"): lambda n: n == 1,
}


@dataclass
class Filler:
    """Fills records with one payload; every text ends with a sign of its own.

    fields   by the number of the sign, where the text stands: `event.participants.described`.
    """

    payload: str
    fields: list[str] = field(default_factory=list)

    def text(self, where: str) -> str:
        """The payload with a new sign behind it."""
        self.fields.append(where)
        return f"{self.payload} Zq{len(self.fields) - 1}q"

    def record(self, cls: type, kind: str, n: int, where: str, **given: Any) -> Any:
        """The n-th record of a kind, or what is nested in it, with every key."""
        for key, declared in fields_of(cls).items():
            if LEFT_OUT.get((cls, key), lambda n: False)(n):
                continue
            name = f"{where}.{key}"
            fixed = FIXED.get(name)
            given[attribute_of(key)] = fixed(n) if fixed else self.value(declared.type, kind, n, name)
        return cls(**given)

    def value(self, type_: FieldType, kind: str, n: int, where: str) -> Any:
        """A value of a declared type, another one for each n."""
        match type_:
            case Text():
                return self.text(where)
            case Prose():
                # Signs that would be marks have a backslash, so that the words stay the payload.
                return _MARKS.sub(r"\\\g<0>", self.text(where))
            case Passage():
                return tuple(self.text(where) for _ in range(1 + n % 2))
            case ListOf(item):
                # Of what is large in itself one is enough, but for one record that has two.
                many = 1 if isinstance(item, Nested) and (kind, n) != ("event", 1) else 2
                return tuple(self.value(item, kind, n + i, where) for i in range(many))
            case Nested(record):
                return self.record(record, kind, n, where)
            case Mention(kinds):
                return (
                    Described(self.text(f"{where}.described")) if n % 2 else _id(kinds[n % len(kinds)], n % 2)
                )
            case Reference(kinds, words):
                return words[0] if words and n % 2 else _id(kinds[n % len(kinds)], n % 2)
            case Choice(words):
                return words[n % len(words)]
            case Flag():
                return n % 2 == 0
            case Number():
                return read_amount(AMOUNTS[n % len(AMOUNTS)])
            case Date():
                return read_date(DATES[len(self.fields) % len(DATES)])
            case Address():
                return f"https://herald{n}.example/a?b=c&d={len(self.fields)}"
            case Language():
                return LANGUAGES[n % len(LANGUAGES)]
            case Digest():
                return SHA
        raise AssertionError(f"no value for {type_}; say one here")


def filled(payload: str) -> tuple[Corpus, History, list[str]]:
    """A corpus and a history whose texts all hold the payload, and where each text stands, by the number of its sign."""
    filler = Filler(payload)
    files: dict[tuple[str, str], RecordFile] = {}
    records: dict[tuple[str, str], Any] = {}
    for kind in KINDS.values():
        if kind.group == "generated":
            continue
        for n in range(_count(kind)):
            id = kind.name if kind.is_file else record_id(_id(kind.name, n))
            key = (kind.namespace, id)
            files[key] = RecordFile(kind, id, f"facts/{kind.folder}/{id}.yml", "")
            records[key] = filler.record(kind.record, kind.name, n, kind.name, id=id)
    for made in (_receipt(records), _quality(filler)):
        kind = KINDS["receipt" if isinstance(made, Receipt) else "quality"]
        files[kind.name, made.id] = RecordFile(kind, made.id, f"facts/{kind.folder}", "")
        records[kind.name, made.id] = made
    return Corpus(files, records), _history(filler, files), filler.fields


def _history(filler: Filler, files: Iterable[tuple[str, str]]) -> History:
    """A correction of every record that has an address, and of one that is no more."""
    return History(
        {
            id: (
                Change(
                    id=id,
                    kind="figure",
                    what="corrected",
                    commit=SHA[:40],
                    at=number,
                    why=filler.text("history.why"),
                    number=number,
                    fields=(
                        FieldChange(
                            "amount",
                            filler.text("history.label"),
                            filler.text("history.was"),
                            filler.text("history.now"),
                        ),
                    ),
                    reason=filler.text("history.reason"),
                ),
            )
            for number, id in enumerate([*(id for namespace, id in files if not namespace), "of-no-record"])
        },
        date(2025, 3, 20),
        is_known=True,
    )


def _count(kind: Kind) -> int:
    """Two, for what pages do with several and with those that differ, where they do."""
    if kind.is_file or kind.name in ALONE:
        return 1
    return {"source": 3, "disagreement": len(NOTED)}.get(kind.name, 2)


def _id(kind: str, n: int) -> str:
    known = IDS.get(kind)
    return known[n % len(known)] if known else f"{kind}-{0 if kind in ALONE else n}"


def _receipt(records: dict[tuple[str, str], Any]) -> Receipt:
    """Proofs of every passage that cites the first source; each reads the passage's last word as a name."""
    proofs = {}
    for record in list(records.values()):
        words = words_of(record)
        for _, citation in citations_of(record):
            if citation.source == "source-0":
                segments = (*words, *citation.passage)
                ends = list(accumulate(len(segment) + 1 for segment in segments))
                last = segments[-1].split(" ")[-1]
                reading = Reading(len(segments) - 1, len(segments[-1]) - len(last), last, "person-0", False)
                digest = digest_of(citation.passage, words)
                proofs[digest] = Proof(
                    passage=digest,
                    spans=tuple((end - len(one) - 1, end - 1) for one, end in zip(segments, ends, strict=True)),
                    gaps=tuple(
                        "other" if i == len(words) else "words" for i in range(1, len(segments))
                    ),
                    opens=("start",) * len(segments),
                    alarms=(),
                    readings=(reading,),
                    rivals=(),
                    fragment="&".join(["text=a"] * len(segments)),
                    verified="2025-03-20",
                    tool="footnoted",
                )  # fmt: skip
    return Receipt("source-0", SHA, 10**6, proofs)


def _quality(filler: Filler) -> Quality:
    operator = next(iter(OPERATORS))
    survivors = tuple(
        Survivor(fact, operator, filler.text("quality.was"), filler.text("quality.now"), honest)
        for fact, honest in (("event-0", False), ("figure-0", True), ("of-no-record", False))
    )
    cells = (Cell("event", operator, 1, 2),)
    return Quality("quality", SHA, SHA, 0, cells, cells, survivors, (1, 1), (1, 2), (0, 3))
