"""The manual pages of the faults that reading can find, before any rule runs.

Same form as a rule's docstring: what is wrong, why it matters, an example to avoid and one to
follow. Faults of a file's name or bytes have no example that a page could show.
"""

from footnoted.load.change_faults import FAULTS as OF_CHANGES
from footnoted.load.character_faults import FAULTS as OF_CHARACTERS

FAULTS: dict[str, str] = {
    **OF_CHARACTERS,
    **OF_CHANGES,
    "id-charset": """A file name is not an id.

The id is the file name without `.yml` and becomes an address for ever: a-z, 0-9 and single hyphens.
""",
    "id-length": """A file name is longer than 80 characters.""",
    "id-reserved": """A file name is kept for something else: `con` by Windows, `index` by the site, `true` by YAML.

A number or a day alone is refused as well: `2025` and `1e5` would be read as values where an id is meant.
Countries are named after their codes all the same, Norway `no.yml`.
""",
    "country-code": """A country's file is not named after its ISO 3166 code, in lower case: `no.yml`.""",
    "currency-code": """A currency's file is not named after its ISO 4217 code, in lower case: `eur.yml`.""",
    "duplicate-id": """Two files have the same id.

Facts, entities and sources share one set of ids, so that `[[id]]` means one thing.
""",
    "path-folder": """A file lies in a folder that belongs to no kind of record.

`schema/` is for the schemas that editors use: `.json` files, which are never read as records.
""",
    "path-ext": """A file is not of a kind that belongs into its folder.

Below the facts there are `.yml` files. Below the pages there are `.md` pages and pictures: PNG, JPEG, GIF,
WebP, AVIF, each beginning as such a picture does. Nothing else is copied to the site: a script, a style sheet, an
HTML page or an SVG drawing could run in readers' browsers. What else a site needs, `robots.txt` for example,
belongs into the theme's `custom_dir`, which maintainers look after.
""",
    "path-name": """A file has a name that some system can't hold, or that could not be an address.

Control characters, `< > : " | ? * \\`, spaces and points at the ends, a hyphen at the start, accents apart
from their letters; below the pages anything but a-z, 0-9, hyphens, underscores and points.
""",
    "path-reserved": """A file has a name that Windows keeps for a device, `con.md` for example.""",
    "path-case": """Two files have names that Windows and macOS take for one.""",
    "path-length": """A path has more than 180 characters; some systems can't hold it.""",
    "path-depth": """Folders are nested more than 8 deep, or hold more than 200,000 files.""",
    "path-shadow": """A file of the pages would take the place of one of the theme's.

The theme's scripts, styles and pictures are the maintainers'; a site's own belong into `custom_dir`.
""",
    "path-symlink": """A link stands where a file should be: it could publish any file of the machine.""",
    "path-type": """A pipe, device or folder stands where a file should be.""",
    "file-size": """A file is too large.

A record has at most 256 KiB, a receipt 4 MiB, a page 64 KiB, a picture 4 MiB.
""",
    "file-unreadable": """A file can't be opened.""",
    "text-encoding": """A file is not UTF-8.

Of a source's text this is told at the source. Save it as UTF-8; its hash changes with that.
""",
    "text-size": """A source's text is larger than 10 MiB.

No article is as long; most often a whole archive was saved. Keep the article alone, and take its hash anew.
""",
    "inconsistent-receipt": """A receipt contradicts itself: its seal, its order or its counts do not fit.

Receipts are written by `footnoted verify` alone. A change by hand is noticed by the seal over the whole
file. Delete the file and run `footnoted verify`; it needs the text.
""",
    "unreadable-quality": """`quality.json` is not as the program writes it.

It is written by `footnoted check --mutate --write`, and pages print its numbers. Delete it and run that.
""",
    "text-length": """A text is longer than its field allows.""",
    "yaml-syntax": """The file is not YAML.

Most often a text begins with a special sign or holds `: `; put it in double quotes.

Bad:
    # facts/events/harbour-meeting.yml
    label: Talks: the second round
Good:
    # facts/events/harbour-meeting.yml
    label: "Talks: the second round"
""",
    "yaml-tab": """A tab indents a line; YAML takes spaces only.""",
    "yaml-empty": """The file holds no record.""",
    "yaml-multi-doc": """A second document begins with `---`; it would hide below the first.""",
    "yaml-anchor": """An anchor or alias (`&name`, `*name`) hides what a value is.

Bad:
    # facts/events/harbour-meeting.yml
    label: &name Harbour meeting
    outcome: *name
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "yaml-tag": """A tag (`!name`) would change how a value is read.

Bad:
    # facts/events/harbour-meeting.yml
    label: !!str Harbour meeting
Good:
    # facts/events/harbour-meeting.yml
    label: "!Harbour meeting"
""",
    "yaml-merge": """A merge key (`<<`) hides what a record says.""",
    "yaml-directive": """A line that begins with `%` would change how the file is read.""",
    "yaml-depth": """Values are nested more than 16 deep.""",
    "yaml-events": """A file has more than 20,000 values.""",
    "yaml-dup-key": """A key stands twice; other readers would keep the last one in silence.

Bad:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
    label: Harbor meeting
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "yaml-key": """A key is not a plain word in lower case.

Bad:
    # facts/events/harbour-meeting.yml
    Label: Harbour meeting
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "yaml-inline-comment": """The end of a value is taken for a comment.

Bad:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting #5
Good:
    # facts/events/harbour-meeting.yml
    label: "Harbour meeting #5"
""",
    "page-header": """The first line of a page is read as a setting, and does not appear.

MkDocs takes a first line such as `Note: this` for metadata. Begin the page with a heading, or with
front matter between lines of three hyphens.
""",
    "page-meta-key": """A page's front matter has a key that pages do not have.

The theme would act on it: `template:` would put another program in the page's place. The keys are
`title`, `description` and `bare_values`, each with a text.
""",
    "page-reason": """A page does not say why its values stand without a footnote, or has no such value.

`bare_values:` in the front matter takes a sentence, for those who maintain the page. When the page
states no such value any more, the sentence goes too.
""",
    "schema-unknown-key": """A key that this kind of record does not have.

Bad:
    # facts/events/harbour-meeting.yml
    titel: Harbour meeting
Good:
    # facts/events/harbour-meeting.yml
    label: Harbour meeting
""",
    "schema-missing-key": """A key that every record of this kind has is missing.

Bad:
    # facts/people/mario-draghi.yml
    aliases: Draghi
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
    aliases: Draghi
""",
    "type-empty": """A key has no value.

Bad:
    # facts/events/harbour-meeting.yml
    place:
Good:
    # facts/events/harbour-meeting.yml
    place: Genoa
""",
    "type-mismatch": """A list or mapping stands where one value belongs, or the other way round.

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

Bad:
    # facts/events/harbour-meeting.yml
    happened: planned
Good:
    # facts/events/harbour-meeting.yml
    happened: scheduled
""",
    "type-code": """A value is not a code in its usual form: country and currency in upper case, language in lower.

Bad:
    # facts/positions/it-ready.yml
    country: it
Good:
    # facts/positions/it-ready.yml
    country: IT
""",
    "url-scheme": """An address is not an http or https one.

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
