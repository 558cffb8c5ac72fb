"""The few marks of an editor's words: what each means, and that whatever is none stays as it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.inline import read_inline
from footnoted.text.reading import Unreadable

SIGNS = re.compile(r"[\\`*~^\[\]()]")


def read(text: str) -> str:
    """Runs as one line: `em+strong:words`, `words→address`, `@id`, plain words."""
    told = []
    for run in read_inline(text):
        words = f"@{run.reference}" if run.reference else run.text
        styles = f"{'+'.join(run.styles)}:" if run.styles else ""
        told.append(f"{styles}{words}{'→' if run.address else ''}{run.address}")
    return " | ".join(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("so *very* much", "so  | em:very |  much"),
        ("**all of it**.", "strong:all of it | ."),
        ("**all *of* it**", "strong:all  | strong+em:of | strong: it"),
        ("(*so*)", "( | em:so | )"),
        ("`<b> *x*`", "code:<b> *x*"),
        ("H~2~O, m^2^", "H | sub:2 | O, m | sup:2"),
        ("[the page](https://a.example/b_(c)) says", "the page→https://a.example/b_(c) |  says"),
        ("[[it-ready]] and [[ IT ]]", "@it-ready |  and  | @IT"),
        (r"\*not\* \[[x\]]", "*not* [[x]]"),
        # What is not closed, or has no words beside it, is a sign.
        ("2 * 3 * 4, 2*3*4, a*b", "2 * 3 * 4, 2*3*4, a*b"),
        ("*", "*"),
        ("****", "****"),
        ("~~~~", "~~~~"),
        ("*a **b* c**", "em:a **b |  c**"),
        ("[a] (b), [a](, [[]], [a]()", "[a] (b), [a](, [[]], [a]()"),
        ("snake_case_name", "snake_case_name"),
        ("<script>alert(1)</script> &lt; ![x](y", "<script>alert(1)</script> &lt; ![x](y"),
        ("{{ 7*7 }} {0.__class__}", "{{ 7*7 }} {0.__class__}"),
    ],
)  # fmt: skip
def test_marks(text: str, expected: str):
    """Each mark makes of the words between what it says; anything else is text."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("javascript:alert", "url-scheme"),
        ("data:text/html,x", "url-scheme"),
        ("//evil.example", "url-scheme"),
        ("../x", "url-scheme"),
        ("https://a.example@evil.example", "url-form"),
    ],
)
def test_link_that_may_not_be(address: str, rule: str):
    """A link leads to a plain web address or is refused."""
    with pytest.raises(Unreadable) as refused:
        read_inline(f"see [this]({address})")

    assert refused.value.rule == rule


@given(st.text(alphabet=st.sampled_from(list("ab `*~^[]()\\é☕<&")), max_size=40))
def test_no_words_are_lost(text: str):
    """Whatever the marks, all other characters are there, in their order."""
    try:
        runs = read_inline(text)
    except Unreadable:
        return

    assert SIGNS.sub("", "".join(run.text for run in runs)) == SIGNS.sub("", text)


@given(st.text(max_size=40))
def test_escaped_text_is_itself(text: str):
    """A text whose signs are escaped is printed as it is."""
    runs = read_inline(SIGNS.sub(r"\\\g<0>", text))

    assert "".join(run.text for run in runs) == text
    assert all(not run.styles and not run.address and not run.reference for run in runs)
