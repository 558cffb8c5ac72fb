"""Building: what fails, what stays, what is the same."""

from pathlib import Path

import pytest

from helpers import run_footnoted, run_mkdocs, with_value
from site_pages import manifest


def test_build_with_a_problem_leaves_the_last_site(project: Path):
    """A build with problems fails, prints them all, and leaves the last good site to the byte."""
    run_mkdocs(project, "build", "--strict").check_returncode()
    before = manifest(project / "site")
    (project / "facts/events/harbour-meeting.yml").write_text("label: [\n", "utf-8")
    cost = project / "facts/figures/harbour-cost.yml"
    cost.write_text(with_value(cost.read_text("utf-8"), "amount", "1,5"), "utf-8")

    done = run_mkdocs(project, "build")

    assert done.returncode == 1
    assert "facts/events/harbour-meeting.yml:2:1: yaml-syntax:" in done.stderr
    assert "facts/figures/harbour-cost.yml:4:9: type-number:" in done.stderr
    assert "Traceback" not in done.stderr
    assert manifest(project / "site") == before
    assert sorted(path.name for path in project.iterdir()) == ["docs", "facts", "mkdocs.yml", "site"]


def test_strict_build_with_a_warning_leaves_the_last_site(project: Path):
    """Strict mode fails after everything is written; the last good site stays all the same."""
    run_mkdocs(project, "build", "--strict").check_returncode()
    before = manifest(project / "site")
    (project / "docs/index.md").write_text("# Harbour\n\n[gone](gone.md)\n", "utf-8")

    assert run_mkdocs(project, "build", "--strict").returncode == 1
    assert manifest(project / "site") == before

    assert run_mkdocs(project, "build").returncode == 0
    assert manifest(project / "site") != before


@pytest.mark.parametrize(
    ("link", "code"), [("facts/harbour-cost.md#fn-references", 0), ("facts/harbour-cost.md#no-such-part", 1)]
)
def test_link_to_an_anchor_of_a_fact_page(project: Path, link: str, code: int):
    """A page may link to an anchor of a fact's page; one that is not there fails the strict build."""
    (project / "docs/index.md").write_text(f"# Harbour\n\n[the cost]({link})\n", "utf-8")

    assert run_mkdocs(project, "build", "--strict").returncode == code


def test_faulty_references_in_prose(project: Path):
    """`[[id]]` of nothing, in a heading or in a link's text is a problem at its line and column."""
    (project / "docs/index.md").write_text(
        "---\ntitle: Harbour\n---\n\n# Harbour [[harbour-cost]]\n\nSee [[harbor-cost]] and [a [[it-ready]] link](positions.md).\n"
        "\n`[[not-a-record]]`\n\n```\n[[not-a-record]]\n```\n\n    [[not-a-record]]\n",
        "utf-8",
    )

    done = run_mkdocs(project, "build")

    assert [line.strip() for line in done.stderr.splitlines() if line.startswith("docs/")] == [
        'docs/index.md:5:11: prose-place: "[[harbour-cost]]" stands in a heading',
        'docs/index.md:7:5: prose-reference: there is no "harbor-cost"',
        'docs/index.md:7:28: prose-place: "[[it-ready]]" stands in the text of a link',
    ]
    assert 'did you mean "harbour-cost"?' in done.stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_page_that_is_not_utf8(project: Path, command: str):
    """A page in another encoding is a problem at its first bad byte, for every command."""
    (project / "docs/latin.md").write_bytes(b"---\ntitle: x\n---\n# caf\xe9\n")

    done = (
        run_footnoted(project, "check", "--docs", "docs")
        if command == "check"
        else run_mkdocs(project, "build", "--strict")
    )

    assert done.returncode == 1
    assert "docs/latin.md:4:6: text-encoding: " in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_check_and_build_agree_on_pages(project: Path):
    """`footnoted check --docs` finds in hand-written pages what the build finds, and nothing in front matter."""
    (project / "docs/index.md").write_text('---\ntitle: "On [[wrong]]"\n---\n# H\n\n[[wrong]]\n', "utf-8")
    (project / "docs/positions.md").write_text("# Mine\n", "utf-8")
    expected = ["docs/index.md:6:1: prose-reference", "docs/positions.md:1:1: page-address"]

    checked = run_footnoted(project, "check", "--docs", "docs").stdout
    built = run_mkdocs(project, "build").stderr

    for output in (checked, built):
        lines = [line for line in output.splitlines() if line.startswith("docs/")]
        assert [":".join(line.split(":")[:4]) for line in lines] == expected


def test_bare_values_in_prose(project: Path):
    """A value without a footnote fails `check` and both builds, unless the page says why or is about the work."""
    (project / "docs/index.md").write_text("---\ntitle: H\n---\n# H\n\n33 ships\n", "utf-8")
    (project / "docs/data.md").write_text("---\nbare_values: These are versions.\n---\n# D\n\n33\n", "utf-8")
    (project / "docs/develop").mkdir()
    (project / "docs/develop/index.md").write_text("# Develop\n\n33\n", "utf-8")

    for done in (
        run_footnoted(project, "check", "--docs", "docs"),
        run_footnoted(project, "build", "--docs", "docs", "--out", "plain"),
        run_mkdocs(project, "build"),
    ):
        lines = (done.stdout + done.stderr).splitlines()
        assert done.returncode == 1
        assert [line for line in lines if line.startswith("docs/")] == [
            'docs/index.md:6:1: bare-value: the number "33" has no footnote'
        ]


def test_warning_about_a_fact_changes_nothing(project: Path):
    """A warning is printed, and a strict build goes on."""
    (project / "facts/people/mario-draghi.yml").write_text("name: Mario Draghi\n", "utf-8")

    done = run_mkdocs(project, "build", "--strict")

    assert done.returncode == 0
    assert "unused-record: warning:" in done.stderr


def test_flat_addresses_are_refused(project: Path):
    """Without directory addresses no fact would be at its permanent address, so the build refuses."""
    done = run_mkdocs(project, "build", "--no-directory-urls")

    assert done.returncode == 1
    assert "footnoted needs `use_directory_urls: true`" in done.stderr


def test_site_folder_behind_a_link(project: Path, tmp_path: Path):
    """A site folder that is a link to another place is filled there, again and again."""
    (tmp_path / "elsewhere").mkdir()
    (project / "site").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    for _ in range(2):
        run_mkdocs(project, "build", "--strict").check_returncode()

    assert (project / "site").is_symlink()
    assert (tmp_path / "elsewhere/facts/it-ready/index.html").is_file()


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("<h1>\n{{ page.nothing }}</h1>", "the template person.html.jinja:1 can't be used"),
        ("{{ page.title + 1 }}", "the template person.html.jinja:1 can't be used"),
        ("{% if %}", "person.html.jinja:1 can't be used"),
        ("", "there is no folder of templates"),
    ],
)
def test_template_that_can_not_be_used(project: Path, template: str, says: str):
    """A site's own template with a fault fails the build with its place, without a traceback."""
    if template:
        (project / "own").mkdir()
        (project / "own/person.html.jinja").write_text(template, "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("[search, footnoted]", "[search, footnoted: {templates: own}]"),
        "utf-8",
    )

    done = run_mkdocs(project, "build", "--strict")

    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_page_at_a_generated_address(project: Path):
    """A hand-written page where a generated one stands is a problem."""
    (project / "docs/positions.md").write_text("# Mine\n", "utf-8")

    done = run_mkdocs(project, "build")

    assert done.returncode == 1
    assert "docs/positions.md:1:1: page-address: something generated has this address" in done.stderr


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("facts/it-ready/index.md", "page-address"),
        ("positions/index.html", "path-ext"),
        ("api/v1/facts.json", "path-ext"),
    ],
)
def test_file_at_a_generated_address(project: Path, name: str, rule: str):
    """No file of any kind takes the place of something generated."""
    path = project / "docs" / name
    path.parent.mkdir(parents=True)
    path.write_text("# Mine\n", "utf-8")

    for done in (run_mkdocs(project, "build", "--strict"), run_footnoted(project, "check", "--docs", "docs")):
        assert done.returncode == 1
        assert f"docs/{name}:1:1: {rule}:" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ("---\n\n[[nope]]\n\n---\n\nmore\n", "docs/b.md:3:1: type-mismatch"),
        ("Note: [[harbour-cost]] is big\n\nmore\n", "docs/b.md:1:1: page-header"),
    ],
)
def test_front_matter_that_is_none(project: Path, page: str, problem: str):
    """What MkDocs leaves in the page is checked, and what it would drop is told."""
    (project / "docs/b.md").write_text(page, "utf-8")

    assert problem in run_mkdocs(project, "build", "--strict").stderr


HOOK = """
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

@event_priority(-90)
def on_files(files, config):
    files.append(File.generated(config, "late.md", content="# Late\\n\\n{late}"))
    return files

def on_page_content(html, page, config, files):
    return html + "<p class='hooked'>x</p>"
"""


@pytest.mark.parametrize(("late", "code"), [("[[nobody]]", 1), ("[[it-ready]]", 0)])
def test_other_plugins(project: Path, late: str, code: int):
    """Another plugin sees the bodies of generated pages, and the pages that it adds are checked too."""
    (project / "hook.py").write_text(HOOK.replace("{late}", late), "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}hooks: [hook.py]\n", "utf-8")

    done = run_mkdocs(project, "build")

    assert done.returncode == code, done.stderr
    if code == 0:
        assert "class='hooked'" in (project / "site/facts/it-ready/index.html").read_text("utf-8")
        assert 'data-fact="it-ready"' in (project / "site/late/index.html").read_text("utf-8")


def test_plain_tree_builds_without_the_plugin(project: Path):
    """`footnoted build` writes a tree that MkDocs builds by itself, with the same statements."""
    done = run_footnoted(project, "build", "--docs", "docs", "--out", "plain", "--today", "2026-11-22")
    assert done.returncode == 0, done.stderr
    (project / "plain.yml").write_text(
        "site_name: Plain\ndocs_dir: plain\nsite_dir: plain-site\nplugins: []\n"
        "nav: [index.md, positions.md]\nvalidation: {nav: {omitted_files: info}}\n",
        "utf-8",
    )
    run_mkdocs(project, "build", "--strict", "-f", "plain.yml").check_returncode()

    fact = (project / "plain-site/facts/harbour-cost/index.html").read_text("utf-8")
    home = (project / "plain-site/index.html").read_text("utf-8")
    assert '<span class="fn-value">about €1.5 billion</span>' in fact
    assert home.count('class="fn-mark"') == 3
    assert 'id="note-1"' in home


def test_site_template_comes_first(project: Path):
    """A site's own template of the same name replaces the packaged one."""
    (project / "own").mkdir()
    (project / "own/person.html.jinja").write_text("<h1>Person {{ page.entity.name }}</h1>", "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("[search, footnoted]", "[search, footnoted: {templates: own}]"),
        "utf-8",
    )

    run_mkdocs(project, "build", "--strict").check_returncode()

    assert "<h1>Person Giorgia Meloni</h1>" in (project / "site/people/giorgia-meloni/index.html").read_text(
        "utf-8"
    )
