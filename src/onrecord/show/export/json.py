"""A record as one JSON object, indented for a person; `onrecord schema` describes it."""

from onrecord.model import Record

SUFFIX = ".json"


def render(record: Record) -> str:
    """The record as indented JSON."""
    return record.to_json(pretty=True) + "\n"
