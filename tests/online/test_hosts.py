"""Which addresses belong to the public internet, whatever they are wrapped in."""

import pytest

from footnoted.online.faults import Fault
from footnoted.online.hosts import is_public
from footnoted.online.targets import Target, read_target

PUBLIC = (
    "93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
)  # fmt: skip
NOT_PUBLIC = (
    "127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1",
    "198.18.0.1", "203.0.113.9", "192.88.99.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
    "64:ff9b:1::8.8.8.8", "2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "3fff::1",
    "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "100::1", "5f00::1",
    "localhost", "127.1", "0177.0.0.1", "0x7f000001", "2130706433", "",
)  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str):
    """An address that one host of the internet has may be connected to."""
    assert is_public(address)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_not_public(address: str):
    """This machine, networks behind it, groups of hosts, tunnels into them, and what is no address may not."""
    assert not is_public(address)


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("http://a:b@c.example/", "fetch-url"),
        ("http://c.example:8080/", "fetch-url"),
        ("http://c.example:99999999/", "fetch-url"),
        ("http://c.example\\@evil.example/", "fetch-url"),
        ("http://c example/", "fetch-url"),
        ("http://", "fetch-url"),
        ("http://a..b/", "fetch-url"),
        ("http://[::1", "fetch-url"),
        ("http://[fe80::1%25eth0]/", "fetch-url"),
        (f"http://c.example/{'a' * 9000}", "fetch-url"),
        ("http://127.1/", "fetch-address"),
        ("http://0177.0.0.1/", "fetch-address"),
        ("http://2130706433/", "fetch-address"),
        ("http://0x7f.1/", "fetch-address"),
        ("ftp://c.example/", "fetch-scheme"),
        ("data:text/html,x", "fetch-scheme"),
        ("", "fetch-scheme"),
    ],
)
def test_target_refused(address: str, rule: str):
    """An address that others may read in another way is not asked at all."""
    with pytest.raises(Fault) as caught:
        read_target(address)
    assert caught.value.rule == rule


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("/b?c=d#e", "https://a.example/b?c=d"),
        ("../b", "https://a.example/b"),
        ("//B.example.", "https://b.example/"),
        ("http://b.example:80/", "http://b.example/"),
        ("?q=ü x".encode().decode("latin-1"), "https://a.example/x/y?q=%C3%BC%20x"),
        ("/a\r\nSet-Cookie: b=c", "https://a.example/a%0D%0ASet-Cookie:%20b=c"),
    ],
)
def test_target_of_a_redirect(location: str, address: str):
    """A redirect is read as browsers read it, with nothing in it that could end a line of a request."""
    base = Target("https", "a.example", 443, "/x/y")

    assert read_target(location, base).address == address
