"""No text of a CSV file can become a formula, and each is the same text when it is read back."""

import csv
import sys
import unicodedata
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.export.tables import table_files
from footnoted.export.tables.formulas import as_it_was, harmless
from footnoted.link import link_site
from helpers import HOSTILE, unescaped
from hostile_cases import cases_in
from outputs.records import filled
from rebuilt import Rebuilt
from tables_read import read_csv, types

HOSTILE_TEXTS = [
    unescaped(line)
    for case in cases_in("outputs")
    if case.rule == "out-csv"
    for line in (HOSTILE / case.path).read_text("utf-8").removesuffix("\n").split("\n")
]
STARTS = "=+-@"


def would_run(cell: str) -> bool:
    """Whether a spreadsheet might take a cell for a formula: as it stands, trimmed, or with its signs folded."""
    return cell[:1] in ("\t", "\r", "\n") or unicodedata.normalize("NFKC", cell).lstrip()[:1] in (*STARTS,)


def test_hostile_texts_are_there():
    """The list of bad inputs has texts for this, some of them harmless."""
    assert {would_run(text) for text in HOSTILE_TEXTS} == {True, False}


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=ascii)
def test_hostile_text_in_every_field(text: str):
    """A text that begins every field of every kind of record becomes no formula, and stays what it was."""
    site = link_site(filled(text)[0], [])
    files = table_files(site)

    cells = [
        cell
        for name, columns in types().items()
        for row in csv.DictReader(StringIO(files[f"tables/{name}.csv"].decode(), newline=""))
        for key, cell in row.items()
        if columns[key] not in ("number", "integer")
    ]

    assert [cell for cell in cells if would_run(cell)] == []
    assert Rebuilt(read_csv(files)).facts() == {id: fact.values for id, fact in site.facts.items()}


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("''=1+1", "'''=1+1"),
        ("' =1+1", "'' =1+1"),
        (" '=1+1", " '=1+1"),
        ("'\u3000＝1", "''\u3000＝1"),
        ("it’s", "it’s"),
        ("'tis", "'tis"),
        ("a=b", "a=b"),
        ("", ""),
        ("'", "'"),
    ],
)
def test_apostrophes(text: str, cell: str):
    """A text that looks like an escaped one has one apostrophe more; all others are left alone."""
    assert harmless(text) == cell


@given(st.text(st.sampled_from("'' =+-@\t\r\n\u3000\u200b＝a1\"") | st.characters()))
def test_every_text_comes_back(text: str):
    """A cell tells which text it was made of, so no two texts have one cell; and it is no formula."""
    cell = harmless(text)

    assert as_it_was(cell) == text
    assert not would_run(cell)


def test_every_sign_of_unicode():
    """Whatever sign folds to one that begins a formula, and whatever space stands before it, is seen."""
    signs = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]

    folding = [sign for sign in signs if unicodedata.normalize("NFKC", sign)[:1] in (*STARTS,)]
    spaces = [
        sign for sign in signs if sign.isspace() or unicodedata.category(sign) in ("Zs", "Zl", "Zp", "Cc")
    ]

    assert [sign for sign in (*folding, *"\t\r\n") if harmless(f"{sign}1") != f"'{sign}1"] == []
    assert [sign for sign in spaces if harmless(f"{sign}=1") != f"'{sign}=1"] == []
