"""Offices of people: the passage names the person and, right beside the name, the office."""

import re
from collections.abc import Iterable

from footnoted.check.support.actors import is_of_another_time
from footnoted.check.support.context import Context, Evidence, days_of
from footnoted.check.support.said import Said, Span
from footnoted.model.entities import Person, Role
from footnoted.model.vocabulary import Office
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words
from footnoted.text.words import WORD, either


def evidence_for(person: Person, role: Role, said: Said, context: Context) -> Evidence:
    """Where one citation names the person and the office; a plain title needs its country as well."""
    dated = {
        "from": days_of(role.from_, said) if role.from_ is not None else [],
        "to": days_of(role.to, said) if role.to is not None else [],
    }
    office: Office | None = context.term("office", role.office)
    if office is None:
        return {"office": [], **dated}
    # An office names its holder, too, and proves nothing of itself.
    names = [(one.start, one.end) for one in said.mentions_of(person.id) if one.form == "name"]
    phrases = frozenset(folded_words(phrase).lower() for phrase in (office.label, *office.phrases))
    whole = said.places_of_any(phrases)
    beside = [span for span in whole for name in names if _adjoins(said, span, name)]
    if not beside and office.of:
        country = context.term("country", office.of)
        plain = _plain_titles(office, country.demonyms if country is not None else (), context)
        place = [
            (mention.start, mention.end)
            for mention in said.mentions
            if record_id(office.of) in (mention.of, *mention.means)
        ]
        titles = [span for span in said.places_of_any(plain) for name in names if _adjoins(said, span, name)]
        beside = [*titles, *place] if titles and place else []
    return {"office": beside and [*beside, *names], **dated}


def _plain_titles(office: Office, demonyms: Iterable[str], context: Context) -> frozenset[str]:
    """An office without its country, in lower case: "prime minister", "premier" of "premier spagnolo", and what
    those are called that hold one like it: "Defense Minister"."""
    title = folded_words(office.label.partition(" of ")[0]).lower()
    titles = {title, *context.shared_titles.get(title, ())}
    whole = {folded_words(phrase).lower() for phrase in office.phrases}
    for words in whole:
        for demonym in (folded_words(one).lower() for one in demonyms):
            titles.update((words.removesuffix(f" {demonym}"), words.removeprefix(f"{demonym} ")))
    return frozenset(titles - whole)


def _adjoins(said: Said, office: Span, name: Span) -> bool:
    """Whether an office is held by the one named beside it: "Macron, the French president".

    Not by a former holder, a wife, an adviser, or a name that only stands next to that of the holder.
    """
    start, end = min(office[1], name[1]), max(office[0], name[0])
    between = {match[0].lower() for match in WORD.finditer(said.text, start, end)}
    if not between <= either(said.language.articles, said.language.holding) or said.ends_between(start, end):
        return False
    if is_of_another_time(said, office[0]) or _OTHER_HOLDER.match(said.text, office[1]) is not None:
        return False
    # "Berg, Danish Finance Minister Lind": the office is of the name behind it.
    return not (name[0] < office[0] and said.begins_name(office[1] + 1))


_OTHER_HOLDER = re.compile(r"'s?(?= )|-(?:designate|elect|in-waiting)")
