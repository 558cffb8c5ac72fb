"""Whether what was built is right: how many pages of what size, and amounts to the last digit."""

from dataclasses import dataclass

from peers.reading import Records

from measuring.contenders import Contender


@dataclass(frozen=True, slots=True)
class Output:
    """What one contender wrote. `amounts` tells whether every amount of the project stands on its page as given."""

    pages: int
    bytes: int
    amounts: bool
    data: bool

    @property
    def mean(self) -> float:
        return self.bytes / max(1, self.pages)


def output_of(contender: Contender, records: Records) -> Output:
    """Count the pages, and fail if one of a fact, an entity or a source is not there."""
    site = contender.folder / contender.site
    pages = list(site.rglob("*.html"))
    for folder, ids in (
        ("facts", [id for some in records.facts.values() for id in some]),
        *((folder, list(some)) for folder, some in records.entities.items()),
        ("sources", list(records.sources)),
    ):
        for id in ids:
            if not (site / folder / id / "index.html").is_file():
                raise SystemExit(f"{contender.title} has not made {folder}/{id}/")
    whole = all(
        _written(figure["amount"]) in (site / "facts" / id / "index.html").read_text(encoding="utf-8")
        for id, figure in records.facts["figure"].items()
    )
    data = (site / "api" / "v1" / "facts.json").is_file()
    return Output(len(pages), sum(page.stat().st_size for page in pages), whole, data)


def _written(amount: str) -> str:
    number, _, scale = amount.partition(" ")
    whole, point, part = number.partition(".")
    return f"{int(whole):,}{point}{part}{' ' if scale else ''}{scale}"
