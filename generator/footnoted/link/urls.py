"""The address of every record and list. Addresses are for ever: change none of these."""

from footnoted.model.kinds import KINDS

_FOLDERS = {
    "country": "countries",
    "person": "people",
    "organisation": "organisations",
    "initiative": "initiatives",
    "source": "sources",
}


def disagreement_anchor(id: str) -> str:
    """The anchor of a note on the page `disagreements/`; notes have no pages of their own."""
    return f"on-{id}"


def url_of(kind: str, id: str) -> str | None:
    """The address of a record's page from the site's root; None for kinds without pages."""
    group = KINDS[kind].group
    if group == "fact":
        return f"facts/{id}/"
    folder = _FOLDERS.get(kind)
    return f"{folder}/{id}/" if folder else None


API = "api/v1"
"""The folder of the files for programs. What changes the meaning of one moves all of them to another folder."""


def json_of(kind: str, id: str) -> str | None:
    """The path of a record's own file of data from the site's root; None for kinds without pages."""
    group = KINDS[kind].group
    folder = {"fact": "facts", "entity": "entities", "source": "sources"}.get(group)
    return f"{API}/{folder}/{id}.json" if folder else None


def lists_of_kinds() -> tuple[tuple[str, str], ...]:
    """Each kind of fact and entity, with the word for several: the file `api/v1/WORD.json` has all of them."""
    return tuple((kind.name, kind.folder) for kind in KINDS.values() if kind.group in ("fact", "entity"))
