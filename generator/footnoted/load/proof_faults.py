"""The pages of faults in texts, receipts and kept scores."""

OF_PROOFS: dict[str, str] = {
    "text-size": """A source's text is larger than 10 MiB.

No article is as long; most often a whole archive was saved. Keep the article alone, and take its hash anew.
""",
    "inconsistent-receipt": """A receipt contradicts itself: its seal, its order or its counts do not fit.

Receipts are written by `footnoted verify` alone. A change by hand is noticed by the seal over the whole
file. Whoever edits facts takes the change back; a maintainer deletes the file and runs `footnoted verify`, which
needs the text.
""",
    "unreadable-quality": """`quality.json` is not as the program writes it.

It is written by `footnoted check --mutate --write`, and pages print its numbers. Delete it and run that.
""",
}
