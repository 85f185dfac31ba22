"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Forecast, Statement, Time

NAME = "extract/forecasts"
VERSION = "1"


def find_forecasts(markup: Markup, statements: tuple[Statement, ...], times: tuple[Time, ...]) -> tuple[Forecast, ...]:
    return ()
