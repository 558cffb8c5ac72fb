"""However the generated pages are built, readers get the same bytes."""

from pathlib import Path

import pytest

from helpers import run_mkdocs
from site_pages import manifest

FAST = "plugins: [search, footnoted]"
LEDGER = """\
old-cost: {kind: figure, renamed: harbour-cost, date: 2025-03-21}
older: {kind: person, renamed: giorgia-meloni, date: 2025-03-21}
ships: {kind: position, retired: "It was *counted* twice.", date: 2025-03-22}
"""
TITLES = """{% extends "footnoted.html" %}
{% block content %}<p>{{ page.meta.title | upper }}</p>{{ super() }}{% endblock %}
"""
"""A theme of a site's own that does more with a title than print it."""


def build(project: Path, fast: str, *, plugins: str = "search") -> tuple[dict[str, str], str]:
    """Build a project in one of the ways: the site, and what was printed."""
    config = project / "mkdocs.yml"
    written = config.read_text("utf-8")
    config.write_text(written.replace(FAST, f"plugins: [{plugins}, footnoted: {{fast: {fast}}}]"), "utf-8")
    done = run_mkdocs(project, "build", "--strict")
    config.write_text(written, "utf-8")
    assert done.returncode == 0, done.stderr
    return manifest(project / "site"), done.stderr


def with_settings(project: Path, settings: str) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(settings)


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "site_url: https://harbour.example/facts/\n",
        "repo_url: https://github.com/harbour/facts\nedit_uri: edit/main/docs/\n",
        "extra: {generator: false}\ncopyright: Harbour &copy; 2025\n",
    ],
)
def test_same_site_in_each_way(project: Path, settings: str):
    """Put together, a site has the same bytes as one of which MkDocs builds each page, search and sitemap included."""
    with_settings(project, settings)
    (project / "facts/ledger.yml").write_text(LEDGER, "utf-8")
    one_by_one, _ = build(project, "off")
    put_together, printed = build(project, "auto")

    assert put_together == one_by_one
    assert "which takes longer" not in printed
    build(project, "verify")


def test_ids_that_are_gone(project: Path):
    """Their pages are there, lead on where the record has another id, and are not named in the sitemap."""
    with_settings(project, "site_url: https://harbour.example/facts/\n")
    (project / "facts/ledger.yml").write_text(LEDGER, "utf-8")
    build(project, "auto")

    site = project / "site"
    pages = {
        url: (site / url / "index.html").read_text("utf-8")
        for url in ("facts/old-cost/", "people/older/", "facts/ships/")
    }
    refresh = '<meta http-equiv="refresh" content="0; url=../../{}">'
    assert refresh.format("facts/harbour-cost/") in pages["facts/old-cost/"]
    assert refresh.format("people/giorgia-meloni/") in pages["people/older/"]
    assert "refresh" not in pages["facts/ships/"]
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert [url for url in pages if url in sitemap] == []
    assert "facts/harbour-cost/" in sitemap


@pytest.mark.parametrize("features", ["[]", "[toc.follow, navigation.footer, content.action.edit]"])
def test_features_of_the_theme(project: Path, features: str):
    """Contents beside the page, links to the next page and to where it is edited come out the same."""
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("[toc.integrate]", features), "utf-8")
    with_settings(project, "repo_url: https://github.com/harbour/facts\n")

    one_by_one, _ = build(project, "off")
    put_together, printed = build(project, "auto")

    assert put_together == one_by_one
    assert "which takes longer" not in printed


def test_theme_that_changes_titles(project: Path):
    """Where a theme does more with a title than print it, MkDocs builds each page, and a note says so."""
    (project / "own").mkdir()
    (project / "own/main.html").write_text(TITLES, "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("font: false", "font: false\n  custom_dir: own"), "utf-8"
    )

    one_by_one, _ = build(project, "off")
    given_up, printed = build(project, "auto")

    assert given_up == one_by_one
    assert "each page is built by MkDocs, which takes longer: the theme prints " in printed
    config.write_text(
        config.read_text("utf-8").replace(FAST, "plugins: [search, footnoted: {fast: verify}]"), "utf-8"
    )
    verified = run_mkdocs(project, "build")
    assert verified.returncode == 1
    assert "the theme prints " in verified.stderr


def test_hook_that_works_on_each_page(project: Path):
    """A hook that is to see each page sees each of them, and a note says what that costs."""
    (project / "stamp.py").write_text(
        "def on_post_page(output, page, config):\n    return output.replace('</body>', f'<!--{page.url}--></body>')\n",
        "utf-8",
    )
    with_settings(project, "hooks: [stamp.py]\n")

    site, printed = build(project, "auto")

    assert "<!--facts/it-ready/-->" in (project / "site/facts/it-ready/index.html").read_text("utf-8")
    assert "each page is built by MkDocs, which takes longer: stamp.py works on them" in printed
    assert site == build(project, "off")[0]
