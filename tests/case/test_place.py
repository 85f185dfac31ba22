"""What is no case says so in one line, with what to do."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.case import Case
from onrecord.case.place import Place
from onrecord.errors import BrokenCase, NoCase, ReadOnlyCase
from tests.case.samples import record


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoCase, match=r"no such file \(make one with `onrecord case new`\)"):
        Case.open(tmp_path / "none.case")


@pytest.mark.parametrize("open_it", [Case.open, Case.create])
def test_a_directory(tmp_path: Path, open_it: object) -> None:
    with pytest.raises(NoCase, match="this is a directory"):
        open_it(tmp_path)  # type: ignore[operator]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoCase, match="no folder"):
        Case.create(tmp_path / "none" / "story.case")


@pytest.mark.parametrize("content", [b"", b"hello", b"x" * 4096])
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NoCase, match="not a case file"):
        Case.open(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE report (number INTEGER)")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(NoCase, match="not a case file"):
        Case.open(path)
    assert path.read_bytes() == before


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "story.case"
    Case.create(path).close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\x55" * 3996
    path.write_bytes(content)
    with pytest.raises(BrokenCase, match="damaged"):
        Case.open(path)


def test_a_file_that_may_only_be_read_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.case"
    with Case.create(path) as case:
        case.file(record())
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may run as root, who may write everything
    with Case.open(path) as case:
        assert case.record("r1") == record()
        with pytest.raises(ReadOnlyCase, match="may be read but not written"):
            case.judge("accept", "r1", by="ana")


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(NoCase, match="check the URL"):
        Case.open("postgresql://nobody:secret@127.0.0.1:1/none")


@pytest.mark.parametrize("url", ["mysql://localhost/case", "https://example.org/case", "sqlite:///x.case"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(NoCase, match="no address of a case"):
        Place(url)


def test_a_password_is_never_shown() -> None:
    assert "secret" not in Place("postgresql://ana:secret@host/stories").name
