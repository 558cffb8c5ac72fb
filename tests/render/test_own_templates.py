"""A site's own templates, in place of packaged ones of the same name."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from footnoted.link.site import Site
from footnoted.problems import FootnotedError
from footnoted.render import Renderer, render_pages
from site_in_memory import harbour_site


@pytest.fixture(scope="module")
def site() -> Site:
    return harbour_site()


def rendered(site: Site, folder: Path, templates: Mapping[str, str]) -> Mapping[str, str]:
    """All pages with templates of the site's own, by name without its ending."""
    for name, text in templates.items():
        path = folder / f"{name}.html.jinja"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return render_pages(site, Renderer([folder]))


CITED = """
{%- macro sentence(spans, base) -%}{% for span in spans %}{{ span.text }}{% endfor %}{%- endmacro -%}
{%- macro marks(marks) -%}{{ marks | length }}{%- endmacro -%}
{%- macro cited(cited, base) -%}<i>{{ sentence(cited.sentence, base) }}</i>{%- endmacro -%}
"""


def test_part_within_packaged_templates(site: Site, tmp_path: Path):
    """A part of the site's own is what every packaged page and part prints with."""
    own = rendered(site, tmp_path, {"parts/cited": CITED})

    assert "<i>Italy: ready to send" in own["facts/it-ready/"]
    assert "<i>" in own["positions/"]
    assert not [url for url, body in own.items() if "fn-mark" in body or "fn-said" in body]


def test_packaged_parts_within_a_template(site: Site, tmp_path: Path):
    """A page of the site's own can use packaged parts, with parameters by name, by place or left out."""
    printed = ("cited(page.heading, base)", "cited(base=base, cited=page.heading)", "end(page, base)", "end(page, base, says_file=false)")  # fmt: skip
    text = (
        '{% from "parts/page_parts.html.jinja" import end %}{% from "parts/cited.html.jinja" import cited %}'
        + "@@".join(f"{{{{ {one} }}}}" for one in printed)
    )
    packaged = render_pages(site, Renderer())["facts/it-ready/"]

    own = rendered(site, tmp_path, {"fact": text})["facts/it-ready/"]

    heading, again, whole, short = own.split("@@")
    assert heading == again
    assert heading in packaged
    assert "Recorded in" in whole
    assert "Recorded in" not in short


def test_block_of_a_packaged_template(site: Site, tmp_path: Path):
    """A page of the site's own can be a packaged one with a block of its own."""
    text = '{% extends "fact.html.jinja" %}{% block parts %}<p>Mine: {{ page.title }}</p>{% endblock %}'

    own = rendered(site, tmp_path, {"event": text})["facts/harbour-meeting/"]

    assert "<p>Mine: " in own
    assert 'id="take-away"' in own


def test_templates_of_ones_own_are_jinja(site: Site, tmp_path: Path):
    """What Jinja has is there: keys as attributes, tests for what is missing, escaping of all that is printed."""
    text = "{{ page.fact.values.country is defined }} {{ page.nothing is defined }} {{ '<b>' }} {{ page.fact['kind'] }}"

    own = rendered(site, tmp_path, {"fact": text})["facts/it-ready/"]

    assert own == "True False &lt;b&gt; position"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{ page.nothing }}", "the template fact.html.jinja:1 can't be used: "),
        ("{{ nothing }}", "the template fact.html.jinja:1 can't be used: 'nothing' is undefined"),
        ("{% from 'parts/cited.html.jinja' import cited %}{{ cited(5, base) }}", "the template fact.html.jinja:1 can't be used: "),
        ("{% from 'parts/cited.html.jinja' import cited %}{{ cited(page.heading) }}", "parameter 'base' was not provided"),
        ("\n{% if %}", "fact.html.jinja:2 can't be used: "),
        ("{% include 'nowhere' %}", "fact.html.jinja:1 can't be used: nowhere"),
    ],
)  # fmt: skip
def test_fault_of_a_template(site: Site, tmp_path: Path, text: str, says: str):
    """Whatever fails in it, or in a packaged part that it uses wrongly, is told with its name."""
    with pytest.raises(FootnotedError) as raised:
        dict(rendered(site, tmp_path, {"fact": text}))

    assert says in str(raised.value)


def test_changed_template(site: Site, tmp_path: Path):
    """A new renderer sees what has changed on the disk; one that is there goes on with what it has read."""
    before = Renderer([tmp_path])
    (tmp_path / "person.html.jinja").write_text("one", "utf-8")
    page = site.pages["people/giorgia-meloni/"]
    first = before.page(page)
    (tmp_path / "person.html.jinja").write_text("two", "utf-8")

    assert [first, before.page(page), Renderer([tmp_path]).page(page)] == ["one", "one", "two"]
