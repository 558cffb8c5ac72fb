"""Every id that was ever published answers, whatever becomes of its record."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.check import check_corpus
from footnoted.edit.permanence import rename_record, retire_record
from footnoted.edit.permanence.ledger_file import note_published, write_ledger
from footnoted.export import export_files
from footnoted.link import link_site
from footnoted.link.departure_pages import DeparturePage
from footnoted.link.site import Site
from footnoted.link.urls import json_of
from footnoted.load import load_corpus
from helpers import HARBOUR, TODAY

_ABOUT = (
    "country: IT\nstance: ready\ncitations:\n  - source: herald-2025-03-20\n    passage: [Italy, ready]\n"
)
_WITHDRAWN = "status: withdrawn\nwithdrawn: {reason: It was wrong., date: 2025-03-21}\n"
_LEDGER_RULES = {"id-removed", "id-reused", "redirect-loop", "redirect-lost", "unknown-record"}
DEPARTED = ("renamed", "retired", "erased")

STEPS = st.lists(
    st.tuples(
        st.sampled_from(("add", "change", "rename", "rename", "withdraw", "retire", "erase", "restore")),
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=12,
)


class History:
    """A folder of facts that is changed and published, step by step.

    ever   kind and id of all that any published site had.
    gone   what retired records held, to be put back with the ledger of then, as undoing a commit does.
    """

    def __init__(self, facts: Path) -> None:
        self.facts = facts
        self.ever: set[tuple[str, str]] = set()
        self.gone: list[tuple[Path, bytes, bytes]] = []
        self.number = 0
        self.publish()

    def take(self, step: str, which: int) -> None:
        """Do a step to one of the positions, if it can be done."""
        positions = sorted((self.facts / "positions").iterdir())
        path = positions[which % len(positions)] if positions else None
        self.number += 1
        if step == "add":
            (self.facts / f"positions/new-{self.number}.yml").write_text(_ABOUT, "utf-8")
        elif step == "restore":
            self._restore(path)
        elif path is not None and step in ("retire", "erase"):
            before = path.read_bytes(), (self.facts / "ledger.yml").read_bytes()
            retire_record(self.facts, self.facts, path.stem, "It was wrong.", step == "erase", TODAY, {})
            self.gone.append((path, *before))
        elif path is not None and step == "rename":
            rename_record(self.facts, self.facts, path.stem, f"named-{self.number}", TODAY, {})
            self.gone.clear()
        elif path is not None and step == "withdraw" and b"withdrawn" not in path.read_bytes():
            path.write_text(path.read_text("utf-8") + _WITHDRAWN, "utf-8")
        elif path is not None and step == "change":
            path.write_text(path.read_text("utf-8").replace("stance: ready", "stance: sceptical", 1), "utf-8")
        self.publish()

    def _restore(self, path: Path | None) -> None:
        if self.gone:
            path, content, ledger = self.gone.pop()
            path.write_bytes(content)
            (self.facts / "ledger.yml").write_bytes(ledger)
        elif path is not None:
            path.write_text(path.read_text("utf-8").replace(_WITHDRAWN, ""), "utf-8")

    def publish(self) -> None:
        """Note the ids, as the job that publishes does."""
        corpus, _ = load_corpus(self.facts, "facts")
        ledger, _ = note_published(corpus)
        write_ledger(ledger, self.facts)
        self.ever |= {(kind, id) for id, kind in ledger.published.items()}


def _site(facts: Path) -> Site:
    corpus, problems = load_corpus(facts, "facts")
    assert not [one for one in check_corpus(corpus, TODAY) if one.rule in _LEDGER_RULES]
    return link_site(corpus, problems)


def _unanswered(site: Site, ever: set[tuple[str, str]]) -> Iterator[str]:
    """Ids at whose addresses, page and file, neither their record nor what became of it stands."""
    known, files = {**site.facts, **site.entities, **site.sources}, export_files(site)
    for kind, id in sorted(ever):
        link = known[id].link if id in known else site.departed[id].link if id in site.departed else None
        page = site.pages.get(link.url) if link is not None else None
        if page is None or isinstance(page, DeparturePage) != (id in site.departed):
            yield f"page of {id}"
        answer = json.loads(files.get(json_of(kind, id) or "", b"{}"))
        if answer.get("id") != id or (answer["status"] in DEPARTED) != (id in site.departed):
            yield f"file of {id}"


@settings(max_examples=25)
@given(STEPS)
def test_every_id_answers(steps: list[tuple[str, int]]):
    """After any history each id ever published has its page and its file: a record, where it is now, or why it is gone."""
    with TemporaryDirectory() as folder:
        facts = Path(shutil.copytree(HARBOUR / "facts", Path(folder) / "facts"))
        history = History(facts)
        for step in steps:
            history.take(*step)

        assert list(_unanswered(_site(facts), history.ever)) == []
