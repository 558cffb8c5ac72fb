"""An editor's own words, with the few marks they may have, as sentences of pages."""

from footnoted.link.data import MARKS
from footnoted.link.resolve import ENTITY_KINDS, Resolver
from footnoted.link.sentences import short_title
from footnoted.link.spans import Sentence, Span
from footnoted.model.facts import FACT_KINDS
from footnoted.text.inline import read_inline


def own_words(text: str | None, resolver: Resolver, names: bool = False) -> Sentence:
    """A text of a `Prose` field; empty for none.

    names   whether the names of entities in it become links, as in facts.
    """
    if not text:
        return ()
    if MARKS.search(text) is None:
        return resolver.linked(text) if names else (Span(text),)
    spans: list[Span] = []
    for run in read_inline(text):
        if run.reference:
            spans.append(_referred(run.reference, run.styles, resolver))
        elif names and not run.styles and not run.address:
            spans += resolver.linked(run.text)
        else:
            spans.append(Span(run.text, styles=run.styles, address=run.address))
    return tuple(spans)


def _referred(reference: str, styles: tuple[str, ...], resolver: Resolver) -> Span:
    link = resolver.link(reference, (*FACT_KINDS, *ENTITY_KINDS, "source"))
    fact = resolver.get(reference, *FACT_KINDS)
    title = link.title if fact is None else short_title(fact, resolver)
    return Span(title, link if link.url else None, styles=styles)
