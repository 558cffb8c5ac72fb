"""The manual pages of faults in the characters of a file; a letter that can't be seen stands as its escape."""

FAULTS: dict[str, str] = {
    "text-line-sep": """A character breaks the line for YAML, but not in most editors and diffs.

What looks like a comment could be a value. A lone carriage return is one, U+0085, U+2028 and U+2029.

Bad:
    # facts/events/harbour-meeting.yml
    label: "Harbour\\Lmeeting"
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "text-control": """A control, private or unassigned character.

Pages and feeds may not hold controls, and a private character is another one on each machine.

Bad:
    # facts/events/harbour-meeting.yml
    label: "Harbour\\x1b meeting"
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "text-bidi": """A character that turns the direction of writing, so that a text reads as another one.

Arabic, Hebrew and Persian need none of them: their letters have a direction of their own.

Bad:
    # facts/events/harbour-meeting.yml
    label: "Harbour \\u202emeeting"
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting, اجتماع الميناء
""",
    "text-invisible": """A character that can't be seen, so that two texts look alike and are not.

Joiners pass where they are spelling, in Persian, in Hindi, in emoji; and a selector behind an emoji.

Bad:
    # facts/events/harbour-meeting.yml
    label: "Har\\u200bbour meeting"
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting, می\u200cخواهم
""",
    "text-combining": """More than four marks stand on one letter.

They cover the lines above and below. No language piles up so many; type the word again.

Bad:
    # facts/events/harbour-meeting.yml
    label: "Harbour\\u0301\\u0302\\u0303\\u0301\\u0302 meeting"
Good:
    # facts/events/harbour-meeting.yml
    label: Hồ Chí Minh meeting
""",
    "text-mixed-script": """A word of one script has a letter of another that looks alike.

Nobody sees it, and no search finds the word. Words of Latin beside words of Cyrillic or Greek are fine,
and so are signs in formulas: `µm`, `Δt`, `hν`.

Bad:
    # facts/events/harbour-meeting.yml
    label: "H\\u0430rbour meeting"
Good:
    # facts/events/harbour-meeting.yml
    label: "Harbour meeting, Нарада, 5 µm"
""",
    "text-replacement": """A letter was lost when a text was copied: U+FFFD stands in its place.

No program knows which letter it was. Look it up in the source, and type it.

Bad:
    # facts/events/harbour-meeting.yml
    label: "Z\\ufffdrich meeting"
Good:
    # facts/events/harbour-meeting.yml
    label: Zürich meeting
""",
    "text-mojibake": """Letters are those of UTF-8 read as another encoding: `Ã¼` for `ü`, `â€™` for an apostrophe.

The text was opened wrongly before it was copied.

Bad:
    # facts/events/harbour-meeting.yml
    label: ZÃ¼rich meeting
Good:
    # facts/events/harbour-meeting.yml
    label: Zürich meeting, SÃO PAULO
""",
}
