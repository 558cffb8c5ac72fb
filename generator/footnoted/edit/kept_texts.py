"""The private folder of texts, which `verify` reads: whose words they are, nobody publishes them."""

from pathlib import Path

from footnoted.problems import FootnotedError
from footnoted.whole_file import write_file


def check_texts(texts: Path, facts: Path) -> None:
    """Nothing for a folder in which texts can be kept.

    errors   FootnotedError for a folder that is not there, and for one in the repository of the facts: what lies
             there would be published with the next commit.
    """
    if not texts.is_dir():
        raise FootnotedError(f"there is no folder of texts {texts}; make it, outside of the repository")
    here, shared = texts.resolve(), _repository(facts.resolve())
    if here == shared or shared in here.parents:
        raise FootnotedError(f"{texts} lies in {shared}, which is published; name a folder outside of it")


def keep_text(text: bytes, sha256: str, id: str, texts: Path) -> Path:
    """Write a source's text where `verify` finds it, under the source's id or, if that is taken, its hash."""
    target = texts / f"{id}.txt"
    if target.exists() and target.read_bytes() != text:
        target = texts / f"{sha256}.txt"
    write_file(target, text)
    return target


def _repository(facts: Path) -> Path:
    """The folder that is published: the repository around the facts, or the facts alone outside of one."""
    return next((parent for parent in (facts, *facts.parents) if (parent / ".git").exists()), facts)
