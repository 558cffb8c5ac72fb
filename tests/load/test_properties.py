"""Reading returns for any bytes, and never raises because of content."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.load import load_corpus
from footnoted.load.tree import Keys, read_tree
from footnoted.problems import Problem, Severity

YAML_LIKE = st.text(
    alphabet=st.sampled_from(
        list("ab1: -[]{},#&*!|>'\"%@`\r\n\t\\?~=<éÃ©а😀\u0301\x00\x85\u2028\u202e\ufeff\ufffd")
    ),
    max_size=60,
)


@given(st.binary(max_size=200) | YAML_LIKE.map(str.encode))
@settings(max_examples=600, deadline=None)
def test_any_bytes(content: bytes):
    """Any bytes give a mapping or an error, and every problem has a place inside the file."""
    problems: list[Problem] = []

    tree = read_tree(content, "facts/x.yml", problems)

    assert isinstance(tree, Keys) or any(problem.severity is Severity.ERROR for problem in problems)
    lines = content.decode("utf-8", "replace").removeprefix("\ufeff").split("\n")
    for problem in problems:
        line, column = problem.place.line, problem.place.column
        # The end of a file is a place, too: below its last line.
        assert (line, column) == (len(lines) + 1, 1) or 1 <= column <= len(lines[line - 1]) + 1


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
