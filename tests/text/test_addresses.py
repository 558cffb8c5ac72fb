import pytest

from footnoted.text.addresses import read_address
from footnoted.text.reading import Unreadable


@pytest.mark.parametrize(
    "address",
    ["https://unn.ua/en/news/x", "http://example.org/a?b=c#d", "https://xn--bcher-kva.example/%C3%A9"],
)
def test_plain_address(address: str):
    """An ordinary web address is kept to the letter."""
    assert read_address(address) == address


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("javascript:alert(1)", "url-scheme"),
        ("data:text/html,x", "url-scheme"),
        ("//evil.example", "url-scheme"),
        ("unn.ua/en", "url-scheme"),
        ("https:evil.example", "url-form"),
        ("https://ecb.europa.eu@evil.example/", "url-form"),
        ("https://ecb.europa.eu\\@evil.example", "url-form"),
        ("https://localhost/", "url-form"),
        ("https://127.0.0.1/", "url-form"),
        ("https://[::1]/", "url-form"),
        ("https://unn.ua:8080/", "url-form"),
        ("https://unn.ua/a b", "url-form"),
        ('https://unn.ua/"onclick', "url-form"),
        ("https://bücher.example/", "url-form"),
    ],
)
def test_refused_address(address: str, rule: str):
    """An address that programs read differently, or that runs a program, is refused."""
    with pytest.raises(Unreadable) as caught:
        read_address(address)

    assert caught.value.rule == rule
