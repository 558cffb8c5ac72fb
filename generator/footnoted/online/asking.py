"""Which sources a command asks the network about."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from footnoted.model.corpus import Corpus
from footnoted.model.sources import Source
from footnoted.problems import FootnotedError, did_you_mean, quoted


def sources_named(corpus: Corpus, ids: Sequence[str]) -> list[Source]:
    """The sources with these ids, each once; all of them for no ids.

    errors   FootnotedError for an id that no readable source has, or whose source has no address.
    """
    known = {source.id: source for source in corpus.sources()}
    for id in ids:
        if id not in known:
            cure = did_you_mean(id, known) or "`footnoted check` tells which records can't be read"
            raise FootnotedError(f"there is no source {quoted(id)}; {cure}")
        if known[id].url is None:
            raise FootnotedError(f"the source {quoted(id)} has no `url`")
    return [known[id] for id in dict.fromkeys(ids)] if ids else list(known.values())


def is_archive(address: str) -> bool:
    """Whether an address is a copy in the Internet Archive, which is asked as little as can be."""
    host = (urlsplit(address).hostname or "").lower()
    return host == "archive.org" or host.endswith(".archive.org")
