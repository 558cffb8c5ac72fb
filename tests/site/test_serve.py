"""`mkdocs serve` with a broken fact: it starts, goes on, and shows the problem where the fact would stand."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import with_value
from served import Served


@pytest.fixture
def serve(project: Path, unused_port: int) -> Iterator[Served]:
    path = project / "facts/figures/harbour-cost.yml"
    path.write_text(with_value(path.read_text("utf-8"), "amount", "1,5 <b>"), "utf-8")
    served = Served(project, unused_port)
    yield served
    served.stop()


def test_serve_with_a_broken_fact(serve: Served, project: Path):
    """The problem stands at the fact's address, goes when it is cured, and others are served all along."""
    printed = serve.wait_for("Serving on")
    assert "facts/figures/harbour-cost.yml:4:9: type-number" in printed

    page = serve.get("facts/harbour-cost/")
    assert ">type-number</a></strong>" in page
    assert "1,5 &lt;b&gt;" in page
    assert "ready to send peacekeepers" in serve.get("facts/it-ready/")

    path = project / "facts/figures/harbour-cost.yml"
    path.write_text(re.sub(r"1,5 <b>|1\.5 billion", "2.5 billion", path.read_text("utf-8")), "utf-8")
    serve.wait_for("Reloading browsers")
    assert "about €2.5 billion" in serve.get("facts/harbour-cost/")


def test_search_under_serve(serve: Served, project: Path):
    """Both searches are served, without the broken fact, and find it once it is cured."""
    serve.wait_for("Serving on")

    def found() -> tuple[bool, bool]:
        entries = json.loads(serve.get("search/search_index.json"))["docs"]
        return (
            "harbour-cost" in json.loads(serve.get("search/facts.json"))["facts"]["id"],
            any(entry["location"] == "facts/harbour-cost/" and "1.5bn" in entry["text"] for entry in entries),
        )

    assert 'data-index="../search/facts.json"' in serve.get("search/")
    assert "export async function start" in serve.get("assets/footnoted/search/search.js")
    assert found() == (False, False)

    path = project / "facts/figures/harbour-cost.yml"
    path.write_text(with_value(path.read_text("utf-8"), "amount", "1.5 billion"), "utf-8")
    serve.wait_for("Reloading browsers")
    assert found() == (True, True)


@pytest.mark.parametrize("spoil", ["no facts", "bad day", "page that is not UTF-8", "rings of links"])
def test_serve_starts_whatever_is_wrong(project: Path, unused_port: int, spoil: str):
    """What would end a build is printed under serve, and the server goes on."""
    if spoil == "no facts":
        (project / "facts").rename(project / "gone")
    elif spoil == "bad day":
        config = project / "mkdocs.yml"
        config.write_text(
            config.read_text("utf-8").replace("footnoted]", "footnoted: {today: soon}]"), "utf-8"
        )
    elif spoil == "rings of links":
        for folder in ("docs", "facts"):
            (project / folder / "ring").symlink_to(".")
            (project / folder / "loop").symlink_to(".")
    else:
        (project / "docs/latin.md").write_bytes(b"# caf\xe9\n")
    served = Served(project, unused_port)

    printed = served.wait_for("Serving on")

    assert "ERROR" in printed
    assert "Traceback" not in printed
    assert "Harbour" in served.get("")
    served.stop()


def test_page_that_must_not_be_shown(project: Path, unused_port: int):
    """A page with a script in it shows its problems instead, and is shown again once it is cured."""
    page = project / "docs/about.md"
    page.write_text("# About\n\n<script>alert(1)</script> [a](javascript:alert(1))\n", "utf-8")
    served = Served(project, unused_port)
    served.wait_for("Serving on")

    refused = served.get("about/")

    assert ">md-raw-html</a></strong>" in refused
    assert ">url-scheme</a></strong>" in refused
    assert "alert(1)</script>" not in refused
    assert "docs/about.md:3:1" in refused
    page.write_text("# About\n\nThe harbour\n", "utf-8")
    served.wait_for("Reloading browsers")
    assert "<p>The harbour</p>" in served.get("about/")
    served.stop()
