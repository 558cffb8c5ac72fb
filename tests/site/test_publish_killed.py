"""Publishing that is killed: at every point a whole site stays, and the next build clears up."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from footnoted.publish import Publisher
from helpers import HARBOUR, PROSE, write_project
from killed_builds import KEEP_TEMPLATES, KilledBuilds, whole

SWAP, SWAPPED = "footnoted.publish:swap", "footnoted.publish:swapped"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project to build again and again."""
    root = tmp_path_factory.mktemp("killed") / "project"
    shutil.copytree(HARBOUR / "facts", root / "facts")
    write_project(root)
    (root / "keep_templates.py").write_text(KEEP_TEMPLATES, "utf-8")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [keep_templates.py]\n")
    return root


@pytest.fixture(scope="module")
def builds(built: Path) -> Iterator[KilledBuilds]:
    builds = KilledBuilds(built)
    yield builds
    builds.end()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_build_killed_at_any_point(builds: KilledBuilds, built: Path):
    """A killed build leaves the old site or the new one, and the next build nothing but the new one."""
    texts, sites = (PROSE, f"{PROSE}\nAnd more.\n"), []
    for text in texts:
        (built / "docs/index.md").write_text(text, "utf-8")
        code, events = builds.run()
        assert code == 0
        sites.append(whole(built / "site"))
    beside = names(built)
    spread = {1 + round(i * (len(events) - 1) / 19) for i in range(20)}
    swap, swapped = events.index(SWAP) + 1, events.index(SWAPPED) + 1
    points = sorted(spread | set(range(swap - 1, swapped + 3)))

    faults = []
    for round_, point in enumerate(points):
        (built / "docs/index.md").write_text(texts[round_ % 2], "utf-8")
        old, new = sites[1 - round_ % 2], sites[round_ % 2]
        code, _ = builds.run(dies_at=point)
        left = whole(built / "site")
        if code != -9 or left != (old if point <= swap else new):
            faults.append((point, "site"))
        code, _ = builds.run()
        if code != 0 or whole(built / "site") != new or names(built) != beside:
            faults.append((point, "next"))

    assert sites[0] != sites[1]
    assert len(points) >= 20
    assert faults == []


@pytest.mark.parametrize("exchange", [True, False])
@pytest.mark.parametrize("before", ["old", None])
def test_publishing_killed_at_every_point(
    builds: KilledBuilds, tmp_path: Path, exchange: bool, before: str | None
):
    """A site is whole when killed anywhere; without the exchange, at the latest when the next build begins."""
    site = tmp_path / "root/site"

    def begin() -> None:
        shutil.rmtree(site.parent, ignore_errors=True)
        site.parent.mkdir()
        if before:
            site.mkdir()
            (site / "index.html").write_text(before, "utf-8")

    def shown() -> str | None:
        return (site / "index.html").read_text("utf-8") if site.exists() else None

    begin()
    code, events = builds.run(site=site, exchange=exchange)
    assert (code, shown(), names(site.parent)) == (0, "new", ["site"])
    renames = events[events.index(SWAP) : events.index(SWAPPED)].count("os.rename")
    killed, repaired = [], []
    for point in range(1, len(events) + 1):
        begin()
        assert builds.run(site=site, dies_at=point, exchange=exchange)[0] == -9
        killed.append(shown())
        following = Publisher(site)
        repaired.append(shown())
        following.discard()
        assert names(site.parent) == (["site"] if shown() else [])

    assert renames == (1 if before is None else 0 if exchange else 2)
    turn = repaired.index("new")
    assert repaired == [before] * turn + ["new"] * (len(events) - turn)
    assert [where for where in range(len(events)) if killed[where] != repaired[where]] == (
        [turn - 1] if before and not exchange else []
    )
