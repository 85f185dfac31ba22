"""A record as one line of JSON: several files of them joined are again such a file."""

from onrecord.model import Record

SUFFIX = ".jsonl"


def render(record: Record) -> str:
    """The record as one line."""
    return record.to_json() + "\n"
