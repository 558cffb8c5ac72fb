"""An editor's own words on pages and in data: their marks, their links, and what they name."""

import json
from pathlib import Path

from bs4 import BeautifulSoup

from helpers import HARBOUR, problems_of, with_value
from site_in_memory import built_with

SOURCE = "sources/herald-2025-03-20.yml"


def note(words: str) -> dict[str, str]:
    record = (HARBOUR / "facts" / SOURCE).read_text("utf-8")
    return {SOURCE: with_value(record, "note", json.dumps(words))}


def test_marks_on_a_page():
    """Emphasis, code, raised and lowered signs are elements; what looks like HTML is text."""
    built = built_with(note("A *weekly* for **ports**, `<b>`, H~2~O, m^2^ & <i>x</i>"))

    lead = BeautifulSoup(built.bodies["sources/herald-2025-03-20/"], "html5lib").select_one(".fn-lead")

    assert [(tag.name, tag.get_text()) for tag in lead.find_all(True)] == [
        ("em", "weekly"),
        ("strong", "ports"),
        ("code", "<b>"),
        ("sub", "2"),
        ("sup", "2"),
    ]
    assert lead.get_text() == "A weekly for ports, <b>, H2O, m2 & <i>x</i>"


def test_link_to_another_site():
    """It says where it leads, and vouches for nothing."""
    built = built_with(note("See [their *own* page](https://www.herald.example/about?a=b&c=d)."))

    lead = BeautifulSoup(built.bodies["sources/herald-2025-03-20/"], "html5lib").select_one(".fn-lead")

    [link] = lead.find_all("a")
    assert link["href"] == "https://www.herald.example/about?a=b&c=d"
    assert {"noopener", "noreferrer", "nofollow", "ugc"} <= set(link["rel"])
    assert link.get_text() == "their *own* page"
    assert "herald.example" in lead.select_one(".fn-host").get_text()


def test_reference_to_a_record():
    """A record is named by its name or title, as a link to its page."""
    built = built_with(note("Owned by [[giorgia-meloni]], which reported *[[harbour-cost]]*."))

    lead = BeautifulSoup(built.bodies["sources/herald-2025-03-20/"], "html5lib").select_one(".fn-lead")

    assert [(link["href"], link.get_text()) for link in lead.find_all("a")] == [
        ("../../people/giorgia-meloni/", "Giorgia Meloni"),
        ("../../facts/harbour-cost/", built.site.facts["harbour-cost"].title),
    ]
    assert lead.select_one("a em") is not None


def test_words_without_marks_in_data():
    """Programs get the words alone."""
    built = built_with(note("A *weekly* of [[giorgia-meloni]] \\* [x](https://a.example/)"))

    [source] = [
        one
        for one in json.loads(built.files["api/v1/sources.json"])["sources"]
        if one["id"] == "herald-2025-03-20"
    ]

    assert source["note"] == "A weekly of [[giorgia-meloni]] * x"


def test_faulty_words(harbour: Path):
    """A link that may not be and a record that is not there are problems at the field."""
    for words, expected in (
        ("see [this](javascript:alert(1))", '"javascript:alert(1)" is not a web address'),
        ("of [[giorgia-melony]]", 'there is no record "giorgia-melony"'),
    ):
        (harbour / SOURCE).write_text(note(words)[SOURCE], "utf-8")

        [problem] = [one for one in problems_of(harbour) if one.place.path == f"facts/{SOURCE}"]

        assert problem.message == expected
        assert problem.help in ("begin it with https://", 'did you mean "giorgia-meloni"?')
