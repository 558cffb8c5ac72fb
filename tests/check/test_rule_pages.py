"""Every rule's page is its test: the bad example breaks the rule, the good one does not."""

import ast
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from footnoted.check import exceptions, rules
from footnoted.load.files import find_files
from footnoted.load.receipts import read_receipt
from footnoted.manual import manual_pages
from footnoted.model.kinds import KINDS_BY_FOLDER
from footnoted.model.receipts import Alarm, receipt_as_json
from footnoted.model.schema import fields_of
from helpers import rules_of, run_footnoted

PAGES = manual_pages()
REPORTING = {
    "Problem",
    "Miss",
    "Slip",
    "Unreadable",
    "_Refused",
    "_fault",
    "_matching",
    "_read",
    "refuse",
    "fault",
    "add",
    "report",
}
SLUG = re.compile(
    r"(bare|code|config|generated|yaml|text|type|number|schema|path|page|prose|file|id|country|currency|url|duplicate|md|html|heading)-[a-z-]+"
    r"|(absent|cut|scattered)-passage|(forged|inconsistent)-receipt|unreadable-quality"
)
WITH_EXAMPLES = {slug: page for slug, page in PAGES.items() if "\nBad:\n" in page}


def _examples(page: str, heading: str) -> dict[str, str]:
    """File name to YAML of one example: a file begins at each `# facts/…` line."""
    block = re.search(rf"^{heading}:\n((?:    .*\n|\n)+)", f"{page}\n", re.MULTILINE)
    assert block is not None
    text = re.sub(r"(?m)^    ", "", block[1])
    parts = re.split(r"(?m)^# facts/(.*)\n", text)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _apply(folder: Path, examples: dict[str, str]) -> None:
    """Put an example into the harbour facts: it replaces a file if it is whole, else the keys it has."""
    for name, text in examples.items():
        path = folder / name
        if path.suffix == ".json":
            _spoil_receipt(path, yaml.safe_load(text))
            continue
        kind = KINDS_BY_FOLDER.get(name) or KINDS_BY_FOLDER[str(Path(name).parent)]
        required = {key for key, field in fields_of(kind.record).items() if field.required}
        keys = set(re.findall(r"(?m)^(\w+):", text))
        if path.exists() and not required <= keys:
            kept = [
                block
                for block in re.split(r"(?m)^(?=\w)", path.read_text("utf-8"))
                if block.partition(":")[0] not in keys
            ]
            text = "".join(kept) + text
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _spoil_receipt(path: Path, changes: dict[str, Any]) -> None:
    """Put an example into a receipt: its keys replace those of the first proof, and the seal is made anew."""
    receipt = read_receipt(path.read_bytes(), path.name, path.stem, [])
    assert receipt is not None
    first, *others = receipt.proofs.values()
    alarms = tuple(Alarm(**alarm) for alarm in changes.pop("alarms", ()))
    spans = tuple(map(tuple, changes.pop("spans", first.spans)))
    spoilt = replace(first, spans=spans, alarms=alarms, **changes)
    proofs = {proof.passage: proof for proof in (spoilt, *others)}
    path.write_bytes(receipt_as_json(replace(receipt, proofs=proofs)))


@pytest.mark.parametrize("slug", WITH_EXAMPLES)
def test_bad_example(slug: str, harbour: Path):
    """The bad example on a rule's page breaks that rule."""
    _apply(harbour, _examples(WITH_EXAMPLES[slug], "Bad"))

    assert slug in rules_of(harbour, evidence=True)


@pytest.mark.parametrize("slug", WITH_EXAMPLES)
def test_good_example(slug: str, harbour: Path):
    """The good example on a rule's page does not break that rule."""
    _apply(harbour, _examples(WITH_EXAMPLES[slug], "Good"))

    assert slug not in rules_of(harbour, evidence=True)


def test_every_rule_module_runs():
    """A module in the folder of rules is in the list that `check` runs, under its own name."""
    modules = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}

    assert {rule.SLUG.replace("-", "_") for rule in rules.RULES} == modules
    assert {rule.SLUG for rule in rules.RULES} <= set(WITH_EXAMPLES)


def test_every_reported_rule_has_a_page():
    """Whatever rule a problem can name, `footnoted explain` has its page, and no page is for nothing."""
    package = Path(rules.__file__).parents[2]
    named = set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and REPORTING & {
                getattr(node.func, "id", ""),
                getattr(node.func, "attr", ""),
            }:
                words = {part.value for part in ast.walk(node) if isinstance(part, ast.Constant)}
                named |= {word for word in words if isinstance(word, str) and SLUG.fullmatch(word)}
            if isinstance(node, ast.Tuple) and node.elts and isinstance(node.elts[0], ast.Constant):
                first = node.elts[0].value
                named |= {first} if isinstance(first, str) and first.startswith("text-") else set()

    assert named | {rule.SLUG for rule in rules.RULES} | {exceptions.SLUG, exceptions.FORBIDDEN_SLUG} == set(
        PAGES
    )


def test_harbour_is_clean(harbour: Path):
    """The folder that tests spoil has no problem of its own."""
    assert rules_of(harbour, evidence=True) == []
    assert find_files(harbour, "facts")[1] == []


def test_explain(tmp_path: Path):
    """`footnoted explain RULE` prints the rule's page."""
    done = run_footnoted(tmp_path, "explain", "missing-passage")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"missing-passage\n\n{PAGES['missing-passage']}\n"


def test_explain_a_rule_that_is_not_there(tmp_path: Path):
    """A mistyped rule is told in one line, with the nearest one."""
    done = run_footnoted(tmp_path, "explain", "mising-passage")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'footnoted: there is no rule "mising-passage"; did you mean "missing-passage"?\n'
