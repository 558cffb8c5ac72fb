"""The form of a CSV file."""

from footnoted.export.tables.as_csv import as_csv
from footnoted.export.tables.table import Column, Table, Told


def test_form_of_a_file():
    """RFC 4180: names first, CR LF, quotes where they are needed; numbers as they are, nothing where there is nothing."""
    columns = (
        Column("id", "text", ""),
        Column("said", "text", ""),
        Column("amount", "number", ""),
        Column("place", "integer", ""),
        Column("is_seen", "flag", ""),
        Column("words", "list", ""),
        Column("day", "day", ""),
    )
    table = Table("some", "", ("id",), (Told(columns, lambda row, site: row),), lambda site: ())
    rows = [
        ("a", 'He said "no", twice', "-5", 1, True, '["=1", "b"]', "2025-03-20"),
        ("b", "two\nlines", "123456789012345678901234567890.5", 2, False, None, None),
        ("c", "-5", None, None, None, None, None),
    ]

    assert as_csv(table, rows).decode() == (
        "id,said,amount,place,is_seen,words,day\r\n"
        'a,"He said ""no"", twice",-5,1,true,"[""=1"", ""b""]",2025-03-20\r\n'
        'b,"two\nlines",123456789012345678901234567890.5,2,false,,\r\n'
        "c,'-5,,,,,\r\n"
    )
