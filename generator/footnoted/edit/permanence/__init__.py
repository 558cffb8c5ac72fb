"""Ids for ever: what is new goes into the ledger, what is renamed or taken away leaves its address there."""

from footnoted.edit.permanence.ledger_file import ledger_as_yaml, note_published
from footnoted.edit.permanence.rename import rename_record
from footnoted.edit.permanence.retire import retire_record

__all__ = ["ledger_as_yaml", "note_published", "rename_record", "retire_record"]
