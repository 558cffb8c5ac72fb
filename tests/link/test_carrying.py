"""Which words of a passage carry the value, for each kind of fact; and nothing of the passage changed."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.build import build_site
from footnoted.link.linked import LinkedCitation
from footnoted.link.passages import Piece, in_pieces, joined
from footnoted.link.site import Site
from footnoted.revision import Revision
from site_in_memory import harbour_site


@pytest.fixture(scope="module")
def real() -> Site:
    """The real site, in memory, on a day after its receipts."""
    return build_site(Path(__file__).parents[2] / "facts", Revision(None, date(2027, 1, 1)), "facts").site


def shown(citation: LinkedCitation) -> str:
    """A passage with its carrying words in brackets, segments apart by a stroke."""
    pieces = in_pieces(citation.passage, citation.carried)
    return " | ".join("".join(f"[{p.text}]" if p.carries else p.text for p in segment) for segment in pieces)


def carried(record: str, name: str) -> str:
    """The passage of one harbour fact that is written anew."""
    euro = "label: euro\nsort: currency\nsymbol: €\nwords: [euros]\n"
    site = harbour_site({f"{name}.yml": record, "vocabulary/units/eur.yml": euro})
    return shown(site.facts[name.partition("/")[2]].citations[0])


FIGURE = """subject: harbour-league
measure: cost
amount: {}
unit: EUR
{}
citations:
  - source: herald-2025-03-20
    passage: {}
"""


@pytest.mark.parametrize(
    ("amount", "fields", "passage", "expected"),
    [
        (
            "1.5 billion",
            "bound: about",
            "would cost about €1.5 billion in 2027",
            "would cost [about €1.5 billion] in 2027",
        ),
        (
            "1.5 billion",
            "period: 2027",
            "would cost €1.5 billion in 2027, not 3",
            "would cost [€1.5 billion] in [2027], not 3",
        ),
        (
            "100 million",
            "bound: more-than\nper: year",
            "more than 100 million euros a year for 30 quays",
            "[more than 100 million euros a year] for 30 quays",
        ),
        (
            "800",
            "equivalents: [{amount: 843, unit: USD}]",
            "some 800 euros ($843), 900 later",
            "[some 800 euros] ([$843]), 900 later",
        ),
        ("7", "", "it cost a lot", "it cost a lot"),
        (
            "20",
            "direction: higher\ncompared_to: February",
            "twenty euros higher than in February",
            "[twenty euros higher] than in [February]",
        ),
    ],
)
def test_figure(amount: str, fields: str, passage: str, expected: str):
    """Of a figure: its number with bound, scale and unit, its time, and what it is compared to; no other number."""
    assert carried(FIGURE.format(amount, fields, f'"{passage}"'), "figures/x") == expected


@pytest.mark.parametrize(
    ("fields", "passage", "expected"),
    [
        ("", "Italian ships are ready to send help", "[Italian] ships are [ready to send] help"),
        (
            "by: giorgia-meloni\ndate: 2025-03-18",
            "on 18 March Meloni was ready to send ships",
            "on [18 March Meloni] was [ready to send] ships",
        ),
        (
            "",
            "both doubt that Germany is ready to send ships",
            "both doubt that Germany is [ready to send] ships",
        ),
        ("", "Prime Minister of Italy, ready to send", "[Prime Minister of Italy], [ready to send]"),
    ],
)
def test_position(fields: str, passage: str, expected: str):
    """Of a position: the country by name, demonym or office, who took it, the day, and the words of the stance."""
    record = f"country: IT\nstance: ready\n{fields}\ncitations:\n  - source: herald-2025-03-20\n    passage: {passage!r}\n"

    assert carried(record, "positions/x") == expected


def test_other_stance_is_not_marked():
    """Words of another stance than the fact's carry nothing of it."""
    record = "country: IT\nstance: ready\ncitations:\n  - source: herald-2025-03-20\n    passage: Italy doubts that\n"

    assert carried(record, "positions/x") == "[Italy] doubts that"


def test_harbour():
    """Of a member, quote, event, statement and office: names, the quote's words, the day, and shared words in a row."""
    site = harbour_site()

    assert {id: shown(site.facts[id].citations[0]) for id in ("it-harbour-league", "meloni-harbour", "harbour-meeting", "meloni-harbour-open")} == {
        "it-harbour-league": "[Italy], a [member] of the [Harbour League]",
        "meloni-harbour": "[The harbour comes first] | said [Giorgia Meloni] at the harbour meeting on 18 March",
        "harbour-meeting": "[Giorgia Meloni] came to the [harbour meeting] on [18 March]",
        "meloni-harbour-open": "[Meloni] said that the [harbour of the Harbour League would stay open]",
    }  # fmt: skip
    [(_, office)] = site.entities["giorgia-meloni"].roles
    assert shown(office) == "[Italian Prime Minister] Giorgia Meloni"


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("it-ready", "[Italy] | have all expressed their [readiness to send] peacekeeping units"),
        (
            "fr-defence-budget-100-billion",
            "[Macron] has indicated that France's defense budget will also see an increase, targeting [around 100 billion euros annually] by [2025]",
        ),
        (
            "european-force-fewer-than-30000",
            "The proposal outlines a European force of [fewer than 30,000 soldiers]",
        ),
        (
            "macron-popularity-up-7",
            "[Ifop] poll | for [Ouest-France], Macron’s popularity reached 31% in [March 2025] | [seven points higher] than in [February]",
        ),
        (
            "eu-plan-800-billion",
            "defense mobilization plan introduced by EU chief Ursula von der Leyen aims to secure [approximately 800 billion euros] ([$843 billion])",
        ),
        (
            "trump-putin-call-18-march",
            "[telephone conversation] with [Vladimir Putin] on [Tuesday], the [American president] discussed stopping the supply of Western weapons",
        ),
        (
            "lecornu-future-of-army",
            "[It is a matter of looking ahead and considering the future of the Ukrainian army] | [he] noted",
        ),
        ("macron-social-media-qa", "[Macron] said during a [live social media Q&A]"),
    ],
)
def test_real_passages(real: Site, fact: str, expected: str):
    """In the real texts the carrying words are those that a reader would point at."""
    assert shown(real.facts[fact].citations[0]) == expected


def test_most_passages_are_marked_and_few_as_a_whole(real: Site):
    """Nine of ten supporting passages have a mark; only a quote's own words are marked as a whole."""
    supporting = [
        (fact, citation)
        for fact in real.facts.values()
        for citation in fact.citations
        if citation.relation == "supports"
    ]
    marked = [fact for fact, citation in supporting if any(citation.carried)]
    whole = [fact.id for fact, citation in supporting if fact.kind != "quote" and _is_whole(citation)]

    assert len(marked) > 0.9 * len(supporting)
    assert len(whole) <= 0.1 * len(supporting), whole


def _is_whole(citation: LinkedCitation) -> bool:
    return all(
        stretches == ((0, len(segment)),)
        for stretches, segment in zip(citation.carried, citation.segments, strict=True)
    )


def test_passage_in_other_letters():
    """A passage whose letters are not composed is printed as it is, without a mark."""
    passage = "Giorgia Meloni, e\u0301lue, came on 18 March"
    record = f"label: Visit\nhappened: reported\nparticipants: [giorgia-meloni]\ncitations:\n  - source: herald-2025-03-20\n    passage: {passage}\n"

    assert carried(record, "events/x") == passage


def test_tags_keep_their_place():
    """A mark lies on the words also where folding takes out what stands before them."""
    passage = "“in <em>the</em> end”, Italy is ready to send ships"
    record = (
        f"country: IT\nstance: ready\ncitations:\n  - source: herald-2025-03-20\n    passage: '{passage}'\n"
    )

    assert carried(record, "positions/x") == "“in <em>the</em> end”, [Italy] is [ready to send] ships"


TEXTS = st.text("ab é’", max_size=12)
STRETCHES = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), max_size=4)


@settings(deadline=None)
@given(st.lists(st.builds(Piece, TEXTS, st.sampled_from(["", "Meloni"])), min_size=1, max_size=3), STRETCHES)
def test_nothing_is_lost(pieces: list[Piece], found: list[tuple[int, int]]):
    """However a passage is cut, each character, and each reading behind its word, stays where it was."""
    text = "".join(piece.text for piece in pieces)
    inside = [(start, min(end, len(text))) for start, end in found if start < len(text)]
    [cut] = in_pieces((tuple(pieces),), (joined(inside, text),))

    assert "".join(piece.text for piece in cut) == text
    assert _readings(cut) == _readings(pieces)


def _readings(pieces: "list[Piece] | tuple[Piece, ...]") -> list[tuple[int, str]]:
    at, found = 0, []
    for piece in pieces:
        at += len(piece.text)
        found += [(at, piece.reading)] if piece.reading else []
    return found
