"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Report, Time

NAME = "extract/times"
VERSION = "1"


def find_times(report: Report, markup: Markup) -> tuple[Time, ...]:
    return ()
