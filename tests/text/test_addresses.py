import csv
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.text.addresses import is_address, read_address, shown_host
from footnoted.text.reading import Unreadable
from helpers import HOSTILE, unescaped


class Case(NamedTuple):
    address: str
    verdict: str
    rule: str


# Another collection of bad inputs may have no addresses of its own.
OWN = Path(__file__).parents[1] / "hostile"
FOUND = next(path for folder in (HOSTILE, OWN) if (path := folder / "urls/payloads.tsv").exists())
with FOUND.open(encoding="utf-8") as stream:
    CASES = [
        Case(unescaped(row["address"]), row["verdict"], row["rule"])
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]
GOOD = [case.address for case in CASES if case.verdict == "accept"]


@pytest.mark.parametrize("address", GOOD)
def test_good_address(address: str):
    """An ordinary web address is kept to the letter, and its host is the one that a parser finds."""
    assert read_address(address) == address
    assert is_address(address)
    host = urlsplit(address).hostname or ""
    assert shown_host(address) in (host, host.removeprefix("www."))


@pytest.mark.parametrize("case", [case for case in CASES if case.verdict == "reject"])
def test_refused_address(case: Case):
    """An address that programs read differently, that runs a program or leads nowhere, is refused."""
    with pytest.raises(Unreadable) as caught:
        read_address(case.address)

    assert caught.value.rule == case.rule
    assert not is_address(case.address)


@pytest.mark.parametrize(
    ("address", "help"),
    [
        ("https://unn.ua/новини?a=%41", "write https://unn.ua/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8?a=%41"),
        ("https://unn.ua:443/en", 'leave out ":443"'),
        ("https://ecb.europa.eu@evil.example/", 'leave out "ecb.europa.eu@": the host is what follows'),
    ],
)
def test_cure(address: str, help: str):
    """A refusal says what to write instead."""
    with pytest.raises(Unreadable) as caught:
        read_address(address)

    assert caught.value.help == help


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://WWW.Herald.example/a", "herald.example"),
        ("https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"),
        ("https://www.com/", "www.com"),
        ("http://unn.ua?a=https://ecb.europa.eu", "unn.ua"),
    ],
)
def test_host_for_readers(address: str, host: str):
    """Readers see the host in lower case, and letters of other scripts as the punycode that they are."""
    assert shown_host(address) == host


@given(
    st.from_regex(
        r"https?://[a-z0-9.@:\\\[\]%-]{0,20}\.[a-z]{2}[a-zA-Z0-9/?#@:%\[\].~\\-]{0,20}", fullmatch=True
    )
)
@settings(max_examples=400, deadline=None)
def test_any_address(address: str):
    """Whatever is taken, Python's parser finds the same host in it, and neither port nor user."""
    if is_address(address):
        parts = urlsplit(address)

        assert (parts.port, parts.username) == (None, None)
        assert (parts.hostname or "").removeprefix("www.") == shown_host(address).removeprefix("www.")
