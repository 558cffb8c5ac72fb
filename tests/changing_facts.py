"""A folder of facts that goes through many forms: the harbour, with each of its files written in several ways."""

from collections.abc import Mapping
from pathlib import Path
from random import Random

from helpers import HARBOUR

_HERALD = "citations:\n  - source: herald-2025-03-20\n    passage: {}\n"
_GAZETTE = "citations:\n  - source: gazette-2025-03-21\n    passage: {}\n"
_READY = "Germany is ready to send ships"
_SAID = "Meloni said that the harbour of the Harbour League would stay open"
_GERMANY = f"country: DE\nstance: ready\n{_HERALD.format(_READY)}"
_COST = "subject: harbour-league\nmeasure: cost\namount: {}\nunit: EUR\n"
_MELONI = (HARBOUR / "facts/people/giorgia-meloni.yml").read_text("utf-8")
_SOURCE = (HARBOUR / "facts/sources/herald-2025-03-20.yml").read_text("utf-8")

FORMS: Mapping[str, tuple[str | None, ...]] = {
    "countries/de.yml": ("name: Germany\n", "name: Germany\ndemonyms: [German]\n", "name: The ships\n", None),
    "countries/no.yml": (None, "name: Norway\n"),
    "disagreements/cost.yml": (
        None,
        "facts: [harbour-cost, other-cost]\nkind: disagreement\nreason: Two numbers of Germany.\n",
        "facts: [harbour-cost, other-cost]\nkind: change-over-time\nreason: See [[it-ready]].\n",
    ),
    "disagreements/words.yml": (
        None,
        "facts: [meloni-harbour, meloni-again]\nkind: disagreement\nreason: Worded in two ways.\n",
    ),
    "events/harbour-meeting.yml": (
        f"label: Harbour meeting\nhappened: reported\ndate: 2025-03-18\nparticipants: [giorgia-meloni]\n{_HERALD.format(_SAID)}",
        f"label: Harbour meeting\nhappened: scheduled\nparticipants: [DE]\n{_HERALD.format(_SAID)}",
        f"label: Meeting at the quay\nhappened: reported\n{_GAZETTE.format('the quay')}",
        "label: [broken\n",
    ),
    "figures/harbour-cost.yml": (
        f"label: Cost of the harbour\n{_COST.format('1.5 billion')}stage: proposed\n{_HERALD.format('about €1.5 billion')}",
        f"{_COST.format('1.5 billion')}as_of: 2025\nas_given: It is garbled.\n{_HERALD.format('about €1.5 billion')}",
        f"{_COST.format('1.5 billion')}as_of: 2025\nas_given: It is *odd*.\n{_HERALD.format('about €1.5 billion')}",
    ),
    "figures/other-cost.yml": (
        None,
        f"{_COST.format('2 billion')}according_to: giorgia-meloni\n{_GAZETTE.format('2 billion')}",
        f"{_COST.format('3 billion')}same_as: harbour-cost\n{_GAZETTE.format('2 billion')}",
    ),
    "initiatives/harbour-league.yml": (
        "name: Harbour League\n",
        "name: Harbour League\nnote: Called the *League*.\n",
        "name: Harbour League\naliases: [the League, cranes]\n",
        "name: League of the Harbour\n",
    ),
    "ledger.yml": (
        None,
        "cost-of-old: {kind: figure, renamed: harbour-cost, date: 2025-03-21}\n",
        "cost-of-old: {kind: figure, retired: 'See [[harbour-cost]], of the League.', date: 2025-03-21}\n",
        "cost-of-old: {kind: figure, renamed: other-cost, date: 2025-03-21}\nquay: {kind: person, erased: Gone., date: 2025-03-21}\n",
        "cost-of-old: {kind: figure\n",
    ),
    "organisations/herald.yml": (
        "name: The Herald\n",
        "name: The Paper\n",
        "name: The Herald\nacts_for: IT\n",
    ),
    "organisations/wire.yml": ("name: The Wire\n", "name: A Wire\n"),
    "people/giorgia-meloni.yml": (
        _MELONI,
        _MELONI.replace("surname: Meloni\n", ""),
        f"{_MELONI}aliases: [{{name: Melony, seen_in: herald-2025-03-20}}]\n",
        _MELONI.replace("Italian Prime Minister Giorgia Meloni", _SAID),
        "name: Giorgia Meloni\n",
    ),
    "positions/de-ready.yml": (
        _GERMANY,
        _GERMANY.replace("stance: ready", "stance: sceptical\ndate: 2025-03-19"),
        _GERMANY.replace(_READY, _SAID),
        f"{_GERMANY}status: superseded\nsuperseded_by: it-ready\n",
        f"{_GERMANY}status: withdrawn\nwithdrawn: {{reason: Gone., date: 2025-04-02}}\n",
        f"{_GERMANY}status: withdrawn\nwithdrawn: {{reason: For good., date: 2025-04-02}}\n",
        f"{_GERMANY}challenges: [{{opened: 2025-04-02, says: It may be of May.}}]\n",
        f"{_GERMANY}challenges: [{{opened: 2025-04-02, says: It may be of June.}}]\n",
        None,
    ),
    "positions/de-again.yml": (
        None,
        f"country: DE\nstance: sceptical\nby: giorgia-meloni\noccasion: harbour-meeting\n{_GAZETTE.format('the quay')}",
    ),
    "quotes/meloni-again.yml": (
        None,
        f"speaker: giorgia-meloni\nwords: The harbour is first\nsame_as: meloni-harbour\n{_GAZETTE.format('she said')}",
        f"speaker: {{described: a minister}}\nwords: The harbour is first\n{_HERALD.format(_SAID)}",
    ),
    "quotes/meloni-harbour.yml": (
        f"speaker: giorgia-meloni\nwords: The harbour comes first\noccasion: harbour-meeting\n{_HERALD.format('said Giorgia Meloni')}",
        f"speaker: herald\nwords: The harbour comes first\nas_given: So it stands.\n{_HERALD.format('said Giorgia Meloni')}",
        f"speaker: herald\nwords: The harbour comes first\nas_given: So it is.\n{_HERALD.format('said Giorgia Meloni')}",
    ),
    "sources/gazette-2025-03-21.yml": (
        "title: At the quay\npublished: 2025-03-21\nurl: https://gazette.example/quay\nlanguage: en\nmedium: news\n",
        "title: At the quay\npublished: 2025-03-21\nurl: https://gazette.example/quay\nlanguage: en\nmedium: news\nnote: Short.\n",
        "title: On the quay\npublished: 2025-03-01\nurl_unknown: Lost.\nlanguage: en\nmedium: news\nrelays: wire-2025-03-20\n",
        None,
    ),
    "sources/herald-2025-03-20.yml": (
        _SOURCE,
        _SOURCE.replace("relays: wire-2025-03-20\n", ""),
        f"{_SOURCE}note: In *two* parts.\n",
        _SOURCE.replace("Peacekeepers for", "Cranes for"),
    ),
    "statements/meloni-harbour-open.yml": (
        f"speaker: giorgia-meloni\ncontent: the harbour of the Harbour League would stay open\n{_HERALD.format(_SAID)}",
        f"speaker: giorgia-meloni\ncontent: Germany would stay\nsaid_on: 2025-03-17\n{_HERALD.format(_SAID)}",
        f"speaker: giorgia-meloni\ncontent: the ships of the cranes would stay\n{_HERALD.format(_SAID)}",
        None,
    ),
    "vocabulary/offices/prime-minister-of-italy.yml": (
        "label: Prime Minister of Italy\nphrases: [Italian Prime Minister]\nof: IT\n",
        "label: Prime Minister of Italy\nphrases: [said]\nof: IT\n",
        "label: Prime Minister\n",
    ),
    "vocabulary/stages/proposed.yml": (
        'label: proposed\norder: "01"\n',
        'label: planned\norder: "01"\ndefinition: As [[harbour-cost]].\n',
    ),
    "vocabulary/units/eur.yml": (
        "label: euro\nsort: currency\nsymbol: €\n",
        "label: euro\nsort: currency\nwords: [billion]\n",
    ),
}
"""Each file by its name, with the texts that it can have; None where it is missing."""


class ChangingFacts:
    """A folder of facts that changes one file at a time, in an order that the seed decides."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self._random = Random(seed)
        for path in sorted((HARBOUR / "facts").rglob("*.*")):
            self.write(path.relative_to(HARBOUR / "facts").as_posix(), path.read_text("utf-8"))
        for name, forms in FORMS.items():
            self.write(name, self._random.choice(forms))

    def change(self) -> str:
        """Give one file another form; the name of the file."""
        name = self._random.choice(list(FORMS))
        path = self.folder / name
        now = path.read_text("utf-8") if path.exists() else None
        self.write(name, self._random.choice([form for form in FORMS[name] if form != now]))
        return name

    def write(self, name: str, text: str | None) -> None:
        """Write a file, or take it away."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(text, "utf-8")
