"""What is measured, part by part. All that is compared is run in turn, so that a busy minute meets everybody."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from peers.chrome import chrome_of
from peers.reading import Records, read_records
from synthetic.project import write_project

from measuring.contenders import Contender, ours, peers
from measuring.outputs import output_of
from measuring.processes import run
from measuring.serving import serve
from measuring.tools import Tools

SLOW = ("gen-files", "zensical")
"""They take minutes; they run less often."""

_EDITS = 7

Say = Callable[[str], None]


def prepare(
    work: Path, facts: int, tools: Tools, only: Sequence[str], say: Say
) -> tuple[Contender, list[Contender], Records]:
    """Our project of so many facts, built once for the chrome of its pages, and the others' copies of it."""
    say(f"writing {facts} facts")
    project = work / f"ours-{facts}"
    write_project(project, facts)
    mine = ours(project)
    say("building once, for the chrome of the others' pages")
    run(mine.build, mine.folder, mine.everything(), watch=False)
    records = read_records(project / "facts")
    others = peers(work, project, records, chrome_of(project / "site"), tools, only)
    return mine, others, records


def builds(
    contenders: Sequence[Contender], records: Records, rounds: int, slow: int, say: Say
) -> dict[str, Any]:
    """Cold, again with nothing changed, and again with one fact edited; memory in a run of its own."""
    found: dict[str, Any] = {one.name: {"cold": [], "again": [], "edited": []} for one in contenders}
    for turn in range(rounds):
        taking_part = [one for one in contenders if turn < slow or one.name not in SLOW]
        for step in ("cold", "again", "edited"):
            for one in taking_part:
                found[one.name][step].append(_timed(one, step, turn))
                say(f"round {turn + 1}, {step}, {one.title}: {found[one.name][step][-1]['wall']:.2f} s")
    for one in contenders:
        one.clean()
        found[one.name]["memory"] = asdict(run(one.build, one.folder, one.everything()))
        found[one.name]["output"] = asdict(output_of(one, records))
        found[one.name]["title"] = one.title
        say(f"memory of {one.title}: {found[one.name]['memory']['total']:.0f} MiB")
    return found


def _timed(one: Contender, step: str, turn: int) -> dict[str, float]:
    text = one.fact.read_text(encoding="utf-8")
    if step == "cold":
        one.clean()
    if step == "edited":
        one.fact.write_text(one.edited(text, f"Read again {turn + 1} times."), encoding="utf-8")
    took = asdict(run(one.build, one.folder, one.everything(), watch=False))
    if step == "edited":
        page = (one.folder / one.site / one.page / "index.html").read_text(encoding="utf-8")
        if f"Read again {turn + 1} times." not in page:
            raise SystemExit(f"{one.title} has not taken up the edit")
        one.fact.write_text(text, encoding="utf-8")
    return took


def serving(contenders: Sequence[Contender], say: Say) -> dict[str, Any]:
    """From an edit to the new text over HTTP."""
    found: dict[str, Any] = {}
    for one in contenders:
        if one.serve is None:
            continue
        one.clean()
        before = one.fact.read_text(encoding="utf-8")

        def edit(number: int, one: Contender = one, before: str = before) -> str:
            words = f"Read again {number} times."
            one.fact.write_text(one.edited(before, words), encoding="utf-8")
            return words

        edits = [lambda number=number: edit(number) for number in range(2, 2 + _EDITS)]
        try:
            served = serve(one.serve, one.folder, one.page, edits, one.everything())
        finally:
            one.fact.write_text(before, encoding="utf-8")
        found[one.name] = {**asdict(served), "median": served.middle, "title": one.title}
        say(f"edit to served, {one.title}: {1000 * served.middle:.0f} ms")
    return found


def checking(mine: Contender, rounds: int, say: Say) -> dict[str, Any]:
    """`footnoted check` without and with what a run before has kept, and the time to print its help."""
    command = [sys.executable, "-m", "footnoted"]
    found: dict[str, Any] = {"cold": [], "warm": [], "help": []}
    for _ in range(rounds):
        mine.clean()
        for step, arguments in (("cold", ["check"]), ("warm", ["check"]), ("help", ["--help"])):
            took = run([*command, *arguments], mine.folder, mine.everything(), watch=False)
            found[step].append(asdict(took))
    say(f"check: {found['cold'][0]['wall']:.2f} s, then {found['warm'][0]['wall']:.2f} s")
    return found


def scaling(work: Path, mine: Contender, facts: int, rounds: int, say: Say) -> dict[str, Any]:
    """Cold builds of so many facts and of twice as many, in turn."""
    say(f"writing {2 * facts} facts")
    write_project(work / "twice", 2 * facts)
    twice = ours(work / "twice")
    found: dict[str, Any] = {"once": [], "twice": []}
    for _ in range(rounds):
        for name, one in (("once", mine), ("twice", twice)):
            one.clean()
            found[name].append(asdict(run(one.build, one.folder, one.everything(), watch=False)))
    edits = serving([twice], say)
    return {**found, "serving": edits["ours"]}


def large(work: Path, facts: int, say: Say) -> dict[str, Any]:
    """One cold build of very many facts, with its memory."""
    say(f"writing {facts} facts; this takes long")
    write_project(work / "large", facts)
    one = ours(work / "large")
    took = asdict(run(one.build, one.folder, one.everything()))
    say(f"{facts} facts: {took['wall']:.0f} s, {took['total']:.0f} MiB")
    return {"facts": facts, **took}


def names_of(found: Mapping[str, Any]) -> list[str]:
    """Contenders of a part, in their order."""
    return [name for name, one in found.items() if isinstance(one, dict) and "title" in one]
