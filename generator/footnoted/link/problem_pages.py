"""The pages of records that have problems, at the addresses where the records would stand."""

from collections.abc import Iterator, Mapping, Sequence

from footnoted.link.page import ProblemPage
from footnoted.link.spans import Link
from footnoted.link.urls import url_of
from footnoted.model.corpus import Corpus
from footnoted.problems import Problem


def problem_pages(
    corpus: Corpus, by_path: Mapping[str, Sequence[Problem]], coverage: str, explained: Mapping[str, Link]
) -> Iterator[tuple[str, ProblemPage]]:
    """The id of each record that can't be shown, with its page.

    corpus    without the records that have problems.
    by_path   problems by the path of their file.
    """
    for key in sorted(corpus.files.keys() - corpus.records.keys()):
        file = corpus.files[key]
        url = url_of(file.kind.name, file.id)
        if url is not None:
            yield (
                file.id,
                ProblemPage(
                    url=url,
                    title=file.id,
                    description=f"The record {file.id} has problems.",
                    coverage=coverage,
                    file=file.path,
                    problems=tuple(sorted(by_path.get(file.path, ()), key=lambda problem: problem.sort_key)),
                    explained=explained,
                ),
            )
