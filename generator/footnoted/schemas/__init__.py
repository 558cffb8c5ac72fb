"""JSON Schema of every kind of record, made from the same declarations that read it."""
