"""The theme's page is taken apart at signs, and put together for another page as the theme would print it."""

import pytest

from footnoted.export.head import Head
from footnoted.plugin.shell import Shell, Told, Unsplittable, told_by_signs

HEAD = Head("A & B", "“C” <d>", "article", '{"e":1}')
PAGE = Told(
    url="facts/it-ready/",
    title="A & B",
    description="it’s <d>",
    head=HEAD,
    edit_url="https://code.example/it-ready.yml",
    contents=(("Others &amp; more", "others"), ("References", "fn-references")),
    body="<h1>A &amp; B</h1><p>fnsplice is a word, too.</p>",
)


def printed(told: Told) -> str:
    """A page as a small theme prints it: title and body as they are, the head escaped, the parts in a list."""
    texts = told.texts()
    items = "".join(
        f'<li><a href="#{anchor}" title="{heading}">{heading}</a></li>\n' for heading, anchor in told.contents
    )
    skip = f'<a href="#{told.contents[0][1]}">Skip</a>' if told.contents else ""
    name = told.url.rstrip("/").rpartition("/")[2]
    return (
        f"<title>{texts['headtitle']}</title><meta content='{texts['headdescription']}'>{texts['jsonld']}\n"
        f"<link href='https://x.example/facts/{name}/'><b>{texts['title']}</b><i>{texts['description']}</i>{skip}\n"
        f"<ul>{items}</ul><a href='{texts['editurl']}'>Edit</a><article>{texts['body']}</article>"
    )


def shell_of(**signs: bool) -> Shell:
    return Shell(printed(told_by_signs("facts/fnspliceurl0fnsplice/", "article", **signs)))


def test_page_as_the_theme_prints_it():
    """Around another page a shell gives what the theme does, each text escaped as it was."""
    assert shell_of(is_edited=True).around(PAGE) == printed(PAGE)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_any_number_of_parts(count: int):
    """A page may have fewer parts than the shell was made of, or more."""
    contents = tuple((f"Part {number}", f"part-{number}") for number in range(count))
    page = Told(PAGE.url, "T", "D", HEAD, PAGE.edit_url, contents, "<h1>T</h1>")

    assert shell_of(is_edited=True).around(page) == printed(page)


def test_page_without_parts():
    """A shell of a page without parts is put around others without any."""
    page = Told(PAGE.url, "T", "D", HEAD, "", (), "<h1>T</h1>")

    assert shell_of(has_contents=False).around(page) == printed(page)


@pytest.mark.parametrize(
    "theme",
    [
        lambda html: html.replace("</li>\n<li>", "</li><li>", 1),
        lambda html: html.replace("<ul>", "<h2>fnspliceheading0fnsplice</h2><ul>"),
        lambda html: html.replace("<ul>", "<a href='#fnspliceanchor2fnsplice'>Last</a><ul>"),
    ],
)
def test_list_that_is_not_understood(theme):
    """A theme that lists the parts in a way of its own is refused, not guessed."""
    html = printed(told_by_signs("facts/fnspliceurl0fnsplice/", "article"))

    with pytest.raises(Unsplittable):
        Shell(theme(html))
