"""What a policy lets run: exactly the pieces that it was made of."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from footnoted.policy import (
    Inline,
    allowed_classes,
    inline_of,
    inline_of_theme,
    is_internal,
    is_own_id,
    policy_for,
    source_hash,
)

PAGE = """<script>a()</script><script src="b.js"></script><style>c{}</style>
<script type="application/ld+json">{"d": 1}</script><script type="module">e()</script>"""


def test_inline_pieces():
    """Scripts that run and styles are found as they are written; blocks of data and files are not."""
    found = inline_of(PAGE)

    assert found.scripts == ("a()", "e()")
    assert found.styles == ("c{}",)


def test_policy_of_pieces():
    """A policy names its pieces by their SHA-256 and allows nothing that is written into a page besides."""
    policy = policy_for([inline_of("<script>a()</script>")])

    # printf 'a()' | openssl dgst -sha256 -binary | base64
    assert "script-src 'self' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4=';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none';")


def test_same_pieces_same_policy():
    """The order and number of pages does not change the policy."""
    one, other = inline_of("<script>a()</script>"), inline_of("<script>b()</script>")

    assert policy_for([one, other]) == policy_for([other, one, other])
    assert source_hash("a()") != source_hash("b()")


def test_pieces_of_the_theme(tmp_path: Path):
    """Of the theme's own page the pieces are taken, whatever a site puts in its place, with each set of features."""
    base = "{% if config.dark %}<style>d{}</style>{% endif %}<script>t()</script>"
    (tmp_path / "base.html").write_text(base, "utf-8")
    site = Environment(loader=DictLoader({"base.html": "<script>evil()</script>"}), autoescape=True)

    found = inline_of_theme(site, [str(tmp_path)], [{"config": {"dark": dark}} for dark in (False, True)])

    assert found == [Inline(("t()",), ()), Inline(("t()",), ("d{}",))]


def test_classes_of_contributed_html():
    """An element keeps the classes of code and admonitions, and gets none of the theme's own."""
    assert allowed_classes("highlight md-header language-c++ fn-note k") == "highlight language-c++ k"


@pytest.mark.parametrize(
    ("target", "internal"),
    [
        ("facts/x/", True),
        ("../x/?a=b#c", True),
        ("#fn:a", True),
        ("//evil.example/", False),
        ("/\\evil.example/", False),
        ("https://evil.example/", False),
        ("java\nscript:alert(1)", False),
        ("x y", False),
    ],
)
def test_links_within_the_site(target: str, internal: bool):
    """A link leads to this site only if no browser reads a host or a scheme in it."""
    assert is_internal(target) is internal


@pytest.mark.parametrize(
    ("id", "own"), [("s-quay", True), ("fnref2:a", True), ("__search", False), ("s-quay'", False)]
)
def test_ids_of_a_page(id: str, own: bool):
    """An id is a heading's or a footnote's, and so none by which the theme finds its own parts."""
    assert is_own_id(id) is own
