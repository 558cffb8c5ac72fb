"""Whether two web addresses open one page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from footnoted.model.corpus import Corpus
from footnoted.model.sources import Source

_WITHOUT_MEANING = re.compile(r"utm_.*|fbclid|gclid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid")
_LOOKS_LIKE_ONE = re.compile(r"(?i)(?:https?://\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*)")


def is_like_address(text: str) -> bool:
    """Whether a text is a web address, perhaps without what stands before its host."""
    return _LOOKS_LIKE_ONE.fullmatch(text) is not None


def address_key(address: str) -> str:
    """What is the same for all addresses of one page; "" for a text that has no host.

    http and https are one, hosts with `www.` and without; a slash at the end, a fragment, and what only tells
    where a reader came from don't count.
    """
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
    except ValueError:
        return ""
    host = parts.netloc.lower().removeprefix("www.")
    asked = [pair for pair in parse_qsl(parts.query) if _WITHOUT_MEANING.fullmatch(pair[0].lower()) is None]
    query = f"?{urlencode(sorted(asked))}" if asked else ""
    return f"{host}{parts.path.rstrip('/')}{query}" if host else ""


def source_at(address: str, corpus: Corpus) -> Source | None:
    """The source whose page, or whose archived copy, an address opens."""
    key = address_key(address)
    for source in corpus.sources():
        copies = (source.url, source.archived.url if source.archived else None)
        if key and key in [address_key(copy) for copy in copies if copy]:
            return source
    return None
