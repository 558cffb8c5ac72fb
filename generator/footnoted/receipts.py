"""The folder of receipts brought up to date: what `footnoted verify` does, around `verify_citations`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from footnoted import __version__
from footnoted.load import load_corpus
from footnoted.load.texts import find_texts
from footnoted.model.receipts import Receipt, receipt_as_json
from footnoted.problems import FootnotedError, Place, Problem, Severity, quotable, quoted, refusal
from footnoted.revision import PROVING, read_rules
from footnoted.verify import verify_citations
from footnoted.whole_file import write_file

TOOL = f"footnoted {__version__}+{read_rules(PROVING)[:8]}"
"""Name, version and state of what proves: a proof that another one made is not a forged one."""

FOLDER = "receipts"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a run found.

    readable  every record could be read, so that all citations are known.
    files     the content of every receipt, by its file's name; a file that is not named has to go.
    missing   sources whose texts are not in the folder of texts.
    left      receipts on disk that no source with a text has, by their file's name.
    """

    records: int
    readable: bool
    receipts: Mapping[str, Receipt]
    files: Mapping[str, bytes]
    problems: list[Problem]
    missing: tuple[str, ...]
    left: tuple[str, ...]


def receipts_of(
    facts: Path,
    texts: Path,
    day: date,
    reproduce: bool = False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Checked:
    """The receipts that the texts give, and every citation that they don't prove.

    reproduce   a receipt that differs from the one on disk is a problem, and so is one too few.
    progress    told after each source: sources done, sources in all.
    errors      FootnotedError if there is no such folder; with `reproduce` also if it has none of the texts.
    """
    if not facts.is_dir():
        raise FootnotedError(f"there is no folder {facts}; name the folder of facts with --facts")
    corpus, found = load_corpus(facts)
    here = find_texts(texts, corpus)
    verified = verify_citations(corpus, here.texts, day.isoformat(), TOOL, progress)
    files = {f"{id}.json": receipt_as_json(receipt) for id, receipt in verified.receipts.items()}
    faults = [problem for problem in found if problem.severity is Severity.ERROR]
    problems = [*faults, *here.problems, *verified.problems]
    if reproduce:
        if verified.missing and verified.receipts.keys() <= set(verified.missing) and not here.problems:
            raise FootnotedError(
                f"{quotable(str(texts))} has none of the texts, so that nothing can be proved"
            )
        problems += _differing(files, facts)
    left = tuple(sorted(_names(facts / FOLDER) - files.keys()))
    return Checked(len(corpus.files), not faults, verified.receipts, files, problems, verified.missing, left)


def write_receipts(checked: Checked, facts: Path) -> None:
    """Write what changed, each file whole or not at all; remove receipts of sources that are gone.

    While a record can't be read nothing is written: its proofs would be dropped.
    """
    if not checked.readable:
        return
    target = folder = facts / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        for name, content in sorted(checked.files.items()):
            target = folder / name
            if _content(target) != content:
                write_file(target, content)
        for name in checked.left:
            target = folder / name
            target.unlink()
    except OSError as error:
        raise FootnotedError(f"{quotable(str(target))} can't be written: {refusal(error)}") from None


def told(checked: Checked) -> str:
    """For each source how much is proved and quoted; texts that are not there are listed."""
    lines = [
        f"{id}: {len(receipt.proofs)} passages, {receipt.quoted / max(1, receipt.length):.1%} of the text quoted"
        for id, receipt in sorted(checked.receipts.items())
        if id not in checked.missing
    ]
    lines += [
        f"{id}: no text with its SHA-256 is there; its receipt stays as it is" for id in checked.missing
    ]
    lines += [f"{quotable(name)}: no source with a `text_sha256` has this receipt" for name in checked.left]
    return "\n".join(lines)


def _differing(files: Mapping[str, bytes], facts: Path) -> list[Problem]:
    """A problem for each receipt that is not what the texts give."""
    problems = []
    for name in sorted(files.keys() | _names(facts / FOLDER)):
        path = facts / FOLDER / name
        written = _content(path)
        if written != files.get(name):
            what = "is missing" if written is None else "is not what `footnoted verify` writes"
            message = f"the receipt {quoted(name)} {what}"
            problems.append(
                Problem(Place(path.as_posix()), "stale-receipt", message, "run `footnoted verify`")
            )
    return problems


def _names(folder: Path) -> set[str]:
    """The receipts in a folder, by name; a folder of such a name is none."""
    return {path.name for path in folder.glob("*.json") if path.is_file()}


def _content(path: Path) -> bytes | None:
    """What a file holds, or None if there is none that can be read, of which `load` tells."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None
