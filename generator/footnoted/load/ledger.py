"""The ledger: the one file that holds a line for each id that was ever published."""

from footnoted.load.bounds import Bounds
from footnoted.load.records import read_part
from footnoted.load.tree import Items, Keys, Scalar, read_tree
from footnoted.model.corpus import mark_of
from footnoted.model.ledger import LEDGERED_KINDS, Departure, Ledger
from footnoted.problems import Place, Problem, did_you_mean, quoted
from footnoted.text.codes import ID_PATTERN

_BOUNDS = Bounds(ID_PATTERN, 2_000_000)
_FATES = ("renamed", "retired", "erased")


def read_ledger(content: bytes, path: str, id: str, problems: list[Problem]) -> tuple[Ledger | None, str]:
    """The ledger that a file holds, with the marks of its lines, or None with problems.

    marks   as `RecordFile` keeps them; the route of a line is its id.
    """
    tree = read_tree(content, path, problems, _BOUNDS)
    if tree is None:
        return None, ""
    published: dict[str, str] = {}
    departed: dict[str, Departure] = {}
    marks: list[str] = [mark_of("", tree)]
    faults: list[Problem] = []
    for one, (key, node) in tree.entries.items():
        marks.append(mark_of(one, key))
        if isinstance(node, Keys):
            departure, within = read_part(node, Departure, path, one, faults)
            marks += within
            if departure is not None and _has_one_fate(departure, path, key, faults):
                departed[one] = departure
        elif isinstance(node, Items):
            faults.append(_fault(path, node, "type-mismatch", "a list can't stand here", "write its kind"))
        elif node.text in LEDGERED_KINDS:
            published[one] = node.text
        else:
            help = did_you_mean(node.text, LEDGERED_KINDS) or f"the kinds are {', '.join(LEDGERED_KINDS)}"
            faults.append(_fault(path, node, "type-choice", f"{quoted(node.text)} is no kind", help))
    problems += faults
    return (None if faults else Ledger(id, published, departed)), "".join(marks)


def _has_one_fate(departure: Departure, path: str, key: Scalar, faults: list[Problem]) -> bool:
    given = [fate for fate in _FATES if getattr(departure, fate) is not None]
    if len(given) == 1:
        return True
    message = (
        f"{quoted(key.text)} is {' and '.join(given)}" if given else f"nothing says what became of {key.text}"
    )
    faults.append(_fault(path, key, "schema-missing-key", message, f"give one of {', '.join(_FATES)}"))
    return False


def _fault(path: str, node: Scalar | Items, rule: str, message: str, help: str) -> Problem:
    return Problem(Place(path, node.line, node.column), rule, message, help)
