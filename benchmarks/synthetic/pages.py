"""The hand-written pages and the settings of a project, in the manner of the first site's."""

from pathlib import Path

from synthetic.plan import Plan

INDEX = """# Lightships in the strait, as reported

What was reported of the {coalition}: who would have sent lightships, who would not, how much money, who said what.
Nothing of it happened: countries are real, and all else is invented, to measure how fast pages are made.

[[show: coverage]]

[[show: proof]]

[[show: key-figures]]

## Where countries stood on sending lightships

[[show: map]]

[Every position with its date](positions.md)

## Where the sources differ

[[show: differences]]

## Latest events in these texts

[[show: latest]]

[The whole timeline](timeline.md) · [What these texts do not say](gaps.md)
"""

METHOD = """# Method

This site prints what texts reported, and nothing that it concludes itself.
Each statement carries a footnote to the passage that supports it, in the words of the source.

## How a statement gets here

A person reads a text, takes a fact from it in a small file, and quotes the shortest words that carry it.
The program reads all files, refuses what is malformed, incomplete or contradictory, and prints the rest.
It has no way to print a value without a citation.

## How to read it

- **As reported.** Sentences are in the past tense and name who reported them.
- **Bounds belong to the number.** What a text calls *more than* or *about* is printed so.
- **Statements are speech acts.** They are printed as *said that*, whoever is right.
- **Planned is not happened.** A meeting that a text only announces is marked as planned.
- **Differences stay.** Facts that may disagree are found by the program, and [all have a note](disagreements.md).

## What the stances mean

[[show: stance-scale]]

## How it is proved

[How well it is proved](quality.md) counts all of this.

[[show: scores]]
"""

DATA = """# Data

All that the pages print can be taken away as data.

| file | holds |
|---|---|
| [`api/v1/facts.json`](api/v1/facts.json) | every fact with its citations |
| [`api/v1/sources.json`](api/v1/sources.json) | every source |
| [`api/v1/disagreements.json`](api/v1/disagreements.json) | notes on facts that may disagree |
| [`api/v1/entities.json`](api/v1/entities.json) | people, countries, organisations, initiatives |
"""

CONTRIBUTE = """# Contribute

Each fact is a small file, and its file says where it stands in a text.

1. Read the text to its end.
2. Write what it says, and nothing that only follows from it.
3. Copy the shortest words that carry the fact.

## What has to be in it

- **A number** stands in one segment with its unit.
- **A speaker** stands beside the verb.
- **A country** comes before the words that tell its stance.
- **A date** is in the passage.
"""

SETTINGS = """site_name: Strait fact file
site_description: What was reported of lightships in the strait, each statement with the passage that supports it.
site_url: https://strait.example/

docs_dir: docs
site_dir: site

theme:
  name: material
  font: false
  icon:
    logo: footnoted/mark
  favicon: assets/footnoted/mark.svg
  features:
    - content.code.copy
    - navigation.instant
    - navigation.sections
    - navigation.top
    - search.highlight
    - search.suggest
    - toc.integrate
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: custom
      accent: custom
      toggle:
        icon: material/weather-night
        name: Change to dark
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: custom
      accent: custom
      toggle:
        icon: material/weather-sunny
        name: Change to light

nav:
  - Overview: index.md
{coalition}  - Positions: positions.md
  - Figures: figures.md
  - Quotes: quotes.md
  - Statements: statements.md
  - Where sources differ: disagreements.md
  - Timeline: timeline.md
  - People and countries: entities.md
  - Sources: sources.md
  - Search: search.md
  - About:
      - Method: method.md
      - How well it is proved: quality.md
      - What the texts don’t say: gaps.md
      - Corrections: corrections.md
      - Data: data.md
      - Contribute: contribute/index.md
      - What checks say: problems.md

validation:
  nav:
    omitted_files: warn
    not_found: warn
    absolute_links: warn
  links:
    not_found: warn
    anchors: warn
    absolute_links: warn
    unrecognized_links: warn

plugins:
  - search:
      separator: '[\\s\\-:!=\\[\\]()"/€$£“”‘’]+|,(?!\\d)|\\.(?!\\d)'
  - footnoted:
      facts: facts

markdown_extensions:
  - tables
  - toc:
      permalink: false
  - pymdownx.superfences

extra:
  generator: false
"""


def write_pages(out: Path, plan: Plan) -> None:
    """Pages below `docs`, and `mkdocs.yml`."""
    docs = out / "docs"
    (docs / "contribute").mkdir(parents=True)
    whole = plan.cast.initiative(0)
    known = any(whole.id in fact.uses for fact in plan.facts)
    index = INDEX.format(coalition=f"[[{whole.id}]]" if known else "ships")
    for name, text in (
        ("index", index),
        ("method", METHOD),
        ("data", DATA),
        ("contribute/index", CONTRIBUTE),
    ):
        (docs / f"{name}.md").write_text(text, encoding="utf-8")
    settings = SETTINGS.format(coalition="  - Compact: coalition.md\n" if known else "")
    (out / "mkdocs.yml").write_text(settings, encoding="utf-8")
