"""More than a third of a source's text is quoted.

The file takes facts, figures and short quotations from a text; more would be copying it. What
several facts quote counts once. `footnoted verify` counts, since it has the text.

Bad:
    # facts/receipts/herald-2025-03-20.json
    "spans": [[30, 900]]
Good:
    # facts/receipts/herald-2025-03-20.json
    "spans": [[30, 84]]
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.receipts import Receipt
from footnoted.model.sources import Source
from footnoted.problems import Severity

SLUG = "quotation-budget"
SEVERITY = Severity.ERROR
JUDGES = (Source,)


def check(case: Case) -> Iterator[Finding]:
    receipt: Receipt | None = case.corpus.get(case.record.id, "receipt")
    if receipt is not None and 3 * receipt.quoted > receipt.length:
        share = receipt.quoted / receipt.length
        yield Finding(
            (),
            f"{share:.1%} of this source's text is quoted, more than a third",
            "shorten passages to the words that carry their facts, and verify again",
        )
