"""Every page says what may run on it, and nothing else is written into it."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.utils import get_theme_dir

from footnoted.plugin.stopped import Watch, stopped_in
from footnoted.plugin.theme import THEME
from footnoted.policy import inline_of, policy_for, source_hash
from helpers import run_mkdocs
from site_pages import page_at, policy_of

BASES = (".", "..", "../..", "../../..")
"""Ways to the site's root, from pages as deep as pages are."""

ALLOWED = {
    "javascripts/base.html": '__md_scope=new URL("{base}",location),__md_hash=e=>[...e].reduce(((e,_)=>(e<<5)-e+_.charCodeAt(0)),0),__md_get=(e,_=localStorage,t=__md_scope)=>JSON.parse(_.getItem(t.pathname+"."+e)),__md_set=(e,_,t=localStorage,a=__md_scope)=>{try{t.setItem(a.pathname+"."+e,JSON.stringify(_))}catch(e){}}',
    "javascripts/palette.html": 'var palette=__md_get("__palette");if(palette&&palette.color){if("(prefers-color-scheme)"===palette.color.media){var media=matchMedia("(prefers-color-scheme: light)"),input=document.querySelector(media.matches?"[data-md-color-media=\'(prefers-color-scheme: light)\']":"[data-md-color-media=\'(prefers-color-scheme: dark)\']");palette.color.media=input.getAttribute("data-md-color-media"),palette.color.scheme=input.getAttribute("data-md-color-scheme"),palette.color.primary=input.getAttribute("data-md-color-primary"),palette.color.accent=input.getAttribute("data-md-color-accent")}for(var[key,value]of Object.entries(palette.color))document.body.setAttribute("data-md-color-"+key,value)}',
    "javascripts/content.html": 'var target=document.getElementById(location.hash.slice(1));target&&target.name&&(target.checked=target.name.startsWith("__tabbed_"))',
}
"""What the pinned theme writes into pages, with the features in use, by the file that holds it.

A theme that changes one or adds one fails here with its text: read it before it goes into this list.
"""


@pytest.fixture(params=["site", "harbour_site"])
def built(request: pytest.FixtureRequest) -> Path:
    return Path(request.getfixturevalue(request.param))


def test_hashes_are_of_the_theme(site: Path):
    """The policy allows what stands in the installed theme's files, and nothing else."""
    allowed = re.findall(r"'sha256-[^']+'", policy_of(page_at(site / "index.html")))

    assert sorted(allowed) == sorted(
        {source_hash(text.replace("{base}", base)) for text in ALLOWED.values() for base in BASES}
    )
    for name, text in ALLOWED.items():
        source = Path(get_theme_dir("material"), "partials", name).read_text("utf-8")
        assert text.replace("{base}", "{{ config.extra.scope | d(base_url) }}") in source, name


def told_of(pages: Iterable[tuple[str, str]], folders: Sequence[str]) -> list[str]:
    """What stands in pages beside the scripts of the list and would run, apply or load, with the template it is of."""
    told: list[str] = []
    hashes = [source_hash(text.replace("{base}", base)) for text in ALLOWED.values() for base in BASES]
    watch = Watch(" ".join(hashes), folders, told.append)
    for url, html in pages:
        watch.look_at(url, html)
    return told


def test_scripts_of_the_pages(built: Path):
    """The scripts in pages are those of the list; a newer theme that brings another fails here with its text and file."""
    pages = ((path.parent.name, path.read_text("utf-8")) for path in sorted(built.rglob("index.html")))

    assert told_of(pages, [get_theme_dir("material"), str(THEME)]) == []


def test_theme_that_brings_more(tmp_path: Path, harbour_site: Path):
    """A newer theme's script, style, event handler and foreign address are told with their text and their file."""
    footer = tmp_path / "templates/partials/footer.html"
    footer.parent.mkdir(parents=True)
    footer.write_text(
        '<script>track("{{ config.site_name }}", 1 < 2)</script><style>p{}</style>'
        "<a onclick='go()' href='https://elsewhere.example/'>x</a><link rel=preload href=//cdn.example/x.js>",
        "utf-8",
    )
    html = (harbour_site / "facts/it-ready/index.html").read_text("utf-8")
    rendered = footer.read_text("utf-8").replace("{{ config.site_name }}", "Harbour")

    told = told_of([("facts/it-ready/", f"{html}{rendered}")], [str(tmp_path / "templates")])

    assert [line.partition("    put")[0].partition(", first in facts/it-ready/:")[::2] for line in told] == [
        (
            f"{what}, which templates/partials/footer.html brings, is stopped by the policy of the pages",
            f"\n    {text}\n",
        )
        for what, text in (
            ("a script", 'track("Harbour", 1 < 2)'),
            ("a style", "p{}"),
            ("the event handler `onclick`", "go()"),
            ("the address elsewhere of `link`", "//cdn.example/x.js"),
        )
    ]


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("<p style='color: red'>x</p>", "the style of an element"),
        ("<iframe src='/x/'></iframe>", "an element `iframe`"),
        ("<a href=' javascript:go()'>x</a>", "a script"),
        ("<img src='HTTPS://elsewhere.example/x.png'>", "the address elsewhere of `img`"),
        ("<script src='https://elsewhere.example/x.js'></script>", "the address elsewhere of `script`"),
        ("<script type='module'>go()</script>", "a script"),
        ("<link rel='canonical' href='https://elsewhere.example/'>", ""),
        ("<a href='https://elsewhere.example/?onclick=1'>x</a>", ""),
        ("<script type='application/ld+json'>{}</script>", ""),
        ("<p title='a > b style = c only = d'>on = style = x</p>", ""),
    ],
)
def test_what_is_stopped(written: str, what: str):
    """Whatever a browser would refuse under the policy is found, and nothing else, however it is written."""
    told: list[str] = []
    watch = Watch("default-src 'none'", [], told.append)

    watch.look_at("", f"<body>{written}</body>")

    assert [one.what for one in stopped_in(written, "default-src 'none'")] == ([what] if what else [])
    assert [line.partition(",")[0] for line in told] == ([what] if what else [])


def test_own_theme_that_brings_a_script(project: Path):
    """A script that a site's own part of the theme writes into pages fails a strict build, with its text and file."""
    part = project / "own/partials/copyright.html"
    part.parent.mkdir(parents=True)
    part.write_text("<script>document.title = '{{ config.site_name }}!'</script>", "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("font: false", "font: false\n  custom_dir: own"), "utf-8"
    )

    done = run_mkdocs(project, "build", "--strict")

    assert done.returncode == 1
    assert done.stderr.count("is stopped by the policy") == 1
    assert (
        "a script, which own/partials/copyright.html brings, is stopped by the policy of the pages"
        in done.stderr
    )
    assert "    document.title = 'Harbour facts!'\n" in done.stderr
    assert not (project / "site").exists()


def test_page_not_found_has_its_own(built: Path):
    """The page for addresses which are none allows its own script and style, by their hashes."""
    page = page_at(built / "404.html")

    assert policy_of(page) == policy_for([inline_of((built / "404.html").read_text("utf-8"))])
    assert "unsafe" not in policy_of(page)
    assert page.select("[style]") == []


def test_script_of_another_plugin_is_not_allowed(project: Path):
    """A script that comes into a page on its way does not come into the policy, and the build tells of it."""
    planted = "document.title = 'planted'"
    (project / "hook.py").write_text(
        f'def on_page_content(html, **_):\n    return html + "<script>{planted}</script>"\n', "utf-8"
    )
    config = project / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}hooks: [hook.py]\n", "utf-8")
    done = run_mkdocs(project, "build")
    html = (project / "site/index.html").read_text("utf-8")

    assert "a script, which no template of the theme has, is stopped by the policy" in done.stderr
    assert planted in html
    assert source_hash(planted) not in html


def test_features_of_the_theme_bring_their_scripts(project: Path):
    """A feature of the theme that is turned on is allowed its script; one that is off is not."""
    config = project / "mkdocs.yml"
    tabs = source_hash(
        inline_of(
            Path(get_theme_dir("material"), "partials/javascripts/content.html").read_text("utf-8")
        ).scripts[0]
    )
    run_mkdocs(project, "build", "--strict").check_returncode()
    assert tabs not in (project / "site/index.html").read_text("utf-8")

    config.write_text(config.read_text("utf-8").replace("[toc.integrate]", "[content.tabs.link]"), "utf-8")
    run_mkdocs(project, "build", "--strict").check_returncode()

    assert tabs in (project / "site/index.html").read_text("utf-8")


def test_other_theme_has_no_policy_of_ours(project: Path):
    """A theme whose scripts are not known is left to run them; heads are written all the same."""
    config = project / "mkdocs.yml"
    config.write_text("site_name: X\ntheme: readthedocs\nplugins: [search, footnoted]\n", "utf-8")

    run_mkdocs(project, "build").check_returncode()

    page = BeautifulSoup((project / "site/facts/it-ready/index.html").read_text("utf-8"), "html5lib")
    assert page.select("meta[http-equiv=Content-Security-Policy]") == []
    assert page.select_one("meta[property='og:title']")["content"] == "Italy: ready to send peacekeepers"
