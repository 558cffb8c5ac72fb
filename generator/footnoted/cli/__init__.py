"""The command `footnoted`: arguments, exit codes, writing. It has no rules of its own.

Each command is a module, which imports what it runs only when it runs: `--help` costs nothing.
"""

import sys
from io import TextIOWrapper

import click

from footnoted import __version__
from footnoted.cli.archive import archive
from footnoted.cli.build import build
from footnoted.cli.check import check
from footnoted.cli.diff import diff
from footnoted.cli.explain import explain
from footnoted.cli.find import find
from footnoted.cli.fix import fix
from footnoted.cli.fmt import fmt
from footnoted.cli.links import links
from footnoted.cli.new import new
from footnoted.cli.output import say
from footnoted.cli.review import review
from footnoted.cli.schema import schema
from footnoted.cli.source import source
from footnoted.cli.verify import verify
from footnoted.problems import FootnotedError, quotable


def main() -> None:
    """Run the command; misuse of it is told in one line, without a traceback, with exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding gets `\\u2026` for what it can't show.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        footnoted(prog_name="footnoted")
    except FootnotedError as error:
        say(f"footnoted: {error}", err=True)
        sys.exit(2)
    except OSError as error:
        # A full disk behind the output, a folder that can't be entered.
        of = f"{quotable(str(error.filename))}: " if error.filename else ""
        say(f"footnoted: {of}{error.strerror or error}", err=True)
        sys.exit(2)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def footnoted() -> None:
    """A folder of YAML facts becomes a site in which every statement carries its source.

    Exit codes: 0 clean, 1 problems, 2 could not run, 75 another build is running.
    """


for _command in (
    find, new, source, check, fix, fmt, diff, review, verify, explain, build, schema, links, archive,
):  # fmt: skip
    footnoted.add_command(_command)
