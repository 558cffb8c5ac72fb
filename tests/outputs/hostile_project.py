"""A project that passes every check, with a payload in every title, built by MkDocs in its theme."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from footnoted.link.blocks import BLOCKS
from helpers import HARBOUR, build_environment, run_mkdocs, verified
from outputs.payloads import PAYLOADS

CONFIG = """
site_name: Harbour facts
site_url: https://harbour.example/x/
theme:
  name: material
  font: false
  features: [navigation.instant, navigation.sections, search.highlight, search.suggest, toc.integrate]
plugins: [search, footnoted]
markdown_extensions:
  - tables: {use_align_attribute: true}
  - toc
  - pymdownx.superfences
validation: {nav: {omitted_files: info}}
extra: {generator: false}
"""
CANARY = "canary-5f1d0c9e"
"""Stands in an environment variable, in the repository's settings and beside it, and may stand nowhere else."""

KINDS = ("sources", "initiatives", "organisations", "people", "events", "quotes")
"""Kinds of record whose page has a payload as its title, in turn."""

LONGEST_NAME, LONGEST_TITLE = 100, 280
"""In characters, with room for a sign."""

WRITTEN_PAGES = 8
"""Hand-written pages with a payload as their title, which every page has in its navigation."""

FILLER = (
    "The gulls kept their own counsel, and the harbour master went back to his soup. Somebody played the piano on the "
    "quay until the morning, under a sail, and the ticket seller watched the lamps of the ferry come and go. "
)


@dataclass
class HostileProject:
    """Where it is, and what was written into it.

    said         what stands in the place of a payload.
    written      what stands before each sign, by the sign's number.
    titles       address of a page to the sign in its title.
    headed       addresses of hand-written pages with a heading, by which the theme's search calls them.
    paragraphs   of the text from which events and quotes are taken.
    log          all that the build said.
    """

    root: Path
    said: Callable[[str], str]
    written: list[str] = field(default_factory=list)
    titles: dict[str, int] = field(default_factory=dict)
    headed: set[str] = field(default_factory=set)
    paragraphs: list[str] = field(default_factory=list)
    log: str = ""

    @property
    def site(self) -> Path:
        """The folder of the built site."""
        return self.root / "site"

    def sign(self, payload: str) -> str:
        """The payload, or what stands in its place, with a new sign behind it."""
        self.written.append(self.said(payload))
        return f"{self.written[-1]} Zq{len(self.written) - 1}q"

    def quoted(self, payload: str) -> str:
        """The same, for YAML."""
        return _quoted(self.sign(payload))

    def own_words(self, payload: str) -> str:
        """The same, for a field of our own words: what would be marks are signs."""
        return _quoted(re.sub(r"[\\`*~^\[\]()]", r"\\\g<0>", self.sign(payload)))

    def write(self, path: str, text: str) -> None:
        """Write a file of the project."""
        (self.root / path).parent.mkdir(exist_ok=True)
        (self.root / path).write_text(text, "utf-8")


def build_hostile_project(root: Path, said: Callable[[str], str] = str) -> HostileProject:
    """Write a project and build its site.

    said   what stands in the place of each payload; by default it itself.
    """
    root.mkdir(exist_ok=True)
    project = _written(root / "project", said)
    (root / "beside.txt").write_text(CANARY, "utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=project.root, check=True)
    with (project.root / ".git/config").open("a", encoding="utf-8") as settings:
        settings.write(f'[http "https://harbour.example/"]\n\textraheader = {CANARY}\n')
    done = run_mkdocs(
        project.root, "build", "--strict", environment=build_environment() | {"FOOTNOTED_CANARY": CANARY}
    )
    project.log = done.stdout + done.stderr
    assert done.returncode == 0, project.log
    return project


def _written(root: Path, said: Callable[[str], str]) -> HostileProject:
    """Records, their text with receipts, and pages; none of them has a problem."""
    project = HostileProject(root, said)
    shutil.copytree(HARBOUR / "facts", root / "facts")
    shutil.copytree(HARBOUR / "texts", root / "texts")
    payloads = list(PAYLOADS.items())
    for place, (name, payload) in enumerate(payloads):
        others = [payloads[(place + step) % len(payloads)][1] for step in (1, 2, 3)]
        _write_record(project, place, f"p-{name}", payload, others)
    _write_source(project)
    _write_pages(project, [payload for _, payload in payloads if len(payload) < LONGEST_NAME])
    project.write("mkdocs.yml", CONFIG)
    return project


def _write_record(project: HostileProject, place: int, id: str, payload: str, others: list[str]) -> None:
    """A record with the payload as its title, and with others where its kind has room for them."""
    kind = KINDS[place % len(KINDS)]
    if len(payload) > LONGEST_NAME:
        kind = "sources"
    if kind == "events" and re.search(r"\?|none", payload):
        # A question, or a word that denies: the passage would not say that it took place.
        kind = "initiatives"
    folder = "facts" if kind in ("events", "quotes") else kind
    project.titles[f"{folder}/{id}/"] = len(project.written)
    words = project.sign(payload[:LONGEST_TITLE])
    note, aside, alias = payload, others[0], others[1][:LONGEST_NAME].strip()
    match kind:
        case "sources":
            record = (
                f"title: {_quoted(words)}\npublisher: wire\npublished: 2025-03-21\nurl_unknown: {project.own_words(aside)}\n"
                f"language: en\nmedium: news\nseen: false\nnote: {project.own_words(note)}\n"
            )
        case "initiatives":
            record = f"name: {_quoted(words)}\nnote: {project.own_words(note)}\naliases: [{project.quoted(alias)}]\n"
        case "organisations" | "people":
            record = f"name: {_quoted(words)}\naliases: [{project.quoted(alias)}]\n"
        case "events":
            passage = f"Giorgia Meloni came to {words}"
            project.paragraphs.append(f"On that day {passage}.")
            record = f"label: {_quoted(words)}\nhappened: reported\nparticipants: [giorgia-meloni]\n"
            record += f"as_given: {project.own_words(aside)}\n{_citation(passage)}"
        case _:
            passage = f"said Giorgia Meloni at pier {place}"
            project.paragraphs.append(f"“{words},” {passage}.")
            record = f"speaker: giorgia-meloni\nwords: {_quoted(words)}\nlanguage_note: {project.own_words(aside)}\nas_given: {project.own_words(note)}\n"
            record += _citation(passage)
    project.write(f"facts/{kind}/{id}.yml", record)


def _write_source(project: HostileProject) -> None:
    text = "\n\n".join(part for paragraph in project.paragraphs for part in (paragraph, FILLER * 2)) + "\n"
    project.write("texts/paper.txt", text)
    project.write(
        "facts/sources/paper.yml",
        f"title: {project.quoted(PAYLOADS['title-end'])}\npublisher: p-script-fetch\npublished: 2025-03-21\n"
        f"url: https://herald.example/paper\nlanguage: en\nmedium: news\n"
        f"text_sha256: {sha256(text.encode()).hexdigest()}\n",
    )
    verified(project.root / "facts", project.root / "texts")


def _write_pages(project: HostileProject, payloads: list[str]) -> None:
    """The overview with every list and record, and pages whose titles are payloads."""
    excuse = "bare_values: This page is made for a test.\n"
    ids = [url.strip("/").split("/")[1] for url in project.titles]
    shown = "\n\n".join(f"[[show: {name}]]" for name in BLOCKS)
    named = "\n".join(f"- It says [[{id}]], in *full*." for id in ids)
    project.write("docs/index.md", f"# Harbour\n\n{named}\n\n{shown}\n")
    for number in range(WRITTEN_PAGES):
        payload = payloads[number * len(payloads) // WRITTEN_PAGES]
        project.titles[f"page-{number}/"] = len(project.written)
        if number % 2:
            project.headed.add(f"page-{number}/")
        has_number = re.search(r"\d", project.said(payload)) is not None
        # Where the text has no heading, the theme makes one of the title.
        heading = "# About\n\n" if number % 2 else ""
        title, description = project.quoted(payload), project.quoted(payload)
        project.write(
            f"docs/page-{number}.md",
            f"---\ntitle: {title}\ndescription: {description}\n{excuse if has_number else ''}---\n{heading}A harbour.\n\n    {project.sign(payload)}\n",
        )


def _citation(passage: str) -> str:
    return f"citations:\n  - source: paper\n    passage: {_quoted(passage)}\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
