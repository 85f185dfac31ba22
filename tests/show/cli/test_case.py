"""`onrecord case`: from reports to what they say together, on the command line."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.casework.conftest import AGENCY, RADIO
from typer.testing import CliRunner

import onrecord
from onrecord.errors import BadJudgement, BadOption
from onrecord.show.cli import app, main
from onrecord.show.cli.case import COMMANDS

RUN = CliRunner()


def run(*words: object) -> tuple[int, str, str]:
    """Exit code, stdout, stderr of an `onrecord case` command."""
    result = RUN.invoke(app, ["case", *map(str, words)], env={"ONRECORD_BY": "ana", "COLUMNS": "200"})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def asked(*words: object) -> Any:
    """What a command gives to programs."""
    code, out, _ = run(*words, "--json")
    assert code == 0
    return json.loads(out)


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory, desk: onrecord.Desk) -> Path:
    """Records as `onrecord read --to jsonl` writes them."""
    path = tmp_path_factory.mktemp("records") / "records.jsonl"
    reports = [
        onrecord.report_from_text(text, language="en", outlet=outlet, published=day, title=f"Of {outlet}")
        for outlet, text, day in (("Agency", AGENCY, "2025-09-08"), ("Radio", RADIO, "2025-09-10"))
    ]
    path.write_text("".join(record.to_json() + "\n" for record in desk.pipe(reports)), encoding="utf-8")
    return path


@pytest.fixture
def file(tmp_path: Path, lines: Path) -> Path:
    """A case with two reports."""
    path = tmp_path / "ferry.case"
    assert run("new", path)[0] == 0
    assert run("add", path, lines)[0] == 0
    return path


def test_records_are_added_once(file: Path, lines: Path) -> None:
    assert "2 there already" in run("add", file, lines)[2]
    assert [each["id"] for each in asked("list", file)] == ["r1", "r2"]


def test_reports_are_read_where_they_are_not_records(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The union said the strike would last.", encoding="utf-8")
    run("new", tmp_path / "strike.case")
    code, _, err = run("add", tmp_path / "strike.case", story, "--finder", "small", "--outlet", "Post")
    assert (code, "1 new" in err) == (0, True)
    assert asked("list", tmp_path / "strike.case")[0]["outlet"] == "Post"


def test_a_broken_record_is_named_and_the_others_are_filed(tmp_path: Path, lines: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text(lines.read_text(encoding="utf-8") + '{"report": 7}\n', encoding="utf-8")
    run("new", tmp_path / "some.case")
    code, _, err = run("add", tmp_path / "some.case", broken)
    assert (code, "2 new" in err, "record 3 of" in err) == (1, True, True)


def test_nothing_that_could_be_read(tmp_path: Path) -> None:
    run("new", tmp_path / "none.case")
    assert run("add", tmp_path / "none.case", tmp_path / "none.txt")[0] == 3


@pytest.mark.parametrize(
    "command", ["list", "claims", "origins", "contradictions", "timeline", "sources", "forecasts", "log"]
)
def test_every_question_has_an_answer_for_people_and_one_for_programs(file: Path, command: str) -> None:
    assert run(command, file)[0] == 0
    asked(command, file)


def test_a_claim_shows_its_origins_in_the_words_of_the_reports(file: Path) -> None:
    claim = asked("claims", file, "--first", 1)[0]
    out = run("origins", file, claim["id"])[1]
    assert claim["id"] in out
    assert "Ines Calder (person), in Agency (r1)." in out
    assert re.search(r"r1/x\d+  asserted, Agency \(r1, 2025-09-08\): “.*143 people", out)
    assert "denied on Tuesday that the ferry was carrying 143 people.”" in out


def test_claims_are_asked_for_by_a_text_or_all_of_them(file: Path) -> None:
    assert (
        "143 people" in asked("claims", file, "--like", "How many people did the ferry carry?", "--first", 1)[0]["text"]
    )
    assert len(asked("claims", file, "--all", "--first", 99)) > len(asked("claims", file, "--first", 99)) > 0
    with pytest.raises(BadOption):
        run("claims", file, "--like", "ferry", "--status", "disputed")


def test_about_search_and_show(file: Path) -> None:
    assert "Ines Calder" in run("about", file, "Calder")[1]
    assert "nothing on record" in run("about", file, "Nobody Known")[1]
    assert "[deputy minister]" in run("search", file, '"deputy minister"')[1]
    assert json.loads(run("show", file, "r1", "--to", "json")[1])["report"]["text"] == AGENCY


def test_judging_undoing_and_redoing(file: Path) -> None:
    claim = asked("claims", file, "--first", 1)[0]["id"]
    assert "j1: ana reject" in run("judge", file, "reject", claim, "--note", "irony")[2]
    assert claim not in {each["id"] for each in asked("claims", file, "--first", 99)}
    run("undo", file)
    assert claim in {each["id"] for each in asked("claims", file, "--first", 99)}
    run("redo", file)
    code, out, err = run("log", file, "--verify")
    assert (code, "irony" in out, "the log is whole: 3 entries" in err) == (0, True, True)


def test_hypotheses_are_stated_rated_and_ranked(file: Path) -> None:
    claim = asked("claims", file, "--first", 1)[0]["id"]
    assert [run("hypotheses", "add", file, text)[1].strip() for text in ("It drifted.", "He erred.")] == ["h1", "h2"]
    run("hypotheses", "rate", file, claim, "h2", "II", "--credibility", "high")
    assert [each["id"] for each in asked("hypotheses", "matrix", file)["hypotheses"]] == ["h1", "h2"]


def test_a_forecast_is_resolved(file: Path) -> None:
    (forecast,) = asked("forecasts", file)["forecasts"]
    run("resolve", file, forecast["id"], "occurred")
    assert asked("forecasts", file)["forecasts"][0]["resolved_by"] == "ana"


@pytest.mark.parametrize(
    "words", [("report", "--to", "json"), ("report", "--to", "markdown"), ("export", "--to", "csv")]
)
def test_it_is_handed_over(file: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    command, *rest = words
    assert run(command, file, *rest, "--out", tmp_path / "out")[0] == 0
    assert (tmp_path / "out").stat().st_size


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("list", "none.case"), 3, "no such file"),
        (("judge", "{file}", "merge", "c-r1-x1"), 2, "add the other claims"),
        (("judge", "{file}", "reject", "c-none"), 3, "nothing of that id"),
        (("resolve", "{file}", "f-none", "occurred"), 3, "onrecord case forecasts"),
        (("hypotheses", "rate", "{file}", "c-none", "h1", "II"), 3, "no such hypothesis"),
        (("timeline", "{file}", "--from", "yesterday"), 2, "write it as 2025-09-08"),
        (("undo", "{file}"), 3, "no such judgement"),
        (("origins", "{file}", "c-none"), 2, "none of that id"),
        (("new", "{file}"), 3, "already"),
        (("report", "{file}", "--out", "/none/x"), 2, "--out"),
    ],
)
def test_what_cannot_be_done_is_one_line(  # noqa: PLR0917 - fixtures
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    monkeypatch.setattr("sys.argv", ["onrecord", "case", *(word.format(file=file) for word in words)])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == code
    assert said in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    "command", ["list", "claims", "origins", "contradictions", "timeline", "sources", "forecasts", "search ferry"]
)
def test_an_empty_case_says_that_it_is_empty(tmp_path: Path, command: str) -> None:
    run("new", tmp_path / "new.case")
    first, *rest = command.split()
    code, out, err = run(first, tmp_path / "new.case", *rest)
    assert (code, out) == (0, "")
    assert "there are no reports in this case yet; add some with: onrecord case add" in err


def test_what_is_there_already_and_what_has_no_date_is_told(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("The union said the strike would last.", encoding="utf-8")
    run("new", tmp_path / "strike.case")
    err = run("add", tmp_path / "strike.case", tmp_path / "one.txt", tmp_path / "two.txt")[2]
    assert "1 new, 1 there already (r1)" in err
    assert "1 without a date" in err
    assert "not known" in run("list", tmp_path / "strike.case")[1]


def test_evidence_that_is_not_there_is_not_rated(file: Path) -> None:
    run("hypotheses", "add", file, "It drifted.")
    with pytest.raises(BadJudgement, match="nothing of that id"):
        run("hypotheses", "rate", file, "c-none", "h1", "II")


def test_an_entry_may_be_named_by_its_number(file: Path) -> None:
    claim = asked("claims", file, "--first", 1)[0]["id"]
    run("judge", file, "reject", claim)
    assert "undo j1" in run("undo", file, "1")[2]


def test_a_dossier_tells_its_claims_in_words(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Police arrested Ines Calder near the eastern bank.", encoding="utf-8")
    run("new", tmp_path / "port.case")
    run("add", tmp_path / "port.case", tmp_path / "story.txt")
    out = run("about", tmp_path / "port.case", "Calder")[1]
    assert re.search(r"\nClaims\n  Police arrested Ines Calder .*  \[c-r1-x1\]", out)


@pytest.mark.parametrize("command", [*COMMANDS, "hypotheses add", "hypotheses rate", "hypotheses matrix"])
def test_every_command_explains_itself(command: str) -> None:
    assert run(*command.split(), "--help")[0] == 0
