"""What a policy lets run: exactly the pieces that it was made of."""

from footnoted.policy import inline_of, policy_for, source_hash

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
