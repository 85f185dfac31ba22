"""`onrecord case`: many reports in one case, one file a group of commands."""

from collections.abc import Callable

import typer

from onrecord.show.cli.case.claims import claims, contradictions, origins
from onrecord.show.cli.case.filing import add, listing, new, search, show
from onrecord.show.cli.case.findings import about, forecasts, resolve, sources, timeline
from onrecord.show.cli.case.handing import export, report
from onrecord.show.cli.case.hypotheses import hypotheses
from onrecord.show.cli.case.judging import judge, log, redo, undo

case = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Put many reports into one **case** and ask what they say together: claims and how many independent origins "
    "each has, contradictions, timeline, sources, forecasts.",
)
COMMANDS: dict[str, Callable[..., None]] = {
    "new": new,
    "add": add,
    "list": listing,
    "show": show,
    "search": search,
    "claims": claims,
    "origins": origins,
    "contradictions": contradictions,
    "timeline": timeline,
    "sources": sources,
    "about": about,
    "forecasts": forecasts,
    "resolve": resolve,
    "judge": judge,
    "undo": undo,
    "redo": redo,
    "log": log,
    "report": report,
    "export": export,
}
for name, command in COMMANDS.items():
    case.command(name)(command)
case.add_typer(hypotheses, name="hypotheses")
