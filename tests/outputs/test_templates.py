"""Templates and drawings print contributed text where autoescape makes it text, and nowhere else."""

import ast
from pathlib import Path

import pytest

import footnoted
from footnoted.render.loading import TEMPLATES
from footnoted.render.pages import _environment
from outputs.template_faults import faults_of

PACKAGE = Path(footnoted.__file__).parent
THEME = PACKAGE / "theme"
PAGES = sorted(path for path in TEMPLATES.rglob("*") if path.parent.name != "__pycache__")
TOLD = (
    # Escaped for a script where it is made; test_every_field.py reads it back.
    "footnoted_head.json_ld",
    # Ours alone: hashes, and the theme's own header.
    "footnoted_policy",
    "footnoted_error_policy",
    "super()",
    """super() | replace('data-md-component="search" role="dialog"', 'data-md-component="search" role="dialog" aria-label="' ~ lang.t("search") ~ '"')""",
)
DECLARING = [PACKAGE / "render/compiling.py", PACKAGE / "render/escaping.py"]
DRAWINGS = sorted(path for path in (PACKAGE / "render").rglob("*.py") if path not in DECLARING)


def test_every_page_is_escaped():
    """Autoescape is on for templates of any name, and each is one."""
    environment = _environment()

    assert environment.autoescape is True
    assert {path.suffix for path in PAGES if path.is_file()} == {".jinja"}


@pytest.mark.parametrize("path", [path for path in PAGES if path.is_file()], ids=lambda path: path.name)
def test_template_of_a_page(path: Path):
    """No template turns escaping off, or prints where escaping does not help; links to other sites are filtered."""
    assert faults_of(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", sorted(THEME.glob("*.html")), ids=lambda path: path.name)
def test_template_of_the_frame(path: Path):
    """MkDocs escapes nothing: each expression does it by itself, or is told here to be ours."""
    assert faults_of(path.read_text("utf-8"), escapes=False, told=TOLD) == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("<p>{{ x | safe }}</p>", "| safe"),
        ("<p>{{ x|upper|safe }}</p>", "| safe"),
        ("{% filter upper %}x{% endfilter %}", "{% filter %}"),
        ("{% autoescape false %}{{ x }}{% endautoescape %}", "{% autoescape %}"),
        ("<p{{ x | xmlattr }}>", "| xmlattr"),
        ("<p class={{ x }}>", "{{ x }} stands in <p> without quotation marks"),
        ('<p {{ x }}="y">', "{{ x }} stands in <p> without quotation marks"),
        ('<p title="a" {% if x %}{{ x }}{% endif %}>', "{{ x }} stands in <p> without quotation marks"),
        ("<p onclick=\"f('{{ x }}')\">", "onclick= of <p> prints an expression"),
        ('<p style="width: {{ x }}px">', "style= of <p> prints an expression"),
        ("<script>f({{ x }})</script>", "{{ x }} stands in <script>"),
        ("<style>p { width: {{ x }} }</style>", "{{ x }} stands in <style>"),
        ('<a href="{{ x }}">', "href= of <a> leads where an expression says"),
        ('<a href="{{ x }}/{{ base }}">', "href= of <a> leads where an expression says"),
        ('<a href="https://{{ x }}/">', "href= of <a> leads where an expression says"),
        ('<a href="{{ x | external }}{{ y }}">', "href= of <a> leads where an expression says"),
        ('<img src="{{ x | e }}">', "src= of <img> leads where an expression says"),
    ],
)
def test_fault_of_a_template(source: str, fault: str):
    """Each way around escaping is found."""
    assert fault in faults_of(source)


@pytest.mark.parametrize(
    "source",
    [
        '<a href="{{ base }}{{ x.url }}"{% if x %} class="y"{% endif %}>{{ x }}</a>',
        '<a href="#{{ x }}">',
        "<a href='{{ x | external }}' title='{{ x }}'>",
        "{# {{ x | safe }} #}",
        "{{ safe }}",
    ],
)
def test_good_template(source: str):
    """Links below the site's root, to the page itself and through the filter are good, and so is any quoted value."""
    assert faults_of(source) == []


def test_theme_that_does_not_escape():
    """In a template of the frame an expression without `| e` is found."""
    assert faults_of("<title>{{ page.title }}</title>", escapes=False) == ["{{ page.title }} is not escaped"]


def unescaped_markup(source: str) -> list[int]:
    """The lines on which something else than a constant or sanitised HTML is declared to be markup."""
    tree = ast.parse(source)
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            declared = {"Markup": node.args, "filled": node.args[:1] or [node.func]}.get(node.func.id, [])
            if declared and (node.keywords or not all(map(_is_harmless, declared))):
                lines.append(node.lineno)
        # Handed on as a function it would take anything.
        if isinstance(node, ast.Call):
            lines += [
                argument.lineno
                for argument in (*node.args, *(keyword.value for keyword in node.keywords))
                if _makes_markup(argument)
            ]
        if isinstance(node, ast.Assign) and _makes_markup(node.value):
            lines.append(node.lineno)
        if isinstance(node, ast.FunctionDef) and node.name in ("__html__", "__html_format__"):
            lines.append(node.lineno)
        if isinstance(node, ast.alias) and node.name in ("Markup", "filled") and node.asname:
            lines.append(node.lineno)
    return sorted(lines)


def _makes_markup(value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and value.id in ("Markup", "filled")


def _is_harmless(argument: ast.expr) -> bool:
    """A constant, or what the sanitiser prints."""
    return isinstance(argument, ast.Constant) or (
        isinstance(argument, ast.Call) and ast.unparse(argument.func) == "_cleaner.clean"
    )


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.name)
def test_markup_of_drawings(path: Path):
    """What is declared to be markup is written there in whole; everything else fills its gaps, escaped."""
    assert unescaped_markup(path.read_text("utf-8")) == []


def test_markup_of_templates_and_drawings():
    """Beside them only what a macro printed, and a form with its gaps filled, is declared to be markup."""
    declared = {}
    for path in DECLARING:
        lines = path.read_text("utf-8").split("\n")
        declared[path.name] = [lines[line - 1].strip() for line in unescaped_markup("\n".join(lines))]

    assert declared == {
        "compiling.py": ["return str.__new__(Markup, self._func(*args))"],
        "escaping.py": ['return str.__new__(Markup, "".join(parts))'],
    }


@pytest.mark.parametrize(
    "source",
    [
        "Markup(text)",
        'Markup(f"<b>{text}</b>")',
        'Markup("<b>" + text)',
        'Markup("<b>{}</b>".format(text))',
        "map(Markup, texts)",
        "filled(text)",
        "filled(text, other)",
        'filled(f"<b>{text}</b>")',
        'filled("<b>" + text)',
        "filled(*texts)",
        "filled(html=text)",
        "map(filled, texts)",
        "from footnoted.render.escaping import filled as f",
        "M = Markup",
        "from markupsafe import Markup as M",
        "class A:\n    def __html__(self): return text",
    ],
)
def test_fault_of_a_drawing(source: str):
    """Each way of declaring a text to be markup is found."""
    assert unescaped_markup(source) != []


def test_good_drawing():
    """A constant with its format is good."""
    assert unescaped_markup('Markup("<b>{}</b>").format(text) + Markup().join(parts) + Markup("")') == []
    assert unescaped_markup('filled("<b>{}{}</b>", text, *texts)') == []


def test_only_drawings_make_markup():
    """No other part of the program knows what markup is."""
    others = [path for path in sorted(PACKAGE.rglob("*.py")) if "render" not in path.parts]

    assert [path.name for path in others if "markupsafe" in path.read_text("utf-8")] == []
