from collections.abc import Callable
from pathlib import Path

import pytest

from footnoted.load import load_corpus
from footnoted.model.names import Names, names_of
from footnoted.text.languages import LANGUAGES
from footnoted.verify.prover import Prover
from helpers import HARBOUR

Prove = Callable[..., Prover]


@pytest.fixture(scope="session")
def names(tmp_path_factory: pytest.TempPathFactory) -> Names:
    """The names of the harbour facts, with a second prime minister and an organisation's alias."""
    corpus, _ = load_corpus(HARBOUR / "facts")
    people = tmp_path_factory.mktemp("facts") / "people"
    people.mkdir()
    (people / "jonas-store.yml").write_text("name: Jonas Støre\nsurname: Støre\n", "utf-8")
    more, problems = load_corpus(Path(people.parent))
    assert problems == []
    return names_of(type(corpus)({**corpus.files, **more.files}, {**corpus.records, **more.records}))


@pytest.fixture(scope="session")
def prover(names: Names) -> Prove:
    """Makes the prover of a text: `prover(text, code="de")`."""

    def make(text: str, code: str = "en") -> Prover:
        return Prover(text, names, LANGUAGES[code])

    return make
