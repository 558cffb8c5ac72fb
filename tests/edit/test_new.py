from pathlib import Path

import pytest

from begun_records import HERALD, begun, write_begun
from footnoted.load import load_corpus
from footnoted.model.kinds import KINDS
from footnoted.model.schema import fields_of
from footnoted.problems import FootnotedError
from helpers import problems_of, run_footnoted

WRITTEN = sorted(kind.name for kind in KINDS.values() if kind.group != "generated" and kind.name != "site")


@pytest.mark.parametrize("kind", WRITTEN)
def test_skeleton_of_every_kind(harbour: Path, kind: str) -> None:
    """Begun without any value, a record of any kind lacks what its kind requires, and nothing else is wrong."""
    record = begun(harbour, kind, id="no" if kind == "country" else "")

    path = write_begun(record, harbour)

    found = [problem for problem in problems_of(harbour) if problem.place.path.endswith(path.name)]
    absent = [problem for problem in found if problem.rule == "schema-missing-key"]
    required = [key for key, field in fields_of(KINDS[kind].record).items() if field.required]
    # One key stands without a value, since `check` can't say more of a file without any than that it is empty.
    assert len(found) == max(1, len(required))
    assert {f"`{key}` is missing" for key in required[1:]} == {problem.message for problem in absent}


def test_check_asks_for_the_rest(harbour: Path) -> None:
    """What a record still needs stands in comments, and `check` asks for each of it by its name."""
    record = begun(harbour, "quote", "speaker=Giorgia Meloni", source=HERALD)

    path = write_begun(record, harbour)

    assert "\n# words:  # needed: The words, letter for letter" in path.read_text("utf-8")
    assert "\n    # passage:  # The shortest words that carry" in path.read_text("utf-8")
    assert record.missing == ("words", "passage")
    assert [problem.message for problem in problems_of(harbour)] == ["`words` is missing"]


def test_comments_become_keys(harbour: Path) -> None:
    """Without its sharp a comment is a key that only lacks its value."""
    record = begun(harbour, "event", "label=Harbour evening", "happened=reported", source=HERALD)

    text = (
        record.files[0]
        .text.replace("# place:  #", "place: the quay  #")
        .replace("# passage:  #", "passage: x y z  #")
    )

    assert "place: the quay  # Where" in text
    (harbour / "events/evening.yml").write_text(text, "utf-8")
    assert load_corpus(harbour)[0].get("evening", "event").place == "the quay"


def test_short(harbour: Path) -> None:
    """On demand a record has only its values, and comments for what it can't do without."""
    record = begun(
        harbour, "quote", "speaker=Giorgia Meloni", source=HERALD, passage=("said Meloni",), short=True
    )

    assert record.files[0].text.splitlines() == [
        "# yaml-language-server: $schema=../schema/quote.json",
        "speaker: giorgia-meloni",
        "# words:  # needed: The words, letter for letter, without quotation marks around them; a list when they stand apart.",
        "citations:",
        f"  - source: {HERALD}",
        "    passage: said Meloni",
    ]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("quote", "../schema/quote.json"),
        ("stance", "../../schema/stance.json"),
        ("exceptions", "schema/exceptions.json"),
    ],
)
def test_first_line_names_the_schema(harbour: Path, kind: str, line: str) -> None:
    """An editor finds the schema from the folder that the record lies in."""
    record = begun(harbour, kind)

    assert record.files[0].text.splitlines()[0] == f"# yaml-language-server: $schema={line}"


def test_proposed_ids(harbour: Path) -> None:
    """Without an id a record gets one that says what it says, as those that are there already."""
    asked = {
        "meloni-harbour-comes-first": ("quote", "speaker=giorgia-meloni", "words=The harbour comes first"),
        "meloni-quay-closed": ("statement", "speaker=Giorgia Meloni", "content=the quay was closed"),
        "de-sceptical": ("position", "country=Germany", "stance=sceptical"),
        "it-meloni-sceptical": ("position", "country=IT", "by=giorgia-meloni", "stance=sceptical"),
        "harbour-league-cost": ("figure", "subject=Harbour League", "measure=cost", "amount=2"),
        "herald-2025-03-22": ("source", "publisher=The Herald", "published=2025-03-21/2025-03-22"),
        "herald-2025-03-24": ("source", "publisher=herald", "published=2025-03-24~"),
        "de-harbour-league": ("member", "country=DE", "organisation=harbour-league"),
        "zurich-evening-of-strasse": ("event", "label=The Zürich evening of Straße"),
        "somebody-oeuvre": ("person", "name=Somebody Œuvre"),
        "it-ready-de-ready": ("disagreement", "facts=it-ready", "facts=de-ready"),
        "new-quote": ("quote",),
        "new-person": ("person", "name=Дехто"),
    }

    proposed = {begun(harbour, kind, *values).id: (kind, *values) for kind, *values in asked.values()}

    assert proposed == asked


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Giorgia Meloni", "giorgia-meloni-2"),
        ("Herald", "herald-2"),
        ("Con", "person-con"),
        ("Null", "person-null"),
        ("2025", "person-2025"),
        ("Harbour Cost", "harbour-cost-2"),
        (f"{'Harbour ' * 14}", "-".join(["harbour"] * 9)),
        ("H" * 119, "h" * 76),
    ],
)
def test_proposed_id_is_free(harbour: Path, name: str, id: str) -> None:
    """A proposed id is never that of another record, nor one that a system or YAML keeps for itself, nor too long."""
    record = begun(harbour, "person", f"name={name}")

    write_begun(record, harbour)

    assert record.id == id
    assert {problem.rule for problem in problems_of(harbour)} <= {"unused-record"}


def test_nothing_is_written_over(harbour: Path) -> None:
    """An id that a record has is refused, and so is a name that a file has in other letters; all files stay."""
    (harbour / "people/Somebody-Else.yml").write_text("name: Somebody", "utf-8")
    before = {path: path.read_bytes() for path in harbour.rglob("*.yml")}
    told = "“Stay,” said Somebody Else"

    with pytest.raises(FootnotedError, match=r"it-ready.* is there already: .*positions/it-ready\.yml"):
        begun(harbour, "position", id="it-ready")
    with pytest.raises(FootnotedError, match=r"Somebody-Else\.yml is there already; nothing was written"):
        write_begun(begun(harbour, "quote", "speaker=Somebody Else", source=HERALD, passage=(told,)), harbour)

    assert {path: path.read_bytes() for path in harbour.rglob("*.yml")} == before


def test_folder_that_is_a_link(harbour: Path, tmp_path: Path) -> None:
    """Nothing is written through a link, which may lead out of the facts."""
    (tmp_path / "elsewhere").mkdir()
    (harbour / "people/giorgia-meloni.yml").unlink()
    (harbour / "people").rmdir()
    (harbour / "people").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    with pytest.raises(FootnotedError, match="people is a link"):
        write_begun(begun(harbour, "person", "name=Somebody Else"), harbour)

    assert not list((tmp_path / "elsewhere").iterdir())


def test_like(harbour: Path) -> None:
    """A record like another one is about the same and cites the same source; what only a passage says is left out."""
    figure = begun(harbour, "figure", like="harbour-cost", short=True)
    changed = begun(harbour, "figure", "subject=herald", like="harbour-cost", passage=("a b c",), short=True)

    lines = figure.files[0].text.splitlines()
    assert [line for line in lines if not line.lstrip().startswith("#")] == [
        "subject: harbour-league",
        "measure: cost",
        "unit: EUR",
        "stage: proposed",
        "citations:",
        f"  - source: {HERALD}",
    ]
    assert "subject: herald\n" in changed.files[0].text
    assert "occasion" not in begun(harbour, "quote", like="meloni-harbour", short=True).files[0].text
    assert "relays" not in begun(harbour, "source", like=HERALD, short=True).files[0].text
    assert changed.files[0].text.endswith(f"  - source: {HERALD}\n    passage: a b c\n")


@pytest.mark.parametrize(
    ("kind", "asked", "told"),
    [
        ("person", {"source": HERALD}, "a person cites nothing"),
        (
            "quote",
            {"source": "herald-2025-03-21"},
            'no source "herald-2025-03-21"; did you mean "herald-2025-03-20"',
        ),
        ("quote", {"passage": (" ",)}, "--passage is empty"),
        ("quote", {"passage": ("a \u202e b",), "source": HERALD}, "turns the direction of writing"),
        ("quote", {"like": "meloni-harbor"}, 'no quote "meloni-harbor"; did you mean "meloni-harbour"'),
        ("quote", {"id": "It-Ready"}, '"It-Ready" is not an id'),
        ("country", {"id": "zz"}, "not an ISO 3166 code"),
        ("exceptions", {"id": "mine"}, "there is one exceptions record"),
    ],
)
def test_questions_that_have_no_answer(harbour: Path, kind: str, asked: dict[str, str], told: str) -> None:
    """A source, a record or an id that can't be meant is told."""
    with pytest.raises(FootnotedError, match=told):
        begun(harbour, kind, **asked)


def test_command(harbour: Path) -> None:
    """The command prints where it wrote and what to do next; of misuse one line, and nothing is written."""
    root = harbour.parent

    done = run_footnoted(root, "new", "quote", "--source", HERALD, "--passage", "said Giorgia Meloni")
    shown = run_footnoted(root, "new", "quote", "--stdout", "--source", HERALD)
    failed = run_footnoted(root, "new", "quote", "--like", "none", "--facts", "facts")

    assert done.stdout.splitlines() == [
        "facts/quotes/meloni.yml is written",
        "Read there, so look at it again: speaker: giorgia-meloni",
        "Still to be filled in: words",
        "Then: footnoted check --pending-ok",
    ]
    assert (harbour / "quotes/meloni.yml").exists()
    assert shown.stdout.startswith("# yaml-language-server:")
    assert not (harbour / "quotes/new-quote.yml").exists()
    assert (failed.returncode, failed.stdout, failed.stderr.count("\n")) == (2, "", 1)
