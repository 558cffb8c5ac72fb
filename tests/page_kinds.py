"""One page of each kind of the real site: what is asked of every page is asked of these."""

LISTS = (
    "", "positions/", "coalition/", "figures/", "quotes/", "statements/", "disagreements/", "timeline/", "entities/",
    "sources/", "quality/", "gaps/", "search/", "corrections/",
)  # fmt: skip
FACTS = (
    "facts/it-ready/", "facts/eu-plan-800-billion/", "facts/mock-gruet-unn/", "facts/erdogan-truce/", "facts/eu-summit-brussels/",
    "facts/fr-coalition-promoter/",
)  # fmt: skip
RECORDS = (
    "countries/it/", "people/giorgia-meloni/", "organisations/unn/", "initiatives/coalition/",
    "sources/komersant-2025-03-20/",
)  # fmt: skip
RULES = ("problems/", "problems/missing-passage/")
PROSE = ("method/", "data/", "contribute/", "develop/architecture/")

NOT_FOUND = "404.html"
"""A page by itself: the theme's frame is not around it."""

FRAMED = (*LISTS, *FACTS, *RECORDS, *RULES, *PROSE)
PAGE_KINDS = (*FRAMED, NOT_FOUND)
"""Addresses below the site's root."""

AWKWARD_PAGES = (
    "", "positions/", "coalition/", "figures/", "quotes/", "statements/", "disagreements/", "timeline/", "entities/", "sources/",
    "quality/", "gaps/", "countries/no/", "people/long-name/", "people/shahrzad/", "people/unbroken/", "initiatives/league/",
    "organisations/gull/", "sources/gull-2025-06-30/", "sources/mina-2025-06-29/", "facts/no-2025-01-03/",
    "facts/breakwater-cost/", "facts/forty-words/", "facts/unbroken-words/", "facts/arabic-words/",
    "facts/ten-years-of-reports/", "facts/ball-called-off/",
)  # fmt: skip
"""What is hardest to lay out of the awkward site."""
