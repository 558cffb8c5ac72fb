"""What became of the records from commit to commit."""

from footnoted.export.api.forms import Changes, FieldChanged, HistoryKnown, RecordChanged
from footnoted.link.site import Site
from footnoted.link.urls import json_of, url_of


def changes(site: Site, id: str = "") -> list[RecordChanged]:
    """The changes of one record, or of all; newest first."""
    return [
        {
            "id": change.id,
            "record": change.of or change.id,
            "kind": change.kind,
            "what": change.what,
            "commit": change.commit,
            "date": change.day.isoformat(),
            "why": change.why,
            "reason": change.reason or None,
            "fields": [
                FieldChanged(key=field.key, label=field.label, was=field.was, now=field.now)
                for field in change.fields
            ],
            "url": url_of(change.kind, change.id) or "",
            "json": json_of(change.kind, change.id) or "",
        }
        for change in (site.history.of.get(id, ()) if id else site.history.latest())
    ]


def all_changes(site: Site) -> Changes:
    """The changes of all records, with how far back they go."""
    since = site.history.since
    known = HistoryKnown(known=site.history.is_known, since=since.isoformat() if since else None)
    return {"history": known, "changes": changes(site)}
