"""`footnoted explain`."""

import click

from footnoted.problems import FootnotedError, did_you_mean, quoted


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Print the manual page of a RULE; without one, the list of all."""
    from footnoted.edit.cures import CURES
    from footnoted.manual import manual_pages

    pages = manual_pages()
    if rule is None:
        width = max(map(len, pages))
        for slug, text in pages.items():
            click.echo(f"{slug:<{width}}  {text.splitlines()[0]}")
        return
    if rule not in pages:
        raise FootnotedError(
            f"there is no rule {quoted(rule)}; {did_you_mean(rule, pages) or 'see `footnoted explain`'}"
        )
    click.echo(f"{rule}\n\n{pages[rule]}")
    if rule in CURES:
        click.echo("\n`footnoted fix` cures it where there is no doubt about what was meant.")
