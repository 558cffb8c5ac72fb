"""Scores that are kept: `footnoted check --mutate`, the file that it writes, and what the site says of it."""

import json
import subprocess
from pathlib import Path

import pytest

from footnoted.build import build_site
from footnoted.report import scores_in_short
from footnoted.revision import Revision
from helpers import TEXTS, TODAY, run_footnoted, with_value

QUALITY = "quality.json"
POSITION = "positions/it-ready.yml"


def mutate(harbour: Path, *arguments: str, texts: Path = TEXTS) -> subprocess.CompletedProcess[str]:
    """Run `footnoted check --mutate` beside a folder of facts."""
    return run_footnoted(harbour.parent, "check", "--mutate", "--texts", str(texts), *arguments)


def told(harbour: Path) -> str:
    """What a build says of the scores."""
    return scores_in_short(build_site(harbour, Revision(None, TODAY)).site)


def test_kept(harbour: Path):
    """`--write` keeps the scores with the facts, the same bytes each time; the build prints them."""
    done = mutate(harbour, "--write")

    assert done.returncode == 0
    assert "mutation score 100.0% over " in done.stdout
    assert "\nacceptance score 100.0%\n" in done.stdout
    kept = (harbour / QUALITY).read_bytes()
    assert mutate(harbour, "--write").returncode == 0
    assert (harbour / QUALITY).read_bytes() == kept
    assert told(harbour) == "mutation score 100.0%, acceptance score 100.0%"


def test_nothing_kept_unasked(harbour: Path):
    """Without `--write` nothing is written: everything happens in memory."""
    before = {path: path.read_bytes() for path in harbour.rglob("*") if path.is_file()}

    assert mutate(harbour).returncode == 0

    assert {path: path.read_bytes() for path in harbour.rglob("*") if path.is_file()} == before


def test_forged(harbour: Path):
    """Scores that somebody wrote by hand are told by whoever measures anew; other facts make them only stale."""
    mutate(harbour, "--write")
    kept = (harbour / QUALITY).read_text("utf-8")
    (harbour / QUALITY).write_text(kept.replace('"passed": 2', '"passed": 1', 1), "utf-8")

    done = mutate(harbour)

    assert done.returncode == 1
    assert "quality.json says otherwise of the same facts and checks; measure with --write\n" in done.stdout
    path = harbour / POSITION
    path.write_text(f"# Looked at again.\n{path.read_text('utf-8')}", "utf-8")
    assert mutate(harbour).returncode == 0


def test_stale(harbour: Path):
    """Scores hold for the facts that were measured: after any change the build says that they are stale."""
    mutate(harbour, "--write")
    path = harbour / POSITION
    path.write_text(f"# Looked at again.\n{path.read_text('utf-8')}", "utf-8")

    assert told(harbour).endswith("; stale, facts or checks have changed since")


def test_stale_checks(harbour: Path):
    """Scores hold for the checks that were measured, too."""
    mutate(harbour, "--write")
    plain = json.loads((harbour / QUALITY).read_bytes())
    (harbour / QUALITY).write_text(json.dumps({**plain, "rules": "0" * 64}), "utf-8")

    assert told(harbour).endswith("; stale, facts or checks have changed since")


def test_not_measured(harbour: Path):
    """Of a site without scores the build says nothing."""
    assert told(harbour) == ""


def test_falls_short(harbour: Path):
    """A score below its bar is a problem, and what passed is listed with what changed."""
    path = harbour / "figures/harbour-cost.yml"
    path.write_text(with_value(path.read_text("utf-8"), "inferred", "[{field: bound, because: x}]"), "utf-8")

    done = mutate(harbour)

    assert done.returncode == 1
    assert "  harbour-cost  bound: bound: about\n      → bound: at-least\n" in done.stdout
    assert "falls short: figure × bound: 0 of 5 refused, below 90%" in done.stdout


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (POSITION, "country: IT", "country: [", "some records can't be read; run `footnoted check` first"),
        (
            POSITION,
            "stance: ready",
            "stance: sceptical",
            "it-ready fails as it stands: unsupported-field, idle-passage; run `footnoted check` first",
        ),
    ],
)
def test_faulty_facts(harbour: Path, name: str, old: str, new: str, message: str):
    """Faulty facts are not measured, and what was kept stays."""
    mutate(harbour, "--write")
    kept = (harbour / QUALITY).read_bytes()
    path = harbour / name
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    done = mutate(harbour, "--write")

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == f"footnoted: {message}"
    assert (harbour / QUALITY).read_bytes() == kept


def test_unreadable_scores(harbour: Path):
    """Scores that can't be read are written anew: nothing is measured by them."""
    (harbour / QUALITY).write_text("{}", "utf-8")

    assert mutate(harbour, "--write").returncode == 0
    assert told(harbour) == "mutation score 100.0%, acceptance score 100.0%"


def test_no_texts(harbour: Path):
    """Without a folder of texts there is nothing to measure with."""
    done = run_footnoted(harbour.parent, "check", "--mutate")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "footnoted: name the folder of the sources' texts with --texts or FOOTNOTED_TEXTS\n"


def test_no_text_of_any_fact(harbour: Path, tmp_path: Path):
    """Nothing measured is no score of a hundred per cent."""
    empty = tmp_path / "empty"
    empty.mkdir()

    done = mutate(harbour, "--write", texts=empty)

    assert done.returncode == 2
    assert (
        done.stderr.splitlines()[-1]
        == "footnoted: no fact has all of its texts there; nothing can be measured"
    )
    assert not (harbour / QUALITY).exists()


def test_text_of_some_facts(harbour: Path):
    """The scores say of how many facts they are."""
    other = (harbour / "sources/wire-2025-03-20.yml").read_text("utf-8").replace("seen: false", "")
    (harbour / "sources/wire-2025-03-20.yml").write_text(other, "utf-8")
    unread = (harbour / POSITION).read_text("utf-8").replace("herald", "wire")
    (harbour / "positions/it-again.yml").write_text(unread.replace("ready", "ready ", 1), "utf-8")

    done = mutate(harbour, "--write")

    assert "measured 7 of 8 facts" in done.stdout
    kept = (harbour / QUALITY).read_text("utf-8")
    forged = kept.replace('"passed": 2', '"passed": 1', 1)
    (harbour / QUALITY).write_text(forged, "utf-8")
    assert mutate(harbour).returncode == 1
    # Whoever has fewer texts can't tell whether the scores of more facts are right.
    of_more = forged.replace('"measured": [\n  7,', '"measured": [\n  8,')
    assert of_more != forged
    (harbour / QUALITY).write_text(of_more, "utf-8")
    assert mutate(harbour).returncode == 0
