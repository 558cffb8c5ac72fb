"""What a page gives to programs that cite it: read as they read it, and apart from what people read."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from outputs.invariants import texts_in
from read_citations import read_bibtex, read_csl, read_ris

_READERS: dict[str, Callable[[str], object]] = {
    "BibTeX": read_bibtex,
    "RIS": lambda text: read_ris(text.replace("\n", "\r\n")),
    "CSL-JSON": read_csl,
}


def taken_out(root: Element) -> list[str]:
    """All texts of all citations on a page, as programs read them; the page is left without them.

    errors   AssertionError for one that a program would have to repair.
    """
    return [text for details in _citations(root) for text in _texts(details)]


def _citations(root: Element) -> Iterator[Element]:
    return (one for one in root.iter("details") if "fn-cite" in (one.get("class") or "").split())


def _texts(details: Element) -> Iterator[str]:
    (listed,) = details.iter("dl")
    forms = dict(zip([term.text for term in listed.iter("dt")], listed.iter("dd"), strict=True))
    assert list(forms) == ["APA", "Chicago", *_READERS]
    for name, read in _READERS.items():
        (pre,) = forms[name]
        yield from texts_in(read(pre.text or ""))
        pre.text = ""
