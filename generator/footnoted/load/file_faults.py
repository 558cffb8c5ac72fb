"""The manual pages of faults in a file's name, place or sort, which are found before it is opened."""

FAULTS: dict[str, str] = {
    "id-charset": """A file name is not an id.

The id is the file name without `.yml` and becomes an address for ever: a-z, 0-9 and single hyphens. Capitals
are not among them, since `Draghi.yml` and `draghi.yml` are one file on many machines.

Bad:
    # facts/people/Mario_Draghi.yml
    name: Mario Draghi
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
""",
    "id-length": """A file name is longer than 80 characters.

The id stands in addresses, and in every record that names this one. A few words are enough: the rest is for
the record itself.

Bad:
    # facts/people/mario-draghi-who-was-prime-minister-of-italy-and-president-of-the-european-central-bank.yml
    name: Mario Draghi
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
""",
    "id-reserved": """A file name is kept for something else: `con` by Windows, `index` by the site, `true` by YAML.

A number or a day alone is refused as well: `2025` and `1e5` would be read as values where an id is meant.
Countries are named after their codes all the same, Norway `no.yml`.

Bad:
    # facts/initiatives/2025.yml
    name: Harbour plan of 2025
Good:
    # facts/initiatives/harbour-plan-2025.yml
    name: Harbour plan of 2025
""",
    "country-code": """A country's file is not named after its ISO 3166 code, in lower case: `no.yml`.

A country has many names and one code. Facts name it by the code in upper case, and so two of them always
mean one country.

Bad:
    # facts/countries/norway.yml
    name: Norway
Good:
    # facts/countries/no.yml
    name: Norway
""",
    "currency-code": """A currency's file is not named after its ISO 4217 code, in lower case: `eur.yml`.

Three letters are kept for currencies. A unit that is none has a longer name, `troops.yml` for example.

Bad:
    # facts/vocabulary/units/gbr.yml
    label: pound sterling
    sort: currency
Good:
    # facts/vocabulary/units/gbp.yml
    label: pound sterling
    sort: currency
""",
    "duplicate-id": """Two files have the same id.

Facts, entities and sources share one set of ids, so that `[[id]]` means one thing. Both files are named; if
they are of one thing, keep one of them.

Bad:
    # facts/initiatives/harbour-league.yml
    name: Harbour League
    # facts/organisations/harbour-league.yml
    name: Office of the Harbour League
Good:
    # facts/initiatives/harbour-league.yml
    name: Harbour League
    # facts/organisations/harbour-league-office.yml
    name: Office of the Harbour League
""",
    "path-folder": """A file lies in a folder that belongs to no kind of record.

The folder says what a record is. A record that lies elsewhere would be on no page, and nobody would miss it.
`schema/` is for the schemas that editors use: `.json` files, which are never read as records.

Bad:
    # facts/persons/mario-draghi.yml
    name: Mario Draghi
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
""",
    "path-ext": """A file is not of a kind that belongs into its folder.

Below the facts there are `.yml` files. Below the pages there are `.md` pages and pictures: PNG, JPEG, GIF,
WebP, AVIF, each beginning as such a picture does. Nothing else is copied to the site: a script, a style sheet, an
HTML page or an SVG drawing could run in readers' browsers. What else a site needs, `robots.txt` for example,
belongs into the theme's `custom_dir`, which maintainers look after.

Bad:
    # facts/people/mario-draghi.yaml
    name: Mario Draghi
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
""",
    "path-name": """A file has a name that some system can't hold, or that could not be an address.

Control characters, `< > : " | ? * \\`, spaces and points at the ends, a hyphen at the start, accents apart
from their letters; below the pages anything but a-z, 0-9, hyphens, underscores and points.

Bad:
    # docs/how we count.md
    # How we count
Good:
    # docs/how-we-count.md
    # How we count
""",
    "path-reserved": """A file has a name that Windows keeps for a device, `con.md` for example.

Nobody who works on Windows could have the file, and so not the project either. Any other name will do.

Bad:
    # docs/con.md
    # Reasons against
Good:
    # docs/contra.md
    # Reasons against
""",
    "path-case": """Two files have names that Windows and macOS take for one.

One would take the other's place there without a word. Give one of the two another name.

Bad:
    # docs/Notes.md
    # Notes on words
    # docs/notes.md
    # Notes on numbers
Good:
    # docs/notes-on-words.md
    # Notes on words
    # docs/notes.md
    # Notes on numbers
""",
    "path-length": """A path has more than 180 characters; some systems can't hold it.

Counted is from the folder of facts or pages on. Shorten the names of the folders, or of the file.
""",
    "path-depth": """Folders are nested more than 8 deep, or hold more than 200,000 files.

Nobody finds a page so far down, and a reader of folders could go on for ever. Put the files further up; a
folder that is no part of the facts or pages belongs elsewhere.
""",
    "path-shadow": """A file of the pages would take the place of one of the theme's.

The theme's scripts, styles and pictures are the maintainers'; a site's own belong into `custom_dir`. Give the
file another name: `assets/images/favicon.png`, for example, is the theme's.
""",
    "path-symlink": """A link stands where a file should be: it could publish any file of the machine.

No link is followed, also none to a file of the project. Put the file itself there, or a page that leads to it.
""",
    "path-type": """A pipe, device or folder stands where a file should be.

Reading could hang for ever, and a folder called `notes.md` would be taken for a page. Remove it, or give the
folder a name without an ending.
""",
    "file-size": """A file is too large.

A record has at most 256 KiB, a receipt 4 MiB, a page 64 KiB, a picture 4 MiB. A larger record most likely
holds several, which are a file each; a larger page can be two.
""",
    "file-unreadable": """A file or folder can't be opened.

Nothing is known of what stands in it, so nothing that rests on it can be checked. Most often its permissions
are to blame: let every program of yours read it, or copy it anew.
""",
    "file-breaks-reader": """Reading a file ends the program that reads it, never comes to an end, or takes all memory.

No file should: each is read or refused. What a copy of the reader is at when it crashes, or after ten seconds
of work, or when it asks for more than 1 GiB of memory, has nevertheless met a fault of a library. The other
files are read as ever. Take out what was added last, and tell the maintainers, if the file may be public: in
private, as `SECURITY.md` says, since somebody may have made it so.
""",
}
