"""What has become of a source's address, told by what a server on this machine answers."""

import socket
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus
from footnoted.online.fetching import Fetcher
from footnoted.online.links import CheckedLink, check_links, problems_of, write_links
from footnoted.online.network import Network
from helpers import HOSTILE, TEXTS, TODAY, with_value
from helpers import problems_of as checked
from online.serving import HERE, Asked, Reply, Time, here, server

HERALD = "sources/herald-2025-03-20.yml"
URL = "https://herald.example/peacekeepers"
HTML = {"Content-Type": "text/html; charset=utf-8"}

TEXT = (TEXTS / "herald-2025-03-20.txt").read_text("utf-8")
ARTICLE = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
TITLE = "<title>Peacekeepers for the harbour - The Herald</title>"
OTHER = "<p>" + "The gulls kept their own counsel. " * 60 + "</p>"
PART = ARTICLE.replace("1.5", "2.5") + OTHER

OF_OTHERS: Sequence[str] = (
    "404", "Error 404", "404 Not Found", "Page not found", "PAGE NOT FOUND", "The Herald | Page not found", "404 - The Herald",
    "Page introuvable – Le Héraut", "Seite nicht gefunden | Herold", "Сторінку не знайдено — Вісник", "Страница не найдена",
    "Sorry: this page does not exist", "Nie znaleziono strony",
)  # fmt: skip
OF_ARTICLES: Sequence[str] = (
    "Why the missing plane was not found", "The page that was not found in the archive", "404 soldiers are to go",
    "Harbour not found worthy of a lock", "Not found wanting - The Herald",
)  # fmt: skip


def ok(body: str) -> Reply:
    return 200, HTML, body.encode()


def found(
    facts: Path, reply: Callable[[Asked], Reply | bytes], network: Callable[[int], Network] = here
) -> CheckedLink:
    """What is found at the Herald's address when a server answers so."""
    corpus, _ = load_corpus(facts)
    with server(reply) as (port, _):
        links = check_links(corpus, Fetcher(network(port)), TODAY, list(corpus.sources()))
    (link,) = [link for link in links if link.source.id == "herald-2025-03-20"]
    return link


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (ok(TITLE + ARTICLE), "live"),
        (ok(ARTICLE), "live"),
        (ok(TITLE + PART), "changed"),
        (ok(OTHER), "changed"),
        (ok(TITLE + OTHER), "changed"),
        (ok(TITLE + "<p>Read on with an account.</p>"), "changed"),
        (ok("<script>load()</script>"), "unknown"),
        (ok("<title>Before you go on</title><p>We value your privacy.</p>"), "unknown"),
        ((200, {"Content-Type": "application/pdf"}, b"%PDF-1.4"), "live"),
        ((200, {}, b""), "unknown"),
        ((404, HTML, TITLE.encode()), "dead"),
        ((410, HTML, b""), "dead"),
        ((401, HTML, b""), "unknown"),
        ((402, HTML, b""), "unknown"),
        ((403, HTML, b"Are you a robot?"), "unknown"),
        ((429, HTML, b""), "unknown"),
        ((451, HTML, b""), "unknown"),
        ((500, HTML, b""), "unknown"),
        ((503, HTML, b""), "unknown"),
        ((302, {"Location": "javascript:alert(1)"}, b""), "unknown"),
        (b"", "unknown"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", "unknown"),
    ],
)  # fmt: skip
def test_state(answer: Reply | bytes, state: str, harbour: Path):
    """A page with all that is cited is live, one without some of it changed; what refuses or fails says nothing."""
    assert found(harbour, lambda _: answer).state == state


@pytest.mark.parametrize("title", OF_OTHERS)
def test_soft_404(title: str, harbour: Path):
    """A page whose title says that there is none is none, however it answers."""
    assert found(harbour, lambda _: ok(f"<title>{title}</title>{OTHER}")).state == "soft-404"


@pytest.mark.parametrize("title", OF_ARTICLES)
def test_title_of_an_article(title: str, harbour: Path):
    """A title that only has such words in it says nothing of the kind."""
    assert found(harbour, lambda _: ok(f"<title>{title}</title>{OTHER}")).state == "changed"


def test_article_about_a_missing_page(harbour: Path):
    """An article that is called so, and has what is cited, is live."""
    path = harbour / HERALD
    path.write_text(with_value(path.read_text("utf-8"), "title", "Page not found"), "utf-8")

    assert found(harbour, lambda _: ok(f"<title>Page not found</title>{ARTICLE}")).state == "live"
    assert found(harbour, lambda _: ok(f"<title>Page not found</title>{OTHER}")).state == "changed"


@pytest.mark.parametrize(
    ("to", "state"), [("/", "soft-404"), ("/en/", "soft-404"), ("/world/other", "changed")]
)
def test_redirect_to_the_front_page(to: str, state: str, harbour: Path):
    """Who asks for an article and is sent to the front page has not found it."""

    def reply(asked: Asked) -> Reply:
        return (302, {"Location": to}, b"") if asked.path == "/peacekeepers" else ok(OTHER)

    assert found(harbour, reply).state == state


@pytest.mark.parametrize(
    ("status", "body", "state", "to"),
    [
        (301, ARTICLE, "moved", "https://herald.example/world/peacekeepers"),
        (308, ARTICLE, "moved", "https://herald.example/world/peacekeepers"),
        (302, ARTICLE, "live", None),
        (301, OTHER, "changed", None),
    ],
)
def test_moved(status: int, body: str, state: str, to: str | None, harbour: Path):
    """An address has moved when it says so for good, and the page is there."""

    def reply(asked: Asked) -> Reply:
        if asked.path == "/peacekeepers":
            return status, {"Location": "https://herald.example/world/peacekeepers"}, b""
        return ok(body)

    one = found(harbour, reply)

    assert (one.state, one.link and one.link.to) == (state, to)


@pytest.mark.parametrize(
    ("title", "state"), [("Peacekeepers for the harbour", "moved"), ("Gulls", "unknown")]
)
def test_moved_source_of_which_nothing_is_cited(title: str, state: str, harbour: Path):
    """Where no passage can be looked for, the new page must have the title at least."""
    corpus, _ = load_corpus(harbour)
    herald = corpus.get("herald-2025-03-20", "source")
    alone = Corpus(corpus.files, {("", herald.id): herald})

    def reply(asked: Asked) -> Reply:
        moved = asked.path == "/peacekeepers"
        return (301, {"Location": "/world"}, b"") if moved else ok(f"<title>{title}</title>{OTHER}")

    with server(reply) as (port, _):
        (one,) = check_links(alone, Fetcher(here(port)), TODAY, [herald])

    assert one.state == state


def test_moved_to_where_no_record_can_follow(harbour: Path):
    """An address that a record may not give is not proposed."""

    def reply(asked: Asked) -> Reply:
        return (301, {"Location": f"http://{HERE}/"}, b"") if asked.path == "/peacekeepers" else ok(ARTICLE)

    one = found(harbour, reply)

    assert (one.state, one.fault and one.fault.rule) == ("unknown", "fetch-url")


@pytest.mark.parametrize("access", ["registration", "paywall"])
def test_page_behind_a_wall(access: str, harbour: Path):
    """Of a page that readers must pay for, what a program sees says nothing."""
    path = harbour / HERALD
    path.write_text(f"{path.read_text('utf-8')}access: {access}\n", "utf-8")

    assert found(harbour, lambda _: ok(TITLE + OTHER)).state == "unknown"
    assert found(harbour, lambda _: ok(TITLE + ARTICLE)).state == "live"


@pytest.mark.parametrize("other_answers", [True, False])
def test_host_that_is_gone(other_answers: bool, harbour: Path):
    """A name without an address is dead after three tries, but only while some other host answers."""
    (harbour / "sources/gazette.yml").write_text(
        "title: G\npublisher: wire\npublished: 2025-03-20\nurl: https://gazette.example/a\nlanguage: en\nmedium: news\n",
        "utf-8",
    )
    clock = Time()

    def network(port: int) -> Network:
        def resolve(host: str) -> Sequence[str]:
            if host == "herald.example" or not other_answers:
                raise socket.gaierror(socket.EAI_NONAME, "no such name")
            return (HERE,)

        return Network(resolve=resolve, clock=clock.clock, sleep=clock.sleep, served={HERE: port}, plain=True)

    one = found(harbour, lambda _: ok(OTHER), network)

    assert one.state == ("dead" if other_answers else "unknown")
    assert one.fault is not None
    assert one.fault.rule == "fetch-host"
    assert clock.waits[-2:] == [5.0, 25.0]


def test_copies_are_not_asked(harbour: Path):
    """The archive is not asked whether its own copies are there, and a source without an address is passed over."""
    path = harbour / HERALD
    path.write_text(
        with_value(path.read_text("utf-8"), "url", "https://web.archive.org/web/2025/https://a.example/"),
        "utf-8",
    )
    corpus, _ = load_corpus(harbour)
    with server(lambda _: ok("")) as (port, requests):
        assert check_links(corpus, Fetcher(here(port)), TODAY, list(corpus.sources())) == []
    assert requests == []


@pytest.mark.parametrize("archived", [False, True])
@pytest.mark.parametrize("name", ["dead-source", "soft-404"])
def test_transcript(name: str, archived: bool, harbour: Path):
    """A dead source without a copy is refused, with one it is a warning; `check` says it from the record alone."""
    transcript = (HOSTILE / f"truth/{name}.http").read_bytes()
    if archived:
        path = harbour / HERALD
        copy = "archived: {url: 'https://web.archive.org/web/20250321101500/https://a.example/', captured: 2025-03-21}\n"
        path.write_text(f"{path.read_text('utf-8')}{copy}", "utf-8")
    corpus, _ = load_corpus(harbour)
    with server(lambda _: transcript) as (port, _):
        links = check_links(corpus, Fetcher(here(port)), TODAY, list(corpus.sources()))

    said = problems_of(links, corpus)
    assert write_links(links, corpus) == []
    again = checked(harbour)

    wanted = {
        ("dead-source", False): [("source-dead", "error")],
        ("dead-source", True): [("source-dead", "warning")],
        ("soft-404", False): [("source-soft-404", "warning")],
        ("soft-404", True): [],
    }[name, archived]
    assert [(problem.rule, problem.severity.value) for problem in said] == wanted
    assert [(problem.rule, problem.severity.value, problem.message) for problem in again] == [
        (problem.rule, problem.severity.value, problem.message) for problem in said
    ]
