"""A small corpus for the support checks, and what they say of one fact in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from footnoted.check.support import Examination, examine
from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus
from footnoted.receipts import TOOL
from footnoted.verify import verify_citations

DAY = date(2025, 3, 20)
"""A Thursday, on which the source of all passages appeared."""

BASE = {
    "sources/paper.yml": """
title: The strait
publisher: gazette
published: 2025-03-20
url: https://paper.example/strait
language: en
medium: news
text_sha256: {sha}
""",
    "organisations/gazette.yml": "name: The Gazette\n",
    "organisations/palace.yml": "name: the Palace\nacts_for: NO\n",
    "organisations/pollster.yml": "name: Pollster\n",
    "initiatives/strait-plan.yml": "name: Strait plan\naliases: [plan for the strait]\n",
    "countries/no.yml": "name: Norway\ndemonyms: [Norwegian]\n",
    "countries/se.yml": "name: Sweden\ndemonyms: [Swedish]\n",
    "countries/dk.yml": "name: Denmark\ndemonyms: [Danish]\n",
    "people/ada-holm.yml": """
name: Ada Holm
surname: Holm
roles:
  - office: prime-minister-of-norway
    citation: {{source: paper, passage: Norwegian Prime Minister Ada Holm}}
""",
    "people/bo-lind.yml": "name: Bo Lind\nsurname: Lind\n",
    "vocabulary/offices/prime-minister-of-norway.yml": """
label: Prime Minister of Norway
phrases: [Norwegian Prime Minister]
of: NO
""",
    "vocabulary/media/news.yml": "label: news\n",
    "vocabulary/measures/ships.yml": "label: ships sent\ncues: [fleet, send, sent]\n",
    "vocabulary/measures/budget.yml": "label: budget\ncues: [budget]\n",
    "vocabulary/measures/popularity.yml": "label: popularity\ncues: [popularity]\n",
    "vocabulary/stages/proposed.yml": 'label: proposed\norder: "01"\ncues: [proposal, proposed]\n',
    "vocabulary/stages/approved.yml": 'label: approved\norder: "02"\ncues: [approved]\n',
    "vocabulary/stances/ready.yml": 'label: Ready\nphrase: ready\norder: "02"\ncues: [ready to send, readiness to send]\nabout: [ships]\n',
    "vocabulary/stances/no-ships.yml": 'label: No\nphrase: no ships\norder: "01"\ncues: [no plans to send, will not send]\n',
    "vocabulary/units/eur.yml": "label: euros\nsort: currency\nsymbol: €\nwords: [euro]\n",
    "vocabulary/units/usd.yml": "label: dollars\nsort: currency\nsymbol: $\n",
    "vocabulary/units/ships.yml": "label: ships\nsort: count\none: ship\nmany: ships\n",
    "vocabulary/units/countries.yml": "label: countries\nsort: count\none: country\nmany: countries\n",
    "vocabulary/units/percent.yml": "label: per cent\nsort: share\nsymbol: '%'\n",
    "vocabulary/units/percentage-points.yml": "label: percentage points\nsort: count\nwords: [points]\n",
}


def corpus_with(records: Mapping[str, str], text: str = "", language: str = "en") -> Corpus:
    """The strait's records with some more, by name below `facts/`; verified against `text` if there is one."""
    sha = "0" * 64
    with TemporaryDirectory() as folder:
        for name, content in {**BASE, **records}.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            base = content.format(sha=sha) if content == BASE.get(name) else content
            path.write_text(base.replace("language: en", f"language: {language}"), "utf-8")
        corpus, problems = load_corpus(Path(folder), "facts")
    assert problems == []
    if text:
        receipts = verify_citations(corpus, {sha: text}, DAY.isoformat(), TOOL).receipts
        corpus = Corpus(
            corpus.files, {**corpus.records, **{("receipt", id): one for id, one in receipts.items()}}
        )
    return corpus


def examined(
    kind: str,
    fields: str,
    *passage: str,
    text: str = "",
    language: str = "en",
    others: Mapping[str, str] | None = None,
    **citation: object,
) -> Examination:
    """The examination of one fact with one citation.

    kind      folder of the fact: `figures`.
    fields    its YAML, or in one line in braces.
    passage   segments; `text` is what they are verified against, by default nothing.
    citation  further keys of the citation.
    """
    # Every value stays the text that a contributor writes: NO is Norway.
    written = yaml.load(fields, Loader=yaml.BaseLoader)
    written["citations"] = [{"source": "paper", "passage": list(passage), **citation}]
    fact = yaml.safe_dump(written, allow_unicode=True, sort_keys=False)
    corpus = corpus_with({**(others or {}), f"{kind}/it.yml": fact}, text, language)
    return examine(corpus)["", "it"]


def lacking(kind: str, fields: str, *passage: str, **more: object) -> list[str]:
    """The fields of one fact that its passage does not carry, in order."""
    examination = examined(kind, fields, *passage, **more)  # type: ignore[arg-type]
    return [".".join(map(str, one.at)) for one in examination.unsupported]


def messages(kind: str, fields: str, *passage: str, **more: object) -> Sequence[tuple[str, str]]:
    """What is said of the fields that are not carried: message and help."""
    examination = examined(kind, fields, *passage, **more)  # type: ignore[arg-type]
    return [(one.message, one.help) for one in examination.unsupported]
