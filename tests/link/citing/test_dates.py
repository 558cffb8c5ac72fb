"""Dates in references: as far as they are known, and unsure where they are."""

import pytest

from footnoted.link.citing.bibtex import bibtex
from footnoted.link.citing.citable import Citable
from footnoted.link.citing.csl import csl
from footnoted.link.citing.dates import cited_date, month_first, year_first
from footnoted.link.citing.ris import ris
from footnoted.text.edtf import read_date
from read_citations import read_bibtex, read_csl, read_ris

AS = {
    "2025-03-20": ("2025, March 20", "March 20, 2025"),
    "2025-03": ("2025, March", "March 2025"),
    "2025": ("2025", "2025"),
    "2025-03-20~": ("ca. 2025, March 20", "[ca. March 20, 2025]"),
    "2025~": ("ca. 2025", "[ca. 2025]"),
    "2025-02-17/2025-02-18": ("ca. 2025, February 17–18", "[ca. February 17–18, 2025]"),
    "2025-02-17/2025-03-02": ("ca. 2025, February 17–March 2", "[ca. February 17–March 2, 2025]"),
    "2024-12-30/2025-01-02": ("ca. 2024, December 30–2025, January 2", "[ca. December 30, 2024–January 2, 2025]"),
    "2025-02/2025-03": ("ca. 2025, February–March", "[ca. February–March 2025]"),
    "2025-02/2025-03-20": ("ca. 2025, February–March 20", "[ca. February 2025–March 20, 2025]"),
    "2024/2025": ("ca. 2024–2025", "[ca. 2024–2025]"),
    "../2025-03-20": ("on or before 2025, March 20", "[on or before March 20, 2025]"),
    "../2025-03~": ("on or before ca. 2025, March", "[on or before ca. March 2025]"),
    "2025-02/..": ("on or after 2025, February", "[on or after February 2025]"),
}  # fmt: skip


@pytest.mark.parametrize("written", AS)
def test_in_words(written: str):
    """A date that is approximate, a span or open says so, in the words of each style."""
    date = cited_date(read_date(written))

    assert (year_first(date), month_first(date)) == AS[written]


def test_inferred():
    """A day that no text states is as unsure as an approximate one, and is so in EDTF."""
    date = cited_date(read_date("2025-03-20"), is_inferred=True)

    assert (year_first(date), month_first(date)) == ("ca. 2025, March 20", "[ca. March 20, 2025]")
    assert date.written == "2025-03-20~"


def test_inferred_and_open():
    """One that is open says that it is unsure, and nothing more."""
    date = cited_date(read_date("../2025-03-20"), is_inferred=True)

    assert date == cited_date(read_date("../2025-03-20"))


@pytest.mark.parametrize(
    ("written", "issued", "tag"),
    [
        ("2025-03-20", {"date-parts": [[2025, 3, 20]]}, "2025/03/20/"),
        ("2025-03", {"date-parts": [[2025, 3]]}, "2025/03//"),
        ("0800", {"date-parts": [[800]]}, "0800///"),
        ("2025-03-20~", {"date-parts": [[2025, 3, 20]], "circa": True}, "2025/03/20/ca. 20 March 2025"),
        (
            "2025-02-17/2025-02-18",
            {"date-parts": [[2025, 2, 17], [2025, 2, 18]], "circa": True},
            "2025/02/17/17–18 February 2025",
        ),
        ("../2025-03-20", {"date-parts": [[2025, 3, 20]], "circa": True}, "2025/03/20/on or before 20 March 2025"),
        ("../2025-03~", {"date-parts": [[2025, 3]], "circa": True}, "2025/03//on or before about March 2025"),
        ("2025-02/..", {"date-parts": [[2025, 2]], "circa": True}, "2025/02//on or after February 2025"),
    ],
)  # fmt: skip
def test_in_data(written: str, issued: object, tag: str):
    """Data have the points that are known, and that they are unsure; BibTeX has the whole date."""
    of = Citable(key="k", sort="webpage", title="T", issued=cited_date(read_date(written)))

    assert read_csl(csl(of))["issued"] == issued
    assert read_ris(ris(of))["date"] == tag
    assert read_bibtex(bibtex(of))["date"] == written
