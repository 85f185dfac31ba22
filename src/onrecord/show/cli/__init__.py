"""The command line, one file a command.

Data goes to stdout, progress and errors to stderr. Exit codes: 0 all went well; 1 some inputs could not be read (all
others are out); 2 wrong use; 3 nothing could be read, or a part of the installation is missing.
"""

import os
import sys
from typing import Annotated

import typer

from onrecord.errors import BadOption, OnrecordError
from onrecord.show.cli.case import case
from onrecord.show.cli.doctor import doctor
from onrecord.show.cli.read import read
from onrecord.show.cli.schema import schema
from onrecord.show.cli.stages import stages

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
for command in (read, schema, stages, doctor):
    app.command()(command)
app.add_typer(case, name="case")


def _version(asked: bool) -> None:
    if asked:
        from onrecord.version import VERSION

        typer.echo(f"onrecord {VERSION}")
        raise typer.Exit


@app.callback()
def onrecord(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Read news reports and put them **on the record**: who said what, on what authority, and how sure."""


def main() -> None:
    """The `onrecord` command."""
    try:
        app()
    except OnrecordError as error:
        typer.echo(f"onrecord: {error}", err=True)
        sys.exit(2 if isinstance(error, BadOption) else 3)
    except BrokenPipeError:  # the reader of a pipe went away (`| head`): nothing to tell anybody
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
