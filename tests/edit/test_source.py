import hashlib
from pathlib import Path

import pytest

from begun_records import PAGE
from footnoted.edit.begun_source import begin_source, same_source
from footnoted.edit.new_record import Begun
from footnoted.edit.saved_page import SavedPage, read_saved
from footnoted.load import load_corpus
from footnoted.problems import FootnotedError
from helpers import TEXTS

HEAD = '<!DOCTYPE html><html lang="en"><title>Lamps</title>'


def saved(tmp_path: Path, content: str | bytes, name: str = "page.html") -> SavedPage:
    """A page as if somebody had saved it."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_saved(path)


def source_of(facts: Path, page: SavedPage, *settings: str, url: str = "", id: str = "") -> Begun:
    """The source's record of a page among the harbour facts."""
    return begin_source(page, load_corpus(facts)[0], id, url, settings, short=True)


def lines_of(record: Begun) -> list[str]:
    """The lines of a record that are no comments."""
    return [line for line in record.files[0].text.splitlines() if not line.startswith("#")]


def test_page_that_states_all(harbour: Path, tmp_path: Path) -> None:
    """A page that says of itself what a source needs gives a whole record, and one of its outlet."""
    page = saved(tmp_path, PAGE)
    text = (
        "Lamps on the quay\n\n“The lamps will burn all winter,” said Somebody Else, who keeps them.\n\n"
        "Nobody has asked the fishermen, who go out before dawn.\n"
    )

    record = source_of(harbour, page)

    assert page.text.decode() == text
    assert lines_of(record) == [
        "title: Lamps on the quay",
        "publisher: gazette",
        "published: 2025-03-21",
        "url: https://gazette.example/2025/lamps",
        "language: en",
        "medium: news",
        f"text_sha256: {hashlib.sha256(text.encode()).hexdigest()}",
        "text_extractor: footnoted 0.1.0, html 1",
    ]
    assert (record.id, record.missing) == ("gazette-2025-03-21", ())
    assert [file.path for file in record.files] == [
        "sources/gazette-2025-03-21.yml",
        "organisations/gazette.yml",
    ]
    assert "name: The Gazette\nwebsite: https://gazette.example\n" in record.files[1].text


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ('<meta property="article:published_time" content="2025-03-20T23:30:00-05:00">', "published: 2025-03-20"),
        ('<META NAME="DC.date" CONTENT="2025-03-20">', "published: 2025-03-20"),
        ('<meta name=citation_publication_date content="2025/03/20">', "published: 2025-03-20"),
        ('<time itemprop="datePublished" datetime="2025-03-20 10:00">today</time>', "published: 2025-03-20"),
        ('<time pubdate datetime="2025-03-20">today</time>', "published: 2025-03-20"),
        ('<script type="application/ld+json">[{"@graph": [{"@type": ["Thing", "Article"], "datePublished": "2025-03-20"}]}]</script>', "published: 2025-03-20"),
        ('<meta property="og:url" content="https://gazette.example/lamps">', "url: https://gazette.example/lamps"),
        ('<link rel=canonical href="/"><meta property=og:url content="https://gazette.example/a?b=1&amp;c=2">', "url: https://gazette.example/a?b=1&c=2"),
        ("<!-- saved from url=(0029)https://gazette.example/lamps -->", "url: https://gazette.example/lamps"),
        ('<meta property="og:site_name" content="the  HERALD">', "publisher: herald"),
        ('<link rel="canonical" href="https://www.herald.example/lamps">', "publisher: herald"),
        ('<meta property="og:title" content="Lamps &amp; &#8220;piers&#8221;">', "title: Lamps & “piers”"),
        ("<h1>Lamps: <i>a</i>\n story</h1>", 'title: "Lamps: a story"'),
        ('<script type="application/ld+json">{"@type": "ReportageNewsArticle"}</script>', "medium: news"),
    ],
)  # fmt: skip
def test_where_a_page_states_it(harbour: Path, tmp_path: Path, inside: str, line: str) -> None:
    """Each of the usual places in which a page states something is read."""
    record = source_of(harbour, saved(tmp_path, f"{HEAD}{inside}<p>Some words of the page.</p>"))

    assert line in lines_of(record)


@pytest.mark.parametrize(
    ("inside", "key"),
    [
        ('<meta property="article:modified_time" content="2025-03-20">', "published"),
        ('<meta name="date" content="March 20, 2025"><meta name="pubdate" content="2025-02-30">', "published"),
        ('<p>It was <time datetime="2025-03-20">Thursday</time>.</p>', "published"),
        ('<link rel="canonical" href="http://localhost/lamps"><meta property=og:url content="javascript:alert(1)">', "url"),
        ('<link rel="canonical" href="https://gazette.example/">', "url"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": 1, "datePublished": {"a": [</script>', "medium"),
        ('<script type="application/ld+json">{"@type": "BlogPosting"}</script>', "medium"),
        ("", "publisher"),
    ],
)  # fmt: skip
def test_what_a_page_does_not_state(harbour: Path, tmp_path: Path, inside: str, key: str) -> None:
    """What a page does not state, or states so that no record can hold it, is left for somebody to fill in."""
    record = source_of(harbour, saved(tmp_path, f"{HEAD}{inside}<p>Some words of the page.</p>"))

    assert key in record.missing
    assert not [line for line in lines_of(record) if line.startswith(f"{key}:")]


def test_outlet_by_its_website(harbour: Path, tmp_path: Path) -> None:
    """A page that names no outlet is published by the one whose website it stands on."""
    with (harbour / "organisations/wire.yml").open("a", encoding="utf-8") as stream:
        stream.write("website: https://www.wire.example/en\n")

    record = source_of(harbour, saved(tmp_path, f"{HEAD}<p>Some words."), url="https://wire.example/lamps")

    assert "publisher: wire" in lines_of(record)


def test_two_days(harbour: Path, tmp_path: Path) -> None:
    """Of two days that a page gives none is chosen; both are told in the record."""
    page = saved(tmp_path, PAGE.replace("<style>", '<meta name="date" content="2025-03-22"><style>'))

    record = source_of(harbour, page)

    assert "# published:  # needed: The page gives 2025-03-21, 2025-03-22; write the" in record.files[0].text
    assert record.missing == ("published",)


def test_several_articles(harbour: Path, tmp_path: Path) -> None:
    """Linked data of several articles tells nothing of this one."""
    nodes = '[{"@type": "NewsArticle", "headline": "One"}, {"@type": "NewsArticle", "headline": "Two"}]'

    record = source_of(harbour, saved(tmp_path, f'{HEAD}<script type="application/ld+json">{nodes}</script>'))

    assert lines_of(record)[0] == "title: Lamps"


def test_title_that_no_record_can_hold(harbour: Path, tmp_path: Path) -> None:
    """A title that is too long is left out; signs in it that nobody sees are."""
    long = source_of(harbour, saved(tmp_path, f"<title>{'Lamps ' * 100}</title><p>Some words.</p>"))
    unseen = source_of(
        harbour, saved(tmp_path, "<title>\u202eLa\u00admps\u200b \x07on</title><p>Some words.</p>")
    )

    assert "title" in long.missing
    assert lines_of(unseen)[0] == "title: Lamps on"


def test_what_somebody_says_counts_more(harbour: Path, tmp_path: Path) -> None:
    """Settings and the address given stand in place of what the page says."""
    record = source_of(
        harbour,
        saved(tmp_path, PAGE),
        "published=2025-03-20~",
        "publisher=The Lantern",
        "relays=wire-2025-03-20",
        url="https://lantern.example/lamps",
    )

    assert lines_of(record)[1:5] == [
        "publisher: lantern",
        "published: 2025-03-20~",
        "url: https://lantern.example/lamps",
        "language: en",
    ]
    assert "name: The Lantern\nwebsite: https://lantern.example\n" in record.files[1].text
    assert record.unknown == {}


def test_publisher_unknown(harbour: Path, tmp_path: Path) -> None:
    """Where somebody says why the publisher is not known, the page's word for it is no publisher."""
    record = source_of(harbour, saved(tmp_path, PAGE), "publisher_unknown=A mirror of another site.")

    assert [line for line in lines_of(record) if line.startswith("publisher")] == [
        "publisher_unknown: A mirror of another site."
    ]
    assert len(record.files) == 1


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One<p>Two<br>three<br><br>four", "One\n\nTwo\nthree\n\nfour"),
        ("<div>One <b>t</b>wo &amp; <i>three</i></div><ul><li>a<li>b</ul>", "One two & three\n\na\n\nb"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
        ("<p>read</p><p hidden>not</p><p style='Display : NONE'>not</p><template>not</template>", "read"),
        ("<p>read</p><script>if (a<b) '</p>not'</script><noscript>not</noscript><!-- not --><svg><text>not</text></svg>", "read"),
        ("<header>Menu</header><p>read</p><footer>Rights</footer><nav>a</nav><aside>b</aside>", "read"),
        ("<article><header><h1>Title</h1></header><p>read all of this</p></article><p>comment</p>", "Title\n\nread all of this"),
        ("<article>teaser</article><article>other</article><p>The words that are the article itself.</p>", "teaser\n\nother\n\nThe words that are the article itself."),
        ("<main><p>Words in the middle of the page.</p></main><p>around</p>", "Words in the middle of the page."),
        ("<div itemprop=articleBody><p>The body of it.</p></div><p>more</p>", "The body of it."),
        ("<form><p>Pages of some makers are one form.</p><input><button>Go</button></form>", "Pages of some makers are one form."),
        ("<p>30\u00a0000 und\u200c Zür\u00adich</p>", "30\u00a0000 und\u200c Zürich"),
        ("<p>a < b & c</p><p title='x>y'>d</p >e<//x>f<?php g ?>h", "a < b & c\n\nd\n\nefh"),
        ("<p>kept</p><p>a tag that never ends <a href='x", "kept\n\na tag that never ends"),
    ],
)  # fmt: skip
def test_text_of_an_article(tmp_path: Path, body: str, text: str) -> None:
    """The text is what readers of the page see of the article, a paragraph each, and nothing around it."""
    page = saved(tmp_path, f"<!DOCTYPE html><html><head><title>T</title></head><body>{body}")

    assert page.text.decode().removesuffix("\n") == text


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("<meta charset=windows-1252><title>Zürich “quay”</title>".encode("cp1252"), "Zürich “quay”"),
        (
            '<meta http-equiv=x content="text/html; charset=KOI8-U"><title>Нарада</title>'.encode("koi8-u"),
            "Нарада",
        ),
        ("<title>Нарада</title>".encode("utf-16"), "Нарада"),
        ("\ufeff<title>Нарада</title>".encode(), "Нарада"),
        ("<meta charset=iso-8859-1><title>Нарада</title>".encode(), "Нарада"),
    ],
)
def test_letters(tmp_path: Path, content: bytes, title: str) -> None:
    """A page is read in UTF-8 if it is that, else in the encoding that it declares."""
    assert saved(tmp_path, content).claims.title == title


def test_plain_text(harbour: Path, tmp_path: Path) -> None:
    """A text is kept as it is; its first line is the title, and nothing else is known of it."""
    content = b"\n  Lamps on the quay \n\nThe lamps burn <all> winter."
    page = saved(tmp_path, content, "page.txt")

    record = source_of(harbour, page, "publisher=herald", "published=2025-03-21")

    assert page.text == content
    assert lines_of(record) == [
        "title: Lamps on the quay",
        "publisher: herald",
        "published: 2025-03-21",
        "medium: news",
        f"text_sha256: {hashlib.sha256(content).hexdigest()}",
    ]
    assert record.missing == ("url", "language")


@pytest.mark.parametrize(
    ("content", "url", "key"),
    [
        (PAGE, "http://www.herald.example/peacekeepers/?utm_source=x#top", "url"),
        (
            PAGE.replace("https://gazette.example/2025/lamps", "https://herald.example/peacekeepers"),
            "",
            "url",
        ),
        (None, "", "text_sha256"),
        (PAGE, "", ""),
    ],
)
def test_source_that_is_there(harbour: Path, tmp_path: Path, content: str | None, url: str, key: str) -> None:
    """A page whose address or text a source has already is known, whatever hangs on the address."""
    page = saved(tmp_path, content or (TEXTS / "herald-2025-03-20.txt").read_bytes())

    same = same_source(page, url, load_corpus(harbour)[0])

    assert (same[0].id, same[1]) == ("herald-2025-03-20", key) if key and same else same is None


def test_file_that_is_not_there(tmp_path: Path) -> None:
    """A file or folder that can't be read is told in one line."""
    with pytest.raises(FootnotedError, match=r"none\.html.* can't be read: No such file"):
        read_saved(tmp_path / "none.html")
    with pytest.raises(FootnotedError):
        read_saved(tmp_path)
