"""Records judged apart: in shares, and again only where something that a verdict rests on has changed."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from footnoted import check
from footnoted.check import all_told, check_corpus, judge_records, judge_together
from footnoted.check.case import Run
from footnoted.check.inputs import READ_BY_ALL, changed_keys, inputs_of, keys_to_judge, reach_all
from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus, RecordKey
from helpers import AWKWARD, HARBOUR, TODAY, with_value

REAL = Path(__file__).parents[2] / "facts"
LATER = date(2100, 1, 1)
"""A day behind that of every receipt."""

Write = Callable[[str, str], Path]


@pytest.fixture(params=[HARBOUR / "facts", AWKWARD / "facts", REAL], ids=["harbour", "awkward", "real"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of some facts."""
    return Path(shutil.copytree(request.param, tmp_path / "some"))


@pytest.fixture
def faulty(folder: Path) -> Corpus:
    """The same with a fault in every third file, so that there is something to say."""
    for path in sorted(folder.rglob("*.yml"))[::3]:
        text = path.read_text("utf-8")
        path.write_text(
            text.replace(" the ", " not a ").replace("2025", "2031").replace("-20", "-19"), "utf-8"
        )
    return load_corpus(folder)[0]


def test_shares_put_together(faulty: Corpus, monkeypatch: pytest.MonkeyPatch):
    """However many shares the records are judged in, the same is said in the same order."""
    whole = check_corpus(faulty, TODAY)
    assert len(whole) > 5

    for least in (1, 7, 10_000):
        monkeypatch.setattr(check, "_WORTH_A_PROCESS", least)
        assert check_corpus(faulty, TODAY) == whole, least


def test_parts_put_together(faulty: Corpus):
    """What is said of single records and of all together is all that is said."""
    run = Run(faulty, TODAY)
    keys = list(faulty.records)

    parts = {**judge_records(run, keys[5:]), **judge_records(run, keys[:5])}

    told = [problem for key in keys for problem in parts[key]] + [*judge_together(run)]
    assert told == check_corpus(faulty, TODAY)


def edits(folder: Path) -> Iterator[None]:
    """Spoils a dozen of the files, one after the other, each in another way; the folder is whole again behind it."""
    paths = sorted(path for path in folder.rglob("*.*") if "schema" not in path.parts)
    for i, path in enumerate(paths[:: len(paths) // 12]):
        content = path.read_bytes()
        match i % 3:
            case 0:
                path.unlink()
            case 1:
                path.write_bytes(content + b"\n# more\n")
            case 2:
                path.write_bytes(content.replace(b" the ", b" not the ").replace(b"-1", b"-2"))
        yield
        path.write_bytes(content)


def test_known_verdicts(folder: Path):
    """After an edit to a file, what is kept of earlier verdicts and what is judged anew is all that is said."""
    before, _ = load_corpus(folder)
    verdicts = judge_records(Run(before, LATER), list(before.records))
    inputs = {key: inputs_of(key, before) for key in before.records}
    kept_some = 0

    for _ in edits(folder):
        after, _ = load_corpus(folder)
        changed = changed_keys(before, after)
        of_all = reach_all(changed, before, after)
        again = set(after.records if of_all else keys_to_judge(after, changed, inputs))
        known = {key: verdicts[key] for key in after.records if key not in again}
        kept_some += bool(known and again)

        run = Run(after, LATER)
        judged = {**known, **judge_records(run, again)}
        told = all_told(after, (), {key: judged[key] for key in after.records}, judge_together(run))
        assert told == check_corpus(after, LATER)

    assert kept_some > 1


def test_spelling_of_a_name(harbour: Path):
    """Another spelling of a name may be in any passage, so that all records are judged again."""
    before, _ = load_corpus(harbour)
    path = harbour / "people/giorgia-meloni.yml"
    path.write_text(path.read_text("utf-8").replace("Meloni", "Melani"), "utf-8")
    after, _ = load_corpus(harbour)

    assert reach_all(changed_keys(before, after), before, after)


def test_chain_of_relays(harbour: Path, write: Write):
    """A verdict on a source rests on all that it has its words from, however far back."""
    for source, earlier in (("wire-2025-03-20", "cable"), ("cable", "letter"), ("letter", "cable")):
        path = harbour / f"sources/{source}.yml"
        text = (path if path.exists() else harbour / "sources/herald-2025-03-20.yml").read_text("utf-8")
        write(f"sources/{source}.yml", with_value(text, "relays", earlier))
    corpus, _ = load_corpus(harbour)

    inputs = inputs_of(("", "herald-2025-03-20"), corpus)

    assert inputs is not None
    assert {("", "wire-2025-03-20"), ("", "cable"), ("", "letter")} <= inputs


def test_same_files(folder: Path):
    """Where nothing has changed, nothing is judged again."""
    corpus, again = load_corpus(folder)[0], load_corpus(folder)[0]

    assert changed_keys(corpus, again) == set()
    assert keys_to_judge(again, set(), {}) == []


class Watched(dict[RecordKey, Any]):
    """Records or files that note which of them were asked for."""

    def __init__(self, content: Mapping[RecordKey, Any], asked: set[RecordKey]) -> None:
        super().__init__(content)
        self._asked = asked

    def __getitem__(self, key: RecordKey) -> Any:
        self._asked.add(key)
        return super().__getitem__(key)

    def get(self, key: RecordKey, default: Any = None) -> Any:
        self._asked.add(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._asked.add(key)  # type: ignore[arg-type]
        return super().__contains__(key)

    def __iter__(self) -> Iterator[RecordKey]:
        raise AssertionError("a rule over one record looks at all of them")

    keys = items = values = __iter__  # type: ignore[assignment]


def test_rules_read_what_they_may(folder: Path):
    """A rule that judges one record asks for nothing of the corpus that is not among the record's inputs."""
    corpus, _ = load_corpus(folder)
    asked: set[RecordKey] = set()
    run = Run(corpus, TODAY)
    # What all verdicts share is worked out with the first ones.
    judge_records(run, list(corpus.records))
    run.corpus = run.context.corpus = replace(
        corpus, files=Watched(corpus.files, asked), records=Watched(corpus.records, asked)
    )

    for key in corpus.records:
        inputs = inputs_of(key, corpus)
        if inputs is not None:
            asked.clear()
            judge_records(run, [key])
            others = {
                one
                for one in asked - inputs
                if one in corpus.files and corpus.files[one].kind.name not in READ_BY_ALL
            }
            assert not others, key
