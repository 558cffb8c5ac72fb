"""Every payload as an editor's words, with what it has of marks: few elements, plain links, nothing that runs."""

import json

import pytest
from bs4 import BeautifulSoup

from footnoted.text.addresses import is_address
from footnoted.text.inline import read_inline
from footnoted.text.reading import Unreadable
from helpers import HARBOUR, with_value
from outputs.payloads import PAYLOADS
from site_in_memory import built_with

SOURCE = "sources/herald-2025-03-20.yml"
MADE = {"p", "em", "strong", "code", "sub", "sup", "a", "span", "bdi"}


def rule_of(text: str) -> str:
    """The rule by which a link in a text is refused; "" for none."""
    try:
        read_inline(text)
    except Unreadable as refused:
        return refused.rule
    return ""


@pytest.mark.parametrize("name", PAYLOADS)
def test_marks_of_a_payload(name: str):
    """What is read as marks is printed as those elements alone; an address that may not be is a problem."""
    payload = PAYLOADS[name]
    record = (HARBOUR / "facts" / SOURCE).read_text("utf-8")
    built = built_with({SOURCE: with_value(record, "note", json.dumps(payload, ensure_ascii=False))})

    lead = BeautifulSoup(built.bodies["sources/herald-2025-03-20/"], "html5lib").select_one(".fn-lead")

    problems = [one.rule for one in built.inspected.problems]
    if problems:
        assert problems == [rule_of(payload)]
        return
    runs = read_inline(payload)
    assert {tag.name for tag in lead.find_all(True)} <= MADE
    assert {attribute for tag in lead.find_all(True) for attribute in tag.attrs} <= {"href", "rel", "class"}
    for link in lead.find_all("a"):
        assert is_address(link["href"]) or link["href"].startswith("../")
    for host in lead.select(".fn-host"):
        host.extract()
    if not any(run.reference for run in runs):
        words = "".join(run.text for run in runs)
        assert "".join(lead.get_text().split()) == "".join(words.split())
