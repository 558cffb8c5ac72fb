"""Publishing that is killed: at every point a whole site stays, and the next build clears up."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from footnoted.publish import Publisher
from killed_builds import KilledPublishing

SWAP, SWAPPED = "footnoted.publish:swap", "footnoted.publish:swapped"


@pytest.fixture(scope="module")
def builds() -> Iterator[KilledPublishing]:
    builds = KilledPublishing()
    yield builds
    builds.end()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("exchange", [True, False])
@pytest.mark.parametrize("before", ["old", None])
def test_publishing_killed_at_every_point(
    builds: KilledPublishing, tmp_path: Path, exchange: bool, before: str | None
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
