"""The house itself: its public face, its table of stages, its errors."""

import dataclasses
import tomllib
from pathlib import Path

import pytest

import onrecord
from onrecord import errors, tables
from onrecord.desk import FINDINGS, Stage, check, standard_stages
from onrecord.errors import UnmetNeed

ROOT = Path(__file__).parent.parent


def test_the_public_face_is_what_we_say_it_is() -> None:
    assert onrecord.__all__ == [
        "Desk",
        "OnrecordError",
        "Record",
        "Report",
        "Stage",
        "__version__",
        "load",
        "open_case",
        "read",
        "report_from_text",
    ]
    assert all(hasattr(onrecord, name) for name in onrecord.__all__)


def test_the_installed_version_is_the_one_in_the_project_file() -> None:
    assert onrecord.__version__ == tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def test_the_changelog_knows_this_version() -> None:
    assert f"## {onrecord.__version__}" in (ROOT / "CHANGELOG.md").read_text()


def test_the_standard_stages_give_every_finding_of_the_record() -> None:
    stages = standard_stages()
    check(stages)
    assert set(FINDINGS) <= {stage.gives for stage in stages}
    fields = {field.name for field in dataclasses.fields(onrecord.Record)}
    assert set(FINDINGS) == fields - {"report", "version"}


def test_a_stage_before_what_it_needs_is_refused_when_the_desk_is_put_together() -> None:
    stages = standard_stages()
    with pytest.raises(UnmetNeed, match="nothing before it gives 'times'"):
        check(stages[1:])


def test_a_finding_given_twice_is_refused() -> None:
    stages = standard_stages()
    with pytest.raises(UnmetNeed, match="given already"):
        check((*stages, stages[-1]))


def test_a_desk_can_have_a_stage_of_ones_own(desk: onrecord.Desk) -> None:
    shout = Stage("mine/exclamations", "1", ("report",), "times", lambda report: ())
    mine = onrecord.Desk(desk.marker, (shout,))
    assert mine("Stop! The bridge is closed.").times == ()


@pytest.mark.parametrize("error", errors.OnrecordError.__subclasses__())
def test_every_error_names_its_subject_and_its_remedy(error: type[errors.OnrecordError]) -> None:
    line = str(error("notes.txt", "it is empty", "write something"))
    assert "notes.txt" in line
    assert "it is empty" in line
    assert line.endswith("(write something)")


def test_the_tree_in_the_docstring_names_every_error() -> None:
    def below(kind: type) -> set[str]:
        return {kind.__name__}.union(*(below(child) for child in kind.__subclasses__()))

    assert errors.__doc__ is not None
    assert all(name in errors.__doc__ for name in below(errors.OnrecordError))


@pytest.mark.parametrize("name", tables.names())
def test_every_table_is_sound_and_says_where_it_comes_from(name: str) -> None:
    assert tables.is_sound(name)
    head = (ROOT / "src/onrecord/tables" / name).read_text(encoding="utf-8").split("\n\n")[0].lower()
    assert head.startswith("#")
    assert "licence" in head or "cc0" in head
