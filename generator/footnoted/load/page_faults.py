"""The manual pages of faults in the first lines of a hand-written page, which are read before its text."""

FAULTS: dict[str, str] = {
    "page-header": """The first line of a page is read as a setting, and does not appear.

MkDocs takes a first line such as `Note: this` for metadata. Begin the page with a heading, or with
front matter between lines of three hyphens.

Bad:
    # docs/notes.md
    Status: the talks go on in May.
Good:
    # docs/notes.md
    # Notes
    Status: the talks go on in May.
""",
    "page-meta-key": """A page's front matter has a key that pages do not have.

The theme would act on it: `template:` would put another program in the page's place. The keys are
`title`, `description` and `bare_values`, each with a text.

Bad:
    # docs/notes.md
    ---
    title: Notes
    template: home.html
    ---
    # Notes
Good:
    # docs/notes.md
    ---
    title: Notes
    ---
    # Notes
""",
    "page-reason": """A page does not say why its values stand without a footnote, or has no such value.

`bare_values:` in the front matter takes a sentence, for those who maintain the page. When the page
states no such value any more, the sentence goes too.

Bad:
    # docs/notes.md
    ---
    bare_values: "yes"
    ---
    # Notes
    Letters are those of Unicode 16.
Good:
    # docs/notes.md
    ---
    bare_values: The numbers are versions of standards.
    ---
    # Notes
    Letters are those of Unicode 16.
""",
}
