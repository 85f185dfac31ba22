"""Records to JSON and back, their JSON Schema, and flat rows.

The only place where `Any` is at home. A time's interval is called `from` and `to` outside; `from` is a Python
keyword, so inside it is `begin` and `until`.
"""

from dataclasses import fields
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
OUTSIDE = {"begin": "from", "until": "to"}
INSIDE = {outside: inside for inside, outside in OUTSIDE.items()}


def encode(record: object) -> str:
    """One line of JSON."""
    return msgspec.json.encode(plain(record)).decode()


def encode_pretty(record: object) -> str:
    """The same, indented for a person."""
    return msgspec.json.format(encode(record), indent=2)


def decode(line: str | bytes, kind: type[T]) -> T:
    """A record from its JSON.

    Raises msgspec.ValidationError, which says where the object departs from the schema.
    """
    found = msgspec.json.decode(line)
    if isinstance(found, dict):
        found["times"] = [_renamed(time, INSIDE) for time in found.get("times", ())]
    return msgspec.convert(found, kind)


def plain(record: object) -> dict[str, Any]:
    """The record as dicts, lists, strings and numbers, with the outside's field names."""
    found: dict[str, Any] = msgspec.to_builtins(record)
    found["times"] = [_renamed(time, OUTSIDE) for time in found["times"]]
    return found


def schema(kind: type) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record."""
    found = msgspec.json.schema(kind)
    time = found["$defs"]["Time"]
    time["properties"] = _renamed(time["properties"], OUTSIDE)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "onrecord record",
        "description": "What one news report puts on the record. "
        "All spans are [start, end) in Unicode code points of report.text.",
        **found,
    }


def rows(record: Any) -> list[dict[str, Any]]:
    """One flat row a finding, the same columns for all of one kind, with the surface text and the sentence's report."""
    report = record.report
    head = {"report": report.id, "outlet": report.outlet, "published": report.published}
    return [{**head, **_row(finding, report.text)} for finding in record.findings]


def _row(finding: Any, text: str) -> dict[str, Any]:
    """A finding as scalars: spans become `x` (words) with `x_start`, `x_end`; nested things become JSON."""
    row: dict[str, Any] = {"kind": type(finding).__name__.lower()}
    for field in fields(finding):
        value = getattr(finding, field.name)
        if field.name == "by":
            row["by"] = f"{value.stage}/{value.version}/{value.rule}"
        elif _are_spans(value):
            row[field.name] = " … ".join(text[start:end] for start, end in value)
            row[f"{field.name}_start"] = value[0][0]
            row[f"{field.name}_end"] = value[-1][1]
        elif value is None or isinstance(value, str | int | float | bool):
            row[OUTSIDE.get(field.name, field.name)] = value
        else:
            row[field.name] = msgspec.json.encode(value).decode() if value else None
    if "start" in row:
        row["text"] = text[row["start"] : row["end"]]
    return row


def _are_spans(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(hasattr(piece, "contains") for piece in value)


def _renamed(found: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return {names.get(key, key): value for key, value in found.items()}
