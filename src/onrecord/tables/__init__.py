"""Word lists and tables as data: one TOML or CSV file each, with its licence and where it comes from in its head.

Rooms ask for a table by name; nobody opens these files any other way.
"""

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.errors import Missing


@cache
def toml(name: str) -> dict[str, Any]:
    """The table `name`.toml."""
    return tomllib.loads(_text(f"{name}.toml"))


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`.csv as dicts; lines that begin with # are its head."""
    lines = [line for line in _text(f"{name}.csv").splitlines() if line and not line.startswith("#")]
    return tuple(csv.DictReader(lines))


def names() -> list[str]:
    """The file names of all tables."""
    return sorted(file.name for file in files(__name__).iterdir() if file.name.endswith((".toml", ".csv")))


def is_sound(file: str) -> bool:
    """Whether a table can be read."""
    stem, _, kind = file.rpartition(".")
    try:
        return bool(toml(stem) if kind == "toml" else rows(stem))
    except (Missing, ValueError, csv.Error):
        return False


def _text(file: str) -> str:
    try:
        return files(__name__).joinpath(file).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Missing(f"tables/{file}", "the table is not installed", "reinstall onrecord") from None
