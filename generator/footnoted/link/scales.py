"""What a site says of its own words: the scale of stances, the steps of money, and what its record chooses."""

from footnoted.link.fixed import fixed_by_name
from footnoted.link.own_words import own_words
from footnoted.link.resolve import Resolver
from footnoted.link.spans import Sentence
from footnoted.link.stances import LinkedStance, link_stances
from footnoted.model.corpus import RecordKey


@fixed_by_name
class Scales:
    """The scales of a site, and what its record says.

    stances      from opposed to committed.
    stages       id, label and definition of the steps of money, from proposed to disbursed.
    coalition    the entity whose members have a page, or None.
    rests_on     keys of the records that were asked for.
    """

    stances: tuple[LinkedStance, ...]
    stages: tuple[tuple[str, str, Sentence], ...]
    key_figures: tuple[str, ...]
    coalition: str | None
    rests_on: tuple[RecordKey, ...]


def link_scales(resolver: Resolver) -> Scales:
    """The scales of a corpus."""
    resolver.begin(("site", "site"))
    stages = sorted(resolver.of_kind("stage"), key=lambda stage: (stage.order, stage.id))
    record = next(resolver.of_kind("site"), None)
    return Scales(
        stances=link_stances(resolver),
        stages=tuple((stage.id, stage.label, own_words(stage.definition, resolver)) for stage in stages),
        key_figures=record.key_figures if record else (),
        coalition=record.coalition if record else None,
        rests_on=tuple(resolver.asked),
    )
