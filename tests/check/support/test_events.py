"""Who was where and when, and whether a text reports an event or announces it."""

import pytest

from strait import examined, lacking, messages

MEETING = "{{label: Meeting at the strait, happened: {}, participants: [ada-holm]}}"


@pytest.mark.parametrize(
    ("happened", "passage", "fault"),
    [
        ("reported", "Holm came to the meeting", []),
        ("reported", "Holm will come to the meeting", ["happened"]),
        ("reported", "the meeting with Holm was called off", ["happened"]),
        ("reported", "Holm did not come to the meeting", ["happened"]),
        ("reported", "Holm might have come to the meeting", ["happened"]),
        ("scheduled", "Holm will not come to the meeting", ["happened"]),
        ("scheduled", "Holm is due to come to the meeting", []),
        ("scheduled", "Holm came to the meeting", ["happened"]),
        ("called-off", "the meeting with Holm was called off", []),
        ("scheduled", "the meeting with Holm, due to begin, was postponed", ["happened"]),
    ],
)
def test_happened(happened: str, passage: str, fault: list[str]):
    """What a text announces has not happened, and what it reports is not planned."""
    assert lacking("events", MEETING.format(happened), passage) == fault


@pytest.mark.parametrize(
    ("date", "happened", "passage", "fault"),
    [
        ("2025-03-18", "reported", "Holm met on Tuesday", []),
        ("2025-03-19", "reported", "Holm met on Tuesday", ["date"]),
        ("2025-03-25", "reported", "Holm met on Tuesday", ["date"]),
        ("2025-03-25", "scheduled", "Holm will come to the meeting on Tuesday", []),
        ("2025-03-18", "scheduled", "Holm will come to the meeting on Tuesday", ["date"]),
        ("2025-03-20", "reported", "Holm met on Thursday", []),
        ("2025-03-13", "reported", "Holm met on Thursday", ["date"]),
        ("2025-03-11", "reported", "Holm met on Tuesday, March 11", []),
        ("2024-03-11", "reported", "Holm met on March 11", ["date"]),
        ("2024-03-11", "reported", "Holm met on March 11, 2024", []),
        ("2025-03", "reported", "Holm met in March 2025", []),
        ("2025-03-01", "reported", "Holm met in March 2025", ["date"]),
        ("2025-02-17/2025-02-18", "reported", "Holm met from 17 February to 18 February", []),
    ],
)
def test_date(date: str, happened: str, passage: str, fault: list[str]):
    """A date is carried as precisely as it is written; a weekday points the way the tense does."""
    fields = f"{{label: Meeting of Holm, happened: {happened}, date: {date}}}"

    assert lacking("events", fields, passage.replace("Holm met", "the meeting of Holm was")) == fault


def test_weekday_from_an_unsure_publication():
    """A weekday is not resolved from a day of publication that is itself inferred."""
    source = """
title: The strait
publisher: gazette
published: 2025-03-20
url: https://paper.example/strait
language: en
medium: news
inferred: [{field: published, because: By its weather report.}]
"""
    fields = "{label: Meeting, happened: reported, date: 2025-03-18}"

    assert lacking("events", fields, "the meeting was on Tuesday", others={"sources/paper.yml": source}) == [
        "date"
    ]


@pytest.mark.parametrize(
    ("passage", "fault"), [("the meeting was on 18 March", []), ("the meeting was on Tuesday", ["date"])]
)
def test_date_from_a_publication_known_about(passage: str, fault: list[str]):
    """A date gets its year from a day of publication that is only known about; a weekday gets nothing."""
    source = """
title: The strait
publisher: gazette
published: 2025-03-20~
url: https://paper.example/strait
language: en
medium: news
inferred: [{field: published, because: By its weather report.}]
"""
    fields = "{label: Meeting, happened: reported, date: 2025-03-18}"

    assert lacking("events", fields, passage, others={"sources/paper.yml": source}) == fault


@pytest.mark.parametrize(
    ("participants", "passage", "fault"),
    [
        ("[ada-holm, bo-lind]", "the meeting of Holm and Lind", []),
        ("[ada-holm, bo-lind]", "the meeting of Holm—Lind", []),
        ("[ada-holm, bo-lind]", "the meeting of Holm", ["participants.1"]),
        ("[NO]", "the meeting of Norway's minister", ["participants.0"]),
        ("[{described: Norway's minister}]", "the meeting of Norway's minister", []),
        ("[{described: a Swedish minister}]", "the meeting of Norway's minister", ["participants.0"]),
    ],
)
def test_participants(participants: str, passage: str, fault: list[str]):
    """Everybody in the list is named or described in a passage."""
    fields = f"{{label: A meeting, happened: reported, participants: {participants}}}"

    assert lacking("events", fields, passage) == fault


def test_place():
    """A place stands in the passage."""
    fields = "{label: A meeting, happened: reported, place: Oslo}"

    assert lacking("events", fields, "the meeting in Bergen") == ["place"]


def test_label_of_another_thing():
    """A label is made of words of its passage and names nobody else."""
    fields = "{label: Holm’s summit, happened: reported, place: Oslo}"

    told = messages("events", fields, "the ships in Oslo")

    assert [message for message, _ in told] == [
        "no passage says `label: Holm’s summit`",
        "“Holm” is not named in the passage",
        "fewer than half of the words stand in the passage in any form",
    ]


@pytest.mark.parametrize(
    ("label", "passage", "turned"),
    [
        ("Holm’s letter to Lind", "Holm sent a letter to Lind", False),
        ("Lind’s letter to Holm", "Holm sent a letter to Lind", True),
        ("Meeting of Lind and Holm", "Holm and Lind held a meeting", False),
        ("Meeting of Lind, Holm and Norway", "Holm held a meeting with Lind for Norway", False),
        ("Norway’s attack on Sweden", "Sweden, attacked by Norway", False),
        ("Sweden’s attack on Norway", "Sweden, attacked by Norway", True),
    ],
)
def test_order_of_names_in_a_label(label: str, passage: str, turned: bool):
    """Who did what to whom stays as the passage has it; in a list any order is as good."""
    fields = f"{{label: '{label}', happened: reported, place: Oslo}}"

    told = [message for message, _ in messages("events", fields, f"{passage} in Oslo")]

    assert ("the names stand in another order than in the passage" in told) is turned


def test_occasion_by_its_day_and_place():
    """An occasion is recognised by the day and place of the event that it names."""
    event = {
        "events/strait-meeting.yml": """
label: Meeting at the strait
happened: reported
date: 2025-03-18
place: Oslo
citations: [{source: paper, passage: the meeting in Oslo on Tuesday}]
"""
    }
    fields = "{speaker: ada-holm, words: the strait is open, occasion: strait-meeting}"

    assert lacking("quotes", fields, "Holm said at the meeting in Oslo on March 18", others=event) == []
    assert lacking("quotes", fields, "Holm said at the meeting in Oslo on March 17", others=event) == [
        "occasion"
    ]
    assert lacking("quotes", fields, "Holm said at the meeting on March 18", others=event) == ["occasion"]


def test_idle_segment():
    """A segment in which nothing of the fact stands is found by its place."""
    examination = examined(
        "events", MEETING.format("reported"), "Holm came to the meeting", "and the sun was out"
    )

    assert examination.idle == (("citations", 0, "passage", 1),)


def test_small_letters_of_other_scripts():
    """A word in small letters before a surname is no first name, in Cyrillic as in Latin script."""
    person = {"people/bo-lind.yml": "name: Bo Lind\nsurname: Lind\naliases: [Лінд]\n"}
    fields = "{label: A meeting, happened: reported, participants: [bo-lind]}"

    assert lacking("events", fields, "зустріч була, і Лінд там був", language="uk", others=person) == []


@pytest.mark.parametrize(
    ("participants", "passage"),
    [
        ("[bo-lind]", "Holm met an aide to Lind"),
        ("[bo-lind]", "Holm met Lind's deputy"),
        ("[bo-lind]", "Holm met critics of Lind"),
        ("[bo-lind]", "Holm met sailors after Lind left"),
        ("[bo-lind]", "Holm met sailors to discuss Lind"),
        ("[NO]", "the meeting of Lind and Holm in Norway"),
        ("[NO]", "Holm met Norwegian journalists"),
    ],
)
def test_not_there(participants: str, passage: str):
    """A master, a topic, one who left, a place or a people that only describes took no part."""
    fields = f"{{label: A meeting, happened: reported, participants: {participants}}}"

    assert lacking("events", fields, passage) == ["participants.0"]


@pytest.mark.parametrize(
    "passage",
    [
        "Holm is to meet Lind",
        "ahead of the meeting of Holm",
        "preparations for the meeting with Holm",
        "a proposed meeting of Holm",
        "if Holm comes to the meeting",
        "has Holm come to the meeting?",
    ],
)
def test_not_yet(passage: str):
    """What is prepared, proposed, supposed or asked for has not happened."""
    assert lacking("events", MEETING.format("reported"), passage) == ["happened"]


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("fr", "Ada Holm rencontrera Bo Lind"),
        ("de", "Holm wird Lind treffen"),
        ("uk", "Holm зустрінеться з Lind"),
    ],
)
def test_future_of_a_language(language: str, passage: str):
    """A future announces, in each language in its own way."""
    assert lacking("events", MEETING.format("reported"), passage, language=language) == ["happened"]
    assert lacking("events", MEETING.format("scheduled"), passage, language=language) == []


@pytest.mark.parametrize(
    ("field", "passage", "fault"),
    [
        ("date: 2025-03-14", "the meeting with Holm a day after the 14 March vote", ["date"]),
        ("date: 2025-03-18", "Holm said on Tuesday that the meeting was good", ["date"]),
        ("date: 2025-03-19", "Holm said on Tuesday that the meeting was on Wednesday", []),
        ("place: Bergen", "the meeting with Holm in Oslo, before they flew to Bergen", ["place"]),
        ("place: Oslo", "the meeting with Holm in Oslo, before they flew to Bergen", []),
    ],
)
def test_day_and_place_of_something_else(field: str, passage: str, fault: list[str]):
    """A day of the words, or one that the event comes after, and a place of another clause are not the event's."""
    fields = f"{{label: The meeting, happened: reported, {field}}}"

    assert lacking("events", fields, passage) == fault


@pytest.mark.parametrize(("outcome", "fault"), [("a ship left", []), ("no ship left", ["outcome"])])
def test_outcome(outcome: str, fault: list[str]):
    """A short text of ours denies no more than its passage."""
    fields = f"{{label: A meeting, happened: reported, place: Oslo, outcome: {outcome}}}"

    assert lacking("events", fields, "the meeting in Oslo, after which a ship left") == fault


def test_two_days_in_one_segment():
    """Of two days in a segment nothing tells which is the event's; two segments may have one each."""
    fields = "{label: The meeting, happened: reported, date: 2025-03-18}"

    assert lacking("events", fields, "on 17 March and 18 March the meeting") == ["date"]
    assert lacking("events", fields, "on 17 March Lind came", "on 18 March the meeting") == []


def test_scheduled_by_its_date():
    """A date after the day of publication announces without a word for it."""
    fields = "{label: Meeting, happened: scheduled, date: 2025-04-03}"

    assert lacking("events", fields, "ministers come to a meeting on 3 April") == []


def test_called_off_or_not():
    """What was not called off is not."""
    assert lacking("events", MEETING.format("called-off"), "the meeting with Holm was not called off") == [
        "happened"
    ]
