"""Every rule that runs or is told has a page, and `footnoted explain` prints it. What the pages show: `cases/`."""

import ast
import re
from pathlib import Path

from footnoted.check import exceptions, rules
from footnoted.load.files import find_files
from footnoted.manual import manual_pages
from helpers import rules_of, run_footnoted

PAGES = manual_pages()
REPORTING = {
    "Fault",
    "Problem",
    "Miss",
    "Slip",
    "Unreadable",
    "_refused",
    "broken_text",
    "_fault",
    "_matching",
    "_read",
    "refuse",
    "fault",
    "add",
    "report",
}
SLUG = re.compile(
    r"(archive|fetch|record|bare|code|config|generated|yaml|text|type|number|schema|path|page|prose|file|id|country|currency|url|duplicate|md|html|heading)-[a-z-]+"
    r"|(absent|cut|scattered)-passage|(forged|inconsistent)-receipt|unreadable-quality|unformatted|format-refused"
)


def test_every_rule_module_runs():
    """A module in the folder of rules is in the list that `check` runs, under its own name."""
    modules = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}

    assert {rule.SLUG.replace("-", "_") for rule in rules.RULES} == modules


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
