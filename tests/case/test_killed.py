"""Kill -9 in the middle of anything loses nothing that was acknowledged and leaves nothing half done."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def killed(where: str, work: str) -> list[dict[str, Any]]:
    """What was left after each kill, one before every statement and commit of the work."""
    command = [sys.executable, "-m", "tests.case.killed", where, work]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_adding_reports(where: str) -> None:
    seen = killed(where, "add")
    assert seen[-1]["at"] == "end"
    assert sum(each["at"] == "commit" for each in seen) == 3
    before = 0
    for each in seen:
        assert each["records"] == each["reports"] == [f"r{number + 1}" for number in range(len(each["reports"]))]
        assert sorted(each["found"]) == sorted(each["reports"])
        assert set(each["acknowledged"]) <= set(each["reports"])
        assert len(each["reports"]) == before + len(each["acknowledged"])
        before = len(each["reports"])


def test_judging(where: str) -> None:
    seen = killed(where, "judge")
    assert seen[-1]["at"] == "end"
    before = 0
    for each in seen:
        assert each["log"] == before + len(each["acknowledged"])
        before = each["log"]
