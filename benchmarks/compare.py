"""Compare with other generators, all in turn, and write what came of it: `python benchmarks/compare.py`."""

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "generator")]

from measuring import sections  # noqa: E402
from measuring.chart import chart_of  # noqa: E402
from measuring.machine import machine  # noqa: E402
from measuring.report import results_as_markdown, targets  # noqa: E402
from measuring.tools import Tools, install, versions  # noqa: E402

PARTS = ("builds", "serving", "checking", "scaling", "large")
_BEGAN = time.perf_counter()


def say(words: str) -> None:
    """With the minutes since the beginning."""
    print(f"{(time.perf_counter() - _BEGAN) / 60:5.1f} min  {words}", flush=True)


def main() -> None:
    """Install, generate, measure; parts that are not measured keep what stood in the file of results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--slow-rounds", type=int, default=1, help="rounds of those that take minutes")
    parser.add_argument(
        "--parts", nargs="+", choices=PARTS, default=PARTS[:4], help="all but `large`, unless named"
    )
    parser.add_argument(
        "--only", nargs="+", default=[], help="of the others only these, by their short names"
    )
    parser.add_argument("--large", type=int, default=100_000, help="facts of the part `large`")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "footnoted-benchmarks")
    parser.add_argument("--work", type=Path, help="an empty folder for the projects; by default in memory")
    parser.add_argument("--results", type=Path, default=HERE, help="the folder for what came of it")
    given = parser.parse_args()
    tools = install(given.cache)
    shared = Path("/dev/shm")
    work = given.work or Path(tempfile.mkdtemp(prefix="footnoted-", dir=shared if shared.is_dir() else None))
    try:
        kept = given.results / "results.json"
        results: dict[str, Any] = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
        results |= {"facts": given.facts, "machine": machine(work), "versions": versions(tools)}
        results |= measured(given, work, tools)
    finally:
        if given.work is None:
            shutil.rmtree(work, ignore_errors=True)
    given.results.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
    (given.results / "RESULTS.md").write_text(results_as_markdown(results), "utf-8")
    if "builds" in results:
        (given.results / "results.svg").write_text(chart_of(results), "utf-8")
    for what, bar, told, met in targets(results):
        print(f"{'met   ' if met else 'MISSED'}  {what}: {bar}; {told}")


def measured(given: argparse.Namespace, work: Path, tools: Tools) -> dict[str, Any]:
    """The parts that were asked for."""
    found: dict[str, Any] = {}
    if set(given.parts) - {"large"}:
        mine, others, records = sections.prepare(work, given.facts, tools, given.only, say)
        if "builds" in given.parts:
            found["builds"] = sections.builds([mine, *others], records, given.rounds, given.slow_rounds, say)
        if "serving" in given.parts:
            found["serving"] = sections.serving([mine, *others], say)
        if "checking" in given.parts:
            found["checking"] = sections.checking(mine, given.rounds, say)
        if "scaling" in given.parts:
            found["scaling"] = sections.scaling(work, mine, given.facts, given.rounds, say)
    if "large" in given.parts:
        found["large"] = sections.large(work, given.large, say)
    return found


if __name__ == "__main__":
    main()
