"""Figures for the harbour facts, written as a test needs them."""

from collections.abc import Mapping

VOCABULARY = {
    "vocabulary/stages/disbursed.yml": "label: disbursed\norder: '05'\ncues: [paid out]\n",
    "vocabulary/stages/approved.yml": "label: approved\norder: '03'\ncues: [approved]\n",
    "vocabulary/units/usd.yml": "label: US dollars\nsort: currency\nsymbol: $\n",
    "vocabulary/units/ships.yml": "label: ships\nsort: count\none: ship\nmany: ships\n",
    "vocabulary/units/percent.yml": "label: per cent\nsort: share\nsymbol: '%'\n",
    "vocabulary/measures/fleet.yml": "label: fleet\ncues: [fleet]\n",
}


def figure(amount: str, unit: str = "ships", **fields: str) -> str:
    """The record of a figure; without a subject it is of Italy, without a measure its fleet."""
    given = {"subject": "IT", "measure": "fleet"} | fields
    lines = "".join(f"{key}: {value}\n" for key, value in given.items())
    return (
        f"{lines}amount: {amount}\nunit: {unit}\n"
        "citations:\n  - source: herald-2025-03-20\n    passage: the quay\n"
    )


def records(figures: Mapping[str, str], **notes: str) -> dict[str, str]:
    """Files of figures by id, the vocabulary that they need, and notes: kind and ids between blanks."""
    files = VOCABULARY | {f"figures/{id}.yml": text for id, text in figures.items()}
    for name, words in notes.items():
        kind, *ids = words.split()
        files[f"disagreements/{name}.yml"] = (
            f"facts: [{', '.join(ids)}]\nkind: {kind}\nreason: They differ.\n"
        )
    return files
