"""The command `footnoted`: arguments, exit codes, writing. It has no rules of its own.

Each command is a module of its name. It is imported when it is asked for, and imports what it runs only when it
runs: `--help` costs nothing.
"""

import sys
from importlib import import_module
from io import TextIOWrapper

import click

from footnoted import __version__
from footnoted.cli.output import say
from footnoted.problems import FootnotedError, refused

_COMMANDS = (
    "archive", "build", "check", "diff", "explain", "find", "fix", "fmt", "ledger", "links", "new", "rename",
    "retire", "review", "schema", "source", "verify",
)  # fmt: skip


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
        say(f"footnoted: {refused(error)}", err=True)
        sys.exit(2)


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"footnoted.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def footnoted() -> None:
    """A folder of YAML facts becomes a site in which every statement carries its source.

    Exit codes: 0 clean, 1 problems, 2 could not run, 75 another build is running.
    """
