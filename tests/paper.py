"""The harbour with one paper more, whose text is at hand: what `verify` and `check` say of a fact in it."""

import hashlib
import shutil
from pathlib import Path

import yaml

from footnoted.problems import Problem
from footnoted.receipts import receipts_of, write_receipts
from helpers import TEXTS, TODAY, problems_of

Records = dict[str, str]
"""Records by their names below `facts/`."""

PAPER = """
title: The paper
publisher: wire
published: 2025-03-20
url: https://paper.example/{name}
language: {language}
medium: news
"""

VOCABULARY = {
    "vocabulary/units/eur.yml": "label: euro\nsort: currency\nsymbol: €\nwords: [euros]\n",
    "vocabulary/units/usd.yml": "label: dollar\nsort: currency\nsymbol: $\n",
    "vocabulary/measures/budget.yml": "label: budget\ncues: [budget, rose]\n",
}

REST = "\n\nThe gulls kept their own counsel." * 10
"""What else a text says, so that a third of it is more than the passage."""


def source(text: str = "", name: str = "paper", language: str = "en", more: str = "") -> Records:
    """A source, which has a hash if its text is given."""
    digest = f"text_sha256: {hashlib.sha256(text.encode()).hexdigest()}\n" if text else ""
    return {f"sources/{name}.yml": PAPER.format(name=name, language=language) + digest + more}


def cited(passage: str | list[str], source: str = "paper") -> str:
    """The lines of one citation."""
    return yaml.safe_dump({"citations": [{"source": source, "passage": passage}]}, allow_unicode=True)


def problems_with(records: Records, text: str, harbour: Path, tmp_path: Path) -> list[Problem]:
    """What `verify` and `check` say of the harbour with some records more, one of whose texts is at hand."""
    for path, content in {**VOCABULARY, **records}.items():
        (harbour / path).parent.mkdir(exist_ok=True)
        (harbour / path).write_text(content, "utf-8")
    texts = Path(shutil.copytree(TEXTS, tmp_path / "texts"))
    (texts / "paper.txt").write_text(text, "utf-8")
    proved = receipts_of(harbour, texts, TODAY)
    write_receipts(proved, harbour)
    return [*proved.problems, *problems_of(harbour, evidence=bool(text))]
