"""What is new and what has changed, as feed readers get it."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
import pytest
from jsonschema import Draft202012Validator

from export.json_feed import JSON_FEED
from footnoted.export import export_files
from footnoted.link.imprint import Imprint
from footnoted.link.site import Site
from footnoted.model.history import Change, FieldChange, History
from site_in_memory import harbour_site

FIELD = FieldChange("amount", "Amount", "1 billion", "2 billion")
ADDRESS = "https://harbour.example/facts/"
HOSTILE = "a]]>\x00\x0b\ud800\ufffe</script><b>&amp;\u2028\u202e“”"
SEEN = "a]]>\ufffd\ufffd\ufffd\ufffd</script><b>&amp;\u2028\u202e“”"
"""The same as feeds have it: what XML can't hold has a sign in its place, everything else is a text."""


def change(number: int, id: str = "it-ready", **given: Any) -> Change:
    """A change of a fact in a commit of its own."""
    told: dict[str, Any] = {
        "kind": "position",
        "what": "changed",
        "commit": f"{number:040x}",
        "at": 1795305600 + 86400 * number,
        "why": "",
        "number": number,
    }
    return Change(**{"id": id, **told, **given})


CHANGES = (
    change(5, "harbour-cost", kind="figure", what="corrected", fields=(FIELD,), why="The sum of the report"),
    change(4, what="withdrawn", reason="The outlet corrected it."),
    change(3, "wire-2025-03-20", kind="source"),
    change(2, "old-name", what="renamed", of="de-ready", fields=(FieldChange("id", "Id", "old-name", "de-ready"),)),
    change(1, "gone", kind="figure", what="retired", reason="It was two things."),
)  # fmt: skip


@pytest.fixture(scope="module")
def harbour() -> Site:
    return harbour_site()


def files(site: Site, *changes: Change, address: str = ADDRESS, name: str = "Harbour") -> Mapping[str, bytes]:
    """The data files of the harbour with some changes."""
    of: dict[str, tuple[Change, ...]] = {}
    for one in changes:
        of[one.of or one.id] = (*of.get(one.of or one.id, ()), one)
    imprint = Imprint(name, address, "0" * 40, date(2026, 12, 1), 1796083200)
    return export_files(replace(site, imprint=imprint, history=History(of, None, is_known=bool(of))))


def atom(feed: bytes) -> Any:
    """The feed as feedparser reads it; nothing in it is malformed."""
    read = feedparser.parse(feed, resolve_relative_uris=False, sanitize_html=False)
    assert (read.bozo, read.version) == (False, "atom10"), read.get("bozo_exception")
    return read


def _link(entry: Any) -> str | None:
    """Where an entry leads; the reader itself takes the id where it leads nowhere."""
    return entry.links[0].href if entry.get("links") else None


def faults_of(feed: bytes) -> list[str]:
    """What is wrong with a feed in JSON."""
    return [fault.message for fault in Draft202012Validator(JSON_FEED).iter_errors(json.loads(feed))]


def test_round_trip(harbour: Site):
    """Both feeds have every change, newest first, and tell the same of each."""
    made = files(harbour, *CHANGES)

    read, plain = atom(made["feed.xml"]), json.loads(made["feed.json"])

    assert faults_of(made["feed.json"]) == []
    told = [
        (
            one.id,
            one.title,
            one.updated,
            one.content[0].value,
            _link(one),
            [tag.term for tag in one.tags],
        )
        for one in read.entries
    ]
    assert told == [
        (one["id"], one["title"], one["date_modified"], one["content_text"], one.get("url"), one["tags"])
        for one in plain["items"]
    ]
    assert [(one[1], one[2], one[3], one[4]) for one in told] == [
        ("Corrected: Cost of the harbour: about €1.5 billion", "2026-11-27T00:00:00Z",
         "Amount: 1 billion → 2 billion\nThe sum of the report", f"{ADDRESS}facts/harbour-cost/"),
        ("Withdrawn: Italy: ready to send peacekeepers", "2026-11-26T00:00:00Z", "The outlet corrected it.", f"{ADDRESS}facts/it-ready/"),
        ("Changed: [Report relayed by The Herald]", "2026-11-25T00:00:00Z", "Changed: [Report relayed by The Herald]", f"{ADDRESS}sources/wire-2025-03-20/"),
        ("Renamed: Germany: ready to send peacekeepers", "2026-11-24T00:00:00Z", "Id: old-name → de-ready", f"{ADDRESS}facts/de-ready/"),
        ("Retired: gone", "2026-11-23T00:00:00Z", "It was two things.", None),
    ]  # fmt: skip
    assert told[0][5] == ["corrected", "figure"]


def test_about_the_feeds(harbour: Site):
    """Each feed says what it is, where it is, when it last changed and under which licence."""
    made = files(harbour, *CHANGES)

    feed, plain = atom(made["feed.xml"]).feed, json.loads(made["feed.json"])

    assert feed.title == plain["title"] == "Harbour: what is new and what has changed"
    assert feed.updated == "2026-11-27T00:00:00Z"
    assert "creativecommons.org/licenses/by/4.0" in feed.rights
    assert "creativecommons.org/licenses/by/4.0" in plain["description"]
    assert feed.author == plain["authors"][0]["name"] == "Harbour"
    links = {(link.rel, link.href) for link in feed.links}
    assert {("self", f"{ADDRESS}feed.xml"), ("alternate", f"{ADDRESS}corrections/")} <= links
    assert (plain["feed_url"], plain["home_page_url"]) == (f"{ADDRESS}feed.json", ADDRESS)


def test_address_that_nobody_has_said(harbour: Site):
    """Then links of the one lead from where it stands, and the other, which has to have whole ones, has none."""
    made = files(harbour, *CHANGES, address="", name="")

    feed = atom(made["feed.xml"])

    assert faults_of(made["feed.json"]) == []
    assert [_link(one) for one in feed.entries][:2] == ["facts/harbour-cost/", "facts/it-ready/"]
    assert [link.href for link in feed.feed.links][:2] == ["feed.xml", "corrections/"]
    assert b"://" not in re.sub(rb"https://(jsonfeed|creativecommons)\.org", b"", made["feed.json"])


def test_ids_stay(harbour: Site):
    """An entry has its id wherever the site moves and whatever it is called; no two have the same."""
    here, there = (
        json.loads(files(harbour, *CHANGES, address=address, name=name)["feed.json"])["items"]
        for address, name in ((ADDRESS, "Harbour"), ("https://new.example/", "Quay"))
    )

    ids = [one["id"] for one in here]
    assert ids == [one["id"] for one in there]
    assert len(set(ids)) == len(CHANGES)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id) for id in ids)


def test_two_changes_of_one_commit(harbour: Site):
    """A record that is renamed and corrected in one commit has two entries."""
    both = (change(1, what="corrected", fields=(FIELD,)), change(1, what="renamed", fields=(FIELD,)))

    assert len({one.id for one in atom(files(harbour, *both)["feed.xml"]).entries}) == 2


def test_no_history(harbour: Site):
    """Outside a repository the feeds have no entries, and are as good as any."""
    made = files(harbour)

    assert atom(made["feed.xml"]).entries == []
    assert atom(made["feed.xml"]).feed.updated == "2026-12-01T00:00:00Z"
    assert faults_of(made["feed.json"]) == []
    assert json.loads(made["feed.json"])["items"] == []


def test_the_last_ones(harbour: Site):
    """A feed has no more than two hundred entries, the last ones."""
    made = files(harbour, *(change(number) for number in range(300, 0, -1)))

    updated = [one.updated for one in atom(made["feed.xml"]).entries]
    assert len(updated) == len(json.loads(made["feed.json"])["items"]) == 200
    assert updated == sorted(updated, reverse=True)
    assert updated[0] == "2027-09-18T00:00:00Z"


@pytest.mark.parametrize("where", ["why", "reason", "field", "name"])
def test_hostile_words(harbour: Site, where: str):
    """Words are texts in both, whatever is in them, and nothing is in them that a feed can't hold."""
    given: dict[str, Any] = {"why": HOSTILE} if where == "why" else {"reason": HOSTILE}
    if where == "field":
        given = {"fields": (FieldChange("x", HOSTILE, HOSTILE, HOSTILE),)}
    made = files(harbour, change(1, **given), name=HOSTILE if where == "name" else "Harbour")

    read, plain = atom(made["feed.xml"]), json.loads(made["feed.json"])

    content = f"{SEEN}: {SEEN} → {SEEN}" if where == "field" else SEEN
    assert read.entries[0].content == [{"type": "text/plain", "language": "en", "base": "", "value": content}]
    assert plain["items"][0]["content_text"] == content
    assert faults_of(made["feed.json"]) == []
    title = read.feed.title.partition(": what")[0]
    assert title == plain["title"].partition(": what")[0] == (SEEN if where == "name" else "Harbour")
    assert re.search(b"[<>&]", made["feed.json"]) is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda feed: feed.replace(b"&gt;", b">").replace(b"]]>", b"]]&>"),
        lambda feed: feed.replace(b"The sum", b"The\x0bsum"),
        lambda feed: feed.replace(b"The sum", b"The &sum;"),
        lambda feed: feed.replace(b"The sum", b"The \xffsum"),
        lambda feed: feed.replace(b"</content>", b"", 1),
        lambda feed: feed.replace(b"2005/Atom", b"2005/Form"),
    ],
    ids=["ampersand", "control", "entity", "encoding", "tag", "namespace"],
)
def test_faults_of_atom_are_seen(harbour: Site, spoil: Callable[[bytes], bytes]):
    """What would be wrong with the one feed is found by its reader."""
    feed = files(harbour, *CHANGES, change(9, why="]]>"))["feed.xml"]
    assert spoil(feed) != feed

    with pytest.raises(AssertionError):
        atom(spoil(feed))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", "https://jsonfeed.org/version/2"),
        ("items", None),
        ("items", [{"content_text": "no id"}]),
        ("items", [{"id": "a"}]),
        ("items", [{"id": 1, "content_text": "x"}]),
        ("items", [{"id": "a", "content_text": "x", "url": "facts/it-ready/"}]),
        ("items", [{"id": "a", "content_text": "x", "date_modified": "yesterday"}]),
        ("items", [{"id": "a", "content_text": "x", "author": {"name": "x"}}]),
        ("feed_url", "feed.json"),
        ("licence", "CC BY"),
    ],
)
def test_faults_of_json_are_seen(harbour: Site, key: str, value: object):
    """What would be wrong with the other is found by its schema."""
    feed = json.loads(files(harbour, *CHANGES)["feed.json"])

    assert faults_of(json.dumps({**feed, key: value}).encode()) != []
