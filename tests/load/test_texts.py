import hashlib
from pathlib import Path

import pytest

from footnoted.load import load_corpus
from footnoted.load.texts import FoundTexts, _read, find_texts
from footnoted.problems import FootnotedError
from helpers import TEXTS, with_value

SOURCE = "sources/herald-2025-03-20.yml"


def found(harbour: Path, folder: Path, **files: bytes) -> FoundTexts:
    """What is found in a folder of files, of which the first is the text of the harbour's source."""
    folder.mkdir()
    for name, content in files.items():
        (folder / f"{name}.txt").write_bytes(content)
    digest = hashlib.sha256(next(iter(files.values()))).hexdigest()
    path = harbour / SOURCE
    path.write_text(with_value(path.read_text("utf-8"), "text_sha256", digest), "utf-8")
    return find_texts(folder, load_corpus(harbour)[0])


def test_found_by_hash(harbour: Path):
    """A text is found by its content, wherever it lies; others are passed over."""
    content = (TEXTS / "herald-2025-03-20.txt").read_bytes()

    here = find_texts(TEXTS, load_corpus(harbour)[0])

    assert here == FoundTexts({hashlib.sha256(content).hexdigest(): content.decode()}, [])


def test_two_files_of_one_content(harbour: Path, tmp_path: Path):
    """Of two files with one content either will do."""
    here = found(harbour, tmp_path / "texts", first=b"same", second=b"same")

    assert list(here.texts.values()) == ["same"]


def test_mark_of_utf_8(harbour: Path, tmp_path: Path):
    """A byte order mark is no part of the text."""
    assert list(found(harbour, tmp_path / "texts", a="\ufeffItaly".encode()).texts.values()) == ["Italy"]


@pytest.mark.parametrize(
    ("content", "byte"),
    [
        ("Italy".encode("utf-16"), 0),
        ("Italy".encode("utf-16-le"), 1),
        ("L'été".encode("latin-1"), 2),
        (b"Italy\xff", 5),
    ],
)
def test_other_encoding(harbour: Path, tmp_path: Path, content: bytes, byte: int):
    """A text that is not UTF-8 is a problem at its source, with the byte where that shows."""
    here = found(harbour, tmp_path / "texts", a=content)

    assert here.texts == {}
    (problem,) = here.problems
    assert (problem.rule, problem.place.path) == ("text-encoding", f"{harbour}/{SOURCE}")
    if not content.startswith(b"\xff\xfe"):
        assert problem.message == f"the text is not UTF-8, from byte {byte} on"


def test_too_large(harbour: Path, tmp_path: Path):
    """A text that no article could be is not kept in memory, and is a problem at its source."""
    here = found(harbour, tmp_path / "texts", a=bytes(50 * 1024 * 1024))

    assert here.texts == {}
    assert [(problem.rule, problem.message) for problem in here.problems] == [
        ("text-size", "the text is larger than 10 MiB")
    ]


def test_links_and_folders(harbour: Path, tmp_path: Path):
    """Texts may lie in folders; links are not followed, and what can't be opened is not there."""
    content = (TEXTS / "herald-2025-03-20.txt").read_bytes()
    (tmp_path / "outside.txt").write_bytes(content)
    deep = tmp_path / "texts/2025/march"
    deep.mkdir(parents=True)
    (tmp_path / "texts/link.txt").symlink_to(tmp_path / "outside.txt")
    (tmp_path / "texts/nowhere.txt").symlink_to(tmp_path / "nowhere")

    assert find_texts(tmp_path / "texts", load_corpus(harbour)[0]).texts == {}

    (deep / "any name").write_bytes(content)
    assert len(find_texts(tmp_path / "texts", load_corpus(harbour)[0]).texts) == 1


def test_no_folder(harbour: Path, tmp_path: Path):
    """A folder of texts that is not there is misuse, told with the two ways to name it."""
    with pytest.raises(FootnotedError, match="name it with --texts or FOOTNOTED_TEXTS"):
        find_texts(tmp_path / "none", load_corpus(harbour)[0])


def test_text_that_can_not_be_read():
    """A file that can't be read is a text that is not there; none of the others is hidden by it."""
    # An ordinary file to all who ask, of which no process can read the first byte; other systems have none of it.
    assert _read(Path("/proc/self/mem")) == ("", None)
