"""Under serve the site follows its facts: after any changes it is what a clean build makes of them."""

import gzip
import random
import re
import shutil
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from served import Served, a_free_port

COST = "facts/figures/harbour-cost.yml"
RELOAD = re.compile(r"<script>[^<]*livereload[^<]*</script>(?=</body>)")
"""What the server adds to a page."""


@pytest.fixture
def serve(project: Path, unused_port: int) -> Iterator[Served]:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"site_url: http://127.0.0.1:{unused_port}/\n")
    served = Served(project, unused_port)
    served.wait_for("Serving on")
    yield served
    served.stop()


def status(serve: Served, path: str) -> int:
    try:
        serve.get(path)
    except urllib.error.HTTPError as error:
        return error.code
    return 200


def set_amount(project: Path, amount: str) -> None:
    """Give the harbour another cost, in the passage as well."""
    path = project / COST
    path.write_text(re.sub(r"[\d.]+ billion", f"{amount} billion", path.read_text("utf-8")), "utf-8")


def test_change_reaches_all_that_says_it(serve: Served, project: Path):
    """A changed amount stands on the fact's page, on lists, in hand-written prose, in data and in both searches."""
    set_amount(project, "2.5")
    serve.wait_for("Reloading browsers")

    for path in (
        "facts/harbour-cost/",
        "figures/",
        "",
        "api/v1/facts.json",
        "search/search_index.json",
        "search/facts.json",
    ):
        assert "2.5" in serve.get(path), path


def test_fact_that_goes_and_comes_back(serve: Served, project: Path):
    """A deleted fact has no page, and no place in lists, search and sitemap; a new one has all of them."""
    places = ("figures/", "sitemap.xml", "search/search_index.json")

    def zipped() -> str:
        with urllib.request.urlopen(f"{serve.address}sitemap.xml.gz", timeout=20) as answer:
            return gzip.decompress(answer.read()).decode()

    (project / COST).rename(project / "away.yml")
    serve.wait_for("Reloading browsers")

    assert status(serve, "facts/harbour-cost/") == 404
    assert [path for path in places if "facts/harbour-cost/" in serve.get(path)] == []
    assert zipped() == serve.get("sitemap.xml")

    (project / "away.yml").rename(project / COST)
    serve.wait_for("Reloading browsers")

    assert "Cost of the harbour" in serve.get("facts/harbour-cost/")
    assert [path for path in places if "facts/harbour-cost/" not in serve.get(path)] == []


def test_problem_is_shown_until_it_is_cured(serve: Served, project: Path):
    """Each page tells what is wrong anywhere, also with pages that name what is gone; cured, it is silent."""
    assert "fn-banner" not in serve.get("facts/it-ready/")

    (project / COST).rename(project / "away.yml")
    serve.wait_for("Problems have changed")
    told = serve.get("facts/it-ready/")
    (project / "away.yml").rename(project / COST)
    serve.wait_for("Problems have changed")

    assert "docs/index.md" in told
    assert "there is no &#34;harbour-cost&#34;" in told
    assert "fn-banner" not in serve.get("facts/it-ready/")


def test_template_that_fails(project: Path, unused_port: int):
    """A page that a template of the site's own can't make says so, and is made when the template is cured."""
    config, template = project / "mkdocs.yml", project / "own/source.html.jinja"
    config.write_text(
        config.read_text("utf-8").replace("footnoted]", "footnoted: {templates: own}]"), "utf-8"
    )
    template.parent.mkdir()
    template.write_text("{{ page.nothing.more }}", "utf-8")
    serve = Served(project, unused_port)
    serve.wait_for("Serving on")

    with pytest.raises(urllib.error.HTTPError) as refused:
        serve.get("sources/herald-2025-03-20/")
    template.write_text("<p>Cured</p>", "utf-8")
    serve.wait_for("Reloading browsers")
    cured = serve.get("sources/herald-2025-03-20/")
    serve.stop()

    assert "source.html.jinja:1 can&#x27;t be used" in refused.value.read().decode()
    assert "<p>Cured</p>" in cured


def test_folder_of_facts_that_goes_and_comes_back(serve: Served, project: Path):
    """While all facts are away the last site goes on; when they are back, changes are taken up again."""
    (project / "facts").rename(project / "away")
    serve.wait_for("there is no folder")
    serve.wait_for("Reloading browsers")
    assert "ready to send" in serve.get("facts/it-ready/")

    (project / "away").rename(project / "facts")
    serve.wait_for("Reloading browsers")
    set_amount(project, "3.5")
    serve.wait_for("Reloading browsers")

    assert "3.5" in serve.get("facts/harbour-cost/")


def test_change_that_nobody_tells_of(serve: Served, project: Path):
    """A file that is written by a name elsewhere, and settings that are renamed into place, are seen all the same."""
    config, new = project / "mkdocs.yml", project / "new.yml"
    (project / "elsewhere.yml").hardlink_to(project / COST)
    serve.wait_for("All is checked")

    (project / "elsewhere.yml").write_text(
        re.sub("label: .*", "label: A name that is longer", (project / COST).read_text("utf-8")), "utf-8"
    )
    serve.wait_for("Reloading browsers")
    assert "A name that is longer" in serve.get("facts/harbour-cost/")

    for name in ("One harbour", "Two harbours"):
        new.write_text(re.sub("site_name: .*", f"site_name: {name}", config.read_text("utf-8")), "utf-8")
        new.replace(config)
        serve.wait_for("Reloading browsers")
        assert name in serve.get("")


@pytest.mark.parametrize("what", ["instances", "watches"])
def test_system_that_tells_of_nothing(project: Path, unused_port: int, what: str):
    """Where the system has no room for one more who is told of changes, they are seen all the same."""
    # In a namespace of its own a server can be denied what the machine has.
    through = ("unshare", "-Ur", "sh", "-c", f'echo 0 >/proc/sys/user/max_inotify_{what} && exec "$@"', "sh")
    is_possible = (
        shutil.which("unshare") is not None and not subprocess.run([*through, "true"], check=False).returncode
    )
    serve = Served(project, unused_port, through if is_possible else ())
    serve.wait_for("All is checked")

    set_amount(project, "2.5")
    serve.wait_for("Reloading browsers")
    shown = serve.get("facts/harbour-cost/")
    serve.stop()

    assert "2.5" in shown


def test_change_among_changes_without_end(serve: Served, project: Path):
    """Where a program never stops to write, what it and others have written is shown all the same."""
    is_shown = threading.Event()

    def write_on() -> None:
        while not is_shown.is_set():
            (project / "facts/figures/.written").write_text("x", "utf-8")

    set_amount(project, "2.5")
    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        serve.wait_for("Reloading browsers")
        shown = serve.get("facts/harbour-cost/")
    finally:
        is_shown.set()
        writer.join()

    assert "2.5" in shown


def test_page_and_theme_are_built_anew(serve: Served, project: Path):
    """A changed page, and a changed setting, are built by MkDocs, with the facts as they are then."""
    set_amount(project, "2.5")
    serve.wait_for("Reloading browsers")
    (project / "docs/index.md").write_text("# Harbour\n\nIt costs [[harbour-cost]], they say.\n", "utf-8")
    serve.wait_for("Reloading browsers")

    assert "they say" in serve.get("")
    assert "2.5" in serve.get("")


@pytest.mark.parametrize("seed", range(3))
def test_any_changes_give_the_site_of_a_clean_build(serve: Served, project: Path, tmp_path: Path, seed: int):
    """After random edits, additions, deletions and renames each address answers as a clean build has it."""
    chance = random.Random(seed)
    originals = {path: path.read_text("utf-8") for path in sorted((project / "facts").rglob("*.yml"))}
    for turn in range(6):
        # Edits that follow each other at once, and such that leave it time.
        settles = turn == 5 or chance.random() < 0.3
        path = chance.choice(sorted(project.glob("facts/*/*.yml")))
        act = chance.choice(("edit", "add", "delete", "rename", "restore"))
        if act == "edit":
            path.write_text(path.read_text("utf-8") + f"note: Changed {turn} times.\n", "utf-8")
        elif act == "add":
            path.with_name(f"new-{turn}.yml").write_text(path.read_text("utf-8"), "utf-8")
        elif act == "delete":
            path.unlink()
        elif act == "rename":
            path.rename(path.with_name(f"other-{turn}.yml"))
        else:
            path, text = chance.choice(sorted(originals.items()))
            path.write_text(f"{text}\n", "utf-8")
        serve.wait_for("Reloading browsers")
        # What was made for a reader must not be shown again once it is another.
        for page in chance.sample(re.findall(r"<loc>([^<]*)</loc>", serve.get("sitemap.xml")), 20):
            serve.get(page.removeprefix(serve.address))
        serve.get("search/search_index.json")
        if settles:
            serve.wait_for("All is checked")

    clean = Path(shutil.copytree(project, tmp_path / "clean", ignore=shutil.ignore_patterns("site")))
    fresh = Served(clean, a_free_port())
    fresh.wait_for("All is checked")
    urls = [
        url.removeprefix(serve.address) for url in re.findall(r"<loc>([^<]*)</loc>", serve.get("sitemap.xml"))
    ]
    differing = [
        path
        for path in (
            *urls,
            "sitemap.xml",
            "search/search_index.json",
            "search/facts.json",
            "api/v1/facts.json",
            "api/v1/index.json",
            "api/v1/quality.json",
        )
        if RELOAD.sub("", serve.get(path)).replace(serve.address, fresh.address)
        != RELOAD.sub("", fresh.get(path))
    ]
    fresh.stop()

    assert len(urls) > 100
    assert differing == []
