"""A reference leads to no record.

Every name on the site is a link, so what is named must have a file.

Bad:
    # facts/positions/it-ready.yml
    by: giorgia-melony
Good:
    # facts/positions/it-ready.yml
    by: giorgia-meloni
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.kinds import KINDS
from footnoted.model.ledger import end_of, ledger_of
from footnoted.model.walk import prose_references_in
from footnoted.problems import Severity, nearest, quoted
from footnoted.text.codes import COUNTRIES, CURRENCIES

SLUG = "unknown-record"
SEVERITY = Severity.ERROR
JUDGES = (object,)

_NAMED = tuple(kind.name for kind in KINDS.values() if kind.group in ("fact", "entity", "source"))


def check(case: Case) -> Iterator[Finding]:
    corpus = case.corpus
    for referred in case.referred:
        if referred.file is None:
            message = f"there is no {' or '.join(referred.kinds)} {quoted(referred.reference)}"
            yield Finding(referred.at, message, _cure(referred.reference, referred.kinds, corpus))
    for at, reference in prose_references_in(case.values):
        if corpus.file_of(reference, _NAMED) is None:
            message = f"there is no record {quoted(reference)}"
            near = nearest(reference, (file.id for file in corpus.files.values() if file.kind.name in _NAMED))
            cure = f"did you mean {quoted(near)}?" if near else "write \\[[ for two brackets"
            yield Finding(at, message, cure)


def _cure(reference: str, kinds: tuple[str, ...], corpus: Corpus) -> str:
    departed = ledger_of(corpus.records).departed
    if reference in departed:
        end = end_of(reference, departed)
        return (
            f"it is {quoted(end)} now"
            if end not in (None, reference)
            else "it was taken away, see the ledger"
        )
    at_address = next((source.id for source in corpus.sources() if source.url == reference), "")
    if at_address:
        return f"write its id, {quoted(at_address)}, in place of its address"
    names: dict[str, str] = {}
    for file in corpus.files.values():
        if file.kind.name in kinds:
            upper = file.id.upper()
            is_code = file.kind.name in ("country", "unit") and upper in COUNTRIES | CURRENCIES
            reference_to = upper if is_code else file.id
            names[reference_to] = reference_to
            names[getattr(corpus.records.get(file.key), "name", reference_to)] = reference_to
    near = nearest(reference, names)
    if near:
        return f"did you mean {quoted(names[near])}?"
    return f"add a file for it below facts/{KINDS[kinds[0]].folder}/"
