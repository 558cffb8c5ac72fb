"""Reading returns for any bytes, and never raises because of content."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.load import load_corpus
from footnoted.load.tree import Keys, read_tree

YAML_LIKE = st.text(
    alphabet=st.sampled_from(list("ab1: -[]{},#&*!|>'\"%@`\n\t\\?~=<é☕\x00\x85\u2028\u202e")), max_size=60
)


@given(st.binary(max_size=200) | YAML_LIKE.map(str.encode))
@settings(max_examples=400, deadline=None)
def test_any_bytes(content: bytes):
    """Any bytes give a mapping, or a problem with a place inside the file, never neither."""
    problems = []

    tree = read_tree(content, "facts/x.yml", problems)

    assert isinstance(tree, Keys) != bool(problems)
    lines = content.count(b"\n") + 2
    assert all(1 <= problem.place.line <= lines for problem in problems)


@given(
    st.dictionaries(st.sampled_from(["label", "happened", "date", "participants", "citations"]), YAML_LIKE)
)
@settings(max_examples=150, deadline=None)
def test_any_values(values: dict[str, str]):
    """Any text as the value of a known key is read or refused."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "events/any.yml")
        path.parent.mkdir()
        path.write_bytes("".join(f"{key}: {value}\n" for key, value in values.items()).encode())

        corpus, problems = load_corpus(Path(folder))

        assert ("", "any") in corpus.files
        assert (("", "any") in corpus.records) != any(p.severity.value == "error" for p in problems)
