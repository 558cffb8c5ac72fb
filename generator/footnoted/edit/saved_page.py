"""A page that somebody saved on their disk: its text, and what it says of itself."""

import hashlib
import os
import re
import stat
import warnings
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

from footnoted import __version__
from footnoted.edit.page_claims import Claims, claims_of
from footnoted.edit.page_markup import MAX_TAGS, plain_markup
from footnoted.edit.page_text import FORM, article_text, readable
from footnoted.problems import FootnotedError, quoted

MAX_BYTES = 20 * 1024 * 1024

_PLAIN_ENDINGS = (".txt", ".text")
_LOOKS_LIKE_HTML = re.compile(r"<(?:!doctype html|html|head|body|meta|title|article|div|p)\b", re.IGNORECASE)
_BEGINNING = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# As browsers read these names; what is not here is no encoding of a page.
_CODECS = {
    **{f"windows-{page}": f"cp{page}" for page in (874, *range(1250, 1259))},
    **{f"iso-8859-{part}": f"iso8859-{part}" for part in (*range(2, 9), 10, 13, 14, 15, 16)},
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii"), "cp1252"),
    "iso-8859-9": "cp1254", "koi8-r": "koi8-r", "koi8-u": "koi8-u", "shift_jis": "cp932", "sjis": "cp932",
    "euc-jp": "euc-jp", "euc-kr": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030",
    "big5": "big5hkscs",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A saved page or text.

    text        as it is kept in the private folder, and hashed; empty if the page has none.
    extractor   what made the text from the page; "" if the file is the text.
    """

    claims: Claims
    text: bytes
    extractor: str

    @property
    def sha256(self) -> str:
        """The hash by which a source names its text."""
        return hashlib.sha256(self.text).hexdigest()


def read_saved(path: Path) -> SavedPage:
    """A page of HTML, or a text whose first line is its title.

    errors   FootnotedError for what is neither, for a page of more than 20 MiB, of too many tags, or whose letters
             can't be read.
    """
    content = _read(path)
    if content.startswith(b"%PDF") or (
        b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff"))
    ):
        raise FootnotedError(
            f"{quoted(path.name)} is no page of HTML and no text; save the page as HTML or as text"
        )
    text = _decoded(content, path)
    is_page = _LOOKS_LIKE_HTML.search(text[:_BEGINNING]) is not None
    if path.suffix.lower() in _PLAIN_ENDINGS or not is_page:
        return _plain(content, text)
    markup = plain_markup(text)
    if markup.crowded:
        raise FootnotedError(
            f"{quoted(path.name)} has over {MAX_TAGS:,} tags; save the article alone, as text"
        )
    with warnings.catch_warnings():
        # That a page looks like XML, or like the name of a file, is no matter here.
        warnings.simplefilter("ignore")
        page = BeautifulSoup(markup.html, "html.parser")
    words = article_text(page)
    return SavedPage(
        claims_of(page, markup.json_ld, markup.saved_from),
        f"{words}\n".encode() if words else b"",
        f"footnoted {__version__}, {FORM}",
    )


def _plain(content: bytes, text: str) -> SavedPage:
    title = next(filter(None, map(readable, text.splitlines())), "")
    claims = Claims(title, (), "", "", "", "", ())
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        content = text.encode()
    return SavedPage(claims, content if title else b"", "")


def _read(path: Path) -> bytes:
    try:
        # A pipe would hang whoever opens it.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise FootnotedError(f"{quoted(str(path), 200)} is not an ordinary file")
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise FootnotedError(
            f"{quoted(str(path), 200)} can't be read: {os.strerror(error.errno or 0)}"
        ) from None
    if len(content) > MAX_BYTES:
        limit = MAX_BYTES // 1024 // 1024
        raise FootnotedError(
            f"{quoted(str(path), 200)} is larger than {limit} MiB; save the article alone, as text"
        )
    return content


def _decoded(content: bytes, path: Path) -> str:
    """The page in the encoding of its mark, else in UTF-8 if it is that, else in the one that it declares."""
    marked = next((codec for mark, codec in _MARKS if content.startswith(mark)), "")
    declared = _CHARSET.search(content[:_BEGINNING])
    name = declared[1].decode("ascii").lower() if declared is not None else ""
    for codec in filter(None, (marked, "" if marked else "utf-8", "" if marked else _CODECS.get(name, ""))):
        try:
            return content.decode(codec)
        except UnicodeDecodeError:
            continue
    tried = f"neither UTF-8 nor {quoted(name)}" if name else "not UTF-8"
    raise FootnotedError(
        f"{quoted(path.name)} is {tried}; open it in a browser or an editor and save it as UTF-8"
    )
