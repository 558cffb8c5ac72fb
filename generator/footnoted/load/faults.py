"""The manual pages of the faults that reading can find, before any rule runs.

Same form as a rule's docstring: what is wrong, why it matters, an example to avoid and one to
follow. What no page could show, a file of another encoding for example, is in `tests/cases/built.py`.
"""

from footnoted.load.change_faults import FAULTS as OF_CHANGES
from footnoted.load.character_faults import FAULTS as OF_CHARACTERS
from footnoted.load.file_faults import FAULTS as OF_FILES
from footnoted.load.form_faults import OF_FORM
from footnoted.load.page_faults import FAULTS as OF_PAGES
from footnoted.load.proof_faults import OF_PROOFS

FAULTS: dict[str, str] = {
    **OF_CHARACTERS,
    **OF_CHANGES,
    **OF_FILES,
    **OF_PAGES,
    **OF_FORM,
    **OF_PROOFS,
    "text-encoding": """A file is not UTF-8.

Told is the first letter that can't be read. Open the file with the encoding that it has, and save it as UTF-8:
most editors call it “Save with encoding”. Of a source's text this is told at the source, whose hash changes
with that.
""",
    "text-length": """A text is longer than its field allows.

A record holds phrases and short reasons of ours, not articles; no field takes more than
8,192 characters. Say it in fewer words, or as facts of their own.
""",
    "yaml-syntax": """The file is not YAML.

A line is `key: value`, with a space behind the colon. Most often a text begins with a special sign or holds
`: `, and wants straight quotes around it; or it was pasted with line breaks, and its further lines want to
stand two spaces further right than its key.

Bad:
    # facts/events/harbour-meeting.yml
    label: Talks: the second round
Good:
    # facts/events/harbour-meeting.yml
    label: "Talks: the second round"
""",
    "yaml-tab": """A tab indents a line; YAML takes spaces only.

It looks like spaces in the editor and is another character. Delete what stands before the first letter of the
line, and type two spaces for each step.
""",
    "yaml-empty": """The file holds no record.

A line that begins with `#` is a comment and says nothing. Write the record's keys, or delete the file.

Bad:
    # facts/countries/de.yml
    # name: Germany
Good:
    # facts/countries/de.yml
    name: Germany
""",
    "yaml-multi-doc": """A second document begins with `---`; it would hide below the first.

One file is one record, and its name is the record's id. Give the second a file of its own.

Bad:
    # facts/countries/de.yml
    name: Germany
    ---
    name: Norway
Good:
    # facts/countries/de.yml
    name: Germany
    # facts/countries/no.yml
    name: Norway
""",
    "yaml-anchor": """An anchor or alias (`&name`, `*name`) hides what a value is.

Write the value out where it is needed. A text that begins with `&` or `*` stands in double quotes.

Bad:
    # facts/events/harbour-meeting.yml
    label: &name Harbour meeting
    outcome: *name
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "yaml-tag": """A tag (`!name`) would change how a value is read.

Each key knows its own type, so leave the tag out. A text that begins with `!` stands in double quotes.

Bad:
    # facts/events/harbour-meeting.yml
    label: !!str Harbour meeting
Good:
    # facts/events/harbour-meeting.yml
    label: "!Harbour meeting"
""",
    "yaml-merge": """A merge key (`<<`) hides what a record says.

Its keys come from elsewhere, and not every reader of YAML knows it. Write them out.

Bad:
    # facts/organisations/wire.yml
    name: The Wire
    <<: {website: "https://wire.example"}
Good:
    # facts/organisations/wire.yml
    name: The Wire
    website: https://wire.example
""",
    "yaml-directive": """A line that begins with `%` would change how the file is read.

All records are read in one way. Delete the line, and the `---` below it.

Bad:
    # facts/countries/de.yml
    %YAML 1.1
    ---
    name: Germany
Good:
    # facts/countries/de.yml
    name: Germany
""",
    "yaml-depth": """Values are nested more than 16 deep.

Records are flat: no key needs more than four steps. Most often a bracket is not closed, or each line is
indented further than the one before.
""",
    "yaml-events": """A file has more than 20,000 values.

The largest records have a few hundred. A file as long as this holds a whole table: write one record a file.
""",
    "yaml-dup-key": """A key stands twice; other readers would keep the last one in silence.

Keep the one that is right. Several values of one key are a list below it.

Bad:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
    label: Harbor meeting
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "yaml-key": """A key is not a plain word in lower case.

Keys are a-z, 0-9 and `_`. Where a text holds a colon, its beginning looks like a key: put it in double quotes.

Bad:
    # facts/events/harbour-meeting.yml
    Label: Harbour meeting
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "yaml-inline-comment": """The end of a value is taken for a comment.

A space and `#` begin one, and readers would miss the rest without a word. Put the whole value in double quotes.

Bad:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting #5
Good:
    # facts/events/harbour-meeting.yml
    label: "Harbour meeting #5"
""",
    "schema-unknown-key": """A key that this kind of record does not have.

It would be read by nobody. Mostly it is misspelt, or stands one step too far left or right; the message names
the nearest key.

Bad:
    # facts/events/harbour-meeting.yml
    titel: Harbour meeting
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "schema-missing-key": """A key that every record of this kind has is missing.

The message says what it is for. Another record of the kind shows how it is written.

Bad:
    # facts/people/mario-draghi.yml
    aliases: Draghi
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
    aliases: Draghi
""",
    "type-empty": """A key has no value.

What is not known is left out: delete the key, or write its value.

Bad:
    # facts/events/harbour-meeting.yml
    place:
Good:
    # facts/events/harbour-meeting.yml
    place: Genoa
""",
    "type-mismatch": """A list or mapping stands where one value belongs, or the other way round.

Brackets make a list, and so do lines that begin with a hyphen; a text with either stands in double quotes.

Bad:
    # facts/events/harbour-meeting.yml
    label: [Harbour, meeting]
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "type-number": """A value is not an amount as this project writes them.

Digits, a point before a fraction, one scale word: `30000`, `31.5`, `800 billion`. No thousands
separators, exponents or percent signs: they mean different numbers to different readers.

Bad:
    # facts/figures/harbour-cost.yml
    amount: 1.000,50
Good:
    # facts/figures/harbour-cost.yml
    amount: 1000.50
""",
    "number-ambiguous": """An amount such as `1.000` is one to some readers and a thousand to others.

It is read as one. Write a thousand without the point, and one without the zeros.

Bad:
    # facts/figures/harbour-cost.yml
    amount: 1.000
Good:
    # facts/figures/harbour-cost.yml
    amount: 1000
""",
    "type-date": """A value is not a date (EDTF).

`2025-03-20`, `2025-03`, `2025`; `2025-03-20~` for about; `2025-02-17/2025-02-18` for a span;
`../2025-03-20` for any day up to it.

Bad:
    # facts/events/harbour-meeting.yml
    date: 20/03/2025
Good:
    # facts/events/harbour-meeting.yml
    date: 2025-03-20
""",
    "type-choice": """A value is none of the few words that its key takes.

Pages print and compare these words, so a new one would be lost. The message lists them.

Bad:
    # facts/events/harbour-meeting.yml
    happened: planned
Good:
    # facts/events/harbour-meeting.yml
    happened: scheduled
""",
    "type-code": """A value is not a code in its usual form: country and currency in upper case, language in lower.

One form each, so that a search finds all of them, and `no` is never Norway in one place and a word in another.

Bad:
    # facts/positions/it-ready.yml
    country: it
Good:
    # facts/positions/it-ready.yml
    country: IT
""",
    "url-scheme": """An address is not an http or https one.

Others could run something in readers' browsers, or open nothing at all. Copy the address from the browser, with
`https://` before it.

Bad:
    # facts/organisations/herald.yml
    website: herald.example
Good:
    # facts/organisations/herald.yml
    website: https://herald.example
""",
    "url-form": """An address that programs may read differently, or that leads nowhere for most readers.

User names, ports, backslashes, numbers and local names for hosts, `%zz`, other scripts. Letters of other
scripts are written as percent signs, in a host as `xn--…`. And what begins with `#:~:` is left out: the
site makes the way to a passage itself.

Bad:
    # facts/organisations/herald.yml
    website: https://herald.example@other.example
Good:
    # facts/organisations/herald.yml
    website: https://herald.example
""",
}
