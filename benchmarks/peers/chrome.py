"""What stands around the words of a page, taken from a page that our own build made, for layouts of others."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Chrome:
    """Before and after the words of a page. `TITLE`, `URL` and `KIND` between ⟦⟧ stand for what changes."""

    before: str
    after: str


def chrome_of(site: Path) -> Chrome:
    """The chrome of a fact's page. Ways to other pages begin at the root, so that it fits at every depth."""
    page = next(iter(sorted((site / "facts").glob("*/index.html")))).read_text(encoding="utf-8")
    before, rest = page.split('<article class="md-content__inner md-typeset">', 1)
    after = rest.rpartition("</article>")[2]
    title = _found(r"<title>(.*?) - ", before)
    url = _found(r'<link rel="canonical" href="(.*?)"', before)
    description = _found(r'<meta name="description" content="(.*?)"', before)
    before = re.sub(
        r'(?s)(<script type="application/ld\+json">).*?(</script>)',
        r'\1{"@context":"https://schema.org","@id":"⟦URL⟧","@type":"⟦KIND⟧","name":"⟦TITLE⟧","mainEntityOfPage":"⟦URL⟧"}\2',
        before,
    )
    before = before.replace(description, "⟦TITLE⟧").replace(title, "⟦TITLE⟧").replace(url, "⟦URL⟧")
    rooted = [re.sub(r'((?:href|src)=")(?:\.\./)+(?:\.\.)?', r"\1/", one) for one in (before, after)]
    rooted = [re.sub(r'((?:href|src)=")\.\./\.\."', r'\1/"', one) for one in rooted]
    opened = '<article class="md-content__inner md-typeset">\n'
    return Chrome(rooted[0] + opened, "</article>" + rooted[1])


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise SystemExit(f"a page of our own build has nothing like {pattern}")
    return match[1]


def filled(text: str, title: str, url: str, kind: str) -> str:
    """A part of the chrome with other signs, or words of a template, in its places."""
    return text.replace("⟦TITLE⟧", title).replace("⟦URL⟧", url).replace("⟦KIND⟧", kind)
