"""One thing in all forms in which it is cited."""

from footnoted.link.citing.apa import apa
from footnoted.link.citing.bibtex import bibtex
from footnoted.link.citing.chicago import chicago
from footnoted.link.citing.citable import Citable
from footnoted.link.citing.csl import csl
from footnoted.link.citing.ris import ris
from footnoted.link.fixed import fixed_by_name
from footnoted.link.spans import Sentence


@fixed_by_name
class Cite:
    """How a page says that something is cited.

    label     what it offers: `Cite this fact`.
    name      of one that is not the page itself: the outlet and the day of a source; else "".
    ris       with line breaks as in all of the page.
    """

    label: str
    name: str
    apa: Sentence
    chicago: Sentence
    bibtex: str
    ris: str
    csl: str


def cite(of: Citable, label: str, name: str = "") -> Cite:
    """The citations of a page or source in every form."""
    return Cite(
        label=label,
        name=name,
        apa=apa(of),
        chicago=chicago(of),
        bibtex=bibtex(of),
        ris=ris(of).replace("\r\n", "\n"),
        csl=csl(of),
    )
