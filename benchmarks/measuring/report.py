"""`RESULTS.md`: each target with what was measured, and all medians."""

from collections.abc import Callable, Iterator, Mapping
from statistics import median
from typing import Any

_STEPS = {"cold": "cold build", "again": "nothing changed", "edited": "one fact edited"}


def middle(runs: list[Mapping[str, float]], of: str = "wall") -> float:
    """The median of one number over some runs."""
    return median(run[of] for run in runs)


def results_as_markdown(results: Mapping[str, Any]) -> str:
    """The whole page."""
    lines = [
        "# How fast it is",
        "",
        "Made by `python benchmarks/compare.py`; [what is measured, and how fair it is](README.md).",
        "",
    ]
    lines += ["![Seconds of each generator](results.svg)", ""]
    machine = results["machine"]
    lines += [f"Measured on {machine['cores']} cores of {machine['processor']}, {machine['memory']} of memory, {machine['system']}, projects {machine['projects']}.", ""]  # fmt: skip
    lines += ["## Targets", "", "| target | bar | measured | |", "|---|---|---|---|"]
    lines += [
        f"| {what} | {bar} | {told} | {'met' if met else '**missed**'} |"
        for what, bar, told, met in targets(results)
    ]
    for section in (_builds, _serving, _checking, _scaling, _versions):
        lines += ["", *section(results)]
    return "\n".join(lines) + "\n"


def targets(results: Mapping[str, Any]) -> Iterator[tuple[str, str, str, bool]]:
    """What is aimed at, the bar, what was measured, and whether it is met; what was not measured is left out."""
    builds, serving, check = (results.get(part, {}) for part in ("builds", "serving", "checking"))
    count = f"{results.get('facts', 0):,} facts"

    def ratio(step: str, other: str) -> float | None:
        if "ours" not in builds or other not in builds:
            return None
        return middle(builds["ours"][step]) / middle(builds[other][step])

    for step, other, bar, words in (
        ("cold", "hugo", 0.8, "0.8 × Hugo from YAML data"),
        ("cold", "gen-files", 1 / 15, "1/15 of MkDocs with gen-files"),
        ("cold", "zensical", 1 / 10, "1/10 of Zensical"),
        ("cold", "eleventy", 1 / 2, "1/2 of Eleventy"),
        ("again", "hugo", 1 / 4, "1/4 of Hugo’s second run"),
        ("edited", "hugo", 1 / 3, "1/3 of Hugo’s"),
    ):
        got = ratio(step, other)
        if got is not None:
            yield f"{_STEPS[step]}, {count}", f"at most {words}", _as_ratio(got), got <= bar
    if "ours" in builds and "hugo" in builds:
        got = builds["ours"]["memory"]["total"] / builds["hugo"]["memory"]["total"]
        yield f"peak memory of a cold build, {count}", "at most 0.6 × Hugo", f"{got:.2f} ×", got <= 0.6
    if "ours" in serving:
        took = serving["ours"]["median"]
        yield f"edit to new text served, {count}", "at most 100 ms", f"{1000 * took:.0f} ms", took <= 0.1
        if "hugo" in serving:
            got = took / serving["hugo"]["median"]
            yield (
                f"edit to new text served, {count}",
                "at most 1/10 of Hugo’s server",
                _as_ratio(got),
                got <= 0.1,
            )
    for step, bar in (("cold", 1.5), ("warm", 0.4), ("help", 0.15)) if check else ():
        took = middle(check[step])
        what = "`footnoted --help`" if step == "help" else f"`footnoted check`, {step}, {count}"
        yield what, f"at most {bar} s", f"{took:.2f} s", took <= bar
    if "scaling" in results:
        got = middle(results["scaling"]["twice"]) / middle(results["scaling"]["once"])
        yield "cold build of twice as many facts", "at most 2.2 ×", f"{got:.2f} ×", got <= 2.2
        if "ours" in serving:
            grown = results["scaling"]["serving"]["median"] / serving["ours"]["median"]
            yield (
                "edit to new text served, twice as many facts",
                "no longer, within a fifth",
                f"{grown:.2f} ×",
                grown <= 1.2,
            )
    if "large" in results:
        one = results["large"]
        told = f"{one['total'] / 1024:.2f} GiB in {one['wall']:.0f} s"
        yield f"{one['facts']:,} facts build", "within 2 GB", told, one["total"] * 1024**2 <= 2 * 10**9


def _as_ratio(got: float) -> str:
    return f"{got:.2f} ×" if got > 0.3 else f"{got:.3f} × (1/{1 / got:.1f})"


def _builds(results: Mapping[str, Any]) -> list[str]:
    builds = results.get("builds")
    if not builds:
        return []
    lines = [f"## Builds of {results['facts']:,} facts", ""]
    lines += ["Medians in seconds, and in brackets how many times as long as ours.", ""]
    lines += ["| | runs | cold build | CPU time | nothing changed | one fact edited | memory, all processes | largest process |", "|---|---|---|---|---|---|---|---|"]  # fmt: skip
    for one in builds.values():
        cells = [
            one["title"],
            str(len(one["cold"])),
            *(_beside(one, builds["ours"], step) for step in ("cold",)),
        ]
        cells.append(f"{middle(one['cold'], 'cpu'):.2f}")
        cells += [_beside(one, builds["ours"], step) for step in ("again", "edited")]
        cells += [f"{one['memory']['total']:.0f} MiB", f"{one['memory']['rss']:.0f} MiB"]
        lines.append(f"| {' | '.join(cells)} |")
    lines += [
        "",
        "| | pages | mean size of a page | data as JSON | amounts to the last digit |",
        "|---|---|---|---|---|",
    ]
    for one in builds.values():
        out = one["output"]
        mean = out["bytes"] / max(1, out["pages"])
        told = [
            one["title"],
            f"{out['pages']:,}",
            f"{mean / 1000:.1f} kB",
            _yes(out["data"]),
            _yes(out["amounts"]),
        ]
        lines.append(f"| {' | '.join(told)} |")
    lines += ["", "Memory is the most that all processes of a build held together (PSS, looked at 20 times a second, in a run that is not timed); the largest process is what the kernel counted (maximum RSS)."]  # fmt: skip
    return lines


def _beside(one: Mapping[str, Any], mine: Mapping[str, Any], step: str) -> str:
    took = middle(one[step])
    return f"{took:.2f}" if one is mine else f"{took:.2f} ({took / middle(mine[step]):.1f} ×)"


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _serving(results: Mapping[str, Any]) -> list[str]:
    serving = results.get("serving")
    if not serving:
        return []
    lines = ["## From an edit to the new text, served", "", "| | median | fastest | slowest | start until the first page |", "|---|---|---|---|---|"]  # fmt: skip
    for one in serving.values():
        numbers = (one["median"], min(one["edits"]), max(one["edits"]))
        told = " | ".join(f"{1000 * number:.0f} ms" for number in numbers)
        lines.append(f"| {one['title']} | {told} | {one['began']:.1f} s |")
    return lines


def _checking(results: Mapping[str, Any]) -> list[str]:
    check = results.get("checking")
    if not check:
        return []
    lines = ["## Checking alone", "", "| | median | CPU time | largest process |", "|---|---|---|---|"]
    for step, words in (("cold", "`footnoted check`, nothing kept"), ("warm", "`footnoted check`, again"), ("help", "`footnoted --help`")):  # fmt: skip
        runs = check[step]
        lines.append(
            f"| {words} | {middle(runs):.2f} s | {middle(runs, 'cpu'):.2f} s | {middle(runs, 'rss'):.0f} MiB |"
        )
    return lines


def _scaling(results: Mapping[str, Any]) -> list[str]:
    found: Callable[[str], list[Mapping[str, float]]] = lambda name: results["scaling"][name]  # noqa: E731
    lines = ["## More facts", ""] if "scaling" in results or "large" in results else []
    if "scaling" in results:
        facts = results["facts"]
        lines.append(
            f"A cold build of {facts:,} facts took {middle(found('once')):.2f} s, one of {2 * facts:,} {middle(found('twice')):.2f} s."
        )
    if "large" in results:
        one = results["large"]
        lines.append(
            f"{one['facts']:,} facts took {one['wall']:.0f} s, {one['cpu']:.0f} s of CPU time and {one['total']:.0f} MiB (one run)."
        )
    return lines


def _versions(results: Mapping[str, Any]) -> list[str]:
    listed = ", ".join(f"{name} {version}" for name, version in results["versions"].items())
    return ["## Versions", "", listed]
