"""What became of a record, on its page, on that of corrections and on the overview."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from changing_facts import ChangingFacts
from footnoted.link import link_site
from footnoted.link.corrections import corrections_page
from footnoted.link.histories import history_of
from footnoted.link.limits import USUAL
from footnoted.link.notes import Notes
from footnoted.link.overview import LatestChanges, changes
from footnoted.link.reached import pages_reached
from footnoted.link.repository import Repository
from footnoted.link.site import Site
from footnoted.load import load_corpus
from footnoted.model.history import NO_HISTORY, Change, FieldChange, History, What
from footnoted.render import Renderer
from helpers import HARBOUR

FIELD = FieldChange("amount", "Amount", "1 billion", "2 billion")
SINCE = "History before 20 November 2026 isn’t in this copy of the repository."


def change(number: int, id: str = "it-ready", what: What = "changed", **given: object) -> Change:
    """A change in a commit of its own, on a day of its own."""
    told: dict[str, object] = {
        "kind": "position",
        "commit": f"{number:040x}",
        "at": 1795305600 + 86400 * number,
        "why": f"Reason {number}",
        "number": number,
    }
    return Change(id=id, what=what, **told | given)  # type: ignore[arg-type]


def of(*changes: Change, since: date | None = None) -> History:
    """A history of these changes, newest first."""
    found: dict[str, tuple[Change, ...]] = {}
    for one in changes:
        found[one.of or one.id] = (*found.get(one.of or one.id, ()), one)
    return History(found, since, is_known=True)


def site_with(history: History, repository: Repository | None = None) -> Site:
    corpus, problems = load_corpus(HARBOUR / "facts", "facts")
    return link_site(corpus, problems, history=history, repository=repository)


def body(site: Site, url: str = "facts/it-ready/") -> str:
    return Renderer().page(site.pages[url])


def section(html: str) -> str:
    """The history on a page, on one line; "" if it has none."""
    found = html.partition('<h2 id="history">History</h2>')[2].partition("</section>")[0]
    return " ".join(found.split())


def test_only_added():
    """A record that was only added has one line."""
    history = of(change(1, what="added"))

    assert section(body(site_with(history))) == (
        '<ol class="fn-changes"> <li><p><strong>New</strong> <span class="fn-by">23 November 2026</span> '
        '<span class="fn-by">Reason 1</span></p></li> </ol>'
    )


def test_was_and_is():
    """A change shows what was beside what is, field by field, and says what came and what went."""
    fields = (
        FIELD,
        FieldChange("stage", "Stage", "", "approved"),
        FieldChange("per", "For each", "year", ""),
    )
    told = section(body(site_with(of(change(2, what="corrected", fields=fields), change(1, what="added")))))

    assert told.index("Corrected") < told.index("New")
    assert (
        '<div><dt><bdi>Amount</bdi></dt><dd><del>1 billion</del> <span role="img" aria-label="became">→</span> '
        "<ins>2 billion</ins></dd></div>" in told
    )
    assert "<dd><em>new:</em> <ins>approved</ins></dd>" in told
    assert '<del>year</del> <span role="img" aria-label="became">→</span> <em>left out</em>' in told


def test_commit_on_the_web():
    """Why leads to the commit where the repository is known, but for one that erases something."""
    changes = of(change(2, why="", what="changed"), change(1, what="added"))
    told = section(body(site_with(changes, Repository("https://forge.example/facts"))))

    assert told.count("<a ") == 1
    assert f'href="https://forge.example/facts/commit/{1:040x}"' in told
    assert ">Reason 1</a>" in told


@pytest.mark.parametrize(
    "url",
    ["facts/harbour-meeting/", "facts/it-ready/", "countries/it/", "people/giorgia-meloni/",
     "initiatives/harbour-league/", "organisations/wire/", "sources/herald-2025-03-20/"],
)  # fmt: skip
def test_every_kind_of_record(url: str):
    """Every record with a page has its history there; outside a repository, and before it is committed, none."""
    id = url.split("/")[1]

    assert "Reason 1" in section(body(site_with(of(change(1, id))), url))
    assert section(body(site_with(of(change(1, "other"))), url)) == ""
    assert section(body(site_with(NO_HISTORY), url)) == ""


def test_shallow_copy():
    """A copy of the repository that is cut off says since when it knows anything, on each page and that of corrections."""
    site = site_with(of(since=date(2026, 11, 20)))

    assert section(body(site)) == f'<p class="fn-coverage">{SINCE}</p>'
    assert SINCE in body(site, "corrections/")


def test_corrections():
    """What was taken back or put back stands there, newest first, each fact with its passage; nothing else does."""
    site = site_with(
        of(
            change(7, "it-ready", "corrected", fields=(FIELD,)),
            change(6, "de-ready", "added"),
            change(5, "de-ready", "changed"),
            change(4, "wire-2025-03-20", "corrected"),
            change(3, "gone", "retired", reason="It was two things."),
            change(2, "old", "renamed", of="de-ready"),
            change(1, "old", "withdrawn", of="de-ready", reason="The outlet corrected it."),
        )
    )

    page = corrections_page(site)
    html = body(site, "corrections/")

    assert [(one.headline, one.url, row is not None) for one, row in page.changes] == [
        ("Corrected", "facts/it-ready/", True),
        ("Corrected", "sources/wire-2025-03-20/", False),
        ("Retired", "", False),
        ("Withdrawn", "facts/de-ready/", True),
    ]
    assert [one.facts for one in page.references] == [("it-ready",), ("de-ready",)]
    assert html.count('class="fn-said"') == 2
    assert '<p class="fn-because">It was two things.</p>' in html
    assert "<code>gone</code>" in html


@pytest.mark.parametrize(
    ("history", "words"),
    [
        (of(change(1, what="added")), "Nothing was corrected, withdrawn or taken away so far."),
        (NO_HISTORY, "This copy of the facts stands in no repository"),
    ],
)
def test_no_corrections(history: History, words: str):
    """Where there is none, or nobody knows, the page says so."""
    assert words in body(site_with(history), "corrections/")


def test_many_corrections():
    """A list of corrections is as long as lists may be, and says how many more there are."""
    # Whatever the clock said.
    history = of(*(change(number, what="corrected", at=10 - number) for number in range(9, 0, -1)))
    site = site_with(history)

    page = corrections_page(replace(site, limits=replace(USUAL, listed=4)))

    assert [one.why for one, _ in page.changes] == ["Reason 9", "Reason 8", "Reason 7", "Reason 6"]
    assert page.more == 5


def test_what_changed_last():
    """The overview has the facts that are new, corrected or withdrawn last, each once."""
    history = of(
        change(9, "it-ready", "changed"),
        change(8, "wire", "corrected"),
        change(7, "harbour-cost", "corrected"),
        change(6, "harbour-cost", "added"),
        change(5, "gone", "retired"),
        change(4, "old", "added", of="it-ready"),
        *(change(1, f"{country}-ready", "added") for country in ("de", "no")),
    )

    ((section,), site) = changes(site_with(history), Notes()), site_with(history)

    assert isinstance(section.drawn, LatestChanges)
    assert [(word, day, row.fact.id) for word, day, row in section.drawn.changes] == [
        ("Corrected", "29 November 2026", "harbour-cost"),
        ("New", "26 November 2026", "it-ready"),
        ("New", "23 November 2026", "de-ready"),
    ]
    assert history_of("nobody", site) is None


@pytest.mark.parametrize(("seed", "folder"), [(0, "."), (1, "."), (2, "people")])
def test_after_any_edits(tmp_path: Path, seed: int, folder: str):
    """Whatever an edit changes on the page of corrections, it reaches that page."""
    facts = ChangingFacts(tmp_path, seed)

    def linked(before: Site | None = None) -> Site:
        corpus, problems = load_corpus(tmp_path, "facts")
        return link_site(corpus, problems, before=before, history=history)

    ids = [path.stem for path in sorted((tmp_path / folder).rglob("*.yml"))]
    history = of(*(change(1, id, "corrected") for id in ids))
    before = linked()
    shown = body(before, "corrections/")

    for _ in range(8):
        name = facts.change()
        after, now = linked(before), body(linked(), "corrections/")
        assert body(after, "corrections/") == now, name
        assert now == shown or "corrections/" in pages_reached(before, after), name
        before, shown = after, now


@pytest.mark.parametrize(
    ("name", "was", "now"),
    [("sources/wire-2025-03-20.yml", "[Report", "[News"), ("organisations/wire.yml", "The Wire", "A Wire")],
)
def test_another_title(harbour: Path, name: str, was: str, now: str):
    """The page of corrections names records, and is reached by a new name of one that it has, and of no other."""
    path, reached = harbour / name, []
    for id in (path.stem, "nobody"):
        history = of(change(1, id, "corrected"))
        before, text = link_site(*load_corpus(harbour, "facts"), history=history), path.read_text("utf-8")
        path.write_text(text.replace(was, now), "utf-8")
        later = link_site(*load_corpus(harbour, "facts"), history=history, before=before)
        reached.append("corrections/" in pages_reached(before, later))
        path.write_text(text, "utf-8")

    assert reached == [True, False]
