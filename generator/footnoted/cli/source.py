"""`footnoted source`."""

import sys
from pathlib import Path

import click

from footnoted.cli.begun import SHORT, STDOUT, put_begun
from footnoted.cli.options import FACTS, SET, TEXTS, facts_given
from footnoted.cli.output import say
from footnoted.problems import FootnotedError
from footnoted.text.reading import Unreadable


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("id", required=False, default="")
@click.option(
    "--url", default="", metavar="ADDRESS", help="Where it was published, if the page does not say so."
)
@SET
@SHORT
@STDOUT
@FACTS
@TEXTS
def source(
    file: Path,
    id: str,
    url: str,
    settings: tuple[str, ...],
    short: bool,
    stdout: bool,
    facts: Path,
    texts: Path | None,
) -> None:
    """Begin a source's record from a FILE: a page saved on disk as HTML, or its text.

    It has what the page states: title, outlet, day, language, address, and the hash of the article's text.
    The text itself goes to the private folder of texts, if one is named, and never into the repository.
    """
    from footnoted.edit.begun_source import begin_source, same_source, text_values
    from footnoted.edit.kept_texts import check_texts, keep_text
    from footnoted.edit.saved_page import read_saved
    from footnoted.load import load_corpus
    from footnoted.text.addresses import read_address

    corpus, _ = load_corpus(facts_given(facts))
    if texts is not None:
        check_texts(texts, facts)
    try:
        read_address(url or "https://none.example")
    except Unreadable as fault:
        raise FootnotedError(f"--url {fault.message}; {fault.help}") from None
    page = read_saved(file)
    same = same_source(page, url, corpus)
    if same is not None:
        known, key = same
        what = "address" if key == "url" else "text"
        say(f"{corpus.file_for(known).place((key,))}: {known.id} has this {what} already; nothing is written")
        if known.text_sha256 is None and page.text:
            say("It names no text yet; add to it:")
            for name, value in text_values(page).items():
                say(f"{name}: {value}")
            if texts is not None:
                say(f"{keep_text(page.text, page.sha256, known.id, texts)} is its text", err=True)
        elif page.text and known.text_sha256 != page.sha256:
            say("The text of this page is another one than that which was read for it")
        sys.exit(1)
    begun = begin_source(page, corpus, id, url, settings, short)
    told = ""
    if not page.text:
        told = "No text was found in it, so that no passage can be proved; save the article as text"
    elif not stdout and texts is None:
        told = "Its text is not kept: name the private folder with --texts, or send the page to who verifies"
    elif not stdout and texts is not None:
        # The text first: without it the record would promise what nobody has.
        told = f"{keep_text(page.text, page.sha256, begun.id, texts)} is its text, for `footnoted verify`"
    put_begun(begun, facts, stdout)
    if told:
        say(told, err=True)
