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
