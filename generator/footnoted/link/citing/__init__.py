"""How a page, and the source behind it, is cited: APA, Chicago, BibTeX, RIS, CSL-JSON. Pure.

`pages` says what stands on which page, `sources` what is known of a source; each form has its module.
"""
