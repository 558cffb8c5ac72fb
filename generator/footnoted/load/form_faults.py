"""The pages of faults in how a record is written down, which change nothing of what it says."""

OF_FORM: dict[str, str] = {
    "text-bom": """An invisible mark (BOM) stands before the first letter of a file.

Some editors of Windows put it there. It is harmless here, but shows as a change in every comparison.
`footnoted fix` takes it out; in the editor, save as "UTF-8" and not as "UTF-8 with BOM".
""",
    "text-line-end": """The lines of a file end as on Windows, and those of other files do not.

It is harmless here, but a comparison shows every line as changed. `footnoted fix` changes them; in the
editor, choose LF and not CRLF. Where all files are so, Git does it for Windows, and nothing is said.
""",
    "text-quotes": """A value stands in typographic quotes, which count as letters of it.

Only straight quotes hold a text together, and few texts need any. Around a name they may be wanted, so that
there it is a warning.

Bad:
    # facts/events/harbour-meeting.yml
    date: “2025-03-18”
Good:
    # facts/events/harbour-meeting.yml
    date: 2025-03-18
""",
    "unformatted": """A file does not have the form in which records are kept.

One form for all files keeps changes small and easy to review: the order of keys that the kind has, quotes
only where they are needed, lines of at most 100 characters. `footnoted fmt` gives it, `footnoted fmt --check`
looks for it; neither changes what a record says, and comments stay.

Bad:
    # facts/events/harbour-meeting.yml
    happened: reported
    label: "Harbour meeting"
    citations: [{source: herald-2025-03-20, passage: hosted the talks}]
Good:
    # facts/events/harbour-meeting.yml
    # yaml-language-server: $schema=../schema/event.json
    label: Harbour meeting
    happened: reported
    citations:
      - source: herald-2025-03-20
        passage: hosted the talks
""",
    "format-refused": """`footnoted fmt` leaves a file as it is, because a text or a comment would be lost.

It reads its own work again before it writes. Give the file its form by hand, and report what it was.
""",
}
