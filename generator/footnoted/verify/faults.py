"""The manual pages of what `footnoted verify` finds when a passage does not stand in its source's text.

A comment in each example says what the text has; the harbour's text, in `tests/harbour/texts`, does have it.
"""

FAULTS: dict[str, str] = {
    "absent-passage": """A passage does not stand in its source's text.

A passage is copied, never typed from memory: one changed word can change what a source says. Quotation
marks, dashes, spaces, line breaks and inline tags may differ; letters, digits and signs may not. The
nearest words of the text are shown as a hint and are never accepted by themselves.

Bad:
    # facts/positions/it-ready.yml
    citations:
      # The text has: Italy is ready to send peacekeepers, the host said when the lamps were lit.
      - source: herald-2025-03-20
        passage: Italy is willing to send peacekeepers
Good:
    # facts/positions/it-ready.yml
    citations:
      # The text has: Italy is ready to send peacekeepers, the host said when the lamps were lit.
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
""",
    "cut-passage": """A passage begins or ends within a word or a number of the text.

"acceptable" stands in "unacceptable", "can" in "can't" and "800" in "1,800", and none of them is what
the text says. Take the whole word or number, with its sign and its %.

Bad:
    # facts/figures/harbour-cost.yml
    citations:
      # The text has: The new quay of the Harbour League is proposed to cost about €1.5 billion,
      # and nobody has voted on it yet.
      - source: herald-2025-03-20
        passage: quay of the Harbour League is proposed to cost about €1
Good:
    # facts/figures/harbour-cost.yml
    citations:
      # The text has: The new quay of the Harbour League is proposed to cost about €1.5 billion,
      # and nobody has voted on it yet.
      - source: herald-2025-03-20
        passage: quay of the Harbour League is proposed to cost about €1.5 billion
""",
    "scattered-passage": """The segments of a passage stand in another order, or too far apart.

Segments that carry one fact stand in one paragraph, or in two adjacent ones, in the order of the text;
else words from two places could be joined to a claim that the text does not make. Cite them one by one.

Bad:
    # facts/positions/de-ready.yml
    citations:
      # The text has: Italy is ready to send peacekeepers, the host said when the lamps were lit.
      # Germany is ready to send ships.
      - source: herald-2025-03-20
        passage:
          - Germany is ready to send
          - peacekeepers
Good:
    # facts/positions/de-ready.yml
    citations:
      # The text has: Italy is ready to send peacekeepers, the host said when the lamps were lit.
      # Germany is ready to send ships.
      - source: herald-2025-03-20
        passage: Germany is ready to send ships
""",
    "forged-receipt": """A receipt says what its source's text does not give.

The receipt agrees with itself, so it was not damaged by accident: somebody wrote it. Nothing is written
over it. Find out who changed the file, delete it, and run `footnoted verify`.
""",
}
