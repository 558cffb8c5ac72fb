"""What must hold of every page, whatever the texts on it hold.

Pages are parsed as browsers parse them, by html5lib. Each function returns what is wrong, in words;
an empty list is a page without a fault.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

from html5lib import HTMLParser, getTreeBuilder

from footnoted.text.addresses import read_address
from footnoted.text.reading import Unreadable

FORBIDDEN = frozenset(
    "script style iframe frame frameset object embed applet base meta link noscript template textarea math img image"
    " picture video audio source track canvas dialog portal plaintext xmp marquee".split()
)
"""Elements that no part of a page has which is made of contributed text."""

_FORBIDDEN_ATTRIBUTE = re.compile(
    r"on.*|style|srcdoc|form.*|http-equiv|target|ping|srcset|background|is|slot|nonce|autofocus|contenteditable|xmlns.*|xlink.*"
)
_DRAWN = frozenset("svg g path rect circle line text title defs pattern a".split())
"""What our drawings are made of."""

_ADDRESSES = ("href", "src", "action", "cite", "poster", "data", "longdesc", "data-index", "data-facts")
EXTERNAL_RELATIONS = frozenset(("noopener", "noreferrer", "nofollow", "ugc", "external"))
_ID = re.compile(r"[a-z0-9]+(-+[a-z0-9]+)*")
_OF_WORDS = ("fn-map-name", "fn-reading", "fn-title")
_SIGN = re.compile(r" Zq(\d+)q")
_RAW_IN_JSON = re.compile("[<>&\u2028\u2029]")

ROOT = "https://site.invalid/"


def parsed(html: str) -> tuple[Element, list[str]]:
    """The tree of a page or of a part of one, and where browsers would have to guess."""
    parser = HTMLParser(getTreeBuilder("etree"), namespaceHTMLElements=False)
    root = parser.parseFragment(html)
    return root, [f"{code} {values}" for _, code, values in parser.errors]


def elements_of(root: Element) -> list[Element]:
    """All elements of a page, in order, below one that holds them; comments are none."""
    return [element for element in root.iter() if isinstance(element.tag, str)]


def foreign_markup(root: Element) -> list[str]:
    """Elements and attributes that contributed text may never bring."""
    faults = []
    for element in elements_of(root):
        tag = _local(element.tag)
        if tag in FORBIDDEN or (element.tag.startswith("{") and tag not in _DRAWN):
            faults.append(f"<{tag}>")
        # html5lib gives names with a prefix that means something in drawings in braces.
        names = [str(name).replace("{http://www.w3.org/1999/xlink}", "xlink:") for name in element.attrib]
        faults += [f"{tag} {name}=" for name in names if _FORBIDDEN_ATTRIBUTE.fullmatch(name)]
    return faults


def shape_of(root: Element) -> list[tuple[str, ...]]:
    """The elements of a page with the names of their attributes, in order: what markup it has.

    Left out is what depends on honest words: which of them carry a value or differ, run from right to
    left, stand for a name, fit onto the map or are a title.
    """
    return [
        (_local(element.tag), *sorted(map(str, element.attrib)))
        for element in elements_of(root)
        if element.tag not in ("mark", "bdi") and element.get("class") not in _OF_WORDS
    ]


Written = str | Sequence[str]
"""What stands before each sign: one payload for all, or one for each."""


def signs_in(root: Element, written: Written, faults: list[str]) -> Counter[int]:
    """How often each sign stands in the texts and attributes of a page; a fault for each without its payload."""
    found: Counter[int] = Counter()
    check_signs("".join(root.itertext()), written, found, faults)
    for element in elements_of(root):
        for value in element.attrib.values():
            if "Zq" in value:
                check_signs(value, written, found, faults)
    return found


def check_signs(text: str, written: Written, found: Counter[int], faults: list[str]) -> None:
    """Count the signs of a text; before each has to stand what was written, to the letter.

    Only its first letter may be in upper case, since it may begin a sentence.
    """
    for match in _SIGN.finditer(text):
        number = int(match[1])
        payload = written if isinstance(written, str) else written[number]
        found[number] += 1
        if not text.endswith((payload, payload[:1].upper() + payload[1:]), 0, match.start()):
            faults.append(f"{text[max(0, match.start() - len(payload)) : match.end()]!r}")


def link_faults(root: Element, url: str, leads_somewhere: Callable[[str, str], bool]) -> list[str]:
    """Links that are neither to this site's own pages nor to a web address that records may give.

    leads_somewhere   whether a path from the site's root is there, and has an anchor, if one is given.
    """
    faults = []
    for element in elements_of(root):
        for name in _ADDRESSES:
            address = element.get(name)
            if address is None:
                continue
            target = urlsplit(urljoin(ROOT + url, address))
            if address.startswith(("http:", "https:")):
                if (element.tag, name) != ("a", "href") or not _is_readable(address):
                    faults.append(f"{address} is no address for readers")
                if not set((element.get("rel") or "").split()) >= EXTERNAL_RELATIONS:
                    faults.append(f"{address} has rel={element.get('rel')}")
            elif f"{target.scheme}://{target.netloc}/" != ROOT or address.startswith(("/", "\\")):
                faults.append(f"{address} leads elsewhere")
            elif name != "data-facts" and not leads_somewhere(target.path[1:], unquote(target.fragment)):
                faults.append(f"{address} leads nowhere")
    return faults


def id_faults(root: Element) -> list[str]:
    """Ids that stand twice, or are not in the form of ours."""
    ids = [str(element.get("id")) for element in elements_of(root) if element.get("id") is not None]
    faults = [f"id {id} stands {count} times" for id, count in Counter(ids).items() if count > 1]
    return faults + [f"id {id}" for id in ids if _ID.fullmatch(id) is None]


def strict_json(text: str) -> Any:
    """What a JSON text holds, read as strictly as any reader may; it has to be harmless inside a page."""
    raw = _RAW_IN_JSON.search(text)
    if raw:
        raise AssertionError(f"U+{ord(raw[0]):04X} stands in JSON as it is")
    return json.loads(text, parse_constant=_refuse, object_pairs_hook=_unique)


def texts_in(content: Any) -> Iterator[str]:
    """All texts and keys of a JSON value."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield key
            yield from texts_in(value)
    elif isinstance(content, list):
        for value in content:
            yield from texts_in(value)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _is_readable(address: str) -> bool:
    # What leads to a passage is ours and follows the address of the record.
    plain = address.partition(":~:")[0].removesuffix("#")
    try:
        return read_address(plain) == plain
    except Unreadable:
        return False


def _refuse(constant: str) -> Any:
    raise AssertionError(f"{constant} is no JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    assert len(made) == len(pairs), "a key stands twice"
    return made
