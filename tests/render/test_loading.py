"""Packaged templates are compiled once, and what was kept of that is never another template's."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from footnoted.render import loading


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which Python keeps what it compiles."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


def printed_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the template `a` of a folder prints in a process that has compiled nothing yet."""
    monkeypatch.setattr(loading, "_compiled", {})
    environment = Environment(loader=loading._PackagedLoader(folder), autoescape=True)
    return environment.get_template("a.html.jinja").render(x="<")


def test_template_is_kept(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch):
    """A second process finds what a first one compiled, and prints the same without compiling."""
    (tmp_path / "a.html.jinja").write_text("<b>{{ x }}</b>", "utf-8")
    first = printed_anew(tmp_path, monkeypatch)
    monkeypatch.delattr(loading.PackagedGenerator, "visit_Template")
    monkeypatch.setattr(loading.PackagedGenerator, "visit_Output", None)

    assert len(list(kept.rglob("a.html.*.pyc"))) == 1
    assert [first, printed_anew(tmp_path, monkeypatch)] == ["<b>&lt;</b>"] * 2


def test_any_macro(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Macros print what Jinja's own do: with defaults, with more than they name, and around a block."""
    text = """{%- macro a(x, y="<") -%}{{ x }}{{ y }}{%- endmacro -%}
{%- macro b(x) -%}{{ x }}{{ varargs | length }}{{ kwargs | length }}{%- endmacro -%}
{%- macro c(x) -%}<b>{{ x }}{{ caller() }}</b>{%- endmacro -%}
{{ a(1) }} {{ a(1, 2) }} {{ a(y=1, x=x) }} {{ b(1) }} {{ b(1, 2) }} {{ b(1, z=2) }} {% call c(x) %}{{ x }}{% endcall %}"""
    (tmp_path / "a.html.jinja").write_text(text, "utf-8")

    usual = Environment(autoescape=True).from_string(text).render(x="<")
    assert printed_anew(tmp_path, monkeypatch) == usual
    assert usual == "1&lt; 12 &lt;1 100 110 101 <b>&lt;&lt;</b>"


@pytest.mark.parametrize("text", ["<i>{{ x }}</i>", "{{ x }}, longer than before"])
def test_changed_template(text: str, tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch):
    """A template that has changed since is compiled anew."""
    path = tmp_path / "a.html.jinja"
    path.write_text("<b>{{ x }}</b>", "utf-8")
    printed_anew(tmp_path, monkeypatch)
    path.write_text(text, "utf-8")

    assert printed_anew(tmp_path, monkeypatch) == text.replace("{{ x }}", "&lt;")


def test_other_compiler(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch):
    """What another version of Jinja or of this program has compiled is not used."""
    (tmp_path / "a.html.jinja").write_text("<b>{{ x }}</b>", "utf-8")
    monkeypatch.setattr(loading, "_compiler_version", lambda: "old")
    printed_anew(tmp_path, monkeypatch)
    [file] = kept.rglob("a.html.*.pyc")
    old = file.read_bytes()
    monkeypatch.setattr(loading, "_compiler_version", lambda: "new")

    assert printed_anew(tmp_path, monkeypatch) == "<b>&lt;</b>"
    assert file.read_bytes() != old


def test_nothing_can_be_kept(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch):
    """Where Python can keep nothing, templates print all the same."""
    kept.write_text("a file where the folder would be", "utf-8")
    (tmp_path / "a.html.jinja").write_text("<b>{{ x }}</b>", "utf-8")

    assert printed_anew(tmp_path, monkeypatch) == "<b>&lt;</b>"


@pytest.mark.parametrize("part", [0, 0.3, 0.6, 1])
def test_damaged(part: float, tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch):
    """What was kept and has one byte that is another never runs."""
    (tmp_path / "a.html.jinja").write_text("<b>{{ x }}</b>", "utf-8")
    printed_anew(tmp_path, monkeypatch)
    [file] = kept.rglob("a.html.*.pyc")
    whole = file.read_bytes()
    at = int((len(whole) - 1) * part)
    file.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])

    assert printed_anew(tmp_path, monkeypatch) == "<b>&lt;</b>"
    assert file.read_bytes() == whole
