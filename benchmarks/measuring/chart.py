"""The medians as dots on a line, in SVG that can be read on light and on dark ground."""

from collections.abc import Mapping
from html import escape
from math import log10
from typing import Any

from measuring.report import middle

_STEPS = (("cold", "cold build"), ("again", "nothing changed"), ("edited", "one fact edited"))
_WIDTH, _LEFT, _BAR, _GAP = 760, 150, 14, 18
_RIGHT = 70

_STYLE = """
text{font:13px system-ui,sans-serif;fill:#1f2328}
.small{font-size:11px;fill:#59636e}
.cold{fill:#0969da}.again{fill:#8250df}.edited{fill:#1a7f37}
.line{stroke:#59636e;stroke-opacity:.35}
@media (prefers-color-scheme:dark){
text{fill:#e6edf3}.small{fill:#9198a1}.line{stroke:#9198a1}
.cold{fill:#4493f8}.again{fill:#ab7df8}.edited{fill:#3fb950}
}
"""


def chart_of(results: Mapping[str, Any]) -> str:
    """Seconds of each contender, three dots each, on a scale of powers of ten."""
    builds: Mapping[str, Any] = results["builds"]
    times = [middle(one[step]) for one in builds.values() for step, _ in _STEPS]
    low, high = _power_below(min(times)), _power_above(max(times))
    top = 64
    height = top + len(builds) * (3 * _BAR + _GAP) + 24
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="t d">',
        f'<title id="t">Seconds to build {results["facts"]:,} facts</title>',
        f'<desc id="d">{escape(_described(builds))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<text x="0" y="16">Seconds to build {results["facts"]:,} facts; each line is ten times the one before</text>',
    ]
    x = 0
    for step, words in _STEPS:
        parts.append(f'<circle class="{step}" cx="{x + 6}" cy="34" r="4.5"/>')
        parts.append(f'<text class="small" x="{x + 17}" y="38">{words}</text>')
        x += 130
    for power in range(low, high + 1):
        at = _place(10.0**power, low, high)
        parts.append(f'<line class="line" x1="{at:.1f}" x2="{at:.1f}" y1="{top - 6}" y2="{height - 20}"/>')
        parts.append(
            f'<text class="small" x="{at:.1f}" y="{height - 6}" text-anchor="middle">{10.0**power:g}</text>'
        )
    y = top
    for one in builds.values():
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 22}" text-anchor="end">{escape(one["title"])}</text>')
        for step, _ in _STEPS:
            took = middle(one[step])
            at = _place(took, low, high)
            parts.append(f'<line class="line" x1="{_LEFT}" x2="{at:.1f}" y1="{y + 6}" y2="{y + 6}"/>')
            parts.append(f'<circle class="{step}" cx="{at:.1f}" cy="{y + 6}" r="4.5"/>')
            parts.append(f'<text class="small" x="{at + 9:.1f}" y="{y + 10}">{took:.2f}</text>')
            y += _BAR
        y += _GAP
    return "\n".join([*parts, "</svg>"]) + "\n"


def _described(builds: Mapping[str, Any]) -> str:
    return "; ".join(
        f"{one['title']}: " + ", ".join(f"{words} {middle(one[step]):.2f} s" for step, words in _STEPS)
        for one in builds.values()
    )


def _place(seconds: float, low: int, high: int) -> float:
    share = (log10(seconds) - low) / (high - low)
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _power_below(seconds: float) -> int:
    power = 2
    while 10.0**power > seconds:
        power -= 1
    return power


def _power_above(seconds: float) -> int:
    power = -2
    while 10.0**power < seconds:
        power += 1
    return power
