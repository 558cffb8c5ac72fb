"""`footnoted fmt`: the form itself, what it refuses, and the command around it."""

from pathlib import Path

import pytest
import yaml

from footnoted.edit.forms import format_facts
from footnoted.edit.layout import formatted
from footnoted.edit.layout.sameness import loss_between
from footnoted.edit.layout.scalars import on_one_line
from footnoted.model.kinds import KINDS
from footnoted.model.schema import Date, FieldType, Flag, Number, Text
from footnoted.problems import Problem
from helpers import run_footnoted

ROOT = Path(__file__).parents[2]


def form_of(text: str, kind: str = "figure") -> str:
    """The form of a record's file below its first line, which tells editors the schema."""
    problems: list[Problem] = []
    form = formatted(text.encode(), KINDS[kind], f"facts/x/{kind}.yml", problems)
    assert form is not None, problems
    first, _, rest = form.decode().partition("\n")
    assert first.startswith("# yaml-language-server: $schema=")
    return rest


def test_order_shape_and_quotes():
    """Keys come in the order of their kind, lists as lists, a passage of one piece as a text, quotes where needed."""
    text = """\
citations: {passage: [ "about 800 billion" ], source: herald}
unit: 'EUR'
amount: "800 billion"
equivalents:
- {unit: USD, amount: 843}
same_as: other
label: 'Cost: "all" of it'
bound: about   
subject:   |
   harbour
   league
"""

    assert (
        form_of(text)
        == """\
label: 'Cost: "all" of it'
subject: harbour league
amount: 800 billion
unit: EUR
bound: about
equivalents:
  - amount: 843
    unit: USD
same_as:
  - other
citations:
  - source: herald
    passage: about 800 billion
"""
    )


def test_comments_go_with_what_they_are_about():
    """A comment above a line, at its end or below a list stays there when the line moves; a header stays on top."""
    text = """\
# About this file.

# Of the citations.
citations: # two
  # Of the first.
  - passage: a # of its passage
    # Of its source.
    source: one
    # Below the first.
  - source: two # of the second
  # Below both.
# Of the label.
label: >-  # of its text
  Cost
# At the end.
"""

    assert (
        form_of(text)
        == """\
# About this file.

# Of the label.
label: Cost  # of its text
# Of the citations.
citations:  # two
  # Of the first.
  # Of its source.
  - source: one
    passage: a  # of its passage
    # Below the first.
  - source: two  # of the second
  # Below both.
# At the end.
"""
    )


def test_long_texts_are_folded():
    """A text that makes its line longer than 100 characters stands below its key, without quotes, in such lines."""
    fits = f"label: {'word ' * 18}wor"
    too_long = f"label: 'it: {'word ' * 17}words'\n"

    assert len(fits) == 100
    assert form_of(f"{fits}\n") == f"{fits}\n"
    assert form_of(too_long) == f"label: >-\n  it: {'word ' * 17}words\n"


def test_a_long_word_is_not_broken():
    """An address stays on one line, whatever its length."""
    line = f"url: https://herald.example/{'x' * 100}\n"

    assert form_of(line, "source") == line


@pytest.mark.parametrize(
    ("text", "type", "written"),
    [
        ("NO", Text(), "NO"),
        ("22:04", Text(), "22:04"),
        ("06", Text(), '"06"'),
        ("06", None, "06"),
        ("31", Number(), "31"),
        ("31", Text(), '"31"'),
        ("-3.5", Number(), "-3.5"),
        ("2025", Date(), "2025"),
        ("2025-03-20", Date(), "2025-03-20"),
        ("true", Flag(), "true"),
        ("true", Text(), '"true"'),
        ("null", Text(), '"null"'),
        ("1e5", Text(), '"1e5"'),
        ("Talks: the second", Text(), '"Talks: the second"'),
        ("ends:", Text(), '"ends:"'),
        ("a:b, [c] {d}", Text(), "a:b, [c] {d}"),
        ("Harbour #5", Text(), '"Harbour #5"'),
        ("a#b", Text(), "a#b"),
        ("- item", Text(), '"- item"'),
        ("—dash", Text(), "—dash"),
        ("“so”", Text(), "“so”"),
        ('say "so"', Text(), 'say "so"'),
        ('"so" it is', Text(), "'\"so\" it is'"),
        ("'so' and \"so\": it's", Text(), '"\'so\' and \\"so\\": it\'s"'),
        ("[in brackets]", Text(), '"[in brackets]"'),
        ("C:\\x: y", Text(), "'C:\\x: y'"),
        ("tab\there", Text(), '"tab\\there"'),
        ("", Text(), '""'),
    ],
)  # fmt: skip
def test_quotes(text: str, type: FieldType | None, written: str):
    """Quotes stand where a reader of YAML 1.1 or 1.2 would take a text for something else, and nowhere else."""
    assert on_one_line(text, type) == written


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        ("figure", "../schema/figure.json"),
        ("stance", "../../schema/stance.json"),
        ("site", "schema/site.json"),
    ],
)
def test_line_for_editors(kind: str, schema: str):
    """The first line tells editors the schema, seen from the file; any other such line goes."""
    text = "# a\n#yaml-language-server: $schema=x\nlabel: x\n# yaml-language-server: $schema=y\n"

    form = formatted(text.encode(), KINDS[kind], "facts/x.yml", [])

    assert form == f"# yaml-language-server: $schema={schema}\n# a\nlabel: x\n".encode()


@pytest.mark.parametrize(
    "form",
    [
        "label: Cost of it\namount: 32\n",
        "label: Costs\namount: 31\n# why\n",
        "amount: 31\n# why\n",
        "label: Cost\namount: 31\nunit: EUR\n# why\n",
        "label: Cost\namount: 31\n",
        "label: Cost\namount: [31]\n# why\n",
        "label: Cost\n# why\namount: 31: x\n",
    ],
)
def test_loss_is_noticed(form: str):
    """A text or comment that is changed, lost or added is a reason to leave a file as it is."""
    assert loss_between("label: Cost\namount: 31\n# why\n", form, KINDS["figure"].record) is not None


def test_comment_that_stands_twice():
    """Of two comments in the same words both have to stay."""
    assert loss_between("# a\nlabel: Cost # a\n", "label: Cost # a\n", KINDS["figure"].record) is not None


def test_text_that_an_editor_reads_otherwise():
    """A text that only one of two readers of YAML takes for the same is a reason to leave a file as it is."""
    loss = loss_between('label: "a\\tb"\n', "label: a\tb\n", KINDS["figure"].record)

    assert loss == (1, 1, "it would not say the same to every reader")


def test_loss_has_a_place():
    """What would be lost is named with its path and its place."""
    loss = loss_between("label: Cost\nequivalents:\n  - unit: EUR\n", "label: Cost\n", KINDS["figure"].record)

    assert loss == (3, 11, '"equivalents.0.unit" would say something else, or be lost')


def test_faulty_file_stays(harbour: Path):
    """A file that can't be read stays as it is, its problems are printed, and others get their form."""
    path = harbour / "positions/it-ready.yml"
    path.write_text("country: [\n", "utf-8")

    done = run_footnoted(harbour.parent, "fmt")

    assert path.read_text("utf-8") == "country: [\n"
    assert done.returncode == 1
    assert "facts/positions/it-ready.yml:2:1: yaml-syntax: " in done.stdout
    assert "formatted facts/positions/de-ready.yml\n" in done.stdout
    assert (harbour / "positions/de-ready.yml").read_text("utf-8").startswith("# yaml-language-server")


def test_check_tells_what_would_change(harbour: Path):
    """`--check` writes nothing, says of each file where it differs first and how, and fails."""
    format_facts(harbour)
    ready, meeting, cost = (
        harbour / name
        for name in ("positions/it-ready.yml", "events/harbour-meeting.yml", "figures/harbour-cost.yml")
    )
    ready.write_text(ready.read_text("utf-8").replace("country: IT", "country:  'IT'"), "utf-8")
    meeting.write_bytes(meeting.read_bytes().replace(b"\n", b"\r\n"))
    cost.write_text(f"\ufeff{cost.read_text('utf-8')}", "utf-8")
    before = {path: path.read_bytes() for path in harbour.rglob("*.yml")}

    done = run_footnoted(harbour.parent, "fmt", "--check")

    assert {path: path.read_bytes() for path in harbour.rglob("*.yml")} == before
    assert done.returncode == 1
    assert done.stdout.splitlines()[::2] == [
        "facts/events/harbour-meeting.yml:1:1: unformatted: this line ends as on Windows (CR LF)",
        "facts/figures/harbour-cost.yml:1:1: unformatted: an invisible mark (BOM) stands before the first letter",
        'facts/positions/it-ready.yml:2:1: unformatted: this line would be "country: IT"',
        "3 problems in 23 records",
    ]


def test_only_records_that_people_write(harbour: Path, tmp_path: Path):
    """Receipts stay as the program wrote them, and no link is followed."""
    outside = tmp_path / "outside.yml"
    outside.write_text("country:   IT\n", "utf-8")
    (harbour / "positions/link.yml").symlink_to(outside)
    receipts = {path: path.read_bytes() for path in (harbour / "receipts").iterdir()}

    format_facts(harbour)

    assert outside.read_text("utf-8") == "country:   IT\n"
    assert {path: path.read_bytes() for path in receipts} == receipts


def test_named_files_only(harbour: Path):
    """With PATHS, nothing else is looked at."""
    done = run_footnoted(harbour.parent, "fmt", "facts/positions/it-ready.yml", "facts/people")

    assert done.stdout.splitlines() == [
        "formatted facts/people/giorgia-meloni.yml",
        "formatted facts/positions/it-ready.yml",
        "0 problems in 2 records",
    ]


def test_hooks():
    """What runs before a commit is a command that there is, with options that it has; nothing is downloaded."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]

    assert [(repo["repo"], {hook["language"] for hook in repo["hooks"]}) for repo in hooks] == [
        ("local", {"system"})
    ]
    for hook in hooks[0]["hooks"]:
        program, *arguments = hook["entry"].split()
        done = run_footnoted(ROOT, *arguments, *([] if "pass_filenames" in hook else ["facts/site.yml"]))
        assert (program, done.stderr) == ("footnoted", "")


def test_all_facts_have_their_form():
    """Every record of this repository has the form that `footnoted fmt` gives."""
    forms = format_facts(ROOT / "facts", check=True)

    assert (forms.changed, forms.problems) == ([], [])
    assert forms.records > 200
