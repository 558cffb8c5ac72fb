"""Countries, people, organisations and initiatives with what ties them together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from footnoted.link.carrying import Carrying
from footnoted.link.linked import LinkedCitation
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.own_words import own_words
from footnoted.link.resolve import Resolver
from footnoted.link.sources import Sources
from footnoted.link.spans import Link, Sentence, Span
from footnoted.link.urls import url_of
from footnoted.model.entities import Country, Entity, Organisation, Person, Role
from footnoted.model.parts import Alias
from footnoted.text.codes import record_id

Ties = Mapping[str, Mapping[str, Sequence[Link]]]
"""Links by entity and label."""


class Entities:
    """Links entities one by one; made once for a corpus.

    overdue   why a role should be looked at again, by the path of its person's file.
    tied      what `ties_among` finds.
    """

    def __init__(
        self, resolver: Resolver, sources: Sources, carrying: Carrying, overdue: Mapping[str, str], tied: Ties
    ) -> None:
        self._resolver = resolver
        self._sources = sources
        self._carrying = carrying
        self._overdue = overdue
        self._tied = tied

    def link(self, entity: Entity) -> LinkedEntity:
        """The entity with what ties it to others."""
        resolver = self._resolver
        resolver.begin(("", entity.id))
        file = resolver.corpus.file_for(entity)
        roles: tuple[tuple[Sentence, LinkedCitation], ...] = ()
        roles_of: tuple[str | None, ...] = ()
        belongs: set[str] = set()
        known_as = [alias.name for alias in entity.aliases]
        if isinstance(entity, Country):
            known_as += entity.demonyms
        if isinstance(entity, Person):
            roles = tuple((_role(role, resolver), self._citation(role)) for role in entity.roles)
            offices = [resolver.get(role.office, "office") for role in entity.roles]
            roles_of = tuple(record_id(office.of) if office and office.of else None for office in offices)
            belongs = {id for id in roles_of if id is not None}
            known_as += [words for office in offices if office for words in (office.label, *office.phrases)]
        if isinstance(entity, Organisation) and entity.acts_for:
            belongs = {record_id(entity.acts_for)}
        return LinkedEntity(
            id=entity.id,
            kind=file.kind.name,
            link=Link(entity.name, url_of(file.kind.name, entity.id) or ""),
            name=entity.name,
            sort_name=resolver.sort_name(entity.id),
            aliases=tuple(_alias(alias, self._sources) for alias in entity.aliases),
            known_as=tuple(dict.fromkeys(known_as)),
            roles=roles,
            roles_of=roles_of,
            belongs=frozenset(belongs),
            relations=tuple(
                (label, tuple(sorted(links, key=lambda link: link.title)))
                for label, links in sorted(self._tied.get(entity.id, {}).items())
            ),
            note=own_words(getattr(entity, "note", None), resolver),
            overdue=self._overdue.get(file.path, ""),
            file=file.path,
            record=entity,
            rests_on=tuple(resolver.asked),
        )

    def _citation(self, role: Role) -> LinkedCitation:
        return self._sources.citation(role.citation, (), partial(self._carrying.of_office, role.office))


def _alias(alias: Alias, sources: Sources) -> str:
    return f"{alias.name} (in {sources.linked(alias.seen_in).outlet})" if alias.seen_in else alias.name


def _role(role: Role, resolver: Resolver) -> Sentence:
    words = resolver.label("office", role.office)
    since = f", since {role.from_.spoken()}" if role.from_ else ""
    until = f", until {role.to.spoken()}" if role.to else ""
    return (Span(f"{words}{since}{until}", value=True),)


def ties_among(resolver: Resolver) -> Ties:
    """By entity and label: who acts for it, what it published."""
    tied: dict[str, dict[str, list[Link]]] = defaultdict(lambda: defaultdict(list))
    for organisation in resolver.of_kind("organisation"):
        if organisation.acts_for:
            tied[organisation.id]["Stands for"].append(resolver.link(organisation.acts_for, ("country",)))
            tied[record_id(organisation.acts_for)]["Also named as"].append(
                resolver.link(organisation.id, ("organisation",))
            )
    for source in resolver.of_kind("source"):
        if source.publisher:
            link = Link(source.title, url_of("source", source.id) or "")
            tied[source.publisher]["Published"].append(link)
    return tied
