"""The quality file: the scores of a sample, measured for real, kept as those of the project."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from footnoted.load import load_corpus
from footnoted.load.texts import find_texts
from footnoted.model.kinds import KINDS, KINDS_BY_FOLDER
from footnoted.model.quality import quality_as_json
from footnoted.model.schema import fields_of
from footnoted.mutation import measure
from footnoted.receipts import TOOL
from footnoted.revision import read_rules
from synthetic.fact import Fact
from synthetic.plan import Plan
from synthetic.records import FOLDERS

_SAMPLE = 12
"""Facts that are made wrong; each takes some seconds."""


def write_scores(out: Path, plan: Plan, today: str) -> None:
    """Measure some facts, as `footnoted check --mutate` does with all, and write `quality.json`.

    In a folder that holds what those facts refer to, since each variant is tried among all entities there are.
    """
    facts = out / "facts"
    sample = [fact for fact in plan.facts if len(fact.sources) == 1 and "same_as" not in fact.fields][
        :_SAMPLE
    ]
    with tempfile.TemporaryDirectory() as folder:
        for path in _needed(facts, sample, plan):
            to = Path(folder, path)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes((facts / path).read_bytes())
        corpus, _ = load_corpus(Path(folder))
        texts = find_texts(out / "texts", corpus).texts
        found = measure(corpus, texts, date.fromisoformat(today), TOOL, read_rules())
    quality = replace(
        found,
        facts=_sha256(facts),
        measured=(len(sample), len(plan.facts)),
        inferred=(0, sum(map(_load_bearing, plan.facts))),
        waived=(0, sum(len(fact.sources) for fact in plan.facts) + sum(map(len, plan.roles.values()))),
    )
    (facts / "quality.json").write_bytes(quality_as_json(quality))


def _needed(facts: Path, sample: Iterable[Fact], plan: Plan) -> Iterator[Path]:
    """The files of the sample and of all that it names, below the folder of facts."""
    named: set[str] = set()
    for fact in sample:
        yield Path(FOLDERS[fact.kind], f"{fact.id}.yml")
        named |= {id.lower() for id in fact.uses} | {plan.outings[number].id for number in fact.sources}
        named |= {str(fact.fields.get("occasion", "")), str(fact.fields.get("stage", ""))}
    people = {person.id: person for person in plan.people}
    for person in (people[id] for id in sorted(named & people.keys())):
        named.add(person.office)
        named |= {
            plan.outings[number].id
            for number, given in plan.roles.items()
            for one, _ in given
            if one is person
        }
        named |= {person.country.lower()} if person.title.startswith("strait envoy") else {person.office.removeprefix("director-of-")}  # fmt: skip
    relaying = {outing.id: outing for outing in plan.outings}
    for outing in (relaying[id] for id in sorted(named & relaying.keys())):
        while outing.relays is not None and outing.relays >= 0:
            outing = plan.outings[outing.relays]
            named.add(outing.id)
        named |= {f"wire-{outing.number}"} if outing.relays is not None else set()
    outlets = {outing.outlet.id for outing in plan.outings}
    for kind in KINDS.values():
        if kind.group in ("entity", "source", "vocabulary"):
            for id in sorted(named | (outlets if kind.name == "organisation" else set()) | {"news"}):
                if id and (facts / kind.folder / f"{id}.yml").exists():
                    yield Path(kind.folder, f"{id}.yml")


def _load_bearing(fact: Fact) -> int:
    """Fields that a passage has to carry; of a list each item counts."""
    declared = fields_of(KINDS[fact.kind].record)
    total = 0
    for key, value in fact.fields.items():
        if declared[key].load_bearing and key != "words" and value != "reported":
            total += len(value) if isinstance(value, list) else 1
    return total


def _sha256(facts: Path) -> str:
    """What `Corpus.sha256` is, without the records."""
    hashes: dict[tuple[str, str], str] = {}
    for folder, kind in KINDS_BY_FOLDER.items():
        if kind.group == "generated":
            continue
        paths = [facts / folder] if kind.is_file else (facts / folder).glob("*.yml")
        for path in paths:
            if path.exists():
                id = kind.name if kind.is_file else path.stem
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                hashes[kind.namespace, id] = f"{kind.folder}/{id} {digest}"
    return hashlib.sha256("\n".join(line for _, line in sorted(hashes.items())).encode()).hexdigest()
