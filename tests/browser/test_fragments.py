"""A footnote's link opens its source at the passage: the browser highlights those words and no others."""

import base64
import html
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from browser_server import NewPage, wait_until
from footnoted.verify.fragment import Finder
from footnoted.verify.match import Text, find
from helpers import HARBOUR, TEXTS

HERALD = (TEXTS / "herald-2025-03-20.txt").read_text("utf-8")
STYLE = "body { width: 40em } div { height: 3000px } ::target-text { color: #f0f; background: #f0f }"

# The characters of the page whose middle has the colour of a highlight, in one line.
HIGHLIGHTED = """async screenshot => {
    const image = new Image();
    image.src = `data:image/png;base64,${screenshot}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let found = "";
    while (texts.nextNode()) {
        for (let i = 0; i < texts.currentNode.length; i++) {
            const range = new Range();
            range.setStart(texts.currentNode, i);
            range.setEnd(texts.currentNode, i + 1);
            const box = range.getBoundingClientRect();
            const [x, y] = [box.x + scrollX + box.width / 2, box.y + scrollY + box.height / 2];
            const [red, green, blue] = context.getImageData(x, y, 1, 1).data;
            // A space at the end of a line has no width; it belongs to what stands before it.
            const lit = box.width ? red > 200 && green < 50 && blue > 200 : !found.endsWith("|");
            found += lit ? range.toString() : "|";
        }
        found += "|";
    }
    return found.split(/[|]+/).filter(run => run.trim()).map(run => run.trim());
}"""

Highlight = Callable[[str, str], list[str]]


@pytest.fixture
def highlighted(new_page: NewPage, at_folder: str, tmp_path: Path) -> Highlight:
    """Opens a page with a text at a fragment; returns the runs of words that are highlighted."""
    page = new_page()

    def open_at(text: str, fragment: str) -> list[str]:
        paragraphs = "".join(f"<p>{html.escape(one)}</p>" for one in text.strip().split("\n\n"))
        (tmp_path / "page.html").write_text(
            f"<!doctype html><meta charset=utf-8><link rel=icon href=data:,><style>{STYLE}</style><div></div>{paragraphs}<div></div>",
            "utf-8",
        )
        # From the page itself another fragment would only add its highlight.
        page.goto("about:blank")
        page.goto(f"{at_folder}page.html#:~:{fragment}", wait_until="load")
        # The browser scrolls there when it has found the words.
        wait_until(page, "scrollY > 1000")
        screenshot = base64.b64encode(page.screenshot(full_page=True)).decode()
        runs: list[str] = page.evaluate(HIGHLIGHTED, screenshot)
        return runs

    return open_at


def test_receipts_of_the_harbour(highlighted: Highlight):
    """Each fragment of the harbour's receipt highlights the segments of its passage."""
    receipt = json.loads((HARBOUR / "facts/receipts/herald-2025-03-20.json").read_bytes())

    for proof in receipt["proofs"]:
        segments = [HERALD[start:end] for start, end in proof["spans"]]
        assert highlighted(HERALD, proof["fragment"]) == segments


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("Li left. Then Wu said: Li left.", ((23, 30),), ["Li left"]),
        ("Li left. Li left the town.", ((9, 16),), ["Li left"]),
        ("Élan came. So elan came.", ((14, 18),), ["elan"]),
        ("It goes on—so he said—for ever.", ((8, 30),), ["on—so he said—for ever"]),
        ("He said “It’s a well-known, old plan”, and left.", ((8, 37),), ["“It’s a well-known, old plan”"]),
        ("He said yes and no.\n\nShe said no and yes.", ((8, 29),), ["yes and no.", "She said"]),
        ("Café crème & 5 % of it. The café.", ((0, 20),), ["Café crème & 5 % of"]),
        ("Old Italy’s army and Italy’s plan.", ((21, 26),), ["Italy"]),
        ("Italy’s army, and Italy is ready.", ((18, 23),), ["Italy"]),
        ("Mais l’Italie est là.", ((7, 17),), ["Italie est"]),
        ("Mais qu’Italy’s plan.", ((8, 13),), ["Italy"]),
        ("The lock of the old harbour of Italy’s north.", ((0, 36),), ["The lock of the old harbour of Italy"]),
        ("Дає три країни м’яч, дає й п’ять.", ((21, 32),), ["дає й п’ять"]),
        ("At 30,000 men, −3% & a#b, c=d/e?", ((3, 32),), ["30,000 men, −3% & a#b, c=d/e?"]),
    ],
)  # fmt: skip
def test_hard_places(
    highlighted: Highlight, text: str, passage: tuple[tuple[int, int], ...], expected: list[str]
):
    """Words that stand twice, accents, signs of the syntax, quotes, dashes and two paragraphs are found."""
    folded = Text.of(text).readings[0]
    fragment = Finder(folded, text).fragment(passage)

    assert highlighted(text, fragment) == expected


def test_tags_and_line_ends(highlighted: Highlight):
    """Tags and line ends of the source's text are not looked for in the page."""
    match = find(Text.of("An <b>accept</b>able and un-\nready plan."), ["acceptable and unready"])
    assert match is not None
    fragment = Finder(match.text, "An <b>accept</b>able and un-\nready plan.").fragment(match.spans)

    assert highlighted("An acceptable and unready plan.", fragment) == ["acceptable and unready"]
