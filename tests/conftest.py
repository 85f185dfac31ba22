"""What most tests share: one loaded desk, and a way to mark up a sentence."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import onrecord
from onrecord.markup import Markup


@pytest.fixture(scope="session")
def desk() -> onrecord.Desk:
    """The shipped pipeline with the quicker finder, loaded once; `careful` reads with the default one."""
    return onrecord.load("small")


@pytest.fixture(scope="session")
def careful() -> onrecord.Desk:
    """The shipped pipeline as users get it."""
    return onrecord.load()


Mark = Callable[..., tuple[onrecord.Report, Markup]]


@pytest.fixture(scope="session")
def mark(desk: onrecord.Desk) -> Mark:
    """Read a text as an English report and mark it up."""
    return _marks(desk)


@pytest.fixture(scope="session", params=["desk", "careful"])
def mark_either(request: pytest.FixtureRequest) -> Mark:
    """The same with each of the two finders."""
    return _marks(request.getfixturevalue(request.param))


def _marks(desk: onrecord.Desk) -> Mark:
    def mark(text: str, **facts: str) -> tuple[onrecord.Report, Markup]:
        report = onrecord.report_from_text(text, language="en", **facts)
        return report, desk.marker(report)

    return mark


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout that holds development data; not part of the repository."""
    folder = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        missing = f"{folder} is missing: set ONRECORD_SHARED to the folder that holds data/ and seed/"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return folder
