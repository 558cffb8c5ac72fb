"""Spoils the files of a project: by byte, by line, and by what stands where."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

Files = dict[str, bytes]
"""Content by path below the project; a path that ends in `/`, `@` or `|` is a folder, a link or a pipe."""

DEEP = 3000

PIECES: tuple[bytes, ...] = tuple(
    piece.encode()
    for piece in (
        "\0", "\a", "\x1b[2J", "\r", "\t", "\x85", "\u2028", "\ufeff", "\u202e", "\u200b", "\ufffe", "\U000e0001", "e\u0301",
        "\U0001f469\u200d\U0001f33e", "\u0646\u0645\u06cc\u200c", "\u05d0",
        "---\n", "...\n", "%YAML 1.2\n---\n", "&a ", "*a", "!!python/object/apply:os.system ", "!!int ", "<<: ", "? ", "| ", ">\n ",
        "- ", "[", "]", "{", "}", ": ", ":\n", ",", "#", " #", "'", '"', "''", '"\\ud800"', '"\\x00"', '"\\u202e"', "@", "`", "~", "null",
        "NO", "yes", "0", "-0", "0x10", "1e999", "1_000", "12,5", "1.000", "9" * 400, "\u0663", ".inf", "NaN", "10 ** 9", "800 billion",
        "-3 million", "1.5 trillion", "0.0000001", "0001-01-01", "9999-12-31", "2025-02-30", "2025-03-18/2025-03-01", "../2025", "2025/..",
        "2025-03~", "2025-W12", "10000-01-01", "-0001", "22:04",
        "http://a.example", "https://a@b.example/", "javascript:alert(1)", "https://" + "a" * 3000 + ".example/",
        "IT", "it", "XX", "EUR", "giorgia-meloni", "it-ready", "herald-2025-03-20", "wire-2025-03-20", "own", "../../etc/passwd", "con", "a" * 90,
        "supports: [amount]\n", "withdrawn: {reason: x, date: 2025-03-20}\n", "status: disputed\n", "superseded_by: harbour-cost\n",
        "same_as: [harbour-cost]\n", "relays: herald-2025-03-20\n", "origin: wire-2025-03-20\n", "language: fr\n", "language: uk\n",
        "inferred: [{field: amount, because: x}]\n", "by: {described: a fisher}\n", "equivalents: [{amount: 1, unit: USD}]\n",
        "<script>", "</script>", "{{ 7*7 }}", "{% raw %}", "%(a)s", "{0}", "[[it-ready]]", "[[show: positions]]", "[[show: x]]",
        "[[sum: harbour-cost, harbour-cost]]", "[[", "]]", "![x](y)", "[x](javascript:y)", "<div>", "</div>", "<!--", "-->", "```\n", "~~~\n",
        "# [[it-ready]]\n", "| a | b |\n|---|---|\n", "\n\n", "\n    ", "\n- ", "\n> ", "\n1. ", "*[a]: b\n", "[a]: b\n", "&amp;", "&#0;", "&x;",
        "not ", "n't ", "\u201c", "\u201d", "\u00ab", "about ", "\u20ac", "\u2212", "\u00bd", "million ",
    )
)  # fmt: skip
"""What readers of YAML, numbers, dates, addresses, Markdown and sentences have tripped over."""

RUNS: tuple[bytes, ...] = (
    b"[" * DEEP, b"{a: " * DEEP, b"- " * DEEP, b"> " * DEEP, b"1. " * DEEP, b"[[" * DEEP, b"*" * DEEP, b"_a" * DEEP, b"`" * DEEP,
    b"<![CDATA[" * 500, b"[a][" * 800, b"[[a|" * 800, b"(" * DEEP, b"<div>" * 800, b"&a " * DEEP, b"a " * 9000, b"9" * 9000, b"\xff" * 9,
    b"\xe2\x80\x9c" * DEEP, "е́".encode() * DEEP, b"not " * DEEP, b"30,000 " * 1200, b"said that " * 1200, b"\n" * 9000,
)  # fmt: skip
"""What takes long or goes deep where somebody has not thought of it."""

NAMES = (
    "facts/events/CON.yml", "facts/events/a b.yml", "facts/events/\x1b[2J.yml", "facts/events/::error::.yml", "facts/events/a\nb.yml",
    "facts/events/\u202ea.yml", "facts/events/x.yaml", "facts/x.yml", "facts/events/deep/x.yml", "facts/events/e\u0301.yml",
    "facts/quality.json", "facts/receipts/wire-2025-03-20.json", "facts/receipts/none.json", "facts/exceptions.yml",
    "facts/vocabulary/units/zzz.yml", "facts/countries/zz.yml", "facts/disagreements/d.yml", "docs/x.md", "docs/facts/it-ready.md",
    "docs/a\nb.md", "docs/positions.md", "docs/search/facts.json", "docs/.hidden.md", "docs/e.html", "texts/none.txt",
    "facts/figures/second.yml", "facts/people/it-ready.yml",
)  # fmt: skip

FACT_FOLDERS = (
    "members",
    "positions",
    "figures",
    "quotes",
    "events",
    "statements",
    "sources",
    "people",
    "disagreements",
)


@dataclass
class Mutator:
    """Changes files by chance, always in the same way for the same random numbers.

    parts   files of other projects, whole, to be put in.
    done    what was done, in words.
    """

    random: Random
    files: Files
    parts: Mapping[str, bytes]
    done: list[str] = field(default_factory=list)

    def change(self) -> None:
        """One to five changes."""
        for _ in range(self.random.choice((1, 1, 1, 2, 2, 3, 5))):
            kind = self.random.choices(list(_KINDS), list(_KINDS.values()))[0]
            kind(self)

    def pick(self) -> str:
        """A file to change; records more often than texts."""
        paths = sorted(path for path in self.files if path[-1] not in "/@|")
        weights = [3 if path.startswith("facts/") and path.endswith(".yml") else 2 for path in paths]
        return self.random.choices(paths, weights)[0]

    def put(self, path: str, content: bytes, what: str) -> None:
        """Write a file and say so."""
        self.files[path] = content
        self.done.append(f"{what} {path!r}")

    def spot(self, content: bytes) -> int:
        """A place in a file, often at the begin of a line or of a value."""
        places = [match.end() for match in re.finditer(rb"\n|: |- ", content)]
        return (
            self.random.choice(places)
            if places and self.random.random() < 0.6
            else self.random.randint(0, len(content))
        )


def _bytes(it: Mutator) -> None:
    path = it.pick()
    content = bytearray(it.files[path])
    for _ in range(it.random.choice((1, 1, 2, 8))):
        at = it.random.randint(0, max(0, len(content) - 1))
        match it.random.randrange(4):
            case 0 if content:
                content[at] ^= 1 << it.random.randrange(8)
            case 1:
                content[at:at] = bytes([it.random.randrange(256)])
            case 2:
                del content[at : at + it.random.choice((1, 1, 3, 40))]
            case _:
                content[at:at] = content[at : at + it.random.choice((1, 4, 60, 4000))]
    it.put(path, bytes(content), "bytes of")


def _piece(it: Mutator) -> None:
    path = it.pick()
    content = it.files[path]
    at = it.spot(content)
    end = at + it.random.choice((0, 0, 1, 5, 30))
    piece = it.random.choice(PIECES) * it.random.choice((1, 1, 1, 2, 40))
    it.put(path, content[:at] + piece + content[end:], f"{piece[:30]!r} in")


def _run(it: Mutator) -> None:
    path = it.pick()
    content, run = it.files[path], it.random.choice(RUNS)
    at = it.spot(content)
    it.put(path, content[:at] + run + content[at:], f"{run[:12]!r}… in")


def _line(it: Mutator) -> None:
    path = it.pick()
    lines = it.files[path].split(b"\n")
    at = it.random.randrange(len(lines))
    other = it.files[it.pick()].split(b"\n")
    match it.random.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines[at] = it.random.choice((b"  ", b"    ", b"\t", b"- ")) + lines[at]
        case 3:
            lines.insert(at, it.random.choice(other))
        case _:
            lines[at] = it.random.choice(other)
    it.put(path, b"\n".join(lines), "lines of")


def _value(it: Mutator) -> None:
    """A value of one key, or of the same key elsewhere, for that of another."""
    path = it.pick()
    found = list(re.finditer(rb"(?m)^( *(?:- )?[a-z_]+:) +(\S.*)$", it.files[path]))
    if not found:
        return
    match = it.random.choice(found)
    same = [
        value[1]
        for content in map(it.files.__getitem__, sorted(it.files))
        for value in re.finditer(rb"(?m)^" + re.escape(match[1]) + rb" +(\S.*)$", content)
    ]
    value = it.random.choice(
        (
            it.random.choice(same),
            it.random.choice(PIECES),
            b"[" + match[2] + b", " + match[2] + b"]",
            b"{a: " + match[2] + b"}",
            b"",
        )
    )
    content = it.files[path]
    it.put(path, content[: match.start(2)] + value + content[match.end(2) :], f"{match[1]!r} of")


def _number(it: Mutator) -> None:
    """Another number, in receipts above all."""
    path = it.random.choice([path for path in sorted(it.files) if path.endswith(".json")] or [it.pick()])
    found = list(re.finditer(rb"\d+", it.files[path]))
    if found:
        match = it.random.choice(found)
        number = it.random.choice(
            (b"0", b"1", b"-1", b"1e400", b"9" * 5000, b"1.5", match[0] + b"0", b"true", b'"x"')
        )
        content = it.files[path]
        it.put(path, content[: match.start()] + number + content[match.end() :], "a number of")


def _name(it: Mutator) -> None:
    path, name = it.pick(), it.random.choice(NAMES)
    it.put(name, it.files[path] if it.random.random() < 0.8 else b"", "copy to")
    if it.random.random() < 0.3:
        del it.files[path]


def _gone(it: Mutator) -> None:
    path = it.pick()
    del it.files[path]
    it.done.append(f"removed {path!r}")


def _odd(it: Mutator) -> None:
    """Something that is no file, in the place of one."""
    path = it.pick()
    del it.files[path]
    it.put(path + it.random.choice("/@|"), b"", "no file:")


def _part(it: Mutator) -> None:
    name = it.random.choice(sorted(it.parts))
    content = it.parts[name]
    suffix = name.rpartition(".")[2]
    path = "docs/part.md" if suffix == "md" else f"facts/{it.random.choice(FACT_FOLDERS)}/part.yml"
    it.put(path, content, f"{name} as")


_KINDS: dict[Callable[[Mutator], None], int] = {
    _bytes: 6, _piece: 8, _run: 1, _line: 5, _value: 7, _number: 1, _name: 2, _gone: 2, _odd: 1, _part: 2,
}  # fmt: skip
"""What is done to a project, and how often."""


_WEIGHTS = (6, 1, 3)
"""How often each project is taken: the second one is large, and slow."""


def mutated(projects: Mapping[str, Files], parts: Mapping[str, bytes], seed: int, run: int) -> Mutator:
    """The project of one run, changed."""
    random = Random(f"{seed}/{run}")
    name = random.choices(list(projects), _WEIGHTS)[0]
    mutator = Mutator(random, dict(projects[name]), parts, [name])
    mutator.change()
    return mutator
