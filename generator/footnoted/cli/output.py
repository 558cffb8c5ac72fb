"""Lines that may hold foreign text, printed."""

import click

from footnoted.problems import line_of_output


def say(text: str, err: bool = False) -> None:
    """Print one line that may hold foreign text: names of folders, words of records."""
    click.echo(line_of_output(text), err=err)


def say_lines(text: str, err: bool = False) -> None:
    """Print a text of several lines, each of which may hold foreign text."""
    for line in text.split("\n"):
        say(line, err)
