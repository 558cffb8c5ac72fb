"""The same pages as Markdown, for generators that start from it. It runs within their builds, too."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from peers.markdown_parts import Way, day, head, plain
from peers.reading import LABELS, Record, Records

_BOUNDS = {"about": "about ", "more-than": "more than ", "fewer-than": "fewer than ", "at-least": "at least "}
_HIDDEN = {"citations", "label", "words", "content", "same_as", "rendering"}
_NAMING = ("speaker", "country", "by", "subject", "organisation")

LISTS = {
    "positions": "Positions",
    "figures": "Figures",
    "quotes": "Quotes",
    "statements": "Statements",
    "timeline": "Timeline",
    "disagreements": "Where sources differ",
    "entities": "People and countries",
    "all-sources": "Sources",
}


@dataclass(frozen=True, slots=True)
class Whole:
    """A fact, what names it, and the days by which it is sorted."""

    id: str
    kind: str
    fact: Record
    named: tuple[str, ...]
    day: str
    reported: str
    title: str


class Pages:
    """All pages of a site by path, without `.md`, and their text."""

    def __init__(self, records: Records, way: Callable[[str], Way]) -> None:
        self._records, self._ways = records, way
        self._folders = {id: folder for folder, some in records.entities.items() for id in some}
        self._names = {id: one["name"] for some in records.entities.values() for id, one in some.items()}
        self._facts: dict[str, Whole] = {}
        self._naming: dict[str, list[Whole]] = defaultdict(list)
        self._citing: dict[str, list[Whole]] = defaultdict(list)
        self._noted: dict[str, list[Record]] = defaultdict(list)
        self._outlets: dict[str, list[str]] = defaultdict(list)
        for id, source in records.sources.items():
            self._outlets[source["publisher"]].append(id)
        speaks_for = {
            id: records.vocabulary["offices"][role["office"]]["of"].lower()
            for id, person in records.entities["people"].items()
            for role in person.get("roles", ())
        }
        for kind, some in records.facts.items():
            for id, fact in some.items():
                self._add(id, kind, fact, speaks_for)
        for note in records.notes.values():
            for id in note["facts"]:
                self._noted[id].append(note)

    def _add(self, id: str, kind: str, fact: Record, speaks_for: dict[str, str]) -> None:
        named = [fact[key].lower() for key in _NAMING if key in fact] + list(fact.get("participants", ()))
        when = fact.get("date") or fact.get("said_on") or ""
        reported = self._records.sources[fact["citations"][0]["source"]]["published"]
        title = self._said(kind, fact, lambda of: self._names[of])
        whole = Whole(id, kind, fact, tuple(named), when, reported, title)
        self._facts[id] = whole
        for one in dict.fromkeys([*named, *(speaks_for[one] for one in named if one in speaks_for)]):
            self._naming[one].append(whole)
        for one in dict.fromkeys(citation["source"] for citation in fact["citations"]):
            self._citing[one].append(whole)

    def all(self) -> Iterator[tuple[str, str]]:
        """Every page, its path first."""
        for whole in self._facts.values():
            yield f"facts/{whole.id}", self._fact_page(whole, self._ways(f"facts/{whole.id}"))
        for id, folder in self._folders.items():
            yield f"{folder}/{id}", self._entity_page(id, folder, self._ways(f"{folder}/{id}"))
        for id, source in self._records.sources.items():
            yield f"sources/{id}", self._source_page(id, source, self._ways(f"sources/{id}"))
        for name, title in LISTS.items():
            yield name, f"{head(title)}# {title}\n\n{self._list(name, self._ways(name))}"

    def _said(self, kind: str, fact: Record, name: Callable[[str], str]) -> str:
        when = fact.get("date") or fact.get("said_on")
        dated = f", {day(when)}" if when else ""
        match kind:
            case "event":
                planned = "Planned when reported: " if fact["happened"] == "scheduled" else ""
                outcome = f". {fact['outcome']}" if "outcome" in fact else ""
                who = " and ".join(map(name, fact["participants"]))
                return f"{planned}{fact['label']}{dated}, {fact['place']}; with {who}{outcome}"
            case "quote":
                return f"{name(fact['speaker'])}: “{fact['words']}”{dated}"
            case "statement":
                return f"{name(fact['speaker'])} said that {fact['content']}{dated}"
            case "position":
                by = f", by {name(fact['by'])}" if "by" in fact else ""
                phrase = self._records.vocabulary["stances"][fact["stance"]]["phrase"]
                return f"{name(fact['country'].lower())}: {phrase}{by}{dated}"
            case "figure":
                stage = f" ({fact['stage']})" if "stage" in fact else ""
                label = self._records.vocabulary["measures"][fact["measure"]]["label"]
                return f"{name(fact['subject'])}: {label}, {self._amount(fact)}{stage}"
        since = f", since {fact['from']}" if "from" in fact else ""
        return f"{name(fact['country'].lower())}, a member of the {name(fact['organisation'])}{since}"

    def _amount(self, fact: Record) -> str:
        unit = self._records.vocabulary["units"][fact["unit"].lower()]
        number, _, scale = fact["amount"].partition(" ")
        whole, point, part = number.partition(".")
        digits = f"{int(whole):,}{point}{part}{' ' if scale else ''}{scale}"
        said = f"{unit['symbol']}{digits}" if "symbol" in unit else f"{digits} {unit['many']}"
        return _BOUNDS.get(fact.get("bound", ""), "") + said

    def _link(self, way: Way) -> Callable[[str], str]:
        return lambda id: f"[{self._names[id]}]({way(f'{self._folders[id]}/{id}')})"

    def _note(self, citation: Record, words: str, way: Way) -> str:
        source = self._records.sources[citation["source"]]
        given = citation["passage"]
        segments = [*([words] if words else []), *([given] if isinstance(given, str) else given)]
        outlet = self._link(way)(source["publisher"])
        title = f"*[{plain(source['title'])}]({way('sources/' + citation['source'])})*"
        url = source.get("url", "")
        links = f" [Passage in the source]({url}#:~:text={quote(segments[0])}) [plain address]({url}) {urlsplit(url).netloc}"
        passages = " […] ".join(f"“{one}”" for one in segments)
        return (
            f"{passages} {outlet}, {title}, {day(source['published'])}. Verified {day('2026-01-15')}.{links}"
        )

    def _fact_page(self, whole: Whole, way: Way) -> str:
        link, fact = self._link(way), whole.fact
        citations = fact["citations"]
        marks = "".join(f"[^{number}]" for number in range(1, len(citations) + 1))
        sources = [self._records.sources[one["source"]] for one in citations]
        days = " and ".join(day(source["published"]) for source in sources)
        outlets = "; ".join(self._names[source["publisher"]] for source in sources)
        kind = f"{whole.kind.capitalize()}s"
        lines = [
            f"{whole.kind.capitalize()} · {link(whole.named[0])}",
            f"# {self._said(whole.kind, fact, link)}{marks}",
        ]
        lines.append(f"Reported {days}. {len(sources)} source{'s' * (len(sources) > 1)}: {outlets}.")
        for note in self._noted[whole.id]:
            others = [self._facts[id] for id in note["facts"] if id != whole.id]
            lines.append(
                f"{note['reason']} "
                + ", ".join(f"[{plain(one.title)}]({way('facts/' + one.id)})" for one in others)
            )
        lists = (
            f"[{kind}]({way(kind.lower())})" if kind.lower() in LISTS else f"[Timeline]({way('timeline')})"
        )
        ties = [f"- Lists: {lists}", f"- Whom it names: {', '.join(map(link, whole.named))}"]
        for citation, source in zip(citations, sources, strict=True):
            others_there = len(self._citing[citation["source"]]) - 1
            told = f"{others_there} other facts from {self._names[source['publisher']]}, {day(source['published'])}"
            ties.append(f"- Same source: [{told}]({way('sources/' + citation['source'])})")
        lines += ["## Where it is used", "\n".join(ties), "## Field by field"]
        rows = [
            f"| {key.replace('_', ' ').capitalize()} | {self._shown(key, fact, way)}{marks} |"
            for key in sorted(fact)
            if key not in _HIDDEN
        ]
        lines.append("\n".join(["| field | value |", "|---|---|", *rows]))
        lines += [
            "## Take it away",
            f"- Address: `/facts/{whole.id}/`\n- Recorded in `facts/{kind.lower()}/{whole.id}.yml`",
            "## References",
        ]
        lines += [
            f"[^{number}]: {self._note(one, fact.get('words', ''), way)}"
            for number, one in enumerate(citations, 1)
        ]
        return head(whole.title) + "\n\n".join(lines) + "\n"

    def _shown(self, key: str, fact: Record, way: Way) -> str:
        value, link = fact[key], self._link(way)
        if isinstance(value, list):
            return ", ".join(map(link, value))
        if key in _NAMING:
            return link(value.lower())
        if key in ("date", "said_on"):
            return day(value)
        if key == "amount":
            return self._amount(fact)
        if key == "occasion":
            return f"[{plain(self._facts[value].title)}]({way('facts/' + value)})"
        return str(value)

    def _entries(self, facts: Sequence[Whole], way: Way, only: str = "") -> str:
        """Facts by their kind, each with marks, and the notes that the marks lead to."""
        link = self._link(way)
        parts: list[str] = []
        notes: list[str] = []
        for kind, label in LABELS.items():
            some = sorted((one for one in facts if one.kind == kind), key=lambda one: one.day or one.reported)
            rows = []
            for one in some:
                marks = ""
                for citation in one.fact["citations"]:
                    if not only or citation["source"] == only:
                        told = f"{self._note(citation, one.fact.get('words', ''), way)} Rests on it: [{plain(one.title)}]({way('facts/' + one.id)})"
                        notes.append(f"[^{len(notes) + 1}]: {told}")
                        marks += f"[^{len(notes)}]"
                when = day(one.day) if one.day else f"reported {day(one.reported)}"
                rows.append(f"- [{when}]({way('facts/' + one.id)}) {self._said(kind, one.fact, link)}{marks}")
            if rows:
                parts += [f"## {label}", "\n".join(rows)]
        return "\n\n".join([*parts, "## References", *notes]) + "\n"

    def _entity_page(self, id: str, folder: str, way: Way) -> str:
        entity, facts = self._records.entities[folder][id], self._naming[id]
        lines = [f"[{folder.capitalize()}]({way('entities')})", f"# {entity['name']}"]
        for role in entity.get("roles", ()):
            label = self._records.vocabulary["offices"][role["office"]]["label"]
            lines.append(f"- {label}: {self._note(role['citation'], '', way)}")
        lines += [entity[key] for key in ("note", "website") if key in entity]
        if self._outlets[id]:
            titles = (
                f"[{plain(self._records.sources[one]['title'])}]({way('sources/' + one)})"
                for one in self._outlets[id]
            )
            lines.append(f"Published: {', '.join(titles)}")
        lines.append(f"Named in {len(facts)} facts.")
        return head(entity["name"]) + "\n\n".join(lines) + "\n\n" + self._entries(facts, way)

    def _source_page(self, id: str, source: Record, way: Way) -> str:
        rows = [
            f"| Publisher | {self._link(way)(source['publisher'])} |",
            f"| Published | {day(source['published'])} |",
        ]
        rows += [
            f"| {key.capitalize()} | {source[key]} |"
            for key in ("url", "language", "text_sha256")
            if key in source
        ]
        table = "\n".join(["| field | value |", "|---|---|", *rows])
        facts = self._citing[id]
        lines = [
            f"[Source]({way('all-sources')})",
            f"# {plain(source['title'])}",
            table,
            f"{len(facts)} facts rest on it.",
        ]
        return head(source["title"]) + "\n\n".join(lines) + "\n\n" + self._entries(facts, way, id)

    def _list(self, name: str, way: Way) -> str:
        link, sources = self._link(way), self._records.sources
        if name == "all-sources":
            rows = (
                f"- [{plain(one['title'])}]({way('sources/' + id)}), {self._names[one['publisher']]}, {day(one['published'])}"
                for id, one in sources.items()
            )
            return "\n".join(rows) + "\n"
        if name == "entities":
            parts = (
                f"## {folder.capitalize()}\n\n"
                + "\n".join(f"- {link(id)} {len(self._naming[id])}" for id in some)
                for folder, some in self._records.entities.items()
            )
            return "\n\n".join(parts) + "\n"
        if name == "disagreements":

            def said(id: str) -> str:
                return self._said(self._facts[id].kind, self._facts[id].fact, link)

            parts = (
                f"## {note['reason']}\n\n" + "\n".join(f"- {said(id)}" for id in note["facts"])
                for note in self._records.notes.values()
            )
            return "\n\n".join(parts) + "\n"
        kinds = (
            ("event", "position", "quote", "statement") if name == "timeline" else (name.removesuffix("s"),)
        )
        return self._entries([one for one in self._facts.values() if one.kind in kinds], way)
