"""What a reader relies on, on every page of the real site and of the harbour site."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from footnoted.manual import manual_pages
from schemas.published_files import faults_in, is_json
from site_pages import (
    broken_links,
    looks_of,
    page_at,
    refused_by_policy,
    repeated_ids,
    values_without_reference,
)

DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in "123456789"),
}
"""Names that Windows keeps for itself, whatever ending they have."""

TEXTS = {".html", ".json", ".jsonld", ".xml", ".csv", ".ics", ".txt", ".js", ".css"}


@pytest.fixture(params=["site", "harbour_site"])
def built(request: pytest.FixtureRequest) -> Path:
    return Path(request.getfixturevalue(request.param))


def test_every_value_has_its_reference(built: Path):
    """Every printed fact value is followed by a reference with passage, outlet, date and link."""
    looks = looks_of(built)

    assert {look.address: look.unreferenced for look in looks if look.unreferenced} == {}
    assert sum(look.printed for look in looks) > 20


@pytest.mark.parametrize(
    "planted",
    [
        '<p><span class="fn-said" data-fact="x">€900 billion</span></p>',
        '<p><span class="fn-value">€900 billion</span></p>',
        '<p><span data-fact="x">€900 billion</span><sup class="fn-marks"></sup></p>',
        '<p><span data-fact="x">€900 billion</span><sup class="fn-marks"><a class="fn-mark" href="#note-999">9</a></sup></p>',
    ],
)
def test_planted_value_is_found(harbour_site: Path, planted: str):
    """A value without a reference, or with one that leads nowhere, is found."""
    text = (harbour_site / "facts/harbour-cost/index.html").read_text("utf-8")
    page = BeautifulSoup(text.replace("</h1>", f"</h1>{planted}", 1), "html5lib")

    assert values_without_reference(page) == ["€900 billion"]


def test_value_whose_reference_lost_its_passage(harbour_site: Path):
    """A reference without its passage does not count."""
    text = (harbour_site / "facts/harbour-cost/index.html").read_text("utf-8")
    page = BeautifulSoup(re.sub(r"<q\b.*?</q>", "", text), "html5lib")

    assert values_without_reference(page)


def test_amounts_and_quotes_stand_in_statements_only(built: Path):
    """No amount or quoted words of a fact stand on a page outside an element that carries its reference."""
    facts = json.loads((built / "api/v1/facts.json").read_text("utf-8"))["facts"]
    telling = {
        fact["amount"]["written"]
        for fact in facts
        if fact["kind"] == "figure" and " " in fact["amount"]["written"]
    }
    telling |= {
        segment
        for fact in facts
        if fact["kind"] == "quote"
        for segment in fact["words"]
        if segment.count(" ") > 4
    }
    told = {
        look.address: words
        for look in looks_of(built)
        if (words := [one for one in telling if one in look.prose])
    }
    assert told == {}


def test_links_and_anchors_resolve(built: Path):
    """Every internal link and anchor leads somewhere."""
    assert broken_links(built) == []


def test_ids_are_unique(built: Path):
    """No id stands twice on a page."""
    assert {look.address: look.repeated for look in looks_of(built) if look.repeated} == {}


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ('<a href="../no-such-fact/">x</a>', True),
        ('<a href="#no-such-anchor">x</a>', True),
        ('<img src="/no-such-picture.png">', True),
        ('<a href="../../#s-no-such-heading">x</a>', True),
        ('<a href="../../#s-quay">x</a><a href="#here">x</a><a name="here"></a>', False),
        ('<a href="https://elsewhere.example/gone">x</a>', False),
    ],
)
def test_planted_link_is_found(tmp_path: Path, planted: str, found: bool):
    """A link, an anchor and a picture that lead nowhere are found; what other sites have is theirs."""
    (tmp_path / "facts/x").mkdir(parents=True)
    (tmp_path / "index.html").write_text('<h2 id="s-quay">Quay</h2>', "utf-8")
    (tmp_path / "facts/x/index.html").write_text(planted, "utf-8")

    assert bool(broken_links(tmp_path)) is found


def test_planted_id_is_found(harbour_site: Path):
    """An id that stands on a page twice is found."""
    text = (harbour_site / "facts/harbour-cost/index.html").read_text("utf-8")
    page = BeautifulSoup(text.replace("</h1>", '</h1><b id="x"></b><i id="x"></i>', 1), "html5lib")

    assert repeated_ids(page) == ["x"]


def test_nothing_is_fetched_from_elsewhere(built: Path):
    """No page loads a script, style, font or image from another host."""
    assert {look.address: look.foreign for look in looks_of(built) if look.foreign} == {}
    for style in built.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(?:https?:)?//", style.read_text("utf-8")), style


def test_one_policy_for_all_pages(built: Path):
    """All pages have the same policy, since with instant navigation that of the first one stays."""
    policies = {look.policy for look in looks_of(built) if look.address != "404.html"}

    assert len(policies) == 1
    policy = policies.pop()
    assert "unsafe" not in policy
    assert "style-src 'self';" in policy
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")


def test_nothing_else_is_written_into_pages(built: Path):
    """No page has a style or an event handler of its own, or asks another host for a script or style."""
    looks = [look for look in looks_of(built) if look.address != "404.html"]

    assert {look.address: look.refused for look in looks if look.refused} == {}


@pytest.mark.parametrize(
    "planted",
    [
        '<b style="color: red">x</b>',
        "<style>p {}</style>",
        '<b onclick="go()">x</b>',
        '<base href="/">',
        '<iframe src="/x/"></iframe>',
        '<object data="/x"></object>',
        '<embed src="/x">',
        '<meta http-equiv="Refresh" content="0; url=/x/">',
        '<script src="//elsewhere.example/x.js"></script>',
        '<link rel="preload stylesheet" href="HTTPS://elsewhere.example/x.css">',
    ],
)
def test_planted_refusal_is_found(harbour_site: Path, planted: str):
    """What the policy would stop is found, wherever it stands."""
    text = (harbour_site / "facts/harbour-cost/index.html").read_text("utf-8")
    page = BeautifulSoup(text.replace("</h1>", f"</h1>{planted}", 1), "html5lib")

    assert len(list(refused_by_policy(page.find_all(True)))) == 1


def test_lists_say_what_they_cover(built: Path):
    """Every list and every generated page says which texts it covers, and until when."""
    for name in (
        "coalition",
        "positions",
        "figures",
        "quotes",
        "statements",
        "disagreements",
        "timeline",
        "entities",
        "sources",
        "gaps",
        "quality",
    ):
        text = (built / name / "index.html").read_text("utf-8")
        assert re.search(r"As reported in \d+ texts?, [^<]*20\d\d", text), name


def test_every_record_is_at_its_address(site: Path):
    """Every fact stands at /facts/<id>/ and every mention of an entity leads to its page."""
    api = {
        name: json.loads((site / f"api/v1/{name}.json").read_text("utf-8"))
        for name in ("facts", "sources", "entities")
    }

    assert all((site / f"facts/{fact['id']}/index.html").is_file() for fact in api["facts"]["facts"])
    assert all(
        (site / f"sources/{source['id']}/index.html").is_file() for source in api["sources"]["sources"]
    )
    entities = {entity["id"]: entity["url"] for entity in api["entities"]["entities"]}
    led_to = {look.address: look.led_to for look in looks_of(site)}
    for fact in api["facts"]["facts"]:
        for id in fact["mentions"]:
            assert f"../../{entities[id]}" in led_to[f"facts/{fact['id']}/"], (fact["id"], id)


def test_every_disagreement_is_shown(site: Path):
    """Every note stands on the list with its facts side by side, and on the page of each of them."""
    notes = json.loads((site / "api/v1/disagreements.json").read_text("utf-8"))["disagreements"]
    listed = page_at(site / "disagreements/index.html")

    assert len(notes) >= 5
    for note in notes:
        section = listed.find(id=note["url"].partition("#")[2]).find_parent("section")
        assert [said["data-fact"] for said in section.select("[data-fact]")] == note["facts"]
        assert note["reason"] in section.get_text()
        for id in note["facts"]:
            page = page_at(site / f"facts/{id}/index.html")
            beside = page.find(id="others-say").find_parent("section").select("[data-fact]")
            assert [said["data-fact"] for said in beside][:1] == [id]
            assert {said["data-fact"] for said in beside} >= set(note["facts"])


def test_data_files(site: Path):
    """The API holds the facts whole, with their citations, a schema version and where they come from."""
    data = json.loads((site / "api/v1/facts.json").read_text("utf-8"))

    assert data["schema_version"] == "1.1"
    assert re.fullmatch(r"[0-9a-f]{40}", data["generated_from"]["commit"])
    assert len(data["facts"]) >= 40
    assert [fact["id"] for fact in data["facts"]] == sorted(fact["id"] for fact in data["facts"])
    noted = json.loads((site / "api/v1/disagreements.json").read_text("utf-8"))["disagreements"]
    for fact in data["facts"]:
        assert fact["citations"]
        assert fact["disagreements"] == [note["id"] for note in noted if fact["id"] in note["facts"]]
        assert fact["sources"]
        assert fact["origins"]
        assert all(citation["passage"] and citation["source"] for citation in fact["citations"])


def test_every_data_file_has_a_schema(built: Path):
    """Each JSON file of a site is as the schema says that stands beside it, the theme's own index too."""
    paths = [path for path in built.rglob("*.*") if is_json(path.name)]

    assert [
        fault for path in paths for fault in faults_in(path.relative_to(built).as_posix(), path.read_bytes())
    ] == []


def test_every_rule_has_a_page(harbour_site: Path):
    """What `footnoted explain` tells of a rule stands on the site; readers' search finds none of its examples."""
    index = json.loads((harbour_site / "search/search_index.json").read_text("utf-8"))

    found = {path.name for path in (harbour_site / "problems").iterdir() if path.is_dir()}
    assert found == manual_pages().keys()
    assert not [
        entry
        for entry in index["docs"]
        if entry["location"].startswith("problems/") and "/" in entry["location"][9:]
    ]


def test_names_are_for_any_system(built: Path):
    """Files can lie on any system: short lower-case paths of plain characters, which no system takes for a device or
    for each other."""
    paths = [path.relative_to(built).as_posix() for path in built.rglob("*")]

    assert [path for path in paths if not re.fullmatch(r"[A-Za-z0-9._/-]+", path) or len(path) > 180] == []
    assert [path for path in paths if re.search(r"\.(?:/|$)", path)] == []
    assert [
        path for path in paths if {part.partition(".")[0].lower() for part in path.split("/")} & DEVICES
    ] == []
    assert len({path.lower() for path in paths}) == len(paths)


def test_texts_are_for_any_system(built: Path):
    """Texts are UTF-8 in one form of each letter, with the line ends of no other system; links have no `\\`.

    CSV is as RFC 4180 has it, the calendar as RFC 5545; what other people made lies in `assets/`.
    """
    for path in built.rglob("*.*"):
        name = path.relative_to(built).as_posix()
        if path.suffix in TEXTS and not name.startswith("assets/"):
            text = path.read_bytes().decode("utf-8")
            assert unicodedata.is_normalized("NFC", text), name
            assert ("\r" in text) == (path.suffix in (".csv", ".ics")), name
            assert not re.search(r"(?:href|src)=\"[^\"]*\\", text), name
