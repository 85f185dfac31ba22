"""The other commands, and that each of them is documented."""

import json
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

import onrecord
from onrecord.desk import standard_stages
from onrecord.show.cli import app

RUN = CliRunner()
ROOT = Path(__file__).parents[3]


def test_version() -> None:
    assert RUN.invoke(app, ["--version"]).stdout == f"onrecord {onrecord.__version__}\n"


def test_schema_is_json_schema_of_the_record() -> None:
    schema = json.loads(RUN.invoke(app, ["schema"]).stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {
        "report",
        "statements",
        "events",
        "entities",
        "places",
        "times",
        "quantities",
        "forecasts",
        "reasons",
        "propositions",
        "version",
    } == set(schema["$defs"]["Record"]["properties"])


def test_stages_names_every_stage() -> None:
    out = RUN.invoke(app, ["stages"]).stdout
    assert all(stage.name in out for stage in standard_stages())


def test_doctor_finds_nothing_missing_here() -> None:
    result = RUN.invoke(app, ["doctor"])
    assert result.exit_code == 0
    assert "spacy 3.8" in result.stdout
    assert "nothing is missing" in result.stdout


def test_doctor_says_how_to_get_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    result = RUN.invoke(app, ["doctor"])
    assert result.exit_code == 3
    assert "make setup" in result.stdout


def test_every_command_and_option_is_in_the_reference() -> None:
    reference = (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        assert f"onrecord {name}" in reference
        for parameter in command.params:
            assert all(option in reference for option in parameter.opts if option.startswith("--")), parameter.name
