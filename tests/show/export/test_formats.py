"""What all formats share."""

import json

import pytest

from onrecord.model import Record
from onrecord.show.export import FORMATS

from ..sample import bare, sample


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "record", [sample(), bare(""), bare("\x00 \u200b\r\n\t"), bare("שלום")], ids=lambda r: r.report.id
)
def test_every_format_ends_its_file_with_one_newline(name: str, record: Record) -> None:
    shown = FORMATS[name].render(record)
    assert shown.endswith("\n")
    assert not shown.endswith("\n\n")
    shown.encode("utf-8")


def test_every_format_has_its_own_suffix() -> None:
    suffixes = [each.SUFFIX for each in FORMATS.values()]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") for suffix in suffixes)


def test_json_and_jsonl_hold_the_whole_record() -> None:
    record = sample()
    line = FORMATS["jsonl"].render(record)
    assert line.count("\n") == 1
    assert Record.from_json(line) == record
    assert json.loads(FORMATS["json"].render(record)) == json.loads(line)
