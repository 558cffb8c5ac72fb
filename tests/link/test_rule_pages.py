"""The manual on the site."""

from footnoted.link.manual_page import Example, RulePage, RulesPage
from footnoted.link.rule_pages import rule_pages
from footnoted.link.spans import Span, plain

TEXT = """A fact has no citation.

Readers weigh what they can
trace, with `citations`.

    ---
    code
    ---

More words.

Bad:
    # facts/positions/it-ready.yml
    country: IT
    # facts/events/talks.yml
    label: Talks
Good:
    # facts/positions/it-ready.yml
    country: IT
    citations: []"""


def test_rule_page():
    """A page has the rule's words with code told apart, code by itself, and examples by file."""
    [page, _] = rule_pages({"Facts": {"missing-passage": TEXT}}, "As reported")

    assert isinstance(page, RulePage)
    assert (page.url, page.title, page.group) == ("problems/missing-passage/", "missing-passage", "Facts")
    assert (plain(page.lead), page.description) == ("A fact has no citation.", "A fact has no citation.")
    words, code, more, bad, good = page.blocks
    assert words.words == (
        Span("Readers weigh what they can trace, with "),
        Span("citations", styles=("code",)),
        Span("."),
    )
    assert code.examples == (Example("", "---\ncode\n---"),)
    assert plain(more.words) == "More words."
    assert (bad.heading, [example.file for example in bad.examples]) == (
        "Refused",
        ["facts/positions/it-ready.yml", "facts/events/talks.yml"],
    )
    assert (good.heading, good.examples[0].content) == ("Accepted", "country: IT\ncitations: []")


def test_example_of_a_page():
    """An example may be of a hand-written page, with headings and empty lines of its own, and of a name with spaces."""
    text = "Bad.\n\nBad:\n    # docs/two words.md\n    # Notes\n\n    Text.\nGood:\n    # docs/notes.md\n    # Notes"

    [page, _] = rule_pages({"Pages": {"path-name": text}}, "As reported")

    assert isinstance(page, RulePage)
    bad, good = (block.examples for block in page.blocks)
    assert bad == (Example("docs/two words.md", "# Notes\n\nText."),)
    assert good == (Example("docs/notes.md", "# Notes"),)


def test_rules_page():
    """One page lists every rule below its group, with what it refuses."""
    *_, page = rule_pages({"Facts": {"b": "Bee."}, "Pages": {"a": "Ay."}}, "As reported")

    assert isinstance(page, RulesPage)
    listed = [(group, [(link.url, plain(lead)) for link, lead in rules]) for group, rules in page.groups]
    assert listed == [("Facts", [("problems/b/", "Bee.")]), ("Pages", [("problems/a/", "Ay.")])]


def test_no_manual():
    """A site that explains no checks has no page for them."""
    assert list(rule_pages({}, "As reported")) == []
