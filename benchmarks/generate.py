"""Write a project of invented facts: `python benchmarks/generate.py 5000 /tmp/project`."""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from synthetic.project import write_project


def main() -> None:
    """Write the project and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=int, help="how many facts, 60 or more")
    parser.add_argument("out", type=Path, help="the folder to write; what is in it goes")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--workers", type=int, default=0, help="processes; by default one a core")
    given = parser.parse_args()
    began = time.perf_counter()
    plan = write_project(given.out, given.facts, given.seed, given.workers)
    print(f"{len(plan.facts)} facts, {len(plan.outings)} sources in {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
