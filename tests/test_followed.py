"""After a change the site is what a new one would be, and what does not hang on the change is taken over."""

from pathlib import Path

import pytest

from footnoted.build import build_site
from footnoted.check.rules import CORPUS_RULES
from footnoted.followed import FollowedFacts
from footnoted.link.rule_pages import NO_MANUAL
from footnoted.problems import FootnotedError
from footnoted.revision import Revision
from helpers import TODAY

REVISION = Revision(None, TODAY)


@pytest.fixture
def followed(harbour: Path) -> FollowedFacts:
    followed = FollowedFacts(harbour, "facts", [], NO_MANUAL, None)
    followed.built(REVISION)
    return followed


def test_what_a_change_does_not_touch_is_taken_over(followed: FollowedFacts, harbour: Path):
    """Other facts are neither read, judged nor linked again."""
    before = followed.after(set(), REVISION)
    path = harbour / "figures/harbour-cost.yml"
    path.write_text(path.read_text("utf-8").replace("Cost of", "The cost of"), "utf-8")

    after = followed.after({str(path)}, REVISION)

    assert after.site.facts["harbour-cost"].values["label"] == "The cost of the harbour"
    key = ("", "it-ready")
    assert after.inspected.corpus.records[key] is before.inspected.corpus.records[key]
    assert after.site.facts["it-ready"] is before.site.facts["it-ready"]


@pytest.mark.parametrize("change", ["edit", "fault", "add", "delete", "rename", "folder"])
def test_same_site_as_a_new_one(followed: FollowedFacts, harbour: Path, change: str):
    """Problems, pages and data are those of a folder that is read for the first time."""
    path, other = harbour / "figures/harbour-cost.yml", harbour / "figures/other-cost.yml"
    if change == "edit":
        path.write_text(path.read_text("utf-8") + "note: Later.\n", "utf-8")
    elif change == "fault":
        path.write_text(path.read_text("utf-8") + "amounts: 3\n", "utf-8")
    elif change == "add":
        other.write_text(path.read_text("utf-8"), "utf-8")
    elif change == "delete":
        path.unlink()
    elif change == "rename":
        path.rename(other)
    else:
        # Of a folder that was away and is back nobody tells what was done to its files.
        path.write_text(path.read_text("utf-8") + "note: Later.\n", "utf-8")

    followed.after({str(path.parent)} if change == "folder" else {str(path), str(other)}, REVISION)
    after = followed.settled(REVISION)

    new = build_site(harbour, REVISION, "facts")
    assert after is not None
    assert sorted(map(str, after.inspected.problems)) == sorted(map(str, new.inspected.problems))
    assert dict(after.bodies) == dict(new.bodies)
    assert dict(after.files) == dict(new.files)


def test_pages_asked_for_while_all_is_judged(followed: FollowedFacts, harbour: Path):
    """What is left for later changes no page of the site that is shown until it is done."""
    urls = ("facts/harbour-cost/", "figures/", "sources/herald-2025-03-20/", "quality/")
    path = harbour / "sources/herald-2025-03-20.yml"
    path.unlink()
    shown = followed.after({str(path)}, REVISION)
    asked = []

    def goes_on() -> bool:
        asked.append([shown.bodies[url] for url in urls if url in shown.bodies])
        return True

    first = [shown.bodies[url] for url in urls if url in shown.bodies]
    after = followed.settled(REVISION, goes_on)

    assert asked == [first] * len(asked) != []
    assert after is not None
    assert dict(after.bodies) == dict(build_site(harbour, REVISION, "facts").bodies)


@pytest.mark.parametrize("first", ["figures/harbour-cost.yml", "sources/herald-2025-03-20.yml"])
def test_changes_before_there_is_time(followed: FollowedFacts, harbour: Path, first: str):
    """What several changes leave for later is judged as if they had been one."""
    followed.settled(REVISION)
    path, text = harbour / first, (harbour / first).read_text("utf-8")
    other = harbour / "positions/it-ready.yml"
    path.unlink()
    followed.after({str(path)}, REVISION)
    other.write_text(other.read_text("utf-8") + "amounts: 3\n", "utf-8")
    followed.after({str(other)}, REVISION)
    path.write_text(text.replace("20", "21"), "utf-8")
    followed.after({str(path)}, REVISION)
    other.write_text(other.read_text("utf-8").replace("amounts: 3\n", "# later\n"), "utf-8")
    followed.after({str(other)}, REVISION)

    after = followed.settled(REVISION)

    new = build_site(harbour, REVISION, "facts")
    assert after is not None
    assert sorted(map(str, after.inspected.problems)) == sorted(map(str, new.inspected.problems))
    assert dict(after.bodies) == dict(new.bodies)


def test_what_others_say_of_a_change_comes_later(followed: FollowedFacts, harbour: Path):
    """What a change breaks elsewhere is not waited for; it is told when there is time, and goes with its cause."""
    path = harbour / "sources/herald-2025-03-20.yml"
    text = path.read_text("utf-8")
    path.unlink()

    at_once = followed.after({str(path)}, REVISION)
    interrupted = followed.settled(REVISION, goes_on=lambda: False)
    later = followed.settled(REVISION)
    path.write_text(text, "utf-8")
    followed.after({str(path)}, REVISION)
    cured = followed.settled(REVISION)

    assert later is not None
    assert cured is not None
    assert interrupted is None
    assert len(later.inspected.problems) > len(at_once.inspected.problems)
    assert cured.inspected.problems == []


def test_judging_that_is_broken_off_again_and_again(followed: FollowedFacts, harbour: Path):
    """Whenever a change comes in between, what is found in the end is all that there is, and found once."""
    path = harbour / "sources/herald-2025-03-20.yml"
    path.write_text(path.read_text("utf-8").replace("20", "21"), "utf-8")
    followed.after({str(path)}, REVISION)
    given = 0

    while True:
        left = iter(range(given))
        after = followed.settled(REVISION, goes_on=lambda: next(left, None) is not None)  # noqa: B023
        if after is not None:
            break
        given += 1

    new = build_site(harbour, REVISION, "facts")
    assert sorted(map(str, after.inspected.problems)) == sorted(map(str, new.inspected.problems))
    assert given > len(CORPUS_RULES)


def test_folder_that_is_gone(followed: FollowedFacts, harbour: Path):
    """Without the folder there is no site, and it is read anew when it is back."""
    away = harbour.rename(harbour.with_name("away"))
    with pytest.raises(FootnotedError, match="there is no folder"):
        followed.after({str(harbour)}, REVISION)

    away.rename(harbour)

    assert "facts/it-ready/" in followed.after({str(harbour)}, REVISION).bodies
