"""What a number is about: the name that it is told of, and not one that says, makes, receives or is counted."""

from collections.abc import Iterator, Sequence

from footnoted.check.support.actors import asides_of, is_acted_on, is_listed, titles_of
from footnoted.check.support.acts import acts_of
from footnoted.check.support.context import Context
from footnoted.check.support.counting import Count
from footnoted.check.support.said import Said, Span
from footnoted.model.names import Mention
from footnoted.text.codes import record_id
from footnoted.text.words import WORD

_OWNED = 2
"""Most words between the owner of a receiver and a number: "Norway's navy"."""


def subjects_of(
    subject: str, said: Said, counted: Sequence[Count], cues: Sequence[Span], context: Context
) -> Iterator[Span]:
    """Where a passage names what its number is about.

    cues   where the measure is named: who is "sent 16 ships" has not sent them, by whom they "were sent" has.
    """
    if context.corpus.get(subject, "event") is not None:
        yield from context.held(subject, said)
        return
    told = [one for one in said.mentions if _is_told_of(one, said, counted, cues, context)]
    for mention in said.mentions_of(record_id(subject)):
        if mention in told:
            if not any(_is_nearer(other, mention, said, counted) for other in told):
                yield mention.start, mention.end
        elif not told and _is_people_counted(mention, said, counted):
            yield mention.start, mention.end


def names_poll(said: Said, end: int) -> bool:
    """Whether a poll stands right behind a name."""
    behind = WORD.search(said.text, end)
    return behind is not None and behind[0].lower() in said.language.polls


def is_agent(said: Said, start: int) -> bool:
    """Whether "by" stands before a name: what is introduced by somebody is not about them."""
    words = WORD.findall(said.text[:start])
    return bool(words) and words[-1].lower() in said.language.agents


def _is_told_of(
    mention: Mention, said: Said, counted: Sequence[Count], cues: Sequence[Span], context: Context
) -> bool:
    genitives = said.language.genitives
    if any(start <= mention.start < end for start, end in asides_of(said, len(said.text))):
        return False
    if _is_agent_of(mention, said, cues) or _is_shared_among(mention, said, counted):
        return True
    return (
        not is_acted_on(said, mention, genitives)
        and not _has_another_part(mention, said, counted, context)
        and not _receives(mention, said, counted, cues)
        and _stands_near(mention, said, counted)
    )


def _is_agent_of(mention: Mention, said: Said, cues: Sequence[Span]) -> bool:
    """ "Sixteen ships were sent by Sweden": the measure's own verb stands before "by"."""
    if not is_agent(said, mention.start):
        return False
    return any(
        cue[1] < mention.start and len(WORD.findall(said.text[cue[1] : mention.start])) == 1 for cue in cues
    )


def _is_shared_among(mention: Mention, said: Said, counted: Sequence[Count]) -> bool:
    """ "57 percent of Swedes": the number is of those behind it."""
    between = (
        said.text[one.end : mention.start].lower().split() for one in counted if one.end <= mention.start
    )
    return any(words[:1] and words[0] in said.language.genitives and len(words) == 1 for words in between)


def _receives(mention: Mention, said: Said, counted: Sequence[Count], cues: Sequence[Span]) -> bool:
    """ "Sweden sent Norway's navy 16 ships": a name between the measure's verb and the number."""
    before = said.text[: mention.start].rstrip()
    follows = any(
        len(WORD.findall(said.text[mention.end : one.span[0]].removeprefix("'s"))) <= _OWNED
        for one in counted
        if one.span[0] >= mention.end
    )
    return follows and any(cue[1] == len(before) for cue in cues)


def _is_nearer(other: Mention, mention: Mention, said: Said, counted: Sequence[Count]) -> bool:
    """Whether another name stands between this one and the number, or before the number and this one behind."""
    if other.means == mention.means or other.form == "demonym":
        return False
    for one in counted:
        before = other.end <= one.span[0]
        if before and mention.end <= other.start and not is_listed(said, mention, other):
            return True
        if before and mention.start >= one.end and said.are_together((other.start, other.end), one.span):
            return True
    return False


def _stands_near(mention: Mention, said: Said, counted: Sequence[Count]) -> bool:
    """Whether a name stands in the paragraph of the number, if the passage has the number at all."""
    return not counted or any(said.are_near(one.span, (mention.start, mention.end)) for one in counted)


def _has_another_part(mention: Mention, said: Said, counted: Sequence[Count], context: Context) -> bool:
    """Whether a name is in the passage as the one who says, measures, makes or is counted."""
    together = _title_and_name(mention, said)
    if any(is_agent(said, start) for start, _ in together):
        return True
    is_plan = any(context.names.kinds.get(id) == "initiative" for id in mention.means)
    # "Norway pledged to send 30 ships": what it says is of itself.
    told = [act for act in acts_of(said, iter(together)) if not said.text.startswith(" to ", act.verb[1])]
    if told and not is_plan:
        return True
    return any(_counts_it(one, mention) for one in counted) or names_poll(said, mention.end)


def _title_and_name(mention: Mention, said: Said) -> list[Span]:
    """The places of a name and of the office that stands right before it, whichever the mention is."""
    names = [one for one in said.mentions if one.means == mention.means and mention in titles_of(said, one)]
    titles = list(titles_of(said, mention))
    return [(one.start, one.end) for one in (mention, *names, *titles)]


def _counts_it(count: Count, mention: Mention) -> bool:
    """ "30 European and NATO countries": a name between a number and what it counts."""
    return count.span[1] <= mention.start < count.end


def _is_people_counted(mention: Mention, said: Said, counted: Sequence[Count]) -> bool:
    """ "2,400 Norwegian soldiers": a country by its people alone, where nobody else is named."""
    alone = {id for one in said.mentions for id in one.means} == mention.means
    return mention.form == "demonym" and alone and any(_counts_it(one, mention) for one in counted)
