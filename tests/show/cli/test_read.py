"""`onrecord read`: every input comes out, or says in one line why not."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.model import Record
from onrecord.show.cli import app, main

RUN = CliRunner()
STORY = (
    "Harbour to reopen\n\nThe harbour will reopen on Monday, port director Ines Calder said in Split on 3 March 2025.\n"
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def run(*words: object) -> tuple[int, str, str]:
    """Exit code, stdout, stderr of an `onrecord` command."""
    result = RUN.invoke(app, [str(word) for word in words])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def whole(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """The same through the front door, where errors become one line."""
    monkeypatch.setattr("sys.argv", ["onrecord", *map(str, words)])
    with pytest.raises(SystemExit) as left:
        main()
    captured = capsys.readouterr()
    return int(left.value.code or 0), captured.out, captured.err


def test_text_is_the_default(story: Path) -> None:
    code, out, err = run("read", story)
    assert code == 0
    assert "Ines Calder" in out
    assert err == ""


def test_jsonl_gives_one_record_a_line(story: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("The pilot said the channel was clear.", encoding="utf-8")
    code, out, _ = run("read", story, tmp_path / "other.txt", "--to", "jsonl")
    records = [Record.from_json(line) for line in out.splitlines()]
    assert code == 0
    assert [record.report.text for record in records] == [STORY, "The pilot said the channel was clear."]


def test_json_is_an_object_for_one_report_and_an_array_for_several(story: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("The pilot said the channel was clear.", encoding="utf-8")
    assert json.loads(run("read", story, "--to", "json")[1])["report"]["text"] == STORY
    assert len(json.loads(run("read", story, tmp_path / "other.txt", story, "--to", "json")[1])) == 3


def test_the_suffix_of_out_says_what_to_write(story: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("read", story, "--out", page)[0] == 0
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_a_directory_gets_one_file_a_report_named_after_its_title(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "pages"
    assert run("read", story, story, "--to", "markdown", "--out", out)[0] == 0
    assert sorted(path.name for path in out.iterdir()) == ["harbour-to-reopen-2.md", "harbour-to-reopen.md"]


def test_what_the_user_gives_fills_what_the_input_lacks(story: Path) -> None:
    _, out, _ = run("read", story, "--to", "json", "--published", "2025-03-04", "--outlet", "Harbour Post")
    report = json.loads(out)["report"]
    assert (report["published"], report["outlet"]) == ("2025-03-04", "Harbour Post")
    assert report["provenance"]["published"] == report["provenance"]["outlet"] == "given"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    result = RUN.invoke(app, ["read", "-", "--to", "json"], input=STORY)
    assert json.loads(result.stdout)["report"]["text"] == STORY


def test_one_bad_input_does_not_lose_the_others(story: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "scan.txt").write_bytes(b"%PDF-1.7\x00\x01\x02" * 40)
    rows = (
        '{"id": "a", "text": "The mayor said no."}\n{"id": "b", "text": \n{"id": "c", "text": "The mayor said yes."}\n'
    )
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    code, out, err = run("read", tmp_path / "nowhere.txt", tmp_path, "--to", "jsonl")
    assert code == 1
    assert {Record.from_json(line).report.id for line in out.splitlines()} >= {"a", "c"}
    assert len(out.splitlines()) == 3
    lines = err.splitlines()
    assert len(lines) == 4
    assert all(line.startswith("onrecord: cannot read ") and line.endswith(")") for line in lines)


def test_nothing_readable_is_exit_code_3(tmp_path: Path) -> None:
    code, out, err = run("read", tmp_path / "nowhere.txt")
    assert (code, out) == (3, "")
    assert "nowhere.txt" in err


def test_a_date_that_is_none_is_wrong_use(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = whole(monkeypatch, capsys, "read", story, "--published", "the day before")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "the day before" in err


def test_several_pages_need_a_directory(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = whole(monkeypatch, capsys, "read", story, story, "--to", "html")
    assert code == 2
    assert "--out" in err


def test_an_output_that_cannot_be_written_is_wrong_use(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = whole(monkeypatch, capsys, "read", story, "--out", story / "x.json")
    assert code == 2
    assert "x.json" in err


def test_another_language_is_read_and_says_so(tmp_path: Path) -> None:
    text = (
        "Le ministre a déclaré lundi que le port rouvrirait bientôt. « Nous sommes prêts », a-t-il ajouté, "
        "selon une dépêche. Les habitants attendent depuis des semaines la reprise du trafic des ferries vers les îles."
    )
    path = tmp_path / "port.txt"
    path.write_text(text, encoding="utf-8")
    code, out, _ = run("read", path, "--to", "json")
    record = json.loads(out)
    assert code == 0
    assert record["report"]["language"] == "fr"
    assert record["statements"] == []
    assert [issue["code"] for issue in record["report"]["issues"]].count("language-not-supported") == 1
    assert "language not supported" in run("read", path)[1]
