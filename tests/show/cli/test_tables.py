"""`onrecord read --to polecat` and `--to cameo`: one table over all reports."""

import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.show.cli import app
from onrecord.show.export import TABLES, polecat

TEXTS = ("Kenya condemned the Somali government.", "The harbour is shut.", "Rebels attacked an army base.")


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{number}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_the_header_stands_once_over_the_events_of_all_reports(reports: list[str]) -> None:
    out = CliRunner().invoke(app, ["read", *reports, "--to", "polecat"]).stdout
    rows = list(csv.DictReader(out.splitlines()))
    assert [(row["Event Type"], row["Sentence"]) for row in rows] == [("ACCUSE", TEXTS[0]), ("ASSAULT", TEXTS[2])]
    assert out.count("Event ID") == 1


@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_directory_holds_one_table(reports: list[str], tmp_path: Path, name: str) -> None:
    done = CliRunner().invoke(app, ["read", *reports, "--to", name, "--out", str(tmp_path / "coded")])
    assert done.exit_code == 0
    assert [path.name for path in (tmp_path / "coded").iterdir()] == [f"events.{name}.csv"]


def test_a_csv_file_is_a_table(reports: list[str], tmp_path: Path) -> None:
    CliRunner().invoke(app, ["read", *reports, "--out", str(tmp_path / "events.csv")])
    assert (tmp_path / "events.csv").read_text(encoding="utf-8").startswith(",".join(polecat.HEADER))
