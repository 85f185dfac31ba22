"""Real output for the documentation: cog runs these while it writes README and reference."""

import shlex
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def shell(command: str, first: int | None = None, language: str = "text", where: Path = ROOT) -> None:
    """Print a command and what it says, as a fenced block; `first` lines of it at most."""
    done = subprocess.run(shlex.split(command), cwd=where, capture_output=True, text=True, check=True)
    lines = [line.rstrip() for line in done.stdout.strip("\n").splitlines()]
    if first is not None and len(lines) > first:
        lines = [*lines[:first], "…"]
    print(f"```{language}", f"$ {command}", *lines, "```", sep="\n")


@cache
def _case() -> Path:
    """A folder with ferry.case in it: the example reports, filed."""
    folder = Path(tempfile.mkdtemp())
    for command in (["new", "ferry.case"], ["add", "ferry.case", str(ROOT / "examples" / "reports")]):
        subprocess.run(["onrecord", "case", *command], cwd=folder, capture_output=True, check=True)
    return folder


def case_shell(*commands: str, first: int | None = None) -> None:
    """Print commands on ferry.case and what they say."""
    for command in commands:
        shell(command, first, where=_case())


def python(code: str) -> None:
    """Print Python code and what it prints, as a fenced block."""
    code = code.strip()
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    print("```python", code, "```", "```text", done.stdout.rstrip(), "```", sep="\n")


def fields(kind: str) -> None:
    """Print the fields of one definition of the record's schema as a table."""
    from onrecord.model import Record
    from onrecord.model.codec import schema

    print("| field | type |", "| --- | --- |", sep="\n")
    for name, about in schema(Record)["$defs"][kind]["properties"].items():
        print(f"| `{name}` | {_type(about)} |")


def _type(about: dict[str, object]) -> str:  # noqa: PLR0911 - one line a kind of type
    """A JSON Schema type in a few words."""
    match about:
        case {"enum": list(values)}:
            return " · ".join("null" if value is None else f"`{value}`" for value in values)
        case {"anyOf": list(options)}:
            return " or ".join(_type(option) for option in options)
        case {"$ref": str(ref)}:
            return "[start, end)" if ref.endswith("/Span") else ref.rsplit("/", 1)[-1]
        case {"type": "array", "prefixItems": _}:
            return "[start, end)"
        case {"type": "array", "items": dict(items)}:
            return f"list of {_type(items)}"
        case {"type": "object", "additionalProperties": dict(items)}:
            return f"object of {_type(items)}"
        case {"type": str(name)}:
            return name
    return "any"
