"""Publishing: a build that fails or is broken off leaves the last site, and links are never followed."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from footnoted.publish import Publisher
from helpers import build_environment, run_mkdocs, with_value
from killed_builds import whole


def add_hook(project: Path, lines: str) -> None:
    """Let MkDocs run a few lines of Python as a plugin's hook."""
    (project / "hook.py").write_text(lines, "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [hook.py]\n")


def warning_at_the_end(project: Path) -> None:
    add_hook(
        project,
        "import logging\n\ndef on_post_build(config):\n    logging.getLogger('mkdocs.late').warning('late')\n",
    )


def error_in_a_fact(project: Path) -> None:
    path = project / "facts/figures/harbour-cost.yml"
    path.write_text(with_value(path.read_text("utf-8"), "amount", "1,5"), "utf-8")


def error_in_a_template(project: Path) -> None:
    (project / "own").mkdir()
    (project / "own/main.html").write_text(
        '{% extends "base.html" %}{% block content %}'
        '{% if page.url == "timeline/" %}{{ no.such.thing }}{% endif %}{% endblock %}',
        "utf-8",
    )
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("name: material", "name: material\n  custom_dir: own"), "utf-8"
    )


def error_in_another_plugin(project: Path) -> None:
    add_hook(project, "def on_post_build(config):\n    raise OSError('no')\n")


def disk_that_is_full(project: Path) -> None:
    add_hook(
        project,
        "import resource\n\ndef on_env(env, config, files):\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n",
    )


@pytest.mark.parametrize(
    "spoil",
    [
        warning_at_the_end,
        error_in_a_fact,
        error_in_a_template,
        error_in_another_plugin,
        disk_that_is_full,
    ],
)
def test_strict_build_that_fails(project: Path, harbour_site: Path, spoil: Callable[[Path], None]):
    """However late a build fails, the last site stays, with every byte and mode, and nothing beside it."""
    shutil.copytree(harbour_site, project / "site")
    before = whole(project / "site")
    (project / "docs/index.md").write_text("# Another page\n", "utf-8")
    spoil(project)

    done = run_mkdocs(project, "build", "--strict")

    assert done.returncode == 1
    assert whole(project / "site") == before
    assert list(project.glob(".*")) == []


@pytest.mark.parametrize("end", ["KeyboardInterrupt", "SystemExit(3)"])
def test_build_that_is_broken_off(project: Path, harbour_site: Path, end: str):
    """A build that is broken off leaves the last site; the next one clears up."""
    shutil.copytree(harbour_site, project / "site")
    before = whole(project / "site")
    (project / "docs/index.md").write_text("# Another page\n", "utf-8")
    add_hook(project, f"def on_post_build(config):\n    raise {end}\n")

    code = run_mkdocs(project, "build", "--strict").returncode
    left = whole(project / "site")
    (project / "hook.py").write_text("", "utf-8")
    run_mkdocs(project, "build", "--strict").check_returncode()

    assert code != 0
    assert left == before
    assert list(project.glob(".*")) == []


def test_modes_without_the_umask(project: Path):
    """Everybody may read a published site, also when its builder's files are private."""
    for umask in (0o022, 0o077):
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", f"site-{umask}"],
            cwd=project,
            env=build_environment(),
            umask=umask,
            capture_output=True,
            check=True,
        )

    private = whole(project / f"site-{0o077}")
    assert private == whole(project / f"site-{0o022}")
    assert {mode for mode, _ in private.values()} == {"0o40755", "0o100644"}


@pytest.mark.parametrize("name", [".site.next", ".site.old"])
@pytest.mark.parametrize("there", [True, False])
def test_link_where_we_write(tmp_path: Path, name: str, there: bool):
    """A link that has the name of one of our folders goes; what it leads to is neither filled nor removed."""
    target = tmp_path / "target"
    if there:
        target.mkdir()
        (target / "kept").write_text("kept", "utf-8")
    root = tmp_path / "root"
    root.mkdir()
    (root / name).symlink_to(target, target_is_directory=True)

    Publisher(root / "site").discard()
    discarded = [path.name for path in root.iterdir()]
    publisher = Publisher(root / "site")
    (publisher.folder / "index.html").write_text("new", "utf-8")
    publisher.publish()

    assert discarded == []
    assert [path.name for path in root.iterdir()] == ["site"]
    assert [path.name for path in (root / "site").iterdir()] == ["index.html"]
    assert [path.name for path in target.glob("*")] == (["kept"] if there else [])


@pytest.mark.parametrize("name", [".site.next", ".site.old"])
def test_file_where_we_write(tmp_path: Path, name: str):
    """A file that has the name of one of our folders goes."""
    (tmp_path / name).write_text("", "utf-8")

    Publisher(tmp_path / "site").publish()

    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_site_that_is_a_ring_of_links(project: Path):
    """A site folder that is a link to itself is told in one line."""
    (project / "site").symlink_to("site")

    done = run_mkdocs(project, "build")

    assert done.returncode == 1
    assert "site is a ring of links" in done.stderr
    assert "Traceback" not in done.stderr


def test_swap_that_is_refused(project: Path, harbour_site: Path):
    """When the new site can't be put into its place the old one stays, and the reason is told."""
    shutil.copytree(harbour_site, project / "site")
    before = whole(project / "site")
    add_hook(
        project,
        "import shutil\nfrom mkdocs.plugins import event_priority\n\n"
        "@event_priority(-999)\ndef on_post_build(config):\n    shutil.rmtree(config.site_dir)\n",
    )

    done = run_mkdocs(project, "build")

    assert done.returncode == 1
    assert "site can't be replaced: No such file or directory" in done.stderr
    assert "Traceback" not in done.stderr
    assert whole(project / "site") == before
    assert list(project.glob(".*")) == []


def test_publisher_that_has_ended(tmp_path: Path):
    """What has published no longer touches the folder of the next writer."""
    first = Publisher(tmp_path / "site")
    first.publish()
    second = Publisher(tmp_path / "site")

    first.discard()

    assert second.folder.is_dir()
    second.discard()
