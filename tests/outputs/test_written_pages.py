"""Every payload in every place of a hand-written page, checked or not: what is left is text, links and local pictures."""

import html
import json

import pytest
from bs4 import BeautifulSoup

from footnoted.handwritten import title_of
from footnoted.link.places import MarkdownSettings, html_of
from footnoted.policy import ATTRIBUTES, TAGS, is_internal, is_own_id
from footnoted.render import in_html, with_words
from footnoted.text.addresses import is_address
from footnoted.tree import front_matter
from outputs.payloads import PAYLOADS
from site_in_memory import built_with

BUILT = built_with({})
SETTINGS = MarkdownSettings(
    ("toc", "tables", "pymdownx.superfences", "attr_list", "md_in_html", "footnotes", "abbr")
)
PLACES = {
    "paragraph": "{}",
    "heading": "# {}",
    "lower heading": "Under\n\n## {} here",
    "item": "- one\n- {}",
    "quotation": "> {}",
    "cell": "| a |\n|---|\n| {} |",
    "emphasis": "so *{}* it is",
    "words of a link": "[{}](https://herald.example/)",
    "target of a link": "[words](<{}>)",
    "title of a link": '[words](https://herald.example/ "{}")',
    "definition": "see [words][it]\n\n[it]: {}",
    "picture": "![words]({})",
    "words of a picture": "![{}](harbour.png)",
    "code": "`` {} ``",
    "block of code": "    {}",
    "fence": "```{}\nx\n```",
    "attributes": "text {: title='{}' }",
    "element": "<div title='{}'>text</div>",
    "footnote": "text[^a]\n\n[^a]: {}",
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", PAYLOADS)
def test_payload_in_a_page(name: str, place: str):
    """Whether the checks refuse it or not, nothing in what is printed runs, loads, leads or looks otherwise."""
    source = f"{PLACES[place]}\n".replace("{}", PAYLOADS[name])
    prose, _ = BUILT.prose(source, "docs/x.md", settings=SETTINGS)

    printed = in_html(html_of(with_words(source, prose), SETTINGS), source, prose, "x/", BUILT.renderer)

    page = BeautifulSoup(printed, "html5lib")
    # What stands in the place of a reference is ours, and so is a host.
    for ours in page.select("[class^='fn-'], [data-fact], [data-search-exclude]"):
        ours.decompose()
    for element in page.body.find_all(True):
        assert element.name in {*TAGS, "tbody"}, element
        for attribute, value in element.attrs.items():
            assert attribute in {*ATTRIBUTES.get(element.name, ()), "rel", "class"}, element
            if attribute == "id":
                assert is_own_id(value), element
            elif attribute == "src":
                assert is_internal(value), element
            elif attribute == "href":
                assert is_internal(value) or is_address(value), element
                assert is_internal(value) or {"nofollow", "ugc", "noopener"} <= set(element["rel"]), element


@pytest.mark.parametrize("name", PAYLOADS)
def test_payload_as_a_title(name: str):
    """A title is the same text, escaped once, from front matter and from a heading of code."""
    payload = PAYLOADS[name]

    lines = front_matter(payload, None).split("\n")

    assert html.unescape(json.loads(lines[1].removeprefix("title: "))) == payload
    heading = title_of(f"<h1>{html.escape(payload)}</h1>")
    assert heading is not None
    assert html.unescape(heading) == payload
    assert "<" not in heading
