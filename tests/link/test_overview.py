"""What only the overview shows: how far it is proved, the first differences, the latest events."""

from footnoted.link.notes import Notes
from footnoted.link.overview import Differences, Proof, differences, latest, proof
from footnoted.link.site import Site
from site_in_memory import harbour_site

COST = """subject: harbour-league
measure: harbour-cost
amount: {amount}
unit: EUR
citations:
  - source: herald-2025-03-20
    passage: harbour will cost
"""
POSITION = """country: IT
stance: {stance}
citations:
  - source: herald-2025-03-20
    passage: Italy
"""
EVENT = """label: Meeting {day}
happened: reported
date: 2025-03-{day}
citations:
  - source: herald-2025-03-20
    passage: Meeting {day}
"""
NOTE = """kind: {kind}
facts: [{facts}]
reason: Both stand in the text.
"""


def counted(site: Site) -> dict[str, str]:
    """The counts of the line of proof, by what they count."""
    (section,) = proof(site, Notes())
    assert isinstance(section.drawn, Proof)
    return {link.title: number for number, link in section.drawn.counts}


def differing(site: Site) -> list[str]:
    """The addresses of the differences shown."""
    (section,) = differences(site, Notes())
    assert isinstance(section.drawn, Differences)
    return [difference.link.url for difference in section.drawn.differences]


def test_proof():
    """The line counts passages, facts with one origin, with something inferred, and what differs."""
    notes = {
        "disagreements/ab.yml": NOTE.format(kind="disagreement", facts="it-ready, it-other"),
        "disagreements/cd.yml": NOTE.format(kind="not-the-same", facts="it-ready, de-ready"),
        "positions/it-other.yml": POSITION.format(stance="ready")
        + "inferred:\n  - field: country\n    because: The text says Rome.\n",
    }

    assert counted(harbour_site(notes)) == {
        "passages verified": "8 of 9",
        "facts with one origin": "8 of 8",
        "partly inferred": "1",
        "differences": "1",
    }


def test_key_figures_differ_first():
    """Differences of key figures come first, then by kind of fact; what is no difference is not shown."""
    site = harbour_site(
        {
            "figures/other-cost.yml": COST.format(amount=7),
            "positions/it-other.yml": POSITION.format(stance="ready"),
            "events/one.yml": EVENT.format(day="01"),
            "disagreements/aa-events.yml": NOTE.format(kind="disagreement", facts="one, harbour-meeting"),
            "disagreements/bb-not.yml": NOTE.format(kind="not-the-same", facts="it-ready, de-ready"),
            "disagreements/cc-positions.yml": NOTE.format(kind="disagreement", facts="it-ready, it-other"),
            "disagreements/dd-figures.yml": NOTE.format(
                kind="disagreement", facts="harbour-cost, other-cost"
            ),
            "disagreements/zz-events.yml": NOTE.format(kind="disagreement", facts="one, harbour-meeting"),
        }
    )

    assert differing(site) == [
        "disagreements/#on-dd-figures",
        "disagreements/#on-cc-positions",
        "disagreements/#on-aa-events",
    ]


def test_latest():
    """The five events with the latest stated days, the newest first."""
    site = harbour_site({f"events/on-{day:02}.yml": EVENT.format(day=f"{day:02}") for day in range(21, 28)})

    (section,) = latest(site, Notes())

    assert [row.fact.id for row in section.rows] == ["on-27", "on-26", "on-25", "on-24", "on-23"]
