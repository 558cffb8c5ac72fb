"""How long what readers get at once may be: what is longer comes in parts."""

from footnoted.link.fixed import fixed_by_name


@fixed_by_name
class Limits:
    """Small sites stay below all of these, and have each list on one page.

    searched   facts that a browser may load at once to search them.
    listed     facts on the page of a list, or in one of the parts of a page; a longer one has pages of its own.
    first      facts that stand on the first page of such a part.
    akin       facts that the page of a fact names for one reason.
    """

    searched: int = 2000
    listed: int = 200
    first: int = 50
    akin: int = 50


USUAL = Limits()
