"""A folder of facts of which every record could be read: only then is it known who names whom."""

from pathlib import Path

from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus, RecordFile
from footnoted.problems import FootnotedError, Severity, did_you_mean, quoted


def whole_corpus(facts: Path) -> Corpus:
    """The records of a folder.

    errors   FootnotedError if a file of it can't be read.
    """
    corpus, problems = load_corpus(facts)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise FootnotedError(
            "some records can't be read, so nobody knows what they name; run `footnoted check` first"
        )
    return corpus


def file_named(id: str, corpus: Corpus) -> RecordFile:
    """The file of the record with an id: a fact, entity or source, else of the only other kind that has one.

    errors   FootnotedError if there is none, or several.
    """
    ids = {file.id: file for file in corpus.files.values() if _is_written(file)}
    found = [file for file in corpus.files.values() if file.id == id and _is_written(file)]
    first = corpus.files.get(("", id)) or (found[0] if len(found) == 1 else None)
    if first is None:
        kinds = ", ".join(f"{file.kind.folder}/{id}.yml" for file in found)
        help = did_you_mean(id, ids) or "the id is the name of the record’s file without .yml"
        raise FootnotedError(
            f"{quoted(id)} may be {kinds}" if found else f"there is no record {quoted(id)}; {help}"
        )
    return first


def _is_written(file: RecordFile) -> bool:
    return file.kind.group not in ("generated", "singleton")
