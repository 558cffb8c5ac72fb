"""Whatever a text holds, the files are JSON that is harmless in a page, and give the text back."""

import json
from dataclasses import replace
from typing import Any

import pytest

from footnoted.export.api import api_files
from footnoted.link import link_site
from footnoted.link.site import Site
from footnoted.link.spans import Span
from footnoted.model.history import Change, FieldChange, History
from outputs.invariants import strict_json
from outputs.payloads import HARMLESS
from outputs.records import filled

TEXTS = {
    "end of a script": "</script><script>alert(1)</script>",
    "end of a section": "]]><!--",
    "control characters": "".join(map(chr, (*range(32), 127, *range(128, 160)))),
    "line breaks of another sort": "\u2028\u2029\u0085",
    "directions": "\u202e\u2066\u200f",
    "half a pair": "\ud800 \udfff",
    "no character": "\uffff\ufdd0\U0010ffff",
    "layout": '"}\n   "id": "other",\n  }\\',
    "formula": "=1+1\t@x",
}


@pytest.fixture(scope="module")
def site() -> Site:
    return link_site(filled(HARMLESS)[0], [])


@pytest.mark.parametrize("name", TEXTS)
def test_text_comes_back(site: Site, name: str):
    """In a list, a file of its own, a history and a description the text is what it was."""
    text = TEXTS[name]
    fact = replace(site.facts["figure-0"], title=text, sentence=(Span(text),))
    change = Change(
        id="figure-0", kind="figure", what="changed", commit="0" * 40, at=0, why=text, reason=text,
        fields=(FieldChange(text, text, text, text),),
    )  # fmt: skip
    hostile = replace(
        site,
        facts={**site.facts, "figure-0": fact},
        coverage=text,
        imprint=replace(site.imprint, name=text),
        history=History({"figure-0": (change,)}, is_known=True),
    )

    files = api_files(hostile, ())
    read: dict[str, Any] = {path: strict_json(files[path].decode()) for path in files}

    assert not set("<>&\u2028\u2029") & set(b"".join(files.values()).decode())
    assert {content["covers"] for path, content in read.items() if "openapi" not in path} == {text}
    own = read["api/v1/facts/figure-0.json"]
    listed = next(one for one in read["api/v1/figures.json"]["figures"] if one["id"] == "figure-0")
    assert (own["title"], own["sentence"], listed["title"]) == (text, text, text)
    assert own["history"] == read["api/v1/changes.json"]["changes"]
    assert own["history"][0]["why"] == own["history"][0]["fields"][0]["was"] == text
    assert read["api/v1/openapi.json"]["info"]["title"] == text
    assert json.loads(files["api/v1/facts.json"])["facts"][0].keys() >= {"id", "citations"}
