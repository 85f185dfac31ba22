"""What most tests share: one loaded desk, and a way to mark up a sentence."""

from collections.abc import Callable

import pytest

import onrecord
from onrecord.markup import Markup


@pytest.fixture(scope="session")
def desk() -> onrecord.Desk:
    """The shipped pipeline, loaded once."""
    return onrecord.load()


@pytest.fixture(scope="session")
def mark(desk: onrecord.Desk) -> Callable[[str], tuple[onrecord.Report, Markup]]:
    """Read a text as an English report and mark it up."""

    def mark(text: str, **facts: str) -> tuple[onrecord.Report, Markup]:
        report = onrecord.report_from_text(text, language="en", **facts)
        return report, desk.marker(report)

    return mark
