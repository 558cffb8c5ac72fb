"""Quotes by speaker and occasion, all wordings of one utterance beside each other."""

from footnoted.link.page import ListPage
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.link.utterances import Utterances
from site_in_memory import built_with, harbour_site

QUOTE = (
    "speaker: {}\nwords: {}\n{}citations:\n  - source: herald-2025-03-20\n    passage: said Giorgia Meloni\n"
)
NOTE = "facts: [meloni-harbour, x]\nkind: disagreement\nreason: The texts word it differently.\n"


def listed(site: Site) -> dict[str, list[tuple[str, list[list[str]]]]]:
    """Speaker's anchor to occasions, each with the ids of its utterances' wordings."""
    page = site.pages["quotes/"]
    assert isinstance(page, ListPage)
    found = {}
    for section in page.sections:
        assert isinstance(section.drawn, Utterances)
        found[section.anchor] = [
            (one.heading, [[row.fact.id for row in group.rows] for group in one.utterances])
            for one in section.drawn.occasions
        ]
    return found


def test_by_speaker_and_occasion():
    """Quotes of one event stand together below it, others below their day; unnamed speakers come last."""
    site = harbour_site(
        {
            "quotes/b.yml": QUOTE.format("giorgia-meloni", "Ships are slow", "said_on: 2025-03-10\n"),
            "quotes/c.yml": QUOTE.format("giorgia-meloni", "We build", "occasion: harbour-meeting\n"),
            "quotes/d.yml": QUOTE.format("{described: an aide}", "It is late", ""),
        }
    )

    assert listed(site) == {
        "of-giorgia-meloni": [
            ("10 March 2025", [["b"]]),
            ("Harbour meeting, 18 March 2025", [["c"], ["meloni-harbour"]]),
        ],
        "unnamed-speakers": [("", [["d"]])],
    }


def test_wordings_stand_beside_each_other():
    """Quotes that a note sets side by side are one utterance: differing words marked, with the note's reason."""
    site = harbour_site(
        {
            "quotes/x.yml": QUOTE.format("giorgia-meloni", "The port comes first", ""),
            "disagreements/note.yml": NOTE,
        }
    )
    assert listed(site) == {
        "of-giorgia-meloni": [("Harbour meeting, 18 March 2025", [["meloni-harbour", "x"]])]
    }

    drawn = site.pages["quotes/"].sections[0].drawn
    assert isinstance(drawn, Utterances)
    [utterance] = drawn.occasions[0].utterances
    differing = [[span.text for span in row.said.sentence if span.differs] for row in utterance.rows]
    assert differing == [["harbour"], ["port"]]
    assert plain(utterance.reason) == "The texts word it differently."


def test_wordings_without_a_note():
    """Quotes that name each other are one utterance, too, and the page of each shows the other."""
    other = QUOTE.format("giorgia-meloni", "The harbour comes first", "same_as: [meloni-harbour]\n")
    own = "speaker: giorgia-meloni\nwords: The harbour comes first\nsame_as: [x]\ncitations:\n  - source: herald-2025-03-20\n    passage: said Giorgia Meloni\n"
    built = built_with({"quotes/x.yml": other, "quotes/meloni-harbour.yml": own})

    assert listed(built.site) == {"of-giorgia-meloni": [("", [["meloni-harbour", "x"]])]}
    sections = {section.anchor: section for section in built.site.pages["facts/x/"].sections}
    [comparison] = sections["others-say"].comparisons
    assert [row.fact.id for row in comparison.rows] == ["x", "meloni-harbour"]
    assert "<strong>Another account of the same words.</strong>" in built.bodies["facts/x/"]


def test_rendering_in_words():
    """How the words came about is said with who worded them, and what is not known is said as not known."""
    bodies = {
        rendering: built_with(
            {"quotes/x.yml": QUOTE.format("giorgia-meloni", "Ships are slow", f"rendering: {rendering}\n")}
        ).bodies["quotes/"]
        for rendering in ("as-spoken", "translated", "reworded", "unknown")
    }

    assert "As spoken, printed by The Herald after The Wire." in bodies["as-spoken"]
    assert "As worded by The Herald after The Wire; translated." in bodies["translated"]
    assert "As worded by The Herald after The Wire; reworded." in bodies["reworded"]
    assert (
        "As worded by The Herald after The Wire; whether it was translated is not known." in bodies["unknown"]
    )


def test_language_note_and_as_given_are_printed():
    """What is known of the language, and what is odd in the source, stands below the words, escaped."""
    fields = "language_note: Said in <Italian>.\nas_given: “It” is the port.\n"
    body = built_with({"quotes/x.yml": QUOTE.format("giorgia-meloni", "It is slow", fields)}).bodies[
        "quotes/"
    ]

    assert "Said in &lt;Italian&gt;." in body
    assert "“It” is the port." in body
