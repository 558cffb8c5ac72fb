"""How long hand-written pages take to be searched for values without a footnote, on the worst of pages.

Run by hand: `.venv/bin/python benchmarks/prose.py`. Twice the page should take twice the time; a column
"x2" far over 2 means that something reads a page anew from each of its places.
"""

from collections.abc import Callable, Iterator
from functools import partial

from footnoted.text.running import Value, quotations_in, values_in
from verify import milliseconds

WORST = ["1_", "-", "“", '"a ', "&a", "][", "[^", "```", "thirty-", "March ", "1.", "a-", "\n \n", " ", "33 ",
         "- 33\n", "<p>33 ", "> 33\n", "| 33 "]  # fmt: skip
STEPS: dict[str, Callable[[str], Iterator[Value]]] = {"values": values_in, "quotations": quotations_in}
SIZE = 100_000


def read(step: Callable[[str], Iterator[Value]], text: str) -> None:
    """Find all values of a text."""
    for _ in step(text):
        pass


def main() -> None:
    """Print one line for each piece that a page can be made of."""
    print(f"{'100 kB of':<12}" + "".join(f"{name:>13}{'x2':>5}" for name in STEPS))
    for piece in WORST:
        text = piece * (SIZE // len(piece))
        cells = []
        for step in STEPS.values():
            once, twice = (milliseconds(partial(read, step, text * times)) for times in (1, 2))
            cells.append(f"{once:10.1f} ms{twice / once:5.1f}")
        print(f"{piece!r:<12}" + "".join(cells))


if __name__ == "__main__":
    main()
