"""What a new record takes from one that it is like: whom and what it is about, never what only a passage says."""

from typing import Any

from footnoted.model.corpus import Corpus
from footnoted.model.facts import FACT_KINDS
from footnoted.model.kinds import Kind
from footnoted.model.parts import Described
from footnoted.model.schema import Field, Language, ListOf, Mention, Reference, attribute_of, fields_of
from footnoted.model.walk import citations_of
from footnoted.problems import FootnotedError, did_you_mean, quoted

_OF_ONE_RECORD = frozenset((*FACT_KINDS, "source"))


def shared_values(id: str, kind: Kind, corpus: Corpus) -> dict[str, Any]:
    """The records and the language that a record names, and its first source; nothing for no id.

    Other facts and the sources that it goes back to are its own. So are amounts, dates and words.

    errors   FootnotedError if there is no record of the kind, or it can't be read.
    """
    if not id:
        return {}
    record = corpus.get(id, kind.name)
    if record is None:
        raise FootnotedError(f"--like: {_why_not(id, kind, corpus)}")
    values = {
        key: _as_written(getattr(record, attribute_of(key)))
        for key, field in fields_of(kind.record).items()
        if _is_shared(field) and getattr(record, attribute_of(key)) not in (None, ())
    }
    for _, citation in citations_of(record):
        if kind.group == "fact":
            return {**values, "citations": [{"source": citation.source}]}
    return values


def _is_shared(field: Field) -> bool:
    type_ = field.type.item if isinstance(field.type, ListOf) else field.type
    if isinstance(type_, Reference | Mention):
        return not _OF_ONE_RECORD.issuperset(type_.kinds)
    return isinstance(type_, Language)


def _as_written(value: Any) -> Any:
    if isinstance(value, Described):
        return {"described": value.described}
    return [_as_written(one) for one in value] if isinstance(value, tuple) else value


def _why_not(id: str, kind: Kind, corpus: Corpus) -> str:
    file = corpus.file_of(id, (kind.name,))
    if file is not None:
        return f"{file.path} can't be read; `footnoted check` says why"
    ids = [file.id for file in corpus.files.values() if file.kind.name == kind.name]
    return f"there is no {kind.name} {quoted(id)}; {did_you_mean(id, ids) or 'look with `footnoted find`'}"
