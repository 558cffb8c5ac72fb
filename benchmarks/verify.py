"""How long texts take to fold, search and guard, on a usual text and on the worst that anyone could send.

Run by hand: `.venv/bin/python benchmarks/verify.py`. Twice the text should take twice the time; a
column "x2" far over 2 means that something reads a text anew from each of its places.
"""

import time
from collections.abc import Callable
from functools import partial

from footnoted.model.names import Names
from footnoted.text.days import Tense, days_in
from footnoted.text.folding import fold
from footnoted.text.languages import LANGUAGES
from footnoted.text.quantities import quantities_in
from footnoted.text.words import sentence_ends
from footnoted.verify.match import Text, find
from footnoted.verify.prover import Prover

ENGLISH = LANGUAGES["en"]
PROSE = "The “harbour” of the League cost about €1.5 billion – not more – and Italy’s ships,\nit said, came in May 2025.\n\n"
WORST = ["-\n", "a-\n", "<", "<b>", "<a x=1 ", "\u00ad", "—", " - ", "a", " ", "\n", "1", "1,", "1 234 ", "two ", "may ",
         "the ", "not ", ".", "? ", "'", '"', "a. ", "€", "more than "]  # fmt: skip


def milliseconds(step: Callable[[], object]) -> float:
    """The shortest of three runs."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        step()
        times.append(time.perf_counter() - began)
    return 1000 * min(times)


def prove(text: str, passage: str, words: tuple[str, ...] = ()) -> None:
    """All that `verify` does for one passage of one text."""
    Prover(text, Names({}, None, frozenset(), {}), ENGLISH).prove(
        (passage,), words, "2025-03-20", "benchmark"
    )


STEPS: dict[str, Callable[[str], object]] = {
    "fold": fold,
    "find": lambda text: find(Text.of(text), ["the ships came", "in May"]),
    "numbers": lambda text: quantities_in(text, ENGLISH),
    "days": lambda text: list(days_in(text, ENGLISH, None, Tense.PAST)),
    "sentences": lambda text: sentence_ends(text, ENGLISH),
    "prove": lambda text: prove(f"{text} the ships came", "ships came"),
    "miss": lambda text: prove(text, "the ships in the harbour"),
}


def main() -> None:
    """Print both tables."""
    prose = (PROSE * 1000)[:100_000]
    print(
        "100 kB of prose: "
        + ", ".join(f"{name} {milliseconds(partial(step, prose)):.1f} ms" for name, step in STEPS.items())
    )
    spaces = " " * 10_000_000
    print(f"10 MB of spaces: fold {milliseconds(lambda: fold(spaces)):.0f} ms")
    the = "the " * 20_000
    print(f"20,000 the: passage {milliseconds(lambda: prove(the, 'the')):.0f} ms, quote {milliseconds(lambda: prove(the, 'the', ('the',))):.0f} ms, "
          f"ten segments {milliseconds(lambda: find(Text.of(the), ['the'] * 10)):.0f} ms\n")  # fmt: skip
    print(f"{'100 kB of':12}" + "".join(f"{name:>10}  x2" for name in STEPS))
    for unit in WORST:
        text = (unit * 200_000)[:100_000]
        row = ""
        for step in STEPS.values():
            once, twice = milliseconds(partial(step, text)), milliseconds(partial(step, text + text))
            row += f"{once:10.1f} {twice / max(once, 0.01):3.1f}"
        print(f"{unit!r:12}{row}", flush=True)


if __name__ == "__main__":
    main()
