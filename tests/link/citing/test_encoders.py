"""No text breaks out of a form, whatever it holds, and every reader gets it back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.link.citing.bibtex import as_text, bibtex
from footnoted.link.citing.citable import Citable
from footnoted.link.citing.dates import cited_date
from footnoted.link.citing.ris import ris
from footnoted.text.edtf import read_date
from outputs.payloads import PAYLOADS
from read_citations import assert_reads_back, read_bibtex, read_csl, read_ris

ISSUED = cited_date(read_date("2025-03-20"))
ANY = st.text(min_size=1).filter(str.strip)
SIGNS = st.text(alphabet="\\{}%&#_@$~^\"'`,-<>!?;=()[] ab\r\n\t\x00\u2028\u00a0é", min_size=1).filter(
    lambda text: text.strip(" \r\n\t\x00\u2028\u00a0")
)

HOSTILE = {
    "another entry": "@article{x, title = {y}}",
    "end of the field": "x}, title = {y",
    "unbalanced braces": "{{{ }",
    "escaped braces": r"\{ \} \{",
    "commands": r"\input{/etc/passwd} \write18{x} \\",
    "comment": "100% of it # & _ $ ~ ^",
    "ligatures": "-- --- `` '' ,, << >> !` ?`",
    "concatenation": '" # jan # "',
    "another record": "x\r\nER  - \r\nTY  - BOOK\r\nTI  - y",
    "another tag": "x\nAU  - Nobody",
    "line separators": "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg",
    "end of a script": '</script><script>alert()</script><!-- ]]>',
    "end of a string": '", "id": "y',
    "letters": "Порт чекає 港口 مرفأ é ﷽",
}  # fmt: skip


def of(text: str) -> Citable:
    """Something that has the text wherever it has one."""
    return Citable(
        key="k", sort="webpage", title=text, author=f"{text} A", container=f"{text} C", publisher=f"{text} P",
        genre=f"{text} G", issued=ISSUED, notes=(f"{text} N",),
    )  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(text: str):
    """What one of the forms would take for its own signs is text."""
    assert_reads_back_on_one_line(text)


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_payload(text: str):
    """Nor does anything act that other outputs are tried with."""
    assert_reads_back_on_one_line(text)


@given(ANY)
def test_any_text(text: str):
    """Any text comes back, on one line."""
    assert_reads_back_on_one_line(text)


@given(SIGNS)
def test_any_signs(text: str):
    """So does any row of the signs that mean something somewhere."""
    assert_reads_back_on_one_line(text)


def assert_reads_back_on_one_line(text: str) -> None:
    """JSON has the text as it is, the other two with a space for each line break: they have as many lines as ever."""
    thing, plain = of(text), of("x")
    assert_reads_back(thing)
    for form in (bibtex, ris):
        assert len(form(thing).splitlines()) == len(form(plain).splitlines())
        assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]", form(thing))


def test_braces_are_commands():
    r"""BibTeX counts `\{` as a brace that opens, so that none is written so."""
    assert as_text(r"a{b\c}") == r"a\textbraceleft{}b\textbackslash{}c\textbraceright{}"


def test_address():
    """An address is no text: TeX and readers of RIS get it as one, percent-encoded where it could end."""
    thing = Citable(
        key="k", sort="webpage", title="T", issued=ISSUED, url="https://a.example/{x}%20_#a;b\\c é"
    )

    assert read_bibtex(bibtex(thing))["url"] == "https://a.example/%7Bx%7D%20_#a;b%5Cc%20%C3%A9"
    assert read_ris(ris(thing))["urls"] == ["https://a.example/{x}%20_#a%3Bb\\c é"]


@pytest.mark.parametrize(
    "text",
    [
        "@misc{k,\n  title = {{a}},\n  note = {x { y}\n}",
        "@misc{k,\n  title = {a}\n}",
        "@misc{k,\n  title = {{50% off}}\n}",
        "@misc{k,\n  title = {{a \\{ b}}\n}",
        "@misc{k,\n  title = {{a}},\n  title = {{b}}\n}",
        "@misc{k,\n  title = {{a}}\n}\n@misc{l,\n  title = {{b}}\n}",
        "@misc{k,\n  title = {{a}}\n} and more",
        "@misc{k e y,\n  title = {{a}}\n}",
    ],
)
def test_fault_in_bibtex(text: str):
    """The reader of BibTeX refuses what TeX or BibTeX would read otherwise."""
    with pytest.raises(AssertionError):
        read_bibtex(text)


RECORD = "TY  - NEWS\r\nID  - k\r\nTI  - T\r\nDA  - 2025/03/20/\r\nER  - \r\n"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("\r\n", "\n"),
        ("TI  - T", "TI  - T\r\nand more"),
        ("TI  - T", "TI  - T\r\nER  - \r\nTY  - BOOK"),
        ("TI  - T", "TI  - T\u2028T"),
        ("TI  -", "TI -"),
        ("TI  -", "X9  -"),
        ("2025/03/20/", "2025-03-20"),
        ("ER  - \r\n", ""),
    ],
)
def test_fault_in_ris(was: str, now: str):
    """The reader of RIS refuses a line without a tag, another record, and dates in another form."""
    assert read_ris(RECORD)["title"] == "T"
    with pytest.raises((AssertionError, ValueError)):
        read_ris(RECORD.replace(was, now))


ITEM = '[{ "id": "k",\n  "type": "webpage",\n  "title": "T",\n  "issued": {"date-parts": [[2025, 3, 20]]} }]'


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ('"webpage"', '"web page"'),
        ('"title": "T"', '"title": ""'),
        ('"title": "T"', '"title": "<b>"'),
        ('"title": "T"', '"title": "T", "title": "U"'),
        ('"title": "T"', '"title": "T", "URL": "/facts/x/"'),
        ('"title": "T"', '"title": "T", "author": ["Nobody"]'),
        ("[[2025, 3, 20]]", "[[2025, 13, 20]]"),
        ("[[2025, 3, 20]]", "[[2025, 3, 20], [2025], [2025]]"),
        ('"date-parts"', '"raw"'),
        ('"title"', '"Title"'),
        (" }]", " }, {}]"),
    ],
)
def test_fault_in_csl(was: str, now: str):
    """The reader of CSL-JSON refuses keys, types and dates that CSL does not have, and what could end a page."""
    assert read_csl(ITEM)["title"] == "T"
    with pytest.raises(AssertionError):
        read_csl(ITEM.replace(was, now, 1))
