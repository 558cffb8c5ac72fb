"""A whole project on disk: facts, texts, receipts, scores, hand-written pages and settings."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from random import Random

from footnoted.model.entities import Country, Initiative, Organisation
from footnoted.model.names import Names
from footnoted.model.vocabulary import Office
from synthetic.countries import DEMONYMS, NAMES
from synthetic.pages import write_pages
from synthetic.plan import Plan, plan_of
from synthetic.proofs import Record, holder, names_among, receipt_text
from synthetic.records import entity_files, fact_files, note_files, site_file, source_file
from synthetic.scores import write_scores
from synthetic.texts import text_of

TODAY = "2026-01-15"
"""The day on which all passages were proved."""


def write_project(out: Path, facts: int, seed: int = 42, workers: int = 0) -> Plan:
    """Write a project of so many facts into a folder, which must not be there yet or is made anew.

    workers   processes that write texts and prove them; 0 for one a core, where processes can be forked.
    """
    if out.exists():
        shutil.rmtree(out)
    plan = plan_of(facts, seed)
    for folder in ("facts/receipts", "facts/sources", "texts"):
        (out / folder).mkdir(parents=True)
    for files in (fact_files(plan), note_files(plan), entity_files(plan), [site_file(plan)]):
        _write(out / "facts", files)
    _in_parallel(plan, out, seed, workers or os.cpu_count() or 1)
    write_pages(out, plan)
    write_scores(out, plan, TODAY)
    return plan


def _write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    known: set[Path] = set()
    for name, content in files:
        path = folder / name
        if path.parent not in known:
            path.parent.mkdir(parents=True, exist_ok=True)
            known.add(path.parent)
        path.write_bytes(content.encode())


def _in_parallel(plan: Plan, out: Path, seed: int, workers: int) -> None:
    """Each worker takes each so-manieth source; which one does what does not change the files."""
    if workers == 1 or not hasattr(os, "fork"):
        _write_sources(plan, out, seed, range(len(plan.outings)))
        return
    children = []
    for worker in range(workers):
        child = os.fork()
        if child == 0:
            failed = 1
            try:
                _write_sources(plan, out, seed, range(worker, len(plan.outings), workers))
                failed = 0
            finally:
                os._exit(failed)
        children.append(child)
    if any([os.waitpid(child, 0)[1] for child in children]):
        raise SystemExit("a worker failed; its message stands above")


def _write_sources(plan: Plan, out: Path, seed: int, numbers: Iterable[int]) -> None:
    cited, names = plan.cited_in(), _Spellings(plan)
    for number in numbers:
        outing, facts, roles = plan.outings[number], cited[number], plan.roles.get(number, [])
        told = [*(sentence for _, sentence in facts), *(sentence for _, sentence in roles)]
        sentences = list(dict.fromkeys(told))
        text = text_of(outing.title, sentences, Random(f"{seed}/text/{number}"))
        (out / "texts" / f"{outing.id}.txt").write_bytes(text.encode())
        _write(out / "facts", source_file(outing, text, plan))
        used = set().union(*(fact.uses for fact, _ in facts), {person.id for person, _ in roles})
        receipt = receipt_text(outing.id, text, sentences, names.of(used), TODAY)
        (out / "facts" / "receipts" / f"{outing.id}.json").write_bytes(receipt)


class _Spellings:
    """The names of whom a text tells: all that the prover can find in it."""

    def __init__(self, plan: Plan) -> None:
        cast = plan.cast
        self._people = {person.id: person for person in plan.people}
        self._bodies = {body.id: body.name for body in map(cast.body, range(cast.bodies))}
        self._initiatives = {one.id: one.name for one in map(cast.initiative, range(cast.initiatives))}

    def of(self, used: set[str]) -> Names:
        records: list[Record] = []
        for person in (self._people[id] for id in sorted(used & self._people.keys())):
            records.append(holder(person.id, person.name, person.surname, person.office))
            if person.office:
                label = person.title[0].upper() + person.title[1:]
                records.append(Office(id=person.office, label=label, phrases=(person.title,), of=None))
            used = used | {person.country}
        for code in sorted(used & NAMES.keys()):
            demonyms = (DEMONYMS[code],) if code in DEMONYMS else ()
            records.append(Country(id=code.lower(), name=NAMES[code], demonyms=demonyms))
        records += [Organisation(id=id, name=self._bodies[id]) for id in sorted(used & self._bodies.keys())]
        found = sorted(used & self._initiatives.keys())
        return names_among([*records, *(Initiative(id=id, name=self._initiatives[id]) for id in found)])
