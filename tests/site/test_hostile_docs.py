"""A folder of pages that an attacker has filled, built by MkDocs: nothing of it is published, nothing hangs."""

from pathlib import Path

import pytest

from helpers import run_mkdocs
from site_pages import manifest

CANARY = "canary-61f0"


def _link_to_a_file(project: Path) -> str:
    (project.parent / "secret.txt").write_text(CANARY, "utf-8")
    (project / "docs/x.md").symlink_to(project.parent / "secret.txt")
    return "docs/x.md:1:1: path-symlink"


def _link_to_a_folder(project: Path) -> str:
    (project.parent / "private").mkdir()
    (project.parent / "private/x.md").write_text(CANARY, "utf-8")
    (project / "docs/sub").symlink_to(project.parent / "private")
    return "docs/sub:1:1: path-symlink"


def _rings(project: Path) -> str:
    for name in ("ring", "loop", "third"):
        (project / "docs" / name).symlink_to(".")
    return "docs/loop:1:1: path-symlink"


def _script_of_the_theme(project: Path) -> str:
    folder = project / "docs/assets/javascripts"
    folder.mkdir(parents=True)
    (folder / "bundle.js").write_text(CANARY, "utf-8")
    return "docs/assets/javascripts/bundle.js:1:1: path-ext"


def _picture_of_the_theme(project: Path) -> str:
    folder = project / "docs/assets/images"
    folder.mkdir(parents=True)
    (folder / "favicon.png").write_bytes(b"\x89PNG\r\n\x1a\n" + CANARY.encode())
    return "docs/assets/images/favicon.png:1:1: path-shadow"


def _two_at_one_address(project: Path) -> str:
    (project / "docs/sub").mkdir()
    (project / "docs/sub/index.md").write_text(CANARY, "utf-8")
    (project / "docs/sub.md").write_text(CANARY, "utf-8")
    return "docs/sub/index.md:1:1: page-address"


def _template_in_front_matter(project: Path) -> str:
    (project / "docs/x.md").write_text(
        f'---\ntemplate: redirect.html\nlocation: "x\\"]);alert(`{CANARY}`);//"\n---\n# x\n', "utf-8"
    )
    return "docs/x.md:2:1: page-meta-key"


def _nest(project: Path) -> str:
    (project / "docs/x.md").write_text("- " * 600 + CANARY, "utf-8")
    return "docs/x.md:1:1: md-depth"


@pytest.mark.parametrize(
    "attack",
    [
        _link_to_a_file,
        _link_to_a_folder,
        _rings,
        _script_of_the_theme,
        _picture_of_the_theme,
        _two_at_one_address,
        _template_in_front_matter,
        _nest,
    ],
)
def test_attack_leaves_the_last_site(project: Path, attack, request: pytest.FixtureRequest):
    """Each is one problem at its place; the build ends with 1, without a traceback, and the old site stays."""
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("the old site", "utf-8")
    before = manifest(site)
    problem = attack(project)

    done = run_mkdocs(project, "build", "--strict")

    assert done.returncode == 1
    assert problem in done.stderr
    assert "Traceback" not in done.stderr
    assert CANARY not in done.stdout + done.stderr
    assert manifest(site) == before


def test_extension_that_reads_files(project: Path):
    """An extension by which a page could print any file of the machine is refused with the configuration."""
    config = project / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}markdown_extensions: [pymdownx.snippets]\n", "utf-8")

    done = run_mkdocs(project, "build")

    assert done.returncode == 1
    assert "pymdownx.snippets lets a page publish any file of the machine" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_markdown_makes_is_sanitised(project: Path):
    """What another plugin puts into a page's Markdown after the checks is text, a link or nothing."""
    (project / "hook.py").write_text(
        "def on_page_markdown(markdown, page, **_):\n"
        "    return markdown + '\\n\\n<img src=x onerror=alert(1)> <b style=x>bold</b> [a](javascript:x)'"
        "' [b](https://b.example/)\\n' if page.file.src_uri == 'index.md' else markdown\n",
        "utf-8",
    )
    config = project / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}hooks: [hook.py]\n", "utf-8")

    done = run_mkdocs(project, "build")

    html = (project / "site/index.html").read_text("utf-8")
    assert done.returncode == 0, done.stderr
    assert "onerror" not in html
    assert "bold" in html
    assert "style=x" not in html
    assert "javascript:x" not in html
    assert (
        '<a href="https://b.example/" rel="noopener noreferrer nofollow ugc external">b</a> '
        '<span class="fn-host">b.example</span>' in html
    )
    # The page's own references are still there.
    assert 'data-fact="harbour-cost"' in html
