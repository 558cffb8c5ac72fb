"""`footnoted verify`: what it writes, what it leaves alone, and how it ends."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from footnoted.model.receipts import seal_of
from footnoted.problems import FootnotedError
from footnoted.receipts import write_receipts
from helpers import TEXTS, build_environment, rules_of, run_footnoted, verified

RECEIPT = "receipts/herald-2025-03-20.json"
TOLD = re.compile(r"herald-2025-03-20: 8 passages, [0-9]+\.[0-9]% of the text quoted\n")


def files_of(folder: Path) -> dict[str, bytes]:
    """Everything below a folder, by path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def verify(harbour: Path, *arguments: str, texts: Path = TEXTS) -> subprocess.CompletedProcess[str]:
    """Run `footnoted verify` on the harbour facts."""
    return run_footnoted(harbour.parent, "verify", "--texts", str(texts), *arguments)


def test_first_run(harbour: Path):
    """All receipts are written anew where there are none, and the facts are as clean as before."""
    shutil.rmtree(harbour / "receipts")

    done = verify(harbour)

    assert (done.returncode, done.stdout) == (0, "0 problems in 23 records\n")
    assert TOLD.fullmatch(done.stderr)
    assert (harbour / RECEIPT).stat().st_mode & 0o777 == 0o644
    assert rules_of(harbour, evidence=True) == []


def test_second_run(harbour: Path):
    """A second run, on another day, changes no byte."""
    verified(harbour)
    before = files_of(harbour)

    assert verify(harbour, "--today", "2031-01-01").returncode == 0
    assert files_of(harbour) == before


def test_other_folder_and_names(harbour: Path, tmp_path: Path):
    """Neither the name of a folder nor that or the order of the texts shows in a receipt."""
    shutil.rmtree(harbour / "receipts")
    moved = Path(shutil.copytree(harbour, tmp_path / "elsewhere/facts"))
    texts = tmp_path / "texts"
    (texts / "b").mkdir(parents=True)
    for name, text in zip(("z.txt", "b/a.html"), sorted(TEXTS.iterdir()), strict=True):
        shutil.copy(text, texts / name)

    verify(harbour)
    verify(moved, texts=texts)

    assert files_of(moved) == files_of(harbour)


def test_committed_receipts(harbour: Path):
    """The receipts of the harbour are what its texts give."""
    assert verify(harbour, "--check").returncode == 0


@pytest.mark.parametrize("fault", ["changed", "missing", "left over"])
def test_check(harbour: Path, fault: str):
    """With --check a receipt that differs, lacks or is too many is a problem, and nothing is written."""
    name = RECEIPT
    if fault == "missing":
        (harbour / name).unlink()
    elif fault == "left over":
        name = "receipts/wire-2025-03-20.json"
        shutil.copy(harbour / RECEIPT, harbour / name)
    else:
        path = harbour / "positions/it-ready.yml"
        path.write_text(path.read_text("utf-8").replace("Italy is ready to send", "ready to send"), "utf-8")
    before = files_of(harbour)

    done = verify(harbour, "--check")

    assert done.returncode == 1
    assert f"facts/{name}:1:1: stale-receipt: the receipt" in done.stdout
    assert files_of(harbour) == before


def test_left_over_receipt(harbour: Path):
    """The receipt of a source without a text is removed."""
    shutil.copy(harbour / RECEIPT, harbour / "receipts/wire-2025-03-20.json")

    verify(harbour)

    assert [path.name for path in (harbour / "receipts").iterdir()] == ["herald-2025-03-20.json"]


def test_text_changed_since_its_hash(harbour: Path, tmp_path: Path):
    """A text that is no longer the one that was read counts as missing; the receipt stays."""
    before = files_of(harbour)
    texts = Path(shutil.copytree(TEXTS, tmp_path / "texts"))
    with (texts / "herald-2025-03-20.txt").open("a") as file:
        file.write("One more line.")

    done = verify(harbour, texts=texts)

    assert done.returncode == 0
    assert done.stderr == "herald-2025-03-20: no text with its SHA-256 is there; its receipt stays as it is\n"
    assert files_of(harbour) == before


def test_forged_receipt(harbour: Path):
    """Offsets that were changed and sealed anew are told by `verify` alone, and not written over."""
    plain = json.loads((harbour / RECEIPT).read_bytes())
    del plain["seal"]
    start, end = plain["proofs"][0]["spans"][0]
    plain["proofs"][0]["spans"][0] = [start - 1, end - 1]
    (harbour / RECEIPT).write_text(
        f"{json.dumps({**plain, 'seal': seal_of(plain)}, ensure_ascii=False, indent=1)}\n"
    )
    before = files_of(harbour)
    assert rules_of(harbour, evidence=True) == []

    done = verify(harbour)

    assert done.returncode == 1
    assert f"facts/{RECEIPT}:1:1: forged-receipt: the proof for" in done.stdout
    assert files_of(harbour) == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("positions/it-ready.yml", "country: ["),
        (RECEIPT, "{}"),
        ("sources/herald-2025-03-20.yml", "title: x"),
    ],
)
def test_unreadable_record(harbour: Path, name: str, content: str):
    """While a record can't be read nothing is written: the proofs of its passages would be dropped."""
    (harbour / name).write_text(content)
    before = files_of(harbour)

    assert verify(harbour).returncode == 1
    assert files_of(harbour) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--texts", "none"), "footnoted: there is no folder of texts none; name it with --texts or FOOTNOTED_TEXTS\n"),
        (("--texts", ".", "--facts", "none"), "footnoted: there is no folder none; name the folder of facts with --facts\n"),
    ],
)  # fmt: skip
def test_no_folder(harbour: Path, arguments: tuple[str, ...], message: str):
    """A folder that is not there is told in one line, with exit code 2."""
    done = run_footnoted(harbour.parent, "verify", *arguments)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


def test_receipt_not_writable(harbour: Path):
    """Where a receipt can't be written it ends with exit code 2, and leaves nothing half written."""
    (harbour / RECEIPT).unlink()
    (harbour / RECEIPT).mkdir()
    before = sorted(harbour.rglob("*"))

    done = verify(harbour)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"footnoted: facts/{RECEIPT} can't be written: Is a directory\n"
    assert sorted(harbour.rglob("*")) == before


def test_folder_of_receipts_not_writable(harbour: Path):
    """The same holds where the folder itself can't be made."""
    checked = verified(harbour)
    shutil.rmtree(harbour / "receipts")
    (harbour / "receipts").write_bytes(b"")

    with pytest.raises(FootnotedError, match="can't be written: File exists"):
        write_receipts(checked, harbour)


def test_folder_named_as_a_receipt(harbour: Path):
    """A folder is no receipt: of a source's name it is one that is missing, of another's it is nothing."""
    (harbour / "receipts/wire-2025-03-20.json").mkdir()
    assert verify(harbour).returncode == 0
    (harbour / RECEIPT).unlink()
    (harbour / RECEIPT).mkdir()

    done = verify(harbour, "--check")

    assert (done.returncode, done.stdout.count("stale-receipt:")) == (1, 1)
    assert 'the receipt "herald-2025-03-20.json" is missing' in done.stdout


def test_none_of_the_texts(harbour: Path):
    """With --check a folder that has none of the texts is misuse: nothing would have been proved."""
    done = verify(harbour, "--check", texts=harbour)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"footnoted: {harbour} has none of the texts, so that nothing can be proved\n"


def test_folder_that_no_system_has(harbour: Path):
    """What the system refuses is told in one line, too."""
    done = run_footnoted(harbour.parent, "verify", "--texts", ".", "--facts", "f" * 5000)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.endswith(": File name too long\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--write",), "--write and --seed go with --mutate"),
        (("--seed", "3"), "--write and --seed go with --mutate"),
        (
            ("--mutate", "--pending-ok"),
            "--mutate measures the checks of facts; leave --docs and --pending-ok out",
        ),
        (
            ("--mutate", "--docs", "x"),
            "--mutate measures the checks of facts; leave --docs and --pending-ok out",
        ),
    ],
)
def test_options_that_do_nothing_together(harbour: Path, arguments: tuple[str, ...], message: str):
    """An option that would be passed over is refused, and nothing is read or written."""
    done = run_footnoted(harbour.parent, "check", *arguments)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"footnoted: {message}\n")


def test_folder_in_the_environment(harbour: Path):
    """The folder of texts can be named by FOOTNOTED_TEXTS."""
    done = subprocess.run(
        [sys.executable, "-m", "footnoted", "verify", "--check"],
        cwd=harbour.parent,
        env={**build_environment(), "FOOTNOTED_TEXTS": str(TEXTS)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert TOLD.fullmatch(done.stderr)


def test_no_texts_named(harbour: Path):
    """Without a folder of texts there is nothing to prove with."""
    done = run_footnoted(harbour.parent, "verify")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "footnoted: name the folder of the sources' texts with --texts or FOOTNOTED_TEXTS\n"
