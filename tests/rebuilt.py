"""Records put together again from tables: what a stranger would do who has the tables alone.

Nothing here knows how the tables were made; what a column means is written down once more.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from tables_read import Rows

Row = Mapping[str, Any]
Values = dict[str, Any]


class Rebuilt:
    """The records of tables, each by its id, as the data files in JSON have them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._codes = {
            row["id"]: row["code"] for name in ("entities", "units") for row in rows[name] if row["code"]
        }
        self._by: dict[str, dict[tuple[Any, ...], list[Row]]] = {}

    def facts(self) -> dict[str, Values]:
        """All facts."""
        own = {
            "member": self._of_members,
            "position": self._of_positions,
            "figure": self._of_figures,
            "quote": self._of_quotes,
            "event": self._of_events,
            "statement": self._of_statements,
        }
        kinds = {
            row["id"]: own[kind](row)
            for kind, name in (
                ("member", "members"),
                ("position", "positions"),
                ("figure", "figures"),
                ("quote", "quotes"),
                ("event", "events"),
                ("statement", "statements"),
            )
            for row in self._rows[name]
        }
        return {
            row["id"]: given({**kinds[row["id"]], **self._shared(row)})
            for row in self._rows["facts"]
            if row["kind"]
        }

    def entities(self) -> dict[str, Values]:
        """All countries, people, organisations and initiatives."""
        return {
            row["id"]: given(
                {
                    "name": row["name"],
                    "article": row["article"] or None,
                    "aliases": [
                        given({"name": alias["name"], "seen_in": alias["seen_in"]})
                        for alias in self._of("aliases", "entity", row["id"])
                    ],
                    "demonyms": row["demonyms"],
                    "surname": row["surname"],
                    "roles": [self._role(role) for role in self._of("roles", "person", row["id"])],
                    "acts_for": self._code(row["acts_for"]),
                    "website": row["website"],
                    "note": row["note"],
                }
            )
            for row in self._rows["entities"]
        }

    def sources(self) -> dict[str, Values]:
        """All sources."""
        same = (
            "title", "publisher", "publisher_unknown", "published", "url", "url_unknown", "accessed", "language", "medium",
            "access", "relays", "seen", "text_sha256", "text_extractor", "note",
        )  # fmt: skip
        return {
            row["id"]: given(
                {
                    **{key: row[key] for key in same},
                    "archived": given({"url": row["archived_url"], "captured": row["archived_captured"]}),
                    "link": given({key: row[f"link_{key}"] for key in ("state", "since", "to")}),
                    "inferred": inferred(self._of("source_inferred", "source", row["id"])),
                }
            )
            for row in self._rows["sources"]
        }

    def disagreements(self) -> dict[str, Values]:
        """All notes."""
        return {
            row["id"]: {
                "facts": [one["fact"] for one in self._of("disagreement_facts", "disagreement", row["id"])],
                "kind": row["kind"],
                "reason": row["reason"],
            }
            for row in self._rows["disagreements"]
        }

    def vocabulary(self) -> dict[str, dict[str, Values]]:
        """All terms, by kind and then by id."""
        keys: dict[str, tuple[str, tuple[str, ...]]] = {
            "stance": ("stances", ("label", "definition", "phrase", "order", "cues", "about", "review")),
            "measure": ("measures", ("label", "definition", "cues", "review")),
            "office": ("offices", ("label", "definition", "phrases", "of", "shared", "review")),
            "stage": ("stages", ("label", "definition", "order", "cues")),
            "medium": ("media", ("label", "definition")),
            "unit": ("units", ("label", "definition", "sort", "symbol", "one", "many", "words")),
        }
        columns = {"order": "rank", "of": "office_of"}
        found: dict[str, dict[str, Values]] = {}
        for kind, (table, names) in keys.items():
            found[kind] = {
                row["id"]: given({key: row[columns.get(key, key)] for key in names})
                for row in self._rows[table]
            }
        for office in found["office"].values():
            # Where it is left out, it is false.
            office |= given(
                {"of": self._code(office.pop("of", None)), "shared": office.pop("shared") or None}
            )
        return found

    def _of(self, table: str, *named: Any) -> list[Row]:
        """The rows of a table that belong to something, in their order.

        named   names of columns, and then as many values.
        """
        columns, values = named[: len(named) // 2], named[len(named) // 2 :]
        index = self._by.get(f"{table} {columns}")
        if index is None:
            index = self._by[f"{table} {columns}"] = defaultdict(list)
            for row in self._rows[table]:
                index[tuple(row[column] for column in columns)].append(row)
        rows = index.get(values, [])
        return sorted(rows, key=lambda row: row["number"])

    def _code(self, id: str | None) -> str | None:
        """An id as records have it: that of a country or currency is its code."""
        return None if id is None else self._codes.get(id, id)

    def _mentioned(self, row: Row, name: str) -> str | Values | None:
        described = row[f"{name}_described"]
        return self._code(row[name]) if described is None else {"described": described}

    def _shared(self, row: Row) -> Values:
        id = row["id"]
        return {
            "same_as": [one["other"] for one in self._of("same_as", "fact", id)],
            "as_given": row["as_given"],
            "status": row["status"],
            "superseded_by": row["superseded_by"],
            "withdrawn": given({"reason": row["withdrawn_reason"], "date": row["withdrawn_date"]}),
            "challenges": [
                given({key: one[key] for key in ("opened", "says", "discussed", "answered", "answer")})
                for one in self._of("challenges", "fact", id)
            ],
            "inferred": inferred(self._of("inferred", "fact", id)),
            "citations": [
                self._citation(one, [
                    part["segment"]
                    for part in self._of("passages", "fact", "citation", id, one["number"])
                    if not part["is_words"]
                ])
                for one in self._of("citations", "fact", id)
            ],
        }  # fmt: skip

    def _citation(self, row: Row, passage: list[str]) -> Values:
        return given(
            {
                "source": row["source"],
                "passage": passage,
                "origin": row["origin_given"],
                "relation": row["relation"],
                "locator": given({key: row[f"locator_{key}"] for key in ("page", "paragraph", "time")}),
                "supports": row["supports"],
                "context": row["context"],
                "unverified": row["unverified"],
            }
        )

    def _role(self, row: Row) -> Values:
        parts = self._of("role_passages", "person", "role", row["person"], row["number"])
        return given(
            {
                "office": row["office"],
                "from": row["since"],
                "to": row["until"],
                "citation": self._citation(row, [part["segment"] for part in parts]),
            }
        )

    def _of_members(self, row: Row) -> Values:
        return {
            "country": self._code(row["country"]),
            "organisation": row["organisation"],
            "role": row["role"],
            "from": row["since"],
            "to": row["until"],
        }

    def _of_positions(self, row: Row) -> Values:
        return {
            "country": self._code(row["country"]),
            "stance": row["stance"],
            "by": self._mentioned(row, "taken_by"),
            "date": row["date"],
            "occasion": self._mentioned(row, "occasion"),
            "conditions": row["conditions"],
        }

    def _of_figures(self, row: Row) -> Values:
        same = ("label", "measure", "bound", "per", "period", "as_of", "stage", "compared_to", "direction")
        return {
            **{key: row[key] for key in same},
            "subject": self._code(row["subject"] or row["subject_event"]),
            **self._amount(row),
            "equivalents": [self._amount(one) for one in self._of("equivalents", "figure", row["id"])],
            **{key: self._mentioned(row, key) for key in ("according_to", "measured_by", "commissioned_by")},
        }

    def _amount(self, row: Row) -> Values:
        amount = {"written": row["amount_written"], "value": row["amount_exact"]}
        return {"amount": amount, "unit": self._code(row["unit"])}

    def _of_quotes(self, row: Row) -> Values:
        words = [
            one["segment"]
            for one in self._of("passages", "fact", "citation", row["id"], 1)
            if one["is_words"]
        ]
        assert row["words"] == " […] ".join(words)
        return {
            "speaker": self._mentioned(row, "speaker"),
            "words": words,
            "rendering": row["rendering"],
            "said_on": row["said_on"],
            "occasion": self._mentioned(row, "occasion"),
            "to": self._mentioned(row, "said_to"),
            "language_note": row["language_note"],
        }

    def _of_events(self, row: Row) -> Values:
        return {
            **{key: row[key] for key in ("label", "happened", "date", "place", "outcome")},
            "participants": [
                self._mentioned(one, "participant") for one in self._of("participants", "event", row["id"])
            ],
        }

    def _of_statements(self, row: Row) -> Values:
        return {
            "speaker": self._mentioned(row, "speaker"),
            "content": row["content"],
            "said_on": row["said_on"],
            "occasion": self._mentioned(row, "occasion"),
            "relays_words_of": self._mentioned(row, "relays_words_of"),
        }


def given(values: Mapping[str, Any]) -> Values:
    """The keys that have a value."""
    return {key: value for key, value in values.items() if value is not None and value != [] and value != {}}


def inferred(rows: Iterable[Row]) -> list[Values]:
    """What no passage states, in its order."""
    return [{"field": row["field"], "because": row["because"]} for row in rows]
