"""The manual pages of what a pull request can be told of its files, whatever stands in them."""

FAULTS: dict[str, str] = {
    "generated-edit": """A change edits a file that the program writes.

Receipts, scores, the ledger and the schema say what the program found or is. They are written by the job
that runs on main after the merge, from the sources' texts, which a pull request does not have. What
somebody writes into them by hand proves nothing, and is written over.

Nothing is lost by leaving them out: a new citation is *pending* until it is proved. In the browser: open the
file on your branch, choose *History*, and undo your commit of it; or begin a new branch and propose only
the files that you wrote. With git: `git checkout origin/main -- FILE`.

The schema may change together with the program that makes it.
""",
    "code-change": """A change touches more than facts and pages, and needs a maintainer.

Facts and pages are data: they are read and judged by the program of the main branch, and nothing in them
runs. All other files are program, or tell programs what to do. In a pull request nothing of them is run with
any right, the preview is made without them, and a maintainer reads them as a program before merging.
""",
    "config-change": """A change to `mkdocs.yml` changes what runs, or which folders are published.

`hooks`, `plugins`, `theme`, `docs_dir` and others name programs and places on the machine that builds.
Of a pull request only names, the copyright line and the navigation may be data: `site_name`, `site_description`,
`site_author`, `copyright`, `nav` and `not_in_nav`. Anything else is for a maintainer to propose and to read.
""",
    "config-tag": """A tag in `mkdocs.yml` would run something, or print what the machine keeps to itself.

MkDocs reads its settings with tags: `!!python/object/apply` calls any function, `!ENV` prints a variable of
the environment. In what a change alters a tag is refused, wherever it stands.
""",
}
