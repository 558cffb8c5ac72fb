"""Values that somebody gives on the command line: `--set KEY=VALUE`, by the fields of a kind."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from footnoted.edit.titles import find_named
from footnoted.model.corpus import Corpus
from footnoted.model.kinds import KINDS, Kind
from footnoted.model.parts import Described
from footnoted.model.schema import FieldType, ListOf, Mention, Nested, Passage, Reference, fields_of
from footnoted.model.usual import ACTOR_KINDS
from footnoted.problems import FootnotedError, did_you_mean, quoted

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PARTICLES = frozenset("af al bin da de del den der di dos du el ibn la le ten ter van von y zu".split())


@dataclass(slots=True)
class Settings:
    """Values by key, as `record_text` takes them.

    people   names that no record has where a person can stand, by the id that stands for each.
    unknown  ids that no record has, each with the kinds that it may be of.
    """

    values: dict[str, Any] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    unknown: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Setter:
    """Reads settings for records of one kind.

    new_person   gives the id for the name of a person who has no record.
    """

    def __init__(self, kind: Kind, corpus: Corpus, new_person: Any) -> None:
        self._kind = kind
        self._corpus = corpus
        self._new_person = new_person
        self.settings = Settings()

    def read(self, settings: Iterable[str]) -> Settings:
        """All settings; a key given twice is a list where there can be one.

        errors   FootnotedError for what is no setting, for a key that the kind has not, for a value too many.
        """
        for setting in settings:
            key, sign, value = setting.partition("=")
            text = one_line(value)
            if not sign or not text:
                raise FootnotedError(
                    f"--set takes KEY=VALUE, for example --set language=en; not {quoted(setting)}"
                )
            self._put(self.settings.values, self._kind.record, key.strip().split("."), text, key.strip())
        return self.settings

    def _put(self, into: dict[str, Any], record: type, keys: list[str], text: str, path: str) -> None:
        fields = fields_of(record)
        key, *deeper = keys
        if key not in fields:
            known = ", ".join(fields)
            cure = did_you_mean(key, fields) or f"the keys are {known}"
            raise FootnotedError(
                f"--set {quoted(path)}: a {self._kind.name} has no key {quoted(key)}; {cure}"
            )
        type_ = fields[key].type
        item = type_.item if isinstance(type_, ListOf) else type_
        if deeper:
            self._put_deeper(into, key, type_, item, deeper, text, path)
        elif isinstance(item, Nested) and not item.shorthand:
            inner = ", ".join(f"{key}.{one}" for one in fields_of(item.record))
            raise FootnotedError(f"--set {quoted(path)}: it has keys of its own; set {inner}")
        else:
            self._add(into, key, type_, self._resolved(text, item), path)

    def _put_deeper(
        self,
        into: dict[str, Any],
        key: str,
        type_: FieldType,
        item: FieldType,
        deeper: list[str],
        text: str,
        path: str,
    ) -> None:
        if not isinstance(item, Nested | Mention):
            raise FootnotedError(f"--set {quoted(path)}: {quoted(key)} has no keys of its own")
        record = item.record if isinstance(item, Nested) else Described
        if isinstance(item, Mention) and isinstance(type_, ListOf):
            inner: dict[str, Any] = {}
            into.setdefault(key, []).append(inner)
        elif isinstance(type_, ListOf):
            inner = into.setdefault(key, [{}])[0]
        else:
            inner = into.setdefault(key, {})
        if not isinstance(inner, dict):
            raise FootnotedError(f"--set {quoted(path)}: {quoted(key)} is given twice")
        self._put(inner, record, deeper, text, path)

    def _add(self, into: dict[str, Any], key: str, type_: FieldType, value: Any, path: str) -> None:
        if isinstance(type_, ListOf):
            into.setdefault(key, []).append(value)
        elif key not in into:
            into[key] = value
        elif isinstance(type_, Passage):
            into[key] = [*([into[key]] if isinstance(into[key], str) else into[key]), value]
        else:
            raise FootnotedError(f"--set {quoted(path)} is given twice; it takes one value")

    def _resolved(self, text: str, type_: FieldType) -> Any:
        """A value as it is written: where a record is meant, its id; people without one are put down."""
        if not isinstance(type_, Reference | Mention) or text in getattr(type_, "words", ()):
            return text
        found = find_named(text, type_.kinds, self._corpus)
        if found is not None:
            return found
        if not _ID.fullmatch(text) and isinstance(type_, Mention) and type_.kinds == ACTOR_KINDS:
            if not _is_name(text):
                return {"described": text}
            id = next((id for id, name in self.settings.people.items() if name == text), "")
            id = id or self._new_person(text)
            self.settings.people[id] = text
            return id
        if not _ID.fullmatch(text) and isinstance(type_, Mention):
            return {"described": text}
        self.settings.unknown[text] = type_.kinds
        return text


def one_line(text: str) -> str:
    """A pasted text without its line breaks; runs of white space are one space, as the reader takes them.

    errors   FootnotedError for bytes of another encoding that a terminal passed on.
    """
    if not text.isascii() and re.search("[\ud800-\udfff]", text):
        raise FootnotedError(f"{quoted(text)} is no text in UTF-8; type it again")
    return re.sub(r"\s+", " ", text).strip()


def _is_name(text: str) -> bool:
    """Whether words look like somebody's name, and not like a description: "A senior official"."""
    words = text.split()
    first = words[0]
    return (
        first.casefold() not in ("a", "an", "the")
        and all(word[0].isupper() or word.casefold() in _PARTICLES or not word[0].isalpha() for word in words)
        and first[0].isalpha()
    )


def kind_named(name: str) -> Kind:
    """The kind of record that a word means.

    errors   FootnotedError for no kind that people write.
    """
    kinds = {kind.name: kind for kind in KINDS.values() if kind.group != "generated"}
    if name in kinds:
        return kinds[name]
    if name in KINDS:
        raise FootnotedError(f"a {name} is written by the program, not by people")
    cure = did_you_mean(name, kinds) or f"the kinds are {', '.join(kinds)}"
    raise FootnotedError(f"there is no kind of record {quoted(name)}; {cure}")
