"""What stands in the files that the search page reads, by the form to which the type checker holds the code."""

from typing import Annotated, Any, Literal, NotRequired, TypedDict

Numbers = list[int] | str
"""Gaps, or bits in base64."""


class EntityColumns(TypedDict):
    """Entities, with one place for each in every column."""

    id: list[str]
    kind: list[str]
    name: list[str]
    known_as: list[list[str]]


class SourceColumns(TypedDict):
    """Sources, with one place for each in every column."""

    id: list[str]
    title: list[str]


class FactColumns(TypedDict):
    """Facts, with one place for each in every column; two in `text`."""

    id: list[str]
    kind: list[str]
    text: Annotated[list[str], "Of each its sentence, then a passage."]
    by: Annotated[list[int], "Places in `outlets`."]
    when: Annotated[list[int], "Places in `times`."]
    day: list[str]
    about: Annotated[list[list[int]], "Places in `entities`."]
    cites: Annotated[list[list[int]], "Places in `sources`."]
    state: Annotated[list[int], "Sums of powers of two, one for each place in `states`."]


class SearchIndex(TypedDict):
    """All that a search finds, in one file."""

    form: Literal[1]
    states: list[str]
    outlets: list[str]
    times: list[str]
    entities: EntityColumns
    sources: SourceColumns
    facts: FactColumns


class SearchParts(TypedDict):
    """What is fetched first of an index in parts."""

    form: Literal[1]
    facts: int
    entities: int
    all: int
    in_a_file: Annotated[int, "How many stand in a file of `shown/`."]
    starts: Annotated[list[tuple[str, int]], "The first key of each file of `words/`, and its number."]


class SearchShown(TypedDict):
    """What a search shows of some, with one place for each in every column."""

    url: list[str]
    kind: list[str]
    text: list[str]
    more: list[str]
    by: list[str]
    when: list[str]
    states: list[list[str]]


class FoundPage(TypedDict):
    """A page, or a part of one, that the search in the header finds."""

    location: Annotated[str, "Its address, from the site’s root."]
    title: str
    text: str
    boost: NotRequired[float]
    tags: NotRequired[list[str]]
    parts: NotRequired[Annotated[str, "Where the index of the facts is, if it is in parts."]]


class SiteSearch(TypedDict):
    """What the search in the header reads; the theme writes it."""

    config: dict[str, Any]
    docs: list[FoundPage]


SearchWords = dict[str, list[Numbers]]
"""For each key those near it, and those beside."""
