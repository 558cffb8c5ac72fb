"""The questions themselves: each finds the fault that it asks for, and records' ids can't be taken for ours."""

import re
from collections import Counter

import pytest

from outputs.invariants import (
    EXTERNAL_RELATIONS,
    check_signs,
    elements_of,
    foreign_markup,
    id_faults,
    link_faults,
    parsed,
    shape_of,
    signs_in,
    strict_json,
)
from outputs.payloads import HARMLESS, PAYLOADS
from outputs.records import filled
from outputs.shown import shown
from site_in_memory import built_with

REL = " ".join(sorted(EXTERNAL_RELATIONS))


def wrong_with(html: str, payload: str) -> bool:
    """Whether any of the questions finds a fault in a part of a page that should hold a payload as text."""
    root, faults = parsed(html.replace("{}", payload))
    harmless, _ = parsed(html.replace("{}", HARMLESS))
    faults += foreign_markup(root)
    signs_in(root, payload, faults)
    return bool(faults) or shape_of(root) != shape_of(harmless)


@pytest.mark.parametrize(
    "name", [name for name, payload in PAYLOADS.items() if re.search("<[a-z!/]|&#?[a-z]", payload)]
)
def test_payload_that_is_not_escaped(name: str):
    """A payload that reaches a page as it is, is found."""
    assert wrong_with("<section><p>{} Zq0q</p></section>", PAYLOADS[name])


@pytest.mark.parametrize("name", [name for name, payload in PAYLOADS.items() if '"' in payload])
def test_payload_that_is_not_escaped_in_an_attribute(name: str):
    """A quotation mark that reaches an attribute as it is, is found."""
    assert wrong_with('<p title="{} Zq0q">x</p>', PAYLOADS[name])


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<p onclick="x()">', "p onclick="),
        ('<p style="color: red">', "p style="),
        ('<a href="./" target="_blank">x</a>', "a target="),
        ('<button formaction="/x">', "button formaction="),
        ('<svg><image href="x"/></svg>', "<image>"),
        ('<svg><a xlink:href="x"></a></svg>', "a xlink:href="),
        ("<math><mi>x</mi></math>", "<math>"),
        ('<base href="//evil.example/">', "<base>"),
    ],
)
def test_foreign_markup(html: str, fault: str):
    """Handlers, styles and elements that text never brings are found."""
    assert fault in foreign_markup(parsed(html)[0])


@pytest.mark.parametrize(
    "text",
    ["a Zq0q", "&lt;b> Zq0q", "<b> zz Zq0q", "Zq0q <b>"],
)
def test_text_that_is_another(text: str):
    """A sign without the payload before it, to the letter, is found."""
    faults: list[str] = []

    check_signs(text, "<b>", Counter(), faults)

    assert faults or "Zq0q <b>" in text


def test_texts_of_attributes_and_parts():
    """A text is read across the elements in it, and in attributes."""
    faults: list[str] = []

    found = signs_in(parsed('<p title="&lt;b&gt; Zq1q">&lt;<mark>b&gt;</mark> Zq0q</p>')[0], "<b>", faults)

    assert (found, faults) == ({0: 1, 1: 1}, [])


@pytest.mark.parametrize(
    "link",
    [
        '<a href="javascript:alert(1)">',
        '<a href="java&#10;script:alert(1)">',
        '<a href=" javascript:alert(1)">',
        '<a href="data:text/html,x">',
        '<a href="//evil.example/">',
        '<a href="/\\evil.example/">',
        '<a href="/facts/">',
        '<a href="../gone/">',
        '<a href="../here/#gone">',
        f'<a href="https://a@evil.example/" rel="{REL}">',
        f'<a href="https://evil.example:8080/" rel="{REL}">',
        '<a href="https://herald.example/">',
        '<a href="https://herald.example/" rel="noopener noreferrer nofollow external">',
        '<form action="https://evil.example/">',
        '<a href="mailto:x@evil.example">',
    ],
)
def test_link_that_leads_elsewhere(link: str):
    """A link to what is neither a page of this site nor an address that records may give is found."""
    there = [("here/", ""), ("here/", "there"), ("here/x", "")]

    assert link_faults(parsed(link)[0], "page/", lambda *target: target in there) != []


def test_good_links():
    """Links to pages, to their anchors and to outlets have no fault."""
    html = f'<a href="../here/"></a><a href="../here/#there"></a><a href="https://herald.example/x" rel="{REL}"></a>'

    assert link_faults(parsed(html)[0], "page/", lambda *target: target[0] == "here/") == []


@pytest.mark.parametrize("ids", [("a", "a"), ("__config",), ("A",), ("a b",), ("-a",), ("a.b",), ("",)])
def test_ids_that_are_not_ours(ids: tuple[str, ...]):
    """An id that stands twice or is not in our form is found."""
    assert id_faults(parsed("".join(f'<p id="{id}">' for id in ids))[0]) != []


@pytest.mark.parametrize("text", ['{"a":NaN}', '{"a":1,"a":2}', '{"a":"<"}', '{"a":"\u2028"}', '{"a":1e}'])
def test_json_that_some_reader_refuses(text: str):
    """What is no JSON, or not harmless inside a page, is found."""
    with pytest.raises((AssertionError, ValueError)):
        strict_json(text)


def test_ids_of_records_stand_behind_prefixes():
    """On no page does an id begin as those do that are made of a record's, unless it is one."""
    site = shown(HARMLESS)
    # “it” is also the last word of many of our own.
    known = {record.id for record in filled(HARMLESS)[0].records.values()} - {"it"}
    made: set[str] = set()
    ours: set[str] = set()
    for html in site.pages.values():
        for id in (element.get("id") for element in elements_of(parsed(html)[0])):
            if id:
                (made if any(id.endswith(f"-{one}") or id == one for one in known) else ours).add(id)

    prefixes = {re.sub(f"({'|'.join(sorted(known, key=len, reverse=True))})$", "", id) for id in made}
    assert prefixes == {"of-", "on-", "stance-", "stood-"}
    assert [id for id in ours if id.startswith(tuple(prefixes))] == []


def test_ids_that_might_be_ours():
    """Records that are called as parts of pages are leave every id the only one."""
    quote = (
        "speaker: {}\nwords: The harbour\ncitations:\n  - source: herald-2025-03-20\n    passage: a quay\n"
    )
    names = ("unnamed", "scale", "map", "fn-references", "note-1", "members")
    changes = {f"organisations/{name}.yml": f"name: The {name}\n" for name in names if name != "scale"}
    changes |= {f"quotes/of-{name}.yml": quote.format(name) for name in names if name != "scale"}
    changes |= {"quotes/of-nobody.yml": quote.format("{described: a sailor}")}
    changes |= {
        f"vocabulary/stances/{name}.yml": f"label: {name}\nphrase: {name}\norder: '01'\ncues: {name}\n"
        for name in names
    }

    built = built_with(changes)

    assert {url: faults for url, body in built.bodies.items() if (faults := id_faults(parsed(body)[0]))} == {}
    assert 'id="of-unnamed"' in built.bodies["quotes/"]
    assert 'id="stance-scale"' in built.bodies["positions/"]
