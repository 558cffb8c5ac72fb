"""The records of a plan as files: what is written where, below the folder of facts."""

import hashlib
from collections.abc import Iterator
from typing import Any

from synthetic.cast import Outing
from synthetic.countries import DEMONYMS, NAMES
from synthetic.fact import Fact, Sentence
from synthetic.plan import Plan
from synthetic.vocabulary import ABOUT, MEASURES, STAGES, STANCES, UNITS
from synthetic.yaml_text import record_text

FOLDERS = {
    "statement": "statements",
    "event": "events",
    "quote": "quotes",
    "position": "positions",
    "figure": "figures",
    "member": "members",
}

File = tuple[str, str]
"""Path below the folder of facts, and content."""


def fact_files(plan: Plan) -> Iterator[File]:
    """One file a fact, with its citations."""
    for fact in plan.facts:
        citations = [
            citation_of(plan.outings[number], sentence)
            for number, sentence in zip(fact.sources, fact.sentences, strict=True)
        ]
        content = record_text(fact.kind, {**fact.fields, "citations": citations})
        yield f"{FOLDERS[fact.kind]}/{fact.id}.yml", content


def citation_of(outing: Outing, sentence: Sentence) -> dict[str, Any]:
    """As a record holds it; several segments are a list."""
    one = len(sentence.segments) == 1
    return {"source": outing.id, "passage": sentence.segments[0] if one else list(sentence.segments)}


def note_files(plan: Plan) -> Iterator[File]:
    """What is said of facts that differ."""
    for note in plan.notes:
        fields = {"facts": list(note.facts), "kind": note.kind, "reason": note.reason}
        yield f"disagreements/{note.id}.yml", record_text("disagreement", fields)


def source_file(outing: Outing, text: str, plan: Plan) -> Iterator[File]:
    """A source, and the report that nobody has read, if it passes on one."""
    fields: dict[str, Any] = {
        "title": outing.title,
        "publisher": outing.outlet.id,
        "published": outing.day.isoformat(),
        "url": f"https://{outing.outlet.id}.example/{outing.day:%Y/%m}/{outing.number}",
        "accessed": outing.day.isoformat(),
        "language": "en",
        "medium": "news",
    }
    if outing.relays is not None:
        fields["relays"] = f"wire-{outing.number}" if outing.relays < 0 else plan.outings[outing.relays].id
    fields["text_sha256"] = hashlib.sha256(text.encode()).hexdigest()
    yield f"sources/{outing.id}.yml", record_text("source", fields)
    if outing.relays == -1:
        unread = {
            "title": f"[Report that {outing.outlet.name} passes on]",
            "publisher": outing.outlet.id,
            "published": f"../{outing.day.isoformat()}",
            "url_unknown": "Nobody here has read the report, and the text that passes it on gives no address.",
            "language": "en",
            "medium": "news",
            "seen": False,
            "note": "Known only from the text that passes it on.",
        }
        yield f"sources/wire-{outing.number}.yml", record_text("source", unread)


def entity_files(plan: Plan) -> Iterator[File]:
    """People, bodies, initiatives, outlets and countries that something refers to, and the vocabulary."""
    cast = plan.cast
    used = set().union(*(fact.uses for fact in plan.facts))
    offices: dict[str, tuple[str, str, bool]] = {}
    roles = {
        person.id: (plan.outings[number], sentence)
        for number, given in plan.roles.items()
        for person, sentence in given
    }
    for person in plan.people:
        fields: dict[str, Any] = {"name": person.name, "surname": person.surname}
        if person.id in roles:
            fields["roles"] = [{"office": person.office, "citation": citation_of(*roles[person.id])}]
            of = person.country if person.title.startswith("strait envoy") else person.office.removeprefix("director-of-")  # fmt: skip
            offices[person.office] = (person.title, of, True)
            used.add(of)
        yield f"people/{person.id}.yml", record_text("person", fields)
    for id, (title, of, shared) in sorted(offices.items()):
        label = title[0].upper() + title[1:]
        office = {"label": label, "phrases": [title], "of": of, "shared": shared}
        yield f"vocabulary/offices/{id}.yml", record_text("office", office, "../..")
    for code in sorted(set(NAMES) & used):
        named: dict[str, Any] = {"name": NAMES[code]}
        if code in DEMONYMS:
            named["demonyms"] = [DEMONYMS[code]]
        yield f"countries/{code.lower()}.yml", record_text("country", named)
    for number in range(cast.bodies):
        body = cast.body(number)
        if body.id in used:
            yield (
                f"organisations/{body.id}.yml",
                record_text("organisation", {"name": body.name, "article": True}),
            )
    for number in sorted({outing.number % cast.outlets for outing in plan.outings}):
        outlet = cast.outlet(number)
        fields = {"name": outlet.name, "article": True, "website": f"https://{outlet.id}.example"}
        yield f"organisations/{outlet.id}.yml", record_text("organisation", fields)
    for number in range(cast.initiatives):
        initiative = cast.initiative(number)
        if initiative.id in used:
            fields = {
                "name": initiative.name,
                "article": True,
                "note": "The texts call it by this name, and do not say who gave it.",
            }
            yield f"initiatives/{initiative.id}.yml", record_text("initiative", fields)
    yield from _vocabulary_files(used)


def _vocabulary_files(used: set[str]) -> Iterator[File]:
    for id, (order, phrase, cues) in STANCES.items():
        fields: dict[str, Any] = {
            "label": id.replace("-", " ").capitalize(),
            "definition": f"The country is said to be {phrase}.",
            "phrase": phrase,
            "order": order,
            "cues": list(cues),
            "about": list(ABOUT),
        }
        yield f"vocabulary/stances/{id}.yml", record_text("stance", fields, "../..")
    for id, (label, cue, _) in MEASURES.items():
        if id in used:
            fields = {"label": label, "cues": [cue, f"{label} of the"]}
            yield f"vocabulary/measures/{id}.yml", record_text("measure", fields, "../..")
    for id, unit in UNITS.items():
        if id in used:
            yield f"vocabulary/units/{id.lower()}.yml", record_text("unit", unit, "../..")
    for id, (order, definition, words) in STAGES.items():
        fields = {"label": id, "definition": definition, "order": order, "cues": list(words)}
        yield f"vocabulary/stages/{id}.yml", record_text("stage", fields, "../..")
    medium = {"label": "news", "definition": "A report or article for the general public."}
    yield "vocabulary/media/news.yml", record_text("medium", medium, "../..")


def site_file(plan: Plan) -> File:
    """What the site is about."""
    figures = [fact.id for fact in plan.facts if fact.kind == "figure"][:6]
    fields: dict[str, Any] = (
        {"coalition": plan.cast.initiative(0).id} if _has_members(plan.facts, plan) else {}
    )
    text = record_text("site", {**fields, "key_figures": figures}, ".")
    return "site.yml", text.replace("$schema=./", "$schema=")


def _has_members(facts: list[Fact], plan: Plan) -> bool:
    id = plan.cast.initiative(0).id
    return any(id in fact.uses for fact in facts)
