"""The manual pages of what `footnoted verify` finds when a passage does not stand in its source's text.

Without the text there is nothing to show: these pages have no examples that run.
"""

FAULTS: dict[str, str] = {
    "absent-passage": """A passage does not stand in its source's text.

A passage is copied, never typed from memory: one changed word can change what a source says. Quotation
marks, dashes, spaces, line breaks and inline tags may differ; letters, digits and signs may not. The
nearest words of the text are shown as a hint and are never accepted by themselves.
""",
    "cut-passage": """A passage begins or ends within a word or a number of the text.

"acceptable" stands in "unacceptable", "can" in "can't" and "800" in "1,800", and none of them is what
the text says. Take the whole word or number, with its sign and its %.
""",
    "scattered-passage": """The segments of a passage stand in another order, or too far apart.

Segments that carry one fact stand in one paragraph, or in two adjacent ones, in the order of the text;
else words from two places could be joined to a claim that the text does not make. Cite them one by one.
""",
    "forged-receipt": """A receipt says what its source's text does not give.

The receipt agrees with itself, so it was not damaged by accident: somebody wrote it. Nothing is written
over it. Find out who changed the file, delete it, and run `footnoted verify`.
""",
}
