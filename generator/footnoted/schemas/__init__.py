"""JSON Schema 2020-12 of every kind of record, made from the same declarations that read it.

`facts/schema/KIND.json` stands beside the facts, and the first line of each record names it, so that editors
explain keys, complete them and mark what can't be right. A schema is never stricter than reading and checking:
what it can't say, `footnoted check` does.

The ids of existing records are in one file more, `ids.json`, to which the others refer. Published it is empty,
so that a new record changes nothing generated; `footnoted schema` fills it where it stands. It can't have its
place elsewhere: to yaml-language-server the schema that a file's first line names is the only one, settings
or not, and a reference that leads to no file turns all help off. What is in it only completes: an id that
it lacks is no fault.
source   yaml-language-server 1.25.0, `getSchemaForResource` and `resolveSchemaContent`
"""

from footnoted.schemas.data_files import data_schemas
from footnoted.schemas.identifiers import IDS
from footnoted.schemas.published import FAULTS, outdated, published_schemas, schemas_with_ids

__all__ = ["FAULTS", "IDS", "data_schemas", "outdated", "published_schemas", "schemas_with_ids"]
