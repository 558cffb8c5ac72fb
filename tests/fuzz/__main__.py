"""`make fuzz`: gives the command spoilt projects, and keeps those that it does not answer as it should.

The same seed gives the same projects; `--runs` in place of `--seconds` gives the same number of them.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from footnoted.build import build_site
from footnoted.link.places import USUAL_EXTENSIONS, MarkdownSettings
from footnoted.revision import Revision
from footnoted.tree import plain_tree
from fuzz.mutations import Files, mutated
from fuzz.projects import PAGE, projects
from fuzz.runs import Outcome, clear, faults_of, run_command, unseen_faults, write_files
from helpers import HARBOUR, TODAY

DAY = f"{TODAY}"


def command_of(run: int) -> list[str]:
    """Most runs check; some build the plain tree, prove passages, or check the receipts."""
    match run % 10:
        case 3 | 7:
            return ["build", "--docs", "docs", "--out", "out", "--today", DAY]
        case 5:
            return ["verify", "--texts", "texts", "--today", DAY]
        case 9:
            return ["verify", "--check", "--texts", "texts", "--today", DAY]
        case _:
            return ["check", "--docs", "docs", "--today", DAY]


def warm() -> None:
    """Load and run every part of the program once, so that each child begins where a command ends."""
    built = build_site(HARBOUR / "facts", Revision(None, TODAY), "facts")
    written = {"x.md": PAGE.encode()}
    pages, _ = built.read_written(written, "docs")
    plain_tree(built, written, pages, MarkdownSettings(USUAL_EXTENSIONS))
    import footnoted.cli
    import footnoted.receipts  # noqa: F401


def keep(folder: Path, run: int, files: Files, told: str) -> Path:
    """Write what a run was given and what it did."""
    kept = folder / f"run-{run}"
    write_files(files, kept)
    (kept / "report.txt").write_text(told, "utf-8", errors="backslashreplace")
    return kept


def main() -> int:
    """Exit code 1 if a run had a fault, 2 if faults that are planted are not seen."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--runs", type=int, help="end after so many, whatever time it takes")
    parser.add_argument("--first", type=int, default=0, help="the run to begin with")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where projects with a fault go")
    asked = parser.parse_args()
    folder = asked.keep or Path(tempfile.mkdtemp(prefix="footnoted-fuzz-"))
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    warm()
    spoilable, parts = projects()
    outcomes: dict[int, Outcome] = {}
    faulty: Counter[str] = Counter()
    ends = time.monotonic() + asked.seconds
    run = asked.first
    with tempfile.TemporaryDirectory() as work:
        if unseen := unseen_faults(Path(work)):
            print(f"planted faults were not seen: {', '.join(unseen)}")
            return 2
        while (len(outcomes) < asked.runs) if asked.runs else (time.monotonic() < ends):
            spoilt = mutated(spoilable, parts, asked.seed, run)
            root = Path(work) / "project"
            write_files(spoilt.files, root)
            outcome = outcomes[run] = run_command(command_of(run), root)
            clear(root)
            if faults := faults_of(outcome):
                told = [f"footnoted {' '.join(command_of(run))}", *spoilt.done, *faults, "", outcome.output]
                kept = keep(folder, run, spoilt.files, "\n".join(told))
                print(f"run {run}: {'; '.join(faults)}\n    {'; '.join(spoilt.done)}\n    kept in {kept}")
                faulty[faults[0]] += 1
            run += 1
    slowest = max(outcomes, key=lambda one: outcomes[one].seconds)
    largest = max(outcomes, key=lambda one: outcomes[one].megabytes)
    codes = Counter(outcome.code for outcome in outcomes.values() if not outcome.signal)
    print(
        f"{len(outcomes)} runs with seed {asked.seed}; exit codes {dict(sorted(codes.items()))}; "
        f"slowest: run {slowest}, {outcomes[slowest].seconds:.2f} s; largest: run {largest}, {outcomes[largest].megabytes} MB; "
        f"{faulty.total()} with a fault"
    )
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
