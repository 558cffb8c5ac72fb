"""Find a browser for the tests: Chromium, Chrome, or Playwright's own; install Debian's where we may.

Run as a program it prints nothing when there is one, and else the one command that brings one.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
)  # fmt: skip
"""The first has no window to draw, which halves what the tests compute."""

INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")


def find_browser() -> str | None:
    """Path of a Chromium or Chrome, or None."""
    named = os.environ.get("FOOTNOTED_BROWSER")
    if named:
        return named
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def main() -> int:
    """0 when there is a browser, perhaps after installing it; else 1 with what to do."""
    if find_browser():
        return 0
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Debian's chromium for the browser tests …", file=sys.stderr)
        subprocess.run(["apt-get", "update", "--quiet=2"], check=False)
        # Older systems have the second alone.
        for package in NAMES[:2]:
            subprocess.run([*INSTALL, package], stdout=subprocess.DEVNULL, check=False)
            if find_browser():
                return 0
    print(
        "The browser tests need Chromium or Chrome. Install one with:\n"
        "    .venv/bin/playwright install chromium",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
